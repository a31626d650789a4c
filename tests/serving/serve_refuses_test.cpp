// What `stepwell serve` says when it cannot begin, and with which status it ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "exchange/roll_reader.h"
#include "serving/serve.h"
#include "store/kept_files.h"
#include "store/sqlite_accounts.h"
#include "store/sqlite_drafts.h"
#include "store/sqlite_store.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/foreign.h"
#include "tests/support/source_dir.h"

namespace stepwell::serving {
namespace {

namespace fs = std::filesystem;
using stepwell::testing::Foreign;
using stepwell::testing::TemporaryFolder;
using store::SqliteStore;
using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr int kWrong = 1;
const fs::path kPacks = fs::path(stepwell::testing::source_dir()) / "frameworks";

Kept open_kept(const fs::path& folder) {
  const std::shared_ptr<SqliteStore> store = SqliteStore::open(folder);
  return {store,
          store,
          store::SqliteAccounts::open(folder),
          store::SqliteDrafts::open(folder),
          store::KeptFiles::open(folder),
          [](base::Instant) {}};
}

struct Serve : ::testing::Test {
  TemporaryFolder folder;
  std::string records = (folder / "var").string();
  exchange::SeparatedRollReader rolls;
  std::ostringstream out, err;

  int serve(const std::string& frameworks) {
    cli::Parts parts;
    parts.rolls = &rolls;
    return serving::serve({out, err, frameworks, records, parts}, {}, open_kept);
  }

  /// The status with which the whole program ends, for what it writes to standard error.
  int run_program(std::string& said) {
    cli::Parts parts;
    parts.rolls = &rolls;
    parts.serve = [](const cli::Surroundings& surroundings, const cli::ServeAsking& asking) {
      return serving::serve(surroundings, asking, open_kept);
    };
    std::vector<std::string> words{"stepwell",     "--records",     records,
                                   "--frameworks", kPacks.string(), "serve"};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    ::testing::internal::CaptureStderr();
    const int status = cli::run(static_cast<int>(arguments.size()), arguments.data(), parts);
    said = ::testing::internal::GetCapturedStderr();
    return status;
  }
};

TEST_F(Serve, NamesFileLineAndKeyOfAFaultInAPackAndOpensNothing) {
  const fs::path packs = folder / "packs";
  fs::copy(kPacks, packs, fs::copy_options::recursive);
  std::ofstream(packs / "wales-sen-2002" / "duties.toml", std::ios::app)
      << "\n[[duty]]\nid = \"w02.half_a_duty\"\nowner = \"nobody\"\n";
  EXPECT_EQ(serve(packs.string()), kWrong);
  EXPECT_THAT(err.str(), AllOf(HasSubstr("duties.toml:"), HasSubstr("owner"),
                               HasSubstr("faults in the frameworks of")));
  EXPECT_EQ(out.str(), "");
  EXPECT_FALSE(fs::exists(records));
}

TEST_F(Serve, RefusesADatabaseOfANewerVersionAndSaysWhatToDo) {
  (void)SqliteStore::open(records);
  Foreign(fs::path(records) / "stepwell.db")
      .run("insert into migration (number, name, hash) values (9999, 'from tomorrow', 'x')");
  std::string said;
  EXPECT_EQ(run_program(said), kWrong);
  EXPECT_THAT(said, AllOf(HasSubstr("newer version of Stepwell"), HasSubstr("from tomorrow"),
                          HasSubstr("Install that version or a later one.")));
}

TEST_F(Serve, RefusesADatabaseThatIsNone) {
  fs::create_directories(records);
  fs::permissions(records, fs::perms::owner_all);
  std::ofstream(fs::path(records) / "stepwell.db") << std::string(4096, 'x');
  std::string said;
  EXPECT_EQ(run_program(said), kWrong);
  EXPECT_THAT(said, HasSubstr("database"));
}

}  // namespace
}  // namespace stepwell::serving
