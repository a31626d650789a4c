// The form of a review: its fields' names, and what was typed in it as the command wants it.
#pragma once

#include <string>
#include <vector>

#include "app/plan/hold_review.h"
#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// The names of the fields of one target and of one member of the family.
std::string outcome_field(std::string_view target);
std::string note_field(std::string_view target);
std::string view_field(std::string_view member);
std::string no_view_field(std::string_view member);

/// The field that says that the review was a meeting as well.
inline constexpr const char* kMeetingToo = "meeting";

/// Where the school writes the next plan: whether to remind of it, and when.
inline constexpr const char* kRemind = "remind";
inline constexpr const char* kRemindOn = "remind_on";

/// What was typed; days that cannot be read are problems of `typed`.
app::ReviewForm read_review(const AboutPlan& plan, Typed& typed);
/// Puts every problem at its field.
void add_review_problems(const AboutPlan& plan, Typed& typed,
                         const std::vector<app::ReviewProblem>& problems);

/// The form itself.
void write_review(html::Html& out, const AboutPlan& plan, const Typed& typed);

}  // namespace stepwell::web::pages
