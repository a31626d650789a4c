// Reckons the days of limits and aims: what a clock says for one opening, with what is known up to
// a day.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/day.h"
#include "calendar/missing.h"
#include "calendar/school_calendar.h"
#include "law/framework.h"
#include "law/practice.h"
#include "record/entry.h"

namespace stepwell::record {

/// That something was recorded, for clocks and needs that look back or ahead. A document that a
/// child who is taken over had without a known day happened before the taking over.
struct Happening {
  law::Topic topic;
  base::Day on;
  bool day_is_known = true;
  Position position = 0;
};

/// One opening, as far as its clocks need it.
struct Opening {
  std::optional<base::Day> on;
  std::optional<base::Day> for_day, review_on;  ///< those fields of the opening entry
  std::optional<calendar::YearPart> part;
  const calendar::SchoolCalendar* calendar = nullptr;  ///< of the child's school on the opening day
};

/// What is known when a day is reckoned.
struct Knowledge {
  std::span<const Happening> happenings;
  base::Day up_to;  ///< happenings on later days do not count: the closing, or the day asked about
  std::size_t stage = 0;  ///< on the day asked about, or just before the closing
  const calendar::BankHolidays* holidays = nullptr;
  /// What the child's school says instead of what the law's pack proposes; may be nothing.
  const law::PracticeChanges* practice = nullptr;

  int amount_of(const law::Clock& clock) const {
    return practice == nullptr ? clock.amount : practice->amount_of(clock);
  }
};

/// What one clock says, with the steps that lead there.
struct ClockResult {
  enum class Outcome { TakesNoPart, Found, CannotCompute };
  Outcome outcome = Outcome::TakesNoPart;
  base::Day start;
  base::Day plain;  ///< before it was moved on
  base::Day day;
  std::optional<Happening> extended_by;
  calendar::Missing missing;
  int amount = 0;           ///< Duration: of the clock, or what the school says instead
  bool is_changed = false;  ///< by the school
};

/// A limit that another duty lends to a clock.
struct LentLimit {
  std::optional<base::Day> day;
  law::Confidence confidence = law::Confidence::Unverified;
  std::optional<calendar::Missing> missing;  ///< it cannot be worked out
};

ClockResult reckon(const law::Clock& clock, const Opening& opening, const Knowledge& known,
                   const LentLimit& lent = {});

}  // namespace stepwell::record
