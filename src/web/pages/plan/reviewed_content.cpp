#include "web/pages/plan/reviewed_content.h"

#include "app/plan/plan_review.h"
#include "record/body.h"
#include "web/texts/review.h"

namespace stepwell::web::pages {
namespace {

/// Each target with its outcome, a line each, and what was said besides.
std::string found_words(const AboutPlan& plan, const record::Entry& review) {
  const PackWords words = plan.about.words().on(review.on);
  std::string found;
  for (const app::ReviewedTarget& each : app::reviewed_targets(review, plan.in_use->content))
    found +=
        texts::found_of_target(each.words, words.name("target_outcome", each.outcome), each.note) +
        "\n";
  return app::tidy(found + record::text_in(review, "text"));
}

std::string next_words(const AboutPlan& plan, const record::Entry& review) {
  const PackWords words = plan.about.words().on(review.on);
  return texts::next_after_review(
      words.name("review_decision", record::text_in(review, "decision")), review.review_on);
}

}  // namespace

app::PlanContent reviewed_content(const AboutPlan& plan) {
  const app::PlanContent& issued = plan.in_use->content;
  const record::Entry* review = app::review_of_plan(plan.record(), *plan.in_use, plan.document);
  if (review == nullptr || !plan.in_use->is_held()) return issued;
  return app::with_review(issued, {found_words(plan, *review), next_words(plan, *review)});
}

}  // namespace stepwell::web::pages
