// Who is away, and what falls out, through its page.
#include <gmock/gmock.h>

#include "tests/web/sessions_house.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::operator+;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::SessionsPage;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

struct AwayPage : SessionsPage {
  std::string away() const { return path("/away"); }
  Fields everything() {
    return {{"person", ann},
            {"on", "2025-06-02"},
            {"slot", slot(sian, help_of_sian)},
            {"slot", slot(mair, help_of_mair)},
            {"why", "staff_away"}};
  }
};

TEST_F(AwayPage, IsForTheSencoAndShowsWhatFallsOut) {
  EXPECT_EQ(teacher.get(away()).status, 404);
  const std::string page = text_of(senco.get(away() + "?person=" + ann));
  EXPECT_THAT(page, HasSubstr("Siân O’Brien (3B)"));
  EXPECT_THAT(page, HasSubstr("Mair Puw (3B)"));
}

TEST_F(AwayPage, ListsNobodyOfAnotherClassWhoIsInAGroupOfTheSameName) {
  for (const char* who : {"", "Mrs Green"}) {
    const std::string group = who[0] == 0 ? "Blue" : "Green";
    const std::string mine = slot(sian, begin_help(sian, {}, group, who));
    const std::string others = slot(tom, begin_help(tom, {}, group, who));
    const std::string page = text_of(senco.get(away() + "?person=" + ann));
    EXPECT_THAT(page, HasSubstr(mine)) << who;
    EXPECT_THAT(page, Not(HasSubstr(others))) << who;
  }
}

TEST_F(AwayPage, ListsOfAGroupWithoutAGiverOnlyWhomTheAbsentOneTeaches) {
  const std::string bob =
      house.add_who_signs_in(school, "bob", {people::PostKind::Assistant, {}, sian.child});
  const std::string mine = slot(sian, begin_help(sian, {}, "Blue"));
  const std::string others = slot(mair, begin_help(mair, {}, "Blue"));
  const std::string page = text_of(senco.get(away() + "?person=" + bob));
  EXPECT_THAT(page, HasSubstr(mine));
  EXPECT_THAT(page, Not(HasSubstr(others)));
  EXPECT_THAT(text_of(senco.get(away() + "?person=" + ann)), HasSubstr(others));
}

TEST_F(AwayPage, MarksThemAllAsMissedInOneForm) {
  const auto answer =
      senco.fill_in(away() + "?person=" + ann, everything() + Fields{{"do", "missed"}});
  EXPECT_THAT(location_of(answer), HasSubstr("done=missed&of=2"));
  EXPECT_EQ(topics(mair).back(), "session_recorded:missed");
  EXPECT_EQ(text(sian, "why"), "staff_away");
  EXPECT_THAT(text_of(senco.get(location_of(answer))),
              HasSubstr("2 sessions are recorded as missed."));
}

TEST_F(AwayPage, GivesThemToSomebodyElseOnWhoseListTheyStand) {
  const std::string bob =
      house.add_who_signs_in(school, "bob", {people::PostKind::Assistant, "3B", {}});
  Browser other(web);
  other.use_session(house.token_of("bob", kOtherPassword));
  EXPECT_THAT(part_of(page(other), "To give", "My class"), Not(HasSubstr("Group Red")));
  const auto answer =
      senco.fill_in(away() + "?person=" + ann, everything() + Fields{{"do", "give"}, {"to", bob}});
  EXPECT_THAT(location_of(answer), HasSubstr("done=given"));
  EXPECT_THAT(part_of(page(other), "To give", "</main>"), HasSubstr("Group Red"));
  EXPECT_THAT(page(assistant), HasSubstr("No help with sessions is yours."));
  go_to({2025, 6, 3});
  assistant.use_session(house.token_of("ann", kOtherPassword));
  EXPECT_THAT(part_of(page(assistant), "To give", "</main>"), HasSubstr("Group Red"));
}

TEST_F(AwayPage, RefusesNobodyNothingAndWhoDoesNotSeeTheChild) {
  const std::string eve =
      house.add_who_signs_in(school, "eve2", {people::PostKind::Assistant, "4A", {}});
  const auto before = count(sian);
  const auto refused = [&](const Fields& fields) {
    return senco.fill_in(away() + "?person=" + ann, fields).status;
  };
  EXPECT_EQ(refused(everything() + Fields{{"do", "give"}, {"to", ""}}), 422);
  EXPECT_EQ(refused(everything() + Fields{{"do", "give"}, {"to", "nobody"}}), 422);
  const auto unseen =
      senco.fill_in(away() + "?person=" + ann, everything() + Fields{{"do", "give"}, {"to", eve}});
  EXPECT_EQ(unseen.status, 422);
  EXPECT_THAT(text_of(unseen),
              AllOf(HasSubstr("href=\"#to\""), HasSubstr("does not see the record of"),
                    HasSubstr("have a post for class 3B or for the child given to")));
  EXPECT_EQ(refused({{"person", ann}, {"do", "missed"}, {"why", "staff_away"}}), 422);
  Fields why = everything() + Fields{{"do", "missed"}};
  for (auto& field : why)
    if (field.name == "why") field.value = "rain";
  EXPECT_EQ(refused(why), 422);
  EXPECT_EQ(count(sian), before);
}

TEST_F(AwayPage, OffersToCoverOnlyThoseWhoSeeAChildAndSaysHowManyTheySee) {
  const std::string other_class =
      house.add_who_signs_in(school, "gwen", {people::PostKind::Assistant, "4A", {}});
  const std::string own_class =
      house.add_who_signs_in(school, "bob", {people::PostKind::Assistant, "3B", {}});
  const std::string one_child =
      house.add_who_signs_in(school, "lowri", {people::PostKind::Assistant, {}, mair.child});
  const std::string cover =
      part_of(text_of(senco.get(away() + "?person=" + ann)), "name=\"to\"", "</select>");
  EXPECT_THAT(cover, Not(HasSubstr("value=\"" + other_class + "\"")));
  EXPECT_THAT(cover, Not(HasSubstr("value=\"" + ann + "\"")));
  EXPECT_THAT(cover, HasSubstr("value=\"" + own_class + "\">Siân Parry</option>"));
  EXPECT_THAT(cover, HasSubstr("value=\"" + one_child +
                               "\">Siân Parry (sees 1 of these 2 children)</option>"));
}

TEST_F(AwayPage, GivesASessionOnceHoweverOftenItIsNamed) {
  const std::string bob =
      house.add_who_signs_in(school, "bob", {people::PostKind::Assistant, "3B", {}});
  Fields often{{"person", ann}, {"on", "2025-06-02"}, {"do", "give"}, {"to", bob}};
  for (int i = 0; i < 300; ++i) often.push_back({"slot", slot(sian, help_of_sian)});
  const auto before = count(sian);
  EXPECT_THAT(location_of(senco.fill_in(away() + "?person=" + ann, often)),
              HasSubstr("done=given&to=" + bob + "&of=1"));
  EXPECT_EQ(count(sian), before + 1);
}

TEST_F(AwayPage, RefusesMoreSessionsThanAGroupHas) {
  Fields many{{"person", ann}, {"on", "2025-06-02"}, {"do", "give"}, {"to", ann}};
  for (int i = 1; i < 80; ++i) many.push_back({"slot", slot(sian, help_of_sian, i)});
  const auto answer = senco.fill_in(away() + "?person=" + ann, many);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("the form names too many sessions"));
}

TEST_F(AwayPage, RefusesAPersonWhoIsNotOfTheSchoolBeforeAnythingIsRecorded) {
  Fields said = stepwell::testing::hidden_fields(senco.get(away() + "?person=" + ann)) +
                everything() + Fields{{"do", "missed"}};
  for (auto& field : said)
    if (field.name == "person") field.value = "x y\r\nz";
  const auto before = count(sian);
  const auto answer = senco.post(away(), said);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Choose who is away."));
  EXPECT_EQ(count(sian), before);
}

}  // namespace
}  // namespace stepwell::web
