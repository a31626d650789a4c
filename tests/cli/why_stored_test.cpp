// Why of a child of the store: a limit that a later closure moved is told with both days.
#include <gmock/gmock.h>

#include "app/records/records.h"
#include "store/sqlite_store.h"
#include "tests/app/fixed_clock.h"
#include "tests/cli/workplace.h"
#include "tests/contract/temporary_folder.h"
#include "tests/support/packs.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using base::Day;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kCopy = "w02.copy_records";

/// A copy of the record, asked for on 1 September 2025 and given a day late, on 23 September; a day
/// later somebody records that the school was closed on 10 September.
struct WhyOfStored : Workplace {
  testing::TemporaryFolder records;
  testing::FixedClock clock;

  WhyOfStored() {
    const auto store = store::SqliteStore::open(records / "var");
    const app::Records log(*store, testing::packs(), clock);
    const auto write = [&](const std::string& child, json::object entry) {
      entry["on"] = clock.today().iso();
      app::Wish wish{{}, "somebody", {}, {}};
      wish.records.push_back({{"bryn", child}, {std::move(entry)}});
      EXPECT_TRUE(log.record(wish).has_value());
    };
    write({}, {{"kind", "school_set_up"},
               {"name", "Ysgol y Bryn"},
               {"framework", "wales-sen-2002"},
               {"setting", "primary"},
               {"nation", "wales"}});
    write({}, {{"kind", "terms_set"},
               {"terms", json::parse(R"([{ "first": "2025-09-01", "last": "2025-12-18" }])")}});
    clock.advance(60);
    write("sian", {{"kind", "request_received"}, {"request", "records"}, {"from", "parent"}});
    go_to({2025, 9, 23});
    write("sian", {{"kind", "report_sent"}, {"report", "records"}});
    go_to({2025, 9, 24});
    write({}, {{"kind", "day_closed"}, {"day", "2025-09-10"}, {"reason", "A burst pipe"}});
  }
  void go_to(Day day) {
    clock.set({static_cast<std::int64_t>(day - Day(1970, 1, 1)) * 86400 + 9 * 3600});
  }
  std::string why(std::optional<std::string> known_at = {}, Form form = Form::Text) {
    Surroundings with = surroundings();
    with.records = (records / "var").string();
    with.parts.clock = &clock;
    with.parts.open_store = [](const std::string& folder) -> std::unique_ptr<app::Store> {
      return store::SqliteStore::open(folder);
    };
    EXPECT_EQ(show_why(with, {"sian", {}, std::move(known_at), form}, kCopy), 0) << err();
    return out();
  }
};

TEST_F(WhyOfStored, TellsTheLimitBeforeTheClosureWasRecordedAndSince) {
  const std::string said = why();
  EXPECT_THAT(said, HasSubstr("now: met on 2025-09-23, by entry 2, limit 2025-09-23"));
  EXPECT_THAT(said, HasSubstr("until 2025-09-24, when a closure was recorded, the limit was "
                              "2025-09-22 (met_late); then 2025-09-23 (met)"));
}

TEST_F(WhyOfStored, KnowsNothingOfTheClosureAsItWasKnownTheDayBefore) {
  const std::string said = why("2025-09-23");
  EXPECT_THAT(said, HasSubstr("now: met_late on 2025-09-23, by entry 2, limit 2025-09-22"));
  EXPECT_THAT(said, Not(HasSubstr("a closure was recorded")));
}

TEST_F(WhyOfStored, TellsItAsJsonToo) {
  const json::value answer = json::parse(why({}, Form::Json));
  const json::array& lines = answer.as_array().at(0).at("why").as_array();
  EXPECT_THAT(std::string(lines.back().as_string()), HasSubstr("when a closure was recorded"));
}

}  // namespace
}  // namespace stepwell::cli
