// The lists of the SQLite store, and what a database from before there were lists gets.
#include <fstream>

#include "base/fault.h"
#include "store/migrate.h"
#include "store/private_files.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"
#include "tests/contract/lists_contract.h"
#include "tests/contract/lists_names_contract.h"
#include "tests/contract/lists_sights_contract.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/foreign.h"

namespace stepwell::testing {
namespace {

struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> kept = store::SqliteStore::open(folder / "var");
  app::Store& store = *kept;
  app::Lists& lists = *kept;
};

/// A database as the program made it before there were lists, with a child and what was kept of it,
/// and one of whom nothing was kept.
void make_older_database(const std::filesystem::path& folder) {
  constexpr std::size_t kStepsBefore = 4;
  store::make_private_folder(folder);
  const auto file = folder / store::kDatabaseName;
  store::make_private_file(file, store::IfThere::Refuse);
  const store::Session session = store::connect(file, store::Access::Write);
  store::migrate(*session, store::migrations().first(kStepsBefore));
  Foreign foreign(file);
  for (const char* id : {"a", "b"})
    foreign.run(std::string("insert into entry values ('school-1', '") + id +
                "', 1, '2025-09-01', 0, 'p', 'note', '{}', 's', 'h', 'h')");
  foreign.run(
      "insert into child_view values ('school-1', 'a', 'Ann', 'Ash', '', '', '', '3G', '3', null,"
      " 'ann ash', 'wales-sen-2002', 'school_action', null, 1, 1, '[]', 1, 'hash of packs', 4,"
      " '2025-12-31')");
}

TEST(SqliteLists, CallAllStaleThatAnOlderProgramKept) {
  const TemporaryFolder folder;
  make_older_database(folder / "var");
  const auto store = store::SqliteStore::open(folder / "var");
  EXPECT_THAT(store->stale("school-1", "hash of packs", 4, kToday),
              ElementsAre(child("a"), child("b")));
  EXPECT_EQ(store->sights_version("school-1"), 0);
  store->keep_views({{child("a"), pupil("Ann", "Ash"), made_with(1)},
                     {child("b"), pupil("Ben", "Birch"), made_with(1)}});
  EXPECT_THAT(store->stale("school-1", "hash of packs", 4, kToday), IsEmpty());
}

TEST(SqliteLists, AnswerWithAFaultWhatCannotBeRead) {
  const TemporaryFolder folder;
  const auto store = store::SqliteStore::open(folder / "var");
  app::Append posts = append({"school-1", {}}, 0, {"posts"});
  posts.sights = std::vector{of_school("senco")};
  ASSERT_TRUE(store->write(act({posts, append_with_view(child("a"), 0, pupil("Ann", "Ash"))})));
  Foreign foreign(folder / "var/stepwell.db");
  foreign.run("update due_line set limit_on = 'soon'");
  EXPECT_THROW(store->due({"senco", "school-1", kToday}), base::Fault);
  foreign.run("update child_view set in_force = '{'");
  EXPECT_THROW(store->children({"senco", "school-1", kToday}, {}), base::Fault);
}

}  // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, ListsContract, InSqlite);
INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, ListsSights, InSqlite);
INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, ListsNames, InSqlite);

}  // namespace stepwell::testing
