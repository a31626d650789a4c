#include "base/direction.h"

#include <gtest/gtest.h>

namespace stepwell::base {
namespace {

TEST(DirectionMarks, AreTakenOutWhereverTheyStand) {
  for (const char* mark : {"\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
                           "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    const std::string name = std::string(mark) + "Siân" + mark + " Jones" + mark + mark;
    EXPECT_EQ(without_direction_marks(name), "Siân Jones") << name;
  }
}

TEST(DirectionMarks, LeaveEveryOtherCharacterAsItIs) {
  for (const char* text : {"", "Siân O’Brien", "נועה", "عمر", "\u200b\u202f\u2065", "\u200d",
                           "\xE2\xE2\x80\xAE\x80\xAE", "\xD8", "1–2 €"})
    EXPECT_EQ(without_direction_marks(text), text);
}

}  // namespace
}  // namespace stepwell::base
