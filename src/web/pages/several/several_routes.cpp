#include "web/pages/several/several_routes.h"

#include <string>
#include <string_view>

#include "people/may.h"
#include "web/pages/several/class_up_page.h"
#include "web/pages/several/next_place_page.h"
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
  std::vector<http::Route> routes = {{http::Method::Get, path, access, show},
                                     {http::Method::Post, path, access, record}};
  const auto add = [&](std::string_view rest, people::Action action, SchoolPage shown,
                       SchoolPage posted) {
    const std::string place = "/schools/{school}" + std::string(rest);
    routes.push_back(
        {http::Method::Get, place, people::name_of(action), about_school(context, shown)});
    routes.push_back(
        {http::Method::Post, place, people::name_of(action), about_school(context, posted)});
  };
  add("/next-places", people::Action::RecordEntry, show_next_places, record_next_places);
  add("/next-places/years", people::Action::RecordSchoolDuty, show_last_years, save_last_years);
  add("/class-up", people::Action::ChangeDetails, show_class_up, move_class_up);
  return routes;
}

}  // namespace stepwell::web::pages
