// What another law would mean for a school: numbers for the head, of nobody by name; nothing is
// written.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct WhatIfPage : Caseload {
  std::string asked(const std::string& law = "wales-aln-2021") {
    return path("/what-if?law=" + law);
  }
  /// A day as the three boxes send it.
  static std::string on(const std::string& day, const std::string& month, const std::string& year) {
    return "&on-day=" + day + "&on-month=" + month + "&on-year=" + year;
  }
  void help_others(int children) {
    for (int i = 0; i < children; ++i) give_help(child("Child" + std::to_string(i), "Other", "4A"));
  }
};

TEST_F(WhatIfPage, AsksForALawOfTheNationAndLinksFromTheSchoolInNumbers) {
  const std::string page = text_of(senco.get(path("/what-if")));
  EXPECT_THAT(page, HasSubstr("value=\"wales-aln-2021\""));
  EXPECT_THAT(page, HasSubstr("class=\"sw-narrow sw-narrow--below "))
      << "the button stands below the day";
  EXPECT_THAT(page, Not(HasSubstr("value=\"england-send-2015\"")));
  EXPECT_THAT(page, Not(HasSubstr("value=\"wales-sen-2002\"")));
  EXPECT_THAT(page, Not(HasSubstr(">Who would be where<")));
  EXPECT_THAT(text_of(senco.get(path("/overview"))), HasSubstr(path("/what-if")));
}

TEST_F(WhatIfPage, HidesANumberByWhichASmallerOneCouldBeWorkedOutAndNamesNobody) {
  help_others(4);
  give_help(sian);
  const std::string page = text_of(senco.get(asked()));
  EXPECT_THAT(page, HasSubstr("From School Action to "));
  EXPECT_THAT(page, HasSubstr("What the school would have due, by month"));
  EXPECT_THAT(page, HasSubstr("/law/compare?one=wales-sen-2002&amp;other=wales-aln-2021"));
  EXPECT_THAT(page, Not(HasSubstr("O’Brien")));
  // Five of School Action and one without help: with the five told, the one could be worked out.
  EXPECT_THAT(page, HasSubstr("<b>not told</b>"));
  EXPECT_THAT(page, Not(HasSubstr("<b>5</b>")));
}

TEST_F(WhatIfPage, TellsNumbersFromFiveOn) {
  help_others(6);
  for (int i = 0; i < 4; ++i) child("Child" + std::to_string(i), "Without", "4A");
  give_help(sian);
  for (int i = 0; i < 4; ++i) child("Child" + std::to_string(i), "Neither", "4B");
  const std::string page = text_of(senco.get(asked()));
  EXPECT_THAT(page, HasSubstr("<b>7</b>"));
  EXPECT_THAT(page, HasSubstr("<b>9</b>"));
}

TEST_F(WhatIfPage, DoesNotTellFewerThanFive) {
  give_help(sian);
  const std::string page = text_of(senco.get(asked()));
  EXPECT_THAT(page, HasSubstr("<b>not told</b>"));
  EXPECT_THAT(page, Not(HasSubstr("<b>1</b>")));
}

TEST_F(WhatIfPage, WritesNothing) {
  give_help(sian);
  const auto before = house.log.read(sian).size();
  EXPECT_EQ(senco.get(asked()).status, 200);
  EXPECT_EQ(house.log.read(sian).size(), before);
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("School Action"));
}

TEST_F(WhatIfPage, RefusesALawThatIsNotThereOfAnotherNationOrTheSchoolsOwn) {
  for (const char* law : {"atlantis-2099", "england-send-2015", "wales-sen-2002"}) {
    const auto page = senco.get(asked(law));
    EXPECT_EQ(page.status, 422) << law;
    EXPECT_THAT(text_of(page), HasSubstr("Choose a law from the list"));
  }
}

TEST_F(WhatIfPage, AsksForALawWhenTheFormIsSentWithoutOne) {
  const auto page = senco.get(path("/what-if?law=") + on("2", "6", "2025"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(text_of(page), HasSubstr("href=\"#law\""));
  EXPECT_THAT(text_of(page), HasSubstr("Choose a law from the list"));
  EXPECT_EQ(senco.get(path("/what-if")).status, 200);
}

TEST_F(WhatIfPage, AsksForADayAndLeavesItAtTodayWhereNoneIsTyped) {
  const std::string form = text_of(senco.get(path("/what-if")));
  EXPECT_THAT(form, HasSubstr("From which day?"));
  EXPECT_THAT(form, HasSubstr("name=\"on-year\""));
  for (const std::string& more : {std::string(), on("", "", "")}) {
    const auto page = senco.get(asked() + more);
    EXPECT_EQ(page.status, 200) << more;
    EXPECT_THAT(text_of(page), HasSubstr("If this law applied on 2 June 2025: "));
  }
}

TEST_F(WhatIfPage, AnswersForTheDayThatIsTyped) {
  help_others(5);
  const auto page = senco.get(asked() + on("3", "3", "2025"));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(text_of(page), HasSubstr("If this law applied on 3 March 2025: "));
  EXPECT_THAT(part_of(text_of(page), "name=\"on-month\"", ">"), HasSubstr("value=\"3\""));
  EXPECT_THAT(text_of(page), Not(HasSubstr("Review the IEP")))
      << "no plan was issued yet on that day";
  EXPECT_THAT(text_of(senco.get(asked())), HasSubstr("Review the IEP"));
}

TEST_F(WhatIfPage, SaysWhatIsWrongWithADayAndAnswersNothing) {
  give_help(sian);
  const std::pair<std::string, const char*> wrong[] = {
      {on("31", "2", "2025"), "such day"},
      {on("1", "", "2025"), "#on-day"},
      {on("soon", "1", "2025"), "#on-day"},
      {on("1", "1", "2036"), "Enter a day that is at most ten years away"},
      {on("1", "1", "1999"), "Enter a day that is at most ten years away"}};
  for (const auto& [more, said] : wrong) {
    const auto page = senco.get(asked() + more);
    EXPECT_EQ(page.status, 422) << more;
    EXPECT_THAT(text_of(page), HasSubstr(said)) << more;
    EXPECT_THAT(text_of(page), HasSubstr("value=\"wales-aln-2021\" selected")) << more;
    EXPECT_THAT(text_of(page), Not(HasSubstr(">Who would be where<"))) << more;
  }
}

TEST_F(WhatIfPage, SaysWhatItCountsAndWhatItDoesNot) {
  const std::string page = text_of(senco.get(asked()));
  EXPECT_THAT(page, HasSubstr("count what is open on that day"));
  EXPECT_THAT(page, HasSubstr("Left out: what opens only later"));
  EXPECT_THAT(text_of(senco.get(path("/what-if"))), Not(HasSubstr("count what is open")));
}

TEST_F(WhatIfPage, IsNotForTeachersOrAdministrators) {
  EXPECT_EQ(teacher.get(asked()).status, 404);
  EXPECT_EQ(admin.get(asked()).status, 404);
}

}  // namespace
}  // namespace stepwell::web
