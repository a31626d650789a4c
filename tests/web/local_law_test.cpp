// The law as it stands in a school that has local arrangements, and rules that change on a day.
#include <gmock/gmock.h>

#include <set>

#include "tests/web/form_fields.h"
#include "web/pages/law/duty_rules.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Forms;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kLaw = "/law/wales-sen-2002";
constexpr const char* kMark = "<span class=\"sw-tag\">local</span>";
constexpr const char* kAdded = "“The valley of the tests” adds this to the law.";

struct LocalLaw : Forms {
  void choose_the_valley() {
    record({school.school, {}}, {{{"on", "2025-06-02"},
                                  {"kind", "setting_changed"},
                                  {"setting", "overlay"},
                                  {"value", "test-valley"}}});
  }
  std::string page(const std::string& address = kLaw) { return text_of(teacher.get(address)); }
  static std::string rule(const std::string& page, const std::string& anchor) {
    return part_of(page, "id=\"" + anchor + "\"", "</article>");
  }
  void raise_a_concern(const std::string& on) {
    record(sian, {{{"on", on}, {"kind", "concern_raised"}, {"from", "parent"}}});
  }
  /// Where the Why page of the rule leads to among the rules of the law.
  std::string way_from_why() {
    const std::string why = text_of(senco.get(of(sian, "/why/w02.valley_call")));
    const std::string link = part_of(why, "href=\"/law/", "\">See this rule among");
    return link.empty() ? link : link.substr(std::string("href=\"").size());
  }
};

TEST_F(LocalLaw, IsOnThePageOfTheLawOfThatSchool) {
  EXPECT_THAT(page(), Not(HasSubstr("Valley step one")));
  EXPECT_THAT(page(), Not(HasSubstr(kMark)));
  choose_the_valley();
  EXPECT_THAT(page(), HasSubstr("Valley step one"));
  EXPECT_THAT(page(), HasSubstr("This is the law together with what “The valley of the tests”"));
  EXPECT_THAT(page("/law"), HasSubstr("the law of your school</b>, with The valley of the tests"));
}

TEST_F(LocalLaw, HasTheStageOfTheLawBesideTheSchoolsOwnWordForIt) {
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(of(sian))), Not(HasSubstr("Stage of the law")));
  choose_the_valley();
  const std::string child = text_of(senco.get(of(sian)));
  EXPECT_THAT(child, HasSubstr("Valley step one"));
  EXPECT_THAT(child, HasSubstr("<dt>Stage of the law</dt> <dd>School Action</dd>"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep/print"))),
              HasSubstr("<dt>Stage of the law</dt> <dd>School Action</dd>"));
}

TEST_F(LocalLaw, HasAMarkOnEachRuleThatWasAddedWithWhoSaysSo) {
  choose_the_valley();
  const std::string added = rule(page(), "rule-w02.valley_call");
  EXPECT_THAT(added, HasSubstr(kMark));
  EXPECT_THAT(added, HasSubstr(kAdded));
  EXPECT_THAT(added, HasSubstr("What an invented valley agreed"));
}

TEST_F(LocalLaw, HasBesideARuleThatIsSaidOtherwiseWhatTheLawSays) {
  choose_the_valley();
  const std::string changed = rule(page(), "rule-w02.iep_review");
  EXPECT_THAT(changed, HasSubstr(kMark));
  EXPECT_THAT(changed, HasSubstr("“The valley of the tests” says this otherwise than the law:"));
  EXPECT_THAT(changed, HasSubstr("<li>Strength: must. The law says: should.</li>"));
  EXPECT_THAT(changed, Not(HasSubstr(kAdded)));
}

TEST_F(LocalLaw, LeavesARuleWithoutAMarkThatOnlyNamesARenamedStage) {
  choose_the_valley();
  const std::string made = rule(page(), "rule-w02.iep_make");
  EXPECT_THAT(made, HasSubstr("Valley step one"));
  EXPECT_THAT(made, Not(HasSubstr(kMark)));
}

TEST_F(LocalLaw, HasAMarkOnSingleLinesAndPagesOfHelp) {
  choose_the_valley();
  EXPECT_THAT(page(), HasSubstr(std::string("Away from school for two weeks ") + kMark));
  EXPECT_THAT(page(), HasSubstr(std::string("Who comes to the valley ") + kMark));
}

TEST_F(LocalLaw, HasAMarkOnAListThatIsClosed) {
  choose_the_valley();
  EXPECT_THAT(page(), HasSubstr(std::string("Signs that School Action may be needed ") + kMark));
}

TEST_F(LocalLaw, IsListedWithTheWayToEachRule) {
  choose_the_valley();
  const std::string list = part_of(page(), "id=\"local\"", "id=\"picture\"");
  EXPECT_THAT(list, HasSubstr("href=\"#rule-w02.valley_call\""));
  EXPECT_THAT(list, HasSubstr("href=\"#rule-w02.iep_review\""));
  EXPECT_THAT(list, HasSubstr("</a> (changed: strength)"));
  EXPECT_THAT(list, HasSubstr("Valley step one (changed: name)"));
}

TEST_F(LocalLaw, IsOnNoPageOfAnotherLaw) {
  choose_the_valley();
  for (const auto& law : packs()->frameworks()) {
    if (law->id == "wales-sen-2002") continue;
    EXPECT_THAT(page("/law/" + law->id), Not(HasSubstr(kMark))) << law->id;
    EXPECT_THAT(page("/law/" + law->id), Not(HasSubstr("The valley of the tests"))) << law->id;
  }
}

TEST_F(LocalLaw, IsLeftOutWhereTheAddressAsksForTheLawAlone) {
  choose_the_valley();
  EXPECT_THAT(page(), HasSubstr("href=\"/law/wales-sen-2002?local=\""));
  const std::string alone = page(std::string(kLaw) + "?local=");
  EXPECT_THAT(alone, Not(HasSubstr(kMark)));
  EXPECT_THAT(alone, Not(HasSubstr("Call the family")));
  EXPECT_THAT(alone, HasSubstr("href=\"/law/wales-sen-2002?local=test-valley\""));
  EXPECT_THAT(alone, HasSubstr("See the law as it stands at "));
}

TEST_F(LocalLaw, IsNotThereForArrangementsThatNobodyHas) {
  choose_the_valley();
  EXPECT_EQ(teacher.get(std::string(kLaw) + "?local=atlantis").status, 404);
  EXPECT_EQ(teacher.get("/law/england-send-2015?local=test-valley").status, 404);
}

TEST_F(LocalLaw, IsComparedWithTheLawItself) {
  choose_the_valley();
  const std::string address = "/law/compare?one=wales-sen-2002&other=wales-sen-2002%2Btest-valley";
  EXPECT_THAT(page(), HasSubstr("/law/compare?one=wales-sen-2002&amp;other=wales-sen-2002%2B"));
  const auto answer = teacher.get(address);
  EXPECT_EQ(answer.status, 200);
  const std::string compared = text_of(answer);
  EXPECT_THAT(compared, HasSubstr(", with The valley of the tests"));
  EXPECT_THAT(compared, HasSubstr("They differ in: strength."));
  EXPECT_THAT(compared, HasSubstr("Call the family"));
}

TEST_F(LocalLaw, IsWhereTheReasonOfALocalDutyLeads) {
  choose_the_valley();
  raise_a_concern("2025-06-02");
  ASSERT_EQ(way_from_why(), "/law/wales-sen-2002?local=test-valley#rule-w02.valley_call");
  EXPECT_NE(rule(page(std::string(kLaw) + "?local=test-valley"), "rule-w02.valley_call"), "");
}

TEST_F(LocalLaw, SaysFromWhenAndUntilWhenAVersionIsInForce) {
  choose_the_valley();
  const char* first = "rule-w02.valley_call";
  const char* second = "rule-w02.valley_call-from-2026-01-01";
  EXPECT_THAT(rule(page(), first), HasSubstr("In force until 31 December 2025."));
  EXPECT_THAT(rule(page(), second), HasSubstr("Not yet in force: from 1 January 2026."));
  go_to({2026, 2, 2});
  EXPECT_THAT(rule(page(), first), HasSubstr("No longer in force: until 31 December 2025."));
  EXPECT_THAT(rule(page(), second), HasSubstr("In force from 1 January 2026."));
}

TEST_F(LocalLaw, HasTheReasonLeadToTheVersionThatWasUsed) {
  choose_the_valley();
  raise_a_concern("2025-06-02");
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "parent_told"}, {"about", "support"}, {"how", "phone"}}});
  go_to({2026, 2, 2});
  EXPECT_THAT(way_from_why(), ::testing::EndsWith("#rule-w02.valley_call"));
  raise_a_concern("2026-02-02");
  EXPECT_THAT(way_from_why(), ::testing::EndsWith("#rule-w02.valley_call-from-2026-01-01"));
}

TEST_F(LocalLaw, HasAnAnchorOfItsOwnForEachVersionOfARuleOfEveryLaw) {
  std::size_t versions = 0;
  for (const auto& law : packs()->frameworks()) {
    const std::string whole = page("/law/" + law->id);
    std::set<std::string> anchors;
    for (const law::Duty& duty : law->duties) {
      const std::string anchor = pages::rule_anchor(duty);
      EXPECT_TRUE(anchors.insert(anchor).second) << anchor << " twice";
      EXPECT_THAT(whole, HasSubstr("id=\"" + anchor + "\""));
      if (duty.rule != &duty) ++versions;
    }
  }
  EXPECT_GE(versions, 1U);
}

TEST_F(LocalLaw, SaysOfAVersionThatItEndedWithItsLaw) {
  const law::Framework& law = *packs()->find("england-sen-2001");
  ASSERT_TRUE(law.to);
  EXPECT_THAT(rule(page("/law/england-sen-2001"), "rule-e01.ar_decide-from-2010-09-01"),
              HasSubstr("No longer in force: from 1 September 2010 to 31 March 2018. What was open "
                        "then comes under it too."));
}

TEST_F(LocalLaw, SaysOfAnExceptionWhenItWasLaw) {
  EXPECT_THAT(page("/law/england-send-2015"),
              HasSubstr("No longer in force: from 1 May 2020 to 25 September 2020."));
}

}  // namespace
}  // namespace stepwell::web
