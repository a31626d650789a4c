// The school's own page, what it owes and why, policies that are published, and a report written by
// the headings of the law.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/sent_file.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kHead;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::location_of;
using stepwell::testing::send_file;
using stepwell::testing::SentFile;
using stepwell::testing::text_of;
using stepwell::testing::WebHouse;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

constexpr const char* kReportPolicy = "/school/policy/sen_information_report";

/// A school under the law of England with a SENCO and a head.
struct Exton : ::testing::Test {
  WebHouse web;
  app::NewSchool school = web.house.add_school();
  Browser admin{web}, senco{web}, head{web};

  Exton() {
    web.house.add_who_signs_in(school, "sen", {kSenco, {}, {}});
    web.house.add_who_signs_in(school, "hea", {kHead, {}, {}});
    sign_in();
  }
  void sign_in() {
    admin.use_session(web.house.token_of("ada", kGoodPassword));
    senco.use_session(web.house.token_of("sen", kOtherPassword));
    head.use_session(web.house.token_of("hea", kOtherPassword));
  }
  std::string path(const std::string& rest) const { return "/schools/" + school.school + rest; }
  std::string page(Browser& browser, const std::string& rest) {
    return text_of(browser.get(path(rest)));
  }
  Fields written(const std::string& text) {
    Fields fields;
    const auto& law = *web.house.records.school(school.school)->framework;
    for (const law::Section& section : law.find_document("sen_information_report")->sections)
      for (const law::FieldLayout& field : section.fields)
        fields.push_back({section.id + "." + field.id, text});
    fields.push_back({"numbers", "yes"});
    return fields;
  }
  static Fields with(Fields fields, const Fields& other) {
    for (const auto& field : other) {
      std::erase_if(fields, [&](const auto& one) { return one.name == field.name; });
      fields.push_back(field);
    }
    return fields;
  }
  http::Response send(Browser& browser, const Fields& fields, const std::string& step) {
    const std::string write = path(std::string(kReportPolicy) + "/write");
    return browser.post(write,
                        with(hidden_fields(browser.get(write)), fields) + Fields{{"step", step}});
  }
  /// So many children more, with a need if one is named.
  void help(int children, const std::string& stage = "k", const std::string& need = {}) {
    for (int i = 0; i < children; ++i) {
      const app::RecordId id{school.school, app::new_identifier(web.house.randomness)};
      web.house.add_child(id, {"Child", std::to_string(i), "3B"});
      app::Wish wish{{}, "somebody", {}, {}};
      const std::string on = web.house.today().iso();
      wish.records.push_back({id, {{{"on", on}, {"kind", "taken_over"}, {"stage", stage}}}});
      if (!need.empty())
        wish.records.back().entries.push_back(
            {{"on", on}, {"kind", "needs_recorded"}, {"needs", {{{"code", need}, {"rank", 1}}}}});
      ASSERT_TRUE(web.house.records.record(wish).has_value());
    }
  }
};

TEST_F(Exton, OwesOfItselfWhatTheLawAsksWithDayReasonAndButton) {
  const std::string page = this->page(senco, "/school");
  EXPECT_THAT(page, HasSubstr("Publish the SEN information report and renew it yearly"));
  EXPECT_THAT(page, HasSubstr("Missing"));
  EXPECT_THAT(page, HasSubstr(path("/school/why/eng.sir")));
  EXPECT_THAT(page, HasSubstr(path(std::string(kReportPolicy) + "/write")));
  EXPECT_THAT(page, HasSubstr("Have an accessibility plan"));
  EXPECT_THAT(page, HasSubstr("Name a SENCO"));
  EXPECT_THAT(this->page(head, "/today"), HasSubstr("Something of the school itself is missing"));
}

TEST_F(Exton, SaysWhyWithTheSources) {
  const std::string why = page(senco, "/school/why/eng.sir");
  EXPECT_THAT(why, HasSubstr("It has been missing since"));
  EXPECT_THAT(why, HasSubstr("Where it comes from"));
  EXPECT_THAT(page(senco, "/school/why/eng.senco"), HasSubstr("The post has been filled since"));
  EXPECT_EQ(senco.get(path("/school/why/eng.ehc_final")).status, 404);
  EXPECT_EQ(senco.get(path("/school/why/nothing")).status, 404);
}

TEST_F(Exton, ShowsTheAdministratorTheSetUpWithoutWhatIsOwed) {
  const std::string page = this->page(admin, "/school");
  EXPECT_THAT(page, HasSubstr(path("/terms")));
  EXPECT_THAT(page, HasSubstr(path("/add-child")));
  EXPECT_THAT(page, Not(HasSubstr("What the school itself owes")));
  EXPECT_EQ(admin.get(path("/school/policy/behaviour")).status, 404);
}

TEST_F(Exton, RecordsAPolicyWithItsAddress) {
  const std::string policy = path("/school/policy/accessibility_plan");
  const auto done = senco.fill_in(
      policy, stepwell::testing::day_fields("on", web.house.today().iso()) +
                  Fields{{"title", "Access for all"}, {"link", "https://exton.example/access"}});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string page = text_of(senco.get(location_of(done)));
  EXPECT_THAT(page, HasSubstr("It is recorded as published: Accessibility plan."));
  EXPECT_THAT(page, HasSubstr("Access for all"));
  EXPECT_THAT(page, HasSubstr("href=\"https://exton.example/access\""));
  EXPECT_THAT(page, HasSubstr("good until"));
}

TEST_F(Exton, RecordsAPolicyWithItsFileAndGivesItBack) {
  const std::string policy = path("/school/policy/behaviour");
  const auto done =
      send_file(web, senco, policy, stepwell::testing::day_fields("on", web.house.today().iso()),
                SentFile{"Behaviour.pdf", "%PDF-1.4\n%%EOF\n"});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const auto file = senco.get(policy + "/file");
  EXPECT_EQ(file.bytes(), "%PDF-1.4\n%%EOF\n");
  EXPECT_THAT(std::string(file.header("Content-Disposition")), HasSubstr("Behaviour.pdf"));
  EXPECT_EQ(senco.get(path("/school/policy/equality/file")).status, 404);
}

TEST_F(Exton, RefusesAPolicyThatIsNowhereOrOfAnotherKindOrNotYet) {
  const std::string policy = path("/school/policy/behaviour");
  const Fields today = stepwell::testing::day_fields("on", web.house.today().iso());
  EXPECT_THAT(text_of(senco.fill_in(policy, today)), HasSubstr("Enter its address"));
  EXPECT_THAT(text_of(senco.fill_in(policy, today + Fields{{"link", "javascript:alert(1)"}})),
              HasSubstr("An address begins with https://"));
  EXPECT_THAT(text_of(senco.fill_in(
                  policy, stepwell::testing::day_fields("on", (web.house.today() + 2).iso()) +
                              Fields{{"text", "In the office"}})),
              HasSubstr("on-error"));
  const auto wrong = send_file(web, senco, policy, today + Fields{{"title", "Kind hands"}},
                               SentFile{"run.exe", "MZ\x90"});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(text_of(wrong), HasSubstr("Kind hands"));
  EXPECT_EQ(senco.get(path("/school/policy/nonsense")).status, 404);
}

TEST_F(Exton, KeepsAFileThatWasSentWhenSomethingElseIsWrong) {
  const std::string policy = path("/school/policy/behaviour");
  const auto refused =
      send_file(web, senco, policy, {{"on-day", "31"}, {"on-month", "2"}, {"on-year", "2026"}},
                SentFile{"Behaviour.pdf", "%PDF-1.4\n%%EOF\n"});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Behaviour.pdf"));
  const auto done = senco.post(policy, hidden_fields(refused) + stepwell::testing::day_fields(
                                                                    "on", web.house.today().iso()));
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(senco.get(policy + "/file").status, 200);
}

TEST_F(Exton, WritesTheReportByTheHeadingsOfTheLaw) {
  const std::string page = this->page(senco, std::string(kReportPolicy) + "/write");
  EXPECT_THAT(page, HasSubstr("7. How parents are consulted"));
  EXPECT_THAT(page, HasSubstr("12. Moving between phases"));
  EXPECT_THAT(page, HasSubstr("it begins empty"));
}

TEST_F(Exton, SavesTheReportAsADraftThatOthersSee) {
  const auto saved = send(senco, {{"parents.text", "Three meetings a year"}}, "save");
  EXPECT_EQ(saved.status, 200);
  EXPECT_THAT(text_of(saved), HasSubstr("The draft is saved."));
  EXPECT_THAT(page(head, std::string(kReportPolicy) + "/write"),
              HasSubstr("Three meetings a year"));
}

TEST_F(Exton, ShowsBothTextsWhereTwoWroteInOnePlace) {
  send(senco, {{"parents.text", "First"}}, "save");
  const std::string write = path(std::string(kReportPolicy) + "/write");
  const Fields form = hidden_fields(head.get(write));
  send(senco, {{"parents.text", "Second"}}, "save");
  const auto conflict =
      head.post(write, with(form, {{"parents.text", "Mine"}}) + Fields{{"step", "save"}});
  EXPECT_EQ(conflict.status, 422);
  EXPECT_THAT(text_of(conflict), HasSubstr("“Second”"));
  EXPECT_THAT(text_of(conflict), HasSubstr("Mine"));
  const auto again = head.post(
      write, with(hidden_fields(conflict), {{"parents.text", "Both"}}) + Fields{{"step", "save"}});
  EXPECT_EQ(again.status, 200);
  EXPECT_THAT(page(senco, std::string(kReportPolicy) + "/write"), HasSubstr("Both"));
}

TEST_F(Exton, NamesTheHeadingsUnderWhichNothingStands) {
  const auto refused = send(senco, with(written("Well"), {{"complaints.text", ""}}), "look");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Write something under “9. Complaints”"));
  EXPECT_THAT(text_of(send(senco, {{"parents.text", std::string(6000, 'x')}}, "save")),
              HasSubstr("parents.text-error"));
}

TEST_F(Exton, PublishesTheReportWithNumbersAsAFileAndRemembersItForNextYear) {
  help(6);
  const auto looked = send(senco, written("We listen."), "look");
  ASSERT_EQ(looked.status, 200) << text_of(looked);
  EXPECT_THAT(text_of(looked), HasSubstr("SEN support"));
  const std::string write = path(std::string(kReportPolicy) + "/write");
  const auto done = senco.post(write, hidden_fields(looked) + Fields{{"step", "publish"}});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string read = text_of(senco.get(location_of(done)));
  EXPECT_THAT(read, HasSubstr("We listen."));
  EXPECT_THAT(read, HasSubstr(">6<"));
  const auto file = senco.get(path(std::string(kReportPolicy) + "/file"));
  EXPECT_THAT(std::string(file.header("Content-Disposition")), HasSubstr("SEN information report"));
  EXPECT_THAT(std::string(file.bytes()), HasSubstr("<!DOCTYPE html>"));
  EXPECT_THAT(std::string(file.bytes()), HasSubstr("We listen."));
  EXPECT_THAT(page(senco, "/school"), HasSubstr("good until"));
  const std::string next = page(senco, std::string(kReportPolicy) + "/write");
  EXPECT_THAT(next, HasSubstr("It begins with the text that was published last."));
  EXPECT_THAT(next, HasSubstr("We listen."));
}

TEST_F(Exton, KeepsWhatSomebodyWroteInTheDraftWhileItWasLookedAt) {
  const std::string write = path(std::string(kReportPolicy) + "/write");
  const Fields publish =
      hidden_fields(send(head, written("We listen."), "look")) + Fields{{"step", "publish"}};
  send(senco, {{"parents.text", "Three meetings a year"}}, "save");
  const auto done = head.post(write, publish);
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_THAT(text_of(head.get(location_of(done))), HasSubstr("the draft is kept"));
  EXPECT_THAT(text_of(head.get(location_of(done))), Not(HasSubstr("Three meetings a year")));
  EXPECT_THAT(page(senco, std::string(kReportPolicy) + "/write"),
              HasSubstr("Three meetings a year</textarea>"));
}

TEST_F(Exton, PublishedTwiceByOneFormLeavesTheDraftThatWasBegunSince) {
  const std::string write = path(std::string(kReportPolicy) + "/write");
  const Fields publish =
      hidden_fields(send(head, written("We listen."), "look")) + Fields{{"step", "publish"}};
  const auto done = head.post(write, publish);
  EXPECT_THAT(text_of(head.get(location_of(done))), Not(HasSubstr("the draft is kept")));
  send(senco, {{"parents.text", "For next year"}}, "save");
  EXPECT_EQ(location_of(head.post(write, publish)), location_of(done));
  EXPECT_THAT(page(senco, std::string(kReportPolicy) + "/write"),
              HasSubstr("For next year</textarea>"));
}

TEST_F(Exton, TellsNoNumberBelowFive) {
  help(3);
  const std::string page = this->page(senco, std::string(kReportPolicy) + "/write");
  EXPECT_THAT(page, HasSubstr(">not told<"));
  EXPECT_THAT(page, Not(HasSubstr(">3<")));
}

TEST_F(Exton, TellsNoNeedByWhichASmallNumberCouldBeWorkedOutFromTheTotal) {
  help(6, "k", "SPLD");
  help(7, "k", "MLD");
  help(3, "k", "HI");
  const std::string page = this->page(senco, std::string(kReportPolicy) + "/write");
  EXPECT_THAT(page, HasSubstr(">16<"));
  EXPECT_THAT(page, HasSubstr(">7<"));
  EXPECT_THAT(page, Not(HasSubstr(">6<"))) << "sixteen less seven and six are three";
}

TEST_F(Exton, TellsNoNeedsWhereTheirSumWouldTellATotalThatIsNotTold) {
  help(6, "k", "SPLD");
  help(3, "e", "SPLD");
  const std::string page = this->page(senco, std::string(kReportPolicy) + "/write");
  EXPECT_THAT(page, HasSubstr(">6<"));
  EXPECT_THAT(page, Not(HasSubstr(">9<"))) << "nine less six are three";
}

TEST_F(Exton, SaysWhatIsMissingOnItsFirstDay) {
  const std::string page = this->page(admin, "/today");
  EXPECT_THAT(page, HasSubstr("To begin with"));
  EXPECT_THAT(page, HasSubstr(path("/terms")));
  EXPECT_THAT(page, HasSubstr(path("/import")));
  EXPECT_THAT(page, Not(HasSubstr("nobody sees the children’s records")));
  help(1);
  EXPECT_THAT(this->page(admin, "/today"), Not(HasSubstr("or one by one")));
}

TEST_F(Exton, SaysWhomToAskWhereNobodyIsSenco) {
  const app::NewSchool other = web.house.add_school(stepwell::testing::bryn(), "gwen");
  web.house.add_who_signs_in(other, "heb", {kHead, {}, {}});
  Browser theirs{web};
  theirs.use_session(web.house.token_of("heb", kOtherPassword));
  const std::string page = text_of(theirs.get("/schools/" + other.school + "/today"));
  EXPECT_THAT(page, HasSubstr("A SENCO"));
  EXPECT_THAT(page, HasSubstr("Ask Ada Lovegrove."));
}

// The other law, with a policy that has no headings.
TEST_F(Forms, TheWelshSchoolOwesItsPolicy) {
  const std::string page = text_of(senco.get(path("/school")));
  EXPECT_THAT(page, HasSubstr("Have a written SEN policy"));
  EXPECT_THAT(page, HasSubstr("Record the policy"));
  const std::string policy = path("/school/policy/sen_policy");
  EXPECT_EQ(location_of(senco.get(policy + "/write")), policy);
  EXPECT_EQ(senco.fill_in(policy, today + Fields{{"text", "In the office"}}).status, 303);
  EXPECT_THAT(text_of(senco.get(path("/school"))), HasSubstr("In the office"));
  EXPECT_EQ(teacher.get(path("/school")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
