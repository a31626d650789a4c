#include "store/heads_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "base/fault.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"

namespace stepwell::store {
namespace {

using testing::child;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HeadsLog : public ::testing::Test {
 protected:
  std::string text() {
    std::ifstream in(file_);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string refusal() {
    try {
      (void)read_heads(file_);
      return {};
    } catch (const base::Fault& fault) {
      return fault.what();
    }
  }

  testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "heads.log";
  const app::Head one_{child("a"), 3, "hash 1"};
  const app::Head two_{child("\"b\"\n"), 1, "hash 2"};
};

TEST_F(HeadsLog, HasALineForEachNight) {
  append_heads(file_, base::Day(2025, 9, 1), {one_});
  append_heads(file_, base::Day(2025, 9, 2), {one_, two_});
  EXPECT_EQ(text(), R"({"day":"2025-09-01","heads":[["school-1","a",3,"hash 1"]]}
{"day":"2025-09-02","heads":[["school-1","a",3,"hash 1"],["school-1","\"b\"\n",1,"hash 2"]]}
)");
  struct stat status {};
  ASSERT_EQ(::stat(file_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST_F(HeadsLog, IsReadAsEveryHeadOnce) {
  append_heads(file_, base::Day(2025, 9, 1), {one_});
  append_heads(file_, base::Day(2025, 9, 2), {});
  append_heads(file_, base::Day(2025, 9, 3), {one_, two_});
  EXPECT_THAT(read_heads(file_), ElementsAre(two_, one_));
}

TEST_F(HeadsLog, LeavesOutALineThatWasBrokenOff) {
  append_heads(file_, base::Day(2025, 9, 1), {one_});
  std::ofstream(file_, std::ios::app) << R"({"day":"2025-09-02","heads":[["sch)";
  EXPECT_THAT(read_heads(file_), ElementsAre(one_));
  append_heads(file_, base::Day(2025, 9, 2), {two_});
  EXPECT_THAT(read_heads(file_), ElementsAre(two_, one_));
}

TEST_F(HeadsLog, TakesALongBrokenLineOff) {
  std::ofstream(file_) << std::string(10'000, 'x');
  append_heads(file_, base::Day(2025, 9, 1), {one_});
  EXPECT_THAT(read_heads(file_), ElementsAre(one_));
}

TEST_F(HeadsLog, KeepsLinesThatAreLongerThanABlock) {
  std::vector<app::Head> many;
  for (int i = 0; i < 500; ++i)
    many.push_back({child(std::to_string(1000 + i)), i + 1, std::string(64, 'f')});
  append_heads(file_, base::Day(2025, 9, 1), many);
  append_heads(file_, base::Day(2025, 9, 2), {one_});
  EXPECT_EQ(read_heads(file_).size(), 501u);
}

TEST_F(HeadsLog, IsRefusedWithTheLineThatCannotBeUnderstood) {
  for (const char* line :
       {"", "x", "[]", "{}", R"({"heads":1})", R"({"heads":[1]})", R"({"heads":[["s","c",1]]})",
        R"({"heads":[["s","c","1","h"]]})", R"({"heads":[["s","c",1.5,"h"]]})",
        R"({"heads":[["s","c",99999999999,"h"]]})", R"({"heads":[["s",2,1,"h"]]})"}) {
    std::filesystem::remove(file_);
    append_heads(file_, base::Day(2025, 9, 1), {one_});
    std::ofstream(file_, std::ios::app) << line << "\n";
    EXPECT_THAT(refusal(), ::testing::HasSubstr("line 2")) << line;
  }
}

TEST_F(HeadsLog, IsRefusedIfItIsNotThere) {
  EXPECT_NE(refusal(), "");
  EXPECT_THROW(append_heads(folder_ / "no/heads.log", base::Day(2025, 9, 1), {}), base::Fault);
}

TEST_F(HeadsLog, ProvesAStoreThatWroteIt) {
  const auto store = SqliteStore::open(folder_ / "var");
  for (int night = 1; night <= 3; ++night) {
    testing::add_to_end(*store, child("a"), "1");
    testing::add_to_end(*store, child("b" + std::to_string(night)), "1");
    store->append_heads_log(file_, base::Day(2025, 9, 1));
  }
  EXPECT_EQ(read_heads(file_).size(), 6u);
  EXPECT_THAT(store->missing_heads(read_heads(file_)), IsEmpty());
}

}  // namespace
}  // namespace stepwell::store
