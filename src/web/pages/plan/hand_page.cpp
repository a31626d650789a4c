// Handing the draft over: "ready for you".
#include <algorithm>

#include "web/components/button.h"
#include "web/pages/plan/plan_pages.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using http::Response;

std::vector<components::ChoiceItem> choices(const std::vector<Writer>& writers) {
  std::vector<components::ChoiceItem> items;
  for (const Writer& writer : writers) {
    const texts::Text may = writer.may_issue ? texts::kMayIssue : texts::kMayDraft;
    items.push_back(components::Choice{
        .content = writer.name, .value = writer.person, .hint = components::Hint{.content = may}});
  }
  return items;
}

Response show_form(const AboutPlan& plan, const Typed& typed) {
  Page page{.title = texts::hand_draft_title(plan.name()), .lead = texts::kHandDraftLead};
  const auto writers = other_writers(plan);
  open_form(page.main, plan.path("/hand"), bind(plan.about.context, plan.about.visitor(), typed));
  if (writers.empty()) {
    paragraph(page.main, texts::kNobodyElse);
  } else {
    ask_one(page.main, typed, {.name = "to", .legend = texts::kHandWho, .items = choices(writers)});
    submit(page.main, texts::kHandDraftButton);
  }
  if (!plan.draft->ready_for.empty())
    write(page.main, components::Button{.content = texts::kHandBackButton,
                                        .name = "back",
                                        .value = "1",
                                        .classes = "govuk-button--secondary"});
  close_form(page.main);
  return respond_plan(plan, std::move(page), typed);
}

}  // namespace

Response show_hand(const AboutPlan& plan) {
  if (!plan.draft) return http::see_other(plan.path() + "?done=gone");
  Typed typed = form_to_show(plan.about.context, plan.about.request, plan.about.person());
  if (typed.came == Came::Fresh && !plan.draft->ready_for.empty())
    typed.form.add({"to", plan.draft->ready_for});
  return show_form(plan, typed);
}

Response hand_draft(const AboutPlan& plan) {
  if (!plan.draft) return http::see_other(plan.path() + "?done=gone");
  Typed typed = form_posted(plan.about.request);
  const bool is_back = !typed.value("back").empty();
  const std::string to = is_back ? std::string() : typed.value("to");
  const auto writers = other_writers(plan);
  const bool is_writer = std::any_of(writers.begin(), writers.end(),
                                     [&](const Writer& writer) { return writer.person == to; });
  if (!is_back && !is_writer) {
    typed.problems.add("to", texts::kHandWhoMissing);
    return show_form(plan, typed);
  }
  plan.about.context.drafts.hand(plan.draft_id(), to, plan.about.person(), plan.now());
  return http::see_other(plan.path() + (is_back ? "?done=back" : "?done=handed"));
}

}  // namespace stepwell::web::pages
