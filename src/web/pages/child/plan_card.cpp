// The plan in use and the other documents in force, and what is being written.
#include <algorithm>

#include "http/percent.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/help/help_fields.h"
#include "web/pages/plan/plan_place.h"
#include "web/texts/child.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_days(Html& out, const AboutChild& about, const InForce& plan) {
  out.literal("<p class=\"govuk-body sw-days\"><b>").text(plan.document->name.en).literal("</b>");
  if (plan.use.issued_on && plan.use.issued != nullptr) {
    out.literal(" · ");
    write_link(out, about.path("/entries/" + std::to_string(plan.use.issued->position)),
               texts::issued_on(*plan.use.issued_on));
  } else if (plan.use.issued_on) {
    out.literal(" · ").text(texts::issued_on(*plan.use.issued_on));
  }
  if (plan.use.review_on) out.literal(" · ").text(texts::review_by(*plan.use.review_on));
  out.literal("</p>");
}

void write_document(Html& out, const ChildCards& cards, const InForce& plan) {
  const AboutChild& about = cards.about;
  write_days(out, about, plan);
  const auto lists = plan_lists(about.file, plan, PlanPart::EveryList);
  if (lists.empty()) paragraph(out, texts::kPlanNotHere);
  write_plan_lists(out, lists);
  if (cards.may(people::Action::SeePlan))
    link_line(out, plan_path(about.id(), *plan.document), texts::kOpenPlan);
}

/// What is given now, and what the plan promises and nobody gives; what is over stands on a page of
/// its own.
void write_help(Html& out, const ChildCards& cards) {
  if (!cards.may(people::Action::SeePlan)) return;
  auto given = given_help(cards.about.file);
  const bool may_begin = cards.may(people::Action::RecordEntry);
  const std::size_t not_begun = may_begin ? lines_not_given(cards.about).size() : 0;
  if (given.empty() && not_begun == 0) return;
  std::erase_if(given, [&](const GivenHelp& each) {
    return !each.provision.is_given_on(cards.about.file.today);
  });
  open_card(out, texts::kHelpCard);
  write_given_help(out, cards.words, given);
  if (not_begun > 0) link_line(out, cards.about.path("/help"), texts::lines_not_begun(not_begun));
  link_line(out, cards.about.path("/help"), texts::kHelpLink);
  close_card(out);
}

void write_drafts(Html& out, const ChildCards& cards) {
  if (!cards.may(people::Action::DraftPlan)) return;
  auto drafts = cards.about.context.drafts.of_child(cards.about.id());
  // The notes of a meeting are kept like a draft, and are no document.
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(),
                              [&](const app::Draft& draft) {
                                return cards.about.law().find_document(draft.id.document) ==
                                       nullptr;
                              }),
               drafts.end());
  if (drafts.empty()) return;
  open_card(out, texts::kDraftsCard);
  out.literal("<ul class=\"sw-links\">");
  for (const app::Draft& draft : drafts)
    link_item(out, cards.about.path("/plan/" + http::percent_encode(draft.id.document)),
              cards.words.name("document", draft.id.document));
  out.literal("</ul>");
  close_card(out);
}

}  // namespace

void write_plan_card(Html& out, const ChildCards& cards) {
  open_card(out, texts::kPlanCard);
  const auto plans = documents_in_force(cards.about.file);
  if (plans.empty()) paragraph(out, texts::kNoPlanInUse);
  for (const InForce& plan : plans) write_document(out, cards, plan);
  close_card(out);
  write_help(out, cards);
  write_drafts(out, cards);
}

}  // namespace stepwell::web::pages
