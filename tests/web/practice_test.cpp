// Moving the day of a practice school on.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct PracticePage : Caseload {
  void begin_practice() {
    record({school.school, {}}, {app::practice_day_entry(house.today(), {2025, 6, 2})});
    sign_in();
  }
};

TEST_F(PracticePage, MovesTheDayOnByAWeek) {
  begin_practice();
  EXPECT_THAT(text_of(admin.get(path("/today"))), HasSubstr("The day here is 2 June 2025."));
  const auto moved = admin.fill_in(path("/practice"), {{"far", "week"}});
  EXPECT_EQ(location_of(moved), path("/practice?done=moved"));
  EXPECT_THAT(text_of(admin.get(location_of(moved))), HasSubstr("Monday 9 June 2025"));
}

TEST_F(PracticePage, GoesToTheEndOfTheTerm) {
  begin_practice();
  admin.fill_in(path("/practice"), {{"far", "term"}});
  EXPECT_EQ(web.context.today(school.school), base::Day(2025, 7, 21));
}

TEST_F(PracticePage, MovesOnceWhenTheFormIsSentTwice) {
  begin_practice();
  auto fields = stepwell::testing::hidden_fields(admin.get(path("/practice")));
  fields.push_back({"far", "day"});
  admin.post(path("/practice"), fields);
  EXPECT_EQ(admin.post(path("/practice"), fields).status, 422);
  EXPECT_EQ(web.context.today(school.school), base::Day(2025, 6, 3));
}

TEST_F(PracticePage, AsksHowFar) {
  begin_practice();
  EXPECT_EQ(admin.fill_in(path("/practice"), {}).status, 422);
  EXPECT_EQ(admin.fill_in(path("/practice"), {{"far", "year"}}).status, 422);
}

TEST_F(PracticePage, SetsNoDayAtASchoolWithoutOne) {
  EXPECT_THAT(text_of(admin.get(path("/practice"))), HasSubstr("not a practice school"));
  EXPECT_THAT(text_of(admin.get(path("/practice"))), Not(HasSubstr("One week")));
}

TEST_F(PracticePage, IsNotThereForOthers) {
  begin_practice();
  EXPECT_EQ(teacher.get(path("/practice")).status, 404);
  EXPECT_EQ(senco.get(path("/practice")).status, 404);
  EXPECT_THAT(text_of(senco.get(path("/today"))), Not(HasSubstr("Move the day on")));
}

}  // namespace
}  // namespace stepwell::web
