// Where a day cannot be worked out the command line says what is missing, and who adds it.
#include "cli/missing_words.h"

#include <gmock/gmock.h>

#include "tests/cli/workplace.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;
using What = calendar::Missing::What;

std::string said_of(What what) {
  return cannot_without({what, base::Day(2019, 7, 22)});
}

TEST(CannotWithout, SaysWhoAddsWhatIsMissing) {
  EXPECT_EQ(
      said_of(What::TermDatesAfter),
      "cannot be worked out without term dates after 2019-07-22, which the school gives as its "
      "terms");
  EXPECT_THAT(said_of(What::TermDatesBefore), HasSubstr("the school gives"));
  EXPECT_THAT(said_of(What::PartsOfYear), HasSubstr("the school gives"));
  EXPECT_THAT(said_of(What::BankHolidaysBefore), HasSubstr("whoever runs Stepwell"));
  EXPECT_THAT(said_of(What::BankHolidaysAfter), HasSubstr("calendars/bank_holidays.toml"));
  EXPECT_THAT(said_of(What::OtherCalendar), HasSubstr("that body alone"));
  EXPECT_THAT(said_of(What::OpeningDay), HasSubstr("starting position"));
}

class CannotWithoutTerms : public Workplace {};
TEST_F(CannotWithoutTerms, IsPartOfTheStandingOfAChild) {
  json::object child = scenario();
  child.erase("calendar");
  child["record"] = json::array{json::object{{"on", "2018-09-24"},
                                             {"kind", "request_received"},
                                             {"request", "records"},
                                             {"from", "parent"}}};
  EXPECT_EQ(show_standing(surroundings(),
                          {write("child.json", child), "2018-09-25", std::nullopt, Form::Text}),
            0);
  EXPECT_THAT(out(), HasSubstr("w02.copy_records: open, cannot be worked out without term dates on "
                               "and before 2018-09-24, which the school gives as its terms"));
}

}  // namespace
}  // namespace stepwell::cli
