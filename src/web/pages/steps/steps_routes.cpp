#include "web/pages/steps/steps_routes.h"

#include <string>

#include "web/kept_answers.h"
#include "web/pages/steps/exception_page.h"
#include "web/pages/steps/received_page.h"
#include "web/pages/steps/request_page.h"
#include "web/pages/steps/steps_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> steps_routes(const WebContext& context) {
  using http::Method;
  using http::Uploads;
  using people::Action;
  const std::string child = "/schools/{school}/children/{child}";
  std::vector<http::Route> routes;
  const auto add = [&](Method method, const std::string& rest, Action action, http::Handler handler,
                       Uploads uploads = Uploads::Refused) {
    routes.push_back({method, child + rest, people::name_of(action), std::move(handler), uploads});
  };
  const auto page = [&](Action action, ChildPage answer) {
    return about_child(context, action, answer);
  };
  add(Method::Get, "/steps", Action::SeeChild,
      context.kept_answers.keep(page(Action::SeeChild, show_steps)));
  add(Method::Get, "/steps/received", Action::RecordEntry,
      page(Action::RecordEntry, show_received));
  add(Method::Get, "/steps/{process}/request", Action::RecordEntry,
      page(Action::RecordEntry, show_request));
  add(Method::Post, "/steps/{process}/request", Action::RecordEntry,
      page(Action::RecordEntry, make_request), Uploads::Accepted);
  add(Method::Get, "/exception", Action::RecordEntry, page(Action::RecordEntry, show_exception));
  add(Method::Post, "/exception", Action::RecordEntry, page(Action::RecordEntry, claim_exception));
  return routes;
}

}  // namespace stepwell::web::pages
