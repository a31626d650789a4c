#include "web/pages/several/several_routes.h"

#include "people/may.h"
#include "web/pages/several/told_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> several_routes(const WebContext& context) {
  const auto access = people::name_of(people::Action::TellParent);
  const std::string path = "/schools/{school}/parents-told";
  const auto show = [&context](const http::Request& request, const http::PathParameters& at) {
    return show_told(context, request, at["school"]);
  };
  const auto record = [&context](const http::Request& request, const http::PathParameters& at) {
    return record_told(context, request, at["school"]);
  };
  return {{http::Method::Get, path, access, show}, {http::Method::Post, path, access, record}};
}

}  // namespace stepwell::web::pages
