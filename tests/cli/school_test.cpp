// The command that prints a code for another school.
#include <gmock/gmock.h>

#include "app/school/set_up.h"
#include "store/sqlite_accounts.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/cli/workplace.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"

namespace stepwell::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr app::HashCost kCheapest{8192, 1};
const app::SchoolForm kExton{"Exton Primary", "england-send-2015", "primary", "england"};
const app::SchoolForm kBryn{"Ysgol y Bryn", "wales-sen-2002", "primary", "wales"};

app::AdministratorForm administrator(const std::string& sign_in_name) {
  return {"Ada Lovegrove", "", sign_in_name, "tair carreg felen ger yr afon"};
}

struct SchoolCode : Workplace {
  testing::TemporaryFolder records;
  testing::FixedClock clock;

  SchoolCode() {
    // A folder with a school, as the first start leaves it.
    const auto store = store::SqliteStore::open(records / "var");
    const auto accounts = store::SqliteAccounts::open(records / "var");
    app::Records log(*store, testing::packs(), clock);
    app::Passwords passwords(kCheapest);
    app::SystemRandomness randomness;
    app::SetUp first(*accounts, log, passwords, randomness, clock);
    EXPECT_TRUE(first.set_up(first.new_code().value(), kExton, administrator("ada")).has_value());
  }
  Surroundings with_records() {
    Surroundings with = surroundings();
    with.records = (records / "var").string();
    with.parts.clock = &clock;
    with.parts.open_store = [](const std::string& folder) -> std::unique_ptr<app::Store> {
      return store::SqliteStore::open(folder);
    };
    with.parts.open_accounts = [](const std::string& folder) -> std::unique_ptr<app::AccountStore> {
      return store::SqliteAccounts::open(folder);
    };
    return with;
  }
};

TEST_F(SchoolCode, IsOneWithWhichAnotherSchoolIsSetUp) {
  ASSERT_EQ(print_school_code(with_records()), 0);
  const std::string said = out();
  EXPECT_THAT(said, HasSubstr("good for 7 days and for one use"));
  EXPECT_THAT(said, HasSubstr("/set-up"));
  const auto begin = said.find("\n  ") + 3;
  const std::string code = said.substr(begin, said.find('\n', begin) - begin);
  const auto store = store::SqliteStore::open(records / "var");
  const auto accounts = store::SqliteAccounts::open(records / "var");
  app::Records log(*store, testing::packs(), clock);
  app::Passwords passwords(kCheapest);
  app::SystemRandomness randomness;
  app::SetUp second(*accounts, log, passwords, randomness, clock);
  EXPECT_TRUE(second.set_up(code, kBryn, administrator("bea")).has_value());
  EXPECT_THAT(store->schools(), SizeIs(2));
}

}  // namespace
}  // namespace stepwell::cli
