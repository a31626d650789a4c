#include "http/target.h"

#include <gtest/gtest.h>

namespace stepwell::http {
namespace {

TEST(ReadTarget, SplitsPathAndQuery) {
  const auto target = read_target("/plans/b%20c?day=2026-11-20&all");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/plans/b%20c");
  EXPECT_EQ(target->segments, (std::vector<std::string>{"plans", "b c"}));
  EXPECT_EQ(target->query.first("day"), "2026-11-20");
  EXPECT_EQ(target->query.first("all"), "");
}

TEST(ReadTarget, KeepsEmptySegments) {
  EXPECT_EQ(read_target("/")->segments, (std::vector<std::string>{""}));
  EXPECT_EQ(read_target("/a/")->segments, (std::vector<std::string>{"a", ""}));
  EXPECT_EQ(read_target("//a")->segments, (std::vector<std::string>{"", "a"}));
}

TEST(ReadTarget, LeavesAPlusInThePathAlone) {
  EXPECT_EQ(read_target("/a+b?c=d+e")->segments.front(), "a+b");
  EXPECT_EQ(read_target("/a+b?c=d+e")->query.first("c"), "d e");
}

TEST(ReadTarget, RefusesWhatIsNoPath) {
  for (const char* text : {"", "*", "a", "http://localhost/", "localhost:80", "?a=1"})
    EXPECT_FALSE(read_target(text)) << text;
}

TEST(ReadTarget, RefusesSegmentsThatClimbOrHideASlash) {
  for (const char* text :
       {"/..", "/a/../b", "/.", "/%2e%2e/b", "/%2E", "/a%2Fb", "/a%5Cb", "/a\\b"})
    EXPECT_FALSE(read_target(text)) << text;
}

TEST(ReadTarget, RefusesBadEncodingAndText) {
  for (const char* text : {"/%", "/%g1", "/%FF", "/%00", "/%0A", "/%09", "/%7F", "/\xC5\xB7",
                           "/a b", "/a#b", "/a?b=%FF", "/a?%00=b", "/a?=1"})
    EXPECT_FALSE(read_target(text)) << text;
}

}  // namespace
}  // namespace stepwell::http
