// Setting a reminder, for oneself or for a colleague, about a child that is given or chosen.
#pragma once

#include <string>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_reminder(const AboutChild& about);
http::Response set_reminder(const AboutChild& about);

/// From Today: the child is chosen in the form.
http::Response show_any_reminder(const WebContext& context, const http::Request& request,
                                 const std::string& school);
http::Response set_any_reminder(const WebContext& context, const http::Request& request,
                                const std::string& school);

}  // namespace stepwell::web::pages
