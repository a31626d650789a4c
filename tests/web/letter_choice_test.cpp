// Which letters of a law there are for a purpose, the best first.
#include "web/pages/letter/letter_choice.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/support/packs.h"

namespace stepwell::web::pages {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const law::Framework& england() {
  return *stepwell::testing::packs()->find("england-send-2015");
}

std::vector<std::string> ids(const Letters& letters) {
  std::vector<std::string> all;
  for (const law::Letter* letter : letters) all.push_back(letter->id);
  return all;
}

std::vector<std::string> recording(const boost::json::object& said, const char* stage) {
  return ids(letters_that_record(england(), said, *england().find_stage(stage)));
}

TEST(LetterChoice, IsTheLetterOfTheWholeTopicAndNotOfItsKindAlone) {
  EXPECT_THAT(recording({{"kind", "parent_told"}, {"about", "support"}}, "k"),
              ElementsAre("tell_parent"));
  EXPECT_THAT(recording({{"kind", "notice_given"}, {"notice", "review_papers"}}, "e"),
              ElementsAre("annual_review_papers"));
  EXPECT_THAT(recording({{"kind", "parent_told"}, {"about", "needs"}}, "k"), IsEmpty());
  EXPECT_THAT(recording({{"kind", "concern_raised"}}, "k"), IsEmpty());
}

TEST(LetterChoice, HasAllOfTheKindWhereNothingMoreIsSaid) {
  EXPECT_THAT(recording({{"kind", "parent_told"}}, "k"),
              ElementsAre("review_outcome", "tell_parent"));
}

TEST(LetterChoice, PutsThoseOfTheStageFirst) {
  law::Framework law;
  for (const std::size_t stage : {1U, 0U}) {
    law::Letter letter;
    letter.id = "of_stage_" + std::to_string(stage);
    letter.records = "parent_told:support";
    letter.stages.add(stage);
    law.letters.push_back(letter);
  }
  for (const std::size_t stage : {0U, 1U})
    EXPECT_EQ(ids(letters_that_record(law, {{"kind", "parent_told"}}, stage)).front(),
              "of_stage_" + std::to_string(stage));
}

TEST(LetterChoice, KeepsTheFamilysApartFromTheSchools) {
  EXPECT_THAT(ids(letters_from(england(), Sender::Family, *england().find_stage("k"))),
              ElementsAre("ehcna_request", "parent_meeting_request"));
  EXPECT_THAT(ids(letters_from(england(), Sender::Family, *england().find_stage("e"))),
              ElementsAre("parent_meeting_request", "ehcna_request"));
  EXPECT_EQ(letters_from(england(), Sender::School, 0).size() + 2, england().letters.size());
}

}  // namespace
}  // namespace stepwell::web::pages
