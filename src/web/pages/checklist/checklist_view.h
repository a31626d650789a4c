// A checklist held against a record, as a page shows it. Knows no list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/pages/checklist/checklist.h"
#include "web/pages/child/child_cards.h"

namespace stepwell::web::pages {

/// The boxes of the lines that are ticked, and those that had a tick when the page was shown.
inline constexpr texts::Text kTickField = "tick";
inline constexpr texts::Text kTickedBefore = "ticked-before";

/// Of those that are about one child; nothing, if the law has none of that id.
const law::Bank* find_checklist(const law::Framework& law, std::string_view id);
std::string checklist_path(const ChildCards& cards, const law::Bank& list);
/// By whom and when a line was ticked by hand.
std::string ticked_words(const ChildCards& cards, const record::Entry& tick);
/// "3 of 5 are there. Missing: ...".
std::string checklist_sum_of(const std::vector<CheckedLine>& lines);
/// Each line with what is there of it, and the button for what is missing; inside a form for ticks,
/// `ticking`, also with the box by which it is ticked by hand.
void write_checked_lines(html::Html& out, const ChildCards& cards, const law::Bank& list,
                         const Typed* ticking = nullptr);

}  // namespace stepwell::web::pages
