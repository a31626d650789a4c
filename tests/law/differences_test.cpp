// What two laws say differently, told in plain words.
#include "law/differences.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "law/describe.h"
#include "tests/law/two_laws.h"

namespace stepwell::law {
namespace {

using What = RuleChange::What;

/// A pack on top of the small one, with rows of its own.
std::shared_ptr<const Library> with_upper(const std::string& framework, const std::string& duties,
                                          const std::string& stages = "") {
  SourceFiles files = {{"framework.toml", framework}};
  if (!duties.empty()) files["duties.toml"] = duties;
  if (!stages.empty()) files["stages.toml"] = stages;
  return with_upper_files(files);
}

TEST(Differences, OfALawFromItselfAreNone) {
  const auto library = loaded(small_pack());
  EXPECT_TRUE(between(*library, "small", "small").empty());
}

TEST(Differences, OfRulesThatOnlyHaveAnotherPrefixAreNone) {
  const auto library = with_upper("", "");
  const auto changes = between(*library, "small", "upper");
  EXPECT_TRUE(changes.empty()) << changes.front().noun << " " << changes.front().id;
}

TEST(Differences, TellAClockInWords) {
  const auto library =
      with_upper("",
                 "[[duty]]\nid = \"u2.review\"\nstrength = \"should\"\n"
                 "limit = { amount = 3, unit = \"week\", count = \"including\", roll = "
                 "\"next_working_day\" }\n");
  const auto changes = between(*library, "small", "upper");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].what, What::Changed);
  EXPECT_EQ(changes[0].noun, "duty");
  EXPECT_EQ(changes[0].id, "u2.review");
  ASSERT_EQ(changes[0].facts.size(), 2U);
  EXPECT_EQ(changes[0].facts[0].label, "strength");
  EXPECT_EQ(changes[0].facts[0].was, "must");
  EXPECT_EQ(changes[0].facts[0].now, "should");
  EXPECT_EQ(changes[0].facts[1].label, "limit");
  EXPECT_EQ(changes[0].facts[1].was,
            "6 months from the day it began, that day not counted, moved on as court says");
  EXPECT_EQ(changes[0].facts[1].now,
            "3 weeks from the day it began, that day counted, moved on to a working day");
}

TEST(Differences, TellEverythingOfARuleThatIsGoneOrNew) {
  const auto library =
      with_upper("removes = [\"duty:s1.meet\"]\n",
                 "[[duty]]\nid = \"u2.more\"\nowner = \"senco\"\nstrength = \"may\"\n"
                 "text.en = \"More\"\nopens = [\"school_left\"]\ncloses = [\"school_joined\"]\n"
                 "cite = [\"act\"]\n");
  const auto changes = between(*library, "small", "upper");
  ASSERT_EQ(changes.size(), 2U);
  const RuleChange* added = find(changes, "duty", "u2.more");
  const RuleChange* removed = find(changes, "duty", "s1.meet");
  ASSERT_NE(added, nullptr);
  ASSERT_NE(removed, nullptr);
  EXPECT_EQ(added->what, What::Added);
  EXPECT_EQ(added->name, "More");
  EXPECT_TRUE(std::any_of(added->facts.begin(), added->facts.end(), [](const FactChange& fact) {
    return fact.label == "opened by" && fact.now == "school left" && fact.was.empty();
  }));
  EXPECT_EQ(removed->what, What::Removed);
  EXPECT_TRUE(std::any_of(removed->facts.begin(), removed->facts.end(), [](const FactChange& fact) {
    return fact.label == "opened by" && fact.was == "each of 3 parts of a school year";
  }));
}

TEST(Differences, TellWhatASchoolMustHaveAndHowOldItMayBe) {
  const auto library =
      with_upper("",
                 "[[duty]]\nid = \"u2.senco\"\nmax_age = 12\n[[duty]]\nid = \"u2.review\"\n"
                 "earlier = { amount = 10, unit = \"school_day\" }\n");
  const auto changes = between(*library, "small", "upper");
  const RuleChange* senco = find(changes, "duty", "u2.senco");
  ASSERT_NE(senco, nullptr);
  ASSERT_EQ(senco->facts.size(), 1U);
  EXPECT_EQ(senco->facts[0].was, "always, at the school: SENCO");
  EXPECT_EQ(senco->facts[0].now, "always, at the school: SENCO, at most 12 months old");
  const RuleChange* review = find(changes, "duty", "u2.review");
  ASSERT_NE(review, nullptr);
  EXPECT_EQ(review->facts.at(0).label, "done already");
  EXPECT_EQ(review->facts.at(0).now, "within 10 school days before");
}

TEST(Differences, TellStagesAndTheNeedsOfMoves) {
  const auto library = with_upper(
      "", "",
      "[[stage]]\nid = \"sa\"\nname.en = \"Support\"\n[[move]]\nfrom = [\"none\"]\nto = \"sa\"\n"
      "[[move.needs]]\ntopic = \"concern_raised\"\nsince = \"ever\"\n");
  const auto changes = between(*library, "small", "upper");
  const RuleChange* stage = find(changes, "stage", "sa");
  const RuleChange* move = find(changes, "move", "none->sa");
  ASSERT_NE(stage, nullptr);
  ASSERT_EQ(stage->facts.size(), 1U);
  EXPECT_EQ(stage->facts[0].was, "Action");
  EXPECT_EQ(stage->facts[0].now, "Support");
  ASSERT_NE(move, nullptr);
  ASSERT_EQ(move->facts.size(), 2U);
  EXPECT_EQ(move->facts[0].label, "must have concern raised");
  EXPECT_EQ(move->facts[0].now, "at any time");
  EXPECT_EQ(move->facts[1].label, "must have evidence added");
  EXPECT_EQ(move->facts[1].was, "in the last 12 months");
}

TEST(Differences, AreTheSameBackwardsWithWasAndNowExchanged) {
  const auto library =
      with_upper("name.en = \"Upper\"\n", "[[duty]]\nid = \"u2.review\"\nstrength = \"may\"\n");
  const auto there = between(*library, "small", "upper");
  const auto back = between(*library, "upper", "small");
  ASSERT_EQ(there.size(), back.size());
  for (std::size_t i = 0; i < there.size(); ++i) {
    ASSERT_EQ(there[i].facts.size(), back[i].facts.size());
    for (std::size_t j = 0; j < there[i].facts.size(); ++j) {
      EXPECT_EQ(there[i].facts[j].was, back[i].facts[j].now);
      EXPECT_EQ(there[i].facts[j].now, back[i].facts[j].was);
    }
  }
}

TEST(TopicWords, NameWhatThePackNames) {
  const auto library = loaded(small_pack());
  const Framework& law = *library->find("small");
  EXPECT_EQ(topics_words(law.find_duty("s1.review")->opens, law, library->vocabulary()),
            "document issued: Plan, Final");
  EXPECT_EQ(topics_words(law.find_duty("s1.review")->closes, law, library->vocabulary()),
            "review held: Plan, End");
}

}  // namespace
}  // namespace stepwell::law
