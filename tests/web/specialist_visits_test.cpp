// What comes of advice: another stage, the next plan, visits, a diagnosis.
#include <gmock/gmock.h>

#include "tests/web/from_outside.h"

namespace stepwell::web {
namespace {

using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::FromOutside;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// ---- to the stage and the plan

TEST_F(FromOutside, AdviceLeadsToTheStageWithSpecialistsAndThenToItsPlan) {
  ASSERT_EQ(ask().status, 303);
  const auto done = advise();
  const std::string advice = text_of(senco.get(location_of(done)));
  EXPECT_THAT(advice, HasSubstr(of(sian, "/move?to=sap")));
  EXPECT_THAT(advice, HasSubstr("Move to School Action Plus"));
  EXPECT_THAT(advice, HasSubstr("Write the next IEP with 2 ways of helping"));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "stage_moved"},
                 {"to", "sap"},
                 {"reason", "The therapist advises."}}});
  const std::string after = page("/specialists/advice/" + std::to_string(count() - 1));
  EXPECT_THAT(after, Not(HasSubstr("Move to School Action Plus")));
  EXPECT_THAT(after, HasSubstr(of(sian, "/plan/iep/begin")));
}

TEST_F(FromOutside, AWayOfHelpingIsTakenIntoThePlanWithOneTapAndKeepsItsSource) {
  ASSERT_EQ(advise().status, 303);
  const std::string line = "strategies/" + last_position() + ".1";
  ASSERT_EQ(senco.fill_in(of(sian, "/plan/iep/begin"), {{"with", "nothing"}}).status, 303);
  const std::string edit = of(sian, "/plan/iep/edit");
  const std::string offered = text_of(senco.get(edit));
  EXPECT_THAT(offered, HasSubstr("From the advice of specialists"));
  EXPECT_THAT(offered, HasSubstr("Speech and language therapy, 2 June 2025"));
  const auto taken = senco.fill_in(edit, {{"advised", line}});
  ASSERT_EQ(taken.status, 303);
  EXPECT_THAT(location_of(taken), HasSubstr("/edit#strategies."));
  const auto draft = web.drafts->find({sian, "iep"});
  std::vector<std::string> values;
  for (const app::DraftField& field : draft->fields) values.push_back(field.value);
  EXPECT_THAT(values, ::testing::IsSupersetOf({std::string("Pictures for each step"),
                                               std::string("speech_and_language"),
                                               std::string("2025-06-02")}));
  EXPECT_THAT(text_of(senco.get(edit)), HasSubstr("in the plan"));
  const std::size_t fields = draft->fields.size();
  // A form without the fields of the draft changes none of them.
  Fields bare = stepwell::testing::hidden_fields(senco.get(edit));
  std::erase_if(bare, [](const auto& field) { return field.name.starts_with("seen:"); });
  for (const std::string& other : {line, std::string("strategies/999.0"),
                                   "targets/" + last_position() + ".0", std::string("nothing")})
    EXPECT_EQ(senco.post(edit, with(bare, {{"advised", other}})).status, 303) << other;
  EXPECT_EQ(web.drafts->find({sian, "iep"})->fields.size(), fields);
}

// ---- visits

TEST_F(FromOutside, VisitsAreArrangedRecordedAndStandOnToday) {
  const std::string involved = begin();
  EXPECT_THAT(today(), HasSubstr("Arrange the next visit: Speech and language therapy"));
  const auto arranged = senco.fill_in(of(sian, involved + "/arrange"),
                                      with(day_fields("for", "2025-06-02"), {{"time", "9:30"}}));
  ASSERT_EQ(arranged.status, 303) << text_of(arranged);
  EXPECT_THAT(today(), HasSubstr("Visit: Speech and language therapy, 09:30"));
  EXPECT_THAT(page(""), HasSubstr("next visit on 2 June 2025"));
  ASSERT_EQ(visit(involved, "2", {{"outcome", "held"}, {"text", "Listened in class."}}, "6").status,
            303);
  EXPECT_THAT(page(involved), HasSubstr("Listened in class."));
  EXPECT_THAT(today(), Not(HasSubstr("Visit: Speech")));
}

TEST_F(FromOutside, AVisitOfOneDayIsRecordedOnce) {
  const std::string involved = begin();
  ASSERT_EQ(visit(involved, "20").status, 303);
  const auto before = count();
  const auto twice = visit(involved, "20", {{"outcome", "partly"}, {"text", "Half of it."}});
  EXPECT_EQ(twice.status, 422);
  EXPECT_THAT(text_of(twice), HasSubstr("A visit on 20 May 2025 is recorded already"));
  EXPECT_THAT(text_of(twice), HasSubstr("Half of it."));
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, AVisitThatWasMissedSaysWhy) {
  const std::string involved = begin();
  const auto refused = visit(involved, "20", {{"outcome", "missed"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Choose why the visit was missed"));
  EXPECT_EQ(visit(involved, "20", {{"outcome", "missed"}, {"why", "boredom"}}).status, 422);
  EXPECT_EQ(visit(involved, "20", {{"why", "staff_away"}}).status, 422);
  ASSERT_EQ(visit(involved, "20", {{"outcome", "missed"}, {"why", "child_away"}}).status, 303);
  EXPECT_THAT(page(involved), HasSubstr("Missed: child away"));
}

TEST_F(FromOutside, WhoTeachesTheChildRecordsAVisitAndDoesNotEndTheInvolvement) {
  const std::string involved = begin();
  EXPECT_EQ(teacher
                .fill_in(of(sian, involved + "/visit"),
                         with(day_fields("on", "2025-05-20"), {{"outcome", "held"}}))
                .status,
            303);
  EXPECT_EQ(teacher.get(of(sian, involved + "/end")).status, 404);
}

TEST_F(FromOutside, AVisitIsNotArrangedForThePastOrTwiceTheSame) {
  const std::string arrange = of(sian, begin() + "/arrange");
  const auto before = count();
  EXPECT_THAT(text_of(senco.fill_in(arrange, day_fields("for", "2025-06-01"))),
              HasSubstr("Choose today or a later day"));
  EXPECT_THAT(text_of(senco.fill_in(arrange, day_fields("for", "2205-06-09"))),
              HasSubstr("Choose a day within the next 5 years"));
  EXPECT_THAT(
      text_of(senco.fill_in(arrange, with(day_fields("for", "2025-06-09"), {{"time", "noon"}}))),
      HasSubstr("like 15:30"));
  EXPECT_EQ(count(), before);
  ASSERT_EQ(senco.fill_in(arrange, day_fields("for", "2025-06-09")).status, 303);
  EXPECT_THAT(text_of(senco.fill_in(arrange, day_fields("for", "2025-06-09"))),
              HasSubstr("Nothing is changed"));
}

TEST_F(FromOutside, TheSameFormArrangesAVisitOnce) {
  const std::string involved = begin();
  const std::string arrange = of(sian, involved + "/arrange");
  const auto form =
      with(stepwell::testing::hidden_fields(senco.get(arrange)), day_fields("for", "2025-06-09"));
  const auto first = senco.post(arrange, form);
  ASSERT_EQ(first.status, 303) << text_of(first);
  const auto after = count();
  const auto again = senco.post(arrange, form);
  EXPECT_EQ(again.status, 303) << text_of(again);
  EXPECT_EQ(location_of(again), location_of(first));
  EXPECT_EQ(senco.post(arrange, with(form, {{"place", "The library"}})).status, 409);
  EXPECT_EQ(count(), after);
}

TEST_F(FromOutside, AnInvolvementEndsWithAReasonAndTakesNoVisitAfterwards) {
  const std::string involved = begin();
  const std::string end = of(sian, involved + "/end");
  EXPECT_THAT(text_of(senco.fill_in(end, day_fields("on", "2025-06-02"))),
              HasSubstr("Say why it ended"));
  EXPECT_THAT(
      text_of(senco.fill_in(end, with(day_fields("on", "2025-04-30"), {{"reason", "Moved."}}))),
      HasSubstr("involved since 1 May 2025"));
  ASSERT_EQ(
      senco.fill_in(end, with(day_fields("on", "2025-05-20"), {{"reason", "Speech is clear."}}))
          .status,
      303);
  EXPECT_THAT(page("/specialists"), HasSubstr("from 1 May 2025 to 20 May 2025"));
  const auto late = visit(involved, "21");
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(text_of(late), HasSubstr("This ended on 20 May 2025"));
  EXPECT_THAT(
      text_of(senco.fill_in(of(sian, involved + "/arrange"), day_fields("for", "2025-06-09"))),
      HasSubstr("This ended on 20 May 2025"));
  EXPECT_EQ(senco.get(end).status, 303);
  EXPECT_EQ(visit(involved, "19").status, 303);
}

TEST_F(FromOutside, AnInvolvementBeginsWithANameAndAPlainNumberOfWeeks) {
  const std::string page = of(sian, "/specialists/begin");
  const Fields named =
      with({{"service", "health"}, {"professional", "Dr Evans"}}, day_fields("on", "2025-06-02"));
  const auto before = count();
  for (const char* weeks : {"0", "53", "six", "-1", "1e3"})
    EXPECT_THAT(text_of(senco.fill_in(page, with(named, {{"weeks", weeks}}))),
                HasSubstr("Write a number of weeks from 1 to 52"))
        << weeks;
  EXPECT_THAT(text_of(senco.fill_in(page, with(named, {{"professional", ""}}))),
              HasSubstr("Write the name of who comes"));
  EXPECT_EQ(count(), before);
}

// ---- diagnosis

TEST_F(FromOutside, ADiagnosisSaysHowSureItIsAndHowItIsKnown) {
  const std::string form = of(sian, "/diagnosis");
  const Fields said =
      with({{"condition", "Dyslexia"}, {"certainty", "suspected"}}, day_fields("on", "2025-06-02"));
  const auto refused = senco.fill_in(form, said);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Dyslexia"));
  ASSERT_EQ(senco.fill_in(form, with(said, {{"source", "Letter of Dr Evans"}, {"by", "Dr Evans"}}))
                .status,
            303);
  EXPECT_THAT(page(""), AllOf(HasSubstr("Dyslexia (suspected), Dr Evans, 2 June 2025"),
                              HasSubstr("Letter of Dr Evans")));
}

}  // namespace
}  // namespace stepwell::web
