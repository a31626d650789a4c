// What the heading of a column means: the names that school systems give to the fields of a pupil.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/children/roll.h"

namespace stepwell::exchange {

/// Small letters and digits only: "Date of Birth" and "date-of-birth" are the same.
std::string key_of(std::string_view text);

/// What a heading is taken for, and how surely: of two columns for one field the lower number is
/// the one that is read.
struct HeadingMeaning {
  app::RollField field = app::RollField::Nothing;
  int choice = 0;
};
HeadingMeaning meaning_of(std::string_view heading);

/// Whether a row may have several columns of that field.
bool may_repeat(app::RollField field);

/// The columns of a row of headings. Of several for one field the likeliest is taken; a lone start
/// date is that of the status.
std::vector<app::RollColumn> columns_of(const std::vector<std::string>& headings);

}  // namespace stepwell::exchange
