// The letters that go with a child's help.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/records/erasing.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Letters : Forms {
  Letters() {
    give_help(sian);
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_added"},
                   {"contact", "c1"},
                   {"name", "Mair O’Brien"},
                   {"parental_responsibility", true}}});
  }
  std::string tell = of(sian, "/letters/tell_parent");
  Fields letter(const std::string& step, const std::string& body = "Dear Mair O’Brien,\nhello.") {
    return {{"subject", "Extra help"}, {"body", body}, {"to", "c1"}, {"step", step}};
  }
  /// Somebody with parental responsibility who must not be written to.
  void add_restricted() {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_added"},
                   {"contact", "c2"},
                   {"name", "John Black"},
                   {"parental_responsibility", true},
                   {"restriction", "Court order"}}});
  }
  const Fields by_post{{"method", "post"}, {"step", "record"}};
  /// From the paper to the record.
  http::Response send(const std::string& path, const Fields& fields) {
    return senco.post(path, hidden_fields(senco.fill_in(path, fields)) + today + by_post);
  }
};

TEST_F(Letters, AreThoseOfTheLaw) {
  const std::string page = text_of(senco.get(of(sian, "/letters")));
  for (const law::Letter& one : packs()->find("wales-sen-2002")->letters) {
    EXPECT_THAT(page, HasSubstr("/letters/" + one.id));
    const auto shown = senco.get(of(sian, "/letters/" + one.id));
    EXPECT_EQ(shown.status, 200) << one.id;
    EXPECT_THAT(text_of(shown), Not(HasSubstr("{"))) << one.id;
  }
  EXPECT_EQ(senco.get(of(sian, "/letters/nonsense")).status, 404);
}

TEST_F(Letters, AreFilledInFromTheRecord) {
  const std::string page = text_of(senco.get(tell));
  EXPECT_THAT(page, HasSubstr("Dear Mair O’Brien,"));
  EXPECT_THAT(page, HasSubstr("Siân is to have extra help at Ysgol y Bryn"));
  EXPECT_THAT(page, HasSubstr("called School Action, and it begins on 3 March 2025"));
  EXPECT_THAT(page, HasSubstr("Word cards each morning"));
  EXPECT_THAT(page, HasSubstr("SENCO, Ysgol y Bryn"));
}

TEST_F(Letters, AreSignedWithThePostThatHasMostToDoWithTheHelp) {
  house.give(school, school.person, {stepwell::testing::kSenco, {}, {}});
  const std::string page = text_of(admin.get(tell));
  EXPECT_THAT(page, HasSubstr("SENCO, Ysgol y Bryn"));
  EXPECT_THAT(page, Not(HasSubstr("Administrator, Ysgol y Bryn")));
}

TEST_F(Letters, LeaveAGapForWhatTheRecordDoesNotKnow) {
  const std::string page = text_of(senco.get(of(tom, "/letters/meeting_confirmation")));
  EXPECT_THAT(page, HasSubstr("Dear ....................,"));
}

TEST_F(Letters, NameNoContactWhoMustNotBeTold) {
  add_restricted();
  const std::string page = text_of(senco.get(tell));
  EXPECT_THAT(part_of(page, "<textarea", "</textarea>"), Not(HasSubstr("John Black")));
  EXPECT_THAT(page, HasSubstr("Court order"));
  EXPECT_THAT(page, Not(HasSubstr("value=\"c2\"")));
}

TEST_F(Letters, GoToNobodyWhoMustNotBeWrittenTo) {
  add_restricted();
  for (const Fields& to : {Fields{{"to", "c2"}}, Fields{{"others", "Gran, JOHN  BLACK"}}}) {
    for (const std::string step : {"print", "record"}) {
      const Fields form = Fields{{"subject", "A"}, {"body", "B"}, {"step", step}} + to + today;
      const auto refused = senco.fill_in(tell, form + Fields{{"method", "post"}});
      EXPECT_EQ(refused.status, 422);
      EXPECT_THAT(text_of(refused), HasSubstr("John Black must not be written to"));
    }
  }
  EXPECT_EQ(count(sian), 8U);
}

TEST_F(Letters, GoToNobodyWhoWasRestrictedSinceThePaperWasShown) {
  const Fields form = hidden_fields(senco.fill_in(tell, letter("print"))) + today + by_post;
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"restriction", "Court order"}}});
  const auto refused = senco.post(tell, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Mair O’Brien must not be written to"));
  EXPECT_THAT(text_of(refused), HasSubstr("hello.</textarea>"));
  EXPECT_EQ(count(sian), 8U);
}

TEST_F(Letters, SayWhoTheyAreFor) {
  const auto refused =
      senco.fill_in(tell, {{"subject", "A"}, {"body", "my words"}, {"step", "print"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Say who the letter is for."));
  EXPECT_THAT(text_of(refused), HasSubstr("my words</textarea>"));
}

TEST_F(Letters, OfAChildWithoutContactsCanBeForANameThatIsTyped) {
  const std::string path = of(tom, "/letters/meeting_confirmation");
  EXPECT_THAT(text_of(senco.get(path)), HasSubstr(of(tom, "/contacts")));
  const auto paper = senco.fill_in(
      path, {{"subject", "A"}, {"body", "B"}, {"others", "Ann Hughes"}, {"step", "print"}});
  EXPECT_THAT(text_of(paper), HasSubstr("<p class=\"sw-letter__to\">Ann Hughes</p>"));
}

TEST_F(Letters, NameAParentOfWhomOnlyTheTelephoneWasChanged) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"phone", "01234 999999"}}});
  EXPECT_THAT(text_of(senco.get(tell)), HasSubstr("Dear Mair O’Brien,"));
}

TEST_F(Letters, NameNobodyWhoIsNoContactAnyMore) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "contact_ended"}, {"contact", "c1"}}});
  EXPECT_THAT(text_of(senco.get(tell)), HasSubstr("Dear ....................,"));
}

TEST_F(Letters, ShowWhatWasTypedAsAPaperAndRecordNothingYet) {
  const auto paper = senco.fill_in(tell, letter("print", "Dear <Mair>,\n\nmy own words"));
  EXPECT_EQ(paper.status, 200);
  EXPECT_THAT(text_of(paper), HasSubstr("class=\"sw-letter\""));
  EXPECT_THAT(text_of(paper), HasSubstr("Dear &lt;Mair&gt;,\n\nmy own words"));
  EXPECT_THAT(text_of(paper), HasSubstr("data-print"));
  EXPECT_EQ(count(sian), 7U);
}

TEST_F(Letters, AreRecordedAsSentWithTheirText) {
  const auto done = send(tell, letter("print"));
  EXPECT_EQ(topics(sian).back(), "parent_told:support");
  EXPECT_EQ(text(sian, "how"), "letter");
  EXPECT_EQ(text(sian, "text"), "Dear Mair O’Brien,\nhello.");
  EXPECT_EQ(location_of(done), of(sian, "/done/9"));
}

TEST_F(Letters, AreKeptWithWhomTheyWentToAndHow) {
  send(of(sian, "/letters/consent_to_refer"), letter("print", "May we ask?"));
  EXPECT_EQ(topics(sian).back(), "letter_sent:consent_to_refer");
  EXPECT_EQ(text(sian, "text"), "May we ask?");
  EXPECT_EQ(text(sian, "method"), "post");
  EXPECT_EQ(boost::json::serialize(body(sian).at("to")), "[\"Mair O’Brien\"]");
}

TEST_F(Letters, SayHowTheyWereSent) {
  const Fields form = hidden_fields(senco.fill_in(tell, letter("print"))) + today;
  const auto refused = senco.post(tell, form + Fields{{"step", "record"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Say how it was sent."));
  EXPECT_EQ(count(sian), 7U);
}

TEST_F(Letters, ThatWereSentAreListedAndOpenAsTheyWereSent) {
  send(tell, letter("print", "Dear Mair,\nas it was."));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"name", "Mair Jones"}}});
  for (const std::string path : {"/letters", ""}) {
    const std::string page = text_of(senco.get(of(sian, path)));
    EXPECT_THAT(page, HasSubstr(of(sian, "/letters/sent/8"))) << path;
    EXPECT_THAT(page, HasSubstr("2 June 2025, to Mair O’Brien, by post")) << path;
    // The parent was told by it: once is enough.
    EXPECT_THAT(page, Not(HasSubstr(of(sian, "/letters/sent/9")))) << path;
  }
  const std::string sent = text_of(senco.get(of(sian, "/letters/sent/8")));
  EXPECT_THAT(sent, HasSubstr("Dear Mair,\nas it was."));
  EXPECT_THAT(sent, HasSubstr("Sent on 2 June 2025 to Mair O’Brien, by post."));
}

TEST_F(Letters, ThatWereSentSayWhoMustNotBeWrittenToSince) {
  send(tell, letter("print", "Dear Mair,\nas it was."));
  const std::string sent = of(sian, "/letters/sent/8");
  EXPECT_THAT(text_of(senco.get(sent)), Not(HasSubstr("sw-restriction")));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"restriction", "Court order of today"}}});
  EXPECT_THAT(text_of(senco.get(sent)), HasSubstr("Court order of today"));
  EXPECT_THAT(text_of(senco.get(sent)), HasSubstr("Dear Mair,\nas it was."));
}

TEST_F(Letters, ThatWereStruckOutWereNotSent) {
  send(tell, letter("print"));
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "struck_out"}, {"entry", 8}, {"reason", "Wrong child"}}});
  EXPECT_EQ(senco.get(of(sian, "/letters/sent/8")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/letters/sent/1")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/letters/sent/x")).status, 404);
}

TEST_F(Letters, ThatWereSentDoNotNameTheFamilyToATeacher) {
  send(of(sian, "/letters/consent_to_refer"), letter("print", "A private matter"));
  for (const std::string path : {"/entries/8", ""}) {
    const std::string page = text_of(teacher.get(of(sian, path)));
    EXPECT_THAT(page, Not(HasSubstr("Mair O’Brien"))) << path;
    EXPECT_THAT(page, Not(HasSubstr("A private matter"))) << path;
    EXPECT_THAT(page, Not(HasSubstr("/letters"))) << path;
  }
  EXPECT_EQ(teacher.get(of(sian, "/letters/sent/8")).status, 404);
}

TEST_F(Letters, ThatAreSomethingElseBesidesDoNotNameTheFamilyThereEither) {
  send(tell, letter("print", "Dear Mair O’Brien,\nA private matter"));
  ASSERT_EQ(topics(sian).back(), "parent_told:support");
  for (const std::string path : {"/entries/8", "/entries/9", "/done/9", ""}) {
    const std::string page = text_of(teacher.get(of(sian, path)));
    EXPECT_THAT(page, Not(HasSubstr("Mair O’Brien"))) << path;
    EXPECT_THAT(page, Not(HasSubstr("A private matter"))) << path;
  }
  EXPECT_THAT(text_of(senco.get(of(sian, "/entries/9"))), HasSubstr("A private matter"));
}

TEST_F(Letters, OfWhichHalfWasErasedAreNotReadInTheOtherHalf) {
  send(tell, letter("print", "Dear Mair O’Brien,\nA private matter"));
  ASSERT_EQ(topics(sian).back(), "parent_told:support");
  house.log.erase_body(sian, 8, "ada", house.clock.now(), "Asked for");
  for (const std::string path : {"/entries/8", "/entries/9", "/done/9", ""}) {
    const std::string page = text_of(teacher.get(of(sian, path)));
    EXPECT_THAT(page, Not(HasSubstr("Mair O’Brien"))) << path;
    EXPECT_THAT(page, Not(HasSubstr("A private matter"))) << path;
  }
}

TEST_F(Letters, ThatWereErasedAreReadNowhere) {
  send(tell, letter("print", "Dear Mair O’Brien,\nA private matter"));
  const auto erased = app::erase_entry(house.log, house.records, *web.files,
                                       {sian, 8, "ada", house.clock.now(), "Asked for"});
  ASSERT_TRUE(erased.has_value());
  for (const std::string path : {"/entries/8", "/entries/9", "/letters/sent/8", ""}) {
    const std::string page = text_of(senco.get(of(sian, path)));
    EXPECT_THAT(page, Not(HasSubstr("A private matter"))) << path;
  }
}

TEST_F(Letters, DoNotNameTheFamilyToATeacherInTheirSubjectEither) {
  Fields named = letter("print", "May we ask?");
  named.front().value = "A word with Mair O’Brien";
  send(of(sian, "/letters/consent_to_refer"), named);
  ASSERT_EQ(text(sian, "subject"), "A word with Mair O’Brien");
  for (const std::string path : {"/entries/8", ""})
    EXPECT_THAT(text_of(teacher.get(of(sian, path))), Not(HasSubstr("A word with"))) << path;
  EXPECT_THAT(text_of(senco.get(of(sian, "/entries/8"))), HasSubstr("A word with Mair O’Brien"));
}

TEST_F(Letters, GoToNobodyWhoIsRestrictedInTheSameMoment) {
  const Fields form = hidden_fields(senco.fill_in(tell, letter("print"))) + today + by_post;
  web.log.before_write = [&] {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_changed"},
                   {"contact", "c1"},
                   {"restriction", "Court order"}}});
  };
  const auto refused = senco.post(tell, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Mair O’Brien must not be written to"));
  EXPECT_THAT(text_of(refused), HasSubstr("hello.</textarea>"));
  EXPECT_EQ(count(sian), 8U);
}

TEST_F(Letters, AreRecordedOnceByOneForm) {
  const Fields form = hidden_fields(senco.fill_in(tell, letter("print"))) + today + by_post;
  EXPECT_EQ(location_of(senco.post(tell, form)), location_of(senco.post(tell, form)));
  EXPECT_EQ(count(sian), 9U);
}

TEST_F(Letters, CanBeChangedAfterTheyWereShown) {
  const auto again = senco.fill_in(tell, letter("edit", "My own words"));
  EXPECT_THAT(text_of(again), HasSubstr("My own words</textarea>"));
}

TEST_F(Letters, AreNotShownEmptyOrTooLong) {
  EXPECT_EQ(senco.fill_in(tell, letter("print", " ")).status, 422);
  const auto vast = senco.fill_in(tell, letter("print", std::string(100'000, 'a')));
  EXPECT_THAT(text_of(vast), HasSubstr("There are 100,000."));
  EXPECT_THAT(text_of(vast), HasSubstr(std::string(100'000, 'a')));
}

TEST_F(Letters, AreNotForATeacher) {
  EXPECT_EQ(teacher.get(tell).status, 404);
}

}  // namespace
}  // namespace stepwell::web
