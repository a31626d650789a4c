// Why a date could not be worked out from the calendars that are known.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/result.h"

namespace stepwell::calendar {

/// What somebody has to add before the date can be worked out.
struct Missing {
  enum class What {
    TermDatesBefore,     ///< the term dates begin after `day`
    TermDatesAfter,      ///< the term dates end at or before `day`
    BankHolidaysBefore,  ///< the list of bank holidays begins at `day`
    BankHolidaysAfter,   ///< the list of bank holidays ends at `day`
    PartsOfYear,         ///< fewer than three terms are known of the school year of `day`
    OtherCalendar,       ///< the calendar of another body, which is not given
    OpeningDay,          ///< the day on which the clock began (`day` is not used)
  };
  What what = What::TermDatesAfter;
  base::Day day;
  bool operator==(const Missing&) const = default;
};

/// In plain words, for a page or an answer: "term dates after 2019-07-22".
std::string describe(const Missing& missing);
/// What `describe` says that of; nothing, if it never says so.
std::optional<Missing::What> what_is_missing(std::string_view described);
/// Whether it is dates of the terms of the child's school.
bool is_of_terms(Missing::What what);

using DayOrMissing = base::Result<base::Day, Missing>;

}  // namespace stepwell::calendar
