#include "web/pages/law/clock_words.h"

namespace stepwell::web::pages {

std::string clock_words(const law::Framework& law, const PackWords& words, const law::Clock& clock,
                        texts::ClockOf of) {
  const std::string starts = clock.start_at ? small_first(words.pattern(*clock.start_at)) : "";
  const std::string extends = clock.extend ? small_first(words.pattern(clock.extend->when)) : "";
  const law::Duty* with = clock.with.empty() ? nullptr : law.find_duty(clock.with);
  return texts::clock_rule(clock, of, starts, extends, with == nullptr ? "" : with->text.en);
}

}  // namespace stepwell::web::pages
