// A review through its page: what stops it, what it records, and what comes over into the next
// plan.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct ReviewPage : Caseload {
  ReviewPage() { give_help(sian); }

  static std::string review(const app::RecordId& id) { return of(id, "/review/iep"); }
  Fields form() {
    return {{"on-day", "2"},
            {"on-month", "6"},
            {"on-year", "2025"},
            {"outcome.t1", "not_met"},
            {"note.t1", "Too loud"},
            {"view.parent", "Reads at home"},
            {"no_view.child", "Did not want to say"},
            {"present", "Siân O’Brien"},
            {"others", "Mr Rhys, Dr Hussain"},
            {"decision", "continue"},
            {"review_on-day", "1"},
            {"review_on-month", "10"},
            {"review_on-year", "2025"}};
  }
  Fields with(const std::string& name, const std::string& value) {
    Fields all = form();
    for (auto& field : all)
      if (field.name == name) field.value = value;
    return all;
  }
  Fields ending() {
    Fields end = with("decision", "end");
    std::erase_if(end, [](const auto& field) { return field.name.starts_with("review_on"); });
    return end;
  }
  std::size_t entries() { return house.log.read(sian).size(); }
};

TEST_F(ReviewPage, IsForWhoMayHoldIt) {
  EXPECT_EQ(senco.get(review(sian)).status, 200);
  EXPECT_EQ(teacher.get(review(sian)).status, 404);
  EXPECT_EQ(admin.get(review(sian)).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/review/nonsense")).status, 404);
}

TEST_F(ReviewPage, ListsEveryTargetWithWhatWasNoted) {
  record(
      sian,
      {{{"on", "2025-05-05"}, {"kind", "progress_noted"}, {"target", "t1"}, {"value", "6 of 10"}}});
  const std::string page = text_of(senco.get(review(sian)));
  EXPECT_THAT(page, HasSubstr("Siân O’Brien. Say how each target went."));
  EXPECT_THAT(page, HasSubstr("Reads ten new words"));
  EXPECT_THAT(page, HasSubstr("9 of 10 on two days"));
  EXPECT_THAT(page, HasSubstr("5 May 2025: 6 of 10"));
  EXPECT_THAT(page, HasSubstr("Met in part"));
}

TEST_F(ReviewPage, TellsOfEachTargetWhatThePlanDoesForIt) {
  EXPECT_THAT(text_of(senco.get(review(sian))), Not(HasSubstr("What the plan does for it")));
  record(sian, {{{"on", "2025-05-05"},
                 {"kind", "document_issued"},
                 {"document", "iep"},
                 {"state", "final"},
                 {"review_on", "2025-07-01"},
                 {"content",
                  {{"targets", {{{"id", "t1"}, {"target", "Reads ten new words"}}}},
                   {"strategies",
                    {{{"id", "s1"},
                      {"strategy", "Word cards each morning"},
                      {"target", "Reads ten new words"}}}}}}}});
  EXPECT_THAT(text_of(senco.get(review(sian))),
              HasSubstr("What the plan does for it</span> Word cards each morning"));
}

TEST_F(ReviewPage, SaysTheWordsOfATargetOnceAboveItsFields) {
  record(
      sian,
      {{{"on", "2025-05-05"}, {"kind", "progress_noted"}, {"target", "t1"}, {"value", "6 of 10"}}});
  const std::string card =
      part_of(text_of(senco.get(review(sian))), "<section class=\"sw-card\"", "</section>");
  const auto words = card.find("Reads ten new words");
  ASSERT_NE(words, card.npos);
  EXPECT_EQ(card.find("Reads ten new words", words + 1), card.npos) << card;
  EXPECT_THAT(card.substr(words), HasSubstr("How did target 1 go?"));
  EXPECT_THAT(card, HasSubstr("aria-label=\"Progress: 6 of 10 on 5 May 2025."));
}

TEST_F(ReviewPage, RefusesANameThatNobodyHasAndMorePeopleThanARoomHolds) {
  const auto before = entries();
  const auto long_name = senco.fill_in(review(sian), with("others", std::string(90'000, 'x')));
  EXPECT_EQ(long_name.status, 422);
  EXPECT_THAT(text_of(long_name), HasSubstr("Write each name with at most 300 characters."));
  std::string names = "Guest";
  for (int i = 0; i < 900; ++i) names += ", Guest " + std::to_string(i);
  const auto many = senco.fill_in(review(sian), with("others", names));
  EXPECT_THAT(text_of(many), HasSubstr("Name at most 40 people. There are 902."));
  EXPECT_THAT(text_of(many), HasSubstr("Too loud</textarea>"));
  EXPECT_EQ(entries(), before);
}

TEST_F(ReviewPage, RecordsEverythingInOneActAndLeadsToTheNextPlan) {
  const auto before = entries();
  const auto done = senco.fill_in(review(sian), form());
  EXPECT_EQ(location_of(done), of(sian, "/plan/iep/begin?done=reviewed"));
  EXPECT_EQ(entries(), before + 3);
  const auto log = house.log.read(sian);
  EXPECT_EQ(log[before].topic, "views_recorded:parent:review");
  EXPECT_EQ(log[before + 2].topic, "review_held:iep:continue");
  EXPECT_THAT(*log[before + 2].body, HasSubstr("Dr Hussain"));
  const std::string next = text_of(senco.get(location_of(done)));
  EXPECT_THAT(next, HasSubstr("not met in the last review"));
  senco.fill_in(of(sian, "/plan/iep/begin"), {{"with", "unmet"}});
  const std::string draft = text_of(senco.get(of(sian, "/plan/iep/edit")));
  EXPECT_THAT(draft, HasSubstr("Reads ten new words</textarea>"));
  EXPECT_THAT(draft, HasSubstr("not met in the last review"));
}

TEST_F(ReviewPage, LeadsToADraftThatSaysWhoseItIsAndHowEachTargetWent) {
  const auto done = senco.fill_in(review(sian), with("outcome.t1", "partly"));
  const std::string next = text_of(senco.get(location_of(done)));
  EXPECT_THAT(next, HasSubstr("Begin the next IEP"));
  EXPECT_THAT(next, HasSubstr("Siân O’Brien, class "));
  EXPECT_THAT(next, HasSubstr("met in part in the last review"));
  EXPECT_THAT(next, Not(HasSubstr("not met in the last review")));
  const std::string first = text_of(senco.get(of(tom, "/plan/iep/begin")));
  EXPECT_THAT(first, HasSubstr("Begin the IEP"));
}

TEST_F(ReviewPage, StopsAtTheTargetWithoutAnOutcomeAndKeepsWhatWasTyped) {
  const auto before = entries();
  const auto answer = senco.fill_in(review(sian), with("outcome.t1", ""));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("href=\"#outcome.t1\""));
  EXPECT_THAT(text_of(answer), HasSubstr("Too loud</textarea>"));
  EXPECT_EQ(entries(), before);
}

TEST_F(ReviewPage, NamesTheTargetAndTheMemberOfTheFamilyThatAProblemIsAbout) {
  Fields nothing = with("outcome.t1", "");
  std::erase_if(nothing, [](const auto& field) {
    return field.name == "view.parent" || field.name == "no_view.child";
  });
  const std::string page = text_of(senco.fill_in(review(sian), nothing));
  EXPECT_THAT(page, HasSubstr("Target 1, “Reads ten new words”: say how it went."));
  EXPECT_THAT(page, HasSubstr("Parent or carer: write what was said, or why nothing was"));
  EXPECT_THAT(page, HasSubstr("The child or young person: write what was said"));
  const std::string longer =
      text_of(senco.fill_in(review(sian), with("view.parent", std::string(6'000, 'x'))));
  EXPECT_THAT(longer, HasSubstr("href=\"#view.parent\">Parent or carer: use 5,000 characters"));
}

TEST_F(ReviewPage, RefusesWhatCannotBe) {
  const auto before = entries();
  Fields unknown = form();
  unknown.push_back({"outcome.zz", "met"});
  Fields february = with("on-day", "31");
  february[1].value = "2";
  for (const Fields& bad :
       {unknown, february, with("outcome.t1", "splendid"), with("view.parent", ""),
        with("decision", "perhaps"), with("decision", ""), with("review_on-year", ""),
        with("review_on-year", "2024"), with("on-day", "3"), with("on-year", "2024"),
        with("note.t1", std::string(100'000, 'x'))})
    EXPECT_EQ(senco.fill_in(review(sian), bad).status, 422);
  EXPECT_EQ(entries(), before);
}

TEST_F(ReviewPage, OfAPlanThatEndedMeanwhileSaysSoOnceAndLeadsToWhatIsThere) {
  const Fields hidden = hidden_fields(senco.get(review(sian)));
  senco.fill_in(review(sian), ending());
  for (const Fields& late : {form(), with("on-day", "99")}) {
    Fields sent = hidden;
    sent.insert(sent.end(), late.begin(), late.end());
    const auto told = senco.post(review(sian), sent);
    EXPECT_EQ(told.status, 422);
    EXPECT_THAT(text_of(told), HasSubstr("href=\"#main\">There is nothing in use to review."));
    EXPECT_THAT(text_of(told), Not(HasSubstr("#on-day")));
    EXPECT_THAT(text_of(told), HasSubstr("Too loud"));
  }
}

TEST_F(ReviewPage, EndsThePlanIfThatIsDecided) {
  EXPECT_EQ(location_of(senco.fill_in(review(sian), ending())), of(sian, "/plan/iep?done=ended"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/plan/iep"))), HasSubstr("No IEP is in use"));
  EXPECT_THAT(text_of(senco.get(review(sian))), HasSubstr("nothing to review"));
}

TEST_F(ReviewPage, AsksWhetherItHelpedWhereStepwellHoldsNoTargets) {
  record(tom, {{{"on", "2025-03-03"},
                {"kind", "taken_over"},
                {"stage", "sa"},
                {"documents", {{{"document", "iep"}, {"issued_on", "2025-01-13"}}}}}});
  EXPECT_THAT(text_of(senco.get(of(tom, "/plan/iep"))), HasSubstr("came with this plan"));
  EXPECT_THAT(text_of(senco.get(review(tom))), HasSubstr("no targets are listed"));
  Fields held = form();
  std::erase_if(held, [](const auto& field) { return field.name.ends_with(".t1"); });
  EXPECT_EQ(senco.fill_in(review(tom), held).status, 422);
  held.push_back({"helped", "partly"});
  held.push_back({"text", "The cards worked."});
  EXPECT_EQ(senco.fill_in(review(tom), held).status, 303);
  EXPECT_THAT(*house.log.read(tom).back().body, HasSubstr("It helped in part. The cards worked."));
}

TEST_F(ReviewPage, RemindsWhoHeldItOfTheNextPlanOnTheDayThatWasChosen) {
  const std::string page = text_of(senco.get(review(sian)));
  EXPECT_THAT(page, HasSubstr("Remind me to write the next IEP"));
  // The next day of school.
  EXPECT_THAT(page, HasSubstr("name=\"remind_on-day\" type=\"text\" value=\"3\""));
  Fields all = form();
  for (const auto& field : Fields{{"remind", "yes"},
                                  {"remind_on-day", "9"},
                                  {"remind_on-month", "6"},
                                  {"remind_on-year", "2025"}})
    all.push_back(field);
  const auto before = entries();
  EXPECT_EQ(senco.fill_in(review(sian), all).status, 303);
  EXPECT_EQ(entries(), before + 4);
  EXPECT_THAT(*house.log.read(sian).back().body, HasSubstr("Write the next IEP"));
  go_to({2025, 6, 9});
  EXPECT_THAT(text_of(senco.get(path("/today"))),
              HasSubstr("Write the next IEP, as the review decided"));
  EXPECT_THAT(text_of(teacher.get(path("/today"))), Not(HasSubstr("Write the next IEP")));
}

TEST_F(ReviewPage, ShowsWhatWasWrittenWhenThePlanHasEndedMeanwhile) {
  Fields opened = stepwell::testing::hidden_fields(senco.get(review(sian)));
  for (const auto& field : form()) opened.push_back(field);
  Fields end = with("decision", "end");
  std::erase_if(end, [](const auto& field) { return field.name.starts_with("review_on"); });
  ASSERT_EQ(senco.fill_in(review(sian), end).status, 303);
  const std::string gone = text_of(senco.post(review(sian), opened));
  EXPECT_THAT(gone, HasSubstr("nothing to review"));
  EXPECT_THAT(gone, HasSubstr("Reads at home"));
}

TEST_F(ReviewPage, RemindsOfNothingIfThePlanEndsAndRefusesADayThatIsPast) {
  const auto reminding = [](Fields fields, const char* month) {
    for (const auto& field : Fields{{"remind", "yes"},
                                    {"remind_on-day", "9"},
                                    {"remind_on-month", month},
                                    {"remind_on-year", "2025"}})
      fields.push_back(field);
    return fields;
  };
  const auto before = entries();
  for (const char* month : {"5", "13", ""}) {
    const auto answer = senco.fill_in(review(sian), reminding(form(), month));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(text_of(answer), HasSubstr("href=\"#remind_on"));
  }
  EXPECT_EQ(entries(), before);
  Fields end = with("decision", "end");
  std::erase_if(end, [](const auto& field) { return field.name.starts_with("review_on"); });
  EXPECT_EQ(senco.fill_in(review(sian), reminding(end, "6")).status, 303);
  EXPECT_EQ(house.log.read(sian).back().topic, "review_held:iep:end");
}

TEST_F(ReviewPage, RecordsTheSameFormOnce) {
  Fields all = stepwell::testing::hidden_fields(senco.get(review(sian)));
  for (const auto& field : form()) all.push_back(field);
  const auto before = entries();
  senco.post(review(sian), all);
  EXPECT_EQ(senco.post(review(sian), all).status, 303);
  EXPECT_EQ(entries(), before + 3);
}

}  // namespace
}  // namespace stepwell::web
