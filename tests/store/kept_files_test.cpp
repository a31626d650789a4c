// Files beside the database: kept once, found only as they were, whole or not at all.
#include "store/kept_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "base/fault.h"
#include "store/private_files.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/small_disk.h"

namespace stepwell::store {
namespace {

namespace fs = std::filesystem;
using app::FileProblem;

std::string read(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

std::size_t count_in(const fs::path& folder) {
  std::size_t count = 0;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) ++count;
  return count;
}

class KeptFilesTest : public ::testing::Test {
 protected:
  fs::path upload(const std::string& bytes) {
    const fs::path file = folder_ / "upload";
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  std::string keep(const std::string& bytes, std::string_view name = "a.txt") {
    return files_->keep(upload(bytes), name).value().hash;
  }
  FileProblem problem(const std::string& bytes, std::string_view name = "a.txt") {
    const auto kept = files_->keep(upload(bytes), name);
    EXPECT_EQ(count_in(folder_ / "files"), 0u);
    return kept.error();
  }
  fs::path place(const std::string& hash) { return folder_ / "files" / hash.substr(0, 2) / hash; }

  testing::TemporaryFolder folder_;
  std::unique_ptr<KeptFiles> files_ = KeptFiles::open(folder_.path());
};

TEST_F(KeptFilesTest, GivesBackWhatItKept) {
  const auto kept = files_->keep(upload("abc"), "a.txt");
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(kept->size, 3u);
  const auto found = files_->find(kept->hash);
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, place(kept->hash));
  EXPECT_EQ(read(*found), "abc");
  EXPECT_EQ(read(folder_ / "upload"), "abc");
}

TEST_F(KeptFilesTest, KeepsTheSameFileOnce) {
  EXPECT_EQ(keep("abc"), keep("abc", "other.csv"));
  EXPECT_NE(keep("abc"), keep("abd"));
  EXPECT_EQ(count_in(folder_ / "files"), 2u);
}

TEST_F(KeptFilesTest, IsReadByNobodyElse) {
  const mode_t usual = ::umask(0);
  const std::string hash = keep("abc");
  ::umask(usual);
  struct stat status {};
  ASSERT_EQ(::stat(place(hash).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  ASSERT_EQ(::stat(place(hash).parent_path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  ASSERT_EQ(::stat((folder_ / "files").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
}

TEST_F(KeptFilesTest, RefusesWhatShouldNotBeKept) {
  EXPECT_EQ(problem(""), FileProblem::Empty);
  EXPECT_EQ(problem("abc", "a.exe"), FileProblem::KindNotAllowed);
  EXPECT_EQ(problem("abc", "a.pdf"), FileProblem::KindNotAllowed);
  EXPECT_EQ(problem(std::string(app::kMostFileBytes + 1, 'x')), FileProblem::TooLarge);
  EXPECT_THROW((void)files_->keep(folder_ / "not there", "a.txt"), base::Fault);
}

TEST_F(KeptFilesTest, KeepsTheLargestThatMayBe) {
  const std::string hash = keep(std::string(app::kMostFileBytes, 'x'));
  EXPECT_EQ(fs::file_size(files_->find(hash).value()), app::kMostFileBytes);
}

TEST_F(KeptFilesTest, DoesNotFindWhatIsNotThereOrIsNoHash) {
  keep("abc");
  for (const std::string& hash :
       {std::string(64, 'a'), std::string(), std::string("../upload"),
        std::string("ba/../../upload"), std::string(64, '.'), std::string(64, 'A')})
    EXPECT_EQ(files_->find(hash), std::nullopt) << hash;
}

TEST_F(KeptFilesTest, DoesNotFindAFileThatWasAltered) {
  const std::string hash = keep("abc");
  std::ofstream(place(hash)) << "abd";
  EXPECT_EQ(files_->find(hash), std::nullopt);
  EXPECT_EQ(keep("abc"), hash);
  EXPECT_EQ(read(files_->find(hash).value()), "abc");
}

TEST_F(KeptFilesTest, IsKeptByManyAtOnce) {
  upload("shared");
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round)
        EXPECT_TRUE(files_->keep(folder_ / "upload", "a.txt").has_value());
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(count_in(folder_ / "files"), 1u);
}

TEST_F(KeptFilesTest, LeavesNothingOfAFileForWhichThereIsNoSpace) {
  upload(std::string(200'000, 'x'));
  {
    const testing::LimitOfFiles limit(100'000);
    EXPECT_THROW((void)files_->keep(folder_ / "upload", "a.txt"), base::Fault);
  }
  EXPECT_EQ(count_in(folder_ / "files"), 0u);
  EXPECT_TRUE(files_->keep(folder_ / "upload", "a.txt").has_value());
}

TEST_F(KeptFilesTest, LeavesNothingOnADiskThatIsFull) {
  const testing::SmallDisk disk(folder_ / "disk");
  if (!disk.is_there()) GTEST_SKIP() << "only who may mount a disk can see it full";
  const auto files = KeptFiles::open(folder_ / "disk");
  upload(std::string(200'000, 'x'));
  disk.fill();
  EXPECT_THROW((void)files->keep(folder_ / "upload", "a.txt"), base::Fault);
  EXPECT_EQ(count_in(folder_ / "disk/files"), 0u);
  disk.make_space();
  EXPECT_TRUE(files->keep(folder_ / "upload", "a.txt").has_value());
}

TEST_F(KeptFilesTest, SweepsAwayOnlyWhatWasBrokenOffLongAgo) {
  const std::string hash = keep("abc");
  for (const char* name : {"old.part", "new.part"})
    std::ofstream(folder_ / "files" / name) << "half";
  fs::last_write_time(folder_ / "files/old.part",
                      fs::file_time_type::clock::now() - std::chrono::hours(25));
  const auto again = KeptFiles::open(folder_.path());
  EXPECT_FALSE(fs::exists(folder_ / "files/old.part"));
  EXPECT_TRUE(fs::exists(folder_ / "files/new.part"));
  EXPECT_TRUE(again->find(hash));
}

// ---- backup

class FileBackup : public KeptFilesTest {
 protected:
  void back_up() { back_up_files(folder_ / "files", backup_); }
  void restore() {
    make_private_folder(folder_ / "new");
    restore_files(backup_, folder_ / "new/files");
  }
  std::size_t restored() { return count_in(folder_ / "new"); }

  fs::path backup_ = folder_ / "night.db.files";
};

TEST_F(FileBackup, HasEveryFile) {
  const std::string one = keep("one"), other = keep("other");
  back_up();
  restore();
  const auto files = KeptFiles::open(folder_ / "new");
  EXPECT_EQ(read(files->find(one).value()), "one");
  EXPECT_EQ(read(files->find(other).value()), "other");
  struct stat status {};
  ASSERT_EQ(::stat((folder_ / "new/files").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
}

TEST_F(FileBackup, AddsToAnOlderOne) {
  keep("one");
  back_up();
  keep("other");
  back_up();
  restore();
  EXPECT_EQ(restored(), 2u);
}

TEST_F(FileBackup, OfNothingIsNothing) {
  back_up();
  EXPECT_FALSE(fs::exists(backup_));
  restore();
  EXPECT_EQ(restored(), 0u);
}

TEST_F(FileBackup, IsACopyOnAnotherDisk) {
  const testing::SmallDisk disk(folder_ / "disk");
  if (!disk.is_there()) GTEST_SKIP() << "only who may mount a disk has another";
  const std::string hash = keep("one");
  backup_ = folder_ / "disk/night.db.files";
  back_up();
  std::ofstream(place(hash)) << "altered";
  restore();
  EXPECT_EQ(restored(), 1u);
}

TEST_F(FileBackup, IsRestoredWithoutWhatWasAltered) {
  const std::string hash = keep("one");
  keep("other");
  back_up();
  std::ofstream(backup_ / hash.substr(0, 2) / hash) << "altered";
  std::ofstream(backup_ / "not a file of ours") << "x";
  restore();
  EXPECT_EQ(restored(), 1u);
  EXPECT_EQ(KeptFiles::open(folder_ / "new")->find(hash), std::nullopt);
}

TEST_F(FileBackup, DoesNotTakeThePlaceOfOtherFiles) {
  keep("one");
  back_up();
  EXPECT_THROW(restore_files(backup_, folder_ / "files"), base::Fault);
  EXPECT_EQ(count_in(folder_ / "files"), 1u);
  EXPECT_FALSE(fs::exists(folder_ / "files.part"));
}

// ---- taken away again

base::Instant seconds_from_now(std::int64_t seconds) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(now).count() + seconds};
}

TEST_F(KeptFilesTest, AreRemovedForGood) {
  const std::string hash = keep("abc"), other = keep("def");
  EXPECT_TRUE(files_->remove(hash));
  EXPECT_FALSE(fs::exists(place(hash)));
  EXPECT_FALSE(files_->remove(hash));
  EXPECT_TRUE(files_->find(other));
}

TEST_F(KeptFilesTest, RemoveNothingThatIsNoHash) {
  keep("abc");
  for (const char* none : {"", "..", "../stepwell.db", "files", "ba", "x"})
    EXPECT_FALSE(files_->remove(none)) << none;
  EXPECT_EQ(count_in(folder_ / "files"), 1u);
}

TEST_F(KeptFilesTest, AreSweptAwayIfNobodyNamesThemAndTheyAreOld) {
  const std::string named = keep("abc"), unnamed = keep("def");
  EXPECT_EQ(files_->sweep({named}, seconds_from_now(60)), 1u);
  EXPECT_TRUE(files_->find(named));
  EXPECT_FALSE(files_->find(unnamed));
}

TEST_F(KeptFilesTest, StayWhereTheyAreNotOldYet) {
  const std::string unnamed = keep("def");
  EXPECT_EQ(files_->sweep({}, seconds_from_now(-60)), 0u);
  EXPECT_TRUE(files_->find(unnamed));
}

TEST_F(KeptFilesTest, AreNewAgainIfTheyAreKeptAgain) {
  const std::string hash = keep("abc");
  const auto two_days_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
  fs::last_write_time(place(hash), two_days_ago);
  keep("abc");
  EXPECT_EQ(files_->sweep({}, seconds_from_now(-60)), 0u);
  fs::last_write_time(place(hash), two_days_ago);
  EXPECT_EQ(files_->sweep({}, seconds_from_now(-60)), 1u);
}

TEST_F(KeptFilesTest, SweepAwayNothingThatIsNoKeptFile) {
  keep("abc");
  std::ofstream(folder_ / "files" / "notes.txt") << "mine";
  EXPECT_EQ(files_->sweep({}, seconds_from_now(60)), 1u);
  EXPECT_TRUE(fs::exists(folder_ / "files" / "notes.txt"));
}

}  // namespace
}  // namespace stepwell::store
