// What every store of drafts has to do.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/plan/drafts.h"
#include "base/check.h"
#include "tests/contract/acts.h"

namespace stepwell::testing {

inline app::DraftId draft(const std::string& child_id, const std::string& document = "iep",
                          const std::string& school = "school-1") {
  return {{school, child_id}, document};
}
inline base::Instant at(std::int64_t seconds) {
  return {kNow.seconds + seconds};
}

/// `Made` has `drafts`, an empty app::DraftStore.
template <class Made>
class DraftStoreContract : public ::testing::Test {
 protected:
  using Saved = base::Result<app::DraftField, app::FieldConflict>;

  void begin(const app::DraftId& id, std::vector<std::pair<std::string, std::string>> fields = {}) {
    drafts_.begin(id, "sian", kNow, fields);
  }
  Saved save(const std::string& name, const std::string& value, int seen,
             const std::string& person = "sian", const app::DraftId& id = draft("a")) {
    return drafts_.save(id, name, value, seen, person, at(60));
  }
  std::vector<std::pair<std::string, std::string>> fields(const app::DraftId& id = draft("a")) {
    std::vector<std::pair<std::string, std::string>> all;
    const auto found = drafts_.find(id);
    if (!found) return {{"no", "draft"}};
    for (const app::DraftField& field : found->fields) all.emplace_back(field.name, field.value);
    return all;
  }
  void discard(const app::DraftId& id) {
    if (const auto found = drafts_.find(id)) {
      EXPECT_EQ(drafts_.discard_if(id, found->fields), app::Discarded::Gone);
    }
  }

  Made made_;
  app::DraftStore& drafts_ = made_.drafts;
};

TYPED_TEST_SUITE_P(DraftStoreContract);
using Fields = std::vector<std::pair<std::string, std::string>>;

TYPED_TEST_P(DraftStoreContract, HasNoDraftThatWasNotBegun) {
  EXPECT_EQ(this->drafts_.find(draft("a")), std::nullopt);
  EXPECT_THAT(this->drafts_.of_child(child("a")), ::testing::IsEmpty());
  EXPECT_THAT(this->drafts_.ready("school-1"), ::testing::IsEmpty());
  EXPECT_THAT(this->drafts_.present(draft("a"), {}), ::testing::IsEmpty());
}

TYPED_TEST_P(DraftStoreContract, GivesBackADraftAsItWasBegun) {
  this->begin(draft("a"), {{"b", "Siân ŵ '\"; --"}, {"a", ""}});
  const auto found = this->drafts_.find(draft("a"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, draft("a"));
  EXPECT_EQ(found->begun_by, "sian");
  EXPECT_EQ(found->begun_at, kNow);
  EXPECT_EQ(found->ready_for, "");
  EXPECT_EQ(found->handed_at, std::nullopt);
  EXPECT_EQ(found->fields,
            (std::vector<app::DraftField>{{"a", "", 1, "sian", kNow},
                                          {"b", "Siân ŵ '\"; --", 1, "sian", kNow}}));
}

TYPED_TEST_P(DraftStoreContract, ChangesNothingOfADraftThatIsThere) {
  this->begin(draft("a"), {{"what", "first"}});
  this->drafts_.begin(draft("a"), "ada", at(9), {{"what", "second"}, {"more", "x"}});
  EXPECT_EQ(this->fields(), (Fields{{"what", "first"}}));
  EXPECT_EQ(this->drafts_.find(draft("a"))->begun_by, "sian");
}

TYPED_TEST_P(DraftStoreContract, TakesADraftOfNoChildForAMistake) {
  EXPECT_THROW(this->begin(draft("")), base::Mistake);
  EXPECT_THROW(this->begin(draft("a", "")), base::Mistake);
  EXPECT_THROW(this->begin(draft("a", "iep", "")), base::Mistake);
}

TYPED_TEST_P(DraftStoreContract, KeepsDraftsApart) {
  for (const auto& id :
       {draft("a"), draft("a", "plan"), draft("b"), draft("a", "iep", "school-2")}) {
    this->begin(id);
    ASSERT_TRUE(this->save("what", id.child.school + id.child.child + id.document, 0, "sian", id));
  }
  EXPECT_EQ(this->fields(draft("a")), (Fields{{"what", "school-1aiep"}}));
  EXPECT_EQ(this->fields(draft("a", "plan")), (Fields{{"what", "school-1aplan"}}));
  this->discard(draft("a"));
  EXPECT_EQ(this->fields(draft("b")), (Fields{{"what", "school-1biep"}}));
  EXPECT_EQ(this->fields(draft("a", "plan")), (Fields{{"what", "school-1aplan"}}));
  EXPECT_EQ(this->fields(draft("a", "iep", "school-2")), (Fields{{"what", "school-2aiep"}}));
}

// ---- who has opened the document in use

TYPED_TEST_P(DraftStoreContract, KeepsTheFirstDayOfTheLastIssueThatSomebodyOpened) {
  const auto opened = [&](record::Position issue, int day, const std::string& person) {
    this->drafts_.note_opening({draft("a"), issue, person, {2026, 3, static_cast<unsigned>(day)}});
  };
  opened(5, 2, "tom");
  opened(5, 9, "tom");
  opened(5, 3, "ann");
  opened(8, 10, "ann");
  opened(5, 11, "ann");
  EXPECT_EQ(this->drafts_.openings({"school-1", {}}).all,
            (std::vector<app::PlanOpening>{{draft("a"), 8, "ann", {2026, 3, 10}},
                                           {draft("a"), 5, "tom", {2026, 3, 2}}}));
}

TYPED_TEST_P(DraftStoreContract, TellsWhoOpenedWhatOfOneChildOrOfASchool) {
  for (const auto& id : {draft("a"), draft("b"), draft("a", "plan"), draft("a", "iep", "school-2")})
    this->drafts_.note_opening({id, 4, "tom", {2026, 3, 2}});
  EXPECT_EQ(this->drafts_.openings({"school-1", {}}).all.size(), 3U);
  EXPECT_EQ(this->drafts_.openings({"school-1", "a"}).all.size(), 2U);
  EXPECT_EQ(this->drafts_.openings({"school-2", "b"}).all.size(), 0U);
}

TYPED_TEST_P(DraftStoreContract, KnowsFromWhichDayOnOpeningsAreKept) {
  EXPECT_EQ(this->drafts_.openings({"school-1", {}}).since, std::nullopt);
  this->drafts_.note_opening({draft("a"), 4, "tom", {2026, 3, 2}});
  this->drafts_.note_opening({draft("a"), 9, "tom", {2026, 5, 2}});
  EXPECT_EQ(this->drafts_.openings({"school-1", {}}).since, base::Day(2026, 3, 2));
  EXPECT_EQ(this->drafts_.openings({"school-2", {}}).since, std::nullopt);
}

// ---- saving

TYPED_TEST_P(DraftStoreContract, CountsTheVersionsOfAField) {
  this->begin(draft("a"));
  auto saved = this->save("what", "one", 0);
  ASSERT_TRUE(saved);
  EXPECT_EQ(*saved, (app::DraftField{"what", "one", 1, "sian", at(60)}));
  saved = this->save("what", "two", 1, "ada");
  ASSERT_TRUE(saved);
  EXPECT_EQ(*saved, (app::DraftField{"what", "two", 2, "ada", at(60)}));
  EXPECT_EQ(this->drafts_.find(draft("a"))->fields, std::vector{*saved});
}

TYPED_TEST_P(DraftStoreContract, ShowsBothTextsWhereTwoWroteInOneField) {
  this->begin(draft("a"), {{"what", "before"}});
  ASSERT_TRUE(this->save("what", "hers", 1, "ada"));
  const auto refused = this->save("what", "mine", 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().theirs, (app::DraftField{"what", "hers", 2, "ada", at(60)}));
  EXPECT_EQ(refused.error().mine, "mine");
  EXPECT_EQ(this->fields(), (Fields{{"what", "hers"}}));
  EXPECT_TRUE(this->save("what", "mine", 2));
}

TYPED_TEST_P(DraftStoreContract, RefusesAVersionThatIsNotThereYet) {
  this->begin(draft("a"), {{"what", "x"}});
  EXPECT_FALSE(this->save("what", "mine", 2));
  EXPECT_FALSE(this->save("what", "mine", 0));
  EXPECT_FALSE(this->save("other", "mine", 1));
  EXPECT_EQ(this->fields(), (Fields{{"what", "x"}}));
}

TYPED_TEST_P(DraftStoreContract, TakesTheTextThatIsThereWhateverWasSeen) {
  this->begin(draft("a"), {{"what", "x"}});
  const auto saved = this->save("what", "x", 7, "ada");
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->version, 1);
  EXPECT_EQ(saved->person, "sian");
}

TYPED_TEST_P(DraftStoreContract, LetsPeopleWriteInDifferentFields) {
  this->begin(draft("a"), {{"one", ""}, {"two", ""}});
  EXPECT_TRUE(this->save("one", "1", 1, "ada"));
  EXPECT_TRUE(this->save("two", "2", 1, "sian"));
  EXPECT_EQ(this->fields(), (Fields{{"one", "1"}, {"two", "2"}}));
}

TYPED_TEST_P(DraftStoreContract, SaysThatTheDraftIsNotThere) {
  const auto refused = this->save("what", "mine", 0);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().theirs.version, 0);
  EXPECT_EQ(refused.error().mine, "mine");
  EXPECT_EQ(this->drafts_.find(draft("a")), std::nullopt);
}

TYPED_TEST_P(DraftStoreContract, KeepsALongText) {
  this->begin(draft("a"));
  const std::string text(300'000, 'x');
  ASSERT_TRUE(this->save("what", text, 0));
  EXPECT_EQ(this->fields(), (Fields{{"what", text}}));
}

// ---- taking out

TYPED_TEST_P(DraftStoreContract, TakesOutARowByTheBeginningOfItsNames) {
  this->begin(draft("a"), {{"targets.k1.what", "1"},
                           {"targets.k1.by", "2"},
                           {"targets.k10.what", "3"},
                           {"Targets.k1.what", "4"},
                           {"targetsxk1.what", "5"}});
  this->drafts_.remove(draft("a"), "targets.k1.");
  EXPECT_EQ(
      this->fields(),
      (Fields{{"Targets.k1.what", "4"}, {"targets.k10.what", "3"}, {"targetsxk1.what", "5"}}));
  this->drafts_.remove(draft("a"), "%");
  this->drafts_.remove(draft("a"), "target_");
  EXPECT_EQ(this->fields().size(), 3u);
  EXPECT_THROW(this->drafts_.remove(draft("a"), ""), base::Mistake);
}

TYPED_TEST_P(DraftStoreContract, GivesNoVersionOfAFieldTwice) {
  this->begin(draft("a"), {{"k1.what", "old"}});
  this->drafts_.remove(draft("a"), "k1.");
  const auto late = this->save("k1.what", "typed meanwhile", 1);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().theirs.version, 0);
  EXPECT_EQ(late.error().theirs.value, "");
  const auto again = this->save("k1.what", "new", 0, "ada");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->version, 2);
  EXPECT_FALSE(this->save("k1.what", "typed meanwhile", 1));
}

TYPED_TEST_P(DraftStoreContract, IsGoneOnceItIsDiscarded) {
  this->begin(draft("a"), {{"what", "x"}});
  this->drafts_.note_presence(draft("a"), "sian", "what", kNow);
  this->drafts_.hand(draft("a"), "ada", "sian", kNow);
  this->discard(draft("a"));
  EXPECT_EQ(this->drafts_.find(draft("a")), std::nullopt);
  EXPECT_THAT(this->drafts_.ready("school-1"), ::testing::IsEmpty());
  EXPECT_FALSE(this->save("what", "y", 1));
  this->begin(draft("a"));
  EXPECT_EQ(this->fields(), Fields{});
  EXPECT_THAT(this->drafts_.present(draft("a"), {}), ::testing::IsEmpty());
}

// ---- handing over, presence

TYPED_TEST_P(DraftStoreContract, IsDiscardedAsItWasSeen) {
  this->begin(draft("a"), {{"what", "one"}, {"out.x", "two"}});
  this->drafts_.remove(draft("a"), "out.");
  const auto seen = this->drafts_.find(draft("a"))->fields;
  EXPECT_EQ(this->drafts_.discard_if(draft("a"), seen), app::Discarded::Gone);
  EXPECT_EQ(this->drafts_.find(draft("a")), std::nullopt);
  EXPECT_EQ(this->drafts_.discard_if(draft("a"), seen), app::Discarded::Gone);
}

TYPED_TEST_P(DraftStoreContract, StaysWholeIfSomebodyHasWrittenInItSince) {
  const auto written = [this](auto write) {
    this->discard(draft("a"));
    this->begin(draft("a"), {{"what", "one"}, {"more", "two"}});
    const auto seen = this->drafts_.find(draft("a"))->fields;
    write();
    const auto now = this->drafts_.find(draft("a"));
    EXPECT_EQ(this->drafts_.discard_if(draft("a"), seen), app::Discarded::WrittenMeanwhile);
    EXPECT_EQ(this->drafts_.find(draft("a")), now);
  };
  written([this] { ASSERT_TRUE(this->save("what", "hers", 1, "ada")); });
  written([this] { ASSERT_TRUE(this->save("new", "hers", 0, "ada")); });
  written([this] { this->drafts_.remove(draft("a"), "more"); });
}

TYPED_TEST_P(DraftStoreContract, LosesNoTextThatIsSavedWhileItIsDiscarded) {
  for (int round = 0; round < 20; ++round) {
    this->begin(draft("a"), {{"what", "one"}});
    const auto seen = this->drafts_.find(draft("a"))->fields;
    bool is_saved = false;
    std::thread writer([&] { is_saved = this->save("what", "hers", 1, "ada").has_value(); });
    const auto what = this->drafts_.discard_if(draft("a"), seen);
    writer.join();
    EXPECT_EQ(what == app::Discarded::WrittenMeanwhile, is_saved);
    EXPECT_EQ(this->drafts_.find(draft("a")).has_value(), is_saved);
    this->discard(draft("a"));
  }
}

TYPED_TEST_P(DraftStoreContract, IsHandedOverAndTakenBack) {
  this->begin(draft("a"), {{"what", "x"}});
  this->drafts_.hand(draft("a"), "ada", "sian", at(5));
  const auto found = this->drafts_.find(draft("a"));
  EXPECT_EQ(found->ready_for, "ada");
  EXPECT_EQ(found->handed_by, "sian");
  EXPECT_EQ(found->handed_at, at(5));
  this->drafts_.hand(draft("a"), "", "sian", at(6));
  EXPECT_EQ(this->drafts_.find(draft("a"))->ready_for, "");
  EXPECT_EQ(this->drafts_.find(draft("a"))->handed_by, "");
  EXPECT_EQ(this->drafts_.find(draft("a"))->handed_at, std::nullopt);
  this->drafts_.hand(draft("b"), "ada", "sian", at(5));
  EXPECT_EQ(this->drafts_.find(draft("b")), std::nullopt);
}

TYPED_TEST_P(DraftStoreContract, ListsWhatIsReadyForSomebodyAtTheSchool) {
  for (const auto& id :
       {draft("a"), draft("b"), draft("c"), draft("e"), draft("d", "iep", "school-2")})
    this->begin(id, {{"what", "x"}});
  this->drafts_.hand(draft("a"), "ada", "sian", at(5));
  this->drafts_.hand(draft("b"), "ada", "sian", at(4));
  this->drafts_.hand(draft("c"), "bea", "sian", at(6));
  this->drafts_.hand(draft("d", "iep", "school-2"), "ada", "sian", at(4));
  const auto ready = this->drafts_.ready("school-1");
  ASSERT_EQ(ready.size(), 3u);
  EXPECT_EQ(ready[0].id, draft("b"));
  EXPECT_EQ(ready[0].ready_for, "ada");
  EXPECT_EQ(ready[1].id, draft("a"));
  EXPECT_EQ(ready[2].id, draft("c"));
  EXPECT_EQ(ready[2].ready_for, "bea");
  EXPECT_THAT(ready[0].fields, ::testing::IsEmpty());
}

TYPED_TEST_P(DraftStoreContract, ListsTheDraftsOfAChild) {
  for (const auto& id : {draft("a", "plan"), draft("a", "iep"), draft("b")})
    this->begin(id, {{"what", "x"}});
  const auto drafts = this->drafts_.of_child(child("a"));
  ASSERT_EQ(drafts.size(), 2u);
  EXPECT_EQ(drafts[0].id, draft("a", "iep"));
  EXPECT_EQ(drafts[1].id, draft("a", "plan"));
  EXPECT_THAT(drafts[0].fields, ::testing::IsEmpty());
}

TYPED_TEST_P(DraftStoreContract, SaysWhoIsInADraft) {
  using Presence = app::DraftStore::Presence;
  this->begin(draft("a"));
  this->drafts_.note_presence(draft("a"), "sian", "one", at(10));
  this->drafts_.note_presence(draft("a"), "ada", "two", at(20));
  this->drafts_.note_presence(draft("a"), "sian", "three", at(30));
  this->drafts_.note_presence(draft("b"), "bea", "one", at(30));
  EXPECT_THAT(
      this->drafts_.present(draft("a"), at(0)),
      ::testing::ElementsAre(Presence{"ada", "two", at(20)}, Presence{"sian", "three", at(30)}));
  EXPECT_EQ(this->drafts_.present(draft("a"), at(21)).size(), 1u);
  EXPECT_EQ(this->drafts_.present(draft("a"), at(30)).size(), 1u);
  EXPECT_THAT(this->drafts_.present(draft("a"), at(31)), ::testing::IsEmpty());
  EXPECT_THAT(this->drafts_.present(draft("b"), at(0)), ::testing::IsEmpty());
}

// ---- many at once

TYPED_TEST_P(DraftStoreContract, LosesNothingWhenManySaveAtOnce) {
  constexpr int kPeople = 6, kRounds = 20;
  this->begin(draft("a"));
  std::vector<std::thread> people;
  for (int number = 0; number < kPeople; ++number)
    people.emplace_back([&, number] {
      const std::string own = "field " + std::to_string(number);
      for (int round = 0; round < kRounds; ++round)
        EXPECT_TRUE(this->save(own, std::to_string(round), round, own));
    });
  for (std::thread& person : people) person.join();
  const auto found = this->drafts_.find(draft("a"));
  ASSERT_EQ(found->fields.size(), static_cast<std::size_t>(kPeople));
  for (const app::DraftField& field : found->fields) EXPECT_EQ(field.version, kRounds);
}

TYPED_TEST_P(DraftStoreContract, LetsOneOfManyWinAFieldAndTellsTheOthers) {
  constexpr int kPeople = 6;
  this->begin(draft("a"), {{"what", "before"}});
  std::vector<std::optional<typename TestFixture::Saved>> saved(kPeople);
  std::vector<std::thread> people;
  for (int number = 0; number < kPeople; ++number)
    people.emplace_back([&, number] {
      const std::string mine = "of " + std::to_string(number);
      saved[static_cast<std::size_t>(number)] = this->save("what", mine, 1, mine);
    });
  for (std::thread& person : people) person.join();
  const std::string winner = this->fields().at(0).second;
  for (const auto& one : saved) {
    if (one->has_value()) {
      EXPECT_EQ((*one)->value, winner);
    } else {
      EXPECT_EQ(one->error().theirs.value, winner);
      EXPECT_NE(one->error().mine, winner);
    }
  }
  EXPECT_EQ(
      std::count_if(saved.begin(), saved.end(), [](const auto& one) { return one->has_value(); }),
      1);
}

REGISTER_TYPED_TEST_SUITE_P(
    DraftStoreContract, HasNoDraftThatWasNotBegun, GivesBackADraftAsItWasBegun,
    ChangesNothingOfADraftThatIsThere, TakesADraftOfNoChildForAMistake, KeepsDraftsApart,
    KeepsTheFirstDayOfTheLastIssueThatSomebodyOpened, TellsWhoOpenedWhatOfOneChildOrOfASchool,
    KnowsFromWhichDayOnOpeningsAreKept, CountsTheVersionsOfAField,
    ShowsBothTextsWhereTwoWroteInOneField, RefusesAVersionThatIsNotThereYet,
    TakesTheTextThatIsThereWhateverWasSeen, LetsPeopleWriteInDifferentFields,
    SaysThatTheDraftIsNotThere, KeepsALongText, TakesOutARowByTheBeginningOfItsNames,
    GivesNoVersionOfAFieldTwice, IsGoneOnceItIsDiscarded, IsDiscardedAsItWasSeen,
    StaysWholeIfSomebodyHasWrittenInItSince, LosesNoTextThatIsSavedWhileItIsDiscarded,
    IsHandedOverAndTakenBack, ListsWhatIsReadyForSomebodyAtTheSchool, ListsTheDraftsOfAChild,
    SaysWhoIsInADraft, LosesNothingWhenManySaveAtOnce, LetsOneOfManyWinAFieldAndTellsTheOthers);

}  // namespace stepwell::testing
