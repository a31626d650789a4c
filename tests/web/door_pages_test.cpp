// What the pages of the door show and do, asked without a socket.
#include "tests/web/door_pages.h"

namespace stepwell::web {
namespace {

TEST_F(DoorPages, SetUpMakesASchoolAndLeadsToTheSignIn) {
  const auto done = browser.fill_in("/set-up", set_up_fields(house.set_up.new_code().value()));
  EXPECT_EQ(location_of(done), "/sign-in?done=set-up");
  const auto in = browser.fill_in("/sign-in", {{"name", "ada"}, {"password", kGoodPassword}});
  EXPECT_EQ(location_of(in), "/schools/" + house.log.schools().front() + "/today");
}

TEST_F(DoorPages, SetUpOffersTheLawsInForceBeforeThoseOfAnEarlierTime) {
  const std::string page = text_of(browser.get("/set-up"));
  const auto place = [&](const char* id) { return page.find("value=\"" + std::string(id) + "\""); };
  ASSERT_NE(place("england-sen-2001"), std::string::npos);
  EXPECT_LT(place("england-send-2015"), place("england-sen-2001"));
  EXPECT_LT(place("wales-aln-2021"), place("wales-sen-2002"));
  EXPECT_EQ(place("england-isp-draft"), std::string::npos) << "nobody comes under a proposal";
}

TEST_F(DoorPages, SetUpOffersFirstTheLawsThatAreInForceOnTheDay) {
  const base::Day day(2018, 11, 20);
  house.clock.set({static_cast<std::int64_t>(day - base::Day(1970, 1, 1)) * 86400 + 9 * 3600});
  const std::string page = text_of(browser.get("/set-up"));
  const auto choice = [&](const std::string& id) {
    const auto from = page.find("value=\"" + id + "\"");
    return page.substr(from, page.find("type=\"radio\"", from) - from);
  };
  EXPECT_LT(page.find("value=\"wales-sen-2002\""), page.find("value=\"wales-aln-2021\""));
  EXPECT_THAT(choice("wales-sen-2002"), Not(HasSubstr(texts::kEarlierLaw)));
  EXPECT_THAT(choice("wales-aln-2021"), HasSubstr("In force from 1 September 2021."));
  EXPECT_THAT(choice("england-sen-2001"), HasSubstr(texts::kEarlierLaw));
}

TEST_F(DoorPages, SetUpIsOverOnceItIsDone) {
  const std::string code = house.set_up.new_code().value();
  browser.fill_in("/set-up", set_up_fields(code));
  EXPECT_EQ(location_of(browser.get("/set-up")), "/sign-in");
  EXPECT_EQ(location_of(browser.fill_in("/sign-in", {})), "");
  EXPECT_EQ(house.log.schools().size(), 1U);
}

TEST_F(DoorPages, SetUpOpensAgainWithACodeForAnotherSchool) {
  browser.fill_in("/set-up", set_up_fields(house.set_up.new_code().value()));
  Fields other = set_up_fields(house.set_up.code_for_another_school());
  for (http::FormField& field : other) {
    if (field.name == "name") field.value = "bea";
    if (field.name == "school_name") field.value = "Ash Primary";
  }
  const std::string page = text_of(browser.get("/set-up"));
  EXPECT_THAT(page, HasSubstr("Set up another school"));
  EXPECT_THAT(page, Not(HasSubstr("No real school has been set up here yet")));
  EXPECT_EQ(location_of(browser.fill_in("/set-up", other)), "/sign-in?done=set-up");
  EXPECT_EQ(house.log.schools().size(), 2U);
  const auto in = browser.fill_in("/sign-in", {{"name", "bea"}, {"password", kGoodPassword}});
  EXPECT_THAT(text_of(browser.get(location_of(in))), HasSubstr("Ash Primary"));
}

TEST_F(DoorPages, SetUpShowsEveryProblemAtItsFieldAndKeepsWhatWasTyped) {
  const std::string code = house.set_up.new_code().value();
  const auto answer = browser.fill_in("/set-up", {{"code", code},
                                                  {"school_name", " "},
                                                  {"framework", "wales-sen-2002"},
                                                  {"setting", ""},
                                                  {"display_name", ""},
                                                  {"email", "ada@bryn.cymru"},
                                                  {"name", "ada"},
                                                  {"password", "short"}});
  EXPECT_EQ(answer.status, 422);
  const std::string page = text_of(answer);
  EXPECT_THAT(page, HasSubstr("<title>Error: Set up your school"));
  for (const char* field : {"school_name", "setting", "display_name", "password"}) {
    EXPECT_THAT(page, HasSubstr("href=\"#" + std::string(field) + "\""));
    EXPECT_THAT(page, HasSubstr("id=\"" + std::string(field) + "-error\""));
  }
  EXPECT_THAT(page, HasSubstr("value=\"ada@bryn.cymru\""));
  EXPECT_THAT(page, HasSubstr("value=\"" + code + "\""));
  EXPECT_THAT(page, Not(HasSubstr("\"short\"")));
}

TEST_F(DoorPages, SetUpSaysNothingOfOtherFieldsWhenTheCodeIsWrong) {
  const auto answer = browser.fill_in("/set-up", set_up_fields("K7MW-3RTX-9HDP-QC4N"));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("id=\"code-error\""));
  EXPECT_TRUE(house.log.schools().empty());
}

TEST_F(DoorPages, SignInSaysNotWhichOfBothWasWrongAndKeepsTheName) {
  house.add_school();
  const auto wrong = browser.fill_in("/sign-in", {{"name", "ada"}, {"password", "not this one"}});
  Browser other(web);
  const auto unknown = other.fill_in("/sign-in", {{"name", "ada"}, {"password", "not this one"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(text_of(wrong), HasSubstr("value=\"ada\""));
  EXPECT_THAT(text_of(wrong), Not(HasSubstr("not this one")));
  EXPECT_THAT(text_of(wrong), HasSubstr("The sign-in name or the password is not right"));
}

TEST_F(DoorPages, SignInAsksToWaitAfterTooManyTries) {
  house.add_school();
  http::Response last;
  for (int i = 0; i < 7; ++i)
    last = browser.fill_in("/sign-in", {{"name", "ada"}, {"password", "guess"}});
  EXPECT_EQ(last.status, 429);
  EXPECT_THAT(text_of(last), HasSubstr("too many tries. Wait"));
}

TEST_F(DoorPages, SignInEndsTheSessionThatTheBrowserHad) {
  house.add_school();
  browser.fill_in("/sign-in", {{"name", "ada"}, {"password", kGoodPassword}});
  const std::string first = browser.cookie("session");
  const Fields form = stepwell::testing::hidden_fields(Browser(web).get("/sign-in"));
  browser.post("/sign-in",
               {{"csrf", app::csrf_token(first)}, {"name", "ada"}, {"password", kGoodPassword}});
  EXPECT_NE(browser.cookie("session"), first);
  EXPECT_FALSE(house.door.session(first).has_value());
}

TEST_F(DoorPages, SignOutEndsTheSession) {
  house.add_school();
  browser.fill_in("/sign-in", {{"name", "ada"}, {"password", kGoodPassword}});
  const std::string token = browser.cookie("session");
  EXPECT_EQ(location_of(browser.fill_in("/sign-out", {})), "/sign-in?done=out");
  EXPECT_FALSE(house.door.session(token).has_value());
  EXPECT_EQ(browser.cookie("session"), "");
}

struct CodePages : DoorPages {
  app::NewSchool school = house.add_school();
  std::string person = house.add_person(school, "Siân Parry");
  std::string code = house.enrolment.print_code(school.person, school.school, person).value().code;

  http::Response second_step(const Fields& more) {
    Fields fields = stepwell::testing::hidden_fields(browser.fill_in("/code", {{"code", code}}));
    fields.insert(fields.end(), more.begin(), more.end());
    return browser.post("/code", fields);
  }
};

TEST_F(CodePages, GreetWhoHasTheCodeAndNeverPutItIntoAnAddress) {
  const auto page = browser.fill_in("/code", {{"code", code}});
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(text_of(page), HasSubstr("Hello, Siân Parry"));
  EXPECT_THAT(text_of(page), Not(HasSubstr("?code")));
}

TEST_F(CodePages, LetSomebodyChooseNameAndPassword) {
  house.give(school, person, {people::PostKind::Head, {}, {}});
  const auto done = second_step({{"name", "sian"}, {"password", kOtherPassword}});
  EXPECT_EQ(location_of(done), "/sign-in?done=enrolled");
  EXPECT_EQ(
      location_of(browser.fill_in("/sign-in", {{"name", "sian"}, {"password", kOtherPassword}})),
      "/schools/" + school.school + "/today");
}

TEST_F(CodePages, ShowProblemsAtTheirFieldsAndKeepTheName) {
  const auto answer = second_step({{"name", "ada"}, {"password", "Stepwell"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Somebody else has this sign-in name"));
  EXPECT_THAT(text_of(answer), HasSubstr("Use 12 characters or more"));
  EXPECT_THAT(text_of(answer), HasSubstr("value=\"ada\""));
  EXPECT_THAT(text_of(answer), Not(HasSubstr("value=\"Stepwell\"")));
}

TEST_F(CodePages, RefuseACodeThatIsNotOneUsedOrOld) {
  for (const char* wrong : {"", "K7MW-3RTX-9HDP-QC4N", "nonsense"})
    EXPECT_THAT(text_of(browser.fill_in("/code", {{"code", wrong}})),
                HasSubstr("id=\"code-error\""))
        << wrong;
  second_step({{"name", "sian"}, {"password", kOtherPassword}});
  EXPECT_THAT(text_of(browser.fill_in("/code", {{"code", code}})),
              HasSubstr("This code is not good"));
  const auto late = house.enrolment.print_code(school.person, school.school, person).value().code;
  house.clock.advance(app::kCodeSeconds);
  EXPECT_THAT(text_of(browser.fill_in("/code", {{"code", late}})), HasSubstr("good for 7 days"));
}

}  // namespace
}  // namespace stepwell::web
