#include "web/pages/questions/question_routes.h"

#include "web/pages/questions/question_pages.h"

namespace stepwell::web::pages {

std::vector<http::Route> question_routes(const WebContext& context) {
  using http::Method;
  using people::Action;
  const std::string questions = "/schools/{school}/children/{child}/questions";
  const auto route = [&](Method method, const std::string& rest, Action action, ChildPage page) {
    return http::Route{method, questions + rest, people::name_of(action),
                       about_child(context, action, page)};
  };
  return {route(Method::Get, "", Action::SeeChild, show_question_banks),
          route(Method::Get, "/{bank}", Action::SeeChild, show_questions),
          route(Method::Get, "/{bank}/answers", Action::HoldMeeting, show_answers),
          route(Method::Post, "/{bank}/answers", Action::HoldMeeting, note_answers)};
}

}  // namespace stepwell::web::pages
