#include "web/pages/help/help_routes.h"

#include "web/pages/help/adults_page.h"
#include "web/pages/help/away_page.h"
#include "web/pages/help/begin_help_page.h"
#include "web/pages/help/end_help_page.h"
#include "web/pages/help/help_page.h"
#include "web/pages/help/map_page.h"
#include "web/pages/help/sessions_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> help_routes(const WebContext& context) {
  using http::Method;
  using people::Action;
  using SchoolPage =
      http::Response (*)(const WebContext&, const http::Request&, const std::string&);
  std::vector<http::Route> routes;
  const auto add = [&](Method method, const char* rest, Action action, SchoolPage page) {
    routes.push_back(
        {method, std::string("/schools/{school}") + rest, people::name_of(action),
         [&context, page](const http::Request& request, const http::PathParameters& path) {
           return page(context, request, path["school"]);
         }});
  };
  add(Method::Get, "/sessions", Action::NoteProgress, show_sessions);
  add(Method::Post, "/sessions", Action::NoteProgress, record_session);
  add(Method::Get, "/away", Action::RecordEntry, show_away);
  add(Method::Post, "/away", Action::RecordEntry, settle_away);
  add(Method::Get, "/help", Action::RecordEntry, show_map);
  add(Method::Get, "/help/adults", Action::RecordEntry, show_adults);
  add(Method::Post, "/help/adults", Action::RecordEntry, save_adults);
  const auto add_of_child = [&](Method method, const char* rest, Action action, ChildPage page) {
    routes.push_back({method, std::string("/schools/{school}/children/{child}/help") + rest,
                      people::name_of(action), about_child(context, action, page)});
  };
  add_of_child(Method::Get, "", Action::SeePlan, show_help);
  add_of_child(Method::Get, "/begin", Action::RecordEntry, show_begin_help);
  add_of_child(Method::Post, "/begin", Action::RecordEntry, begin_help);
  add_of_child(Method::Get, "/{position}/end", Action::RecordEntry, show_end_help);
  add_of_child(Method::Post, "/{position}/end", Action::RecordEntry, end_help);
  return routes;
}

}  // namespace stepwell::web::pages
