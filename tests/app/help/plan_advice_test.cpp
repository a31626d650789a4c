// The ways of helping that specialists advised, as rows of a plan.
#include "app/help/plan_advice.h"

#include <gmock/gmock.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

const law::Document& document_of(const char* law, const char* id) {
  return *packs()->find(law)->find_document(id);
}

Specialists advised() {
  Specialists there;
  ReceivedAdvice first;
  first.entry = 12;
  first.on = {2025, 5, 1};
  first.service = "speech_and_language";
  first.strategies = {"Short sentences", "Pictures"};
  ReceivedAdvice second = first;
  second.entry = 20;
  second.service = "educational_psychology";
  second.strategies = {"Overlearning"};
  there.received = {first, second};
  return there;
}

std::vector<std::string> words_of(const std::vector<AdvisedLine>& lines) {
  std::vector<std::string> words;
  for (const AdvisedLine& line : lines)
    words.push_back(line.id() + " " + line.words + (line.is_taken ? " taken" : ""));
  return words;
}

struct AdviceInPlans : ::testing::Test {
  PlanContent content = empty_content(document_of("wales-sen-2002", "iep"));
  PlanSection& strategies = *content.find("strategies");
};

TEST_F(AdviceInPlans, IsOfferedLineByLineTheNewestFirst) {
  EXPECT_THAT(words_of(advised_lines(advised(), strategies)),
              ElementsAre("20.0 Overlearning", "12.0 Short sentences", "12.1 Pictures"));
}

TEST_F(AdviceInPlans, HasNoPlaceInASectionThatNamesNoService) {
  EXPECT_THAT(advised_lines(advised(), *content.find("targets")), IsEmpty());
  EXPECT_THAT(advised_lines(advised(), *content.find("difficulty")), IsEmpty());
}

TEST_F(AdviceInPlans, IsTakenWhereARowOfThatServiceSaysIt) {
  strategies.rows.push_back(
      {"001a", {{"strategy", "Pictures, for each step"}, {"report", "speech_and_language"}}});
  strategies.rows.push_back({"002b", {{"strategy", "Overlearning"}, {"report", "health"}}});
  EXPECT_THAT(words_of(advised_lines(advised(), strategies)),
              ElementsAre("20.0 Overlearning", "12.0 Short sentences", "12.1 Pictures taken"));
}

TEST_F(AdviceInPlans, MakesARowThatSaysWhoseItIsAndOfWhichDay) {
  const auto lines = advised_lines(advised(), strategies);
  EXPECT_THAT(advised_row(lines[1], *advised_fields(*strategies.layout)),
              ElementsAre(Pair("advised_on", "2025-05-01"), Pair("report", "speech_and_language"),
                          Pair("strategy", "Short sentences")));
}

TEST(PlansThatTakeAdvice, AreThereInBothLaws) {
  EXPECT_TRUE(takes_advice(document_of("wales-sen-2002", "iep")));
  EXPECT_TRUE(takes_advice(document_of("wales-sen-2002", "behaviour_plan")));
  EXPECT_TRUE(takes_advice(document_of("england-send-2015", "sen_support_plan")));
  EXPECT_TRUE(takes_advice(document_of("england-send-2015", "behaviour_support_plan")));
  EXPECT_FALSE(takes_advice(document_of("wales-sen-2002", "iep_review_record")));
}

}  // namespace
}  // namespace stepwell::app
