// A form that is sent a second time: with the same words it answers the same, with others it comes
// back, and nothing that was typed is lost.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

constexpr const char* kSentBefore =
    "This form was sent before with other words. Look at it again and send it.";

struct SentAgain : Forms {
  /// Sends these two with one form, the second time what the browser has when it goes back.
  http::Response send_both(Browser& browser, const std::string& page, const Fields& first,
                           const Fields& second) {
    const Fields hidden = hidden_fields(browser.get(page));
    EXPECT_EQ(browser.post(page, hidden + first).status, 303);
    return browser.post(page, hidden + second);
  }
  Fields concern(const std::string& words) const {
    return Fields{{"text", words}, {"from", "teacher"}} + today;
  }
};

TEST_F(SentAgain, ComesBackFilledWithANewIdWhereTheWordsAreOthers) {
  const std::string page = of(sian, "/concern");
  const auto back = send_both(teacher, page, concern("Reads slowly."), concern("Sleeps in class."));
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr(kSentBefore));
  EXPECT_THAT(text_of(back), HasSubstr("Sleeps in class.</textarea>"));
  EXPECT_EQ(count(sian), 3U);
  const auto sent = teacher.post(page, hidden_fields(back) + concern("Sleeps in class."));
  EXPECT_EQ(location_of(sent), of(sian, "/concern/sent"));
  EXPECT_EQ(count(sian), 4U);
  EXPECT_EQ(text(sian, "text"), "Sleeps in class.");
}

TEST_F(SentAgain, AnswersTheSameWhereTheWordsAreTheSameAlsoAfterSigningInAnew) {
  const std::string page = of(sian, "/concern");
  Fields form = hidden_fields(teacher.get(page)) + concern("Reads slowly.");
  EXPECT_EQ(teacher.post(page, form).status, 303);
  sign_in();
  for (http::FormField& field : form)
    if (field.name == "csrf") field.value = hidden_fields(teacher.get(page)).front().value;
  EXPECT_EQ(location_of(teacher.post(page, form)), of(sian, "/concern/sent"));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(SentAgain, AnswersTheSameTheDayAfterWhereNoDayWasTyped) {
  give_help(sian);
  const std::string page = of(sian, "/plan/iep/progress");
  Fields form = hidden_fields(teacher.get(page)) + Fields{{"target", "t1"}, {"how", "going well"}};
  EXPECT_EQ(teacher.post(page, form).status, 303);
  go_to({2025, 6, 3});
  form.front().value = hidden_fields(teacher.get(page)).front().value;
  const std::size_t before = count(sian);
  EXPECT_EQ(teacher.post(page, form).status, 303);
  EXPECT_EQ(count(sian), before);
}

TEST_F(SentAgain, ComesBackForProgressInOtherWords) {
  give_help(sian);
  const Fields target{{"target", "t1"}};
  const auto back =
      send_both(teacher, of(sian, "/plan/iep/progress"), target + Fields{{"value", "6 of 10"}},
                target + Fields{{"value", "9 of 10"}});
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr("value=\"9 of 10\""));
}

TEST_F(SentAgain, AddsNobodyInThePlaceOfSomebodyElse) {
  const auto back = send_both(admin, path("/staff/add"), {{"name", "Ann Rees"}, {"email", ""}},
                              {{"name", "Bo Price"}, {"email", ""}});
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr("value=\"Bo Price\""));
  const auto added =
      admin.post(path("/staff/add"), hidden_fields(back) + Fields{{"name", "Bo Price"}});
  EXPECT_EQ(added.status, 303);
  EXPECT_THAT(text_of(admin.get(path("/staff"))), HasSubstr("Bo Price"));
}

TEST_F(SentAgain, IsForgottenAfterAMonthOfTheRealClockAtAPracticeSchoolToo) {
  const auto made = house.set_up.set_up_practice(
      stepwell::testing::exton(), stepwell::testing::admin_form("pat"), base::Day(2018, 11, 26));
  app::Wish wish{"form", made->person, {}, {}};
  wish.records.push_back({{made->school, {}},
                          {{{"on", "2018-11-26"}, {"kind", "day_closed"}, {"day", "2018-12-03"}}}});
  ASSERT_TRUE(house.records.record(wish).has_value());
  web.store->forget_forms({house.clock.now().seconds - 30LL * 24 * 60 * 60});
  EXPECT_EQ(house.records.record(wish)->what, app::Done::What::RepeatedForm);
  house.clock.advance(31LL * 24 * 60 * 60);
  web.store->forget_forms({house.clock.now().seconds - 30LL * 24 * 60 * 60});
  EXPECT_EQ(house.records.record(wish)->what, app::Done::What::Recorded);
}

}  // namespace
}  // namespace stepwell::web
