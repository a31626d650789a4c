// Erasing on the command line, and the order in which a backup is made.
#include <gmock/gmock.h>

#include <fstream>

#include "app/erasing.h"
#include "app/records.h"
#include "store/kept_files.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/cli/workplace.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

struct Erasing : Workplace {
  testing::TemporaryFolder place;
  testing::FixedClock clock;
  std::unique_ptr<store::SqliteStore> store = store::SqliteStore::open(place / "var");
  std::unique_ptr<store::KeptFiles> files = store::KeptFiles::open(place / "var");
  app::Records records{*store, testing::packs(), clock};
  const app::RecordId sian{"bcdfghjkmnpqrstv", "cccccccccccccccc"};
  const app::RecordId tom{"bcdfghjkmnpqrstv", "dddddddddddddddd"};
  std::vector<std::string> calls;

  Erasing() {
    record({sian.school, {}}, {{"kind", "school_set_up"},
                               {"name", "Exton"},
                               {"framework", "england-send-2015"},
                               {"setting", "primary"},
                               {"nation", "england"}});
    for (const app::RecordId& child : {sian, tom})
      record(child, {{"kind", "pupil_registered"},
                     {"forename", "Siân"},
                     {"surname", "Rees"},
                     {"born", "2018-03-09"}});
  }
  void record(const app::RecordId& id, json::object entry) {
    entry["on"] = clock.today().iso();
    app::Wish wish{{}, "ada", {}, {}};
    wish.records.push_back({id, {std::move(entry)}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  /// A letter, and that the parent was told by it, in one act.
  void send_letter() {
    app::Wish wish{{}, "ada", {}, {}};
    const std::string on = clock.today().iso();
    wish.records.push_back(
        {sian,
         {{{"on", on}, {"kind", "letter_sent"}, {"letter", "tell_parent"}, {"text", "Dear Mair"}},
          {{"on", on},
           {"kind", "parent_told"},
           {"about", "support"},
           {"how", "letter"},
           {"text", "Dear Mair"}}}});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  std::string keep(const std::string& bytes) {
    const auto uploaded = place / "upload";
    std::ofstream(uploaded, std::ios::binary) << bytes;
    return files->keep(uploaded, "a.txt").value().hash;
  }
  void add_evidence(const app::RecordId& id, const std::string& hash) {
    record(id, {{"kind", "evidence_added"},
                {"type", "test"},
                {"title", "The secret of the family"},
                {"file", app::file_text({hash, "a.txt"})}});
  }
  Surroundings here() {
    Surroundings all = surroundings();
    all.records = (place / "var").string();
    all.parts.clock = &clock;
    all.parts.open_store = [this](const std::string& folder) {
      calls.emplace_back("store");
      return store::SqliteStore::open(folder);
    };
    all.parts.open_files = [](const std::string& folder) { return store::KeptFiles::open(folder); };
    all.parts.note_heads = [this](const std::string&, base::Day) { calls.emplace_back("heads"); };
    return all;
  }
  int run(record::Position entry, Sure sure = Sure::Yes, const std::string& reason = "Asked for",
          const std::string& who = {}) {
    return erase(here(), {who.empty() ? sian.child : who, entry, reason, sure});
  }
  bool is_erased(record::Position entry) { return !store->read(sian, entry - 1).front().body; }
};

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
