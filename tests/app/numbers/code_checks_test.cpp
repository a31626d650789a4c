// What a census would refuse in the codes of one child: each check found, and not found beside it.
#include "app/numbers/code_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using base::Day;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A child at a school in England since 2 September 2024.
struct Codes : ::testing::Test {
  std::vector<record::Entry> entries;
  SchoolView school;

  Codes() {
    school.id = "school";
    school.framework = packs()->find("england-send-2015");
    school.nation = "england";
    school.setting = "primary";
    add({{"on", "2024-09-02"}, {"kind", "school_joined"}});
  }
  void add(const json::object& object) {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    auto entry = record::read_entry(object, position, packs()->vocabulary());
    ASSERT_TRUE(entry.has_value());
    entries.push_back(std::move(*entry));
  }
  void stage(const char* id) {
    add({{"on", "2024-10-01"}, {"kind", "stage_moved"}, {"to", id}, {"reason", "Slow."}});
  }
  void needs(const json::array& rows) {
    add({{"on", "2024-10-02"}, {"kind", "needs_recorded"}, {"needs", rows}});
  }
  static json::object need(const char* code, int rank) { return {{"code", code}, {"rank", rank}}; }
  std::vector<std::string> found(Day day = {2026, 1, 15}, const char* census = "spring") {
    return found_before(day, day, census);
  }
  /// Of the codes as they are today, before a census on that day.
  std::vector<std::string> found_before(Day day, Day today, const char* census) {
    const auto standing = record::stand(entries, circumstances_of(entries, school, *packs(), today),
                                        {today, std::nullopt});
    const law::Census* asked = nullptr;
    for (const law::Census& one : school.framework->censuses)
      if (one.id == census) asked = &one;
    std::vector<std::string> ids;
    const auto recorded = recorded_needs(entries, day);
    for (const CodeProblem& problem :
         check_codes(standing.value(), recorded, school.setting, day, asked))
      ids.push_back(problem.check->id + (problem.found.empty() ? "" : ":" + problem.found));
    return ids;
  }
};

TEST_F(Codes, AreRightForAChildWithoutHelpAndForOneWithNeedsInOrder) {
  EXPECT_THAT(found(), IsEmpty());
  stage("k");
  needs({need("SLCN", 1), need("MLD", 2)});
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Codes, NeedAKindOfNeedWithSupportAndNoneWithout) {
  needs({need("MLD", 1)});
  EXPECT_THAT(found(), ElementsAre("need_without_status:MLD"));
  entries.pop_back();
  stage("k");
  EXPECT_THAT(found(), ElementsAre("need_missing"));
}

TEST_F(Codes, AreAskedForNeedsInTheSpringAlone) {
  stage("k");
  EXPECT_THAT(found({2026, 10, 1}, "autumn"), IsEmpty());
  EXPECT_THAT(found({2026, 10, 1}, "none"), ElementsAre("need_missing"));
}

TEST_F(Codes, OfOneStageAreNotForAnother) {
  stage("k");
  needs({need("NSA", 1)});
  EXPECT_THAT(found(), IsEmpty());
  stage("e");
  EXPECT_THAT(found(), ElementsAre("need_unfit:NSA"));
}

TEST_F(Codes, HaveToBeKnownAndValidOnTheDay) {
  stage("k");
  needs({need("BESD", 1), need("XYZ", 2)});
  EXPECT_THAT(found(), ElementsAre("need_unknown:XYZ", "need_ended:BESD"));
}

TEST_F(Codes, HaveRanksFromOneWithoutAGapAndEachOnce) {
  stage("k");
  needs({need("MLD", 2)});
  EXPECT_THAT(found(), ElementsAre("rank_gap:1"));
  needs({need("MLD", 1), need("SLCN", 3)});
  EXPECT_THAT(found(), ElementsAre("rank_gap:2"));
  needs({need("MLD", 1), need("SLCN", 1)});
  EXPECT_THAT(found(), ElementsAre("rank_twice:1"));
  needs({json::object{{"code", "MLD"}}});
  EXPECT_THAT(found(), ElementsAre("rank_missing:MLD"));
}

TEST_F(Codes, OfMoreThanTwoNeedsAreSaid) {
  stage("k");
  needs({need("MLD", 1), need("SLCN", 2), need("HI", 3)});
  EXPECT_THAT(found(), ElementsAre("needs_many:3"));
}

TEST_F(Codes, AskForHelpAtASpecialSchool) {
  school.setting = "special";
  EXPECT_THAT(found(), ElementsAre("special_without_status:N"));
  stage("e");
  needs({need("SLD", 1)});
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Codes, OfAStatusEndWithItsLastDay) {
  school.framework = packs()->find("wales-sen-2002");
  school.nation = "wales";
  stage("sa");
  needs({need("MLD", 1)});
  EXPECT_THAT(found({2025, 8, 31}, "none"), IsEmpty());
  EXPECT_THAT(found({2025, 9, 1}, "none"), ElementsAre("status_ended:A"));
}

TEST_F(Codes, ThatAreNotValidAreToldWithTheirDays) {
  stage("k");
  needs({need("BESD", 1)});
  const Day day(2026, 1, 15), before(2014, 8, 1);
  auto standing =
      record::stand(entries, circumstances_of(entries, school, *packs(), day), {day, std::nullopt});
  auto problems = check_codes(standing.value(), recorded_needs(entries, day), "primary", day);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].valid_until, Day(2014, 8, 31));
  // K itself is not valid before it began.
  problems = check_codes(standing.value(), {}, "primary", before);
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems[0].check->id, "status_ended");
  EXPECT_EQ(problems[0].valid_from, Day(2014, 9, 1));
  EXPECT_EQ(problems[0].valid_until, std::nullopt);
}

TEST_F(Codes, OfTheOldLawAreRule2115ForAStatementAndNoValidStatusBefore) {
  school.framework = packs()->find("england-sen-2001");
  const auto move = [this](const char* on, const char* to) {
    add({{"on", on}, {"kind", "stage_moved"}, {"to", to}, {"reason", "Slow."}});
  };
  add({{"on", "2013-10-01"}, {"kind", "needs_recorded"}, {"needs", json::array{need("MLD", 1)}}});
  move("2013-10-02", "sap");
  EXPECT_THAT(found({2015, 8, 31}, "none"), IsEmpty());
  EXPECT_THAT(found({2015, 9, 1}, "none"), ElementsAre("status_ended:P"));
  move("2013-10-03", "statement");
  const Day last_of_the_old_law(2018, 3, 31);
  EXPECT_THAT(found_before({2018, 8, 31}, last_of_the_old_law, "none"), IsEmpty());
  EXPECT_THAT(found_before({2018, 9, 1}, last_of_the_old_law, "none"),
              ElementsAre("statement_ended:S"));
  // From the next day the law itself moves who still has a statement.
  EXPECT_THAT(found({2018, 9, 1}, "none"), IsEmpty());
}

TEST_F(Codes, AreThoseThatWereRecordedLastAndNotStruckOut) {
  stage("k");
  needs({need("MLD", 1)});
  add({{"on", "2024-10-03"},
       {"kind", "struck_out"},
       {"entry", static_cast<int>(entries.size())},
       {"reason", "Another child's"}});
  EXPECT_THAT(found(), ElementsAre("need_missing"));
}

TEST(Ranks, ThatStandTwiceAndThatAreLeftOutAreFound) {
  EXPECT_EQ(repeated_rank({2, 1, 2}), 2);
  EXPECT_EQ(repeated_rank({2, 1}), std::nullopt);
  EXPECT_EQ(missing_rank({3, 1}), 2);
  EXPECT_EQ(missing_rank({2}), 1);
  EXPECT_EQ(missing_rank({2, 1, 1}), std::nullopt);
  EXPECT_EQ(missing_rank({}), std::nullopt);
}

TEST(TheNextCensus, IsTheSoonestAndItsOwnDayStillCounts) {
  const law::Framework& law = *packs()->find("england-send-2015");
  auto next = next_censuses(law, {2026, 1, 15});
  ASSERT_EQ(next.size(), 3U);
  EXPECT_EQ(next[0].census->id, "spring");
  EXPECT_EQ(next[0].day, Day(2026, 1, 15));
  next = next_censuses(law, {2026, 1, 16});
  EXPECT_EQ(next[0].census->id, "summer");
  EXPECT_EQ(next[2].day, Day(2027, 1, 21));
}

TEST(TheNextCensus, OfWhichTheDayIsNotKnownCountsUntilItsMonthIsOver) {
  const law::Framework& law = *packs()->find("wales-sen-2002");
  EXPECT_EQ(next_censuses(law, {2026, 1, 31}).at(0).day, Day(2026, 1, 1));
  EXPECT_EQ(next_censuses(law, {2026, 2, 1}).at(0).day, Day(2027, 1, 1));
}

}  // namespace
}  // namespace stepwell::app
