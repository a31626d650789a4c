// Who can help from outside the school: the list, the list on paper, and the form of one. Also a
// part of pages about a child.
#pragma once

#include <string>
#include <string_view>

#include "app/school/help_contacts.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

/// `rest` is empty or begins with `/`.
std::string who_can_help_path(const std::string& school, std::string_view rest = {});
/// What the school keeps today.
app::HelpContacts help_contacts_of(const WebContext& context, const std::string& school);
/// Those roles of the law of whom something is kept, each with all of it; false: there are none.
bool write_help_contacts(html::Html& out, const law::Framework& law,
                         const app::HelpContacts& contacts);

// "/school/who-can-help".
http::Response show_who_can_help(const AboutSchool& about);
http::Response print_who_can_help(const AboutSchool& about);
/// "/school/who-can-help/{role}": 404 for what the law does not name, or not outside the school.
http::Response show_help_contact(const AboutSchool& about);
http::Response save_help_contact(const AboutSchool& about);

}  // namespace stepwell::web::pages
