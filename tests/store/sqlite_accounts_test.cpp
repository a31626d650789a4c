#include "store/sqlite_accounts.h"

#include "base/fault.h"
#include "store/sqlite_store.h"
#include "tests/app/account_store_contract.h"
#include "tests/contract/temporary_folder.h"

namespace stepwell::testing {
namespace {

struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> log = store::SqliteStore::open(folder / "var");
  std::unique_ptr<store::SqliteAccounts> accounts = store::SqliteAccounts::open(folder / "var");
  app::AccountStore& store = *accounts;
};

const app::Account kSian{"person-1", "sian", "Siân Parry", "$argon2id$x", app::AccountKind::Real};

TEST(SqliteAccountsTest, NeedADatabase) {
  TemporaryFolder folder;
  EXPECT_THROW(store::SqliteAccounts::open(folder / "var"), base::Fault);
}

TEST(SqliteAccountsTest, KeepWhatWasWrittenWhenTheyAreOpenedAgain) {
  TemporaryFolder folder;
  const auto log = store::SqliteStore::open(folder / "var");
  store::SqliteAccounts::open(folder / "var")->add(kSian);
  const auto again = store::SqliteAccounts::open(folder / "var");
  EXPECT_EQ(again->account_named("sian"), kSian);
}

TEST(SqliteAccountsTest, SeeWhatAnotherConnectionHasWritten) {
  InSqlite here;
  const auto there = store::SqliteAccounts::open(here.folder / "var");
  EXPECT_EQ(there->account("person-1"), std::nullopt);
  here.store.add(kSian);
  EXPECT_EQ(there->account("person-1"), kSian);
  EXPECT_EQ(there->add(kSian), app::Saved::Known);
}

TEST(SqliteAccountsTest, AreInABackup) {
  InSqlite here;
  here.store.add(kSian);
  const auto copy = here.folder / "copy.db";
  here.log->back_up(copy.string());
  store::SqliteStore::restore(copy, here.folder / "elsewhere");
  EXPECT_EQ(store::SqliteAccounts::open(here.folder / "elsewhere")->account("person-1"), kSian);
}

TEST(SqliteAccountsTest, AreWrittenWhileTheLogIs) {
  InSqlite here;
  std::thread other([&] {
    for (int i = 0; i < 50; ++i) here.store.keep_failures({"k", i + 1, base::Instant{i}});
  });
  for (int i = 0; i < 50; ++i) {
    app::Append append{
        {"school", {}}, i, {{base::Day(2025, 9, 1), "note", "{}"}}, std::nullopt, {}};
    EXPECT_TRUE(here.log->write({{}, "p", {}, {append}, {}}).has_value());
  }
  other.join();
  EXPECT_EQ(here.store.failures("k").count, 50);
}

}  // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, AccountStoreContract, InSqlite);

}  // namespace stepwell::testing
