// Whose rights they are, by the child's age and the law.
#include "app/children/own_rights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using base::Day;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "young_person 2026-06-27".
std::vector<std::string> held(const char* law, std::optional<Day> born, Day on) {
  std::vector<std::string> all;
  for (const HeldRights& each : own_rights(*packs()->find(law), born, on))
    all.push_back(each.role->id + " " + each.from.iso());
  return all;
}

TEST(OwnRights, BeginAfterTheLastFridayInJuneOfTheSchoolYearOfTheBirthday) {
  const Day today(2026, 1, 5);
  EXPECT_THAT(held("england-send-2015", Day(2010, 3, 5), today),
              ElementsAre("young_person 2026-06-27"));
  EXPECT_THAT(held("england-send-2015", Day(2010, 8, 31), today),
              ElementsAre("young_person 2026-06-27"))
      << "before the birthday of who is the youngest of the year";
  EXPECT_THAT(held("wales-aln-2021", Day(2010, 9, 1), today),
              ElementsAre("young_person 2027-06-26"))
      << "the next school year has begun";
}

TEST(OwnRights, OfSeveralAgesTellTheOneThatHoldsAndTheNext) {
  const Day born(2013, 5, 4);
  EXPECT_THAT(held("scotland", born, Day(2025, 5, 3)), ElementsAre("child 2025-05-04"));
  EXPECT_THAT(held("scotland", born, Day(2025, 5, 4)),
              ElementsAre("child 2025-05-04", "young_person 2029-05-04"));
  EXPECT_THAT(held("scotland", born, Day(2029, 5, 4)), ElementsAre("young_person 2029-05-04"));
}

TEST(OwnRights, BeginOnTheLastDayButOneOfALeapFebruaryForWhoWasBornOnTheLast) {
  EXPECT_THAT(held("scotland", Day(2012, 2, 29), Day(2023, 9, 1)), ElementsAre("child 2024-02-28"));
}

TEST(OwnRights, AreNotKnownWithoutADateOfBirthNorWhereTheLawSaysNoAge) {
  EXPECT_THAT(held("scotland", std::nullopt, Day(2025, 5, 4)), IsEmpty());
  EXPECT_THAT(held("wales-sen-2002", Day(2010, 3, 5), Day(2026, 1, 5)), IsEmpty());
}

TEST(OwnRights, ClaimNoMoreThanWhatWasConfirmed) {
  for (const char* law : {"england-send-2015", "wales-aln-2021"})
    for (const auto& role : packs()->find(law)->roles)
      if (role.rights) {
        EXPECT_EQ(role.rights->confidence, law::Confidence::Unverified) << law;
      }
}

}  // namespace
}  // namespace stepwell::app
