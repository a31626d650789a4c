#include "cli/missing_words.h"

#include "base/check.h"

namespace stepwell::cli {
namespace {

std::string who_adds(calendar::Missing::What what) {
  using What = calendar::Missing::What;
  switch (what) {
    case What::TermDatesBefore:
    case What::TermDatesAfter:
    case What::PartsOfYear: return "which the school gives as its terms";
    case What::BankHolidaysBefore:
    case What::BankHolidaysAfter:
      return "which whoever runs Stepwell adds to calendars/bank_holidays.toml of the frameworks";
    case What::OtherCalendar: return "which that body alone knows";
    case What::OpeningDay: return "which the school gives as a starting position";
  }
  throw base::Mistake("something missing that is none of the enumerators");
}

}  // namespace

std::string cannot_without(const calendar::Missing& missing) {
  return "cannot be worked out without " + describe(missing) + ", " + who_adds(missing.what);
}

}  // namespace stepwell::cli
