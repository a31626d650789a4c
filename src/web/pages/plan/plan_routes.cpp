#include "web/pages/plan/plan_routes.h"

#include "web/pages/plan/plan_pages.h"

namespace stepwell::web::pages {

std::vector<http::Route> plan_routes(const WebContext& context) {
  using http::Method;
  using people::Action;
  std::vector<http::Route> routes;
  const auto add = [&](Method method, const char* rest, Action action, ChildPage page,
                       http::Uploads uploads = http::Uploads::Refused) {
    const std::string pattern = "/schools/{school}/children/{child}/plan/{document}";
    routes.push_back({method, pattern + rest, people::name_of(action),
                      about_child(context, action, page), uploads});
  };
  const auto add_form = [&](const char* rest, Action action, ChildPage show, ChildPage submit) {
    add(Method::Get, rest, action, show);
    add(Method::Post, rest, action, submit);
  };
  add(Method::Get, "", Action::SeePlan, on_plan<show_plan>);
  add(Method::Get, "/print", Action::SeePlan, on_plan<show_print>);
  add_form("/begin", Action::DraftPlan, on_plan<show_begin>, on_plan<begin_draft>);
  add_form("/edit", Action::DraftPlan, on_plan<show_edit>, on_plan<save_draft>);
  add_form("/field", Action::DraftPlan, on_plan<show_fields>, on_plan<save_field>);
  add_form("/hand", Action::DraftPlan, on_plan<show_hand>, on_plan<hand_draft>);
  // A document of another body may come as a file.
  add(Method::Get, "/issue", Action::IssuePlan, on_plan<show_issue>);
  add(Method::Post, "/issue", Action::IssuePlan, on_plan<issue_draft>, http::Uploads::Accepted);
  add_form("/put-away", Action::IssuePlan, on_plan<show_put_away>, on_plan<put_away>);
  add_form("/progress", Action::NoteProgress, on_plan<show_progress>, on_plan<note_progress>);
  return routes;
}

}  // namespace stepwell::web::pages
