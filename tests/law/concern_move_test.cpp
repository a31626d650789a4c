// A move that needs a concern on the record does not ask for it in its name once more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "law/kinds.h"
#include "tests/support/packs.h"

namespace stepwell::law {
namespace {

using stepwell::testing::packs;
using ::testing::Not;
using ::testing::StartsWith;

bool needs_a_concern(const Move& move) {
  return std::any_of(move.needs.begin(), move.needs.end(), [](const Need& need) {
    return std::any_of(need.any_of.begin(), need.any_of.end(), [](const Pattern& pattern) {
      return pattern.has_kind(kinds::concern_raised);
    });
  });
}

TEST(MovesAfterAConcern, AreNotCalledRecordingIt) {
  int seen = 0;
  for (const auto& law : packs()->frameworks())
    for (const Move& move : law->moves) {
      if (!needs_a_concern(move)) continue;
      ++seen;
      EXPECT_THAT(move.text.en, Not(StartsWith("Record"))) << law->id;
    }
  EXPECT_GE(seen, 2);
}

}  // namespace
}  // namespace stepwell::law
