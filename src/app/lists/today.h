// Sorts what is due into the groups in which a person looks at it on a day: late, this week, later.
// Pure; knows no page and no words.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/lists/lists.h"
#include "law/library.h"

namespace stepwell::app {

/// In the order in which they are shown.
enum class DueGroup {
  Concerns,        ///< somebody waits for an answer to a concern
  Late,            ///< the limit is past, and it binds
  LaterThanMeant,  ///< the aim is past, or a limit that does not bind
  ThisWeek,        ///< up to Sunday
  NextWeek,        ///< the week after
  Later,           ///< after that, or without a day
  WaitingFor,      ///< owed by others, or asked of them
  Rights,          ///< the family's
  WorthALook,      ///< nothing that is owed: practice says that somebody should look
  ToFindOut,       ///< the day cannot be worked out before something is known
};
inline constexpr std::size_t kDueGroups = 10;

/// The day by which a line is shown: the next that comes of aim and limit, or the last that went.
std::optional<base::Day> shown_day(const DueLine& line, base::Day today);
/// Whether the shown day is the aim, not the limit.
bool is_shown_by_aim(const DueLine& line, base::Day today);

/// Whether it is an answer to a concern, which goes before everything.
enum class Answers { Concern, Other };
DueGroup group_of(const DueLine& line, base::Day today, Answers answers = Answers::Other);
/// The same for any row: what somebody outside the staff agreed to do, or was asked for, is waited
/// for.
DueGroup group_of(const DueRow& row, base::Day today, const law::Library& library);
/// Whether that duty is closed by the answer to a concern.
Answers answers_of(const DueLine& line, const law::Library& library);

/// Every row in its group; within one by the day shown, those without a day last, then as they
/// came.
std::array<std::vector<DueRow>, kDueGroups> in_groups(std::vector<DueRow> rows, base::Day today,
                                                      const law::Library& library);

/// The Sunday of the week of that day.
base::Day end_of_week(base::Day day);

}  // namespace stepwell::app
