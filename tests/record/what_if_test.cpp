// How a child would stand if another law applied.
#include "record/what_if.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <string>
#include <vector>

#include "record/answers.h"
#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

using base::Day;

const law::Library& library() {
  return *testing::packs_with_invented_laws();
}

class IfTheDraftApplied : public ::testing::Test {
 protected:
  IfTheDraftApplied() {
    circumstances_.library = &library();
    circumstances_.schools.push_back({"here", library().find("test-old"), "bound", nullptr});
  }

  std::vector<Entry> read(const std::vector<std::string>& record) const {
    std::vector<Entry> entries;
    for (const std::string& text : record)
      entries.push_back(*read_entry(boost::json::parse(text),
                                    static_cast<Position>(entries.size() + 1),
                                    library().vocabulary()));
    return entries;
  }
  WhatIf asked(const std::vector<std::string>& record, Day on,
               const char* law = "test-draft") const {
    return *what_if(read(record), circumstances_, *library().find(law), on);
  }
  static std::vector<const Instance*> of(const Standing& standing, std::string_view duty) {
    std::vector<const Instance*> all;
    for (const Instance& instance : standing.instances)
      if (instance.duty->id == duty) all.push_back(&instance);
    return all;
  }

  Circumstances circumstances_;
};

std::string moved(const char* to) {
  return R"({ "on": "2025-09-10", "kind": "stage_moved", "to": ")" + std::string(to) + "\" }";
}
const std::string kIssued =
    R"({ "on": "2025-10-01", "kind": "document_issued", "document": "plan", "state": "final" })";
const std::string kReviewed =
    R"({ "on": "2025-11-03", "kind": "review_held", "document": "plan", "decision": "continue" })";

TEST_F(IfTheDraftApplied, AChildWouldBeAtTheStageThatTakesThePresentOne) {
  const WhatIf answer = asked({moved("low")}, Day(2025, 12, 1));
  EXPECT_EQ(answer.now.present_stage().id, "low");
  EXPECT_EQ(answer.now.framework->id, "test-old");
  ASSERT_TRUE(answer.then);
  EXPECT_EQ(answer.then->present_stage().id, "aided");
  EXPECT_EQ(answer.then->framework->id, "test-draft");
}

TEST_F(IfTheDraftApplied, AChildWouldBeAtTheStageOfTheSameIdOrAtTheFirst) {
  EXPECT_EQ(asked({moved("high")}, Day(2025, 12, 1)).then->present_stage().id, "high");
  EXPECT_EQ(asked({}, Day(2025, 12, 1)).then->present_stage().id, "unaided");
}

TEST_F(IfTheDraftApplied, NobodySaysWhereAChildWouldBeWhomItDoesNotKnow) {
  EXPECT_FALSE(asked({moved("mid")}, Day(2025, 12, 1)).then);
}

TEST_F(IfTheDraftApplied, WhatComesWithTheStageWouldBeginOnThatDay) {
  const WhatIf answer = asked({moved("low")}, Day(2025, 12, 1));
  const auto told = of(*answer.then, "dra.talk");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0]->opening.on, Day(2025, 12, 1));
  EXPECT_EQ(told[0]->limit, Day(2025, 12, 15));
}

TEST_F(IfTheDraftApplied, APlanInForceWouldCountFromItsIssue) {
  const WhatIf answer = asked({moved("low"), kIssued}, Day(2025, 10, 20));
  const auto review = of(*answer.then, "dra.review");
  ASSERT_EQ(review.size(), 1U);
  EXPECT_EQ(review[0]->opening.on, Day(2025, 10, 1));
  EXPECT_EQ(review[0]->limit, Day(2026, 1, 1));
}

TEST_F(IfTheDraftApplied, APlanThatWasReviewedWouldCountFromItsReview) {
  const WhatIf answer = asked({moved("low"), kIssued, kReviewed}, Day(2025, 11, 20));
  const auto review = of(*answer.then, "dra.review");
  ASSERT_EQ(review.size(), 1U);
  EXPECT_EQ(review[0]->opening.on, Day(2025, 11, 3));
  EXPECT_EQ(review[0]->limit, Day(2026, 2, 3));
}

TEST_F(IfTheDraftApplied, AReviewAfterThatDayDoesNotCount) {
  const WhatIf answer = asked({moved("low"), kIssued, kReviewed}, Day(2025, 11, 2));
  EXPECT_EQ(of(*answer.then, "dra.review").at(0)->opening.on, Day(2025, 10, 1));
}

TEST_F(IfTheDraftApplied, APlanThatIsNotInForceWouldCountForNothing) {
  const WhatIf answer = asked(
      {moved("low"), kIssued,
       R"({ "on": "2025-11-03", "kind": "review_held", "document": "plan", "decision": "end" })"},
      Day(2025, 11, 20));
  EXPECT_TRUE(of(*answer.then, "dra.review").empty());
  EXPECT_TRUE(answer.then->in_force.empty());
}

TEST_F(IfTheDraftApplied, NothingOfThePresentStandingIsOtherThanItIs) {
  const std::vector<std::string> record = {moved("low"), kIssued, kReviewed};
  const auto standing = stand(read(record), circumstances_, {Day(2025, 11, 20), std::nullopt});
  EXPECT_EQ(to_json(asked(record, Day(2025, 11, 20)).now), to_json(*standing));
}

TEST_F(IfTheDraftApplied, AChildWhomTheOtherLawItselfMovesOnIsWhereItMovesTo) {
  circumstances_.schools[0].framework = library().find("test-dated");
  circumstances_.born = Day(2004, 1, 1);
  const WhatIf answer = asked({}, Day(2026, 4, 1), "test-old");
  ASSERT_TRUE(answer.then);
  EXPECT_EQ(answer.then->framework->id, "test-new");
  EXPECT_EQ(answer.then->present_stage().id, "third");
  circumstances_.born = Day(2012, 1, 1);
  EXPECT_EQ(asked({}, Day(2026, 4, 1), "test-old").then->framework->id, "test-old");
}

TEST_F(IfTheDraftApplied, AChildWhoWouldComeByANoticeHasWhatTheNoticeBegins) {
  const WhatIf answer = asked({moved("low"), kIssued}, Day(2025, 12, 1), "test-new");
  ASSERT_TRUE(answer.then);
  EXPECT_EQ(answer.then->framework->id, "test-new");
  EXPECT_EQ(answer.then->present_stage().id, "second");
  EXPECT_EQ(answer.then->since, Day(2025, 12, 1));
  const auto plan = of(*answer.then, "new.plan");
  ASSERT_EQ(plan.size(), 1U);
  EXPECT_EQ(plan[0]->opening.on, Day(2025, 12, 1));
  EXPECT_EQ(plan[0]->limit, Day(2025, 12, 29));
}

TEST_F(IfTheDraftApplied, AChildWhomNoNoticeReachesIsTakenInAtTheFirstStage) {
  const WhatIf answer = asked({}, Day(2025, 12, 1), "test-new");
  EXPECT_EQ(answer.then->present_stage().id, "first");
  EXPECT_TRUE(of(*answer.then, "new.plan").empty());
}

TEST_F(IfTheDraftApplied, TheSameLawWithAnOverlayIsReadFromTheSameRecord) {
  const law::Framework* town = library().find_overlay("test-old", "test-town");
  ASSERT_NE(town, nullptr);
  const std::vector<std::string> record = {
      moved("low"),
      R"({ "on": "2025-10-06", "kind": "meeting_arranged", "meeting": "plan", "for": "2025-10-16" })"};
  const WhatIf answer = *what_if(read(record), circumstances_, *town, Day(2025, 10, 8));
  ASSERT_TRUE(answer.then);
  EXPECT_EQ(answer.then->framework, town);
  EXPECT_EQ(answer.then->present_stage().name.en, "Step one");
  EXPECT_TRUE(of(answer.now, "old.town_watch").empty());
  EXPECT_EQ(of(*answer.then, "old.town_watch").size(), 1U);
  EXPECT_EQ(of(*answer.then, "old.month_after").at(0)->limit, Day(2025, 10, 16));
  EXPECT_EQ(of(answer.now, "old.month_after").at(0)->limit, Day(2025, 11, 16));
}

TEST_F(IfTheDraftApplied, AChildWhoIsUnderThatLawAlreadyStaysAsItIs) {
  const std::vector<std::string> record = {moved("low"), kIssued};
  const WhatIf answer = asked(record, Day(2025, 11, 20), "test-old");
  ASSERT_TRUE(answer.then);
  EXPECT_EQ(to_json(*answer.then), to_json(answer.now));
}

}  // namespace
}  // namespace stepwell::record
