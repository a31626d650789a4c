// Which of its targets the rows of a plan say that they serve: a row names a target by its words,
// in a field that is picked from the plan's own targets (docs/packs.md). Pure; knows no document by
// name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/plan_content.h"

namespace stepwell::app {

/// Whether the field is filled from the targets of its own plan.
bool picks_targets(const law::FieldLayout& field);
/// What a form says for "this target"; the word that `picked_target` understands.
std::string pick_of(const PlanTarget& target);
/// The words of the target of that pick; empty, if the plan has no such.
std::string picked_target(const PlanContent& content, std::string_view pick);
/// Whether the words of the target stand in what was written, and not only as a part of the words
/// of another of `all`; never of a target without words.
bool names_target(std::string_view written, const PlanTarget& target,
                  std::span<const PlanTarget> all);
/// The rows that name the target, each by its first text, in the order of the plan.
std::vector<std::string> served_by(const PlanContent& content, const PlanTarget& target);

}  // namespace stepwell::app
