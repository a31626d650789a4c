// Those from outside the school: a service that is asked with the family's consent, and advice that
// comes and who may read it.
#include <gmock/gmock.h>

#include "tests/web/from_outside.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::operator+;
using stepwell::testing::FromOutside;
using stepwell::testing::location_of;
using stepwell::testing::send_file;
using stepwell::testing::SentFile;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// ---- asking a service

TEST_F(FromOutside, AServiceIsAskedAndTheConsentRecordedWithIt) {
  const auto before = count();
  const auto done = ask();
  ASSERT_EQ(done.status, 303) << text_of(done);
  ASSERT_EQ(count(), before + 2);
  EXPECT_EQ(log(sian)[before].topic, "consent_recorded:referral:given");
  EXPECT_EQ(log(sian)[before].on.iso(), "2025-06-01");
  const json::object body = last_body();
  EXPECT_EQ(body.at("service"), "speech_and_language");
  EXPECT_EQ(body.at("consent"), static_cast<int>(before) + 1);
  EXPECT_EQ(body.at("for"), "2025-06-20");
  const std::string said = text_of(senco.get(location_of(done)));
  EXPECT_THAT(said, HasSubstr("Speech and language therapy"));
  EXPECT_THAT(said, HasSubstr("Mrs O’Brien, mother: given, 1 June 2025"));
}

TEST_F(FromOutside, WhatIsAskedStandsAmongWhatIsWaitedForWithTheDayToAskAfterIt) {
  ASSERT_EQ(ask().status, 303);
  const std::string waiting = today();
  EXPECT_THAT(waiting, HasSubstr("Waiting for others"));
  EXPECT_THAT(waiting, HasSubstr("Advice asked of: Speech and language therapy. Unclear speech"));
  EXPECT_THAT(waiting, HasSubstr("20 June"));
  EXPECT_THAT(waiting, HasSubstr("/specialists/asked/" + last_position()));
  EXPECT_THAT(page("/specialists"),
              HasSubstr("asked on 2 June 2025, to be asked after on 20 June 2025"));
}

TEST_F(FromOutside, WhatIsWaitedForStandsOnceOnThePageOfTheChild) {
  ASSERT_EQ(ask().status, 303);
  const std::string said = page("");
  EXPECT_THAT(said, HasSubstr("/specialists/asked/" + last_position()));
  EXPECT_THAT(said, Not(HasSubstr("asked on 2 June 2025")));
}

TEST_F(FromOutside, NoServiceIsAskedWithoutConsentAndThePageSaysWhatToDo) {
  const auto before = count();
  const auto refused = ask({{"consent_of", ""}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(count(), before);
  const std::string said = text_of(refused);
  EXPECT_THAT(said, HasSubstr("Say who consented"));
  EXPECT_THAT(said, Not(HasSubstr("type=\"radio\" name=\"consent\""))) << "nothing to choose from";
  EXPECT_THAT(said, HasSubstr("write the letter that asks for it first"));
  EXPECT_THAT(said, HasSubstr(of(sian, "/letters")));
  EXPECT_THAT(said, HasSubstr("What helps in class?"));
  EXPECT_THAT(said, HasSubstr("Unclear speech"));
}

TEST_F(FromOutside, ConsentThatIsRecordedNowSaysWhoAndComesFirst) {
  const auto before = count();
  EXPECT_THAT(text_of(ask({{"consent_of", " "}})), HasSubstr("Say who consented"));
  EXPECT_THAT(text_of(ask(day_fields("consent_on", "2025-07-01"))),
              HasSubstr("The consent has to come before"));
  EXPECT_THAT(text_of(ask({{"consent_on-day", ""}})), HasSubstr("There is a problem"));
  EXPECT_THAT(text_of(ask(Fields{
                  {"consent_on-day", ""}, {"consent_on-month", ""}, {"consent_on-year", ""}})),
              HasSubstr("Enter the day on which they said yes"));
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, ConsentThatStandsInTheRecordIsChosen) {
  record(sian, {{{"on", "2025-05-01"},
                 {"kind", "consent_recorded"},
                 {"to", "referral"},
                 {"answer", "given"},
                 {"of", "Mother"}}});
  const std::string consent = last_position();
  EXPECT_THAT(text_of(senco.get(ask_page)), HasSubstr("Mother: given, 1 May 2025"));
  ASSERT_EQ(ask({{"consent", consent}}).status, 303);
  EXPECT_EQ(last_body().at("consent"), std::stoi(consent));
}

TEST_F(FromOutside, ConsentThatWasTakenBackIsNoneAndTheRefusalStandsOnThePage) {
  record(sian, {{{"on", "2025-05-01"},
                 {"kind", "consent_recorded"},
                 {"to", "referral"},
                 {"answer", "given"},
                 {"of", "Mother"}}});
  const std::string consent = last_position();
  const Fields stale = hidden_fields(senco.get(ask_page));
  record(sian, {{{"on", "2025-05-20"},
                 {"kind", "consent_recorded"},
                 {"to", "referral"},
                 {"answer", "withdrawn"},
                 {"of", "Mother"}}});
  EXPECT_THAT(text_of(senco.get(ask_page)), HasSubstr("Mother (withdrawn, 20 May 2025)"));
  const auto choose = [&](const std::string& which) {
    return senco.post(ask_page, stale + with(asking(), {{"consent", which}}));
  };
  const auto refused = choose(consent);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("was taken back"));
  EXPECT_THAT(text_of(choose("99")), HasSubstr("was taken back"));
  EXPECT_THAT(text_of(choose("")), HasSubstr("Nobody’s consent is named"));
}

TEST_F(FromOutside, WhatGoesAlongIsChosenFromThisRecordAndNoOther) {
  const std::string fresh = text_of(senco.get(ask_page));
  EXPECT_THAT(fresh, HasSubstr("Evidence added: Test or assessment result, Reading age"));
  std::string evidence;
  for (const app::LoggedEntry& entry : log(sian))
    if (entry.topic.starts_with("evidence_added")) evidence = std::to_string(entry.position);
  ASSERT_EQ(ask({{"sent", evidence}}).status, 303);
  EXPECT_EQ(last_body().at("sent"), json::value(json::array{std::stoi(evidence)}));
  EXPECT_THAT(page("/specialists/asked/" + last_position()), HasSubstr("Reading age"));
  const auto before = count();
  EXPECT_EQ(ask({{"sent", "1"}}).status, 422);
  EXPECT_EQ(ask({{"sent", "999"}}).status, 422);
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, AskingNeedsAServiceAPurposeAndADayToCome) {
  const auto before = count();
  EXPECT_THAT(text_of(ask({{"service", ""}})), HasSubstr("Choose the service"));
  EXPECT_THAT(text_of(ask({{"service", "fortune_telling"}})), HasSubstr("Choose the service"));
  EXPECT_THAT(text_of(ask({{"title", ""}})), HasSubstr("what the service is asked for"));
  EXPECT_THAT(text_of(ask(day_fields("for", "2025-06-02"))), HasSubstr("Choose a day after today"));
  EXPECT_THAT(text_of(ask(day_fields("for", "2205-06-20"))), HasSubstr("within the next 5 years"));
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, TheSameFormAsksOnce) {
  const auto form = with(stepwell::testing::hidden_fields(senco.get(ask_page)), asking());
  ASSERT_EQ(senco.post(ask_page, form).status, 303);
  const auto after = count();
  EXPECT_EQ(senco.post(ask_page, form).status, 303);
  EXPECT_EQ(count(), after);
}

TEST_F(FromOutside, WhoTeachesTheChildDoesNotAskAService) {
  EXPECT_EQ(teacher.get(ask_page).status, 404);
  EXPECT_EQ(teacher.get(of(sian, "/specialists")).status, 200);
  EXPECT_EQ(teacher.get(of(tom, "/specialists")).status, 404);
}

TEST_F(FromOutside, TheGeneralFormLeadsToThePageOfItsOwn) {
  const auto moved = senco.get(of(sian, "/record/advice_requested"));
  EXPECT_EQ(moved.status, 303);
  EXPECT_EQ(location_of(moved), ask_page);
  const auto form = stepwell::testing::hidden_fields(senco.get(ask_page));
  EXPECT_EQ(senco.post(of(sian, "/record/advice_requested"), form).status, 404);
}

// ---- asking after it

TEST_F(FromOutside, AskingAfterItSetsAnotherDay) {
  ASSERT_EQ(ask().status, 303);
  const std::string asked = "/specialists/asked/" + last_position();
  const auto again = senco.fill_in(
      of(sian, asked), with(day_fields("for", "2025-07-04"), {{"text", "They come in July."}}));
  ASSERT_EQ(again.status, 303) << text_of(again);
  EXPECT_THAT(page(asked), AllOf(HasSubstr("4 July 2025"), HasSubstr("They come in July.")));
  EXPECT_THAT(today(), HasSubstr("4 July"));
}

TEST_F(FromOutside, TheNextDayOfAskingIsAfterTodayAndNotDecadesAway) {
  ASSERT_EQ(ask().status, 303);
  const std::string asked = of(sian, "/specialists/asked/" + last_position());
  const auto before = count();
  const auto said_of = [&](const std::string& day) {
    const auto refused = senco.fill_in(asked, with(day_fields("for", day), {{"text", "Rang."}}));
    EXPECT_EQ(refused.status, 422) << day;
    return text_of(refused);
  };
  EXPECT_THAT(said_of("2025-06-01"), HasSubstr("Choose today or a later day"));
  EXPECT_THAT(said_of("2025-06-02"), HasSubstr("Choose a day after today"));
  EXPECT_THAT(said_of("2205-07-04"),
              AllOf(HasSubstr("Choose a day within the next 5 years"), HasSubstr("Rang.")));
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, GivingUpNeedsAReasonAndEndsTheWait) {
  ASSERT_EQ(ask().status, 303);
  const std::string asked = "/specialists/asked/" + last_position();
  const auto refused = senco.fill_in(of(sian, asked), {{"do", "give_up"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Say why nobody waits"));
  ASSERT_EQ(senco.fill_in(of(sian, asked), {{"do", "give_up"}, {"text", "No therapist."}}).status,
            303);
  EXPECT_THAT(today(), Not(HasSubstr("Advice asked of")));
  EXPECT_THAT(page(asked), HasSubstr("not waited for any more"));
}

TEST_F(FromOutside, WhatWasAnsweredIsNotAskedAfter) {
  ASSERT_EQ(ask().status, 303);
  const std::string asked = "/specialists/asked/" + last_position();
  const auto form = stepwell::testing::hidden_fields(senco.get(of(sian, asked)));
  ASSERT_EQ(advise().status, 303);
  const auto late = senco.post(
      of(sian, asked), with(form, with(day_fields("for", "2025-07-04"), {{"text", "Rang them."}})));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(text_of(late), HasSubstr("This is not waited for"));
  EXPECT_THAT(text_of(late), HasSubstr("Rang them."));
}

// ---- advice

TEST_F(FromOutside, AdviceIsRecordedWithItsWaysOfHelpingLineByLine) {
  ASSERT_EQ(ask().status, 303);
  const std::string asked = last_position();
  EXPECT_THAT(text_of(senco.get(advice_page + "?asked=" + asked)),
              HasSubstr("asked on 2 June 2025: Unclear speech"));
  const auto done = advise({{"asked", asked}});
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(last_body().at("strategies"),
            json::value({"Short sentences", "Pictures for each step"}));
  EXPECT_THAT(today(), Not(HasSubstr("Advice asked of")));
  EXPECT_THAT(page(""), HasSubstr("2 ways of helping, 2 June 2025"));
  EXPECT_THAT(text_of(senco.get(location_of(done))), HasSubstr("Understands more than is heard."));
}

TEST_F(FromOutside, TheReportIsKeptAsAFile) {
  const auto done =
      send_file(web, senco, advice_page, advising(), SentFile{"Report.txt", "A long report."});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string said = text_of(senco.get(location_of(done)));
  EXPECT_THAT(said, HasSubstr("Report.txt"));
  EXPECT_EQ(text_of(teacher.get(of(sian, "/files/" + last_position()))), "A long report.");
}

TEST_F(FromOutside, AReportThatSomebodyElseHoldsSaysWho) {
  const auto done = advise({{"held_by", "The child clinic"}, {"text", ""}, {"strategies", ""}});
  ASSERT_EQ(done.status, 303) << text_of(done);
  EXPECT_EQ(last_body().at("held_by"), "The child clinic");
  EXPECT_THAT(text_of(senco.get(location_of(done))), HasSubstr("The child clinic"));
  EXPECT_THAT(page("/entries/" + last_position()), HasSubstr("Who holds the original"));
}

TEST_F(FromOutside, WhoHoldsAReportThatIsKeptBackIsForTheSencoAlone) {
  ASSERT_EQ(advise({{"held_by", "The child clinic"}, {"kept_back", "yes"}}).status, 303);
  for (const std::string rest : {"/specialists/advice/", "/entries/"}) {
    const std::string at = of(sian, rest + last_position());
    EXPECT_THAT(text_of(senco.get(at)), HasSubstr("The child clinic")) << at;
    EXPECT_THAT(text_of(teacher.get(at)), Not(HasSubstr("The child clinic"))) << at;
  }
}

TEST_F(FromOutside, AReportThatIsKeptBackIsReadByTheSencoAlone) {
  const auto done = send_file(web, senco, advice_page, with(advising(), {{"kept_back", "yes"}}),
                              SentFile{"Report.txt", "A long report."});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string position = last_position();
  for (const char* rest : {"", "/specialists", "/specialists/advice/", "/entries/", "/done/"}) {
    const bool is_of_one = std::string_view(rest).ends_with('/');
    const std::string at = of(sian, rest + (is_of_one ? position : std::string()));
    const auto shown = teacher.get(at);
    ASSERT_EQ(shown.status, 200) << at;
    EXPECT_THAT(text_of(shown), Not(HasSubstr("Understands more"))) << at;
    EXPECT_THAT(text_of(shown), Not(HasSubstr("Report of Ann Lee"))) << at;
    EXPECT_THAT(text_of(shown), Not(HasSubstr("Report.txt"))) << at;
  }
  EXPECT_EQ(teacher.get(of(sian, "/files/" + position)).status, 404);
  const std::string said = text_of(teacher.get(of(sian, "/specialists/advice/" + position)));
  EXPECT_THAT(said, HasSubstr("Pictures for each step"));
  EXPECT_THAT(said, HasSubstr("open to the SENCO and the head alone"));
  EXPECT_EQ(text_of(senco.get(of(sian, "/files/" + position))), "A long report.");
  EXPECT_THAT(page("/specialists/advice/" + position), HasSubstr("Understands more"));
}

TEST_F(FromOutside, AReportIsForNobodyUntilItIsSaidWhoMayReadIt) {
  const auto before = count();
  for (const char* said : {"", "on", "YES", "nobody"}) {
    const auto refused = advise({{"kept_back", said}});
    EXPECT_EQ(refused.status, 422) << said;
    EXPECT_THAT(text_of(refused), HasSubstr("Say who may read the report")) << said;
    EXPECT_THAT(text_of(refused), HasSubstr("Understands more than is heard.")) << said;
  }
  Fields silent = advising(), both = advising();
  std::erase_if(silent, [](const auto& field) { return field.name == "kept_back"; });
  both.push_back({"kept_back", "yes"});
  for (const Fields& fields : {silent, both})
    EXPECT_EQ(send_file(web, senco, advice_page, fields, {}).status, 422);
  EXPECT_EQ(count(), before);
  EXPECT_EQ(advise({{"kept_back", "no"}}).status, 303);
}

TEST_F(FromOutside, AReportThatWasForEverybodyByMistakeIsKeptBackOnceItIsStruckOut) {
  const auto done =
      send_file(web, senco, advice_page, advising(), SentFile{"Report.txt", "A long report."});
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string position = last_position();
  ASSERT_THAT(text_of(teacher.get(of(sian, "/entries/" + position))),
              HasSubstr("Understands more"));
  ASSERT_EQ(senco.fill_in(of(sian, "/entries/" + position + "/strike"), {{"reason", "A mistake."}})
                .status,
            303);
  for (const std::string& rest : {std::string(), "/entries/" + position, "/done/" + position}) {
    const std::string said = text_of(teacher.get(of(sian, rest)));
    EXPECT_THAT(said, Not(HasSubstr("Understands more"))) << rest;
    EXPECT_THAT(said, Not(HasSubstr("Report of Ann Lee"))) << rest;
    EXPECT_THAT(said, Not(HasSubstr("Report.txt"))) << rest;
  }
  EXPECT_EQ(teacher.get(of(sian, "/files/" + position)).status, 404);
  EXPECT_THAT(page("/entries/" + position), HasSubstr("Understands more"));
}

TEST_F(FromOutside, AReportThatIsKeptBackAnswersNoQuestionOfTheFamily) {
  ASSERT_EQ(advise({{"kept_back", "yes"}}).status, 303);
  const std::string sheet = page("/questions/wal.prepare");
  EXPECT_THAT(sheet, HasSubstr("Advice received from speech and language therapy"));
  EXPECT_THAT(sheet, Not(HasSubstr("Understands more")));
  EXPECT_THAT(sheet, Not(HasSubstr("Report of Ann Lee")));
}

TEST_F(FromOutside, AReportOfFiftyPagesThatIsPastedComesBackWholeWithWhatToDo) {
  std::string report;
  while (report.size() < 150'000) report += "The child was seen in class. ";
  report += "THE LAST WORD";
  const auto before = count();
  const auto refused = advise({{"text", report}});
  EXPECT_EQ(refused.status, 422);
  const std::string said = text_of(refused);
  EXPECT_THAT(said, HasSubstr("Keep the whole report as a file"));
  EXPECT_THAT(said, HasSubstr("THE LAST WORD"));
  EXPECT_THAT(said, HasSubstr("Pictures for each step"));
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, AdviceSaysSomething) {
  const auto before = count();
  EXPECT_THAT(text_of(advise({{"text", ""}, {"strategies", " \n "}})),
              HasSubstr("Write what it says or the ways of helping"));
  EXPECT_THAT(text_of(advise({{"title", ""}})), HasSubstr("Give the report a title"));
  EXPECT_THAT(text_of(advise({{"strategies", std::string(400, 'x')}})),
              HasSubstr("Use at most 300 characters"));
  EXPECT_THAT(text_of(advise({{"held_by", std::string(301, 'x')}})),
              HasSubstr("Use at most 300 characters"));
  EXPECT_THAT(text_of(advise({{"asked", "3"}})), HasSubstr("Choose one of those that are offered"));
  EXPECT_EQ(count(), before);
}

TEST_F(FromOutside, PagesOfAnotherChildAreNotThere) {
  ASSERT_EQ(advise().status, 303);
  const std::string position = last_position();
  for (const char* rest : {"/specialists/advice/", "/specialists/asked/", "/specialists/involved/"})
    EXPECT_EQ(senco.get(of(tom, rest + position)).status, 404) << rest;
  EXPECT_EQ(senco.get(of(sian, "/specialists/asked/" + position)).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/specialists/advice/one")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
