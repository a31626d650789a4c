// The page of a child, its story and its entries.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/caseload.h"
#include "web/pages/child/mentions.h"
#include "web/texts/child.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::Caseload;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct ChildPages : Caseload {
  std::string page(Browser& browser, const std::string& rest = {}) {
    return text_of(browser.get(of(sian, rest)));
  }
  static std::string card(const std::string& page, const std::string& title) {
    return part_of(page, "<h2>" + title + "</h2>", "</section>");
  }
  std::string story(Browser& browser) { return card(page(browser), "The story so far"); }
  int last() { return static_cast<int>(house.log.read(sian).size()); }
};

TEST_F(ChildPages, ShowsTheDocumentOfThePresentStageBeforeThePlanOfAnEarlierOne) {
  give_help(sian);
  record(sian, {{{"on", "2025-05-12"},
                 {"kind", "document_issued"},
                 {"document", "statement"},
                 {"state", "final"}}});
  record(sian, {{{"on", "2025-05-12"}, {"kind", "stage_moved"}, {"to", "statement"}}});
  const std::string plans = card(page(senco), "Plan in use");
  const auto statement = plans.find("<b>Statement of special educational needs</b>");
  const auto iep = plans.find("<b>Individual education plan</b>");
  ASSERT_NE(iep, std::string::npos) << "nobody has ended it";
  EXPECT_LT(statement, iep);
}

TEST_F(ChildPages, SaysWhereTheChildIsAndSinceWhen) {
  give_help(sian);
  const std::string band = part_of(page(senco), "<div class=\"sw-id\">", "</details>");
  EXPECT_THAT(band, HasSubstr("<h1 class=\"govuk-heading-l\">Siân O’Brien</h1>"));
  EXPECT_THAT(band, HasSubstr("Class 3B"));
  EXPECT_THAT(band, HasSubstr("7 years"));
  EXPECT_THAT(band, HasSubstr("School Action"));
  EXPECT_THAT(band, HasSubstr("since 3 March 2025"));
  EXPECT_THAT(band, HasSubstr("led by the SENCO"));
}

TEST_F(ChildPages, LeadsToTheHelpOfItsLawThatTellsOfTheStage) {
  const std::string law = "/law/wales-sen-2002#help-";
  give_help(sian);
  EXPECT_THAT(part_of(page(senco), "What “School Action” means", "</details>"),
              HasSubstr("href=\"" + law + "how_school_helps\""));
  record(sian, {{{"on", "2025-05-12"},
                 {"kind", "document_issued"},
                 {"document", "statement"},
                 {"state", "final"}}});
  record(sian, {{{"on", "2025-05-12"}, {"kind", "stage_moved"}, {"to", "statement"}}});
  EXPECT_THAT(page(senco), HasSubstr(law + "statutory_assessment\""));
  EXPECT_THAT(page(senco), Not(HasSubstr(law + "how_school_helps")));
}

TEST_F(ChildPages, HasOneHeadingOfTheFirstLevel) {
  const std::string text = page(senco);
  EXPECT_EQ(text.find("<h1"), text.rfind("<h1"));
}

TEST_F(ChildPages, ShowsWhatIsDueWithItsButton) {
  give_help(sian);
  const std::string due = card(page(senco), "What is due");
  EXPECT_THAT(due, HasSubstr("Review the IEP"));
  EXPECT_THAT(due, HasSubstr("1 July"));
  EXPECT_THAT(due, HasSubstr(of(sian, "/review/iep")));
  EXPECT_THAT(card(page(teacher), "What is due"), Not(HasSubstr("/review/iep")));
}

TEST_F(ChildPages, ShowsThePlanInUse) {
  give_help(sian);
  const std::string plan = card(page(senco), "Plan in use");
  EXPECT_THAT(plan, HasSubstr("Individual education plan"));
  EXPECT_THAT(plan, HasSubstr("issued 17 March 2025"));
  EXPECT_THAT(plan, HasSubstr("review by 1 July 2025"));
  EXPECT_THAT(plan, HasSubstr("Reads ten new words"));
}

TEST_F(ChildPages, ShowsNeedsByRankAndWhatTheFamilySays) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "needs_recorded"},
                 {"needs", {{{"code", "HI"}, {"rank", 2}}, {{"code", "DYSL"}, {"rank", 1}}}}},
                {{"on", "2025-06-02"},
                 {"kind", "views_recorded"},
                 {"of", "parent"},
                 {"about", "support"},
                 {"text", "Reading at home is a fight."}}});
  const std::string needs = card(page(senco), "Needs");
  EXPECT_LT(needs.find("Dyslexia"), needs.find("Hearing impairment"));
  EXPECT_THAT(card(page(senco), "What the family says"), HasSubstr("Reading at home is a fight."));
}

TEST_F(ChildPages, ShowsContactsToTheSencoAlone) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_added"},
                 {"contact", "c1"},
                 {"name", "Sinéad O’Brien"},
                 {"relation", "Mother"},
                 {"restriction", "Write only to this address"}}});
  EXPECT_THAT(page(senco), HasSubstr("Sinéad O’Brien"));
  EXPECT_THAT(page(teacher), Not(HasSubstr("Sinéad")));
  EXPECT_THAT(page(teacher, "/entries/3"), Not(HasSubstr("Sinéad")));
  EXPECT_THAT(page(teacher, "/entries/3"), Not(HasSubstr("Write only")));
  EXPECT_THAT(page(senco, "/entries/3"), HasSubstr("Write only"));
  EXPECT_THAT(page(teacher, "/done/3"), Not(HasSubstr("Sinéad")));
  EXPECT_THAT(page(teacher, "/done/3"), HasSubstr("The family’s contact details were changed"));
  EXPECT_THAT(page(senco, "/done/3"), HasSubstr("Sinéad"));
  EXPECT_THAT(page(senco, "/entries/3/strike"), HasSubstr("Sinéad"));
}

TEST_F(ChildPages, ShowAContactAsItIsAfterOneDetailWasChanged) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_added"},
                 {"contact", "c1"},
                 {"name", "Sinéad O’Brien"},
                 {"relation", "Mother"},
                 {"phone", "01234 000000"}},
                {{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"phone", "01234 999999"}}});
  const std::string people = card(page(senco), "People");
  EXPECT_THAT(people, HasSubstr("Sinéad O’Brien, mother"));
  EXPECT_THAT(people, HasSubstr("01234 999999"));
  EXPECT_THAT(people, Not(HasSubstr("01234 000000")));
}

TEST_F(ChildPages, SaysWhatEachMoveStillNeeds) {
  give_help(sian);
  const std::string moves = card(page(senco), "Next steps open");
  EXPECT_THAT(moves, HasSubstr("Move to School Action Plus"));
  EXPECT_THAT(moves, HasSubstr("still needed: </span>A specialist from outside asked or involved"));
  EXPECT_THAT(moves, HasSubstr("<li class=\"ok\">"));
  EXPECT_THAT(moves, HasSubstr(of(sian, "/move?to=sap")));
  EXPECT_THAT(card(page(teacher), "Next steps open"), Not(HasSubstr("/move")));
}

TEST_F(ChildPages, OffersOnlyWhatTheVisitorMayDo) {
  EXPECT_THAT(card(page(senco), "Do"), HasSubstr(of(sian, "/needs")));
  EXPECT_THAT(card(page(teacher), "Do"), Not(HasSubstr(of(sian, "/needs"))));
  EXPECT_THAT(card(page(teacher), "Do"), HasSubstr(of(sian, "/evidence")));
}

TEST_F(ChildPages, OffersAtMostSixLinksAndFoldsTheRest) {
  give_help(sian);
  const std::string all = card(page(senco), "Do");
  const std::string in_sight = all.substr(0, all.find("<details"));
  std::size_t links = 0;
  for (auto at = in_sight.find("<li"); at != std::string::npos; at = in_sight.find("<li", at + 1))
    ++links;
  EXPECT_EQ(links, 6U);
  EXPECT_THAT(all.substr(in_sight.size()), HasSubstr("More</span></summary>"));
  EXPECT_THAT(all.substr(in_sight.size()), HasSubstr(of(sian, "/checklists")));
}

/// The review of a statement waits for its meeting to be arranged; that of an IEP does not.
TEST_F(ChildPages, OffersFirstWhatWouldFinishSomethingThatIsOpen) {
  const auto in_sight = [&] { return part_of(card(page(senco), "Do"), "<ul", "<details"); };
  give_help(sian);
  EXPECT_THAT(in_sight(), Not(HasSubstr(of(sian, "/meetings/arrange"))));
  record(sian, {{{"on", "2025-05-12"},
                 {"kind", "document_issued"},
                 {"document", "statement"},
                 {"state", "final"}}});
  EXPECT_THAT(in_sight(), HasSubstr(of(sian, "/meetings/arrange")));
}

TEST_F(ChildPages, TellsTheStoryNewestFirst) {
  give_help(sian);
  const std::string text = story(senco);
  EXPECT_LT(text.find("Individual education plan issued"), text.find("Moved to School Action"));
  EXPECT_THAT(text, HasSubstr("The parent was told about the extra help (telephone)."));
  EXPECT_THAT(text, HasSubstr("recorded later, on 2 June 2025"));
  EXPECT_THAT(text, HasSubstr(of(sian, "/entries/3")));
}

TEST_F(ChildPages, KeepsWhatWasStruckOutInSight) {
  give_help(sian);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "struck_out"},
                 {"entry", 5},
                 {"reason", "Another parent was told"}}});
  const std::string text = story(senco);
  EXPECT_THAT(text, HasSubstr("<s>The parent was told about the extra help (telephone).</s>"));
  EXPECT_THAT(text, HasSubstr("Struck out: Another parent was told"));
  EXPECT_THAT(page(senco, "/entries/5"), HasSubstr("See entry 7"));
}

TEST_F(ChildPages, TellsOfWhichTargetProgressAndOutcomesAreAndWhatWasAgreed) {
  give_help(sian);
  record(
      sian,
      {{{"on", "2025-05-05"}, {"kind", "progress_noted"}, {"target", "t1"}, {"value", "6 of 10"}}});
  record(sian, {{{"on", "2025-05-06"},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "continue"},
                 {"outcomes", {{{"target", "t1"}, {"outcome", "partly"}, {"note", "Too loud"}}}}}});
  record(sian, {{{"on", "2025-05-07"},
                 {"kind", "meeting_held"},
                 {"meeting", "parent_meeting"},
                 {"agreed", json::array{json::object{{"what", "Ring the library"}},
                                        json::object{{"what", "Send the cards home"}}}}}});
  const int meeting = last();
  record(sian, {{{"on", "2025-05-08"},
                 {"kind", "action_done"},
                 {"meeting", meeting},
                 {"action", 2},
                 {"text", "Two sets"}}});
  for (Browser* reader : {&senco, &teacher}) {
    const std::string text = story(*reader);
    EXPECT_THAT(text, HasSubstr("Progress noted on “Reads ten new words”: 6 of 10."));
    EXPECT_THAT(text, HasSubstr("Outcomes: “Reads ten new words” met in part, Too loud."));
    EXPECT_THAT(text, HasSubstr("in entry " + std::to_string(meeting) +
                                " (“Send the cards home”): Two sets."));
  }
}

TEST_F(ChildPages, TellsNothingOfATargetOrAnAgreementThatWasStruckOut) {
  give_help(sian);
  const int issue = last();
  record(
      sian,
      {{{"on", "2025-05-05"}, {"kind", "progress_noted"}, {"target", "t1"}, {"value", "6 of 10"}}});
  record(sian, {{{"on", "2025-05-07"},
                 {"kind", "meeting_held"},
                 {"meeting", "parent_meeting"},
                 {"agreed", json::array{json::object{{"what", "Send the cards home"}}}}}});
  const int meeting = last();
  record(sian, {{{"on", "2025-05-08"},
                 {"kind", "action_done"},
                 {"meeting", meeting},
                 {"action", 1},
                 {"text", "Two sets"}}});
  for (const int entry : {issue, meeting})
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "struck_out"},
                   {"entry", entry},
                   {"reason", "Of another child"}}});
  const std::string text = story(senco);
  EXPECT_THAT(text, HasSubstr("Progress noted: 6 of 10."));
  EXPECT_THAT(text, Not(HasSubstr("Reads ten new words")));
  EXPECT_THAT(text, HasSubstr("Done, of what was agreed in entry"));
  EXPECT_THAT(text, Not(HasSubstr("(“Send the cards home”)")));
  EXPECT_THAT(page(senco, "/entries/" + std::to_string(meeting + 1)),
              Not(HasSubstr("(“Send the cards home”)")));
}

TEST_F(ChildPages, TellNoTargetInTheStoryToWhoeverSeesNoPlans) {
  give_help(sian);
  const auto file = web.casework.open(school.person, sian, people::Action::ChangeDetails);
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ(pages::Mentions(*file, pages::Plans::Shown).target("t1"), "Reads ten new words");
  EXPECT_EQ(pages::Mentions(*file, pages::Plans::Hidden).target("t1"), "");
  EXPECT_EQ(pages::plans_for({}), pages::Plans::Hidden);
  people::Relationships teaches;
  teaches.add(people::Relationship::Teaches);
  EXPECT_EQ(pages::plans_for(teaches), pages::Plans::Shown);
}

/// Help since 12 May 2025, and what became of its sessions.
struct StoryOfSessions : ChildPages {
  record::Position help = begin();

  record::Position begin() {
    record(sian, {{{"on", "2025-05-12"},
                   {"kind", "provision_began"},
                   {"type", "individual"},
                   {"what", "Word cards"},
                   {"times_a_week", 3},
                   {"minutes", 15}}});
    return house.records.load(sian).entries.back().position;
  }
  record::Position session(const std::string& day, const std::string& outcome) {
    boost::json::object entry{{"on", day},
                              {"kind", "session_recorded"},
                              {"outcome", outcome},
                              {"provision", help},
                              {"number", 1}};
    if (outcome == "missed") entry["why"] = "staff_away";
    record(sian, {entry});
    return house.records.load(sian).entries.back().position;
  }
};

TEST_F(StoryOfSessions, StandInOneLineForEachWeek) {
  session("2025-05-19", "held");
  session("2025-05-20", "missed");
  session("2025-05-21", "held");
  session("2025-05-14", "held");
  const std::string text = story(senco);
  EXPECT_THAT(text, HasSubstr("<summary>Sessions in the week of 19 May 2025: 2 held, 1 missed"
                              "</summary>"));
  // One alone tells itself, and what is folded is there without script.
  EXPECT_THAT(text, Not(HasSubstr("week of 12 May")));
  EXPECT_THAT(text, HasSubstr("Session missed: staff away."));
  EXPECT_THAT(text, HasSubstr(of(sian, "/entries/" + std::to_string(help + 4))));
}

TEST_F(StoryOfSessions, DoNotCountWhatWasStruckOut) {
  session("2025-05-19", "held");
  const auto wrong = session("2025-05-20", "held");
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "struck_out"},
                 {"entry", wrong},
                 {"reason", "The wrong child"}}});
  const std::string text = story(senco);
  EXPECT_THAT(text, HasSubstr("week of 19 May 2025: 1 held, 1 struck out</summary>"));
  // The strike stands with its session, not on the day on which it was made.
  EXPECT_THAT(text, Not(HasSubstr("<li class=\"fold\"><time datetime=\"2025-06-02\"")));
  EXPECT_THAT(part_of(text, "<summary>", "</details>"), HasSubstr("was struck out"));
  EXPECT_THAT(text, HasSubstr("The wrong child"));
}

TEST_F(ChildPages, TellAChangeOfClassInOneLine) {
  record(sian, {{{"on", "2025-05-19"}, {"kind", "pupil_details_changed"}, {"year_group", "4"}},
                {{"on", "2025-05-19"}, {"kind", "class_left"}, {"class", "3B"}},
                {{"on", "2025-05-19"}, {"kind", "class_joined"}, {"class", "4A"}}});
  EXPECT_THAT(story(senco),
              HasSubstr("<summary>Moved from class 3B to class 4A, Year 4</summary>"));
}

TEST_F(ChildPages, TellsChangesOfDetailsWithoutAClassOneByOne) {
  record(sian, {{{"on", "2025-05-19"}, {"kind", "pupil_details_changed"}, {"known_as", "Sia"}},
                {{"on", "2025-05-19"}, {"kind", "pupil_details_changed"}, {"known_as", "Sini"}}});
  EXPECT_THAT(story(senco), Not(HasSubstr("<summary>")));
}

TEST_F(ChildPages, ShowsThirtyEntriesAndAllWhenAsked) {
  for (int i = 0; i < 40; ++i)
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "evidence_added"},
                   {"type", "work"},
                   {"title", "Piece " + std::to_string(i)}}});
  EXPECT_THAT(page(senco), Not(HasSubstr("“Piece 2”")));
  EXPECT_THAT(page(senco), HasSubstr("Show the whole story: 42 entries"));
  EXPECT_THAT(page(senco, "?story=all"), HasSubstr("“Piece 2”"));
}

TEST_F(ChildPages, SaysWhatWasDoneAndWhatComesNext) {
  give_help(sian);
  const std::string text = page(senco, "?done=document_issued");
  EXPECT_THAT(text, HasSubstr("Recorded: document issued."));
  // The old law of Wales ended for this child on a day that is past.
  EXPECT_THAT(text, HasSubstr("Next for Siân O’Brien: Move the child to the new Welsh law by a "
                              "notice. 31 August 2023, 21 months late."));
}

TEST_F(ChildPages, ShowsAnEntryWithEverythingItSays) {
  give_help(sian);
  const std::string entry = page(senco, "/entries/5");
  EXPECT_THAT(entry, HasSubstr("Telephone"));
  EXPECT_THAT(entry, HasSubstr("10 March 2025"));
  EXPECT_THAT(entry, HasSubstr(of(sian, "/entries/5/strike")));
  EXPECT_THAT(page(teacher, "/entries/5"), Not(HasSubstr("/strike")));
}

TEST(FieldsOfAnEntry, AreNamedAsPeopleWouldNameThem) {
  EXPECT_EQ(texts::entry_field("framework"), "Under which law");
  EXPECT_EQ(texts::entry_field("dated"), "Date written on it");
  EXPECT_EQ(texts::entry_field("present"), "Who was there");
  EXPECT_EQ(texts::entry_field("given_to"), "Given to") << "what says it itself stays";
}

TEST_F(ChildPages, AreNotThereForWhoMayNotSeeTheChild) {
  EXPECT_EQ(teacher.get(of(tom)).status, 404);
  EXPECT_EQ(admin.get(of(sian)).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/entries/99")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/entries/3x")).status, 404);
}

TEST_F(ChildPages, EscapeWhatSomebodyWrote) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "evidence_added"},
                 {"type", "work"},
                 {"title", "<script>alert(1)</script>"}}});
  EXPECT_THAT(page(senco), Not(HasSubstr("<script>alert")));
}

}  // namespace
}  // namespace stepwell::web
