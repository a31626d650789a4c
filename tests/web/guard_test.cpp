#include "web/guard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/check.h"
#include "tests/web/web_house.h"
#include "web/browser_cookies.h"
#include "web/local_path.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::HouseOver;
using stepwell::testing::kGoodPassword;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::WebHouse;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr int kMinute = 60;

/// Somebody signed in as administrator of a school.
struct GuardTest : ::testing::Test {
  WebHouse web;
  HouseOver& house = web.house;
  app::NewSchool school = house.add_school();
  std::string staff = "/schools/" + school.school + "/staff";
  Browser browser{web};

  GuardTest() { sign_in(browser, "ada", kGoodPassword); }

  http::Response sign_in(Browser& who, const std::string& name, const std::string& password) {
    return who.fill_in("/sign-in", {{"name", name}, {"password", password}});
  }
  std::size_t entries() { return house.school_record(school.school).size(); }
};

TEST_F(GuardTest, AsksNobodyToSignInAndRemembersWhere) {
  Browser nobody(web);
  const auto answer = nobody.get(staff + "/add");
  EXPECT_EQ(answer.status, 303);
  EXPECT_THAT(location_of(answer), StartsWith("/sign-in?return="));
  const std::string page = text_of(nobody.get(location_of(answer)));
  EXPECT_THAT(page, HasSubstr("value=\"" + staff + "/add\""));
}

TEST_F(GuardTest, LeadsBackAfterSigningIn) {
  Browser nobody(web);
  const std::string page = location_of(nobody.get(staff + "/add"));
  const auto answer = nobody.fill_in(page, {{"name", "ada"}, {"password", kGoodPassword}});
  EXPECT_EQ(location_of(answer), staff + "/add");
}

TEST_F(GuardTest, LeadsBackToTheWholeQuestion) {
  const std::string record = "/schools/" + school.school + "/children/bcdfghjkmnpqrstv/tell";
  for (const std::string& asked :
       {record + "?first=support&about=7", staff + "?class=Blwyddyn%203%26more&all=",
        "/schools/" + school.school + "/classes/Dosbarth%20T%C5%B7"}) {
    Browser nobody(web);
    const std::string page = location_of(nobody.get(asked));
    const auto answer = nobody.fill_in(page, {{"name", "ada"}, {"password", kGoodPassword}});
    EXPECT_EQ(location_of(answer), asked);
  }
}

TEST_F(GuardTest, LeavesOutAQuestionThatIsTooLongToLeadBackTo) {
  Browser nobody(web);
  const std::string page = location_of(nobody.get(staff + "?class=" + std::string(600, 'x')));
  const auto answer = nobody.fill_in(page, {{"name", "ada"}, {"password", kGoodPassword}});
  EXPECT_EQ(location_of(answer), staff);
}

TEST_F(GuardTest, NeverLeadsToAnotherHost) {
  for (const char* elsewhere : {"https://example.org/",
                                "//example.org/",
                                "/\\example.org",
                                "/a?b=//c",
                                "javascript:alert(1)",
                                "/../x",
                                "/a b",
                                "",
                                "x",
                                "/\xc3\xa9",
                                "/%2F/example.org",
                                "/%5C",
                                "/%2e%2e/x",
                                "/a?b=c?d",
                                "/a?b=c#d",
                                "/a?b=c%0",
                                "/%0a",
                                "//example.org/?a=b",
                                "/a?b=\\c",
                                "/a?b= c"}) {
    EXPECT_FALSE(is_local_path(elsewhere)) << elsewhere;
    Browser nobody(web);
    const auto answer = nobody.fill_in(
        "/sign-in", {{"name", "ada"}, {"password", kGoodPassword}, {"return", elsewhere}});
    EXPECT_EQ(location_of(answer), staff.substr(0, staff.rfind('/')) + "/today") << elsewhere;
  }
  EXPECT_TRUE(is_local_path("/schools/a-b/staff.x~_"));
  EXPECT_TRUE(is_local_path("/schools/a-b/tell?first=support&about=7&why=%2F%2Fx"));
}

TEST_F(GuardTest, SaysWhyASessionHasEnded) {
  house.clock.advance(app::kIdleSeconds);
  const auto answer = browser.get("/you");
  EXPECT_THAT(text_of(browser.get(location_of(answer))),
              HasSubstr("nothing was asked for 60 minutes"));
}

TEST_F(GuardTest, IsAMistakeForAnAccessThatThereIsNot) {
  http::Request request;
  EXPECT_THROW(web.guard(request, "see_everything"), base::Mistake);
  EXPECT_THROW(web.guard(request, ""), base::Mistake);
}

TEST_F(GuardTest, LetsAPageSeeOnlyWhoWasLetIn) {
  EXPECT_THROW(visitor_of(http::Request()), base::Mistake);
}

TEST_F(GuardTest, RefusesAFormOfAnotherSession) {
  const Fields form = hidden_fields(browser.get(staff + "/add"));
  const auto before = entries();
  Browser other(web);
  sign_in(other, "ada", kGoodPassword);
  EXPECT_EQ(other.post(staff + "/add", form).status, 403);
  EXPECT_EQ(browser.post(staff + "/add", {{"csrf", "0000"}, {"name", "Anna"}}).status, 403);
  EXPECT_EQ(browser.post(staff + "/add", {{"name", "Anna"}}).status, 403);
  EXPECT_EQ(entries(), before);
}

TEST_F(GuardTest, KeepsWhatWasTypedInAFormThatItRefuses) {
  const auto refused =
      browser.post(staff + "/add", {{"name", "Olwen Hughes"}, {"email", "anna@exton.sch.uk"}});
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(text_of(refused), HasSubstr("What you typed is kept"));
  EXPECT_THAT(text_of(refused), HasSubstr("href=\"" + staff + "/add\""));
  const std::string page = text_of(browser.get(staff + "/add"));
  EXPECT_THAT(page, HasSubstr("value=\"Olwen Hughes\""));
  EXPECT_THAT(page, HasSubstr("value=\"anna@exton.sch.uk\""));
}

TEST_F(GuardTest, KeepsNothingThatAnotherSitePosts) {
  for (const char* site : {"cross-site", "same-site", "none"}) {
    browser.from_site = site;
    const auto refused = browser.post(staff + "/add", {{"name", "Mallory"}});
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(text_of(refused), Not(HasSubstr("What you typed is kept"))) << site;
  }
  browser.from_site.clear();  // a browser that says nothing
  browser.post(staff + "/add", {{"name", "Mallory"}});
  EXPECT_THAT(text_of(browser.get(staff + "/add")), Not(HasSubstr("Mallory")));
}

/// What was typed when the session had ended, after signing in again.
struct EndedSession : GuardTest {
  Fields form;
  EndedSession() {
    form = hidden_fields(browser.get(staff + "/add"));
    form.push_back({"name", "Olwen Hughes"});
    house.clock.advance(app::kIdleSeconds);
  }
};

/// What was typed by somebody whose last post ended meanwhile, and who cannot sign in again.
struct EndedPost : GuardTest {
  const people::PostKind kind = people::PostKind::Administrator;
  std::string beth = house.add_who_signs_in(school, "beth", {kind, {}, {}});
  Browser writer{web};
  Fields form;
  EndedPost() {
    sign_in(writer, "beth", kOtherPassword);
    form = hidden_fields(writer.get(staff + "/add"));
    form.push_back({"name", "Olwen <Hughes>"});
    house.end(school, beth, {kind, {}, {}});
  }
};

TEST_F(EndedPost, ShowsThemTheirOwnWords) {
  const auto before = entries();
  const auto answer = writer.post(staff + "/add", form);
  EXPECT_EQ(answer.status, 403);
  EXPECT_THAT(text_of(answer), HasSubstr("your last post at a school has ended"));
  EXPECT_THAT(text_of(answer), HasSubstr("Olwen &lt;Hughes&gt;"));
  EXPECT_EQ(entries(), before);
}

TEST_F(EndedPost, ShowsNothingThatAnotherSitePosts) {
  writer.from_site = "cross-site";
  const auto answer = writer.post(staff + "/add", form);
  EXPECT_THAT(location_of(answer), HasSubstr("because=post"));
  EXPECT_THAT(text_of(answer), Not(HasSubstr("Olwen")));
}

TEST_F(EndedSession, GivesAFormBackFilledAfterSigningIn) {
  const auto before = entries();
  const auto answer = browser.post(staff + "/add", form);
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(entries(), before);
  EXPECT_THAT(location_of(answer), Not(HasSubstr("Anna")));
  const auto back =
      browser.fill_in(location_of(answer), {{"name", "ada"}, {"password", kGoodPassword}});
  EXPECT_EQ(location_of(back), staff + "/add");
  const std::string page = text_of(browser.get(staff + "/add"));
  EXPECT_THAT(page, HasSubstr("value=\"Olwen Hughes\""));
  EXPECT_THAT(page, HasSubstr("This form has not been recorded"));
}

TEST_F(EndedSession, GivesItBackUntilItIsAccepted) {
  browser.post(staff + "/add", form);
  sign_in(browser, "ada", kGoodPassword);
  EXPECT_THAT(text_of(browser.get(staff + "/add")), HasSubstr("Olwen Hughes"));
  EXPECT_EQ(browser.fill_in(staff + "/add", {{"name", "Olwen Hughes"}}).status, 303);
  EXPECT_THAT(text_of(browser.get(staff + "/add")), Not(HasSubstr("Olwen Hughes")));
}

TEST_F(EndedSession, GivesItToNoOtherPersonOfTheSameBrowser) {
  house.add_who_signs_in(school, "beth", {people::PostKind::Administrator, {}, {}});
  browser.post(staff + "/add", form);
  sign_in(browser, "beth", kOtherPassword);
  EXPECT_THAT(text_of(browser.get(staff + "/add")), Not(HasSubstr("Olwen Hughes")));
}

TEST_F(EndedSession, GivesItToNoOtherBrowser) {
  browser.post(staff + "/add", form);
  Browser other(web);
  sign_in(other, "ada", kGoodPassword);
  EXPECT_THAT(text_of(other.get(staff + "/add")), Not(HasSubstr("Olwen Hughes")));
}

TEST_F(EndedSession, GivesItBackOnTheSamePageOnly) {
  browser.post(staff + "/add", form);
  sign_in(browser, "ada", kGoodPassword);
  EXPECT_THAT(text_of(browser.get(staff + "/" + school.person + "/post")),
              Not(HasSubstr("Olwen Hughes")));
}

TEST_F(EndedSession, ForgetsItAfterHalfAnHour) {
  browser.post(staff + "/add", form);
  house.clock.advance(30 * kMinute);
  sign_in(browser, "ada", kGoodPassword);
  EXPECT_THAT(text_of(browser.get(staff + "/add")), Not(HasSubstr("Olwen Hughes")));
}

TEST_F(EndedSession, NeverKeepsAPassword) {
  KeptForms& kept = web.kept_forms;
  browser.post("/you/password", {{"asker", school.person},
                                 {"present_password", "secret one"},
                                 {"new_password", "secret two"},
                                 {"note", "kept"}});
  const std::string token = browser.cookie("form");
  ASSERT_FALSE(token.empty());
  const auto form_kept = kept.find(app::hash_of_secret(token), "/you/password", school.person);
  ASSERT_TRUE(form_kept);
  for (const http::FormField& field : form_kept->form.fields())
    EXPECT_THAT(field.value, Not(HasSubstr("secret")));
  EXPECT_EQ(form_kept->form.first("note"), "kept");
}

TEST_F(EndedSession, GivesItBackThoughManyFormsCameFromNobody) {
  browser.post(staff + "/add", form);
  for (int i = 0; i < 20; ++i) {
    Browser stranger(web);
    stranger.post(staff + "/add", {{"asker", school.person}, {"name", std::string(900'000, 'x')}});
    EXPECT_EQ(stranger.post("/sign-in", {{"return", std::string(900'000, 'x')}}).status, 403);
  }
  sign_in(browser, "ada", kGoodPassword);
  EXPECT_THAT(text_of(browser.get(staff + "/add")), HasSubstr("value=\"Olwen Hughes\""));
}

TEST_F(EndedSession, GivesItBackWhenThatItEndedWasSaidBefore) {
  browser.get("/you");
  browser.post(staff + "/add", form);
  sign_in(browser, "ada", kGoodPassword);
  EXPECT_THAT(text_of(browser.get(staff + "/add")), HasSubstr("value=\"Olwen Hughes\""));
}

FormSender person(const std::string& name) {
  return {FormSender::Known::Person, name};
}
FormSender address(const std::string& name) {
  return {FormSender::Known::Address, name};
}

TEST(KeptForms, TakeNoRoomFromWhoHasASessionForWhoHasNone) {
  stepwell::testing::FixedClock clock;
  KeptForms kept(clock, 8000);
  const auto keep = [&](const std::string& secret, const FormSender& sender) {
    kept.keep(secret, {"/a", "p", http::Form({{"name", std::string(500, 'x')}})}, sender);
  };
  keep("mine", person("p"));
  for (int i = 0; i < 50; ++i) keep(std::to_string(i), address("192.0.2." + std::to_string(i)));
  EXPECT_TRUE(kept.find("mine", "/a", "p"));
  EXPECT_TRUE(kept.find("49", "/a", "p"));
}

TEST(KeptForms, TakeRoomFirstFromWhoHasMost) {
  stepwell::testing::FixedClock clock;
  KeptForms kept(clock, 8000);
  const auto keep = [&](const std::string& secret, const FormSender& sender) {
    kept.keep(secret, {"/a", "p", http::Form({{"name", std::string(500, 'x')}})}, sender);
  };
  keep("of another", address("192.0.2.1"));
  keep("of a colleague", person("anna"));
  for (int i = 0; i < 50; ++i) {
    keep("stranger " + std::to_string(i), address("192.0.2.7"));
    keep("person " + std::to_string(i), person("beth"));
  }
  EXPECT_TRUE(kept.find("of another", "/a", "p"));
  EXPECT_TRUE(kept.find("of a colleague", "/a", "p"));
  EXPECT_TRUE(kept.find("person 49", "/a", "p"));
  EXPECT_FALSE(kept.find("person 0", "/a", "p"));
}

TEST(KeptForms, MakesRoomByDroppingTheOldest) {
  stepwell::testing::FixedClock clock;
  KeptForms kept(clock, 8000);
  const auto form = [](const std::string& text) {
    return KeptForm{"/a", "p", http::Form({{"name", text}})};
  };
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(kept.keep(std::to_string(i), form(std::string(500, 'x')), person("p")),
              KeptForms::Outcome::Kept);
  EXPECT_FALSE(kept.find("0", "/a", "p"));
  EXPECT_TRUE(kept.find("19", "/a", "p"));
}

TEST(KeptForms, KeepsNoneThatIsTooLarge) {
  stepwell::testing::FixedClock clock;
  KeptForms kept(clock, 8000);
  EXPECT_EQ(
      kept.keep("a", {"/a", "p", http::Form({{"name", std::string(1200, 'x')}})}, person("p")),
      KeptForms::Outcome::TooLarge);
  EXPECT_FALSE(kept.find("a", "/a", "p"));
}

TEST(UsedForms, AreUsedOnceByEachPerson) {
  UsedForms used;
  EXPECT_TRUE(used.use("form", "anna"));
  EXPECT_FALSE(used.use("form", "anna"));
  EXPECT_TRUE(used.use("form", "beth"));
}

TEST_F(GuardTest, DoesNotKeepASessionOpenForAPageThatIsOpenToAll) {
  for (int i = 0; i < 7; ++i) {
    house.clock.advance(10 * kMinute);
    browser.get("/session");
    browser.get("/sign-out");
    browser.get("/nowhere");
  }
  EXPECT_EQ(browser.get("/you").status, 303);
}

TEST_F(GuardTest, SaysHowLongIsLeftWithoutChangingIt) {
  house.clock.advance(59 * kMinute);
  EXPECT_EQ(text_of(browser.get("/session")), "{\"seconds_left\":60}");
  EXPECT_EQ(text_of(browser.get("/session")), "{\"seconds_left\":60}");
  EXPECT_EQ(text_of(Browser(web).get("/session")), "{\"seconds_left\":0}");
}

TEST_F(GuardTest, KeepsASessionOpenForWhoAsksForIt) {
  house.clock.advance(59 * kMinute);
  const auto stayed =
      browser.post("/session", {{"csrf", app::csrf_token(browser.cookie("session"))}});
  EXPECT_EQ(text_of(stayed), "{\"seconds_left\":3600}");
  EXPECT_EQ(browser.post("/session", {}).status, 403);
}

TEST(BrowserCookies, AreBoundToTheHostUnlessTheRequestCamePlainlyToThisMachine) {
  http::Request request;
  EXPECT_EQ(scope_of(request), http::CookieScope::LoopbackOnly);
  for (const auto arrival :
       {http::Arrival::Tls, http::Arrival::ProxyPlain, http::Arrival::ProxyTls}) {
    request.arrival = arrival;
    http::Response response;
    set_session(response, request, std::string(64, 'a'));
    EXPECT_THAT(std::string(response.header("Set-Cookie")), StartsWith("__Host-session="));
  }
}

}  // namespace
}  // namespace stepwell::web
