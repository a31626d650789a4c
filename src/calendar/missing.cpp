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

}  // namespace stepwell::calendar
