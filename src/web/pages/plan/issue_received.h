// The part of the form of an issue that asks about a document which another body made: by whom,
// written and arrived when, its file, and the stage that changes with it.
#pragma once

#include "app/plan/issue_plan.h"
#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

/// Who makes it, as far as the law says: whoever the document or, where that is the school's, the
/// child's stage belongs to; empty where it is one of several.
std::string maker_of(const AboutPlan& plan);
/// Who makes it by the law, and the state that the address names: `?state=final`.
void preset_received(const AboutPlan& plan, Typed& typed);
void ask_received(html::Html& out, const AboutPlan& plan, const Typed& typed);
/// Those fields of the entry; what is wrong stands in `typed`.
boost::json::object read_received(const AboutPlan& plan, Typed& typed);

/// Asks whether the stage changes, where the law has a move that waits for this document and this
/// visitor may record it.
void ask_move(html::Html& out, const AboutPlan& plan, const Typed& typed);
/// The move that was chosen, on the day of the issue; nothing, if the stage stays.
std::optional<boost::json::object> read_move(const AboutPlan& plan, Typed& typed,
                                             const app::IssueForm& form);

}  // namespace stepwell::web::pages
