// The reasons of what is due.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"
#include "web/texts/why.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct WhyPage : Caseload {
  std::string why(Browser& browser, const std::string& duty = "w02.iep_review") {
    return text_of(browser.get(of(sian, "/why/" + duty)));
  }
};

TEST(DaysOfARule, SayNoAimWhereTheLastDayComesFirst) {
  const law::Duty rule;
  record::Instance instance;
  instance.duty = &rule;
  instance.limit = instance.aim = base::Day{2026, 11, 6};
  instance.limit_confidence = law::Confidence::Statute;
  EXPECT_EQ(
      web::texts::days_of(instance),
      "The last day is Friday 6 November 2026. There is no earlier aim: the last day counts.");
  instance.aim = base::Day{2026, 11, 2};
  EXPECT_THAT(web::texts::days_of(instance), HasSubstr("The aim is Monday 2 November 2026."));
}

TEST_F(WhyPage, SaysTheRuleTheEntryTheArithmeticAndTheSource) {
  give_help(sian);
  const std::string page = why(senco);
  EXPECT_THAT(page, HasSubstr("Review the IEP with the parent and the child"));
  EXPECT_THAT(page, HasSubstr(of(sian, "/entries/6")));
  EXPECT_THAT(page, HasSubstr("6 months from the day on which it began, 17 March 2025, that day "
                              "not counted: Wednesday 17 September 2025."));
  EXPECT_THAT(page, HasSubstr("The last day is Wednesday 17 September 2025."));
  EXPECT_THAT(page, HasSubstr("The aim is Tuesday 1 July 2025."));
  EXPECT_THAT(page, HasSubstr("rel=\"noopener noreferrer\""));
  EXPECT_THAT(page, HasSubstr("What would finish it"));
  EXPECT_THAT(page, HasSubstr("Review held: individual education plan, end the plan"));
}

TEST_F(WhyPage, SaysTheRuleOnceInItsHeading) {
  give_help(sian);
  const std::string main = part_of(why(senco), "<h1", "</main>");
  const std::string rule = "Review the IEP with the parent and the child";
  EXPECT_THAT(main, HasSubstr("Why: " + rule));
  EXPECT_EQ(main.find(rule, main.find("</h1>")), std::string::npos);
}

TEST_F(WhyPage, MarksWhatIsCustomAndNotLaw) {
  give_help(sian);
  EXPECT_THAT(why(senco, "w02.tell_parent"), HasSubstr("custom, not law"));
}

TEST_F(WhyPage, TellsHowItWasDone) {
  give_help(sian);
  EXPECT_THAT(why(senco, "w02.tell_parent"), HasSubstr("Done on 10 March 2025."));
}

TEST_F(WhyPage, SaysHowLateItIs) {
  give_help(sian);
  go_to({2025, 9, 19});
  EXPECT_THAT(why(senco), HasSubstr("Open, and 2 days late."));
}

TEST_F(WhyPage, IsThereForADutyThatWasNeverOpened) {
  EXPECT_THAT(why(senco), HasSubstr("Nothing in this record has opened this so far"));
}

TEST_F(WhyPage, OffersTheButtonOnlyToWhoMay) {
  give_help(sian);
  EXPECT_THAT(why(senco), HasSubstr(of(sian, "/review/iep")));
  EXPECT_THAT(why(teacher), Not(HasSubstr(of(sian, "/review/iep"))));
}

TEST_F(WhyPage, IsNotThereForAnUnknownDutyOrForWhoMayNotSeeTheChild) {
  EXPECT_EQ(senco.get(of(sian, "/why/no.such_duty")).status, 404);
  EXPECT_EQ(teacher.get(of(tom, "/why/w02.iep_review")).status, 404);
  EXPECT_EQ(admin.get(of(sian, "/why/w02.iep_review")).status, 404);
}

/// Every duty of every law can be explained, also one that was never opened.
TEST_F(WhyPage, ExplainsEveryDuty) {
  for (const auto& law : testing::packs()->frameworks())
    for (const law::Duty& duty : law->duties) {
      const auto page = senco.get(of(sian, "/why/" + duty.id));
      EXPECT_EQ(page.status, 200) << duty.id;
      EXPECT_THAT(text_of(page), HasSubstr("Where it comes from")) << duty.id;
    }
}

}  // namespace
}  // namespace stepwell::web
