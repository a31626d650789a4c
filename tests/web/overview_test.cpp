// The school in numbers, and the list behind each of them; what stands still; who opened a plan.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Forms;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// Siân of 3B has School Action since 3 March 2025 and a plan of 17 March; it is 2 June.
struct OverviewPages : Forms {
  OverviewPages() {
    give_help(sian);
    // Openings are kept at the school since before the plan.
    web.drafts->note_opening({{tom, "iep"}, 1, "somebody", {2025, 3, 3}});
  }
  /// Three times a week from that day on, with what else its entry says.
  record::Position begin(const app::RecordId& id, const std::string& on,
                         const boost::json::object& more = {}) {
    boost::json::object entry{{"on", on},          {"kind", "provision_began"},
                              {"type", "group"},   {"what", "Word cards"},
                              {"times_a_week", 3}, {"minutes", 15}};
    for (const auto& field : more) entry.insert(field);
    record(id, {entry});
    return last(id);
  }
  void held(const app::RecordId& id, record::Position help, const std::string& on) {
    record(id, {{{"on", on},
                 {"kind", "session_recorded"},
                 {"outcome", "held"},
                 {"provision", help},
                 {"number", 1}}});
  }
  void end(const app::RecordId& id, record::Position help, const std::string& on) {
    record(id, {{{"on", on}, {"kind", "provision_ended"}, {"provision", help}}});
  }
  std::string page() { return text_of(senco.get(path("/overview"))); }
  std::string list(const std::string& number) {
    return text_of(senco.get(path("/overview/" + number)));
  }
  /// What stands before the link to that list among the numbers of now; 0 where there is no link.
  unsigned long number_of(const std::string& list) {
    const std::string all = page();
    const auto link = all.find(path("/overview/" + list) + "\">");
    if (link == std::string::npos) return 0;
    return std::stoul(all.substr(all.rfind("<b>", link) + 3));
  }
};

TEST_F(OverviewPages, SayWhichTermAndNameNobody) {
  EXPECT_THAT(page(), HasSubstr("the term from 28 April 2025 to 21 July 2025"));
  EXPECT_THAT(page(), Not(HasSubstr("O’Brien")));
}

TEST_F(OverviewPages, SayThatMonthsCountThingsAndNotChildren) {
  EXPECT_THAT(page(), HasSubstr("By month things are counted, and not children"));
}

TEST_F(OverviewPages, LeadFromANumberToTheListBehindIt) {
  EXPECT_THAT(page(), HasSubstr(path("/overview/plans")));
  EXPECT_THAT(page(), HasSubstr("fewer than 5"));
  const std::string plans = list("plans");
  EXPECT_THAT(plans, HasSubstr("Siân O’Brien"));
  EXPECT_THAT(plans, HasSubstr("Practice, not law"));
  EXPECT_THAT(list("month-2025-07"), HasSubstr("Review the IEP"));
  EXPECT_THAT(list("month-2025-08"), HasSubstr("There is nothing here any more."));
  EXPECT_EQ(teacher.get(path("/overview/plans")).status, 404);
  EXPECT_EQ(admin.get(path("/overview/plans")).status, 404);
}

TEST_F(OverviewPages, CountWhatAMemberOfTheStaffAgreedToDoLikeTheListBehindTheNumber) {
  house.give(school, house.add_person(school, "Rhys Bowen"),
             {stepwell::testing::kTeacher, "3B", {}});
  const unsigned long before = number_of("this-week");
  // Only the name was written down; whose it is is known from the staff.
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "meeting_held"},
                 {"meeting", "parent_meeting"},
                 {"agreed", boost::json::array{{{"what", "Ring the clinic"},
                                                {"who", "Rhys Bowen"},
                                                {"by", "2025-06-06"}}}}}});
  EXPECT_THAT(list("this-week"), HasSubstr("Ring the clinic"));
  EXPECT_EQ(number_of("this-week"), before + 1);
}

TEST_F(OverviewPages, AreNotThereForAWordThatIsNoNumber) {
  for (const char* word :
       {"x", "month-", "month-2025", "month-2025-13", "month-2025-7", "late2", "%20"})
    EXPECT_EQ(senco.get(path("/overview/") + word).status, 404) << word;
}

TEST_F(OverviewPages, SayThatAReviewIsLateAndNotHeld) {
  EXPECT_THAT(page(), Not(HasSubstr("late and not held yet")));
  go_to({2025, 9, 25});
  EXPECT_THAT(page(), HasSubstr("1 is late and not held yet."));
  EXPECT_THAT(page(), HasSubstr(path("/overview/reviews-not-held")));
  EXPECT_THAT(list("reviews-not-held"), HasSubstr("Siân O’Brien"));
  EXPECT_THAT(list("reviews-not-held"), HasSubstr("Reviews that are late and not held yet</h1>"));
  record(sian, {{{"on", "2025-09-25"},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "continue"},
                 {"review_on", "2025-12-01"}}});
  EXPECT_THAT(page(), Not(HasSubstr("late and not held yet")));
  EXPECT_THAT(list("reviews-not-held"), HasSubstr("There is nothing here any more."));
}

TEST_F(OverviewPages, SayThatNoReviewWasAfterItsLastDay) {
  EXPECT_THAT(list("reviews"),
              HasSubstr("No review that was held this school year was after its last day."));
}

TEST_F(OverviewPages, ListTheChildrenWhoseReviewsWereLate) {
  go_to({2025, 9, 25});
  record(sian, {{{"on", "2025-09-25"},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "continue"},
                 {"review_on", "2025-12-01"}}});
  EXPECT_THAT(page(), HasSubstr(path("/overview/reviews")));
  EXPECT_THAT(list("reviews"), HasSubstr("Siân O’Brien"));
  EXPECT_THAT(list("reviews"), HasSubstr("1 after the last day"));
}

TEST_F(OverviewPages, ShowWhoseStageHasStayedTheSame) {
  go_to({2026, 1, 5});
  EXPECT_THAT(list("stages"), HasSubstr("(3 terms)"));
  EXPECT_THAT(text_of(senco.get(path("/today"))),
              HasSubstr("The stage has stayed the same, and no new advice has come (3 terms)"));
}

TEST_F(OverviewPages, SayWhatBecameOfTheHelpThatWasPromised) {
  EXPECT_THAT(page(), HasSubstr("No help with sessions is recorded"));
  record(sian, {{{"on", "2025-05-12"},
                 {"kind", "provision_began"},
                 {"type", "individual"},
                 {"what", "Word cards"},
                 {"times_a_week", 3},
                 {"minutes", 15}}});
  record(sian, {{{"on", "2025-05-13"},
                 {"kind", "session_recorded"},
                 {"outcome", "held"},
                 {"provision", last(sian)},
                 {"number", 1}}});
  EXPECT_THAT(page(), HasSubstr("1 of 9 sessions that fell due were given"));
  EXPECT_THAT(page(), HasSubstr("Nobody named"));
}

// The term began on 28 April: five weeks of it are over on 2 June, two of them on 12 May.
TEST_F(OverviewPages, CountOfHelpThatBeganLastTermWhatIsOfThisTerm) {
  const auto help = begin(sian, "2025-03-10");
  held(sian, help, "2025-03-11");
  held(sian, help, "2025-04-29");
  EXPECT_THAT(page(), HasSubstr("1 of 15 sessions that fell due were given"));
}

TEST_F(OverviewPages, CountHelpThatEndedInTheTerm) {
  const auto help = begin(sian, "2025-04-28");
  held(sian, help, "2025-04-29");
  end(sian, help, "2025-05-12");
  EXPECT_THAT(page(), HasSubstr("1 of 6 sessions that fell due were given"));
}

TEST_F(OverviewPages, DoNotCountHelpThatEndedBeforeTheTerm) {
  const auto help = begin(sian, "2025-03-10");
  held(sian, help, "2025-03-11");
  end(sian, help, "2025-04-28");
  EXPECT_THAT(page(), HasSubstr("No help with sessions is recorded this term."));
}

TEST_F(OverviewPages, CountWhatAChildWasGivenWhoLeftInTheTerm) {
  begin(tom, "2025-04-28");
  record(tom, {{{"on", "2025-05-12"}, {"kind", "school_left"}}});
  EXPECT_THAT(page(), HasSubstr("0 of 6 sessions that fell due were given"));
}

TEST_F(OverviewPages, AreOfTheTermThatEndedLastBetweenTwoTerms) {
  begin(sian, "2025-04-28");
  go_to({2025, 7, 25});
  EXPECT_THAT(page(), HasSubstr("the term from 28 April 2025 to 21 July 2025"));
  // Twelve weeks, and of the last only its Monday.
  EXPECT_THAT(page(), HasSubstr("0 of 37 sessions that fell due were given"));
}

TEST_F(OverviewPages, CountNothingWhereTheTermsAreNotKnown) {
  begin(sian, "2025-04-28");
  go_to({2026, 10, 1});
  EXPECT_THAT(page(), Not(HasSubstr("the term from")));
  EXPECT_THAT(page(), HasSubstr("The term dates are not known, so nothing can be counted."));
}

TEST_F(OverviewPages, NameWhoeverIsOnlyWrittenDown) {
  const std::string rhys = house.add_person(school, "Rhys Bowen");
  house.give(school, rhys, {stepwell::testing::kTeacher, "3B", {}});
  begin(sian, "2025-05-12", {{"who", "Mrs Green"}});
  begin(tom, "2025-05-12", {{"who", "MRS GREEN"}});
  begin(sian, "2025-05-12", {{"person", rhys}});
  begin(tom, "2025-05-12", {{"who", "rhys bowen"}});
  const std::string adults =
      part_of(part_of(page(), "By adult", "</section>"), "<tbody", "</tbody>");
  EXPECT_THAT(adults, Not(HasSubstr("Nobody named")));
  EXPECT_THAT(adults, AnyOf(HasSubstr("Mrs Green"), HasSubstr("MRS GREEN")));
  EXPECT_THAT(adults, Not(AllOf(HasSubstr("Mrs Green"), HasSubstr("MRS")))) << "one name, one row";
  EXPECT_THAT(adults, HasSubstr("Rhys Bowen"));
  EXPECT_THAT(adults, Not(HasSubstr("rhys bowen"))) << "the only one of the staff of that name";
  EXPECT_THAT(adults, HasSubstr("0 of 18"));
}

struct OpenedPlans : OverviewPages {
  std::string plan = of(sian, "/plan/iep");
  std::string look() {
    return part_of(text_of(senco.get(path("/today"))), "id=\"worth-a-look\"", "</section>");
  }
};

TEST_F(OpenedPlans, AreWorthALookUntilEverybodyWhoTeachesTheChildHasOpenedThem) {
  EXPECT_THAT(look(), HasSubstr("has not been opened by everybody"));
  EXPECT_THAT(look(), HasSubstr("Siân Parry"));
  EXPECT_THAT(text_of(senco.get(plan)), HasSubstr("not opened yet"));
  EXPECT_THAT(look(), HasSubstr("has not been opened")) << "the SENCO does not teach the child";
  EXPECT_EQ(teacher.get(plan).status, 200);
  EXPECT_THAT(look(), Not(HasSubstr("has not been opened")));
  EXPECT_THAT(text_of(senco.get(plan)), HasSubstr("opened on 2 June 2025"));
}

TEST_F(OpenedPlans, SayToWhoeverOpensThemThatItIsKept) {
  const std::string page = text_of(teacher.get(plan));
  EXPECT_THAT(page, HasSubstr("Stepwell keeps on which day each member of staff first opened"));
  EXPECT_THAT(page, Not(HasSubstr("opened on"))) << "who has is for the SENCO and the head";
}

TEST_F(OpenedPlans, AreAskedForOnlyOfThoseWhoHaveToOpenThemAndNameNobody) {
  house.add_who_signs_in(school, "new", {stepwell::testing::kTeacher, "3B", {}});
  Browser newcomer{web};
  newcomer.use_session(house.token_of("new", stepwell::testing::kOtherPassword));
  const auto look_of = [&](Browser& browser) {
    return part_of(text_of(browser.get(path("/today"))), "id=\"worth-a-look\"", "</section>");
  };
  EXPECT_THAT(look_of(teacher), HasSubstr("has not been opened"));
  EXPECT_THAT(look_of(teacher), Not(HasSubstr("Siân Parry"))) << "who has not is for the SENCO";
  EXPECT_THAT(look_of(newcomer), Not(HasSubstr("has not been opened")));
}

TEST_F(OpenedPlans, KeepTheFirstDayAndNothingMore) {
  teacher.get(plan);
  go_to({2025, 6, 10});
  teacher.get(plan + "/print");
  const auto openings = web.drafts->openings(sian).all;
  ASSERT_EQ(openings.size(), 1U);
  EXPECT_EQ(openings[0].on, base::Day(2025, 6, 2));
}

TEST_F(OpenedPlans, AreToBeOpenedAnewWhenTheyAreIssuedAnew) {
  teacher.get(plan);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "document_issued"},
                 {"document", "iep"},
                 {"state", "final"},
                 {"content", {{"targets", {{{"id", "t1"}, {"target", "Reads 20 words"}}}}}}}});
  EXPECT_THAT(look(), Not(HasSubstr("has not been opened"))) << "there is time for it";
  go_to({2025, 6, 30});
  EXPECT_THAT(look(), HasSubstr("has not been opened"));
}

TEST_F(OpenedPlans, CanBeReadWhileTheDiskIsFull) {
  teacher.get(of(sian));
  web.disk.failing = stepwell::testing::Failing::Writing;
  EXPECT_EQ(teacher.get(plan).status, 200);
  EXPECT_EQ(teacher.get(plan + "/print").status, 200);
}

}  // namespace
}  // namespace stepwell::web
