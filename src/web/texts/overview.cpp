#include "web/texts/overview.h"

#include <fmt/format.h>

namespace stepwell::web::texts {

std::string reviews_in_time(std::size_t in_time, std::size_t all) {
  if (all == 1)
    return in_time == 1 ? "The one review was held by its last day."
                        : "The one review was held after its last day.";
  return fmt::format("{} of {} reviews were held by their last day.", in_time, all);
}

std::string worth_a_look(std::size_t count) {
  return fmt::format(
      "{} not met in two reviews or more. That is practice, not law: perhaps the target or the "
      "help is not the right one.",
      count == 1 ? std::string("1 target was") : fmt::format("{} targets were", count));
}

std::string month_of(int year, unsigned month) {
  const std::string whole = day(base::Day(year, month, 1));
  return whole.substr(whole.find(' ') + 1);
}

}  // namespace stepwell::web::texts
