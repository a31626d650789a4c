// Help that begins and ends between two issues of a plan: from a line of the plan or something
// else, with a post that ended, a child who left, and a form that is sent twice.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kOtherPassword;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;
using stepwell::testing::with;

/// Siân has a plan of 17 March 2025 with two lines of help, of which nothing has begun.
struct BeginHelp : Forms {
  const app::PostName assistant{people::PostKind::Assistant, "3B", {}};
  std::string ann = house.add_who_signs_in(school, "ann", assistant);
  const std::string cards = of(sian, "/help/begin?line=iep.001c");
  const std::string begin = of(sian, "/help/begin");
  const Fields chosen = Fields{{"person", ann}, {"type", "group"}, {"level", "targeted"}} + today;
  const Fields else_ = Fields{{"what", "Talk partners"}, {"times_a_week", "2"}, {"minutes", "20"},
                              {"group", "Blue"},         {"where", "Library"},  {"who", ""}} +
                       chosen;

  BeginHelp() {
    give_help(sian);
    record(sian, {{{"on", "2025-03-17"},
                   {"kind", "document_issued"},
                   {"document", "iep"},
                   {"state", "final"},
                   {"review_on", "2025-07-01"},
                   {"content",
                    {{"targets", {{{"id", "t1"}, {"target", "Reads ten new words"}}}},
                     {"provision",
                      {{{"id", "001c"},
                        {"what", "Word cards"},
                        {"who", "Mrs Green"},
                        {"times_a_week", 3},
                        {"minutes", 10},
                        {"group_name", "Red"}},
                       {{"id", "002d"}, {"what", "Reading aloud"}, {"times_a_week", 1}}}}}}}});
  }
  record::Help help() { return record::help_in(house.records.load(sian).entries, house.today()); }
  std::string help_page() { return text_of(senco.get(of(sian, "/help"))); }
  /// The help that began last, and where it is ended.
  record::Position begun() {
    EXPECT_EQ(senco.fill_in(begin, else_).status, 303);
    return last(sian);
  }
  std::string end_of(record::Position position) const {
    return of(sian, "/help/" + std::to_string(position) + "/end");
  }
  Fields end_on(const std::string& day, const std::string& why = "The target is met.") const {
    return day_fields("on", day) + Fields{{"reason", why}};
  }
  void session(record::Position provision, const std::string& on,
               const std::string& outcome = "held", const std::string& why = {}) {
    boost::json::object entry{{"on", on},
                              {"kind", "session_recorded"},
                              {"outcome", outcome},
                              {"provision", provision},
                              {"number", 1}};
    if (!why.empty()) entry["why"] = why;
    record(sian, {entry});
  }
};

TEST_F(BeginHelp, OffersTheLinesOfThePlanThatNobodyGivesToWhoMayBeginThem) {
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("2 lines of the plan in use are not begun"));
  EXPECT_THAT(text_of(teacher.get(of(sian))), Not(HasSubstr("not begun")));
  const std::string offered = part_of(help_page(), "In the plan, and not begun", "</ul>");
  EXPECT_THAT(offered, HasSubstr("Word cards"));
  EXPECT_THAT(offered, HasSubstr("/help/begin?line=iep.002d"));
  EXPECT_THAT(text_of(teacher.get(of(sian, "/help"))), Not(HasSubstr("/help/begin")));
  EXPECT_THAT(text_of(senco.get(begin)), HasSubstr("Is it in the plan?"));
}

TEST_F(BeginHelp, BeginsALineOfThePlanAsThePlanSaysIt) {
  const std::string form = text_of(senco.get(cards));
  EXPECT_THAT(form, HasSubstr("3 times a week, 10 minutes"));
  EXPECT_THAT(form, Not(HasSubstr("name=\"what\"")));
  const record::Position issue = last(sian);
  EXPECT_EQ(location_of(senco.fill_in(cards, chosen)), of(sian, "/help?done=began"));
  ASSERT_EQ(help().provisions.size(), 1U);
  const record::Provision given = help().provisions.front();
  EXPECT_EQ(given.what, "Word cards");
  EXPECT_EQ(given.row, "001c");
  EXPECT_EQ(given.plan, issue);
  EXPECT_EQ(given.person, ann);
  EXPECT_EQ(given.group, "Red");
  EXPECT_EQ(given.times_a_week, 3);
  EXPECT_EQ(given.minutes, 10);
  const std::string page = help_page();
  EXPECT_THAT(page, Not(HasSubstr("line=iep.001c")));
  EXPECT_THAT(page, HasSubstr("line=iep.002d"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep"))), HasSubstr("Help promised and given"));
}

TEST_F(BeginHelp, BeginsSomethingElseThatIsInNoPlan) {
  EXPECT_EQ(senco.fill_in(begin, else_).status, 303);
  const record::Provision given = help().provisions.front();
  EXPECT_EQ(given.what, "Talk partners");
  EXPECT_EQ(given.plan, 0);
  EXPECT_EQ(given.group, "Blue");
  EXPECT_EQ(given.where, "Library");
  EXPECT_EQ(given.times_a_week, 2);
  EXPECT_EQ(given.from, base::Day(2025, 6, 2));
  EXPECT_EQ(topics(sian).back(), "provision_began:group");
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Talk partners"));
}

TEST_F(BeginHelp, NamesWhatIsWrongAndLosesNothingThatWasTyped) {
  const auto before = count(sian);
  const std::vector<Fields> wrong = {{{"what", " "}},
                                     {{"what", std::string(301, 'x')}},
                                     {{"times_a_week", "three"}},
                                     {{"times_a_week", "-1"}},
                                     {{"minutes", "1000"}},
                                     {{"minutes", "9.5"}},
                                     {{"person", "nobody"}},
                                     {{"type", ""}},
                                     {{"type", "magic"}},
                                     {{"level", ""}},
                                     day_fields("on", "2025-06-03"),
                                     day_fields("on", "30", "2", "2025"),
                                     day_fields("on", "", "", "")};
  for (const Fields& fault : wrong) {
    const auto answer = senco.fill_in(begin, with(else_, fault));
    EXPECT_EQ(answer.status, 422) << fault.front().name << " " << fault.front().value;
    EXPECT_THAT(text_of(answer), HasSubstr("href=\"#" + fault.front().name));
    EXPECT_THAT(text_of(answer), HasSubstr("value=\"Library\""));
  }
  const std::string unsaid =
      text_of(senco.fill_in(begin, with(with(else_, {{"type", ""}}), {{"level", ""}})));
  EXPECT_THAT(unsaid, HasSubstr(">Choose which kind of help it is<"));
  EXPECT_THAT(unsaid, HasSubstr(">Choose which level of help it is<"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(BeginHelp, RefusesALineThatIsGivenByNowOrInNoPlan) {
  const Fields open = hidden_fields(senco.get(cards));
  EXPECT_EQ(senco.fill_in(cards, chosen).status, 303);
  const auto before = count(sian);
  const auto given = senco.post(begin, open + chosen);
  EXPECT_EQ(given.status, 422);
  EXPECT_THAT(text_of(given), HasSubstr("or is given already"));
  EXPECT_THAT(text_of(senco.get(cards)), HasSubstr("or is given already"));
  Fields other = hidden_fields(senco.get(begin));
  EXPECT_EQ(senco.post(begin, other + Fields{{"line", "iep.9zzz"}} + chosen).status, 422);
  EXPECT_EQ(count(sian), before);
}

TEST_F(BeginHelp, RefusesADayBeforeThePlanThatPromisesIt) {
  const auto early = with(chosen, day_fields("on", "2025-03-16"));
  const auto answer = senco.fill_in(cards, early);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("was issued on 17 March 2025"));
  EXPECT_EQ(senco.fill_in(cards, with(chosen, day_fields("on", "2025-03-17"))).status, 303);
}

TEST_F(BeginHelp, RefusesSomebodyWhosePostHasEndedWhileTheFormWasOpen) {
  const Fields open = hidden_fields(senco.get(cards));
  house.end(school, ann, assistant);
  const auto answer = senco.post(begin, open + chosen);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Choose somebody who is on the staff now."));
  EXPECT_TRUE(help().provisions.empty());
}

TEST_F(BeginHelp, BeginsNothingForAChildWhoHasLeftAndTheGroupGoesOnWithoutThem) {
  const app::RecordId mair = child("Mair", "Puw", "3B");
  const std::string hers = of(mair, "/help/begin");
  for (const std::string& page : {begin, hers}) EXPECT_EQ(senco.fill_in(page, else_).status, 303);
  Browser phone{web};
  phone.use_session(house.token_of("ann", kOtherPassword));
  EXPECT_THAT(text_of(phone.get(path("/sessions"))), HasSubstr("Group Blue, 2 children"));
  const Fields open = hidden_fields(senco.get(hers));
  record(mair, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  EXPECT_THAT(text_of(phone.get(path("/sessions"))), Not(HasSubstr("2 children")));
  EXPECT_THAT(text_of(phone.get(path("/sessions"))), HasSubstr("Siân"));
  const auto before = count(mair);
  EXPECT_THAT(text_of(senco.get(hers)), HasSubstr("The child has left the school."));
  const auto answer = senco.post(hers, open + else_);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("value=\"Talk partners\""));
  EXPECT_EQ(count(mair), before);
}

TEST_F(BeginHelp, RecordsAFormThatIsSentAgainAfterABadLineOnceWhateverHappenedSince) {
  const Fields form = hidden_fields(senco.get(begin)) + else_;
  EXPECT_EQ(senco.post(begin, form).status, 303);
  const auto after = count(sian);
  EXPECT_EQ(location_of(senco.post(begin, form)), of(sian, "/help?done=began"));
  house.end(school, ann, assistant);
  EXPECT_EQ(senco.post(begin, form).status, 303);
  EXPECT_EQ(count(sian), after);
  const auto other = senco.post(begin, with(form, {{"what", "Something else"}, {"person", ""}}));
  EXPECT_EQ(other.status, 409);
  EXPECT_THAT(text_of(other), HasSubstr("value=\"Something else\""));
  EXPECT_EQ(count(sian), after);
}

TEST_F(BeginHelp, EndsWithADayAndWhy) {
  const record::Position position = begun();
  EXPECT_THAT(help_page(), HasSubstr("href=\"" + end_of(position) + "\""));
  EXPECT_THAT(text_of(teacher.get(of(sian, "/help"))), Not(HasSubstr("/end\"")));
  const auto done = senco.fill_in(end_of(position), end_on("2025-06-02"));
  EXPECT_EQ(location_of(done), of(sian, "/help?done=ended"));
  EXPECT_EQ(help().provisions.front().until, base::Day(2025, 6, 2));
  EXPECT_EQ(text(sian, "reason"), "The target is met.");
  EXPECT_EQ(topics(sian).back(), "provision_ended:group");
  EXPECT_THAT(part_of(help_page(), "Help that is over", "</main>"), HasSubstr("Talk partners"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("The target is met."));
  EXPECT_EQ(location_of(senco.get(end_of(position))), of(sian, "/help"));
}

TEST_F(BeginHelp, OffersALineOfThePlanAgainWhenItsHelpHasEnded) {
  EXPECT_EQ(senco.fill_in(cards, chosen).status, 303);
  const record::Position position = last(sian);
  EXPECT_THAT(text_of(senco.get(end_of(position))), HasSubstr("The plan itself does not change"));
  EXPECT_EQ(senco.fill_in(end_of(position), end_on("2025-06-02")).status, 303);
  EXPECT_THAT(help_page(), HasSubstr("line=iep.001c"));
}

TEST_F(BeginHelp, EndsNothingWithoutAReasonOrOnADayThatCannotBe) {
  const auto early = with(else_, day_fields("on", "2025-05-12"));
  EXPECT_EQ(senco.fill_in(begin, early).status, 303);
  const record::Position position = last(sian);
  session(position, "2025-05-20");
  const auto before = count(sian);
  const std::vector<std::pair<Fields, std::string>> wrong = {
      {end_on("2025-06-02", "  "), "Say why it ends"},
      {end_on("2025-06-02", std::string(10'001, 'x')), "Use at most 10,000 characters"},
      {end_on("2025-06-03"), "href=\"#on-day\""},
      {end_on("2025-05-09"), "It began on 12 May 2025"},
      {end_on("2025-05-19"), "A session of it is recorded on 20 May 2025"},
      {day_fields("on", "31", "4", "2025") + Fields{{"reason", "Kept."}}, "Kept.</textarea>"}};
  for (const auto& [fields, said] : wrong) {
    const auto answer = senco.fill_in(end_of(position), fields);
    EXPECT_EQ(answer.status, 422) << said;
    EXPECT_THAT(text_of(answer), HasSubstr(said));
  }
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(senco.fill_in(end_of(position), end_on("2025-05-20")).status, 303);
}

TEST_F(BeginHelp, EndsOnceAndSaysSoToWhoeverComesSecond) {
  const record::Position position = begun();
  const Fields first = hidden_fields(senco.get(end_of(position))) + end_on("2025-06-02");
  const Fields second = hidden_fields(senco.get(end_of(position))) + end_on("2025-06-02");
  EXPECT_EQ(senco.post(end_of(position), first).status, 303);
  const auto after = count(sian);
  EXPECT_EQ(location_of(senco.post(end_of(position), first)), of(sian, "/help?done=ended"));
  const auto late = senco.post(end_of(position), second);
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(text_of(late), HasSubstr("It has ended already"));
  EXPECT_EQ(count(sian), after);
}

TEST_F(BeginHelp, IsPrintedForTheFamilyWithWhatWasPromisedAndWhatCameOfIt) {
  const std::string print = of(sian, "/plan/iep/print");
  EXPECT_THAT(text_of(senco.get(print)), Not(HasSubstr("?pictures=1")));
  EXPECT_EQ(senco.fill_in(cards, with(chosen, day_fields("on", "2025-05-12"))).status, 303);
  const record::Position position = last(sian);
  session(position, "2025-05-13");
  session(position, "2025-05-14", "partly");
  session(position, "2025-05-16", "missed", "staff_away");
  const std::string said = "Promised 9, happened 1, in part 1, missed 1: staff away 1.";
  EXPECT_THAT(text_of(senco.get(print)), Not(HasSubstr(said)));
  EXPECT_THAT(text_of(senco.get(print)), HasSubstr(print + "?pictures=1"));
  const std::string paper = text_of(senco.get(print + "?pictures=1"));
  EXPECT_THAT(paper, HasSubstr("what came of it up to 2 June 2025"));
  EXPECT_THAT(paper, HasSubstr(said));
  EXPECT_THAT(paper, HasSubstr("Each square is one session"));
  const std::string copy = text_of(senco.get(of(sian, "/record-copy?for=records")));
  EXPECT_THAT(part_of(copy, "Help promised and given this school year", "</dd>"), HasSubstr(said));
}

TEST_F(BeginHelp, StaysOnTheFamilysPaperWhenItHasEndedSinceThePlanWasIssued) {
  EXPECT_EQ(senco.fill_in(cards, with(chosen, day_fields("on", "2025-05-12"))).status, 303);
  const record::Position position = last(sian);
  session(position, "2025-05-13");
  EXPECT_EQ(senco.fill_in(end_of(position), end_on("2025-05-19")).status, 303);
  const std::string said = "Promised 3, happened 1, missed 0.";
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep/print?pictures=1"))), HasSubstr(said));
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep"))), Not(HasSubstr(said)));
}

TEST_F(BeginHelp, EndsOnlyWhatIsHelpOfThisChild) {
  const record::Position position = begun();
  for (const record::Position other : {1, position + 1, 0})
    EXPECT_EQ(senco.get(end_of(other)).status, 404) << other;
  EXPECT_EQ(senco.get(of(tom, "/help/" + std::to_string(position) + "/end")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/help/x/end")).status, 404);
  EXPECT_EQ(teacher.get(end_of(position)).status, 404);
  EXPECT_EQ(admin.get(begin).status, 404);
}

}  // namespace
}  // namespace stepwell::web
