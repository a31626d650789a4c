#include "store/sqlite_drafts.h"

#include <fstream>
#include <sstream>

#include "base/fault.h"
#include "store/sqlite_store.h"
#include "tests/contract/draft_store_contract.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/child_process.h"
#include "tests/store/small_disk.h"

namespace stepwell::testing {
namespace {

struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> log = store::SqliteStore::open(folder / "var");
  std::unique_ptr<store::SqliteDrafts> kept = store::SqliteDrafts::open(folder / "var");
  app::DraftStore& drafts = *kept;
};

TEST(SqliteDraftsTest, NeedADatabase) {
  TemporaryFolder folder;
  EXPECT_THROW(store::SqliteDrafts::open(folder / "var"), base::Fault);
}

TEST(SqliteDraftsTest, SeeWhatAnotherProcessHasSaved) {
  InSqlite here;
  const auto there = store::SqliteDrafts::open(here.folder / "var");
  here.drafts.begin(draft("a"), "sian", kNow, {{"what", "x"}});
  EXPECT_TRUE(there->save(draft("a"), "what", "y", 1, "ada", kNow));
  EXPECT_FALSE(here.drafts.save(draft("a"), "what", "z", 1, "sian", kNow));
}

TEST(SqliteDraftsTest, AreInABackup) {
  InSqlite here;
  here.drafts.begin(draft("a"), "sian", kNow, {{"what", "x"}});
  here.log->back_up(here.folder / "copy.db");
  store::SqliteStore::restore(here.folder / "copy.db", here.folder / "new");
  EXPECT_TRUE(store::SqliteDrafts::open(here.folder / "new")->find(draft("a")));
}

/// Everything that lies in the folder of the store.
std::string bytes_in(const std::filesystem::path& folder) {
  std::ostringstream bytes;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    if (file.is_regular_file() && file.file_size() > 0)
      bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
  return bytes.str();
}

TEST(SqliteDraftsTest, LeaveNothingOfADiscardedTextOnTheDisk) {
  InSqlite here;
  const std::string secret = "Kit bites when it is loud";
  here.drafts.begin(draft("a"), "sian", kNow, {{"what", secret}});
  ASSERT_THAT(bytes_in(here.folder / "var"), ::testing::HasSubstr(secret));
  here.drafts.discard_if(draft("a"), here.drafts.find(draft("a"))->fields);
  EXPECT_THAT(bytes_in(here.folder / "var"), ::testing::Not(::testing::HasSubstr(secret)));
}

TEST(SqliteDraftsTest, SayNothingOfATextThatCannotBeWritten) {
  InSqlite here;
  here.drafts.begin(draft("a"), "sian", kNow, {});
  const LimitOfFiles limit(200'000);
  try {
    (void)here.drafts.save(draft("a"), "what", std::string(400'000, 's'), 0, "sian", kNow);
    FAIL();
  } catch (const base::Fault& fault) {
    EXPECT_THAT(fault.what(), ::testing::Not(::testing::HasSubstr("sss")));
  }
}

TEST(SqliteDraftsTest, HaveAllThatWasSavedAfterAProcessWasKilled) {
  const TemporaryFolder folder;
  int acknowledged = 0;
  for (int round = 0; round < 10; ++round) {
    ChildProcess process(folder / "var", kDraftArgument, "a", 1'000'000);
    const auto take = [&](const std::string& line) {
      if (line.empty()) return false;
      acknowledged = std::stoi(line);
      return true;
    };
    for (int i = 0; i <= 7 * round; ++i) ASSERT_TRUE(take(process.line()));
    process.kill_at_once();
    while (take(process.line())) continue;
    EXPECT_EQ(process.wait(), -1);
    const auto log = store::SqliteStore::open(folder / "var");
    const auto found = store::SqliteDrafts::open(folder / "var")->find(draft("a"));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->fields.size(), 1u);
    // The one that was being saved may be there too.
    EXPECT_GE(found->fields[0].version, acknowledged);
    EXPECT_LE(found->fields[0].version, acknowledged + 1);
    EXPECT_EQ(found->fields[0].value, std::to_string(found->fields[0].version));
  }
}

}  // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, DraftStoreContract, InSqlite);

}  // namespace stepwell::testing
