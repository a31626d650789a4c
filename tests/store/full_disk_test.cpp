// A disk on which there is no more space: what cannot be written fails, what was acknowledged
// stays.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/fault.h"
#include "store/spare_space.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/small_disk.h"

namespace stepwell::store {
namespace {

using testing::act;
using testing::append;
using testing::child;
using ::testing::IsEmpty;
using testing::LimitOfFiles;
using testing::SmallDisk;

const std::string kText(5000, 'x');

app::Act one_more(const app::RecordId& record, record::Position version) {
  return act({append(record, version, {kText})}, record.child + std::to_string(version));
}

/// Adds entries until one fails; how many were acknowledged.
record::Position add_until_it_fails(SqliteStore& store, const app::RecordId& record) {
  constexpr record::Position kFarTooMany = 10'000;
  for (record::Position version = 0; version < kFarTooMany; ++version) {
    try {
      if (!store.write(one_more(record, version))) return -1;
    } catch (const base::Fault&) {
      return version;
    }
  }
  return -1;
}

void expect_whole(SqliteStore& store, const app::RecordId& record, record::Position acknowledged) {
  EXPECT_EQ(static_cast<record::Position>(store.read(record).size()), acknowledged);
  EXPECT_THAT(store.verify_chains(), IsEmpty());
}

/// The same form again, as the person would send it.
void expect_goes_on(SqliteStore& store, const app::RecordId& record,
                    record::Position acknowledged) {
  const auto done = store.write(one_more(record, acknowledged));
  ASSERT_TRUE(done);
  EXPECT_EQ(done->what, app::Done::What::Recorded);
  expect_whole(store, record, acknowledged + 1);
}

TEST(FullDisk, FailsTheActAndGoesOnOnceThereIsSpace) {
  const testing::TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "var");
  record::Position acknowledged = 0;
  {
    const LimitOfFiles limit(600'000);
    acknowledged = add_until_it_fails(*store, child("a"));
    ASSERT_GT(acknowledged, 0);
    expect_whole(*store, child("a"), acknowledged);
  }
  expect_goes_on(*store, child("a"), acknowledged);
}

TEST(FullDisk, LeavesAWholeDatabaseForTheNextProcess) {
  const testing::TemporaryFolder folder;
  record::Position acknowledged = 0;
  {
    const LimitOfFiles limit(600'000);
    const auto store = SqliteStore::open(folder / "var");
    acknowledged = add_until_it_fails(*store, child("a"));
    ASSERT_GT(acknowledged, 0);
  }
  const auto store = SqliteStore::open(folder / "var");
  expect_whole(*store, child("a"), acknowledged);
  expect_goes_on(*store, child("a"), acknowledged);
}

TEST(FullDisk, FailsTheActOnADiskThatIsFullAndGoesOnOnceThereIsSpace) {
  const testing::TemporaryFolder folder;
  const SmallDisk disk(folder / "disk");
  if (!disk.is_there()) GTEST_SKIP() << "only who may mount a disk can see it full";
  const auto store = SqliteStore::open(folder / "disk/var");
  disk.fill();
  const record::Position acknowledged = add_until_it_fails(*store, child("a"));
  ASSERT_GE(acknowledged, 0);
  expect_whole(*store, child("a"), acknowledged);
  disk.make_space();
  expect_goes_on(*store, child("a"), acknowledged);
}

/// Enough for what SQLite makes beside the database, on a disk of 2 MiB.
constexpr std::uint64_t kSpare = 300UL * 1024;

/// A database with one entry, on a disk that is then filled to the last byte.
void fill_with_one_entry(const SmallDisk& disk, const std::filesystem::path& records,
                         std::uint64_t spare) {
  {
    const auto store = SqliteStore::open(records);
    ASSERT_TRUE(store->write(one_more(child("a"), 0)));
  }
  if (spare > 0) keep_spare_space(records, spare);
  disk.fill();
  ASSERT_EQ(std::filesystem::space(records).available, 0);
}

TEST(FullDisk, IsReadWithTheSpaceThatWasSparedAndTakesNothingOnceThatIsUsedUp) {
  const testing::TemporaryFolder folder;
  const SmallDisk disk(folder / "disk");
  if (!disk.is_there()) GTEST_SKIP() << "only who may mount a disk can see it full";
  const auto records = folder / "disk/var";
  fill_with_one_entry(disk, records, kSpare);
  const auto store = SqliteStore::open(records);
  EXPECT_FALSE(std::filesystem::exists(records / kSpareName));
  expect_whole(*store, child("a"), 1);
  const record::Position acknowledged = add_until_it_fails(*store, child("b"));
  ASSERT_GE(acknowledged, 0);
  expect_whole(*store, child("b"), acknowledged);
  keep_spare_space(records, kSpare);
  EXPECT_FALSE(std::filesystem::exists(records / kSpareName));
}

TEST(FullDisk, IsSaidToBeFullWhereNoSpaceWasSpared) {
  const testing::TemporaryFolder folder;
  const SmallDisk disk(folder / "disk");
  if (!disk.is_there()) GTEST_SKIP() << "only who may mount a disk can see it full";
  fill_with_one_entry(disk, folder / "disk/var", 0);
  try {
    (void)SqliteStore::open(folder / "disk/var");
    FAIL();
  } catch (const base::Fault& fault) {
    EXPECT_THAT(fault.what(), ::testing::HasSubstr("There is no space left on the disk"));
  }
  disk.make_space();
  expect_whole(*SqliteStore::open(folder / "disk/var"), child("a"), 1);
}

TEST(SpareSpace, IsKeptToTheByteForTheOwnerAloneAndIsLeftWhileThereIsSpace) {
  const testing::TemporaryFolder folder;
  for (int day = 0; day < 2; ++day) keep_spare_space(folder.path(), 10'000);
  give_up_spare_space_if_full(folder.path());
  const auto file = folder / kSpareName;
  EXPECT_EQ(std::filesystem::file_size(file), 10'000);
  EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms(0600));
}

TEST(SpareSpace, IsNotKeptWhereItWouldTakeMostOfWhatIsLeft) {
  const testing::TemporaryFolder folder;
  keep_spare_space(folder.path(), std::filesystem::space(folder.path()).available / 2);
  EXPECT_FALSE(std::filesystem::exists(folder / kSpareName));
}

TEST(SpareSpace, LeavesNothingWhereTheDiskFails) {
  const testing::TemporaryFolder folder;
  {
    const LimitOfFiles limit(5'000);
    EXPECT_THROW(keep_spare_space(folder.path(), 10'000), base::Fault);
  }
  EXPECT_FALSE(std::filesystem::exists(folder / kSpareName));
}

TEST(FullDisk, HasWhatWasAcknowledgedToManyAtOnce) {
  const testing::TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "var");
  constexpr int kThreads = 6;
  std::vector<record::Position> acknowledged(kThreads);
  {
    const LimitOfFiles limit(600'000);
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
      threads.emplace_back([&, i] {
        acknowledged[static_cast<std::size_t>(i)] =
            add_until_it_fails(*store, child(std::to_string(i)));
      });
    for (std::thread& thread : threads) thread.join();
  }
  for (int i = 0; i < kThreads; ++i) {
    ASSERT_GE(acknowledged[static_cast<std::size_t>(i)], 0);
    expect_whole(*store, child(std::to_string(i)), acknowledged[static_cast<std::size_t>(i)]);
  }
}

TEST(FullDisk, FailsABackupAndLeavesNothingOfIt) {
  const testing::TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "var");
  for (int i = 0; i < 30; ++i) (void)store->write(act({append(child("a"), i, {kText})}));
  {
    const LimitOfFiles limit(50'000);
    EXPECT_THROW(store->back_up(folder / "copy.db"), base::Fault);
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "copy.db"));
  EXPECT_FALSE(std::filesystem::exists(folder / "copy.db.part"));
  EXPECT_NO_THROW(store->back_up(folder / "copy.db"));
}

TEST(FullDisk, SaysNothingOfWhatWasWritten) {
  const testing::TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "var");
  const LimitOfFiles limit(100'000);
  try {
    (void)store->write(act({append(child("child-7"), 0, {std::string(200'000, 's')})}));
    FAIL();
  } catch (const base::Fault& fault) {
    EXPECT_THAT(fault.what(), ::testing::Not(::testing::HasSubstr("child-7")));
    EXPECT_THAT(fault.what(), ::testing::Not(::testing::HasSubstr("sss")));
  }
}

}  // namespace
}  // namespace stepwell::store
