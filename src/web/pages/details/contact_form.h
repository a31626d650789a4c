// The questions about one contact, and back. Knows no command.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "app/family/contacts.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// Puts the contact into a form that nobody has typed in.
void fill_in_contact(Typed& typed, const app::Contact& contact);
void ask_contact(html::Html& out, const Typed& typed);
/// What the form of a change shows of the contact as it is, so that what somebody else changes
/// meanwhile is known for it.
void keep_seen(html::Html& out, const Typed& typed, const app::Contact& now);
/// What was typed that differs from `before`, as the fields of an entry; problems are added to
/// `typed`. What the form does not have at all stays; so does what the person left as it was shown,
/// and where somebody else has changed it meanwhile too, a problem says so.
boost::json::object read_contact(Typed& typed, const app::Contact& before);
std::vector<std::string> contact_fields();

}  // namespace stepwell::web::pages
