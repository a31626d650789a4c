// How a store comes to be: folder, file, steps of the database.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <regex>

#include "base/fault.h"
#include "store/chain.h"
#include "store/migrate.h"
#include "store/migrations.h"
#include "store/private_files.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/foreign.h"

namespace stepwell::store {
namespace {

using testing::act;
using testing::append;
using testing::child;
using testing::Foreign;
using ::testing::HasSubstr;
using testing::TemporaryFolder;

/// What opening the store says against it.
std::string refusal(const std::filesystem::path& folder) {
  try {
    (void)SqliteStore::open(folder);
    return {};
  } catch (const base::Fault& fault) {
    return fault.what();
  }
}

unsigned mode(const std::filesystem::path& file) {
  struct stat status {};
  EXPECT_EQ(::stat(file.c_str(), &status), 0) << file;
  return status.st_mode & 0777;
}

TEST(OpenStore, MakesFolderAndFilesThatNoOneElseMayRead) {
  const TemporaryFolder folder;
  const mode_t usual = ::umask(0);
  const auto store = SqliteStore::open(folder / "var");
  (void)store->write(act({append(child("a"), 0, {"1"})}));
  ::umask(usual);
  EXPECT_EQ(mode(folder / "var"), 0700u);
  for (const auto& file : std::filesystem::directory_iterator(folder / "var"))
    EXPECT_EQ(mode(file), 0600u) << file;
}

TEST(OpenStore, FindsWhatWasWrittenBefore) {
  const TemporaryFolder folder;
  (void)SqliteStore::open(folder / "var")->write(act({append(child("a"), 0, {"1"})}, "form-1"));
  const auto store = SqliteStore::open(folder / "var");
  EXPECT_EQ(store->read(child("a")).size(), 1u);
  EXPECT_EQ(store->write(act({append(child("a"), 1, {"1"})}, "form-1"))->what,
            app::Done::What::RepeatedForm);
}

TEST(OpenStore, AnswersAFormThatAnOlderProgramRecordedWhateverItSaid) {
  constexpr std::size_t kStepsBefore = 6;
  const TemporaryFolder folder;
  const auto file = folder / kDatabaseName;
  make_private_file(file, IfThere::Refuse);
  migrate(*connect(file, Access::Write), migrations().first(kStepsBefore));
  testing::Foreign(file).run("insert into form values ('form-1', 'person-1', 'as then', 0)");
  const auto store = SqliteStore::open(folder.path());
  const auto done = store->write(act({append(child("a"), 0, {"1"})}, "form-1"));
  EXPECT_EQ(done->what, app::Done::What::RepeatedForm);
  EXPECT_EQ(done->answer, "as then");
  EXPECT_EQ(done->said, "");
}

TEST(OpenStore, MayBeDoneTwiceInOneProcess) {
  const TemporaryFolder folder;
  const auto one = SqliteStore::open(folder / "var");
  const auto other = SqliteStore::open(folder / "var");
  (void)one->write(act({append(child("a"), 0, {"1"})}));
  EXPECT_FALSE(other->write(act({append(child("a"), 0, {"1"})})));
  EXPECT_TRUE(other->write(act({append(child("a"), 1, {"2"})})));
  EXPECT_EQ(one->read(child("a")).size(), 2u);
}

TEST(OpenStore, KeepsEachCommitUntilThePowerFails) {
  const TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "var");
  Foreign foreign(folder / "var/stepwell.db");
  EXPECT_EQ(foreign.ask("pragma journal_mode"), "wal");
}

TEST(OpenStore, TakesAPathWithSpaces) {
  const TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "two  spaces = one name ");
  EXPECT_TRUE(store->write(act({append(child("a"), 0, {"1"})})));
  EXPECT_TRUE(std::filesystem::exists(folder / "two  spaces = one name /stepwell.db"));
}

TEST(OpenStore, RefusesAPathWithAQuotationMark) {
  const TemporaryFolder folder;
  EXPECT_THAT(refusal(folder / "a\"b"), HasSubstr("quotation mark"));
}

TEST(OpenStore, RefusesAFolderThatCannotBeMade) {
  const TemporaryFolder folder;
  EXPECT_THAT(refusal(folder / "not/there"), HasSubstr("could not be made"));
  std::ofstream(folder / "file") << "text";
  EXPECT_NE(refusal(folder / "file"), "");
}

TEST(OpenStore, RefusesAFileThatIsNoDatabase) {
  const TemporaryFolder folder;
  make_private_folder(folder / "var");
  std::ofstream(folder / "var/stepwell.db") << std::string(5000, 'x');
  EXPECT_THAT(refusal(folder / "var"), HasSubstr("could not be opened: file is not a database"));
}

TEST(OpenStore, RefusesADatabaseThatIsNewer) {
  const TemporaryFolder folder;
  (void)SqliteStore::open(folder / "var");
  Foreign(folder / "var/stepwell.db").run("insert into migration values (99, '0099_later', 'x')");
  EXPECT_THAT(refusal(folder / "var"),
              HasSubstr("newer version of Stepwell (it has the step \"0099_later\")"));
}

TEST(OpenStore, RefusesADatabaseThatOtherStepsMade) {
  const TemporaryFolder folder;
  (void)SqliteStore::open(folder / "var");
  Foreign foreign(folder / "var/stepwell.db");
  foreign.run("update migration set hash = upper(hash) where number = 2");
  EXPECT_THAT(refusal(folder / "var"), HasSubstr("a different step \"0002_"));
  foreign.run("update migration set hash = lower(hash), name = 'other' where number = 2");
  EXPECT_THAT(refusal(folder / "var"), HasSubstr("a different step \"other\""));
}

// ---- steps

class Migrate : public ::testing::Test {
 protected:
  Migrate() { make_private_file(file_, IfThere::Refuse); }
  void migrate_with(const std::vector<Migration>& steps) {
    const Session session = connect(file_, Access::Write);
    migrate(*session, steps);
  }
  std::string ask(const std::string& sql) { return Foreign(file_).ask(sql); }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "some.db";
  const Migration first_{"0001_one", "create table one (a text); insert into one values ('x;y')"};
  const Migration second_{"0002_two", "create table two (a text); insert into one values ('z')"};
};

TEST_F(Migrate, RunsEachStepOnce) {
  migrate_with({first_});
  migrate_with({first_, second_});
  migrate_with({first_, second_});
  EXPECT_EQ(ask("select count(*) from one"), "2");
  EXPECT_EQ(ask("select group_concat(number || name) from migration"), "10001_one,20002_two");
  EXPECT_EQ(ask("select hash from migration where number = 1"), digest(first_.sql));
}

TEST_F(Migrate, UndoesAStepThatFailsAndKeepsThoseBefore) {
  const Migration broken{"0002_two", "create table two (a text); insert into nowhere values (1)"};
  EXPECT_THROW(migrate_with({first_, broken}), base::Fault);
  EXPECT_EQ(ask("select count(*) from migration"), "1");
  EXPECT_EQ(ask("select count(*) from sqlite_master where name = 'two'"), "0");
  migrate_with({first_, second_});
  EXPECT_EQ(ask("select count(*) from migration"), "2");
}

TEST_F(Migrate, RefusesStepsInAnotherOrder) {
  migrate_with({first_, second_});
  EXPECT_THROW(migrate_with({second_, first_}), base::Fault);
}

TEST_F(Migrate, RefusesAChangeOfOneSpace) {
  migrate_with({first_});
  const std::string changed = std::string(first_.sql) + " ";
  EXPECT_THROW(migrate_with({{first_.name, changed}, second_}), base::Fault);
  EXPECT_EQ(ask("select count(*) from migration"), "1");
}

TEST(Migrations, AreNumberedWithoutAGap) {
  int number = 0;
  for (const Migration& step : migrations()) {
    EXPECT_TRUE(std::regex_match(std::string(step.name), std::regex("[0-9]{4}_[a-z_]+")))
        << step.name;
    EXPECT_EQ(std::stoi(std::string(step.name.substr(0, 4))), ++number);
  }
  EXPECT_GE(number, 3);
}

// A step that was given out is never changed, since databases remember its hash: a new one is
// added, and its hash here.
TEST(Migrations, AreThoseThatWereGivenOut) {
  const std::vector<std::string> given_out = {
      "a0e0c0333570aa0e0c3e79e61a8da8e57203f402fca2fcfad366a1933fa5c4d8",
      "3bbeca23d13fbb99e3f216e176853373e975df5f035dc43967ffb4d7462e1250",
      "b5804d52874c5db7fe898d29172ecabe85614b9782385591335968ee82dfb947",
  };
  std::vector<std::string> hashes;
  for (const Migration& step : migrations()) hashes.push_back(digest(step.sql));
  ASSERT_GE(hashes.size(), given_out.size());
  hashes.resize(given_out.size());
  EXPECT_EQ(hashes, given_out);
}

}  // namespace
}  // namespace stepwell::store
