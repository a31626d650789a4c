// Several processes on one store, and a process that is ended in the middle of writing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/child_process.h"

namespace stepwell::store {
namespace {

using testing::child;
using testing::ChildProcess;
using ::testing::IsEmpty;
using testing::TemporaryFolder;

/// The last position that was acknowledged, of each record.
class Acknowledged {
 public:
  /// False if there is no line.
  bool take(const std::string& line) {
    std::istringstream in(line);
    std::string record;
    record::Position position = 0;
    if (!(in >> record >> position)) return false;
    last_[record] = std::max(last_[record], position);
    ++count_;
    return true;
  }
  void take_all(ChildProcess& process) {
    while (take(process.line())) continue;
  }
  void expect_all_in(SqliteStore& store) const {
    for (const auto& [record, position] : last_) {
      const auto entries = store.read(child(record));
      EXPECT_GE(static_cast<record::Position>(entries.size()), position) << record;
      for (std::size_t i = 0; i < entries.size(); ++i)
        ASSERT_EQ(entries[i].position, static_cast<record::Position>(i + 1)) << record;
    }
  }
  int count() const { return count_; }

 private:
  std::map<std::string, record::Position> last_;
  int count_ = 0;
};

TEST(SqliteStore, HasAllThatItAcknowledgedAfterAProcessWasKilled) {
  const TemporaryFolder folder;
  Acknowledged acknowledged;
  for (int round = 0; round < 20; ++round) {
    ChildProcess process(folder / "var", "a", 1'000'000);
    for (int i = 0; i <= 13 * round; ++i) ASSERT_TRUE(acknowledged.take(process.line()));
    process.kill_at_once();
    acknowledged.take_all(process);
    EXPECT_EQ(process.wait(), -1);
    const auto store = SqliteStore::open(folder / "var");
    acknowledged.expect_all_in(*store);
    EXPECT_THAT(store->verify_chains(), IsEmpty());
  }
}

TEST(SqliteStore, LetsTwoProcessesWriteToTheSameRecordsAtOnce) {
  constexpr int kEach = 20;
  constexpr int kThreads = 4;
  const TemporaryFolder folder;
  // Both find no database, and make it.
  ChildProcess one(folder / "var", "a", kEach);
  ChildProcess other(folder / "var", "a", kEach);
  Acknowledged acknowledged;
  acknowledged.take_all(one);
  acknowledged.take_all(other);
  EXPECT_EQ(one.wait(), 0);
  EXPECT_EQ(other.wait(), 0);
  EXPECT_EQ(acknowledged.count(), 2 * kThreads * 2 * kEach);
  const auto store = SqliteStore::open(folder / "var");
  EXPECT_EQ(store->read(child("a")).size(), static_cast<std::size_t>(2 * kThreads * kEach));
  EXPECT_EQ(store->read(child("a0")).size(), static_cast<std::size_t>(2 * kEach));
  acknowledged.expect_all_in(*store);
  EXPECT_THAT(store->verify_chains(), IsEmpty());
}

TEST(SqliteStore, SeesWhatAnotherProcessWrites) {
  const TemporaryFolder folder;
  const auto store = SqliteStore::open(folder / "var");
  EXPECT_THAT(store->read(child("a")), IsEmpty());
  ChildProcess process(folder / "var", "a", 5);
  Acknowledged acknowledged;
  for (std::string line = process.line(); acknowledged.take(line); line = process.line())
    acknowledged.expect_all_in(*store);
  EXPECT_EQ(process.wait(), 0);
}

}  // namespace
}  // namespace stepwell::store
