// A clock of a rule in plain words, with the entries and duties that it looks to. Knows no page.
#pragma once

#include <string>

#include "law/framework.h"
#include "web/pages/child/pack_words.h"
#include "web/texts/law.h"

namespace stepwell::web::pages {

/// "Aim: 10 school days from the day on which it began (custom, not law)."
std::string clock_words(const law::Framework& law, const PackWords& words, const law::Clock& clock,
                        texts::ClockOf of);

/// What a limit of the duty is called.
inline texts::ClockOf limit_of(const law::Duty& duty) {
  return duty.falls_due ? texts::ClockOf::Due : texts::ClockOf::Limit;
}

}  // namespace stepwell::web::pages
