#include "web/pages/staff/staff_routes.h"

#include <string>

#include "web/pages/staff/add_page.h"
#include "web/pages/staff/list_page.h"
#include "web/pages/staff/posts_page.h"
#include "web/pages/staff/print_code_page.h"

namespace stepwell::web::pages {
namespace {

using http::Method;
using http::PathParameters;
using http::Request;
using http::Response;

http::Handler of_school(const WebContext& context,
                        Response (*page)(const WebContext&, const Request&, const std::string&)) {
  return [&context, page](const Request& request, const PathParameters& path) {
    return page(context, request, path["school"]);
  };
}

}  // namespace

std::vector<http::Route> staff_routes(const WebContext& context) {
  const std::string staff = "/schools/{school}/staff";
  const std::string person = staff + "/{person}";
  std::vector<http::Route> routes;
  const auto add = [&](Method method, const std::string& pattern, http::Handler handler) {
    routes.push_back({method, pattern, staff_access(), std::move(handler)});
  };
  const auto add_form = [&](const std::string& pattern, StaffPage show, StaffPage submit) {
    add(Method::Get, pattern, about_staff(context, show));
    add(Method::Post, pattern, about_staff(context, submit));
  };
  add(Method::Get, staff, of_school(context, show_staff));
  add(Method::Get, staff + "/add", of_school(context, show_add));
  add(Method::Post, staff + "/add", of_school(context, add_staff));
  add(Method::Get, person, about_staff(context, show_person));
  add_form(person + "/post", show_give_post, give_post);
  add_form(person + "/end", show_end_post, end_post);
  add_form(person + "/hand-over", show_hand_over, hand_over);
  add_form(person + "/code", show_print_code, print_code);
  return routes;
}

}  // namespace stepwell::web::pages
