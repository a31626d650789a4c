// What someone else's connection may not do to the log.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/foreign.h"

namespace stepwell::store {
namespace {

using testing::act;
using testing::append;
using testing::child;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kColumns =
    "(school, child, position, on_day, recorded_at, recorded_by, topic, body, salt, body_hash, "
    "hash)";

/// A row for `child` "a" with that position, as an SQL list.
std::string row(const std::string& position) {
  return "('school-1', 'a', " + position + ", '2025-09-01', 1, 'p', 't', '{}', 's', 'b', 'h')";
}

class GuardsOfTheLog : public ::testing::Test {
 protected:
  GuardsOfTheLog() {
    (void)store_->write(
        act({append(child("a"), 0, {"1", "2", "3"}), append(child("b"), 0, {"1"})}));
    before_ = store_->read(child("a"));
  }
  void expect_refused(const std::string& sql, const std::string& why) {
    EXPECT_THAT(foreign_.refusal(sql), HasSubstr(why)) << sql;
    expect_unchanged();
  }
  void expect_unchanged() {
    EXPECT_EQ(store_->read(child("a")), before_);
    EXPECT_EQ(store_->read(child("b")).size(), 1u);
    EXPECT_THAT(store_->verify_chains(), IsEmpty());
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<SqliteStore> store_ = SqliteStore::open(folder_ / "var");
  testing::Foreign foreign_{folder_ / "var/stepwell.db"};
  std::vector<app::LoggedEntry> before_;
};

TEST_F(GuardsOfTheLog, RefuseToTakeEntriesOut) {
  for (const char* sql : {"delete from entry", "delete from entry where position = 3",
                          "delete from entry where school = 'school-1' and child = 'b'"})
    expect_refused(sql, "an entry is never taken out");
}

TEST_F(GuardsOfTheLog, RefuseToChangeAnyColumn) {
  for (const char* column : {"school", "child", "position", "on_day", "recorded_at", "recorded_by",
                             "topic", "body", "salt", "body_hash", "hash"})
    for (const char* how : {"update", "update or replace", "update or ignore"})
      expect_refused(
          std::string(how) + " entry set " + column + " = 7 where child = 'a' and position = 3",
          "an entry is never changed");
}

TEST_F(GuardsOfTheLog, RefuseToTakeABodyAwayWithoutAnErasure) {
  expect_refused("update entry set body = null, salt = null where child = 'a' and position = 2",
                 "an entry is never changed");
}

TEST_F(GuardsOfTheLog, RefuseToPutAnotherInAnEntrysPlace) {
  for (const char* how : {"insert", "insert or replace", "insert or ignore", "insert or abort",
                          "insert or fail", "insert or rollback", "replace"})
    expect_refused(std::string(how) + " into entry " + kColumns + " values " + row("3"),
                   "an entry is added at the end of its record");
  expect_refused("insert into entry " + std::string(kColumns) + " values " + row("3") +
                     " on conflict (school, child, position) do update set body = 'x'",
                 "an entry is added at the end of its record");
}

TEST_F(GuardsOfTheLog, RefuseAPositionThatIsNotTheNext) {
  for (const char* position : {"-1", "0", "1", "5", "4.5", "'x'", "null", "x'34'"})
    expect_refused(
        "insert or ignore into entry " + std::string(kColumns) + " values " + row(position),
        "an entry is added at the end of its record");
}

TEST_F(GuardsOfTheLog, RefuseALaterPositionAsTheFirstOfARecord) {
  expect_refused("insert into entry " + std::string(kColumns) +
                     " values ('school-1', 'c', 2, '', 1, '', '', '{}', 's', 'b', 'h')",
                 "an entry is added at the end of its record");
}

TEST_F(GuardsOfTheLog, LetTheNextOneIn) {
  // So that the tests above are known to be refused for their position.
  foreign_.run("begin; insert into entry " + std::string(kColumns) + " values " + row("4") +
               "; rollback");
}

TEST_F(GuardsOfTheLog, RefuseAnErasureThatIsOfNoEntry) {
  expect_refused("insert into erasure values ('school-1', 'a', 4, 1, 'p', 'r')",
                 "an entry is erased once");
}

TEST_F(GuardsOfTheLog, LetAnErasureTakeBodyAndSaltOnly) {
  foreign_.run("insert into erasure values ('school-1', 'a', 2, 1, 'p', 'r')");
  for (const char* change :
       {"body = '{}'", "body = null", "salt = null", "salt = 'x', body = null",
        "body = null, salt = null, topic = 'x'", "body = null, salt = null, hash = 'x'",
        "body = null, salt = null, position = 9", "body = null, salt = null, recorded_by = null"})
    expect_refused(
        "update entry set " + std::string(change) + " where child = 'a' and position = 2",
        "an entry is never changed");
  expect_refused("update entry set body = null, salt = null where child = 'a'",
                 "an entry is never changed");
}

TEST_F(GuardsOfTheLog, KeepWhatIsKnownOfAnErasure) {
  store_->erase_body(child("a"), 2, "person-1", testing::kNow, "asked for");
  before_ = store_->read(child("a"));
  expect_refused("delete from erasure", "an erasure is never taken out");
  expect_refused("update erasure set reason = 'another'", "an erasure is never changed");
  for (const char* how : {"insert", "replace", "insert or ignore"})
    expect_refused(std::string(how) + " into erasure values ('school-1', 'a', 2, 1, 'p', 'r')",
                   "an entry is erased once");
  expect_refused("update entry set body = '{}', salt = 's' where child = 'a' and position = 2",
                 "an entry is never changed");
}

}  // namespace
}  // namespace stepwell::store
