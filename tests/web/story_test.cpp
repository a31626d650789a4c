// The sentences of a child's story, the names of its codes, and where it is in the cycle: without a
// page.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/caseload.h"
#include "web/pages/child/cycle.h"
#include "web/pages/child/story.h"
#include "web/texts/review.h"

namespace stepwell::web {
namespace {

using stepwell::testing::packs;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Story, TellsEveryKindOfEntry) {
  const law::Framework& law = *packs()->frameworks().front();
  const pages::PackWords words(*packs(), law);
  for (std::size_t i = 0; i < law::all_kinds().size(); ++i) {
    record::Entry entry;
    entry.topic.kind = static_cast<law::Kind>(i);
    const std::string sentence = pages::story_sentence(entry, words, pages::Contacts::Shown);
    const std::string name(law::all_kinds()[i].name);
    EXPECT_GT(sentence.size(), 3U) << name;
    EXPECT_TRUE(sentence.ends_with('.')) << name;
    EXPECT_THAT(sentence, Not(::testing::ContainsRegex("[{}|_]"))) << name;
  }
}

TEST(PackWordsOfCodes, NameAlsoTheCodeThatGoesWithOneStageOnly) {
  const pages::PackWords words(*packs(), *packs()->find("england-send-2015"));
  EXPECT_THAT(words.code("NSA"), HasSubstr("no specialist assessment"));
  EXPECT_EQ(words.code("SPLD"), "Specific learning difficulty");
  EXPECT_EQ(words.code("XYZ"), "XYZ");
}

TEST(Story, NamesEveryFieldThatItsFormsAskFor) {
  const law::Framework& law = *packs()->frameworks().front();
  const pages::PackWords words(*packs(), law);
  for (std::size_t i = 0; i < law::all_kinds().size(); ++i) {
    const law::KindSpec& spec = law::all_kinds()[i];
    record::Entry entry;
    entry.topic.kind = static_cast<law::Kind>(i);
    for (const auto& fields : {spec.qualifiers, spec.fields})
      for (const law::FieldSpec& field : fields) entry.body[field.name] = "Zebra";
    const std::string sentence = pages::story_sentence(entry, words, pages::Contacts::Shown);
    EXPECT_THAT(sentence, Not(::testing::ContainsRegex("[{}|_]"))) << spec.name;
    EXPECT_THAT(sentence, Not(HasSubstr("  "))) << spec.name;
  }
}

TEST(Story, TellsOfWhatWasHandedOnThatItWasAndNotThatItIsDone) {
  const law::Framework& law = *packs()->frameworks().front();
  const pages::PackWords words(*packs(), law);
  record::Entry entry;
  entry.topic.kind = law::find_kind("action_done").value();
  entry.body["text"] = "Handed on to Anna Jones.";
  entry.body["look_again"] = 4;
  const auto told = [&] { return pages::story_sentence(entry, words, pages::Contacts::Shown); };
  EXPECT_EQ(told(), "Done, after the answer in entry 4: Handed on to Anna Jones.");
  entry.body["handed_on"] = true;
  EXPECT_EQ(told(), "Handed on to Anna Jones: the second look after the answer in entry 4.");
}

TEST(Story, EndsWhatAReviewFoundOfATargetWithOneStop) {
  EXPECT_EQ(texts::found_of_target("Reads ten words.", "Met", "Well done."),
            "Reads ten words: met. Well done.");
  EXPECT_EQ(texts::found_of_target("Reads ten words", "Met in part", ""),
            "Reads ten words: met in part.");
  EXPECT_EQ(texts::found_of_target("Reads ten words.", "", ""), "Reads ten words.");
}

record::Standing cycle_after(const std::vector<std::pair<base::Day, const char*>>& entries,
                             std::vector<record::Entry>& kept) {
  const law::Framework* law = packs()->find("england-send-2015");
  record::Position position = 0;
  for (const auto& [on, text] : entries) {
    boost::json::object object = boost::json::parse(text).as_object();
    object["on"] = on.iso();
    kept.push_back(record::read_entry(object, ++position, packs()->vocabulary()).value());
  }
  record::Circumstances circumstances;
  circumstances.library = packs().get();
  static const calendar::SchoolCalendar kNoTerms;
  circumstances.schools.push_back({"s", law, "primary", &kNoTerms});
  return record::stand(kept, circumstances, {{2026, 6, 1}, std::nullopt}).value();
}

TEST(Cycle, StandsAtTheStepThatBeganLastAndCountsItsTurns) {
  std::vector<record::Entry> kept;
  const auto standing = cycle_after(
      {{{2026, 1, 5}, R"({"kind": "stage_moved", "to": "k"})"},
       {{2026, 1, 12}, R"({"kind": "needs_recorded", "needs": []})"},
       {{2026, 1, 19},
        R"({"kind": "document_issued", "document": "sen_support_plan", "state": "final"})"},
       {{2026, 4, 20},
        R"({"kind": "review_held", "document": "sen_support_plan", "decision": "continue"})"}},
      kept);
  const auto place = pages::place_in_cycle(standing);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->cycle->steps[place->step].id, "do");
  EXPECT_EQ(place->turn, 2);
  EXPECT_EQ(place->since, base::Day(2026, 4, 20));
}

TEST(Cycle, GoesBackToItsFirstStepWhereAReviewChangesTheHelp) {
  std::vector<record::Entry> kept;
  const auto standing = cycle_after(
      {{{2026, 1, 5}, R"({"kind": "stage_moved", "to": "k"})"},
       {{2026, 1, 19},
        R"({"kind": "document_issued", "document": "sen_support_plan", "state": "final"})"},
       {{2026, 4, 20},
        R"({"kind": "review_held", "document": "sen_support_plan", "decision": "change"})"}},
      kept);
  const auto place = pages::place_in_cycle(standing);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->cycle->steps[place->step].id, "assess");
  EXPECT_EQ(place->turn, 2);
}

TEST(Cycle, IsNowhereInAStageWithoutOne) {
  std::vector<record::Entry> kept;
  EXPECT_FALSE(pages::place_in_cycle(cycle_after({}, kept)));
}

}  // namespace
}  // namespace stepwell::web
