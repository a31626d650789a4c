#include "web/pages/meeting/meeting_routes.h"

#include "web/pages/meeting/agreed_page.h"
#include "web/pages/meeting/arrange_page.h"
#include "web/pages/meeting/meeting_day.h"
#include "web/pages/meeting/meeting_page.h"
#include "web/pages/meeting/record_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> meeting_routes(const WebContext& context) {
  using http::Method;
  using people::Action;
  const std::string meetings = "/schools/{school}/children/{child}/meetings";
  const std::string day = "/schools/{school}/meeting-day";
  std::vector<http::Route> routes;
  const auto add = [&](Method method, std::string_view path, ChildPage page,
                       Action action = Action::HoldMeeting) {
    routes.push_back({method, meetings + std::string(path), people::name_of(action),
                      about_child(context, action, page)});
  };
  const auto add_day = [&](Method method, auto page) {
    routes.push_back(
        {method, day, people::name_of(Action::HoldMeeting),
         [&context, page](const http::Request& request, const http::PathParameters& path) {
           return page(context, request, path["school"]);
         }});
  };
  add(Method::Get, "/arrange", show_arrange);
  add(Method::Post, "/arrange", arrange);
  add(Method::Get, "/record", show_record);
  add(Method::Post, "/record", record_meeting);
  add(Method::Get, "/record/field", show_note_fields);
  add(Method::Post, "/record/field", save_note_field);
  add(Method::Get, "/{position}", show_meeting, Action::SeeChild);
  add(Method::Get, "/{position}/calendar", send_calendar, Action::SeeChild);
  add(Method::Get, "/{position}/agreed", show_agreed, Action::SeeChild);
  add(Method::Get, "/{position}/agreed/file", send_agreed, Action::SeeChild);
  add_day(Method::Get, show_meeting_day);
  add_day(Method::Post, record_meeting_day);
  return routes;
}

}  // namespace stepwell::web::pages
