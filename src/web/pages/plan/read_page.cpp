// The document in use, to read, with the draft's state and what can be done.
#include <algorithm>

#include "web/components/inset_text.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/plan_opened.h"
#include "web/pages/plan/plan_pages.h"
#include "web/pages/plan/reviewed_content.h"
#include "web/pages/plan/target_picture.h"
#include "web/texts/plan.h"
#include "web/texts/review.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using people::Action;

std::optional<Notice> notice_of(const AboutPlan& plan) {
  const auto done = plan.about.request.query.first("done").value_or("");
  const auto review = plan.in_use ? plan.in_use->review_on : std::nullopt;
  if (done == "issued") return Notice{texts::plan_issued(plan.name(), review)};
  if (done == "issued-kept") return Notice{texts::plan_issued_draft_kept(plan.name())};
  if (done == "gone")
    return Notice{texts::kPlanAlreadyIssued, components::NotificationKind::Neutral};
  if (done == "reviewed") return Notice{texts::kReviewRecorded};
  if (done == "ended") return Notice{texts::review_recorded_ended(plan.name())};
  if (done == "away") return Notice{texts::kDraftPutAway};
  if (done == "back") return Notice{texts::kHandedBack};
  if (done == "handed" && plan.draft && !plan.draft->ready_for.empty())
    return Notice{texts::handed_draft(plan.about.name_of(plan.draft->ready_for))};
  return std::nullopt;
}

void write_target(Html& out, const AboutPlan& plan, const app::TargetSoFar& target) {
  const law::Section& section = *app::targets_section(plan.document);
  out.literal("<li class=\"sw-target\"><div><h3 class=\"sw-written\">").text(target.target.words);
  out.literal("</h3>");
  if (target.unmet_before > 0)
    out.literal("<span class=\"sw-tag soon\">")
        .text(unmet_words(plan, target.unmet_before, target.outcome_before))
        .literal("</span>");
  for (std::size_t i = 1; i < section.fields.size(); ++i) {
    const law::FieldLayout& field = section.fields[i];
    const std::string words =
        written_value(plan.about.law(), field, target.target.row->value(field.id));
    if (words.empty()) continue;
    out.literal("<p class=\"sw-written\">").text(field.label.en).literal(" ").text(words);
    out.literal("</p>");
  }
  out.literal("</div><p class=\"pr\">");
  out.text(target.progress.empty() ? std::string(texts::kNoProgressYet)
                                   : texts::latest_progress(target.progress.back()));
  out.literal("</p>");
  write_target_picture(out, plan, target.target);
  out.literal("</li>");
}

/// Targets first, with what was noted; then the rest of the document as it stands.
void write_in_use(Html& out, const AboutPlan& plan) {
  const auto targets = app::targets_so_far(plan.record(), *plan.in_use, plan.document);
  app::PlanContent rest = reviewed_content(plan);
  if (!targets.empty()) {
    open_card(out, app::targets_section(plan.document)->name.en);
    out.literal("<ul class=\"sw-targets\">");
    for (const app::TargetSoFar& target : targets) write_target(out, plan, target);
    out.literal("</ul>");
    close_card(out);
    rest.find(app::kTargets)->rows.clear();
  }
  write_content(out, plan.about.law(), rest);
  const auto given = given_by(plan.about.file, plan.document, plan.about.file.today);
  if (given.empty()) return;
  open_card(out, texts::kHelpCard);
  write_given_help(out, plan.about.words(), given);
  link_line(out, plan.about.path("/help"), texts::kHelpLink);
  close_card(out);
}

void write_draft_state(Html& out, const AboutPlan& plan) {
  const app::Draft& draft = *plan.draft;
  const auto name = [&](const std::string& person) { return plan.about.name_of(person); };
  if (!draft.ready_for.empty() && draft.handed_at)
    paragraph(out,
              texts::draft_ready(name(draft.ready_for), name(draft.handed_by), *draft.handed_at));
  paragraph(out, texts::draft_begun(name(draft.begun_by), draft.begun_at));
  const auto last = std::max_element(
      draft.fields.begin(), draft.fields.end(),
      [](const app::DraftField& one, const app::DraftField& other) { return one.at < other.at; });
  if (last != draft.fields.end() && draft.begun_at < last->at)
    paragraph(out, texts::draft_saved(name(last->person), last->at));
}

struct Links {
  Html& out;
  const AboutPlan& plan;

  void add(Action action, const std::string& href, texts::Text words) {
    if (!plan.about.may(action)) return;
    link_item(out, href, words);
  }
};

void write_draft(Html& out, const AboutPlan& plan) {
  open_card(out, texts::kDraft);
  const bool may_write = plan.about.may(Action::DraftPlan);
  if (!plan.draft) {
    paragraph(out, texts::kNoDraft);
    if (may_write)
      link_button(out, plan.path("/begin"), plan.in_use ? texts::kBeginDraft : texts::kBeginFirst);
    close_card(out);
    return;
  }
  write_draft_state(out, plan);
  if (may_write) link_button(out, plan.path("/edit"), texts::kGoOn);
  out.literal("<ul class=\"sw-links\">");
  Links links{out, plan};
  links.add(Action::IssuePlan, plan.path("/issue"), texts::kIssueDraft);
  links.add(Action::DraftPlan, plan.path("/hand"), texts::kHandDraft);
  links.add(Action::SeePlan, plan.path("/print?draft=1"), texts::kPrintDraft);
  links.add(Action::IssuePlan, plan.path("/put-away"), texts::kPutAway);
  out.literal("</ul>");
  close_card(out);
}

void write_doing(Html& out, const AboutPlan& plan) {
  const bool may_come = app::may_come_from_others(plan.about.law(), plan.document);
  if (!plan.in_use && !may_come) return;
  open_card(out, texts::kPlanDo);
  out.literal("<ul class=\"sw-links\">");
  Links links{out, plan};
  if (plan.in_use && !app::targets_of(plan.in_use->content).empty())
    links.add(Action::NoteProgress, plan.path("/progress"), texts::kNoteProgress);
  if (plan.in_use)
    links.add(Action::HoldReview, review_path(plan.about.id(), plan.document), texts::kHoldReview);
  if (plan.in_use && plan.in_use->is_held())
    links.add(Action::SeePlan, plan.path("/print"), texts::kPrintPlan);
  if (may_come)
    links.add(Action::IssuePlan, came_path(plan.about, plan.document),
              plan.is_ours() ? texts::kRecordCame : texts::kRecordIssue);
  out.literal("</ul>");
  close_card(out);
}

}  // namespace

http::Response show_plan(const AboutPlan& plan) {
  note_opened(plan);
  Page page{.title = texts::document_of(plan.name(), plan.about.file.name()),
            .visitor = plan.about.visitor(),
            .notice = notice_of(plan),
            .back = plan.about.path(),
            .width = Width::Full};
  if (plan.in_use) page.lead = texts::plan_lead(*plan.in_use);
  Html& out = page.main;
  out.literal("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
  if (!plan.in_use)
    paragraph(out, texts::no_plan_in_use(plan.name()));
  else if (!plan.in_use->is_held())
    write(out, components::InsetText{
                   .content = texts::plan_not_held(plan.about.file.name(), *plan.in_use)});
  else
    write_in_use(out, plan);
  out.literal("</div><div class=\"govuk-grid-column-one-third\">");
  write_draft(out, plan);
  write_doing(out, plan);
  write_opened(out, plan);
  out.literal("</div></div>");
  return respond(plan.about.context, plan.about.request, page);
}

}  // namespace stepwell::web::pages
