// Adding somebody to the staff.
#pragma once

#include "web/pages/staff/staff_place.h"

namespace stepwell::web::pages {

http::Response show_add(const WebContext& context, const http::Request& request,
                        const std::string& school);
http::Response add_staff(const WebContext& context, const http::Request& request,
                         const std::string& school);

}  // namespace stepwell::web::pages
