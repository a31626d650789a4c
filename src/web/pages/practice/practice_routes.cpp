#include "web/pages/practice/practice_routes.h"

#include "people/may.h"
#include "web/pages/practice/practice_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> practice_routes(const WebContext& context) {
  using http::PathParameters;
  using http::Request;
  const std::string_view access = people::name_of(people::Action::ManageSchool);
  const std::string pattern = "/schools/{school}/practice";
  return {{http::Method::Get, pattern, access,
           [&context](const Request& request, const PathParameters& path) {
             return show_practice(context, request, path["school"]);
           }},
          {http::Method::Post, pattern, access,
           [&context](const Request& request, const PathParameters& path) {
             return move_practice_day(context, request, path["school"]);
           }}};
}

}  // namespace stepwell::web::pages
