#include "web/pages/concern/concern_routes.h"

#include <string>

#include "web/error_pages.h"
#include "web/pages/child/child_place.h"
#include "web/pages/concern/answer_page.h"
#include "web/pages/concern/choose_page.h"
#include "web/pages/concern/lists_page.h"
#include "web/pages/concern/raise_page.h"

namespace stepwell::web::pages {
namespace {

using http::Method;
using people::Action;

using SchoolPage = http::Response (*)(const WebContext&, const http::Request&, const std::string&);

/// The form about a child who is at the school: about who has left no concern is raised.
template <ChildPage page>
http::Response at_school(const AboutChild& about) {
  if (!about.file.standing.at_school) return not_found_page(about.context, about.request);
  return page(about);
}

http::Handler of_school(const WebContext& context, SchoolPage page) {
  return [&context, page](const http::Request& request, const http::PathParameters& path) {
    return page(context, request, path["school"]);
  };
}

}  // namespace

std::vector<http::Route> concern_routes(const WebContext& context) {
  const std::string school = "/schools/{school}";
  const std::string child = school + "/children/{child}";
  const std::string answer = child + "/concerns/{position}/answer";
  std::vector<http::Route> routes;
  const auto add = [&](Method method, const std::string& path, Action action,
                       http::Handler handler) {
    routes.push_back({method, path, people::name_of(action), std::move(handler)});
  };
  const auto of_child = [&](Action action, ChildPage page) {
    return about_child(context, action, page);
  };
  add(Method::Get, school + "/concern", Action::FindChild, of_school(context, show_choose_child));
  add(Method::Post, school + "/concern", Action::FindChild, of_school(context, find_child));
  add(Method::Get, school + "/concerns", Action::AnswerConcern, of_school(context, show_waiting));
  add(Method::Get, school + "/my-concerns", Action::SeeOwnConcern, of_school(context, show_own));
  add(Method::Get, child + "/concern", Action::RaiseConcern,
      of_child(Action::RaiseConcern, at_school<show_raise>));
  add(Method::Post, child + "/concern", Action::RaiseConcern,
      of_child(Action::RaiseConcern, at_school<raise_concern>));
  add(Method::Get, child + "/concern/sent", Action::SeeOwnConcern,
      of_child(Action::SeeOwnConcern, show_raised));
  add(Method::Get, answer, Action::AnswerConcern, of_child(Action::AnswerConcern, show_answer));
  add(Method::Post, answer, Action::AnswerConcern, of_child(Action::AnswerConcern, answer_concern));
  return routes;
}

}  // namespace stepwell::web::pages
