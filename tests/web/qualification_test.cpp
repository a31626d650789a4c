// What a SENCO has to hold: on the page of the school with its day and button, on the form that
// records it, and on the page of whose it is.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"
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
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::WebHouse;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// An English school whose SENCO came to the post today.
struct Qualifications : ::testing::Test {
  WebHouse web;
  app::NewSchool school = web.house.add_school();
  std::string sian = web.house.add_who_signs_in(school, "sen", {kSenco, {}, {}});
  Browser admin{web}, senco{web};
  const base::Day today = web.house.today();
  const Fields award =
      day_fields("on", "2020-07-10") + Fields{{"qualification", "senco_award"}, {"text", "No. 12"}};

  Qualifications() {
    admin.use_session(web.house.token_of("ada", kGoodPassword));
    senco.use_session(web.house.token_of("sen", kOtherPassword));
  }
  std::string path(const std::string& rest) const { return "/schools/" + school.school + rest; }
  std::string form() const { return path("/school/qualification/" + sian); }
  std::string page(Browser& browser, const std::string& rest) {
    return text_of(browser.get(path(rest)));
  }
  std::size_t recorded() { return web.house.school_record(school.school).size(); }
  /// Somebody else who has had the post since that day.
  std::string add_since(const std::string& name, base::Day day) {
    const std::string person = web.house.add_person(school, name);
    EXPECT_TRUE(
        web.house.staff.give_post(web.house.request(school), {person, {kSenco, {}, {}}, day, {}})
            .has_value());
    return person;
  }
  /// Of the school's page, the line that names the person.
  std::string line_of(const std::string& name) {
    const std::string all = page(senco, "/school");
    const auto at = all.find("qualification: " + name);
    if (at == all.npos) return {};
    const auto from = all.rfind("<li", at);
    return all.substr(from, all.find("</li>", at) - from);
  }
};

TEST_F(Qualifications, AreOwedByTheSchoolWithDayReasonAndButton) {
  const std::string line = line_of("Siân Parry");
  EXPECT_THAT(line, HasSubstr("To do"));
  EXPECT_THAT(line, HasSubstr(texts::due_by(today.plus_months(36))));
  EXPECT_THAT(line, HasSubstr(path("/school/why/eng.senco_award")));
  EXPECT_THAT(line, HasSubstr("href=\"" + form() + "\""));
  EXPECT_THAT(line, HasSubstr("Record the qualification"));
}

TEST_F(Qualifications, AreRecordedAndThenNotOwed) {
  const auto done = senco.fill_in(form(), award);
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_THAT(text_of(senco.get(location_of(done))),
              HasSubstr("It is recorded what Siân Parry holds."));
  const std::string line = line_of("Siân Parry");
  EXPECT_THAT(line, HasSubstr("Done"));
  EXPECT_THAT(line, HasSubstr("since 10 July 2020"));
  EXPECT_THAT(line, Not(HasSubstr("To do")));
  EXPECT_THAT(line, Not(HasSubstr("Record the qualification")));
}

TEST_F(Qualifications, StandOnThePageOfWhoseTheyAre) {
  EXPECT_THAT(page(admin, "/staff/" + sian), HasSubstr("None is recorded."));
  EXPECT_THAT(page(admin, "/staff/" + sian), HasSubstr("href=\"" + form() + "\""));
  ASSERT_EQ(admin.fill_in(form(), award).status, 303);
  const std::string after = page(admin, "/staff/" + sian);
  EXPECT_THAT(after, HasSubstr("The National Award for Special Educational Needs Co-ordination"));
  EXPECT_THAT(after, HasSubstr("since 10 July 2020 · No. 12"));
  EXPECT_THAT(page(admin, "/staff/" + school.person), HasSubstr("None is recorded."));
}

TEST_F(Qualifications, OfTwoAreOwedByEach) {
  add_since("Tom Hughes", today - 10);
  ASSERT_EQ(senco.fill_in(form(), award).status, 303);
  EXPECT_THAT(line_of("Siân Parry"), HasSubstr("Done"));
  EXPECT_THAT(line_of("Tom Hughes"), HasSubstr(texts::due_by((today - 10).plus_months(36))));
  const std::string why = page(senco, "/school/why/eng.senco_award");
  EXPECT_THAT(why, HasSubstr("Siân Parry: done, since 10 July 2020."));
  EXPECT_THAT(why, HasSubstr("Tom Hughes: in the post since"));
}

TEST_F(Qualifications, AreOverdueOnTheDayAfterThreeYears) {
  add_since("Tom Hughes", today.plus_months(-36));
  EXPECT_THAT(line_of("Tom Hughes"), HasSubstr("To do"));
  const base::Day before = today.plus_months(-36) - 1;
  add_since("Ann Lloyd", before);
  EXPECT_THAT(line_of("Ann Lloyd"), HasSubstr("Overdue"));
  EXPECT_THAT(line_of("Ann Lloyd"), HasSubstr(texts::was_due_by(before.plus_months(36))));
}

TEST_F(Qualifications, GainedLateSayByWhenTheyWereDue) {
  const base::Day given = today.plus_months(-37);
  const std::string tom = add_since("Tom Hughes", given);
  const std::string form = path("/school/qualification/" + tom);
  ASSERT_EQ(
      senco.fill_in(form, day_fields("on", today.iso()) + Fields{{"qualification", "senco_npq"}})
          .status,
      303);
  EXPECT_THAT(page(senco, "/school/why/eng.senco_award"),
              HasSubstr(texts::done_by_holder("Tom Hughes", today, given.plus_months(36))));
}

TEST_F(Qualifications, AreRefusedWithoutOneThatTheLawKnows) {
  const auto before = recorded();
  const auto none = senco.fill_in(form(), day_fields("on", "2020-07-10") + Fields{{"text", "12"}});
  EXPECT_EQ(none.status, 422);
  EXPECT_THAT(text_of(none), HasSubstr("Choose what is held"));
  EXPECT_THAT(text_of(none), HasSubstr("value=\"12\""));
  const auto invented =
      senco.fill_in(form(), day_fields("on", "2020-07-10") + Fields{{"qualification", "crown"}});
  EXPECT_EQ(invented.status, 422);
  EXPECT_EQ(recorded(), before);
}

TEST_F(Qualifications, AreRefusedOnADayThatIsNoneOrNotYet) {
  const auto before = recorded();
  const Fields which{{"qualification", "senco_award"}};
  for (const Fields& day : {Fields{}, day_fields("on", (today + 1).iso()),
                            Fields{{"on-day", "31"}, {"on-month", "2"}, {"on-year", "2020"}}}) {
    const auto refused = senco.fill_in(form(), which + day);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(text_of(refused), HasSubstr("on-error"));
  }
  EXPECT_EQ(recorded(), before);
}

TEST_F(Qualifications, AreRefusedWithMoreThanALineOfWords) {
  const auto refused = senco.fill_in(
      form(), day_fields("on", "2020-07-10") +
                  Fields{{"qualification", "senco_award"}, {"text", std::string(301, 'x')}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("text-error"));
}

TEST_F(Qualifications, SentTwiceAreRecordedOnce) {
  const Fields sent = hidden_fields(senco.get(form())) + award;
  const auto before = recorded();
  EXPECT_EQ(senco.post(form(), sent).status, 303);
  EXPECT_EQ(senco.post(form(), sent).status, 303);
  EXPECT_EQ(recorded(), before + 1);
}

TEST_F(Qualifications, AreOfTheStaffOfTheSchoolAlone) {
  EXPECT_EQ(senco.get(path("/school/qualification/bcdfghjkmnpqrstv")).status, 404);
  EXPECT_EQ(senco.get(path("/school/qualification/x")).status, 404);
}

TEST_F(Qualifications, AreNotAskedForWhereTheLawKnowsNone) {
  const app::NewSchool other = web.house.add_school(stepwell::testing::bryn(), "gwen");
  Browser gwen{web};
  gwen.use_session(web.house.token_of("gwen", kGoodPassword));
  const std::string at = "/schools/" + other.school;
  EXPECT_EQ(gwen.get(at + "/school/qualification/" + other.person).status, 404);
  const std::string page = text_of(gwen.get(at + "/staff/" + other.person));
  EXPECT_THAT(page, Not(HasSubstr("Qualifications")));
  EXPECT_THAT(page, Not(HasSubstr("Record a qualification")));
}

}  // namespace
}  // namespace stepwell::web
