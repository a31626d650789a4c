// The yearly reports of a class: made from the record, read, printed at once, and given in one act.
#include <gmock/gmock.h>

#include "tests/web/yearly_reports.h"
#include "web/texts/report.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::YearlyReports;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

TEST(LineOfATarget, HasNoFullStopBeforeItsColon) {
  EXPECT_EQ(texts::target_begun("Reads ten new words. "),
            "Reads ten new words: nothing noted yet.");
  EXPECT_EQ(texts::target_line("Reads ten new words.", "6 of 10", "", base::Day(2025, 6, 2)),
            "Reads ten new words: 6 of 10 (2 June 2025).");
}

TEST_F(YearlyReports, BeginWithWhatTheRecordHasOfTheSchoolYear) {
  const auto done = esenco.fill_in(reports(), {});
  EXPECT_EQ(location_of(done), reports("?prepared=3"));
  EXPECT_EQ(value(mia, "progress.year"), "2024 to 2025");
  EXPECT_EQ(value(mia, "progress.outcomes"), "Reads ten new words: 6 of 10 (20 May 2025).");
  EXPECT_THAT(value(mia, "help.help"), HasSubstr("Word cards, 3 times a week, 10 minutes"));
  EXPECT_THAT(value(mia, "together.views"), HasSubstr("I like the cards"));
  EXPECT_THAT(value(mia, "together.views"), Not(HasSubstr("Said a year before")));
  EXPECT_THAT(value(mia, "together.meetings"), HasSubstr("22 May 2025: Meeting with the parent"));
  EXPECT_THAT(value(mia, "next.next"), HasSubstr("Reads at home (Gran), by 30 June 2025"));
  EXPECT_EQ(value(mia, "progress.progress"), "");
}

TEST_F(YearlyReports, ThatAreBegunAreNotBegunAgain) {
  const Fields form = hidden_fields(esenco.get(reports()));
  prepare();
  finish(mia, "My own words");
  const auto again = esenco.post(reports(), form);
  EXPECT_EQ(value(mia, "progress.progress"), "My own words");
  EXPECT_EQ(location_of(again), reports("?prepared=0"));
}

TEST_F(YearlyReports, SayWhoseAreReadyAndWhatIsMissing) {
  prepare();
  finish(mia);
  const std::string page = text_of(esenco.get(reports()));
  EXPECT_THAT(page, HasSubstr("3 children: 0 given, 1 ready, 2 to be written."));
  EXPECT_THAT(page, HasSubstr("Still empty: how the child is getting on, subject by subject"));
  const std::string of_class = text_of(esenco.get(reports("?class=4A")));
  EXPECT_THAT(of_class, HasSubstr("Ada Bell"));
  EXPECT_THAT(of_class, Not(HasSubstr("Mia Stone")));
}

TEST_F(YearlyReports, AreForATeacherThoseOfTheClassAndToWriteOnly) {
  const std::string page = text_of(eteacher.get(reports()));
  EXPECT_THAT(page, HasSubstr("Mia Stone"));
  EXPECT_THAT(page, Not(HasSubstr("Ada Bell")));
  EXPECT_EQ(eteacher.get(reports("/print")).status, 200);
  EXPECT_EQ(eteacher.get(reports("/give")).status, 404);
}

TEST_F(YearlyReports, PrintEachOnPaperOfItsOwn) {
  add_contact(mia, "Nia Stone");
  finish_all();
  const std::string page = text_of(esenco.get(reports("/print?class=3B")));
  EXPECT_THAT(page, HasSubstr("2 reports, each on paper of its own"));
  EXPECT_THAT(page, HasSubstr("For Nia Stone"));
  EXPECT_THAT(page, HasSubstr("For parent or carer"));
  EXPECT_THAT(page, Not(HasSubstr("Ada Bell")));
  EXPECT_THAT(text_of(eteacher.get(reports("/print"))), Not(HasSubstr("Nia Stone")));
}

TEST_F(YearlyReports, AreGivenInOneActAndCloseWhatIsDue) {
  add_contact(mia, "Nia Stone");
  finish_all();
  EXPECT_TRUE(is_owed(mia));
  EXPECT_EQ(location_of(give({mia, owen})), reports("?given=2"));
  EXPECT_EQ(topics(mia).back(), "report_sent:annual_progress");
  EXPECT_EQ(text(mia, "to"), "Nia Stone");
  EXPECT_EQ(text(mia, "method"), "post");
  EXPECT_EQ(topics(owen).back(), "report_sent:annual_progress");
  EXPECT_EQ(value(mia, "progress.year"), "no draft");
  EXPECT_NE(value(ada, "progress.year"), "no draft");
  EXPECT_FALSE(is_owed(mia));
  EXPECT_TRUE(is_owed(ada));
  EXPECT_THAT(text_of(esenco.get(reports())), HasSubstr("3 children: 2 given, 1 ready"));
}

TEST_F(YearlyReports, ThatWereGivenOpenAsTheyWereGiven) {
  finish_all();
  give({mia});
  const std::string child = text_of(esenco.get(of(mia)));
  const std::string sent = of(mia, "/letters/sent/" + std::to_string(last(mia) - 1));
  EXPECT_THAT(child, HasSubstr(sent));
  // The issue and the report that was sent by it are one thing.
  EXPECT_THAT(child, Not(HasSubstr(of(mia, "/letters/sent/" + std::to_string(last(mia))))));
  EXPECT_THAT(text_of(esenco.get(sent)), HasSubstr("Reads ten new words: 6 of 10"));
}

TEST_F(YearlyReports, AreGivenOnceByOneForm) {
  finish_all();
  const Fields form = give_form({mia, owen});
  EXPECT_EQ(location_of(esenco.post(reports("/give"), form)), reports("?given=2"));
  const std::size_t before = count(mia);
  EXPECT_EQ(location_of(esenco.post(reports("/give"), form)), reports("?given=2"));
  EXPECT_EQ(count(mia), before);
}

TEST_F(YearlyReports, OfOtherChildrenWithTheSameFormAreNotSaidToBeGiven) {
  finish_all();
  const Fields hidden = hidden_fields(esenco.get(reports("/give")));
  EXPECT_EQ(location_of(esenco.post(reports("/give"), hidden + ticked({mia}))),
            reports("?given=1"));
  const auto back = esenco.post(reports("/give"), hidden + ticked({owen}));
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(topics(owen).back(), Not(HasSubstr("report_sent")));
}

TEST_F(YearlyReports, AreNotGivenToWhoIsRestrictedInTheSameMoment) {
  add_contact(mia, "Nia Stone");
  finish_all();
  const Fields form = give_form({mia});
  web.log.before_write = [&] { add_contact(mia, "Nia Stone", "Court order"); };
  const auto refused = esenco.post(reports("/give"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Something else was recorded for Mia Stone"));
  EXPECT_THAT(topics(mia).back(), Not(HasSubstr("report_sent")));
}

TEST_F(YearlyReports, NameTheFamilyToNoTeacher) {
  add_contact(mia, "Nia Stone");
  finish_all();
  give({mia});
  for (const std::string& rest : {std::string(), "/entries/" + std::to_string(last(mia))})
    EXPECT_THAT(text_of(eteacher.get(of(mia, rest))), Not(HasSubstr("Nia Stone"))) << rest;
}

TEST_F(YearlyReports, AreNotGivenWhereOneOfThemIsNotReady) {
  finish_all();
  Fields form = give_form({mia, owen});
  const auto draft = web.drafts->find(draft_id(owen));
  const auto field = std::find_if(draft->fields.begin(), draft->fields.end(),
                                  [](const auto& each) { return each.name == "next.next"; });
  ASSERT_TRUE(
      web.drafts->save(draft_id(owen), "next.next", "", field->version, "tea", house.clock.now()));
  const auto refused = esenco.post(reports("/give"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("The report of Owen Price is not ready any more"));
  EXPECT_THAT(topics(mia).back(), Not(HasSubstr("report_sent")));
}

TEST_F(YearlyReports, AreNotGivenWithWordsThatNobodyWasShown) {
  finish_all();
  Fields form = give_form({mia});
  const auto draft = web.drafts->find(draft_id(mia));
  const auto field = std::find_if(draft->fields.begin(), draft->fields.end(),
                                  [](const auto& each) { return each.name == "next.next"; });
  ASSERT_TRUE(web.drafts->save(draft_id(mia), "next.next", "Other words", field->version, "tea",
                               house.clock.now()));
  const auto refused = esenco.post(reports("/give"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Somebody has written in the report of Mia Stone"));
  EXPECT_NE(value(mia, "next.next"), "no draft");
}

TEST_F(YearlyReports, AreNotGivenForAChildWhoHasLeft) {
  finish_all();
  const Fields form = give_form({mia, owen});
  record(owen, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  const auto refused = esenco.post(reports("/give"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Owen Price is not here any more"));
  EXPECT_THAT(topics(mia).back(), Not(HasSubstr("report_sent")));
  // What is sent again is what is left.
  const Fields again = hidden_fields(refused) + ticked({mia});
  EXPECT_EQ(location_of(esenco.post(reports("/give"), again)), reports("?given=1"));
}

TEST_F(YearlyReports, AreNotGivenWhereNobodyMayBeWrittenTo) {
  finish_all();
  const Fields form = give_form({mia});
  add_contact(mia, "John Stone", "Court order");
  const auto refused = esenco.post(reports("/give"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("None of the contacts of Mia Stone may be written to"));
  EXPECT_THAT(text_of(refused), Not(HasSubstr("John Stone")));
  EXPECT_THAT(text_of(esenco.get(reports("/print"))), Not(HasSubstr("Mia Stone")));
  EXPECT_THAT(text_of(esenco.get(reports())), HasSubstr("nobody to give it to"));
}

TEST_F(YearlyReports, ThatWereBegunInAnEarlierSchoolYearAreNotReadyInThisOne) {
  finish_all();
  go_to_next_year();
  const std::string page = text_of(esenco.get(reports()));
  EXPECT_THAT(page, HasSubstr("3 children: 0 given, 0 ready, 3 to be written."));
  EXPECT_THAT(page, HasSubstr("of an earlier year"));
  EXPECT_THAT(page, HasSubstr(of(mia, "/plan/annual_progress_report/edit")));
  EXPECT_THAT(text_of(esenco.get(reports("/print"))), HasSubstr("None of them is ready."));
  const std::string give_page = text_of(esenco.get(reports("/give")));
  EXPECT_THAT(give_page, HasSubstr("The draft was begun in an earlier school year."));
  EXPECT_THAT(give_page, Not(HasSubstr("value=\"" + mia.child)));
}

TEST_F(YearlyReports, OfAnEarlierSchoolYearSayOfWhichWhereTheyAreIssued) {
  finish_all();
  const std::string page = of(mia, "/plan/annual_progress_report/issue");
  EXPECT_THAT(text_of(esenco.get(page)), Not(HasSubstr("was begun in the school year")));
  go_to_next_year();
  const std::string later = text_of(esenco.get(page));
  EXPECT_THAT(later, HasSubstr("This draft was begun in the school year 2024 to 2025"));
  EXPECT_THAT(later, HasSubstr(of(mia, "/plan/annual_progress_report/put-away")));
}

TEST_F(YearlyReports, OfAnEarlierSchoolYearArePutAwayAndBegunAnew) {
  finish_all();
  go_to_next_year();
  ASSERT_EQ(esenco.fill_in(of(ada, "/plan/annual_progress_report/put-away"), {}).status, 303);
  // The page has a form again, of which another one is made: for a report that is not offered.
  const Fields form = hidden_fields(esenco.get(reports()));
  const auto refused = esenco.post(reports("/give"), form + ticked({mia}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("The report of Mia Stone is not ready any more"));
  EXPECT_THAT(topics(mia).back(), Not(HasSubstr("report_sent")));
  EXPECT_EQ(location_of(esenco.fill_in(reports(), {})), reports("?prepared=1"));
  EXPECT_EQ(value(ada, "progress.year"), "2025 to 2026");
  EXPECT_EQ(value(mia, "progress.year"), "2024 to 2025") << "nothing is put away by itself";
}

TEST_F(YearlyReports, TellNoTeacherThatNobodyMayBeWrittenTo) {
  prepare();
  finish(mia);
  const std::string before = text_of(eteacher.get(reports()));
  ASSERT_THAT(before, HasSubstr("2 children: 0 given, 1 ready, 1 to be written."));
  for (const app::RecordId& id : {mia, owen}) add_contact(id, "John Stone", "Court order");
  const std::string after = text_of(eteacher.get(reports()));
  EXPECT_THAT(after, Not(HasSubstr("may be written to")));
  EXPECT_THAT(after, Not(HasSubstr("nobody to give it to")));
  EXPECT_THAT(after, HasSubstr("2 children: 0 given, 1 ready, 1 to be written."));
  EXPECT_THAT(text_of(eteacher.get(reports("/print"))), HasSubstr("Mia Stone"));
  EXPECT_THAT(text_of(esenco.get(reports())), HasSubstr("nobody to give it to"));
}

TEST_F(YearlyReports, SayWhatIsMissingInTheFormThatGivesThem) {
  finish_all();
  const std::string give_path = reports("/give");
  const Fields hidden = hidden_fields(esenco.get(give_path));
  const auto refused = esenco.post(give_path, hidden + Fields{{"on-day", "2"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Tick at least one child."));
  EXPECT_THAT(text_of(refused), HasSubstr("Say how they were given."));
  const auto early = esenco.post(give_path, hidden + Fields{{"children", mia.child},
                                                            {"method", "post"},
                                                            {"on-day", "3"},
                                                            {"on-month", "6"},
                                                            {"on-year", "2025"}});
  EXPECT_THAT(text_of(early), HasSubstr("Only what has happened can be recorded"));
  const auto foreign = esenco.post(give_path, hidden + ticked({sian}));
  EXPECT_EQ(foreign.status, 422);
  EXPECT_THAT(text_of(foreign), Not(HasSubstr("Siân O’Brien")));
}

TEST_F(YearlyReports, KeepAllThatWasPastedOrSayThatItIsTooLong) {
  prepare();
  const std::string edit = of(mia, "/plan/annual_progress_report/edit");
  const std::string vast(150'000, 'a');
  const auto refused =
      esenco.post(edit, hidden_fields(esenco.get(edit)) + Fields{{"progress.progress", vast}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr(vast));
}

TEST_F(YearlyReports, OfOneChildCloseWhatIsDueWhenTheyAreIssued) {
  finish_all();
  const std::string issue = of(mia, "/plan/annual_progress_report/issue");
  const Fields form = hidden_fields(esenco.get(issue)) + today + Fields{{"given_to", "parent"}};
  EXPECT_EQ(esenco.post(issue, form).status, 303);
  EXPECT_EQ(topics(mia).back(), "report_sent:annual_progress");
}

TEST_F(YearlyReports, OfOneChildBeginWithTheRecordToo) {
  const std::string begin = of(mia, "/plan/annual_progress_report/begin");
  EXPECT_EQ(location_of(esenco.fill_in(begin, {{"with", "nothing"}})),
            of(mia, "/plan/annual_progress_report/edit"));
  EXPECT_EQ(value(mia, "progress.year"), "2024 to 2025");
}

TEST_F(YearlyReports, AreThereOnlyWhereTheLawHasThem) {
  EXPECT_EQ(location_of(esenco.get("/schools/" + england.school + "/reports")), reports());
  EXPECT_THAT(text_of(esenco.get("/schools/" + england.school + "/today")),
              HasSubstr("/reports\""));
  const std::string none = text_of(senco.get(path("/reports")));
  EXPECT_THAT(none, HasSubstr("asks for no report that is made from the record"));
  EXPECT_THAT(text_of(senco.get(path("/today"))), Not(HasSubstr("/reports")));
  EXPECT_EQ(senco.get(path("/reports/iep")).status, 404);
  EXPECT_EQ(esenco.get("/schools/" + england.school + "/reports/sen_support_plan").status, 404);
}

TEST_F(YearlyReports, AreOfferedWhereAReportIsRecordedByHand) {
  const std::string form = of(mia, "/record/report_sent?first=annual_progress");
  EXPECT_THAT(text_of(esenco.get(form)), HasSubstr("Make it from the record"));
  EXPECT_THAT(text_of(esenco.get(of(mia, "/record/report_sent?first=advice"))),
              Not(HasSubstr("Make it from the record")));
}

}  // namespace
}  // namespace stepwell::web
