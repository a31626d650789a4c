// The adults who give help: hours used and free, what they gave, and the hours and rates that
// the school says.
#pragma once

#include <string>

#include "app/help/help_map.h"
#include "http/request.h"
#include "http/response.h"
#include "web/pages/help/sessions_place.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Of the staff, as written, or that nobody is named.
std::string adult_name(const SessionsPlace& place, const app::HelpingAdult& adult);

http::Response show_adults(const WebContext& context, const http::Request& request,
                           const std::string& school);
http::Response save_adults(const WebContext& context, const http::Request& request,
                           const std::string& school);

}  // namespace stepwell::web::pages
