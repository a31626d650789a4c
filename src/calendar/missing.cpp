#include "calendar/missing.h"

namespace stepwell::calendar {

std::string describe(const Missing& missing) {
  switch (missing.what) {
    case Missing::What::TermDatesBefore: return "term dates on and before " + missing.day.iso();
    case Missing::What::TermDatesAfter: return "term dates after " + missing.day.iso();
    case Missing::What::BankHolidaysBefore: return "bank holidays before " + missing.day.iso();
    case Missing::What::BankHolidaysAfter: return "bank holidays after " + missing.day.iso();
    case Missing::What::PartsOfYear:
      return "all the terms of the school year of " + missing.day.iso();
    case Missing::What::OtherCalendar: return "the calendar of the other body";
    case Missing::What::OpeningDay: return "the day on which it began";
  }
  return {};
}

std::optional<Missing::What> what_is_missing(std::string_view described) {
  using What = Missing::What;
  constexpr std::size_t kIsoLength = 10;
  if (described.empty()) return std::nullopt;
  Missing missing;
  if (described.size() >= kIsoLength)
    if (const auto day = base::parse_day(described.substr(described.size() - kIsoLength)))
      missing.day = *day;
  for (const What what :
       {What::TermDatesBefore, What::TermDatesAfter, What::BankHolidaysBefore,
        What::BankHolidaysAfter, What::PartsOfYear, What::OtherCalendar, What::OpeningDay}) {
    missing.what = what;
    if (describe(missing) == described) return what;
  }
  return std::nullopt;
}

bool is_of_terms(Missing::What what) {
  return what == Missing::What::TermDatesBefore || what == Missing::What::TermDatesAfter ||
         what == Missing::What::PartsOfYear;
}

}  // namespace stepwell::calendar
