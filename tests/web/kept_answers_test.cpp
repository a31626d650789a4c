// That an answer which is kept is never older than what was written, and never somebody else's.
#include "web/kept_answers.h"

#include <gmock/gmock.h>

#include "base/check.h"
#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::Fields;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct AKeptAnswer : Caseload {
  int times_made = 0;
  std::string words = "<p>";
  http::Handler page = web.kept_answers.keep([this](const http::Request&, const auto&) {
    return http::html(words + std::to_string(++times_made));
  });

  std::string ask(const std::string& token, http::Form query = {}) {
    http::Request request;
    request.path = "/page";
    request.query = std::move(query);
    request.granted = Visitor{token, {}};
    return std::string(page(request, {}).bytes());
  }
  void wait(int seconds) { house.clock.set({house.clock.now().seconds + seconds}); }
};

TEST_F(AKeptAnswer, IsGivenAgainWhileNothingIsWritten) {
  EXPECT_EQ(ask("one"), "<p>1");
  EXPECT_EQ(ask("one"), "<p>1");
}

TEST_F(AKeptAnswer, IsMadeAnewAfterAnythingWasWritten) {
  ask("one");
  give_help(sian);
  EXPECT_EQ(ask("one"), "<p>2");
}

TEST_F(AKeptAnswer, IsNobodyElses) {
  ask("one");
  EXPECT_EQ(ask("two"), "<p>2");
}

TEST_F(AKeptAnswer, IsOfOneQuestion) {
  ask("one");
  EXPECT_EQ(ask("one", http::Form(Fields{{"a", "b"}})), "<p>2");
  EXPECT_EQ(ask("one", http::Form({{"a", ""}, {"b", ""}})), "<p>3");
  EXPECT_EQ(ask("one", http::Form(Fields{{"a1:b", ""}})), "<p>4");
}

TEST_F(AKeptAnswer, IsForgottenAfterAFewSecondsAndAtMidnight) {
  ask("one");
  wait(kAnswerSeconds - 1);
  EXPECT_EQ(ask("one"), "<p>1");
  wait(1);
  EXPECT_EQ(ask("one"), "<p>2");
  wait(-1);
  EXPECT_EQ(ask("one"), "<p>3") << "a clock that was put back";
  set_day({2025, 6, 2});
  wait(14 * 3600 - 1);  // from nine in London's summer, ten there, to a second before midnight
  ask("one");
  wait(1);
  EXPECT_EQ(ask("one"), "<p>5");
}

TEST_F(AKeptAnswer, IsNotAPageWithAFormThatRecords) {
  words = "<input type=\"hidden\" name=\"form\" value=\"x\">";
  EXPECT_THROW(ask("one"), base::Mistake);
}

TEST_F(AKeptAnswer, ShowsOnTodayWhatWasJustDone) {
  EXPECT_THAT(text_of(senco.get(path("/today"))), Not(HasSubstr("Tom Hughes")));
  record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr("Tom Hughes"));
}

}  // namespace
}  // namespace stepwell::web
