// What the name of an event says of its days: "Autumn term 1", "Half term", "INSET day". In English
// and Welsh, as authorities and schools write them. Knows no file.
#pragma once

#include <string_view>

namespace stepwell::exchange {

enum class TermWord {
  Term,
  Closure,
  Inset,
  FirstDay,
  LastDay,
  BankHoliday,  ///< known anyway
  Unknown,
};

/// `days` is how many days the event has, both ends counted: half a term is long, a half-term
/// holiday short.
TermWord term_word(std::string_view name, int days);

}  // namespace stepwell::exchange
