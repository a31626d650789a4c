// A checklist held against a record, as a page shows it. Knows no list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/pages/checklist/checklist.h"
#include "web/pages/child/child_cards.h"

namespace stepwell::web::pages {

/// Of those that a record can show something of; nothing, if the law has none of that id.
const law::Bank* find_checklist(const law::Framework& law, std::string_view id);
std::string checklist_path(const ChildCards& cards, const law::Bank& list);
/// "3 of 5 are there. Missing: ...".
std::string checklist_sum_of(const std::vector<CheckedLine>& lines);
/// Each line with what is there of it, and the button for what is missing.
void write_checked_lines(html::Html& out, const ChildCards& cards, const law::Bank& list);

}  // namespace stepwell::web::pages
