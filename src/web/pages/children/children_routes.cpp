#include "web/pages/children/children_routes.h"

#include "people/may.h"
#include "web/pages/child/child_place.h"
#include "web/pages/children/class_sheet.h"
#include "web/pages/children/list_page.h"

namespace stepwell::web::pages {

using http::Method;
using http::PathParameters;
using http::Request;
using people::Action;

std::vector<http::Route> children_routes(const WebContext& context) {
  const std::string children = "/schools/{school}/children";
  const auto show = [&context](const Request& request, const PathParameters& path) {
    return show_children(context, request, path["school"]);
  };
  const auto search = [&context](const Request& request, const PathParameters& path) {
    return search_children(context, request, path["school"]);
  };
  // A search that is asked for again without its words begins anew.
  const auto back = [](const Request&, const PathParameters& path) {
    return http::see_other(school_path(path["school"], "/children"));
  };
  const auto sheet = [&context](const Request& request, const PathParameters& path) {
    return show_class_sheet(context, request, path["school"], path["class"]);
  };
  return {{Method::Get, children, people::name_of(Action::ListChildren), show},
          {Method::Post, children + "/search", people::name_of(Action::FindChild), search},
          {Method::Get, children + "/search", people::name_of(Action::FindChild), back},
          {Method::Get, "/schools/{school}/classes/{class}", people::name_of(Action::ListCaseload),
           sheet}};
}

}  // namespace stepwell::web::pages
