// Holding the review: every target of the plan in use, the family's words, the decision, the next
// day; all of it one act.
#include "web/form_keeping.h"
#include "web/pages/review/review_form.h"
#include "web/pages/review/review_routes.h"
#include "web/texts/review.h"

namespace stepwell::web::pages {
namespace {

using http::Response;
using people::Action;

/// Whatever else was wrong is about a form that is not there any more.
Response show_no_plan(const AboutPlan& plan, Typed typed) {
  if (!typed.problems.empty() && typed.came != Came::Again) {
    typed.problems = {};
    add_review_problems(plan, typed, {{app::ReviewProblem::What::NoPlan}});
  }
  Page page{.title = texts::document_review(plan.name())};
  paragraph(page.main, texts::nothing_to_review(plan.name()));
  what_you_wrote(page.main, typed_words(plan.about.request));
  link_line(page.main, plan.path(), texts::kToThePlan);
  return respond_plan(plan, std::move(page), typed);
}

Response show_form(const AboutPlan& plan, const Typed& typed) {
  if (!plan.in_use) return show_no_plan(plan, typed);
  Page page{.title = texts::review_title(plan.name(), *plan.in_use),
            .lead = plan.about.file.name() + ". " + texts::kReviewLead,
            .width = Width::Full};
  open_form(page.main, review_path(plan.about.id(), plan.document),
            bind(plan.about.context, plan.about.visitor(), typed));
  write_touched(page.main, plan);
  write_review(page.main, plan, typed);
  submit(page.main, texts::kReviewButton);
  close_form(page.main);
  return respond_plan(plan, std::move(page), typed);
}

Response show_review(const AboutPlan& plan) {
  return show_form(plan, form_to_show(plan.about.context, plan.about.request, plan.about.person()));
}

/// A review that was recorded already, when the same form comes again, leads on as the first did.
std::string after(const AboutPlan& plan, const std::string& decision) {
  const bool ends =
      app::decision_ends(plan.document, decision, plan.about.context.library.vocabulary());
  if (ends) return plan.path() + "?done=ended";
  return plan.path(plan.is_ours() ? "/begin?done=reviewed" : "?done=reviewed");
}

Response hold_review(const AboutPlan& plan) {
  Typed typed = form_posted(plan.about.request);
  const app::ReviewForm form = read_review(plan, typed);
  const AboutChild& about = plan.about;
  app::HoldReview command(about.context.casework, about.context.library);
  if (!typed.problems.empty()) {
    add_review_problems(
        plan, typed,
        app::problems_of(form, plan.record(), plan.document, about.context.library.vocabulary()));
    return show_form(plan, typed);
  }
  const auto done = command.hold(about.case_request(typed), about.file, plan.document, form);
  if (done) return http::see_other(after(plan, form.decision));
  return show_now(plan, Action::HoldReview, [&](const AboutPlan& now) {
    add_review_problems(now, typed, done.error());
    return show_form(now, typed);
  });
}

}  // namespace

std::vector<http::Route> review_routes(const WebContext& context) {
  const std::string pattern = "/schools/{school}/children/{child}/review/{document}";
  const auto access = people::name_of(Action::HoldReview);
  return {{http::Method::Get, pattern, access,
           about_child(context, Action::HoldReview, on_plan<show_review>)},
          {http::Method::Post, pattern, access,
           about_child(context, Action::HoldReview, on_plan<hold_review>)}};
}

}  // namespace stepwell::web::pages
