// What the pages of checklists say: what a record has of what somebody will ask for. Knows no list.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kChecklistsTitle = "Checklists";
inline constexpr Text kChecklistsLink = "See the checklists: what is there, and what is missing";
inline constexpr Text kChecklistsLead =
    "What others will ask for, held against this record as it is today.";
inline constexpr Text kChecklistThere = "there";
inline constexpr Text kChecklistMissing = "missing";
inline constexpr Text kChecklistJudge = "look at it yourself";
inline constexpr Text kChecklistJudgeMeans =
    "The record cannot show this by itself. Read what it has, and decide.";
inline constexpr Text kChecklistPrint = "Print all of it, in this order";
inline constexpr Text kChecklistPrintNow = "Print this page";
inline constexpr Text kChecklistContents = "Contents";
/// "1 earlier entry", "34 earlier entries".
std::string checklist_earlier(std::size_t count);
/// "3 entries".
std::string checklist_entries(std::size_t count);
inline constexpr Text kChecklistNothing = "Nothing in the record.";
/// "3 of 5 are there. Missing: the parent's views; reports."
std::string checklist_sum(std::size_t there, std::size_t of, const std::string& missing);
/// "1 of 2 there".
std::string checklist_part(std::size_t there, int wanted);
/// "words.pdf (kept with the record: print it, and put it here)".
std::string checklist_file(std::string_view name);
/// "Siân O’Brien, Thursday 12 March 2026".
std::string checklist_lead(std::string_view child, base::Day today);

}  // namespace stepwell::web::texts
