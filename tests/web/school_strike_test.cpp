// Striking out of the school's own record what was published, or what somebody holds, by mistake.
#include <gmock/gmock.h>

#include "app/records/erasing.h"
#include "tests/web/sent_file.h"
#include "web/texts/entry.h"
#include "web/texts/school.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kHead;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::send_file;
using stepwell::testing::SentFile;
using stepwell::testing::text_of;
using stepwell::testing::WebHouse;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// An English school whose SENCO came to the post today.
struct SchoolStrikes : ::testing::Test {
  WebHouse web;
  app::NewSchool school = web.house.add_school();
  std::string sian = web.house.add_who_signs_in(school, "sen", {kSenco, {}, {}});
  Browser admin{web}, senco{web}, head{web}, teacher{web};
  const base::Day today = web.house.today();
  const Fields why{{"reason", "It is another’s."}};

  SchoolStrikes() {
    web.house.add_who_signs_in(school, "hea", {kHead, {}, {}});
    web.house.add_who_signs_in(school, "tea", {kTeacher, "3B", {}});
    admin.use_session(web.house.token_of("ada", kGoodPassword));
    senco.use_session(web.house.token_of("sen", kOtherPassword));
    head.use_session(web.house.token_of("hea", kOtherPassword));
    teacher.use_session(web.house.token_of("tea", kOtherPassword));
  }
  std::string path(const std::string& rest) const { return "/schools/" + school.school + rest; }
  std::string page(Browser& browser, const std::string& rest) {
    return text_of(browser.get(path(rest)));
  }
  std::size_t recorded() { return web.house.school_record(school.school).size(); }
  /// Where it stands now, as the last one.
  std::string last() { return std::to_string(recorded()); }
  /// The page on which the qualification is struck out that this records.
  std::string hold(const std::string& which = "senco_award") {
    const std::string form = path("/school/qualification/" + sian);
    const auto done =
        senco.fill_in(form, day_fields("on", "2020-07-10") + Fields{{"qualification", which}});
    EXPECT_EQ(done.status, 303) << text_of(done);
    return form + "/" + last() + "/strike";
  }
  /// The same of a policy.
  std::string publish(const std::string& title, base::Day on) {
    const std::string form = path("/school/policy/accessibility_plan");
    const auto done = senco.fill_in(
        form, day_fields("on", on.iso()) + Fields{{"title", title}, {"text", "In the office"}});
    EXPECT_EQ(done.status, 303) << text_of(done);
    return form + "/" + last() + "/strike";
  }
  /// What the school's page says while the SENCO's qualification is owed.
  std::string owed() const { return texts::due_by(today.plus_months(36)); }
};

TEST_F(SchoolStrikes, OfAQualificationOpenTheDutyAgain) {
  EXPECT_THAT(page(senco, "/school"), HasSubstr(owed()));
  const std::string strike = hold();
  EXPECT_THAT(page(senco, "/school"), Not(HasSubstr(owed())));
  const std::string asked = text_of(senco.get(strike));
  EXPECT_THAT(asked, HasSubstr("10 July 2020"));
  EXPECT_THAT(asked, HasSubstr("Due again: "));
  EXPECT_THAT(asked, HasSubstr("qualification: Siân Parry"));
  const auto done = senco.fill_in(strike, why);
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string after = text_of(senco.get(location_of(done)));
  EXPECT_THAT(after, HasSubstr(texts::kSchoolStruck));
  EXPECT_THAT(after, HasSubstr(owed()));
  EXPECT_THAT(page(admin, "/staff/" + sian), HasSubstr(texts::kQualificationsNone));
}

TEST_F(SchoolStrikes, OfAPolicyOpenItsDutyAgain) {
  const std::string strike = publish("Access for all", today);
  const std::string before = page(senco, "/school");
  EXPECT_THAT(before, HasSubstr("href=\"" + strike + "\""));
  EXPECT_THAT(before, HasSubstr("good until"));
  EXPECT_THAT(text_of(senco.get(strike)), HasSubstr("Due again: Have an accessibility plan"));
  ASSERT_EQ(head.fill_in(strike, why).status, 303);
  const std::string after = page(senco, "/school");
  EXPECT_THAT(after, Not(HasSubstr("href=\"" + strike + "\"")));
  EXPECT_THAT(after, Not(HasSubstr("good until")));
  EXPECT_THAT(after, HasSubstr(texts::kPublishedNone));
}

TEST_F(SchoolStrikes, OfTheLastOfTwoPoliciesShowTheOneBefore) {
  publish("Access for all", today - 1);
  const std::string strike = publish("The wrong plan", today);
  EXPECT_THAT(text_of(senco.get(strike)), HasSubstr(texts::kStrikeNothing));
  ASSERT_EQ(senco.fill_in(strike, why).status, 303);
  const std::string after = page(senco, "/school");
  EXPECT_THAT(after, Not(HasSubstr("<b>The wrong plan</b>")));
  EXPECT_THAT(after, HasSubstr("<b>Access for all</b>"));
  EXPECT_THAT(after, HasSubstr("good until"));
}

TEST_F(SchoolStrikes, StayInTheRecordWithTheirReason) {
  const std::string strike = hold();
  ASSERT_EQ(senco.fill_in(strike, why).status, 303);
  EXPECT_EQ(web.house.school_record(school.school).back().topic, "struck_out");
  const std::string again = text_of(senco.get(strike));
  EXPECT_THAT(again, HasSubstr(texts::kAlreadyStruck));
  EXPECT_THAT(again, HasSubstr("Struck out: It is another’s."));
  EXPECT_THAT(again, Not(HasSubstr("<textarea")));
}

TEST_F(SchoolStrikes, StayInSightOnThePageOfTheSchool) {
  EXPECT_THAT(page(senco, "/school"), Not(HasSubstr(texts::kSchoolStruckTitle)));
  ASSERT_EQ(senco.fill_in(publish("Access for all", today), why).status, 303);
  EXPECT_THAT(page(head, "/school"),
              HasSubstr("Published: Accessibility plan, “Access for all”. Struck out: It is "
                        "another’s."));
  EXPECT_THAT(page(admin, "/school"), Not(HasSubstr("Access for all")));
}

TEST_F(SchoolStrikes, KeepTheFileThatBelongsToAPolicy) {
  const std::string policy = path("/school/policy/behaviour");
  const auto done = send_file(web, senco, policy, day_fields("on", today.iso()),
                              SentFile{"Behaviour.pdf", "%PDF-1.4\n%%EOF\n"});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const auto named = app::named_files(web.house.log, web.house.records);
  ASSERT_EQ(named.size(), 1U);
  ASSERT_EQ(senco.fill_in(policy + "/" + last() + "/strike", why).status, 303);
  EXPECT_EQ(senco.get(policy + "/file").status, 404);
  EXPECT_EQ(app::named_files(web.house.log, web.house.records), named);
}

TEST_F(SchoolStrikes, StandWhereWhatWasRecordedIsShown) {
  const std::string strike = hold();
  for (const std::string& shown :
       {page(admin, "/staff/" + sian), page(senco, "/school/qualification/" + sian)})
    EXPECT_THAT(shown, HasSubstr("href=\"" + strike + "\""));
  EXPECT_THAT(page(senco, "/school"),
              HasSubstr("href=\"" + path("/school/qualification/" + sian) + "\""));
}

TEST_F(SchoolStrikes, NeedAReason) {
  const std::string strike = hold();
  const auto before = recorded();
  const auto refused = senco.fill_in(strike, {{"reason", "  "}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("id=\"reason-error\""));
  EXPECT_EQ(recorded(), before);
}

TEST_F(SchoolStrikes, AreMadeOnceByOneForm) {
  const std::string strike = hold();
  const auto before = recorded();
  const Fields form = hidden_fields(senco.get(strike)) + why;
  const auto once = senco.post(strike, form);
  const auto twice = senco.post(strike, form);
  EXPECT_EQ(once.status, 303);
  EXPECT_EQ(location_of(once), location_of(twice));
  EXPECT_EQ(recorded(), before + 1);
}

TEST_F(SchoolStrikes, AreRefusedASecondTimeByAnotherForm) {
  const std::string strike = hold();
  const Fields late = hidden_fields(head.get(strike)) + Fields{{"reason", "Another reason."}};
  ASSERT_EQ(senco.fill_in(strike, why).status, 303);
  const auto before = recorded();
  const auto refused = head.post(strike, late);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("an entry that is not struck out already"));
  EXPECT_THAT(text_of(refused), HasSubstr("Another reason."));
  EXPECT_EQ(recorded(), before);
}

TEST_F(SchoolStrikes, AreAskedAgainWhenOtherThingsChangeThanWereShown) {
  const std::string strike = hold();
  const Fields form = hidden_fields(senco.get(strike)) + why;
  hold("senco_npq");
  const auto before = recorded();
  const auto refused = senco.post(strike, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr(texts::kStrikeNothing));
  EXPECT_EQ(recorded(), before);
}

TEST_F(SchoolStrikes, AreForThoseWhoMayRecordIt) {
  const std::string held = hold(), policy = publish("Access for all", today);
  const Fields form = hidden_fields(admin.get(held)) + why;
  const auto before = recorded();
  EXPECT_EQ(teacher.get(held).status, 404);
  EXPECT_EQ(teacher.get(policy).status, 404);
  EXPECT_EQ(admin.get(policy).status, 404);
  EXPECT_EQ(admin.post(policy, form).status, 404);
  EXPECT_EQ(recorded(), before);
  EXPECT_EQ(admin.post(held, form).status, 303);
}

TEST_F(SchoolStrikes, AreOfNothingElseInTheRecordOfTheSchool) {
  const std::string held = hold(), at = last();
  const Fields form = hidden_fields(senco.get(held)) + why;
  publish("Access for all", today);
  const auto before = recorded();
  for (std::size_t position = 0; position <= before + 1; ++position) {
    const std::string rest = "/" + std::to_string(position) + "/strike";
    if (std::to_string(position) != at) {
      const std::string other = path("/school/qualification/" + sian + rest);
      EXPECT_EQ(senco.get(other).status, 404) << position;
      EXPECT_EQ(senco.post(other, form).status, 404) << position;
    }
    EXPECT_EQ(senco.get(path("/school/qualification/" + school.person + rest)).status, 404);
    EXPECT_EQ(senco.get(path("/school/policy/behaviour" + rest)).status, 404) << position;
  }
  EXPECT_EQ(senco.get(path("/school/qualification/" + sian + "/x/strike")).status, 404);
  EXPECT_EQ(recorded(), before);
}

}  // namespace
}  // namespace stepwell::web
