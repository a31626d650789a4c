#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "base/fault.h"
#include "store/kept_files.h"
#include "store/private_files.h"
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
using ::testing::IsEmpty;

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

class Backup : public ::testing::Test {
 protected:
  Backup() {
    app::Act one = act({append(child("a"), 0, {"1", "2"}),
                        testing::append_with_view(child("b"), 0, testing::full_view())});
    (void)store_->write(one);
    make_private_folder(folder_ / "copies");
  }
  std::string refusal_to_restore() {
    try {
      SqliteStore::restore(copy_, folder_ / "new");
      return {};
    } catch (const base::Fault& fault) {
      return fault.what();
    }
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<SqliteStore> store_ = SqliteStore::open(folder_ / "var");
  std::filesystem::path copy_ = folder_ / "copies/night.db";
};

TEST_F(Backup, RestoresAllThatWasThere) {
  store_->erase_body(child("a"), 1, "person-1", testing::kNow, "asked for");
  store_->back_up(copy_);
  SqliteStore::restore(copy_, folder_ / "new");
  const auto restored = SqliteStore::open(folder_ / "new");
  EXPECT_EQ(restored->read(child("a")), store_->read(child("a")));
  EXPECT_EQ(restored->heads(), store_->heads());
  EXPECT_EQ(restored->view(child("b"))->view, testing::full_view());
  EXPECT_THAT(restored->verify_chains(), IsEmpty());
  EXPECT_TRUE(restored->write(act({append(child("a"), 2, {"3"})})));
  Foreign foreign(folder_ / "new/stepwell.db");
  EXPECT_THAT(foreign.refusal("delete from entry"), HasSubstr("never taken out"));
}

TEST_F(Backup, BringsTheKeptFiles) {
  std::ofstream(folder_ / "upload") << "drawing";
  const auto kept = KeptFiles::open(folder_ / "var")->keep(folder_ / "upload", "a.txt");
  store_->back_up(copy_);
  EXPECT_TRUE(std::filesystem::exists(folder_ / "copies/night.db.files"));
  SqliteStore::restore(copy_, folder_ / "new");
  EXPECT_TRUE(KeptFiles::open(folder_ / "new")->find(kept->hash));
}

TEST_F(Backup, LeavesNoFilesIfTheRecordsCannotBeRestored) {
  std::ofstream(folder_ / "upload") << "drawing";
  (void)KeptFiles::open(folder_ / "var")->keep(folder_ / "upload", "a.txt");
  store_->back_up(copy_);
  std::ofstream(copy_) << std::string(10'000, 'x');
  EXPECT_NE(refusal_to_restore(), "");
  EXPECT_EQ(files_in(folder_ / "new"), 0u);
}

TEST_F(Backup, LeavesOnlyTheCopyWhichNoOneElseMayRead) {
  const mode_t usual = ::umask(0);
  store_->back_up(copy_);
  SqliteStore::restore(copy_, folder_ / "new");
  ::umask(usual);
  EXPECT_EQ(files_in(folder_ / "copies"), 1u);
  EXPECT_EQ(files_in(folder_ / "new"), 1u);
  for (const auto& file : {copy_, folder_ / "new/stepwell.db"}) {
    struct stat status {};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
  }
}

TEST_F(Backup, TakesThePlaceOfAnOlderOne) {
  store_->back_up(copy_);
  (void)store_->write(act({append(child("a"), 2, {"3"})}));
  store_->back_up(copy_);
  SqliteStore::restore(copy_, folder_ / "new");
  EXPECT_EQ(SqliteStore::open(folder_ / "new")->read(child("a")).size(), 3u);
}

TEST_F(Backup, IsMadeThoughOneWasBrokenOffBefore) {
  std::ofstream(copy_.string() + ".part") << "half";
  store_->back_up(copy_);
  EXPECT_EQ(files_in(folder_ / "copies"), 1u);
  EXPECT_EQ(refusal_to_restore(), "");
}

TEST_F(Backup, IsWholeWhileOthersWrite) {
  std::atomic<int> recorded = 0;
  std::jthread writer([&](const std::stop_token& stop) {
    // Each act is one entry of each of two records: a copy has both or neither.
    for (record::Position i = 0; !stop.stop_requested(); ++i, ++recorded)
      (void)store_->write(act({append(child("x"), i, {"x"}), append(child("y"), i, {"y"})}));
  });
  for (int round = 0; round < 5; ++round) {
    while (recorded < 20 * (round + 1)) std::this_thread::yield();
    const int before = recorded;
    store_->back_up(copy_);
    const int after = recorded + 1;
    const auto target = folder_ / ("new-" + std::to_string(round));
    SqliteStore::restore(copy_, target);
    const auto restored = SqliteStore::open(target);
    const int there = static_cast<int>(restored->read(child("x")).size());
    EXPECT_EQ(there, static_cast<int>(restored->read(child("y")).size()));
    EXPECT_LE(before, there);
    EXPECT_LE(there, after);
    EXPECT_THAT(restored->verify_chains(), IsEmpty());
  }
}

TEST_F(Backup, FailsWhereItCannotBeWrittenAndLeavesNothing) {
  EXPECT_THROW(store_->back_up(folder_ / "not-there/night.db"), base::Fault);
  EXPECT_THROW(store_->back_up(folder_ / "copies"), base::Fault);
  EXPECT_EQ(files_in(folder_ / "copies"), 0u);
  EXPECT_EQ(files_in(folder_.path()), 2u);
}

TEST_F(Backup, DoesNotTakeThePlaceOfADatabase) {
  store_->back_up(copy_);
  (void)SqliteStore::open(folder_ / "new");
  EXPECT_THAT(refusal_to_restore(), HasSubstr("There is a database in the folder already"));
  EXPECT_THAT(SqliteStore::open(folder_ / "new")->schools(), IsEmpty());
}

TEST_F(Backup, DoesNotStandBesideTheLogOfAnotherDatabase) {
  store_->back_up(copy_);
  for (const char* beside : {"-wal", "-shm", "-journal"}) {
    make_private_folder(folder_ / "new");
    std::ofstream(folder_ / "new/stepwell.db" += beside) << "left behind";
    EXPECT_THAT(refusal_to_restore(), HasSubstr("There is a database in the folder already"));
    EXPECT_EQ(files_in(folder_ / "new"), 1u);
    std::filesystem::remove(folder_ / "new/stepwell.db" += beside);
  }
}

TEST_F(Backup, IsNotRestoredIfItIsNotThereOrNoDatabase) {
  EXPECT_THAT(refusal_to_restore(), HasSubstr("There is no database in that place"));
  std::ofstream(copy_) << std::string(10'000, 'x');
  EXPECT_THAT(refusal_to_restore(), HasSubstr("not a database"));
  EXPECT_EQ(files_in(folder_ / "new"), 0u);
}

TEST_F(Backup, IsNotRestoredIfAnEntryWasAltered) {
  store_->back_up(copy_);
  Foreign foreign(copy_);
  foreign.drop_guards();
  foreign.run("update entry set topic = 'x' where child = 'a' and position = 1");
  EXPECT_THAT(refusal_to_restore(), HasSubstr("was altered: 1 "));
  EXPECT_EQ(files_in(folder_ / "new"), 0u);
}

TEST_F(Backup, IsNotRestoredIfItIsNewer) {
  store_->back_up(copy_);
  Foreign(copy_).run("insert into migration values (99, '0099_later', 'x')");
  EXPECT_THAT(refusal_to_restore(), HasSubstr("newer version"));
  EXPECT_EQ(files_in(folder_ / "new"), 0u);
}

TEST_F(Backup, IsNotRestoredIfAPageIsDamaged) {
  for (int i = 0; i < 200; ++i)
    (void)store_->write(act({append(child("c"), i, {std::string(200, 'x')})}));
  store_->back_up(copy_);
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(copy_));
  std::fstream file(copy_, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(size / 4096 / 2 * 4096);
  file << std::string(16, '\xff');
  file.close();
  EXPECT_NE(refusal_to_restore(), "");
  EXPECT_EQ(files_in(folder_ / "new"), 0u);
}

TEST_F(Backup, IsNotRestoredIfItIsCutShort) {
  store_->back_up(copy_);
  std::filesystem::resize_file(copy_, std::filesystem::file_size(copy_) - 4096);
  EXPECT_NE(refusal_to_restore(), "");
  EXPECT_EQ(files_in(folder_ / "new"), 0u);
}

}  // namespace
}  // namespace stepwell::store
