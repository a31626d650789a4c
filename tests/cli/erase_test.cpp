// Erasing on the command line, and the order in which a backup is made.
#include <gmock/gmock.h>

#include <algorithm>

#include "app/family/contacts.h"
#include "app/records/erasing.h"
#include "record/timeline.h"
#include "tests/cli/erasing.h"

namespace stepwell::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(Erasing, TakesTheTextAwayAndTheFileThatNobodyElseNames) {
  const std::string hash = keep("a drawing");
  add_evidence(sian, hash);
  EXPECT_EQ(run(2), 0);
  EXPECT_TRUE(is_erased(2));
  EXPECT_FALSE(files->find(hash));
  EXPECT_THAT(out(), HasSubstr("erased: entry 2, and 1 file"));
  EXPECT_TRUE(store->verify_chains().empty());
}

TEST_F(Erasing, LeavesAFileThatAnotherEntryNames) {
  const std::string hash = keep("a drawing");
  add_evidence(sian, hash);
  add_evidence(tom, hash);
  EXPECT_EQ(run(2), 0);
  EXPECT_TRUE(files->find(hash));
}

TEST_F(Erasing, TakesALetterAndWhatSendingItWasBesidesWhicheverIsNamed) {
  send_letter();
  send_letter();
  EXPECT_EQ(run(2), 0);
  EXPECT_TRUE(is_erased(2));
  EXPECT_TRUE(is_erased(3));
  EXPECT_THAT(out(), HasSubstr("erased: entries 3 and 2, and 0 files"));
  EXPECT_EQ(run(5), 0);
  EXPECT_TRUE(is_erased(4));
  EXPECT_TRUE(is_erased(5));
  EXPECT_TRUE(store->verify_chains().empty());
}

TEST_F(Erasing, SaysThatALetterGoesWithWhatSendingItWasBesides) {
  send_letter();
  EXPECT_EQ(run(2, Sure::No), 2);
  EXPECT_THAT(err(), HasSubstr("entries 3 and 2 lose their text together"));
  EXPECT_FALSE(is_erased(3));
}

TEST_F(Erasing, LeavesWhatFollowsALetterThatWasErasedAlone) {
  send_letter();
  store->erase_body(sian, 2, "ada", clock.now(), "Asked for");
  EXPECT_EQ(run(3), 0);
  EXPECT_TRUE(is_erased(3));
  EXPECT_THAT(out(), HasSubstr("erased: entry 3, and 0 files"));
}

TEST_F(Erasing, DoesNothingUnlessItIsSure) {
  add_evidence(sian, keep("a drawing"));
  EXPECT_EQ(run(2, Sure::No), 2);
  EXPECT_FALSE(is_erased(2));
  const std::string said = err();
  EXPECT_THAT(said, HasSubstr("--yes"));
  EXPECT_THAT(said, HasSubstr("evidence_added:test"));
  EXPECT_THAT(said, Not(HasSubstr("secret")));
}

TEST_F(Erasing, RefusesWhatCannotBe) {
  EXPECT_EQ(run(9), 2);
  EXPECT_EQ(run(0), 2);
  EXPECT_EQ(run(-1), 2);
  EXPECT_EQ(run(1, Sure::Yes, " "), 2);
  EXPECT_EQ(run(1, Sure::Yes, "Asked for", "nobody"), 2);
  EXPECT_FALSE(is_erased(1));
  EXPECT_EQ(run(1), 0);
  err();
  EXPECT_EQ(run(1, Sure::Yes, "Another reason"), 2);
  EXPECT_THAT(err(), HasSubstr("erased already"));
}

struct ErasingAStrike : Erasing {
  ErasingAStrike() {
    record(sian, {{"kind", "concern_raised"}, {"text", "Tired"}});
    record(sian, {{"kind", "struck_out"}, {"entry", 2}, {"reason", "The secret of Tom"}});
  }
  /// Whether the entry counts today.
  bool counts(record::Position position) {
    const auto loaded = records.load(sian);
    const auto all = record::taking_part(loaded.entries, {clock.today(), std::nullopt});
    return std::any_of(all.begin(), all.end(),
                       [&](const record::Entry* entry) { return entry->position == position; });
  }
};

TEST_F(ErasingAStrike, LeavesWhatItStruckOutStruckOut) {
  ASSERT_FALSE(counts(2));
  EXPECT_EQ(run(3), 0);
  EXPECT_TRUE(is_erased(3));
  EXPECT_FALSE(counts(2));
  EXPECT_THAT(out(), HasSubstr("entry 2 stays struck out, by a new entry"));
  const auto entries = store->read(sian);
  ASSERT_EQ(entries.size(), 4u);
  EXPECT_THAT(*entries.back().body, HasSubstr("Asked for"));
  EXPECT_THAT(*entries.back().body, Not(HasSubstr("secret")));
  EXPECT_TRUE(store->verify_chains().empty());
}

TEST_F(ErasingAStrike, CanBeDoneAgainWithTheOneThatCameInItsPlace) {
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(run(4), 0);
  EXPECT_TRUE(is_erased(4));
  EXPECT_FALSE(counts(2));
  EXPECT_TRUE(counts(5));
}

TEST_F(ErasingAStrike, GoesOnWhereItWasCutOffAndStrikesNothingTwice) {
  record(sian, {{"kind", "struck_out"}, {"entry", 2}, {"reason", "Asked for"}, {"instead_of", 3}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(store->read(sian).size(), 4u);
  EXPECT_FALSE(counts(2));
}

TEST_F(ErasingAStrike, ThatIsStruckOutItselfLeavesTheEntryCounting) {
  record(sian, {{"kind", "struck_out"}, {"entry", 3}, {"reason", "It was right"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(store->read(sian).size(), 4u);
  EXPECT_TRUE(counts(2));
}

TEST_F(ErasingAStrike, OfAStrikeLeavesTheEntryCounting) {
  record(sian, {{"kind", "struck_out"}, {"entry", 3}, {"reason", "A secret too"}});
  EXPECT_EQ(run(4), 0);
  EXPECT_TRUE(counts(2));
}

TEST_F(ErasingAStrike, SaysBeforeThatTheEntryStaysStruckOut) {
  EXPECT_EQ(run(3, Sure::No), 2);
  const std::string said = err();
  EXPECT_THAT(said, HasSubstr("Entry 2 stays struck out: a new entry says so first"));
  EXPECT_THAT(said, Not(HasSubstr("secret")));
  EXPECT_EQ(store->read(sian).size(), 3u);
}

struct ErasingAContact : Erasing {
  void contact(const char* kind, json::object says, const char* id = "c1") {
    says["kind"] = kind;
    says["contact"] = id;
    record(sian, std::move(says));
  }
  void add_john(const char* id = "c1") {
    contact(
        "contact_added",
        {{"name", "John Black"}, {"parental_responsibility", true}, {"restriction", "Court order"}},
        id);
  }
  bool is_restricted(const char* name) {
    const auto all = app::contacts_in(records.load(sian).entries, clock.today());
    return app::find_restricted(all, name) != nullptr;
  }
  void expect_refused(record::Position entry) {
    for (const Sure sure : {Sure::No, Sure::Yes}) {
      EXPECT_EQ(run(entry, sure), 2);
      EXPECT_THAT(err(), HasSubstr("keeps letters from somebody around the child"));
    }
    EXPECT_FALSE(is_erased(entry));
  }
};

TEST_F(ErasingAContact, LiftsNoRestrictionUntilTheContactHasEnded) {
  add_john();
  expect_refused(2);
  EXPECT_TRUE(is_restricted("John Black"));
  contact("contact_ended", {});
  EXPECT_EQ(run(2), 0);
  EXPECT_TRUE(is_erased(2));
}

TEST_F(ErasingAContact, LiftsNoRestrictionUntilItWasTakenAway) {
  add_john();
  contact("contact_changed", {{"restriction", ""}});
  EXPECT_EQ(run(2), 0);
}

TEST_F(ErasingAContact, TakesARestrictionThatAnotherEntrySaysOfTheSameName) {
  add_john();
  add_john("c2");
  EXPECT_EQ(run(2), 0);
  EXPECT_TRUE(is_restricted("John Black"));
  expect_refused(3);
}

TEST_F(ErasingAContact, LiftsNoRestrictionThatCameLater) {
  contact("contact_added", {{"name", "Ann Rees"}, {"parental_responsibility", true}});
  contact("contact_changed", {{"restriction", "A secret of the court"}});
  expect_refused(3);
  contact("contact_changed", {{"restriction", "Court order"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_TRUE(is_restricted("Ann Rees"));
}

TEST_F(ErasingAContact, BringsNobodyBackWhoHasEndedOrHasNoResponsibility) {
  contact("contact_added", {{"name", "Ann Rees"}, {"parental_responsibility", true}});
  contact("contact_ended", {});
  expect_refused(3);
  contact("contact_added", {{"name", "Bob Rees"}, {"parental_responsibility", true}}, "c2");
  contact("contact_changed", {{"parental_responsibility", false}}, "c2");
  expect_refused(5);
  EXPECT_EQ(run(2), 0);
  EXPECT_EQ(run(3), 0) << "nothing says any more who that was";
}

TEST_F(ErasingAContact, TakesOneWithoutARestriction) {
  contact("contact_added", {{"name", "Ann Rees"}, {"parental_responsibility", true}});
  EXPECT_EQ(run(2), 0);
  EXPECT_TRUE(is_erased(2));
}

TEST_F(Erasing, LeavesTheChildInTheLists) {
  EXPECT_EQ(run(1), 0);
  EXPECT_TRUE(store->view(sian).has_value());
}

TEST_F(Erasing, IsFollowedByASweepOfFilesThatNoEntryNames) {
  const std::string named = keep("a drawing"), unnamed = keep("never sent");
  add_evidence(sian, named);
  const base::Instant now = app::SystemClock().now();
  EXPECT_EQ(app::sweep_files(*store, records, *files, now), 0u);
  EXPECT_EQ(app::sweep_files(*store, records, *files, {now.seconds + 25 * 60 * 60}), 1u);
  EXPECT_TRUE(files->find(named));
  EXPECT_FALSE(files->find(unnamed));
}

TEST_F(Erasing, LeavesFilesOfRowsAndOfTheSchoolAlone) {
  const std::string hash = keep("a paper plan");
  record(sian, {{"kind", "taken_over"},
                {"stage", "k"},
                {"documents",
                 {{{"document", "sen_support_plan"}, {"file", app::file_text({hash, "p.txt"})}}}}});
  const base::Instant later{app::SystemClock().now().seconds + 25 * 60 * 60};
  EXPECT_EQ(app::sweep_files(*store, records, *files, later), 0u);
}

TEST_F(Erasing, KnowsThatABackupHasEveryHeadThatWasNotedWithIt) {
  EXPECT_EQ(back_up(here(), (place / "copy.db").string()), 0);
  EXPECT_THAT(calls, ElementsAre("heads", "store"));
}

}  // namespace
}  // namespace stepwell::cli
