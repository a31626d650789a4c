// A child's own details, the child put on the roll by hand, leaving and joining, and the people
// around the child.
#pragma once

#include "web/pages/child/child_place.h"
#include "web/pages/school/school_place.h"

namespace stepwell::web::pages {

http::Response show_details(const AboutChild& about);
http::Response save_details(const AboutChild& about);

http::Response show_add_child(const AboutSchool& about);
http::Response save_add_child(const AboutSchool& about);
/// After a child was added: what comes next.
http::Response show_added_child(const AboutChild& about);

http::Response show_leave(const AboutChild& about);
http::Response save_leave(const AboutChild& about);
http::Response show_join(const AboutChild& about);
http::Response save_join(const AboutChild& about);

http::Response show_contacts(const AboutChild& about);
http::Response show_add_contact(const AboutChild& about);
http::Response save_add_contact(const AboutChild& about);
http::Response show_change_contact(const AboutChild& about);
http::Response save_change_contact(const AboutChild& about);
http::Response show_end_contact(const AboutChild& about);
http::Response save_end_contact(const AboutChild& about);

/// Where somebody goes on who has changed details: the child's page, or the list for who may not
/// see it.
std::string back_from_details(const AboutChild& about);

}  // namespace stepwell::web::pages
