// What the pages of staff and of oneself show and do, asked without a socket.
#include "tests/web/door_pages.h"

namespace stepwell::web {
namespace {

struct StaffPages : DoorPages {
  app::NewSchool school = house.add_school();
  std::string staff = "/schools/" + school.school + "/staff";
  std::string anna = house.add_person(school, "Anna Jones");
  std::string about_anna = staff + "/" + anna;

  StaffPages() { browser.use_session(house.token_of("ada", kGoodPassword)); }

  Fields post_fields(const std::string& kind, const std::string& day = "1") {
    return {{"post", kind},    {"other_class", "3B"}, {"sure", "3B"},        {"on-day", day},
            {"on-month", "9"}, {"on-year", "2025"},   {"reason", "New year"}};
  }
  std::size_t entries() { return house.school_record(school.school).size(); }
};

TEST_F(StaffPages, ListWhoSinceWhenAndWhetherTheyCanSignIn) {
  house.give(school, anna, {people::PostKind::ClassTeacher, "3B", {}});
  const std::string page = text_of(browser.get(staff));
  EXPECT_THAT(page, HasSubstr("2 people, 2 with a post"));
  EXPECT_THAT(page, HasSubstr("Class teacher of 3B <span>since 1 September 2025</span>"));
  EXPECT_THAT(page, HasSubstr("Needs a code"));
  EXPECT_THAT(page, HasSubstr("Can sign in"));
}

TEST_F(StaffPages, AddSomebodyOnceForOneForm) {
  const Fields form = [&] {
    Fields fields = stepwell::testing::hidden_fields(browser.get(staff + "/add"));
    fields.push_back({"name", "Beth Rees"});
    return fields;
  }();
  const auto before = entries();
  const auto first = browser.post(staff + "/add", form);
  const auto again = browser.post(staff + "/add", form);
  EXPECT_EQ(entries(), before + 1);
  EXPECT_EQ(location_of(first), location_of(again));
  EXPECT_THAT(text_of(browser.get(location_of(first))),
              HasSubstr("Beth Rees is on the staff list. Next: give Beth Rees a post"));
}

TEST_F(StaffPages, EscapeWhatPeopleAreCalled) {
  browser.fill_in(staff + "/add", {{"name", "<script>alert(1)</script>"}});
  EXPECT_THAT(text_of(browser.get(staff)), Not(HasSubstr("<script>alert")));
  EXPECT_THAT(text_of(browser.get(staff)), HasSubstr("&lt;script&gt;"));
}

TEST_F(StaffPages, GiveAPostAndSayWhatComesNext) {
  const auto given = browser.fill_in(about_anna + "/post", post_fields("class_teacher"));
  EXPECT_EQ(location_of(given), about_anna + "?done=given");
  const std::string page = text_of(browser.get(location_of(given)));
  EXPECT_THAT(page, HasSubstr("Next: print a code"));
  EXPECT_THAT(page, HasSubstr("Class teacher of 3B"));
}

TEST_F(StaffPages, ShowWhatIsWrongWithAPostAndKeepWhatWasTyped) {
  const auto before = entries();
  const auto no_day =
      text_of(browser.fill_in(about_anna + "/post", post_fields("class_teacher", "31")));
  EXPECT_THAT(no_day, HasSubstr("There is no such day"));
  EXPECT_THAT(no_day, HasSubstr("href=\"#on-day\""));
  EXPECT_THAT(no_day, HasSubstr("value=\"3B\""));
  EXPECT_THAT(no_day, HasSubstr("value=\"31\""));
  EXPECT_THAT(no_day, HasSubstr("value=\"New year\""));
  const auto tomorrow =
      text_of(browser.fill_in(about_anna + "/post", post_fields("class_teacher", "2")));
  EXPECT_THAT(tomorrow, HasSubstr("Enter today or an earlier day"));
  const auto no_class = text_of(browser.fill_in(
      about_anna + "/post",
      {{"post", "assistant"}, {"on-day", "1"}, {"on-month", "9"}, {"on-year", "2025"}}));
  EXPECT_THAT(no_class, HasSubstr("href=\"#class\""));
  const auto none = text_of(browser.fill_in(about_anna + "/post", {{"post", "queen"}}));
  EXPECT_THAT(none, HasSubstr("Choose a post"));
  EXPECT_THAT(none, HasSubstr("Enter the day"));
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffPages, RefuseDaysThatAreNone) {
  const auto before = entries();
  for (const auto& [day, month, year] : {std::array{"0", "9", "2025"},
                                         {"1", "13", "2025"},
                                         {"29", "2", "2025"},
                                         {"1", "9", "25"},
                                         {"1", "9", "99999"},
                                         {"x", "9", "2025"},
                                         {"-1", "9", "2025"},
                                         {"1", "", "2025"}}) {
    const auto answer = browser.fill_in(
        about_anna + "/post",
        {{"post", "head"}, {"on-day", day}, {"on-month", month}, {"on-year", year}});
    EXPECT_EQ(answer.status, 422) << day << ' ' << month << ' ' << year;
  }
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffPages, EndAPostWithDayAndReason) {
  house.give(school, anna, {people::PostKind::ClassTeacher, "3B", {}});
  const Fields ending{
      {"post", "class_teacher/3B/"}, {"on-day", "1"}, {"on-month", "9"}, {"on-year", "2025"}};
  EXPECT_THAT(text_of(browser.fill_in(about_anna + "/end", ending)), HasSubstr("Enter the reason"));
  Fields whole = ending;
  whole.push_back({"reason", "Has left"});
  const auto ended = browser.fill_in(about_anna + "/end", whole);
  EXPECT_EQ(location_of(ended), about_anna + "?done=ended");
  EXPECT_THAT(text_of(browser.get(location_of(ended))), HasSubstr("No post now"));
}

TEST_F(StaffPages, NeverLeaveASchoolWithoutAnAdministrator) {
  const auto answer =
      browser.fill_in(staff + "/" + school.person + "/end", {{"post", "administrator//"},
                                                             {"on-day", "1"},
                                                             {"on-month", "9"},
                                                             {"on-year", "2025"},
                                                             {"reason", "Leaving"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Nobody who can sign in would be left"));
}

TEST_F(StaffPages, HandOverSeveralPostsInOneStep) {
  house.give(school, anna, {people::PostKind::ClassTeacher, "3B", {}});
  house.give(school, anna, {people::PostKind::Senco, {}, {}});
  const std::string beth = house.add_person(school, "Beth Rees");
  const auto done = browser.fill_in(about_anna + "/hand-over", {{"post", "class_teacher/3B/"},
                                                                {"post", "senco//"},
                                                                {"to", beth},
                                                                {"on-day", "1"},
                                                                {"on-month", "9"},
                                                                {"on-year", "2025"},
                                                                {"reason", "Leave"}});
  EXPECT_EQ(location_of(done), about_anna + "?done=handed&to=" + beth);
  EXPECT_THAT(text_of(browser.get(location_of(done))),
              HasSubstr("Handed over from Anna Jones to Beth Rees"));
  EXPECT_EQ(house.book.open_posts(beth).size(), 2U);
  EXPECT_TRUE(house.book.open_posts(anna).empty());
}

TEST_F(StaffPages, HandOverAsksForEverythingAtOnce) {
  house.give(school, anna, {people::PostKind::ClassTeacher, "3B", {}});
  const std::string page = text_of(browser.fill_in(about_anna + "/hand-over", {}));
  for (const char* link : {"#post", "#to", "#on-day"})
    EXPECT_THAT(page, HasSubstr("href=\"" + std::string(link) + "\""));
}

TEST_F(StaffPages, PrintACodeThatWorksAndNotASecondOneWhenLoadedAgain) {
  const Fields form = stepwell::testing::hidden_fields(browser.get(about_anna + "/code"));
  const std::string page = text_of(browser.post(about_anna + "/code", form));
  EXPECT_THAT(page, HasSubstr("http://127.0.0.1:8080/code"));
  EXPECT_THAT(page, HasSubstr("Anna Jones"));
  EXPECT_THAT(page, HasSubstr("on 8 September 2025"));
  const auto at = page.find("sw-paper__code\">") + std::string("sw-paper__code\">").size();
  const std::string code = page.substr(at, page.find('<', at) - at);
  EXPECT_TRUE(house.enrolment.look_at(code).has_value()) << code;
  const std::string again = text_of(browser.post(about_anna + "/code", form));
  EXPECT_THAT(again, HasSubstr("The code cannot be shown again"));
  EXPECT_TRUE(house.enrolment.look_at(code).has_value());
}

TEST_F(StaffPages, KnowNobodyWhoIsNotOnTheStaff) {
  for (const char* page : {"", "/post", "/end", "/hand-over", "/code"})
    EXPECT_EQ(browser.get(staff + "/bcdfghjkmnpqrstv" + page).status, 404) << page;
}

struct YourPages : StaffPages {};

TEST_F(YourPages, LeadToTheSchoolOfEachPost) {
  EXPECT_THAT(text_of(browser.get("/you")),
              HasSubstr("href=\"/schools/" + school.school + "/today\">Exton Primary</a>"));
}

TEST_F(YourPages, LeadFromOneSchoolToTheOthers) {
  const auto alone = text_of(browser.get(staff));
  EXPECT_THAT(alone, Not(HasSubstr("Your other schools")));
  const app::NewSchool bryn = house.add_school(stepwell::testing::bryn(), "gwen");
  const app::NewSchool ash =
      house.add_school({"Ash & Elm", "england-send-2015", "primary", "england"}, "eve");
  for (const app::NewSchool& other : {bryn, ash}) {
    const std::string ada = house.staff.add(house.request(other), {"Ada", {}, "ada"}).value();
    house.give(other, ada, {people::PostKind::Head, {}, {}});
  }
  browser.use_session(house.token_of("ada", kGoodPassword));
  const auto link = [](const app::NewSchool& to, const std::string& name) {
    return "href=\"/schools/" + to.school + "/today\">" + name + "</a>";
  };
  const std::string page = text_of(browser.get(staff));
  EXPECT_THAT(page, HasSubstr("Exton Primary · Your other schools: <a"));
  EXPECT_THAT(page, HasSubstr(link(ash, "Ash &amp; Elm") + ", <a"));
  EXPECT_THAT(page, HasSubstr(link(bryn, "Ysgol y Bryn")));
  const std::string there = text_of(browser.get("/schools/" + bryn.school + "/today"));
  EXPECT_THAT(there, HasSubstr(link(school, "Exton Primary")));
  EXPECT_THAT(there, HasSubstr("Ysgol y Bryn · Your other schools"));
  EXPECT_THAT(text_of(browser.get("/you")), HasSubstr(link(bryn, "Ysgol y Bryn")));
}

TEST_F(YourPages, ShowPostsAndTimeLeft) {
  const std::string page = text_of(browser.get("/you"));
  EXPECT_THAT(page, HasSubstr("Exton Primary</a>, since 1 September 2025"));
  EXPECT_THAT(page, HasSubstr("about 1 hour, if nothing more is asked"));
  EXPECT_THAT(page, HasSubstr("This is a practice school"));
}

TEST_F(YourPages, ChangeThePasswordAndEndEveryOtherSession) {
  const std::string elsewhere = house.token_of("ada", kGoodPassword);
  const auto changed = browser.fill_in(
      "/you/password", {{"present_password", kGoodPassword}, {"new_password", kOtherPassword}});
  EXPECT_EQ(location_of(changed), "/you?done=password");
  EXPECT_EQ(browser.get("/you").status, 200);
  EXPECT_FALSE(house.door.session(elsewhere).has_value());
}

TEST_F(YourPages, ShowWhatIsWrongWithAPasswordAtItsField) {
  const auto wrong = browser.fill_in(
      "/you/password", {{"present_password", "not mine"}, {"new_password", kOtherPassword}});
  EXPECT_THAT(text_of(wrong), HasSubstr("id=\"present_password-error\""));
  const auto unfit = browser.fill_in(
      "/you/password", {{"present_password", kGoodPassword}, {"new_password", "exton"}});
  EXPECT_THAT(text_of(unfit), HasSubstr("id=\"new_password-error\""));
  EXPECT_THAT(text_of(unfit), Not(HasSubstr(kGoodPassword)));
  EXPECT_EQ(browser.fill_in("/you/password", {}).status, 422);
}

TEST_F(YourPages, SignOutEverywhere) {
  const std::string elsewhere = house.token_of("ada", kGoodPassword);
  EXPECT_EQ(location_of(browser.fill_in("/you/sign-out-everywhere", {})),
            "/sign-in?done=everywhere");
  EXPECT_FALSE(house.door.session(elsewhere).has_value());
}

TEST(Texts, SayTheTimeInLondon) {
  EXPECT_EQ(texts::time_and_day(*base::parse_instant("2025-07-01T12:05:30Z")),
            "13:05 on 1 July 2025");
  EXPECT_EQ(texts::time_and_day(*base::parse_instant("2025-12-31T23:59:59Z")),
            "23:59 on 31 December 2025");
  EXPECT_EQ(texts::time_and_day(*base::parse_instant("2025-06-30T23:30:00Z")),
            "00:30 on 1 July 2025");
  EXPECT_EQ(texts::time(*base::parse_instant("2025-10-26T01:30:00Z")), "01:30");
}

TEST(Texts, CountWithTheirPlural) {
  EXPECT_EQ(texts::minutes(1), "1 minute");
  EXPECT_EQ(texts::minutes(3600), "1 hour");
  EXPECT_EQ(texts::minutes(7260), "2 hours and 1 minute");
  EXPECT_EQ(texts::staff_count(1, 0), "1 person, 0 with a post");
}

TEST(Texts, HaveAnApologyForEveryStatus) {
  for (const int status : {400, 403, 404, 405, 408, 411, 413, 414, 415, 431, 500, 501, 503, 505}) {
    const auto apology = texts::apology(status);
    EXPECT_GT(std::string(apology.title).size(), 5U) << status;
    EXPECT_GT(std::string(apology.to_do).size(), 5U) << status;
  }
}

}  // namespace
}  // namespace stepwell::web
