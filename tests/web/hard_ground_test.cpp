// Hard ground, at the level of pages: whatever goes wrong, the answer names field, fault and
// remedy, and what was typed is kept. Tested elsewhere: forged forms and ended sessions
// (guard_test), ids of others and of nobody (route_access_test), forms that come twice, 31 February
// and days to come (entry_form_test, concern_test, plan_test, review_test).
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "http/percent.h"
#include "tests/web/form_fields.h"
#include "web/texts/kept.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Failing;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// As a browser writes the fields of a form into its body.
std::string body_of(const Fields& fields) {
  std::string body;
  for (const http::FormField& field : fields)
    body += (body.empty() ? "" : "&") + http::percent_encode(field.name) + "=" +
            http::percent_encode(field.value);
  return body;
}

struct HardGround : Forms {
  const std::string concern_page = of(sian, "/concern");
  const Fields concern =
      Fields{{"text", "Guesses words from the pictures"}, {"from", "teacher"}} + today;

  /// Where the answer says that what was typed is kept, and leads back to its form.
  void expect_kept(const http::Response& answer, const std::string& form) {
    const std::string page = text_of(answer);
    EXPECT_THAT(page, HasSubstr("What you typed is kept for 30 minutes"));
    EXPECT_THAT(page, HasSubstr("href=\"" + form + "\""));
  }
};

// A full disk.

struct FullDisk : HardGround {
  FullDisk() { give_help(sian); }

  /// The form is sent to a disk that is full: 503, kept, and there again until it is recorded.
  void expect_to_lose_nothing(Browser& browser, const std::string& page, const Fields& fields,
                              const std::vector<std::string>& typed) {
    const auto before = count(sian);
    Fields form = hidden_fields(browser.get(page)) + fields;
    web.disk.failing = Failing::Writing;
    const auto failed = browser.post(page, form);
    EXPECT_EQ(failed.status, 503);
    EXPECT_THAT(text_of(failed), HasSubstr("Stepwell cannot answer now"));
    expect_kept(failed, page);
    web.disk.failing = Failing::Nothing;
    EXPECT_EQ(count(sian), before);
    const auto back = browser.get(page);
    EXPECT_THAT(text_of(back), HasSubstr("This form has not been recorded"));
    for (const std::string& words : typed) EXPECT_THAT(text_of(back), HasSubstr(words));
    const auto recorded = browser.post(page, hidden_fields(back) + fields);
    EXPECT_EQ(recorded.status, 303) << text_of(recorded);
    EXPECT_THAT(text_of(browser.get(page)), Not(HasSubstr("This form has not been recorded")));
  }
};

TEST_F(FullDisk, LosesNoConcern) {
  const auto before = count(sian);
  expect_to_lose_nothing(teacher, concern_page, concern,
                         {"Guesses words from the pictures</textarea>", "value=\"2025\""});
  EXPECT_EQ(count(sian), before + 1);
}

TEST_F(FullDisk, LosesNoEvidence) {
  expect_to_lose_nothing(teacher, of(sian, "/evidence"),
                         Fields{{"type", "test"}, {"title", "Reading age of six"}} + today,
                         {"Reading age of six"});
  EXPECT_EQ(text(sian, "title"), "Reading age of six");
}

TEST_F(FullDisk, LosesNoReview) {
  const auto before = count(sian);
  expect_to_lose_nothing(
      senco, of(sian, "/review/iep"),
      today + day_fields("review_on", "2025-10-01") +
          Fields{{"outcome.t1", "not_met"},
                 {"note.t1", "The hall was too loud"},
                 {"view.parent", "Reads at home now"},
                 {"no_view.child", "Did not want to say"},
                 {"decision", "continue"}},
      {"The hall was too loud</textarea>", "Reads at home now</textarea>", "Did not want to say"});
  EXPECT_EQ(count(sian), before + 3);
}

TEST_F(FullDisk, LosesNoPlanThatIsSavedWithoutScript) {
  senco.fill_in(of(sian, "/plan/iep/begin"), {{"with", "nothing"}});
  expect_to_lose_nothing(senco, of(sian, "/plan/iep/edit"),
                         {{"difficulty.difficulty", "Letters that look alike"}, {"do", "save"}},
                         {"Letters that look alike</textarea>"});
}

/// The script's page has the text still: it sends it again, and no kept form is pushed out by it.
TEST_F(FullDisk, LetsAFieldOfAPlanBeSentAgain) {
  senco.fill_in(of(sian, "/plan/iep/begin"), {{"with", "nothing"}});
  const Fields form = hidden_fields(senco.get(of(sian, "/plan/iep/edit")));
  const Fields field{form.front(), {"name", "difficulty.tried"}, {"value", "Cards"}, {"seen", ""}};
  const Fields words = hidden_fields(senco.get(concern_page)) + concern;
  web.disk.failing = Failing::Writing;
  EXPECT_EQ(senco.post(concern_page, words).status, 503);
  senco.is_script = true;
  EXPECT_EQ(senco.post(of(sian, "/plan/iep/field"), field).status, 503);
  web.disk.failing = Failing::Nothing;
  const auto saved = senco.post(of(sian, "/plan/iep/field"), field);
  senco.is_script = false;
  EXPECT_EQ(saved.status, 200);
  EXPECT_THAT(text_of(saved), HasSubstr("\"outcome\":\"saved\""));
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep/edit"))), HasSubstr("Cards</textarea>"));
  EXPECT_THAT(text_of(senco.get(concern_page)), HasSubstr("Guesses words"));
}

TEST_F(FullDisk, GivesAKeptFormBackUntilItsPageHasAcceptedIt) {
  const Fields hidden = hidden_fields(teacher.get(concern_page));
  web.disk.failing = Failing::Writing;
  EXPECT_EQ(teacher.post(concern_page, hidden + concern).status, 503);
  web.disk.failing = Failing::Nothing;
  EXPECT_EQ(teacher.post(concern_page, hidden + today).status, 422);
  EXPECT_THAT(text_of(teacher.get(concern_page)), HasSubstr("Guesses words"));
}

TEST_F(FullDisk, KeepsAFormAlsoWhereNobodyCanBeAskedWhoItIs) {
  const Fields form = hidden_fields(teacher.get(concern_page)) + concern;
  web.disk.failing = Failing::Everything;
  expect_kept(teacher.post(concern_page, form), concern_page);
  web.disk.failing = Failing::Nothing;
  EXPECT_THAT(text_of(teacher.get(concern_page)), HasSubstr("Guesses words"));
  teacher.use_session(house.token_of("sen", kOtherPassword));
  EXPECT_THAT(text_of(teacher.get(concern_page)), Not(HasSubstr("Guesses words")));
}

TEST_F(FullDisk, KeepsNothingThatAnotherSiteSends) {
  const Fields form = hidden_fields(teacher.get(concern_page)) + concern;
  web.disk.failing = Failing::Writing;
  teacher.from_site = "cross-site";
  EXPECT_THAT(text_of(teacher.post(concern_page, form)), Not(HasSubstr("is kept")));
  web.disk.failing = Failing::Nothing;
  EXPECT_THAT(text_of(teacher.get(concern_page)), Not(HasSubstr("Guesses words")));
}

TEST_F(FullDisk, KeepsTheNameAndTheWayOfWhoSignsInAndNoPassword) {
  Browser browser(web);
  const std::string page = "/sign-in?return=" + http::percent_encode(of(sian));
  const Fields form =
      hidden_fields(browser.get(page)) + Fields{{"name", "sen"}, {"password", kOtherPassword}};
  web.disk.failing = Failing::Everything;
  EXPECT_EQ(browser.post("/sign-in", form).status, 503);
  web.disk.failing = Failing::Nothing;
  const std::string back = text_of(browser.get("/sign-in"));
  EXPECT_THAT(back, HasSubstr("value=\"sen\""));
  EXPECT_THAT(back, HasSubstr("value=\"" + of(sian) + "\""));
  EXPECT_THAT(back, Not(HasSubstr(kOtherPassword)));
}

TEST_F(FullDisk, IsSaidOfAPageThatIsOnlyReadWithoutAWordOfForms) {
  web.disk.failing = Failing::Everything;
  const auto answer = senco.get(of(sian));
  EXPECT_EQ(answer.status, 503);
  EXPECT_THAT(text_of(answer), HasSubstr("Wait a minute and try again."));
  EXPECT_THAT(text_of(answer), Not(HasSubstr("What you typed")));
}

// A page that is gone while somebody writes in it: the child has left, a post has ended.

struct GonePages : HardGround {
  const Fields form = hidden_fields(teacher.get(concern_page)) + concern;
  const Fields views = hidden_fields(teacher.get(of(sian, "/views"))) +
                       Fields{{"from", "child"}, {"text", "I like the garden"}} + today;

  void leave() { record(sian, {{{"on", "2025-06-02"}, {"kind", "school_left"}}}); }
};

TEST_F(GonePages, GiveBackWhatWasTyped) {
  leave();
  const auto before = count(sian);
  const auto gone = teacher.post(concern_page, form);
  EXPECT_EQ(gone.status, 404);
  EXPECT_THAT(text_of(gone), HasSubstr("Nothing was recorded."));
  EXPECT_THAT(text_of(gone), HasSubstr("Guesses words from the pictures"));
  const auto closed = teacher.post(of(sian, "/views"), views);
  EXPECT_EQ(closed.status, 404);
  EXPECT_THAT(text_of(closed), HasSubstr("I like the garden"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(GonePages, ShowOnlyWhatSomebodyWrote) {
  leave();
  const std::string gone =
      text_of(teacher.post(concern_page, form + Fields{{"seen-text", "As it stood before"},
                                                       {"password", "Six otters"}}));
  EXPECT_THAT(gone, Not(HasSubstr("As it stood before")));
  EXPECT_THAT(gone, Not(HasSubstr("Six otters")));
  const auto marked = teacher.post(concern_page, with(form, {{"text", "<b>Bold</b> words"}}));
  EXPECT_THAT(text_of(marked), HasSubstr("&lt;b&gt;Bold&lt;/b&gt; words"));
}

TEST_F(GonePages, ShowNoWordsThatAnotherSiteSends) {
  leave();
  teacher.from_site = "cross-site";
  const auto gone = teacher.post(concern_page, form);
  EXPECT_EQ(gone.status, 404);
  EXPECT_THAT(text_of(gone), Not(HasSubstr("Guesses words")));
}

// Bodies that cannot be taken as they are.

struct HardBodies : HardGround {
  http::Response send(const Fields& typed, const http::FormLimits& limits = {}) {
    return teacher.post_bytes(concern_page,
                              body_of(hidden_fields(teacher.get(concern_page)) + typed), limits);
  }
};

TEST_F(HardBodies, ThatAreTooLongNameTheFieldTheLimitAndTheRemedyAndComeBack) {
  const std::string vast(3000, 'x');
  const auto refused = send(Fields{{"text", vast}, {"from", "parent"}} + today,
                            {.body_bytes = 2000, .read_bytes = 10'000});
  EXPECT_EQ(refused.status, 413);
  EXPECT_THAT(text_of(refused), HasSubstr("In “text”: This is too long"));
  EXPECT_THAT(text_of(refused), HasSubstr("up to 1 MB of text. Shorten it"));
  expect_kept(refused, concern_page);
  const auto back = teacher.get(concern_page);
  EXPECT_THAT(text_of(back), HasSubstr("id=\"text-error\""));
  EXPECT_THAT(text_of(back), HasSubstr("href=\"#text\""));
  EXPECT_THAT(text_of(back), HasSubstr(vast + "</textarea>"));
  EXPECT_EQ(teacher.post(concern_page, hidden_fields(back) + concern).status, 303);
}

TEST_F(HardBodies, ThatAreTooLongToBeKeptComeBackWithoutTheLongestText) {
  const auto refused = send(Fields{{"text", std::string(1'500'000, 'x')}, {"from", "parent"}} +
                            day_fields("on", "2025-05-12"));
  EXPECT_EQ(refused.status, 413);
  EXPECT_THAT(text_of(refused), HasSubstr("files and the text that is too long"));
  const std::string back = text_of(teacher.get(concern_page));
  EXPECT_THAT(back, HasSubstr("id=\"text-error\""));
  EXPECT_THAT(back, HasSubstr("value=\"12\""));
  EXPECT_THAT(back, HasSubstr("value=\"parent\" selected"));
}

TEST_F(HardBodies, InAWrongEncodingNameTheFieldAndComeBackWithAMarkForEachLetter) {
  const std::string form = body_of(hidden_fields(teacher.get(concern_page)) + today);
  const auto refused = teacher.post_bytes(concern_page, form + "&from=teacher&text=Si%E2n+guesses");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(text_of(refused), HasSubstr("In “text”: Some letters did not arrive"));
  EXPECT_THAT(text_of(refused), HasSubstr("Type them again"));
  expect_kept(refused, concern_page);
  EXPECT_EQ(count(sian), 2U);
  const auto back = teacher.get(concern_page);
  EXPECT_THAT(text_of(back), HasSubstr("Si\uFFFDn guesses</textarea>"));
  EXPECT_THAT(text_of(back), HasSubstr("id=\"text-error\""));
  EXPECT_EQ(teacher.post(concern_page, hidden_fields(back) + concern).status, 303);
}

TEST_F(HardBodies, WithPastedControlsAreRecordedAsTheyWereMeant) {
  const auto done =
      send(Fields{{"text", "Reads\vslowly\fand\x01 guesses\x1B"}, {"from", "teacher"}} + today);
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(text(sian, "text"), "Reads\nslowly\nand guesses");
}

TEST_F(HardBodies, WithAFieldWhoseNameIsNoneKeepTheOthers) {
  const std::string form =
      body_of(hidden_fields(teacher.get(concern_page)) + concern) + "&%00=1&=2";
  const auto refused = teacher.post_bytes(concern_page, form);
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(text_of(refused), HasSubstr("The name of a field could not be read"));
  EXPECT_THAT(text_of(teacher.get(concern_page)), HasSubstr("Guesses words"));
}

TEST(UnreadLine, SaysThatTheNameOfAFileIsTooLongAndWhatToDo) {
  const std::string said = texts::unread_line({http::FormProblemCode::NameTooLong, "file"});
  EXPECT_THAT(said, HasSubstr("The name of the file is too long. Give the file a name"));
  EXPECT_THAT(texts::unread_line({http::FormProblemCode::NameTooLong, ""}),
              HasSubstr("The name of a field could not be read"));
}

// Midnight.

struct Midnight : HardGround {
  /// Seconds after the beginning of that day in London's summer; everybody signs in.
  void at(base::Day day, int seconds) {
    constexpr int kDay = 86'400, kSummer = 3600;
    house.clock.set(
        {static_cast<std::int64_t>(day - base::Day(1970, 1, 1)) * kDay + seconds - kSummer});
  }
};

TEST_F(Midnight, LeavesTheDayOfAFormThatWasOpenedBeforeIt) {
  at({2025, 6, 2}, 86'400 - 60);
  sign_in();
  const std::string page = text_of(teacher.get(concern_page));
  EXPECT_THAT(page, HasSubstr("name=\"on-day\" type=\"text\" value=\"2\""));
  const Fields form = hidden_fields(teacher.get(concern_page)) + concern;
  at({2025, 6, 3}, 60);
  EXPECT_EQ(teacher.post(concern_page, form).status, 303);
  EXPECT_EQ(house.records.load(sian).entries.back().on, base::Day(2025, 6, 2));
}

TEST_F(Midnight, TakesADayThatWasStillToComeBeforeIt) {
  const Fields tomorrow =
      Fields{{"text", "Guesses words"}, {"from", "teacher"}} + day_fields("on", "2025-06-03");
  at({2025, 6, 2}, 86'400 - 60);
  sign_in();
  const auto early = teacher.fill_in(concern_page, tomorrow);
  EXPECT_EQ(early.status, 422);
  EXPECT_THAT(text_of(early), HasSubstr("id=\"on-error\""));
  EXPECT_THAT(text_of(early), HasSubstr("Guesses words</textarea>"));
  at({2025, 6, 3}, 1);
  EXPECT_EQ(teacher.post(concern_page, hidden_fields(early) + tomorrow).status, 303);
}

TEST_F(Midnight, MovesTodayOnWithoutAnythingBeingWritten) {
  give_help(sian);
  at({2025, 6, 30}, 86'400 - 2);
  sign_in();
  const std::string before = text_of(senco.get(path("/today")));
  EXPECT_THAT(before, HasSubstr("Tuesday 1 July"));
  EXPECT_THAT(before, HasSubstr("tomorrow"));
  at({2025, 7, 1}, 1);
  const std::string after = text_of(senco.get(path("/today")));
  EXPECT_THAT(after, HasSubstr("Tuesday 1 July"));
  EXPECT_THAT(after, Not(HasSubstr("tomorrow")));
}

// A change of terms.

/// School Action since Monday 3 March 2025 without a plan: it is meant within 20 school days.
struct NewTerms : HardGround {
  NewTerms() {
    go_to({2025, 3, 24});
    record(sian, {{{"on", "2025-03-03"}, {"kind", "evidence_added"}, {"type", "test"}}});
    record(sian,
           {{{"on", "2025-03-03"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "Reading"}}});
  }
  void of_school(boost::json::object entry) {
    entry["on"] = "2025-03-24";
    record({school.school, {}}, {std::move(entry)});
  }
  /// All terms of the school year, the spring term with these days.
  void set_terms(const char* first, const char* last) {
    of_school({{"kind", "terms_set"},
               {"terms",
                {{{"first", "2024-09-02"}, {"last", "2024-12-20"}},
                 {{"first", first}, {"last", last}},
                 {{"first", "2025-04-28"}, {"last", "2025-07-21"}}}}});
  }
  void expect_aim(const std::string& day) {
    // Days that are far off are shown without the day of the week.
    const std::string without_weekday = day.substr(day.find(' ') + 1);
    EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr(without_weekday));
    EXPECT_THAT(text_of(senco.get(of(sian, "/why/w02.iep_make"))),
                HasSubstr("The aim is " + day + " 2025."));
  }
};

TEST_F(NewTerms, CountTheDaysOfTheTermsThatWereSet) {
  expect_aim("Monday 31 March");
}

TEST_F(NewTerms, MoveADateByADayThatIsClosed) {
  of_school({{"kind", "day_closed"}, {"day", "2025-03-26"}});
  expect_aim("Tuesday 1 April");
}

TEST_F(NewTerms, MoveADateOverTheHolidayThatNowLiesBeforeIt) {
  set_terms("2025-01-06", "2025-03-28");
  expect_aim("Monday 28 April");
}

TEST_F(NewTerms, TakeThePlaceOfTheEarlierWithTheDayThatWasClosedInThem) {
  of_school({{"kind", "day_closed"}, {"day", "2025-03-26"}});
  set_terms("2025-01-06", "2025-04-11");
  expect_aim("Monday 31 March");
}

}  // namespace
}  // namespace stepwell::web
