// A whole class that moves up: which children, where to, from which day, in one act.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Siân and Mia are in 3B, Tom in 4A.
struct ClassUp : Forms {
  const app::RecordId mia = child("Mia", "Stone", "3B");
  const std::string form = path("/class-up?class=3B");

  Fields both() { return {{"children", sian.child}, {"children", mia.child}}; }
  Fields to(const char* class_name, const char* year = "") {
    return {{"class", class_name}, {"year_group", year}};
  }
  /// Refused with these words, and nothing recorded.
  void refuses(const Fields& fields, const std::string& words) {
    const std::size_t before = count(sian) + count(mia) + count(tom);
    const auto refused = senco.fill_in(form, fields);
    EXPECT_EQ(refused.status, 422) << words;
    EXPECT_THAT(text_of(refused), HasSubstr(words));
    EXPECT_EQ(count(sian) + count(mia) + count(tom), before) << words;
  }
};

TEST_F(ClassUp, IsFoundFromTheChildrenAndAsksWhichClass) {
  EXPECT_THAT(text_of(senco.get(path("/children"))), HasSubstr(path("/class-up")));
  const std::string page = text_of(senco.get(path("/class-up")));
  EXPECT_THAT(page, HasSubstr("href=\"" + form + "\""));
  EXPECT_THAT(page, HasSubstr("/class-up?class=4A\""));
}

TEST_F(ClassUp, TicksEveryChildOfTheClassAndNobodyElse) {
  const std::string page = text_of(senco.get(form));
  for (const app::RecordId& id : {sian, mia})
    EXPECT_THAT(part_of(page, "value=\"" + id.child + "\"", ">"), HasSubstr("checked"));
  EXPECT_THAT(page, Not(HasSubstr(tom.child)));
}

TEST_F(ClassUp, RecordsAChangeOfClassAndYearForEachFromThatDay) {
  const std::size_t before = count(tom);
  const auto moved = senco.fill_in(form, both() + to("4B", "4") + today);
  EXPECT_THAT(location_of(moved), HasSubstr("/class-up?done=2"));
  for (const app::RecordId& id : {sian, mia}) {
    const auto all = topics(id);
    ASSERT_GE(all.size(), 3U);
    EXPECT_EQ(all[all.size() - 3], "pupil_details_changed");
    EXPECT_EQ(all[all.size() - 2], "class_left");
    EXPECT_EQ(all.back(), "class_joined");
    EXPECT_EQ(text(id, "class"), "4B");
  }
  EXPECT_EQ(count(tom), before);
  EXPECT_THAT(text_of(senco.get(path("/class-up?class=4B"))), HasSubstr(mia.child));
  EXPECT_EQ(teacher.get(of(sian)).status, 404) << "the teacher of 3B teaches her no more";
}

TEST_F(ClassUp, LeavesTheYearAsItIsAndWhoeverIsNotTicked) {
  const std::size_t before = count(mia);
  EXPECT_EQ(senco.fill_in(form, Fields{{"children", sian.child}} + to("3C") + today).status, 303);
  EXPECT_EQ(topics(sian).back(), "class_joined");
  EXPECT_EQ(topics(sian)[topics(sian).size() - 3], "class_joined") << "no other detail changed";
  EXPECT_EQ(count(mia), before);
}

TEST_F(ClassUp, SaysWhatIsWrongAndRecordsNothing) {
  refuses(both() + to("") + today, "Enter the class that they go to");
  refuses(both() + to("3B") + today, "All of them are there already");
  refuses(to("4B") + today, "Tick at least one child");
  refuses(both() + to("4B") + day_fields("on", "2025-06-03"), "today or earlier");
  refuses(both() + to("4B") + day_fields("on", "2001-01-01"), "The record of the child begins on");
  refuses(both() + Fields{{"children", tom.child}} + to("4B") + today,
          "One of the children cannot be recorded for");
  refuses(both() + to(std::string(101, 'x').c_str()) + today, "100");
}

TEST_F(ClassUp, RefusesADayBeforeThePresentClassFromWhichNobodyWouldBeMoved) {
  go_to({2025, 6, 9});
  const Fields that_day = day_fields("on", "2025-06-09");
  ASSERT_EQ(senco.fill_in(form, both() + to("4B") + that_day).status, 303);
  const std::string next = path("/class-up?class=4B");
  const std::size_t before = count(sian) + count(mia);
  const auto refused = senco.fill_in(next, both() + to("5B") + day_fields("on", "2025-06-08"));
  EXPECT_EQ(refused.status, 422);
  const std::string said =
      part_of(text_of(refused), "<a href=\"#on-day\">", "Enter that day or a later one.");
  EXPECT_THAT(said, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(said, HasSubstr("Mia Stone"));
  EXPECT_THAT(said, HasSubstr("have been in class 4B since 9 June 2025"));
  EXPECT_EQ(count(sian) + count(mia), before);
  EXPECT_EQ(senco.fill_in(next, both() + to("5B") + that_day).status, 303);
  EXPECT_THAT(text_of(senco.get(path("/class-up?class=5B"))), HasSubstr(mia.child));
}

TEST_F(ClassUp, NamesOnlyWhoCameIntoTheClassLaterAndAsksNothingOfThatForAYear) {
  go_to({2025, 6, 9});
  record(mia, {{{"on", "2025-06-09"}, {"kind", "class_joined"}, {"class", "3B"}}});
  const Fields earlier = day_fields("on", "2025-06-05");
  refuses(both() + to("4B") + earlier, ">Mia Stone has been in class 3B since 9 June 2025");
  EXPECT_EQ(senco.fill_in(form, both() + to("3B", "4") + earlier).status, 303);
  EXPECT_EQ(text(mia, "year_group"), "4");
}

TEST_F(ClassUp, IsRecordedOnceHoweverOftenTheFormComes) {
  const Fields fields = hidden_fields(senco.get(form)) + both() + to("4B") + today;
  const auto first = senco.post(path("/class-up"), fields);
  const std::size_t after = count(sian);
  EXPECT_EQ(location_of(senco.post(path("/class-up"), fields)), location_of(first));
  EXPECT_EQ(count(sian), after);
}

TEST_F(ClassUp, IsForWhoMayChangeDetailsAlsoWithoutSeeingHelp) {
  EXPECT_EQ(admin.fill_in(form, both() + to("4B") + today).status, 303);
  EXPECT_EQ(teacher.get(form).status, 404);
  EXPECT_THAT(text_of(teacher.get(path("/children"))), Not(HasSubstr("/class-up")));
}

TEST_F(ClassUp, OfAClassThatIsNotThereLeadsToThoseThatAre) {
  const std::string page = text_of(senco.get(path("/class-up?class=9Z")));
  EXPECT_THAT(page, HasSubstr("href=\"" + form + "\""));
  EXPECT_THAT(page, Not(HasSubstr("name=\"year_group\"")));
}

}  // namespace
}  // namespace stepwell::web
