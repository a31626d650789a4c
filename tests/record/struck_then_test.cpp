// What was struck out as it was known on an earlier day, when the strike has lost its words since.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <vector>

#include "law/kinds.h"
#include "record/timeline.h"
#include "tests/support/packs.h"

namespace stepwell::record {
namespace {

using base::Day;

Entry read(const char* text, Position position) {
  return read_entry(boost::json::parse(text), position, stepwell::testing::packs()->vocabulary())
      .value();
}

/// A concern, its strike without words, and the one that came in its place weeks later.
std::vector<Entry> struck_anew() {
  Entry erased;
  erased.position = 2;
  erased.on = Day(2025, 6, 3);
  erased.recorded_at = base::parse_instant("2025-06-03T08:00:00Z");
  erased.topic.kind = law::kinds::struck_out;
  return {read(R"({"on": "2025-06-02", "kind": "concern_raised", "text": "Tired",
                   "recorded_at": "2025-06-02T08:00:00Z"})",
               1),
          erased,
          read(R"({"on": "2025-06-03", "kind": "struck_out", "entry": 1, "reason": "Asked for",
                   "instead_of": 2, "recorded_at": "2025-07-01T08:00:00Z"})",
               3)};
}

/// Whether the concern counts by what was known then.
bool counts(const char* known_at) {
  const auto entries = struck_anew();
  const auto all = taking_part(entries, {Day(2025, 7, 2), base::parse_instant(known_at)});
  return std::any_of(all.begin(), all.end(),
                     [](const Entry* entry) { return entry->position == 1; });
}

TEST(AStrikeThatStandsInsteadOfAnother, WasKnownWhenThatOneWas) {
  EXPECT_TRUE(counts("2025-06-02T09:00:00Z")) << "before it was struck out";
  EXPECT_FALSE(counts("2025-06-03T09:00:00Z"));
  EXPECT_FALSE(counts("2025-07-01T09:00:00Z"));
}

}  // namespace
}  // namespace stepwell::record
