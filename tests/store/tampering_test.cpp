// Changes that someone makes who has taken the guards away: they are found, and where.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/fault.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/temporary_folder.h"
#include "tests/store/foreign.h"

namespace stepwell::store {
namespace {

using testing::act;
using testing::append;
using testing::child;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using What = app::Difference::What;

struct Tampering {
  const char* name;
  const char* sql;
  std::vector<std::pair<What, record::Position>> found;
};
void PrintTo(const Tampering& tampering, std::ostream* out) {
  *out << tampering.name;
}

class TamperedLog : public ::testing::Test {
 protected:
  TamperedLog() {
    (void)store_->write(
        act({append(child("a"), 0, {"1", "2", "3", "4"}), append(child("z"), 0, {"1"})}));
    kept_ = store_->heads();
    foreign_.drop_guards();
  }
  std::vector<std::pair<What, record::Position>> found() {
    std::vector<std::pair<What, record::Position>> found;
    for (const auto& difference : store_->verify_chains())
      found.emplace_back(difference.what, difference.position);
    return found;
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<SqliteStore> store_ = SqliteStore::open(folder_ / "var");
  testing::Foreign foreign_{folder_ / "var/stepwell.db"};
  std::vector<app::Head> kept_;
};

class TamperedEntry : public TamperedLog, public ::testing::WithParamInterface<Tampering> {};

TEST_P(TamperedEntry, IsFound) {
  ASSERT_THAT(found(), IsEmpty());
  foreign_.run(std::string("update entry set ") + GetParam().sql +
               " where child = 'a' and position = 2");
  EXPECT_EQ(found(), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Column, TamperedEntry,
    ::testing::Values(
        Tampering{"Body", "body = '{\"text\":\"9\"}'", {{What::BodyAltered, 2}}},
        Tampering{"BodyBySpace", "body = body || ' '", {{What::BodyAltered, 2}}},
        Tampering{"Salt", "salt = upper(salt) || 'x'", {{What::BodyAltered, 2}}},
        Tampering{"BodyAndSaltTakenAway", "body = null, salt = null", {{What::BodyAltered, 2}}},
        Tampering{"BorderOfSaltAndBody",
                  "body = substr(salt, 32) || body, salt = substr(salt, 1, 31)",
                  {{What::BodyAltered, 2}}},
        Tampering{"BodyHash", "body_hash = 'x'", {{What::BodyAltered, 2}, {What::ChainBroken, 2}}},
        Tampering{"Hash", "hash = 'x'", {{What::ChainBroken, 2}, {What::ChainBroken, 3}}},
        Tampering{"Day", "on_day = '2025-09-02'", {{What::ChainBroken, 2}}},
        Tampering{"DayThatIsNone", "on_day = 'soon'", {{What::ChainBroken, 2}}},
        Tampering{"Time", "recorded_at = recorded_at - 1", {{What::ChainBroken, 2}}},
        Tampering{"TimeByAFraction", "recorded_at = recorded_at + 0.5", {{What::ChainBroken, 2}}},
        Tampering{"TimeByALetter", "recorded_at = recorded_at || 'x'", {{What::ChainBroken, 2}}},
        Tampering{"Person", "recorded_by = 'person-2'", {{What::ChainBroken, 2}}},
        Tampering{"PersonByWhatComesAfterANothing",
                  "recorded_by = recorded_by || char(0) || 'x'",
                  {{What::ChainBroken, 2}}},
        Tampering{"Topic", "topic = ''", {{What::ChainBroken, 2}}}),
    [](const auto& case_) { return case_.param.name; });

TEST_F(TamperedLog, ShowsThatTwoBodiesWereExchanged) {
  foreign_.run(
      "create temp table t as select position, body, salt, body_hash from entry where child = 'a';"
      "update entry set (body, salt) = (select body, salt from t where t.position = 5 - "
      "entry.position)"
      " where child = 'a' and position in (2, 3)");
  EXPECT_THAT(found(),
              ElementsAre(std::pair(What::BodyAltered, 2), std::pair(What::BodyAltered, 3)));
}

TEST_F(TamperedLog, ShowsThatAnEntryWasTakenOut) {
  foreign_.run("delete from entry where child = 'a' and position = 2");
  EXPECT_THAT(found(), ElementsAre(std::pair(What::Gap, 2)));
}

TEST_F(TamperedLog, ShowsThatAnEntryWasTakenOutAndTheOthersMovedUp) {
  foreign_.run(
      "delete from entry where child = 'a' and position = 2;"
      "update entry set position = position - 1 where child = 'a' and position > 2");
  EXPECT_THAT(found(),
              ElementsAre(std::pair(What::ChainBroken, 2), std::pair(What::ChainBroken, 3)));
}

TEST_F(TamperedLog, ShowsThatAnEntryWasPutIn) {
  foreign_.run(
      "insert into entry select school, child, 5, on_day, recorded_at, recorded_by, topic, body, "
      "salt,"
      " body_hash, hash from entry where child = 'a' and position = 4");
  EXPECT_THAT(found(), ElementsAre(std::pair(What::ChainBroken, 5)));
}

TEST_F(TamperedLog, ShowsThatARecordWasGivenToAnotherChild) {
  foreign_.run("update entry set child = 'b' where child = 'z'");
  EXPECT_THAT(found(), ElementsAre(std::pair(What::ChainBroken, 1)));
}

TEST_F(TamperedLog, ShowsByItsHeadsThatTheLastEntryWasTakenOut) {
  foreign_.run("delete from entry where child = 'a' and position = 4");
  EXPECT_THAT(found(), IsEmpty());
  const auto missing = store_->missing_heads(kept_);
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_EQ(missing[0].record, child("a"));
  EXPECT_EQ(missing[0].position, 4);
}

TEST_F(TamperedLog, ShowsByItsHeadsThatAWholeRecordWasTakenOut) {
  foreign_.run("delete from entry where child = 'z'");
  EXPECT_THAT(found(), IsEmpty());
  const auto missing = store_->missing_heads(kept_);
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_EQ(missing[0].record, child("z"));
}

TEST_F(TamperedLog, ShowsByItsHeadsThatTheLastEntryWasWrittenAnew) {
  foreign_.run("delete from entry where child = 'a' and position = 4");
  (void)store_->write(act({append(child("a"), 3, {"another"})}));
  EXPECT_THAT(found(), IsEmpty());
  EXPECT_EQ(store_->missing_heads(kept_).size(), 1u);
}

TEST_F(TamperedLog, FailsToReadADayThatIsNone) {
  foreign_.run("update entry set on_day = 'soon' where child = 'a' and position = 2");
  EXPECT_THROW((void)store_->read(child("a")), base::Fault);
  EXPECT_EQ(store_->read(child("a"), 2).size(), 2u);
}

}  // namespace
}  // namespace stepwell::store
