// Forms of a moment that look nearly right.
#include "base/instant.h"

#include <gtest/gtest.h>

namespace stepwell::base {
namespace {

TEST(ParseInstantStrictly, RefusesAMinusSignInPlaceOfADigit) {
  for (const char* text : {"2026-01-15T-0:00Z", "2026-01-15T12:-0Z", "2026-01-15T12:00:-0Z",
                           "2026-01-15T12:00:00+-0:00", "2026-01-15T12:00:00+00:-0"})
    EXPECT_FALSE(parse_instant(text)) << text;
}

TEST(ParseInstantStrictly, RefusesAFractionWithoutDigitsAtTheEnd) {
  EXPECT_FALSE(parse_instant("2026-01-15T12:00:00."));
}

}  // namespace
}  // namespace stepwell::base
