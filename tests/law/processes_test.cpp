// Processes: how a pack writes them down, and what is wrong with one that cannot be told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/law/small_pack.h"

namespace stepwell::law {
namespace {

constexpr const char* kFile = "small/processes.toml";

std::string process(const std::string& head, const std::string& step) {
  return "[[process]]\nid = \"round\"\nname.en = \"A round\"\n" + head +
         "cite = [\"act\"]\n[[process.step]]\nid = \"first\"\n" + step;
}
const std::string kHead = "opens = [\"document_issued:iep:final\"]\n";
const std::string kStep = "duty = \"s1.review\"\n";

SourceFiles with(const std::string& head, const std::string& step) {
  return small_pack_and(kFile, process(head, step));
}

void expect_fault(const std::string& head, const std::string& step, const std::string& key,
                  const std::string& expected) {
  const auto faults = faults_of(with(head, step));
  EXPECT_THAT(all_of(faults), ::testing::HasSubstr(key + ": expected")) << key;
  EXPECT_THAT(all_of(faults), ::testing::HasSubstr(expected)) << key;
}

TEST(Processes, AreReadWithTheirSteps) {
  const auto library = loaded(with(kHead, kStep));
  const Framework& law = *library->find("small");
  ASSERT_EQ(law.processes.size(), 1U);
  const ProcessStep& step = law.processes.front().steps.front();
  EXPECT_EQ(law.duties[*step.duty].id, "s1.review");
  EXPECT_EQ(step.text.en, law.duties[*step.duty].text.en) << "without words it has its duty's";
  EXPECT_EQ(step.turn, law.duties[*step.duty].owner);
  EXPECT_FALSE(law.processes.front().is_asked_for());
}

TEST(Processes, MayHaveAStepThatIsDoneByItsDutyAndByOtherEntriesToo) {
  const auto library = loaded(with(kHead, kStep + "topics = [\"review_held:iep:end\"]\n"));
  const Framework& law = *library->find("small");
  const ProcessStep& step = law.processes.front().steps.front();
  EXPECT_EQ(law.duties[*step.duty].id, "s1.review");
  EXPECT_EQ(step.topics.size(), 1U);
  EXPECT_FALSE(step.own_turn) << "whose turn it is says the duty";
}

TEST(Processes, MayBeLeftOutOfAPack) {
  EXPECT_TRUE(loaded(small_pack())->find("small")->processes.empty());
}

TEST(Processes, AreRefusedWithEveryFaultOfAStep) {
  expect_fault(kHead, "duty = \"s1.nothing\"\n", "step.duty", "a duty of duties.toml");
  expect_fault(kHead, "text.en = \"Do it\"\nturn = \"senco\"\n", "step.duty", "neither");
  expect_fault(kHead, kStep + "turn = \"nobody\"\n", "step.turn", "a role of framework.toml");
  expect_fault(kHead, "turn = \"senco\"\ntopics = [\"review_held:iep:end\"]\n", "step.text",
               "text.en");
  expect_fault(kHead, kStep + "document = \"poem\"\n", "step.document", "a document");
  expect_fault(kHead, kStep + "dutty = \"x\"\n", "step.dutty", "no such key");
}

TEST(Processes, AreRefusedWithEveryFaultOfTheirOwn) {
  expect_fault("", kStep, "process.opens", "one or more topics");
  expect_fault("opens = [\"nonsense\"]\n", kStep, "process.opens", "a kind of entry");
  expect_fault(kHead + "request = \"assessment\"\n", kStep, "process.request",
               "a choice of the list request");
  expect_fault(kHead + "checklist = \"poem\"\n", kStep, "process.checklist",
               "a checklist of banks.toml");
  expect_fault(kHead + "letter = \"poem\"\n", kStep, "process.letter", "a letter of letters/");
  expect_fault(kHead + "again = \"each\"\n", kStep, "process.again", "keep, replace");
  expect_fault(kHead + "stages = [\"moon\"]\n", kStep, "process.stages", "stages of stages.toml");
}

TEST(Processes, NeedStepsACitationAndAnIdOfTheirOwn) {
  const auto without = faults_of(
      small_pack_and(kFile, "[[process]]\nid = \"round\"\nname.en = \"A round\"\n" + kHead));
  EXPECT_THAT(all_of(without), ::testing::HasSubstr("one or more steps"));
  EXPECT_THAT(all_of(without), ::testing::HasSubstr("a list of one or more citations"));
  const auto twice =
      faults_of(small_pack_and(kFile, process(kHead, kStep) + process(kHead, kStep)));
  EXPECT_THAT(all_of(twice), ::testing::HasSubstr("an id that no other process has"));
}

}  // namespace
}  // namespace stepwell::law
