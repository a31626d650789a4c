// The terms of a school as its record gives them: what is given again takes the place of what it
// overlaps, and of nothing else.
#include "app/records/school_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/school/school_owes.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using base::DayRange;
using stepwell::testing::House;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr DayRange kAutumn{Day(2024, 9, 2), Day(2024, 12, 20)};
constexpr DayRange kSpring{Day(2025, 1, 6), Day(2025, 4, 11)};

struct SchoolTerms : ::testing::Test {
  House house;
  NewSchool school = house.add_school(stepwell::testing::bryn());

  void record(boost::json::object entry) {
    entry["on"] = house.today().iso();
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{school.school, {}}, {std::move(entry)}});
    ASSERT_TRUE(house.records.record(wish).has_value());
  }
  static boost::json::array rows(const std::vector<DayRange>& ranges) {
    boost::json::array all;
    for (const DayRange& range : ranges)
      all.push_back({{"first", range.first.iso()}, {"last", range.last.iso()}});
    return all;
  }
  void set_terms(const std::vector<DayRange>& terms, const std::vector<DayRange>& closed = {},
                 const std::vector<std::string>& inset = {}) {
    boost::json::object entry{{"kind", "terms_set"}, {"terms", rows(terms)}};
    if (!closed.empty()) entry["closed"] = rows(closed);
    if (!inset.empty()) entry["inset"] = boost::json::value_from(inset);
    record(std::move(entry));
  }
  void close(Day day) { record({{"kind", "day_closed"}, {"day", day.iso()}}); }
  calendar::TermDates dates() { return house.records.school(school.school)->term_dates; }
};

TEST_F(SchoolTerms, AreThoseThatWereSet) {
  EXPECT_THAT(dates().terms, IsEmpty());
  const DayRange half_term{Day(2024, 10, 28), Day(2024, 11, 1)};
  set_terms({kAutumn, kSpring}, {half_term}, {"2024-09-02"});
  EXPECT_THAT(dates().terms, ElementsAre(kAutumn, kSpring));
  EXPECT_THAT(dates().closed, ElementsAre(half_term));
  EXPECT_THAT(dates().inset, ElementsAre(Day(2024, 9, 2)));
}

TEST_F(SchoolTerms, StandBesideThoseOfAnotherSchoolYear) {
  const DayRange next_autumn{Day(2025, 9, 3), Day(2025, 12, 19)};
  set_terms({kAutumn, kSpring});
  set_terms({next_autumn});
  EXPECT_THAT(dates().terms, ElementsAre(kAutumn, kSpring, next_autumn));
}

TEST_F(SchoolTerms, TakeThePlaceOfAllThatWereSetOfTheirSchoolYear) {
  set_terms({kAutumn, kSpring});
  const DayRange later{Day(2025, 1, 8), Day(2025, 4, 4)};
  set_terms({kAutumn, later});
  EXPECT_THAT(dates().terms, ElementsAre(kAutumn, later));
  set_terms({later});
  EXPECT_THAT(dates().terms, ElementsAre(later));
}

TEST_F(SchoolTerms, TakeThePlaceOfTwoWhereOneNowGoesOverBoth) {
  set_terms({kAutumn, kSpring});
  const DayRange whole{Day(2024, 9, 9), Day(2025, 3, 31)};
  set_terms({whole});
  EXPECT_THAT(dates().terms, ElementsAre(whole));
}

TEST_F(SchoolTerms, TakeWithThemWhatWasLeftOutOfTheEarlierOnes) {
  const DayRange autumn_break{Day(2024, 10, 28), Day(2024, 11, 1)};
  const DayRange spring_break{Day(2025, 2, 24), Day(2025, 2, 28)};
  set_terms({kAutumn, kSpring}, {autumn_break, spring_break}, {"2024-09-02", "2025-01-06"});
  const DayRange later{Day(2025, 1, 6), Day(2025, 4, 4)};
  const DayRange new_break{Day(2025, 2, 17), Day(2025, 2, 21)};
  set_terms({later}, {new_break}, {"2025-01-07"});
  EXPECT_THAT(dates().closed, ElementsAre(new_break));
  EXPECT_THAT(dates().inset, ElementsAre(Day(2025, 1, 7)));
}

TEST_F(SchoolTerms, LoseADayThatIsClosed) {
  set_terms({kSpring});
  ASSERT_TRUE(house.records.school(school.school)->calendar->is_school_day(Day(2025, 1, 15)));
  close(Day(2025, 1, 15));
  EXPECT_THAT(dates().terms, ElementsAre(kSpring));
  EXPECT_THAT(dates().closed, ElementsAre(DayRange{Day(2025, 1, 15), Day(2025, 1, 15)}));
  EXPECT_FALSE(house.records.school(school.school)->calendar->is_school_day(Day(2025, 1, 15)));
}

TEST_F(SchoolTerms, ThatAreGivenAgainForgetTheDayThatWasClosedInThem) {
  set_terms({kAutumn, kSpring});
  close(Day(2024, 12, 2));
  close(Day(2025, 1, 15));
  set_terms({kAutumn, kSpring});
  EXPECT_THAT(dates().closed, IsEmpty());
}

/// What the law asks of a school is asked of it as its record stands on the day.
TEST(SchoolView, SaysWhetherSomethingOfTheSchoolItselfIsMissing) {
  House house;
  const NewSchool school = house.add_school(stepwell::testing::bryn());
  const auto owes = [&] { return house.records.school(school.school)->owes; };
  const auto owed = [&] {
    const auto all = owed_by(house.records, house.records.load({school.school, {}}));
    return std::count_if(all.begin(), all.end(), [](const auto& one) { return one.is_open(); });
  };
  ASSERT_LT(0, owed());
  EXPECT_TRUE(owes());
  for (const auto& one : owed_by(house.records, house.records.load({school.school, {}}))) {
    if (!one.is_open()) continue;
    const bool is_post = one.duty.duty->standing->of == law::Duty::Standing::Of::Post;
    boost::json::object entry{{"on", house.today().iso()},
                              {"kind", is_post ? "post_given" : "policy_published"},
                              {is_post ? "post" : "policy", one.what}};
    if (is_post) entry["person"] = "eve";
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{school.school, {}}, {std::move(entry)}});
    ASSERT_TRUE(house.records.record(wish).has_value());
  }
  EXPECT_EQ(owed(), 0);
  EXPECT_FALSE(owes());
}

/// A school of a law that gives who holds a post a day until which to have something.
TEST(SchoolView, MissesNothingWhileItsLastDayIsStillToCome) {
  House house;
  const NewSchool school = house.add_school();
  const auto owes = [&] { return house.records.school(school.school)->owes; };
  const auto record = [&](boost::json::object entry) {
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{school.school, {}}, {std::move(entry)}});
    ASSERT_TRUE(house.records.record(wish).has_value());
  };
  for (const char* policy : {"sen_information_report", "accessibility_plan"})
    record({{"on", house.today().iso()}, {"kind", "policy_published"}, {"policy", policy}});
  const auto give = [&](const char* person, Day day) {
    record({{"on", day.iso()}, {"kind", "post_given"}, {"post", "senco"}, {"person", person}});
  };
  give("eve", house.today().plus_months(-36));
  EXPECT_FALSE(owes());
  give("tom", house.today().plus_months(-36) - 1);
  EXPECT_TRUE(owes());
  record({{"on", house.today().iso()},
          {"kind", "qualification_held"},
          {"qualification", "senco_npq"},
          {"person", "tom"}});
  EXPECT_FALSE(owes());
}

}  // namespace
}  // namespace stepwell::app
