// Pictures with no, one and many points, and with words that would like to be markup.
#include "documents/progress_painter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/svg_sheet.h"

namespace stepwell::documents {
namespace {

using app::ProgressPicture;
using base::Day;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

ProgressPicture picture_of(int points) {
  ProgressPicture picture;
  const Day first(2026, 1, 5);
  for (int i = 0; i < points; ++i) picture.points.push_back({first + i, i % 11 * 1.0});
  picture.days = {first, first + std::max(0, points - 1)};
  picture.highest = 10;
  picture.marks = {{0, "0"}, {5, "5"}, {10, "10"}};
  picture.day_marks = {{first, "5 Jan 2026"}};
  picture.title = "Progress";
  return picture;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(ProgressPainter, DrawsNothingOfNothing) {
  EXPECT_EQ(ProgressPainter().svg(picture_of(0)), "");
}

TEST(ProgressPainter, DrawsOnePointInTheMiddle) {
  const std::string svg = ProgressPainter().svg(picture_of(1));
  EXPECT_THAT(svg, StartsWith("<svg "));
  EXPECT_THAT(svg, EndsWith("</svg>"));
  EXPECT_THAT(svg, HasSubstr(">5 Jan 2026</text>"));
  // 84 + (640 - 84 - 18) / 2.
  EXPECT_THAT(svg, HasSubstr("M 353 226 L 353 226"));
}

TEST(ProgressPainter, DrawsFiveHundredPointsWithinTheFrame) {
  const std::string svg = ProgressPainter().svg(picture_of(500));
  EXPECT_LT(svg.size(), 60'000U);
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
  EXPECT_THAT(svg, Not(HasSubstr("inf")));
}

TEST(ProgressPainter, DrawsADotAtEachPoint) {
  const std::string svg = ProgressPainter().svg(picture_of(3));
  const auto dots = svg.substr(svg.rfind("<path"));
  EXPECT_THAT(dots, HasSubstr("stroke-linecap=\"round\""));
  EXPECT_EQ(count(dots, "M "), 3U);
}

TEST(ProgressPainter, DrawsTheLineToTheAimAndAtMostFourPhases) {
  ProgressPicture picture = picture_of(10);
  const std::string without = ProgressPainter().svg(picture);
  EXPECT_THAT(without, Not(HasSubstr("stroke-dasharray")));
  picture.aim = {{picture.points.front(), {picture.days.last, 9}}};
  for (int i = 0; i < 6; ++i) picture.phases.push_back({picture.days, "Help " + std::to_string(i)});
  const std::string svg = ProgressPainter().svg(picture);
  EXPECT_THAT(svg, HasSubstr("stroke-dasharray"));
  EXPECT_THAT(svg, HasSubstr("Help 3"));
  EXPECT_THAT(svg, Not(HasSubstr("Help 4")));
}

TEST(ProgressPainter, EscapesEveryWordAndUsesNoStyleScriptOrId) {
  ProgressPicture picture = picture_of(3);
  const std::string bad = "</svg><script>alert('&\")</script>\x01";
  picture.title = bad;
  picture.marks = {{5, bad}};
  picture.day_marks = {{picture.days.first, bad}};
  picture.phases = {{picture.days, bad}};
  const std::string svg = ProgressPainter().svg(picture);
  EXPECT_EQ(count(svg, "</svg>"), 1U);
  EXPECT_EQ(count(svg, "<script"), 0U);
  EXPECT_EQ(count(svg, "&lt;script&gt;alert(&#39;&amp;&quot;)&lt;/script&gt;"), 4U);
  EXPECT_EQ(count(svg, "\x01"), 0U);
  for (const char* forbidden : {" style=", " id=", "<?xml", "href", "url("})
    EXPECT_EQ(count(svg, forbidden), 0U) << forbidden;
}

TEST(ProgressPainter, SaysTheSameTwice) {
  EXPECT_EQ(ProgressPainter().svg(picture_of(20)), ProgressPainter().svg(picture_of(20)));
}

}  // namespace
}  // namespace stepwell::documents
