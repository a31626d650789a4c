// The school in numbers: a term on one page, without a child's name, to print on two sides; and the
// list behind each number, for who may see names.
#pragma once

#include <string>

#include "http/request.h"
#include "http/response.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

http::Response show_overview(const WebContext& context, const http::Request& request,
                             const std::string& school);
/// "/overview/{number}": 404 for a word that is none of theirs.
http::Response show_overview_list(const WebContext& context, const http::Request& request,
                                  const std::string& school, const std::string& word);

}  // namespace stepwell::web::pages
