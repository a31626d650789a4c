// What must not pass unseen in the lists of words that a pack gives to choose from.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/law/refused.h"
#include "tests/law/small_pack.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

TEST(Strictness, AChoiceIsOfAListThatThereIs) {  // "The lists: ..."
  EXPECT_REFUSED(small_pack_and("small/choices.toml",
                                "[[choice]]\nof = \"notices\"\nid = \"x\"\nname.en = \"X\"\n"));
}

TEST(Strictness, ASharedChoiceStandsOnce) {
  EXPECT_REFUSED(small_pack_and(
      "choices.toml", "[[choice]]\nof = \"post\"\nid = \"senco\"\nname.en = \"Again\"\n"));
}

TEST(Strictness, OnlyAReportIsACopyOfTheWholeRecord) {
  const auto choice = [](const std::string& of, const std::string& whole) {
    return small_pack_and("choices.toml", "[[choice]]\nof = \"" + of +
                                              "\"\nid = \"copy\"\nname.en = \"Copy\"\n"
                                              "whole_record = \"" +
                                              whole + "\"\n");
  };
  EXPECT_REFUSED(choice("post", "school"));
  EXPECT_REFUSED(choice("report", "everybody"));
}

TEST(Strictness, AMarkIsOneOfItsListAndStandsThereOnce) {
  const auto faults = [](const std::string& of, const std::string& mark, int times = 1) {
    std::string rows;
    for (int i = 0; i < times; ++i)
      rows += "[[choice]]\nof = \"" + of + "\"\nid = \"one_" + std::string(1, char('a' + i)) +
              "\"\nname.en = \"One\"\nmark = \"" + mark + "\"\n";
    const auto all = faults_of(small_pack_and("choices.toml", rows));
    return std::count_if(all.begin(), all.end(),
                         [](const PackFault& fault) { return fault.key == "choice.mark"; });
  };
  EXPECT_EQ(faults("consent_to", "ask_service"), 0);
  EXPECT_EQ(faults("consent_to", "ask_service", 2), 1) << "the second";
  EXPECT_EQ(faults("consent_to", "yes"), 1) << "another list's";
  EXPECT_EQ(faults("post", "yes"), 1) << "of a list without marks";
  EXPECT_EQ(faults("from", "staff", 2), 1) << "the second";
  EXPECT_EQ(faults("from", "authority", 2), 0) << "there may be several";
}

TEST(Strictness, ThePacksMarkEachChoiceThatTheProductKnows) {
  const Framework& law = *stepwell::testing::packs()->find("wales-sen-2002");
  EXPECT_EQ(law.marked_choice("consent_to", "ask_service"), "referral");
  EXPECT_EQ(law.marked_choice("consent_answer", "yes"), "given");
  EXPECT_EQ(law.marked_choice("told_how", "paper"), "letter");
  EXPECT_EQ(law.marked_choice("from", "staff"), "teacher");
  EXPECT_EQ(law.marked_choice("about", "review"), "review");
  EXPECT_EQ(law.marked_choice("about", "moon"), "");
}

TEST(Strictness, AChoiceIsOfferedFromAnAgeThatThereIs) {
  const auto choice = [](const std::string& age) {
    return small_pack_and("choices.toml",
                          "[[choice]]\nof = \"recipient\"\nid = \"pupil\"\nname.en = \"Pupil\"\n"
                          "from_age = " +
                              age + "\n");
  };
  EXPECT_EQ(all_of(faults_of(choice("15"))), "no fault");
  EXPECT_REFUSED(choice("-1"));
  EXPECT_REFUSED(choice("\"old\""));
}

TEST(Strictness, OnlyAMeetingOrAPostCountsAsAnotherThatStandsBeforeIt) {
  const auto choice = [](const std::string& of, const std::string& as) {
    return small_pack_and("choices.toml", "[[choice]]\nof = \"" + of +
                                              "\"\nid = \"second\"\nname.en = \"Second\"\n"
                                              "counts_as = \"" +
                                              as + "\"\n");
  };
  EXPECT_EQ(all_of(faults_of(choice("post", "senco"))), "no fault");
  EXPECT_REFUSED(choice("post", "second"));
  EXPECT_REFUSED(choice("post", "nobody"));
  EXPECT_REFUSED(choice("review_decision", "end"));
}

}  // namespace
}  // namespace stepwell::law
