// A session is recorded once, and only of help that is given on that day.
#include <gtest/gtest.h>

#include "tests/record/judged_book.h"

namespace stepwell::record {
namespace {

using testing::Book;

Book with_help() {
  Book book;
  book.has(R"({ "on": "2018-10-08", "kind": "provision_began", "type": "group" })");
  book.has(R"({ "on": "2018-10-22", "kind": "provision_ended", "type": "group", "provision": 1 })");
  return book;
}

std::string session(const std::string& on, const std::string& more) {
  return R"({ "kind": "session_recorded", "outcome": "held", "on": ")" + on + "\"" + more + " }";
}

TEST(JudgeSessions, AllowsOneOfHelpThatIsGiven) {
  EXPECT_EQ(with_help().judged(session("2018-10-08", R"(, "provision": 1, "number": 1)")),
            "allowed");
  EXPECT_EQ(with_help().judged(session("2018-10-08", "")), "allowed");
}

TEST(JudgeSessions, RefusesOneBeforeItBeganAndOneAfterItEnded) {
  EXPECT_EQ(with_help().judged(session("2018-10-07", R"(, "provision": 1)")), "invalid on");
  EXPECT_EQ(with_help().judged(session("2018-10-22", R"(, "provision": 1)")), "invalid on");
  Book left = with_help();
  left.has(R"({ "on": "2018-10-10", "kind": "school_left" })");
  EXPECT_EQ(left.judged(session("2018-10-10", R"(, "provision": 1)")), "invalid on");
}

TEST(JudgeSessions, RefusesWhatIsNoHelpAndAReasonThatIsNone) {
  EXPECT_EQ(with_help().judged(session("2018-10-08", R"(, "provision": 2)")), "invalid provision");
  EXPECT_EQ(with_help().judged(session("2018-10-08", R"(, "provision": 9)")), "invalid provision");
  EXPECT_EQ(with_help().judged(session("2018-10-08", R"(, "provision": 1, "why": "rain")")),
            "invalid why");
}

TEST(JudgeSessions, RefusesTheSameOneTwiceAndAllowsTheNextOfTheDay) {
  Book book = with_help();
  book.has(session("2018-10-08", R"(, "provision": 1, "number": 1)"));
  EXPECT_EQ(book.judged(session("2018-10-08", R"(, "provision": 1, "number": 1)")),
            "invalid number");
  EXPECT_EQ(book.judged(session("2018-10-08", R"(, "provision": 1, "number": 2)")), "allowed");
  EXPECT_EQ(book.judged(session("2018-10-09", R"(, "provision": 1, "number": 1)")), "allowed");
}

}  // namespace
}  // namespace stepwell::record
