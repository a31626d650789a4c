// What the review of a plan adds to what the plan says: the fields that no draft asks for, because
// they are filled in at the review. Pure; knows no document by name and no sentence.
#pragma once

#include <string>
#include <vector>

#include "app/plan/plan_history.h"

namespace stepwell::app {

/// Whether the pack leaves the field to the review of the document itself.
bool is_filled_at_review(const law::FieldLayout& field);

/// The last review of the plan in use since it was issued; none if there was none, or if the plan
/// was not issued here.
const record::Entry* review_of_plan(const RecordToday& record, const PlanInUse& plan,
                                    const law::Document& document);

/// What a review said of one target of the plan.
struct ReviewedTarget {
  std::string words, outcome, note;
};
/// In the order of the plan; targets of which the review says nothing are left out.
std::vector<ReviewedTarget> reviewed_targets(const record::Entry& review,
                                             const PlanContent& content);

/// What stands in the fields that are filled in at the review.
struct ReviewWords {
  std::string found, next;
};
/// The content with these words. What somebody wrote in such a field stays.
PlanContent with_review(PlanContent content, const ReviewWords& words);

}  // namespace stepwell::app
