#include "web/pages/task/task_routes.h"

#include "web/pages/task/done_task_page.h"
#include "web/pages/task/hand_on_page.h"
#include "web/pages/task/reminder_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> task_routes(const WebContext& context) {
  using http::Method;
  const auto access = people::name_of(people::Action::DoTask);
  const std::string child = "/schools/{school}/children/{child}";
  const std::string school = "/schools/{school}/reminder";
  const auto of_child = [&](ChildPage page) {
    return about_child(context, people::Action::DoTask, page);
  };
  const auto show = [&context](const http::Request& request, const http::PathParameters& path) {
    return show_any_reminder(context, request, path["school"]);
  };
  const auto set = [&context](const http::Request& request, const http::PathParameters& path) {
    return set_any_reminder(context, request, path["school"]);
  };
  return {{Method::Get, child + "/tasks/{position}", access, of_child(show_done_task)},
          {Method::Post, child + "/tasks/{position}", access, of_child(do_task)},
          {Method::Get, child + "/tasks/{position}/hand-on", access, of_child(show_hand_on)},
          {Method::Post, child + "/tasks/{position}/hand-on", access, of_child(hand_on)},
          {Method::Get, child + "/reminder", access, of_child(show_reminder)},
          {Method::Post, child + "/reminder", access, of_child(set_reminder)},
          {Method::Get, school, access, show},
          {Method::Post, school, access, set}};
}

}  // namespace stepwell::web::pages
