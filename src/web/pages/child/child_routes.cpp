#include "web/pages/child/child_routes.h"

#include "web/kept_answers.h"
#include "web/pages/child/child_page.h"
#include "web/pages/child/entry_page.h"
#include "web/pages/child/why_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> child_routes(const WebContext& context) {
  using people::Action;
  const std::string child = "/schools/{school}/children/{child}";
  std::vector<http::Route> routes;
  const auto add = [&](const std::string& pattern, Action action, ChildPage page) {
    routes.push_back(
        {http::Method::Get, pattern, people::name_of(action), about_child(context, action, page)});
  };
  routes.push_back({http::Method::Get, child, people::name_of(Action::SeeChild),
                    context.kept_answers.keep(about_child(context, Action::SeeChild, show_child))});
  add(child + "/entries/{entry}", Action::SeeChild, show_entry);
  add(child + "/why/{duty}", Action::SeeWhy, show_why);
  return routes;
}

}  // namespace stepwell::web::pages
