#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/foreign.h"

namespace stepwell::store {
namespace {

using testing::act;
using testing::append;
using testing::child;
using testing::kNow;

class Erasing : public ::testing::Test {
 protected:
  /// Whether a file of the store has the text.
  bool is_on_disk(const std::string& text) {
    for (const auto& file : std::filesystem::directory_iterator(folder_ / "var")) {
      std::ifstream in(file.path(), std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(in), {}};
      if (all.find(text) != std::string::npos) return true;
    }
    return false;
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<SqliteStore> store_ = SqliteStore::open(folder_ / "var");
};

TEST_F(Erasing, TakesTheTextOffTheDisk) {
  const std::string secret = "what nobody shall read again";
  (void)store_->write(
      act({append(child("a"), 0, {"1", secret, std::string(20'000, 'x') + secret, "4"})}));
  ASSERT_TRUE(is_on_disk(secret));
  store_->erase_body(child("a"), 2, "person-1", kNow, "asked for");
  store_->erase_body(child("a"), 3, "person-1", kNow, "asked for");
  EXPECT_FALSE(is_on_disk(secret));
}

TEST_F(Erasing, KeepsWhoWhenAndWhyOfTheFirstTime) {
  (void)store_->write(act({append(child("a"), 0, {"1"})}));
  store_->erase_body(child("a"), 1, "person-7", kNow, "asked for");
  store_->erase_body(child("a"), 1, "person-8", {kNow.seconds + 1}, "again");
  testing::Foreign foreign(folder_ / "var/stepwell.db");
  EXPECT_EQ(foreign.ask("select erased_by || ' ' || erased_at || ' ' || reason from erasure"),
            "person-7 1756720800 asked for");
  EXPECT_EQ(foreign.ask("select count(*) from erasure"), "1");
}

TEST_F(Erasing, IsNotHeldUpByThoseWhoRead) {
  (void)store_->write(act({append(child("a"), 0, {"1"})}));
  testing::Foreign reader(folder_ / "var/stepwell.db");
  reader.run("begin; select * from entry");
  store_->erase_body(child("a"), 1, "person-1", kNow, "asked for");
  EXPECT_EQ(store_->read(child("a"))[0].body, std::nullopt);
  reader.run("commit");
}

}  // namespace
}  // namespace stepwell::store
