// Where a field of a draft was copied from when a child came to another law: kept with the draft as
// one line of text until somebody confirms the field. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "law/transfer.h"

namespace stepwell::app {

struct CopiedFrom {
  law::Transfer::Unchecked unchecked = law::Transfer::Unchecked::Refused;
  std::string law, document;           ///< ids
  std::optional<base::Day> issued_on;  ///< absent if the day is not known
  enum class Held { All, Part };
  Held held = Held::All;  ///< Part: not everything that stood there is in the field, or below it
};

std::string write_copied(const CopiedFrom& from);
/// Nothing, if it is not of that form.
std::optional<CopiedFrom> read_copied(std::string_view text);

}  // namespace stepwell::app
