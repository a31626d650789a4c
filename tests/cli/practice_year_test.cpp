// A practice school with its whole roll: what its SENCO finds on Today must be as much as a SENCO
// would believe.
#include <gtest/gtest.h>

#include "app/lists/today.h"
#include "cli/files.h"
#include "cli/practice/school.h"
#include "exchange/roll_reader.h"
#include "store/sqlite_accounts.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_randomness.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"
#include "tests/support/source_dir.h"

namespace stepwell::cli {
namespace {

using app::DueGroup;
using base::Day;
using testing::packs;

constexpr int kFortnight = 14;

std::string demo_file(const std::string& name) {
  return read_file(stepwell::testing::source_dir() + "/demo/" + name, std::size_t{8} << 20).value();
}

/// What stands on the list of the SENCO of a practice school that was made on that day.
struct Load {
  int late = 0;
  int soon = 0;  ///< within a fortnight, and not late
};

bool is_late(DueGroup group) {
  return group == DueGroup::Late;
}

bool is_soon(const app::DueLine& line, DueGroup group, Day today) {
  const bool is_owed =
      group == DueGroup::ThisWeek || group == DueGroup::NextWeek || group == DueGroup::Later;
  const auto day = app::shown_day(line, today);
  return is_owed && day && today <= *day && *day <= today + kFortnight;
}

Load load_of(const std::string& script_name, const std::string& senco, Day today) {
  testing::TemporaryFolder folder;
  const auto store = store::SqliteStore::open(folder / "var");
  const auto accounts = store::SqliteAccounts::open(folder / "var");
  testing::FixedRandomness randomness;
  app::Passwords passwords{app::HashCost{8192, 1}};
  const exchange::SeparatedRollReader reader;
  const SchoolScript script = read_school_script(script_name, demo_file(script_name));
  const TextsScript texts = read_texts_script("texts.json", demo_file("texts.json"));
  const Day day = script.day.value_or(today);
  const PracticeTools tools{*store, *store, *accounts, packs(), reader, randomness, passwords};
  const auto made = PracticeSchool(tools, script, texts, day, today, demo_file(script.roll)).make();
  EXPECT_EQ(made.refused, 0);
  const std::string person = accounts->account_named(senco).value().person;
  Load load;
  for (const app::DueRow& row : store->due({person, made.school, day})) {
    const DueGroup group = app::group_of(row.line, day, app::answers_of(row.line, *packs()));
    load.late += is_late(group) ? 1 : 0;
    load.soon += is_soon(row.line, group, day) ? 1 : 0;
  }
  return load;
}

void expect_to_be_believed(const Load& load) {
  EXPECT_GE(load.late, 5);
  EXPECT_LE(load.late, 10);
  EXPECT_GE(load.soon, 10);
  EXPECT_LE(load.soon, 20);
}

TEST(PracticeDay, LeavesBrynsSencoAsMuchToDoAsASencoHas) {
  expect_to_be_believed(load_of("ysgol-y-bryn.json", "senco.bryn", Day(2026, 11, 29)));
}

}  // namespace
}  // namespace stepwell::cli
