// Dates as school systems and spreadsheets write them.
#pragma once

#include <optional>
#include <string_view>

#include "app/children/roll.h"
#include "base/day.h"

namespace stepwell::exchange {

/// What a two-digit year may mean: nobody is born in the future, but a review may be then.
enum class DateUse { Birth, Other };

struct ReadDate {
  enum class What {
    Blank,
    Day,
    NotADate,
    NoSuchDay,  ///< the form of a date, but no day: 31/02/2018
  };
  What what = What::Blank;
  base::Day day;
};

/// Reads `dd/mm/yyyy` and `dd/mm/yy` (also with - and .), `d Mon yyyy`, `yyyy-mm-dd`,
/// `yyyy-Mon-dd`, a spreadsheet's number of a day, each with a time after it or without. The style
/// counts for the first form alone.
ReadDate read_date(std::string_view text, app::DateStyle style, DateUse use, base::Day today);

/// What a date says of the style of its file: that the first number is no month, that the second is
/// none, or nothing.
std::optional<app::DateStyle> style_shown_by(std::string_view text);

}  // namespace stepwell::exchange
