// Moving children to another law: many at once, one alone, and the notices on paper.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/moving_pages.h"

namespace stepwell::web {
namespace {

using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::MovingPages;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

TEST_F(MovingPages, ListWhoseMoveIsDueWithTheReasonAndWhatIsOverdueFirst) {
  const std::string list = text_of(senco.get(page));
  EXPECT_THAT(list, HasSubstr("Overdue: the last day was 31 August 2023. At School Action, Year 5 "
                              "in 2021/22: from 1 January 2022 to 31 August 2023."));
  EXPECT_THAT(list, HasSubstr("Due by 31 August 2025. At School Action, Year 2 in 2021/22"));
  EXPECT_LT(list.find("Siân O’Brien, class 3B"), list.find("Tom Hughes, class 4A"));
  EXPECT_THAT(list, HasSubstr("Tick those"));
}

struct NobodyToMove : stepwell::testing::Caseload {};

TEST_F(NobodyToMove, IsSaidWithoutAFilterOfNobody) {
  const std::string page = text_of(senco.get(path("/moving")));
  EXPECT_THAT(page, HasSubstr("The law of no child here leads on"));
  EXPECT_THAT(page, Not(HasSubstr("sw-narrowing")));
  EXPECT_THAT(page, Not(HasSubstr("Tick those"))) << "there is nobody to tick";
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(path("/moving"))), HasSubstr("sw-narrowing"));
}

/// A school with no children yet, on a day before the law that follows is in force.
struct BeforeTheNextLaw : ::testing::Test {
  stepwell::testing::WebHouse web;
  stepwell::testing::HouseOver& house = web.house;
  app::NewSchool school = begin();
  stepwell::testing::Browser senco{web};

  app::NewSchool begin() {
    const base::Day day(2018, 11, 20);
    house.clock.set({static_cast<std::int64_t>(day - base::Day(1970, 1, 1)) * 86400 + 9 * 3600});
    app::NewSchool made = house.add_school(stepwell::testing::bryn());
    house.add_who_signs_in(made, "sen", {stepwell::testing::kSenco, {}, {}});
    return made;
  }
  std::string page_at(const char* rest) {
    senco.use_session(house.token_of("sen", stepwell::testing::kOtherPassword));
    return text_of(senco.get("/schools/" + school.school + rest));
  }
};

TEST_F(BeforeTheNextLaw, SayFromWhichDayItBeginsAndOfferNothingThatCannotBeDone) {
  const law::Framework* next = stepwell::testing::packs()->find("wales-aln-2021");
  const std::string page = page_at("/moving");
  EXPECT_THAT(page, HasSubstr("Not yet: the law that follows, " + next->name.en + ", begins on"));
  EXPECT_THAT(page, Not(HasSubstr("sw-narrowing")));
  EXPECT_THAT(page, Not(HasSubstr("/moving/notices")));
  for (const char* rest : {"/today", "/school"})
    EXPECT_THAT(page_at(rest), Not(HasSubstr("/moving\""))) << rest;
}

TEST_F(MovingPages, ListWhomNoGroupOfChildrenTakesInToo) {
  const app::RecordId ann = child("Ann", "Lee", "4A");
  give_help(ann);
  was_born(ann, "2006-03-01");
  EXPECT_THAT(text_of(senco.get(page)),
              HasSubstr("At School Action. The law gives no last day for it."));
}

TEST_F(MovingPages, LeaveOutWhoHasNoHelp) {
  child("Ann", "Lee", "4A");
  EXPECT_THAT(text_of(senco.get(page)), Not(HasSubstr("Ann Lee")));
}

TEST_F(MovingPages, CanBeNarrowedDownToAClass) {
  const std::string list = text_of(senco.get(page + "?class=4A"));
  EXPECT_THAT(list, AllOf(HasSubstr("Tom Hughes, class 4A"), Not(HasSubstr("Siân O’Brien, "))));
}

TEST_F(MovingPages, SayWhoMovesWhenWithTheSource) {
  const std::string list = text_of(senco.get(page));
  EXPECT_THAT(list, HasSubstr("Who moves when: "));
  EXPECT_THAT(list, HasSubstr("From 1 January 2022 to 31 August 2023."));
  EXPECT_THAT(list, HasSubstr("without a notice, on 1 September 2025: born before 1 September "
                              "2006."));
  EXPECT_THAT(part_of(list, "Who moves when", "</details>"), HasSubstr("2021/1243"));
}

TEST_F(MovingPages, OfferTheNoticesByNameWithTheStageToWhichEachLeads) {
  const std::string list = text_of(senco.get(page));
  EXPECT_THAT(list, HasSubstr("IDP notice"));
  EXPECT_THAT(list, HasSubstr("No IDP notice"));
  EXPECT_THAT(list, HasSubstr("value=\"wales-aln-2021/idp\""));
  EXPECT_THAT(list, HasSubstr("Given by: Governing body."));
}

TEST_F(MovingPages, ShowWhatTheMoveMeansBeforeAnythingIsRecorded) {
  const auto before = count(sian);
  const auto shown = show(both);
  EXPECT_EQ(shown.status, 200);
  const std::string text = text_of(shown);
  EXPECT_THAT(text, HasSubstr("From School Action ("));
  EXPECT_THAT(text, HasSubstr("No longer in force: "));
  EXPECT_THAT(part_of(text, "No longer due", "</ul>"),
              HasSubstr("Review the IEP with the parent and the child"));
  EXPECT_THAT(part_of(text, "Done by it", "</ul>"),
              HasSubstr("Move the child to the new Welsh law by a notice"));
  EXPECT_THAT(part_of(text, "Due afterwards", "</ul>"),
              HasSubstr("Make the IDP that the IDP notice promised, and give it, by 21 July 2025"));
  EXPECT_THAT(text, HasSubstr("This is an IDP notice."));
  EXPECT_THAT(text, HasSubstr("Move 2 children"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(MovingPages, SayWhereTheDayIsNotKnownOfWhatTheMoveBegins) {
  go_to({2026, 7, 13});
  const std::string text = text_of(senco.fill_in(page, both + Fields{{"way", "wales-aln-2021/idp"},
                                                                     {"on-day", "13"},
                                                                     {"on-month", "7"},
                                                                     {"on-year", "2026"}}));
  EXPECT_THAT(part_of(text, "Due afterwards", "</ul>"),
              HasSubstr("and give it; by when is not known yet"));
}

TEST_F(MovingPages, RecordAllInOneActEachWithItsNotice) {
  const Fields form = form_of_both();
  const auto done = senco.post(page, form);
  EXPECT_EQ(location_of(done), path("/moving/notices?on=2025-06-02&done=moved"));
  for (const app::RecordId& id : {sian, tom}) {
    EXPECT_EQ(law_of(id), "wales-aln-2021");
    EXPECT_THAT(topics(id), Contains("letter_sent:idp_notice"));
    EXPECT_EQ(topics(id).back(), "framework_moved:wales-aln-2021:idp");
    EXPECT_EQ(text(id, "text"), "") << "who may not see the family's letters reads the entry";
  }
  const auto length = count(sian);
  EXPECT_EQ(location_of(senco.post(page, form)), location_of(done)) << "sent again";
  EXPECT_EQ(count(sian), length);
}

TEST_F(MovingPages, PrintTheNoticesOfADayAsTheyWereSent) {
  senco.post(page, form_of_both());
  const std::string paper = text_of(senco.get(path("/moving/notices?on=2025-06-02&done=moved")));
  EXPECT_THAT(paper, HasSubstr("The moves are recorded."));
  EXPECT_THAT(paper, HasSubstr("2 notices, sent on 2 June 2025."));
  EXPECT_THAT(paper, HasSubstr("Notice of " + sian.child));
  EXPECT_THAT(paper, HasSubstr("Notice of " + tom.child));
  EXPECT_THAT(text_of(senco.get(path("/moving/notices?on=2025-06-01"))),
              HasSubstr("No notice of a move was sent on that day."));
  EXPECT_EQ(senco.get(path("/moving/notices?on=nonsense")).status, 200);
}

TEST_F(MovingPages, OfferTheNoticesOfTodayOnceOneWasSent) {
  EXPECT_THAT(text_of(senco.get(page)), Not(HasSubstr("/moving/notices")));
  senco.post(page, form_of_both());
  EXPECT_THAT(text_of(senco.get(page)), HasSubstr("/moving/notices?on=2025-06-02"));
}

TEST_F(MovingPages, SayWhoMustNotBeWrittenToSinceTheNoticesWereSent) {
  add_contact(sian, {{"address", "1 High Street"}});
  senco.post(page, form_of_both());
  const std::string notices = path("/moving/notices?on=2025-06-02");
  EXPECT_THAT(text_of(senco.get(notices)), Not(HasSubstr("sw-restriction")));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"restriction", "Court order of today"}}});
  const std::string paper = text_of(senco.get(notices));
  EXPECT_THAT(paper, HasSubstr("Court order of today"));
  EXPECT_THAT(paper, Not(HasSubstr("1 High Street")));
  EXPECT_THAT(paper, HasSubstr("Notice of " + sian.child)) << "as it was sent";
}

TEST_F(MovingPages, LeaveAllWhereTheyAreIfTheRecordOfOneHasMovedOn) {
  const Fields form = form_of_both();
  record(tom, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "teacher"}}});
  const auto refused = senco.post(page, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("The record of Tom Hughes was changed"));
  EXPECT_THAT(text_of(refused), HasSubstr("Notice of " + sian.child + "</textarea>"));
  EXPECT_EQ(law_of(sian), "wales-sen-2002");
  EXPECT_EQ(
      senco
          .post(page, with(hidden_fields(refused), {}) + words_for(sian) + words_for(tom) + by_post)
          .status,
      303)
      << "read again, it is sent";
}

TEST_F(MovingPages, SayWhatIsWrongWithTheChoice) {
  const auto refused = senco.fill_in(page, {});
  EXPECT_EQ(refused.status, 422);
  const std::string text = text_of(refused);
  EXPECT_THAT(text, HasSubstr("Tick at least one child."));
  EXPECT_THAT(text, HasSubstr("Choose which notice is given."));
  EXPECT_LT(text.find("Tick at least one child."), text.find("Choose which notice is given."))
      << "from the top of the form down";
  const Fields late = both + Fields{{"way", "wales-aln-2021/idp"}} + day_fields("on", "2025-06-03");
  EXPECT_THAT(text_of(senco.fill_in(page, late)), HasSubstr("Only what has happened"));
  const Fields odd = both + Fields{{"way", "england-send-2015/"}} + today;
  EXPECT_THAT(text_of(senco.fill_in(page, odd)), HasSubstr("Choose which notice is given."));
}

TEST_F(MovingPages, RefuseAChildWhomTheVisitorDoesNotSee) {
  const app::RecordId stranger = child_elsewhere();
  const auto refused = show({{"children", stranger.child}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("One of the children cannot be recorded for."));
}

TEST_F(MovingPages, RefuseANoticeWithoutAWordOrAWay) {
  const auto refused = senco.post(page, hidden_fields(show(both)) + words_for(sian) +
                                            Fields{{body_of(tom), "  "}, {"step", "record"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Write the notice for Tom Hughes."));
  EXPECT_THAT(text_of(refused), HasSubstr("Say how it was sent"));
  EXPECT_EQ(law_of(sian), "wales-sen-2002");
}

TEST_F(MovingPages, WriteToNobodyWhoMustNotBeWrittenTo) {
  add_contact(sian, {{"restriction", "Court order"}});
  const auto refused = show(both);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused),
              HasSubstr("Siân O’Brien: nobody among the contacts may be written to."));
}

TEST_F(MovingPages, AddressTheNoticeToWhoGetsLetters) {
  add_contact(sian, {{"address", "1 High Street"}});
  EXPECT_THAT(text_of(show({{"children", sian.child}})),
              HasSubstr("The notice goes to: Mair O’Brien"));
  senco.post(page, hidden_fields(show({{"children", sian.child}})) + words_for(sian) + by_post);
  EXPECT_THAT(text_of(senco.get(path("/moving/notices?on=2025-06-02"))),
              HasSubstr("Mair O’Brien<br>1 High Street"));
}

TEST_F(MovingPages, AreForWhoMayMoveChildren) {
  for (const std::string& each : {page, path("/moving/notices"), of(sian, "/law")}) {
    EXPECT_EQ(senco.get(each).status, 200) << each;
    EXPECT_EQ(teacher.get(each).status, 404) << each;
    EXPECT_EQ(admin.get(each).status, 404) << each;
  }
}

TEST_F(MovingPages, AreLinkedFromTodayAndTheSchool) {
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr("href=\"" + page + "\""));
  EXPECT_THAT(text_of(senco.get(path("/school"))), HasSubstr("href=\"" + page + "\""));
}

TEST_F(MovingPages, RecordOnlyTheMoveWhereTheAuthorityGivesTheNotice) {
  record(sian, {{{"on", "2025-05-01"},
                 {"kind", "document_issued"},
                 {"document", "statement"},
                 {"state", "final"}},
                {{"on", "2025-05-01"}, {"kind", "stage_moved"}, {"to", "statement"}}});
  const auto shown = show({{"children", sian.child}});
  EXPECT_THAT(text_of(shown), HasSubstr("The school does not give this notice"));
  const auto length = count(sian);
  EXPECT_EQ(senco.post(page, hidden_fields(shown) + Fields{{"step", "record"}}).status, 303);
  EXPECT_EQ(count(sian), length + 1);
  EXPECT_EQ(topics(sian).back(), "framework_moved:wales-aln-2021:idp");
}

TEST_F(MovingPages, LeaveTheNoticeToTheAuthorityForAChildWhoIsLookedAfter) {
  record(sian,
         {{{"on", "2025-05-01"}, {"kind", "milestone_reached"}, {"milestone", "looked_after"}}});
  const std::string list = text_of(senco.get(page));
  EXPECT_THAT(list, HasSubstr("31 August 2023. The notice is given by: Local authority."));
  EXPECT_EQ(list.find("The notice is given by"), list.rfind("The notice is given by"))
      << "the other child is told by the school";
  const auto shown = show(both);
  EXPECT_THAT(text_of(shown),
              HasSubstr("The school does not give this notice (Local authority does)"));
  EXPECT_THAT(text_of(shown), Not(HasSubstr("name=\"body-" + sian.child)));
  EXPECT_THAT(text_of(shown), HasSubstr("name=\"body-" + tom.child));
  EXPECT_EQ(senco.post(page, hidden_fields(shown) + words_for(tom) + by_post).status, 303);
  EXPECT_EQ(topics(sian).back(), "framework_moved:wales-aln-2021:idp");
  EXPECT_THAT(topics(sian), Not(Contains("letter_sent:idp_notice")));
  EXPECT_THAT(topics(tom), Contains("letter_sent:idp_notice"));
}

TEST_F(MovingPages, AreForTheSchoolAgainOnceTheChildIsNoLongerLookedAfter) {
  record(
      sian,
      {{{"on", "2025-05-01"}, {"kind", "milestone_reached"}, {"milestone", "looked_after"}},
       {{"on", "2025-05-30"}, {"kind", "milestone_reached"}, {"milestone", "looked_after_ended"}}});
  EXPECT_THAT(text_of(senco.get(page)), Not(HasSubstr("The notice is given by")));
  EXPECT_THAT(text_of(show(both)), HasSubstr("name=\"body-" + sian.child));
}

struct MovingOne : MovingPages {
  const std::string one = of(sian, "/law");
};

TEST_F(MovingOne, IsWhereTheMoveIsRecordedWhereverItIsOffered) {
  EXPECT_EQ(location_of(senco.get(of(sian, "/record/framework_moved"))), one);
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("href=\"" + one));
}

TEST_F(MovingOne, OffersTheNoticesOfThePresentLawAndNoFreeText) {
  const std::string page_of_one = text_of(senco.get(one));
  EXPECT_THAT(page_of_one, HasSubstr("Move Siân O’Brien to another law"));
  EXPECT_THAT(page_of_one, HasSubstr("value=\"wales-aln-2021/no_idp\""));
  EXPECT_THAT(page_of_one, Not(HasSubstr("type=\"text\" name=\"notice\"")));
  EXPECT_THAT(page_of_one, Not(HasSubstr("england")));
}

TEST_F(MovingOne, GoesOnToWhatHappensNext) {
  const auto shown = senco.fill_in(one, by_idp);
  EXPECT_EQ(shown.status, 200);
  const Fields form = hidden_fields(shown) + words_for(sian) + by_post;
  const auto done = senco.post(one, form);
  EXPECT_EQ(location_of(done), of(sian, "/done/" + std::to_string(last(sian))));
  EXPECT_EQ(law_of(sian), "wales-aln-2021");
  EXPECT_THAT(text_of(senco.get(location_of(done))), HasSubstr("(IDP notice)"));
  const auto length = count(sian);
  EXPECT_EQ(senco.post(one, form).status, 303) << "sent again";
  EXPECT_EQ(count(sian), length);
}

TEST_F(MovingOne, SaysSoWhereNothingLeadsOn) {
  senco.post(one, hidden_fields(senco.fill_in(one, by_idp)) + words_for(sian) + by_post);
  EXPECT_THAT(text_of(senco.get(one)), HasSubstr("leads to no other law"));
}

TEST_F(MovingOne, RefusesANoticeOfAnotherStageAndSaysWhichThereAre) {
  const boost::json::object entry{{"on", "2025-06-02"},
                                  {"kind", "framework_moved"},
                                  {"to", "wales-aln-2021"},
                                  {"notice", "stage_5"}};
  app::Wish wish{{}, "somebody", {}, {}};
  wish.records.push_back({sian, {entry}});
  const auto refused = house.records.record(wish);
  ASSERT_FALSE(refused.has_value());
  ASSERT_EQ(refused.error().refusal.problems.size(), 1U);
  EXPECT_EQ(refused.error().refusal.problems[0].field, "notice");
  EXPECT_THAT(refused.error().refusal.problems[0].expected, HasSubstr("IDP notice, No IDP notice"));
}

/// Tom has no help yet; another law is in force.
struct FirstHelp : stepwell::testing::Forms {
  const std::string law = of(tom, "/law");
  const std::string offer =
      "Who first needs extra help from 1 September 2021 on comes under another";
  std::string move_page(const app::RecordId& id, const char* to) {
    return text_of(senco.get(of(id, std::string("/move?to=") + to)));
  }
};

TEST_F(FirstHelp, IsProposedUnderTheNewerLawWithItsSourceAndTheChoiceStays) {
  for (const std::string& page : {move_page(tom, "sa"), text_of(senco.get(of(tom, "/move")))}) {
    EXPECT_THAT(page, HasSubstr(offer));
    EXPECT_THAT(page, HasSubstr("Slides for schools on the new Welsh law"));
    EXPECT_THAT(page, HasSubstr("href=\"" + law + "\""));
    EXPECT_EQ(page.find(offer, page.find(offer) + 1), std::string::npos) << "said twice";
  }
  EXPECT_THAT(move_page(tom, "sa"), HasSubstr("name=\"reason\""));
  EXPECT_THAT(move_page(tom, "concern"), Not(HasSubstr(offer)));
}

TEST_F(FirstHelp, IsNotProposedForWhoHasHelpOrIsNotMeant) {
  give_help(sian);
  EXPECT_THAT(move_page(sian, "sap"), Not(HasSubstr(offer)));
  record(tom, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"born", "2006-08-31"}}});
  EXPECT_THAT(move_page(tom, "sa"), Not(HasSubstr(offer)));
}

TEST_F(FirstHelp, ComesUnderTheNewerLawWithoutANoticeAtItsFirstStage) {
  EXPECT_THAT(text_of(senco.get(law)), HasSubstr("No notice: from the start under"));
  const auto shown = senco.fill_in(law, Fields{{"way", "wales-aln-2021/"}} + today);
  ASSERT_EQ(shown.status, 200) << text_of(shown);
  const auto done = senco.post(law, hidden_fields(shown) + Fields{{"step", "record"}});
  EXPECT_EQ(location_of(done), of(tom, "/done/" + std::to_string(last(tom))));
  EXPECT_EQ(topics(tom).back(), "framework_moved:wales-aln-2021");
  EXPECT_EQ(house.records.view(tom)->framework, "wales-aln-2021");
  EXPECT_EQ(house.records.view(tom)->stage, "none");
  EXPECT_THAT(move_page(tom, "considering"), Not(HasSubstr(offer)));
}

TEST_F(FirstHelp, IsToldWithTheGroupsOfTheLaw) {
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(path("/moving"))),
              HasSubstr("born on or after 1 September 2006: who first needs extra help from "
                        "1 September 2021 on, from the start and without a notice."));
}

}  // namespace
}  // namespace stepwell::web
