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
    "What others will ask for, and what is easily forgotten, held against this record as it is "
    "today. What the record cannot show is ticked by hand.";
inline constexpr Text kChecklistThere = "there";
inline constexpr Text kChecklistMissing = "missing";
inline constexpr Text kChecklistJudge = "look at it yourself";
inline constexpr Text kChecklistJudgeMeans =
    "The record cannot show this by itself. Look at it, and tick it by hand.";
inline constexpr Text kChecklistTicked = "ticked";
inline constexpr Text kChecklistTick = "Ticked by hand";
inline constexpr Text kChecklistSaveTicks = "Save the ticks";
inline constexpr Text kChecklistTicksSaved = "The ticks stand in the record.";
/// "Ticked by hand: Anna Jones, 3 March 2025".
std::string checklist_ticked(std::string_view name, base::Day on);
inline constexpr Text kChecklistPrint = "Print all of it, in this order";
inline constexpr Text kChecklistPrintNow = "Print this page";
inline constexpr Text kChecklistContents = "Contents";
/// "1 earlier entry", "34 earlier entries".
std::string checklist_earlier(std::size_t count);
/// "3 entries".
std::string checklist_entries(std::size_t count);
inline constexpr Text kChecklistNothing = "Nothing in the record.";
/// How far a checklist is.
struct ChecklistSum {
  std::size_t of = 0;       ///< lines
  std::size_t there = 0;    ///< shown by the record or ticked by hand
  std::size_t by_hand = 0;  ///< of these, ticked by hand alone
  std::size_t to_look_at = 0;
  std::string missing;  ///< what the record could show, in words
};
/// "3 of 6 are there, 1 of them ticked by hand. Missing: the parent's views; reports. 1 to look at
/// yourself."
std::string checklist_sum(const ChecklistSum& sum);
/// "1 of 2 there".
std::string checklist_part(std::size_t there, int wanted);
/// "words.pdf (kept with the record: print it, and put it here)".
std::string checklist_file(std::string_view name);
/// "Siân O’Brien, Thursday 12 March 2026".
std::string checklist_lead(std::string_view child, base::Day today);

}  // namespace stepwell::web::texts
