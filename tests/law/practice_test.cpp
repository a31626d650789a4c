// What a school may change of a pack, and what it may never.
#include "law/practice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/law/small_pack.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using stepwell::testing::packs;

const char* const kLook = R"([[look]]
id = "s1.look"
sees = "stage_unchanged"
amount = 3
anew = ["advice_received"]
text.en = "The stage is the same"
why.en = "Somebody from outside may see more."
cite = ["act"]
)";

const PracticeRule* find(const std::vector<PracticeRule>& rules, std::string_view key) {
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [key](const PracticeRule& rule) { return rule.key == key; });
  return found == rules.end() ? nullptr : &*found;
}

TEST(PracticeRules, AreOnlyWhatIsCustomAndOwedBySomebodyAtTheSchool) {
  for (const auto& framework : packs()->frameworks())
    for (const PracticeRule& rule : practice_rules(*framework)) {
      if (rule.look != nullptr) continue;
      EXPECT_EQ(rule.clock->confidence, Confidence::Practice) << rule.key;
      EXPECT_EQ(framework->roles[rule.duty->owner].of, Role::Of::School) << rule.key;
      EXPECT_EQ(rule.duty->kind, DutyKind::Duty) << rule.key;
      EXPECT_TRUE(rule.allows(rule.proposed)) << rule.key;
    }
}

TEST(PracticeRules, NeverLoosenWhatHasToBeDone) {
  int must = 0;
  for (const auto& framework : packs()->frameworks())
    for (const PracticeRule& rule : practice_rules(*framework)) {
      if (rule.duty == nullptr || rule.duty->strength != Strength::Must) continue;
      EXPECT_FALSE(rule.allows(rule.proposed + 1)) << rule.key;
      EXPECT_TRUE(rule.allows(rule.fewest)) << rule.key;
      ++must;
    }
  EXPECT_GE(must, 1);
}

TEST(PracticeRules, NeverGoBeyondTheMostThatThePackNames) {
  const auto rules = practice_rules(*packs()->find("wales-sen-2002"));
  const PracticeRule* limit = find(rules, "w02.ar_arrange:limit:1");
  const PracticeRule* aim = find(rules, "w02.ar_arrange:aim:1");
  ASSERT_NE(limit, nullptr);
  ASSERT_NE(aim, nullptr);
  EXPECT_FALSE(limit->allows(12));
  EXPECT_TRUE(aim->allows(11));
  EXPECT_FALSE(aim->allows(12));
}

TEST(PracticeRules, RefuseAMostThatIsNotOfACustomAmount) {
  for (const char* clock : {"amount = 6, unit = \"month\", most = 7",
                            "amount = 6, unit = \"month\", confidence = \"practice\", most = 5"}) {
    const SourceFiles files = small_pack_with(
        "small/duties.toml", "amount = 6, unit = \"month\", roll = \"court\"", clock);
    const auto faults = faults_of(files);
    EXPECT_TRUE(has(faults, "small/duties.toml", line_of(files, "small/duties.toml", clock),
                    "duty.limit.most", "of a custom amount"))
        << all_of(faults);
  }
}

TEST(PracticeRules, HaveTheNumbersOfTheLooksOfEachPack) {
  for (const auto& framework : packs()->frameworks()) {
    const auto rules = practice_rules(*framework);
    for (const Look& look : framework->looks) {
      const PracticeRule* rule = find(rules, look.id);
      ASSERT_NE(rule, nullptr) << look.id;
      EXPECT_FALSE(rule->allows(0));
      EXPECT_FALSE(rule->allows(-1));
      EXPECT_TRUE(rule->allows(look.amount + 1));
    }
  }
}

TEST(PracticeAmounts, AreWholeNumbersOfFewDigits) {
  EXPECT_EQ(read_amount("15"), 15);
  for (const char* wrong : {"", " 15", "15 ", "1.5", "-3", "+3", "99999", "ten", "15x"})
    EXPECT_EQ(read_amount(wrong), std::nullopt) << wrong;
}

TEST(PracticeChanges, AreTakenBack) {
  PracticeChanges changes;
  changes.set("a", {7, {2026, 3, 2}});
  EXPECT_EQ(changes.amount_of("a", 10), 7);
  EXPECT_EQ(changes.amount_of("b", 10), 10);
  EXPECT_EQ(changes.amount_of("", 10), 10);
  changes.take_back("a");
  EXPECT_EQ(changes.amount_of("a", 10), 10);
}

TEST(Looks, AreReadFromAPack) {
  const auto library = loaded(small_pack_and("small/looks.toml", kLook));
  const Look* look = library->frameworks().front()->find_look(Look::Sees::StageUnchanged);
  ASSERT_NE(look, nullptr);
  EXPECT_EQ(look->amount, 3);
  EXPECT_EQ(library->frameworks().front()->find_look(Look::Sees::PlanUnopened), nullptr);
}

TEST(Looks, ThatAreWrongSayWhatWasExpected) {
  const auto faults = [](const std::string& before, const std::string& after) {
    SourceFiles files = small_pack_and("small/looks.toml", kLook);
    change(files, "small/looks.toml", before, after);
    return all_of(faults_of(files));
  };
  EXPECT_THAT(faults("amount = 3", "amount = 0"), ::testing::HasSubstr("1 or more"));
  EXPECT_THAT(faults("stage_unchanged", "stars"), ::testing::HasSubstr("target_unmet"));
  EXPECT_THAT(faults("stage_unchanged", "plan_unopened"),
              ::testing::HasSubstr("a look that sees stage_unchanged"));
  EXPECT_THAT(faults("cite = [\"act\"]", "cite = []"), ::testing::HasSubstr("one or more"));
  EXPECT_THAT(faults("why.en = \"Somebody from outside may see more.\"\n", ""),
              ::testing::HasSubstr("look.why"));
}

TEST(Looks, SeeEachThingOnce) {
  SourceFiles files = small_pack_and("small/looks.toml", kLook);
  std::string second = kLook;
  second.replace(second.find("s1.look"), 7, "s1.other");
  files["small/looks.toml"] += second;
  EXPECT_THAT(all_of(faults_of(files)), ::testing::HasSubstr("what no other look"));
}

}  // namespace
}  // namespace stepwell::law
