// Which entries may not be recorded for their form or for what they name; more is refused here than
// allowed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/record/judged_book.h"

namespace stepwell::record {
namespace {

using testing::Book;

TEST(Judge, RefusesAKindThatIsNone) {
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "stage_mooved", "to": "sa" })"),
            "invalid kind");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01" })"), "invalid kind");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": 7 })"), "invalid kind");
}

TEST(Judge, RefusesWhatIsNoObject) {
  EXPECT_EQ(Book().judged(R"([])"), "invalid ");
  EXPECT_EQ(Book().judged(R"(null)"), "invalid ");
}

TEST(Judge, RefusesADayThatDoesNotExist) {
  for (const char* on :
       {"\"2018-02-29\"", "\"2018-13-01\"", "\"01/02/2018\"", "\"2018-1-2\"", "20180102", "\"\""})
    EXPECT_EQ(Book().judged(R"({ "on": )" + std::string(on) + R"(, "kind": "concern_raised" })"),
              "invalid on")
        << on;
  EXPECT_EQ(Book().judged(R"({ "kind": "concern_raised" })"), "invalid on");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "document_issued", "document": "iep", "review_on": "2018-11-31" })"),
      "invalid review_on");
}

TEST(Judge, RefusesAnEntryWithoutAQualifierThatItMustHave) {
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "stage_moved" })"), "invalid to");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "document_issued", "state": "final" })"),
            "invalid document");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "" })"),
            "invalid stage");
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "exception_claimed", "duty": "w02.advice" })"),
      "invalid exception");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "struck_out", "reason": "x" })"),
            "invalid entry");
}

TEST(Judge, RefusesAStrikeWithoutAReason) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 1 })"),
            "invalid reason");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 1, "reason": "" })"),
      "invalid reason");
}

TEST(Judge, RefusesAFieldThatTheKindDoesNotHave) {
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "concern_raised", "colour": "red" })"),
            "invalid colour");
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "concern_raised", "for": "2018-11-01" })"),
      "invalid for");
}

TEST(Judge, RefusesAWordThatIsNotInItsList) {
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "concern_raised", "from": "neighbour" })"),
      "invalid from");
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "document_issued", "document": "ehc_plan" })"),
      "invalid document");
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "notice_given", "notice": "appealable" })"),
      "invalid notice");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "criteria_met", "set": "k.entry" })"),
            "invalid set");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "document_issued", "document": "iep", "given_to": ["parent", "dog"] })"),
      "invalid given_to");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "review_held", "document": "iep",
                               "outcomes": [ { "target": "t", "outcome": "met" }, { "target": "u", "outcome": "fine" } ] })"),
            "invalid outcomes[1].outcome");
}

TEST(Judge, RefusesAValueOfTheWrongType) {
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "concern_raised", "areas": "reading" })"),
      "invalid areas");
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "session_recorded", "minutes": "ten" })"),
      "invalid minutes");
  EXPECT_EQ(Book().judged(
                R"({ "on": "2018-10-01", "kind": "needs_recorded", "needs": [ { "rank": 1 } ] })"),
            "invalid needs[0].code");
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "needs_recorded", "needs": [ 7 ] })"),
            "invalid needs[0]");
}

TEST(Judge, NamesEveryFaultAtOnce) {
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-99", "kind": "document_issued", "review_on": 3, "colour": "red" })"),
      "invalid on document review_on colour");
  EXPECT_EQ(Book().judged(
                R"({ "on": "2018-10-01", "kind": "consulted", "who": "dog", "about": "cats" })"),
            "invalid who about");
}

TEST(Judge, AllowsWhatIsAsItShouldBe) {
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "concern_raised", "from": "parent", "areas": ["reading"], "text": "x",
                               "person": "c1", "note": "n" })"),
      "allowed");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "document_issued", "document": "iep", "state": null })"),
      "allowed");
}

TEST(Judge, RefusesAStrikeOfAnEntryThatIsNotThere) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })");
  for (const char* entry : {"2", "3", "0", "-1", "1.5", "\"1\""})
    EXPECT_EQ(
        book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "reason": "x", "entry": )" +
                    std::string(entry) + " }"),
        "invalid entry")
        << entry;
}

TEST(Judge, RefusesAStrikeOfAnEntryThatIsStruckOutAlready) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })")
      .has(R"({ "on": "2018-09-11", "kind": "struck_out", "entry": 1, "reason": "x" })");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 1, "reason": "x" })"),
      "invalid entry");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 2, "reason": "x" })"),
      "allowed");
}

TEST(Judge, AllowsAStrikeInThePlaceOfTheOneThatStrikesTheSameEntry) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })")
      .has(R"({ "on": "2018-09-11", "kind": "struck_out", "entry": 1, "reason": "x" })")
      .has(R"({ "on": "2018-09-12", "kind": "concern_raised" })");
  const auto strike = [&](const char* entry, const char* instead_of) {
    return book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "reason": "x", "entry": )" +
                       std::string(entry) + R"(, "instead_of": )" + instead_of + " }");
  };
  EXPECT_EQ(strike("1", "2"), "allowed");
  EXPECT_EQ(strike("3", "2"), "invalid instead_of");
  EXPECT_EQ(strike("3", "9"), "invalid instead_of");
  EXPECT_EQ(strike("1", "null"), "invalid entry");
}

TEST(Judge, RefusesAStrikeOfTheEntryThatSaysWhoTheChildIs) {
  Book book;
  book.has(
          R"({ "on": "2018-09-10", "kind": "pupil_registered", "forename": "Nia", "surname": "Ward" })")
      .has(R"({ "on": "2018-09-10", "kind": "class_joined", "class": "3B" })");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 1, "reason": "x" })"),
      "invalid entry");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 2, "reason": "x" })"),
      "allowed");
}

TEST(Judge, AllowsAStrikeOfAnEntryThatWasRestored) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })")
      .has(R"({ "on": "2018-09-11", "kind": "struck_out", "entry": 1, "reason": "x" })")
      .has(R"({ "on": "2018-09-12", "kind": "struck_out", "entry": 2, "reason": "x" })");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 1, "reason": "x" })"),
      "allowed");
  EXPECT_EQ(
      book.judged(R"({ "on": "2018-10-01", "kind": "struck_out", "entry": 2, "reason": "x" })"),
      "invalid entry");
}

TEST(Judge, RefusesAnAnswerToWhatIsNoConcern) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })")
      .has(R"({ "on": "2018-09-11", "kind": "evidence_added" })");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-01", "kind": "concern_answered", "concern": 2 })"),
            "invalid concern");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-01", "kind": "concern_answered", "concern": 3 })"),
            "invalid concern");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-01", "kind": "concern_answered", "concern": 1 })"),
            "allowed");
}

TEST(Judge, RefusesEvidenceThatIsNone) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })")
      .has(R"({ "on": "2018-09-11", "kind": "evidence_added" })");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "criteria_met", "set": "sa.entry", "evidence": [2, 1] })"),
      "invalid evidence");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "criteria_met", "set": "sa.entry", "evidence": [2, 9] })"),
      "invalid evidence");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "criteria_met", "set": "sa.entry", "evidence": [2] })"),
      "allowed");
}

Book asked_for_advice() {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "request_received", "request": "advice" })")
      .has(R"({ "on": "2018-09-12", "kind": "request_received", "request": "advice" })")
      .has(R"({ "on": "2018-09-17", "kind": "report_sent", "report": "advice" })");
  return book;
}
std::string claim(std::string_view on, std::string_view duty, std::string_view exception,
                  std::string_view more = "") {
  return R"({ "on": ")" + std::string(on) + R"(", "kind": "exception_claimed", "duty": ")" +
         std::string(duty) + R"(", "exception": ")" + std::string(exception) + "\"" +
         std::string(more) + " }";
}

TEST(Judge, RefusesAClaimWithNothingOpen) {
  EXPECT_EQ(asked_for_advice().judged(claim("2018-09-20", "w02.assess", "exceptional")),
            "invalid duty");
  EXPECT_EQ(asked_for_advice().judged(claim("2018-09-09", "w02.advice", "nothing_known")),
            "invalid duty");
  EXPECT_EQ(asked_for_advice().judged(
                claim("2018-09-20", "w02.advice", "nothing_known", R"(, "opened_by": 1)")),
            "invalid duty");
  EXPECT_EQ(asked_for_advice().judged(claim("2018-09-20", "no.such.duty", "nothing_known")),
            "invalid duty");
}

TEST(Judge, RefusesAClaimOfAnExceptionThatTheDutyDoesNotHave) {
  EXPECT_EQ(asked_for_advice().judged(claim("2018-09-20", "w02.advice", "school_closed_4w")),
            "invalid exception");
  EXPECT_EQ(asked_for_advice().judged(claim("2018-09-20", "w02.advice", "bad_weather")),
            "invalid exception");
}

TEST(Judge, RefusesAClaimForAnOpeningThatIsNotThere) {
  EXPECT_EQ(asked_for_advice().judged(
                claim("2018-09-20", "w02.advice", "nothing_known", R"(, "opened_by": 9)")),
            "invalid opened_by duty");
}

TEST(Judge, RefusesAClaimForWhatLapsed) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "request_received", "request": "advice" })")
      .has(R"({ "on": "2018-09-12", "kind": "school_left" })");
  EXPECT_EQ(book.judged(claim("2018-09-20", "w02.advice", "nothing_known")), "invalid duty");
}

TEST(Judge, AllowsAClaimForWhatIsOpen) {
  EXPECT_EQ(asked_for_advice().judged(claim("2018-09-20", "w02.advice", "nothing_known")),
            "allowed");
  EXPECT_EQ(asked_for_advice().judged(
                claim("2018-09-20", "w02.advice", "missed_appointment", R"(, "opened_by": 2)")),
            "allowed");
}

TEST(Judge, RefusesAClaimForWhatLapsedWithTheOldLaw) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "request_received", "request": "advice" })")
      .has(R"({ "on": "2018-09-12", "kind": "framework_moved", "to": "england-send-2015" })");
  EXPECT_EQ(book.judged(claim("2018-09-20", "w02.advice", "nothing_known")), "invalid duty")
      << "it lapsed with the old law";
}

}  // namespace
}  // namespace stepwell::record
