// The questions about one contact, and back. Knows no command.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "app/contacts.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// Puts the contact into a form that nobody has typed in.
void fill_in_contact(Typed& typed, const app::Contact& contact);
void ask_contact(html::Html& out, const Typed& typed);
/// What was typed that differs from `before`, as the fields of an entry; problems are added to
/// `typed`.
boost::json::object read_contact(Typed& typed, const app::Contact& before);
std::vector<std::string> contact_fields();

}  // namespace stepwell::web::pages
