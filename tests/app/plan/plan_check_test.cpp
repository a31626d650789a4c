#include "app/plan/plan_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using What = PlanFault::What;

const law::Framework& wales() {
  return *stepwell::testing::packs()->find("wales-sen-2002");
}
const law::Document& iep() {
  return *wales().find_document("iep");
}

PlanContent written(std::vector<std::pair<std::string, std::string>> pairs) {
  std::vector<DraftField> fields;
  for (auto& [name, value] : pairs) fields.push_back({name, value, 1, "p", {}});
  return content_of(iep(), fields);
}

/// Everything that the law's sections ask for.
std::vector<std::pair<std::string, std::string>> whole() {
  return {{"difficulty.difficulty", "Reading"},
          {"difficulty.tried", "Word cards"},
          {"targets.001a.target", "Read ten new words"},
          {"targets.001a.success", "9 of 10 on two days"},
          {"strategies.001b.strategy", "Word cards each morning"},
          {"provision.001c.what", "Ten minutes of word cards"},
          {"provision.001c.who", "Mrs Green"},
          {"provision.001c.times_a_week", "5"},
          {"monitoring.how", "A tick for each word"},
          {"monitoring.when", "Fridays, Mrs Green"},
          {"child.view", "I like the cards"},
          {"parent.view.blank", "Could not come"},
          {"parent.help_at_home", "Cards at bedtime"},
          {"exit.criterion", "Reads at the level of the class"},
          {"agreed.teacher", "Mr Rhys"},
          {"agreed.senco", "R. Ellis"}};
}

std::vector<std::string> faults(std::vector<std::pair<std::string, std::string>> pairs) {
  std::vector<std::string> names;
  for (const PlanFault& fault : faults_of(wales(), written(std::move(pairs))))
    names.push_back(fault.name);
  return names;
}

std::vector<std::pair<std::string, std::string>> without(const std::string& name) {
  auto pairs = whole();
  std::erase_if(pairs, [&](const auto& pair) { return pair.first == name; });
  return pairs;
}

TEST(PlanFaults, AreNoneInAWholePlan) {
  EXPECT_THAT(faults(whole()), IsEmpty());
}

TEST(PlanFaults, NameEveryRequiredFieldThatIsEmpty) {
  for (const auto& [name, value] : whole()) {
    if (name == "parent.view.blank" || name == "strategies.001b.strategy") continue;
    EXPECT_THAT(faults(without(name)), ElementsAre(name)) << name;
  }
}

TEST(PlanFaults, AskForAReasonWhereAFieldMayBeEmptyOnlyWithOne) {
  EXPECT_THAT(faults(without("parent.view.blank")), ElementsAre("parent.view"));
  const auto all = faults_of(wales(), written(without("parent.view.blank")));
  EXPECT_EQ(all.front().what, What::ReasonMissing);
}

TEST(PlanFaults, CountRowsThatSaySomething) {
  EXPECT_THAT(faults(without("strategies.001b.strategy")), ElementsAre("strategies"));
  auto pairs = whole();
  for (char c = 'd'; c <= 'i'; ++c) {
    pairs.emplace_back(std::string("targets.002") + c + ".target", "Reads");
    pairs.emplace_back(std::string("targets.002") + c + ".success", "Seen");
  }
  const auto all = faults_of(wales(), written(pairs));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().what, What::TooManyRows);
  auto empty_row = whole();
  empty_row.emplace_back("targets.009z.row", "1");
  EXPECT_THAT(faults(empty_row), IsEmpty());
}

TEST(PlanFaults, FindWhatCannotBeADayANumberOrAChoice) {
  auto pairs = without("provision.001c.times_a_week");
  pairs.emplace_back("provision.001c.times_a_week", "often");
  pairs.emplace_back("targets.001a.by", "31/02/2027");
  pairs.emplace_back("targets.001a.area", "astrology");
  std::vector<What> found;
  for (const PlanFault& fault : faults_of(wales(), written(pairs))) found.push_back(fault.what);
  EXPECT_THAT(found, ElementsAre(What::NotAChoice, What::NoSuchDay, What::NotANumber));
}

std::vector<std::string> vague(const std::string& text) {
  const law::Section& targets = *targets_section(iep());
  std::vector<std::string> words;
  for (const VagueWord& word : vague_words(wales(), targets.fields.front(), text))
    words.push_back(word.word);
  return words;
}

TEST(VagueWords, AreQuotedBackAsWholeWords) {
  EXPECT_THAT(vague("Improve her reading, as  required."), ElementsAre("as required", "improve"));
  EXPECT_THAT(vague("IMPROVE"), ElementsAre("improve"));
  EXPECT_THAT(vague("as\nneeded"), ElementsAre("as needed"));
}

TEST(VagueWords, AreNotFoundInsideOtherWords) {
  EXPECT_THAT(vague("improvement"), Not(Contains("improve")));
  EXPECT_THAT(vague("irregular verbs"), IsEmpty());
  EXPECT_THAT(vague("Read ten new words"), IsEmpty());
  EXPECT_THAT(vague(""), IsEmpty());
}

TEST(VagueWords, AreLookedForOnlyWhereTheLawSaysSo) {
  const law::FieldLayout plain;
  EXPECT_TRUE(vague_words(wales(), plain, "improve").empty());
}

TEST(RowCounts, WarnOutsideTheUsual) {
  auto content = written(whole());
  EXPECT_EQ(row_count(*content.find("targets")), RowCount::FewerThanUsual);
  EXPECT_EQ(row_count(*content.find("provision")), RowCount::Usual);
  auto pairs = whole();
  for (char c = 'd'; c <= 'g'; ++c)
    pairs.emplace_back(std::string("targets.002") + c + ".target", "Reads");
  EXPECT_EQ(row_count(*written(pairs).find("targets")), RowCount::MoreThanUsual);
}

}  // namespace
}  // namespace stepwell::app
