// What is checked before a census in Wales, Northern Ireland and Scotland, and under the laws that
// stand on others: each check of their packs found, and not found beside it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "app/numbers/code_checks.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using base::Day;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A code as it is recorded; rank 0: none.
struct Ranked {
  const char* code;
  int rank;
};
using Needs = std::vector<Ranked>;

/// A child at a primary school since 1 September 2010, at a stage with these needs.
struct Child {
  const char* law;
  const char* nation;
  const char* stage;
  Needs needs;
};

std::vector<record::Entry> entries_of(const Child& child) {
  json::array rows;
  for (const Ranked& need : child.needs) {
    json::object row{{"code", need.code}};
    if (need.rank != 0) row["rank"] = need.rank;
    rows.push_back(row);
  }
  json::array written{
      json::object{{"on", "2010-09-01"}, {"kind", "school_joined"}},
      json::object{{"on", "2010-09-01"}, {"kind", "taken_over"}, {"stage", child.stage}}};
  if (!rows.empty())
    written.push_back(
        json::object{{"on", "2010-09-02"}, {"kind", "needs_recorded"}, {"needs", rows}});
  std::vector<record::Entry> entries;
  for (const json::value& each : written) {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    entries.push_back(record::read_entry(each, position, packs()->vocabulary()).value());
  }
  return entries;
}

/// What is found on a day, at the first census of the law, or outside any.
std::vector<std::string> found(const Child& child, Day day) {
  SchoolView school;
  school.id = "school";
  school.framework = packs()->find(child.law);
  school.nation = child.nation;
  school.setting = "primary";
  const auto entries = entries_of(child);
  const auto standing =
      record::stand(entries, circumstances_of(entries, school, *packs(), day), {day, std::nullopt});
  const auto& censuses = school.framework->censuses;
  std::vector<std::string> ids;
  for (const CodeProblem& problem :
       check_codes(standing.value(), recorded_needs(entries, day), school.setting, day,
                   censuses.empty() ? nullptr : &censuses.front()))
    ids.push_back(problem.check->id + (problem.found.empty() ? "" : ":" + problem.found));
  return ids;
}

const Day kJanuary{2022, 1, 1};

Child old_welsh(const char* stage, Needs needs) {
  return {"wales-sen-2002", "wales", stage, std::move(needs)};
}
Child welsh(const char* stage, Needs needs) {
  return {"wales-aln-2021", "wales", stage, std::move(needs)};
}
Child northern(const char* stage, Needs needs) {
  return {"ni-2021-3stage", "northern_ireland", stage, std::move(needs)};
}
Child scottish(const char* stage, Needs needs) {
  return {"scotland", "scotland", stage, std::move(needs)};
}

TEST(CodesInWales, AskForANeedWithEachStatusButNone) {
  for (const char* stage : {"sa", "sap", "statement"}) {
    EXPECT_THAT(found(old_welsh(stage, {}), kJanuary), ElementsAre("need_missing")) << stage;
    EXPECT_THAT(found(old_welsh(stage, {{"MLD", 1}}), kJanuary), IsEmpty()) << stage;
  }
  for (const char* stage : {"idp_school", "idp_fei", "idp_la", "idp_lac"}) {
    EXPECT_THAT(found(welsh(stage, {}), kJanuary), ElementsAre("need_missing")) << stage;
    EXPECT_THAT(found(welsh(stage, {{"DYSL", 1}}), kJanuary), IsEmpty()) << stage;
  }
}

TEST(CodesInWales, RefuseANeedOfAChildWithoutHelp) {
  EXPECT_THAT(found(old_welsh("none", {}), kJanuary), IsEmpty());
  EXPECT_THAT(found(old_welsh("none", {{"MLD", 1}}), kJanuary),
              ElementsAre("need_without_status:MLD"));
  EXPECT_THAT(found(welsh("no_aln", {}), kJanuary), IsEmpty());
  EXPECT_THAT(found(welsh("no_aln", {{"MLD", 1}}), kJanuary),
              ElementsAre("need_without_status:MLD"));
}

TEST(CodesInWales, OfGeneralDifficultiesEndWithTheSchoolYearOf2022) {
  for (const Child& child : {old_welsh("sa", {{"GLD", 1}}), welsh("idp_school", {{"GLD", 1}})}) {
    EXPECT_THAT(found(child, {2022, 8, 31}), IsEmpty()) << child.law;
    EXPECT_THAT(found(child, {2022, 9, 1}), ElementsAre("need_ended:GLD")) << child.law;
  }
}

TEST(CodesInWales, OfTheOldStatusesEndAndThoseOfThePlansGoOn) {
  EXPECT_THAT(found(old_welsh("statement", {{"MLD", 1}}), {2025, 8, 31}), IsEmpty());
  EXPECT_THAT(found(old_welsh("statement", {{"MLD", 1}}), {2025, 9, 1}),
              ElementsAre("status_ended:S"));
  EXPECT_THAT(found(welsh("idp_la", {{"MLD", 1}}), {2026, 1, 1}), IsEmpty());
}

TEST(CodesInWales, HaveToBeKnownAndRankedFromOneWithoutAGapAndEachOnce) {
  for (const char* law : {"wales-sen-2002", "wales-aln-2021"}) {
    const auto with = [law](Needs needs) {
      const std::string_view name = law;
      return found(name == "wales-aln-2021" ? welsh("idp_school", std::move(needs))
                                            : old_welsh("sap", std::move(needs)),
                   kJanuary);
    };
    EXPECT_THAT(with({{"MLD", 1}, {"HI", 2}, {"VI", 3}}), IsEmpty()) << law;
    EXPECT_THAT(with({{"SEMH", 1}}), ElementsAre("need_unknown:SEMH")) << "a code of England";
    EXPECT_THAT(with({{"MLD", 0}}), ElementsAre("rank_missing:MLD")) << law;
    EXPECT_THAT(with({{"MLD", 2}}), ElementsAre("rank_gap:1")) << law;
    EXPECT_THAT(with({{"MLD", 1}, {"HI", 1}}), ElementsAre("rank_twice:1")) << law;
  }
}

const Day kAutumn{2022, 10, 7};

TEST(CodesInNorthernIreland, AskForANeedOfWhoeverIsOnTheRegister) {
  EXPECT_THAT(found(northern("none", {}), kAutumn), IsEmpty());
  for (const char* stage : {"s1", "s2", "s3"}) {
    EXPECT_THAT(found(northern(stage, {}), kAutumn), ElementsAre("need_missing")) << stage;
    EXPECT_THAT(found(northern(stage, {{"sensory", 1}}), kAutumn), IsEmpty()) << stage;
  }
  for (const char* stage : {"s1", "s2", "s3", "s4", "s5"})
    EXPECT_THAT(found({"ni-1998-5stage", "northern_ireland", stage, {}}, kAutumn),
                ElementsAre("need_missing"))
        << stage;
}

TEST(CodesInNorthernIreland, AreThoseOfTheFiveAreasSince2019) {
  const Child child = northern("s1", {{"cognition_and_learning", 1}, {"physical", 2}});
  EXPECT_THAT(found(child, {2018, 12, 31}), ElementsAre("need_ended:cognition_and_learning"));
  EXPECT_THAT(found(child, {2019, 1, 1}), IsEmpty());
  EXPECT_THAT(found(northern("s1", {{"MLD", 1}}), kAutumn), ElementsAre("need_unknown:MLD"));
}

TEST(CodesInNorthernIreland, HaveRanksFromOneWithoutAGapAndEachOnce) {
  EXPECT_THAT(found(northern("s2", {{"sensory", 0}}), kAutumn),
              ElementsAre("rank_missing:sensory"));
  EXPECT_THAT(found(northern("s2", {{"sensory", 1}, {"physical", 3}}), kAutumn),
              ElementsAre("rank_gap:2"));
  EXPECT_THAT(found(northern("s2", {{"sensory", 1}, {"physical", 1}}), kAutumn),
              ElementsAre("rank_twice:1"));
}

TEST(CodesInScotland, AskForAReasonOfWhoeverHasSupport) {
  EXPECT_THAT(found(scottish("universal", {}), kAutumn), IsEmpty());
  for (const char* stage : {"stage1", "stage2", "stage3", "csp"}) {
    EXPECT_THAT(found(scottish(stage, {}), kAutumn), ElementsAre("need_missing")) << stage;
    EXPECT_THAT(found(scottish(stage, {{"dyslexia", 0}}), kAutumn), IsEmpty()) << stage;
  }
}

TEST(CodesInScotland, HaveNoOrder) {
  EXPECT_THAT(found(scottish("stage2", {{"dyslexia", 0}, {"hearing", 0}}), kAutumn), IsEmpty());
  EXPECT_THAT(found(scottish("stage2", {{"dyslexia", 1}, {"hearing", 1}}), kAutumn), IsEmpty());
}

TEST(CodesInScotland, HaveToBeReasonsOfTheLaw) {
  EXPECT_THAT(found(scottish("stage2", {{"SPLD", 0}}), kAutumn), ElementsAre("need_unknown:SPLD"));
}

TEST(CodesInEngland, OfTheLawBeforeEndWithItsSchoolYears) {
  const auto child = [](const char* stage, const char* need) {
    return Child{"england-sen-2001", "england", stage, {{need, 1}}};
  };
  EXPECT_THAT(found(child("sa", "MLD"), {2015, 8, 31}), IsEmpty());
  EXPECT_THAT(found(child("sa", "MLD"), {2015, 9, 1}), ElementsAre("status_ended:A"));
  EXPECT_THAT(found(child("statement", "MLD"), {2018, 3, 31}), IsEmpty());
  EXPECT_THAT(found({"england-sen-2001", "england", "sap", {}}, {2013, 1, 17}),
              ElementsAre("need_missing"));
}

TEST(TheNextCensus, OfWalesIsInAJanuaryUnderBothLawsAndTheOthersNameNone) {
  for (const char* law : {"wales-sen-2002", "wales-aln-2021"}) {
    const auto next = next_censuses(*packs()->find(law), {2026, 11, 30});
    ASSERT_EQ(next.size(), 1U) << law;
    EXPECT_EQ(next[0].day, Day(2027, 1, 1)) << law;
    EXPECT_FALSE(next[0].census->is_day_known()) << "no source has the day: " << law;
  }
  for (const char* law : {"ni-2021-3stage", "ni-1998-5stage", "scotland", "england-sen-2001"})
    EXPECT_THAT(next_censuses(*packs()->find(law), {2026, 11, 30}), IsEmpty()) << law;
}

TEST(TheNextCensus, OfAProposalIsThatOfTheLawInForce) {
  EXPECT_EQ(next_censuses(*packs()->find("england-isp-draft"), {2029, 1, 1}).size(), 3U);
}

}  // namespace
}  // namespace stepwell::app
