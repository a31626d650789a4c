// Which entries may not be recorded, and why; more is refused here than allowed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <vector>

#include "record/judge.h"
#include "tests/record/test_packs.h"

namespace stepwell::record {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using What = EntryProblem::What;

const law::Library& library() {
  return *testing::packs_with_invented_laws();
}

/// A record, and what is asked of the judge about it.
class Book {
 public:
  explicit Book(std::string_view framework = "wales-sen-2002", std::string setting = "maintained") {
    circumstances_.library = &library();
    circumstances_.schools.push_back(
        {"here", library().find(framework), std::move(setting), nullptr});
  }

  Book& has(std::string_view entry) {
    const auto read = read_entry(json::parse(entry), static_cast<Position>(entries_.size() + 1),
                                 library().vocabulary());
    EXPECT_TRUE(read) << entry;
    if (read) entries_.push_back(*read);
    return *this;
  }

  /// "allowed", or why it is refused and by what: "stage", "needs: evidence_added", "invalid: on".
  std::string judged(std::string_view entry) const {
    const auto read = read_entry(json::parse(entry), static_cast<Position>(entries_.size() + 1),
                                 library().vocabulary());
    if (!read) return shown(Refusal{Refusal::Because::Invalid, {}, read.error()});
    const auto allowed = judge(*read, entries_, circumstances_);
    return allowed ? "allowed" : shown(allowed.error());
  }

  Allowed allowed(std::string_view entry) const {
    const auto read = read_entry(json::parse(entry), static_cast<Position>(entries_.size() + 1),
                                 library().vocabulary());
    const auto answer = judge(*read, entries_, circumstances_);
    EXPECT_TRUE(answer) << entry;
    return answer ? *answer : Allowed{};
  }

 private:
  static std::string shown(const Refusal& refusal) {
    std::string text(name_of(refusal.because));
    for (const law::Need* need : refusal.missing) text += " " + need->name();
    for (const EntryProblem& problem : refusal.problems) text += " " + problem.field;
    return text;
  }

  Circumstances circumstances_;
  std::vector<Entry> entries_;
};

std::string move_to(std::string_view stage, std::string_view more = "") {
  return R"({ "on": "2018-10-01", "kind": "stage_moved", "to": ")" + std::string(stage) + "\"" +
         std::string(more) + " }";
}

// ---- the form of an entry

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

// ---- entries that name others

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

// ---- exceptions

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

TEST(Judge, RefusesAClaimForARightThatLapsed) {
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

TEST(Judge, AllowsAClaimUnderTheLawThatTheRightHasKept) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "request_received", "request": "advice" })")
      .has(R"({ "on": "2018-09-12", "kind": "framework_moved", "to": "england-send-2015" })");
  EXPECT_EQ(book.judged(claim("2018-09-20", "w02.advice", "nothing_known")), "invalid duty")
      << "it lapsed with the old law";
}

// ---- taking over

TEST(Judge, RefusesATakingOverAfterAMove) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "stage_moved", "to": "sa" })");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa" })"),
            "invalid stage");
  EXPECT_EQ(Book()
                .has(R"({ "on": "2018-09-10", "kind": "taken_over", "stage": "sa" })")
                .judged(R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sap" })"),
            "invalid stage");
  EXPECT_EQ(
      Book()
          .has(R"({ "on": "2018-09-10", "kind": "framework_moved", "to": "england-send-2015" })")
          .judged(R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "k" })"),
      "invalid stage");
}

TEST(Judge, AllowsATakingOverAfterEntriesThatSetNoStage) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "concern_raised" })")
      .has(R"({ "on": "2018-09-10", "kind": "stage_moved", "to": "sa" })")
      .has(R"({ "on": "2018-09-11", "kind": "struck_out", "entry": 2, "reason": "x" })");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "statement", "since": "2010-01-01",
                            "documents": [ { "document": "statement", "issued_on": "2010-01-01" } ] })"),
      "allowed");
}

TEST(Judge, RefusesATakingOverAtAStageOrWithADocumentOfAnotherLaw) {
  EXPECT_EQ(Book().judged(R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "k" })"),
            "invalid stage");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "k", "framework": "england-send-2015" })"),
      "allowed");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa", "framework": "england-send-2015" })"),
      "invalid stage");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa", "framework": "no-such-law" })"),
      "invalid framework");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa", "documents": [ { "document": "ehc_plan" } ] })"),
      "invalid documents[0].document");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa", "documents": [ { "issued_on": "2018-01-01" } ] })"),
      "invalid documents[0].document");
}

TEST(Judge, RefusesATakingOverWithDaysToCome) {
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa", "since": "2018-10-02" })"),
      "invalid since");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "sa", "since": "2018-10-01" })"),
      "allowed");
}

// ---- moves of framework

TEST(Judge, RefusesAMoveToALawThatIsNone) {
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "framework_moved", "to": "no-such-law" })"),
      "invalid to");
}

TEST(Judge, RefusesAMoveToAProposal) {
  EXPECT_EQ(
      Book().judged(R"({ "on": "2018-10-01", "kind": "framework_moved", "to": "test-proposal" })"),
      "invalid to");
  EXPECT_EQ(
      Book().judged(
          R"({ "on": "2018-10-01", "kind": "taken_over", "stage": "start", "framework": "test-proposal" })"),
      "invalid framework");
}

TEST(Judge, RefusesANoticeThatTheOldLawDoesNotList) {
  Book book("test-old", "bound");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "framework_moved", "to": "test-new", "notice": "to_third" })"),
      "invalid notice");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "framework_moved", "to": "england-send-2015", "notice": "to_second" })"),
      "invalid notice");
  EXPECT_EQ(
      book.judged(
          R"({ "on": "2018-10-01", "kind": "framework_moved", "to": "test-new", "notice": "to_second" })"),
      "allowed");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-01", "kind": "framework_moved", "to": "test-new" })"),
            "allowed");
}

// ---- moves of stage

TEST(Judge, RefusesAMoveThatTheLawDoesNotList) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "stage_moved", "to": "sa" })");
  for (const char* stage : {"sa", "eya", "eyap", "concern", "k", "nowhere"})
    EXPECT_EQ(book.judged(move_to(stage)), "stage") << stage;
}

TEST(Judge, RefusesAMoveWithoutItsNeedsAndNamesThemAll) {
  EXPECT_EQ(Book().judged(move_to("sa")), "needs evidence_added");
  EXPECT_EQ(Book().judged(move_to("sap")), "needs evidence_added advice_requested");
  EXPECT_EQ(Book().judged(move_to("concern")), "needs concern_raised");
}

TEST(Judge, AllowsAMoveWithItsNeedsAndSaysWhatShouldHaveBeenThere) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "evidence_added" })");
  const Allowed allowed = book.allowed(move_to("sa"));
  ASSERT_EQ(allowed.advised.size(), 1U);
  EXPECT_EQ(allowed.advised[0]->name(), "consulted:parent");
  EXPECT_THAT(allowed.overridden, IsEmpty());
}

TEST(Judge, AdvisesNothingWhereNothingIsMissing) {
  Book book;
  book.has(R"({ "on": "2018-09-10", "kind": "evidence_added" })")
      .has(R"({ "on": "2018-09-10", "kind": "consulted", "who": "parent", "about": "stage" })");
  EXPECT_THAT(book.allowed(move_to("sa")).advised, IsEmpty());
}

TEST(Judge, AllowsAMoveWhoseMissingNeedsAreEachOverridden) {
  const Allowed allowed = Book().allowed(
      move_to("sap", R"(, "overrides": [ { "need": "advice_requested", "reason": "moved here" },
                                                                            { "need": "evidence_added", "reason": "lost" } ])"));
  std::vector<std::string> names;
  for (const law::Need* need : allowed.overridden) names.push_back(need->name());
  EXPECT_THAT(names, UnorderedElementsAre("advice_requested", "evidence_added"));
}

TEST(Judge, RefusesAMoveOfWhichOneNeedIsNotOverridden) {
  EXPECT_EQ(
      Book().judged(move_to(
          "sap", R"(, "overrides": [ { "need": "advice_requested", "reason": "moved here" } ])")),
      "needs evidence_added");
  EXPECT_EQ(Book().judged(
                move_to("sa", R"(, "overrides": [ { "need": "review_held", "reason": "x" } ])")),
            "needs evidence_added");
  EXPECT_EQ(Book().judged(move_to(
                "sa", R"(, "overrides": [ { "need": "evidence_added:test", "reason": "x" } ])")),
            "needs evidence_added");
  EXPECT_EQ(Book().judged(move_to("sa", R"(, "overrides": [])")), "needs evidence_added");
}

TEST(Judge, RefusesAnOverrideWithoutAReason) {
  EXPECT_NE(Book().judged(
                move_to("sa", R"(, "overrides": [ { "need": "evidence_added", "reason": "" } ])")),
            "allowed");
  EXPECT_NE(Book().judged(move_to("sa", R"(, "overrides": [ { "need": "evidence_added" } ])")),
            "allowed");
  EXPECT_NE(Book().judged(move_to("sa", R"(, "overrides": [ "evidence_added" ])")), "allowed");
}

TEST(Judge, LetsNoOverrideLeadToAStageThatIsNotListed) {
  EXPECT_EQ(Book()
                .has(R"({ "on": "2018-09-10", "kind": "stage_moved", "to": "sa" })")
                .judged(move_to(
                    "eyap", R"(, "overrides": [ { "need": "evidence_added", "reason": "x" } ])")),
            "stage");
}

TEST(Judge, JudgesOnTheDayOfTheEntryNotOnLaterOnes) {
  Book book;
  book.has(R"({ "on": "2018-10-02", "kind": "evidence_added" })")
      .has(R"({ "on": "2018-10-03", "kind": "stage_moved", "to": "sa" })");
  EXPECT_EQ(book.judged(move_to("sa")), "needs evidence_added");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-02", "kind": "stage_moved", "to": "sa" })"), "allowed");
  EXPECT_EQ(book.judged(R"({ "on": "2018-10-03", "kind": "stage_moved", "to": "sa" })"), "stage");
}

TEST(Judge, CountsWhatWasRecordedEarlierOnTheDayItself) {
  EXPECT_EQ(
      Book()
          .has(
              R"({ "on": "2018-10-01", "kind": "document_issued", "document": "statement", "state": "final" })")
          .judged(move_to("statement")),
      "allowed");
}

TEST(Judge, DoesNotCountWhatWasStruckOut) {
  EXPECT_EQ(Book()
                .has(R"({ "on": "2018-09-10", "kind": "evidence_added" })")
                .has(R"({ "on": "2018-12-01", "kind": "struck_out", "entry": 1, "reason": "x" })")
                .judged(move_to("sa")),
            "needs evidence_added");
}

TEST(Judge, CountsNeedsOfOneKindOnceEach) {
  Book book("test-old", "bound");
  book.has(R"({ "on": "2018-09-10", "kind": "evidence_added" })")
      .has(R"({ "on": "2018-09-10", "kind": "evidence_added" })");
  EXPECT_EQ(book.judged(move_to("low")), "needs evidence_added");
  book.has(R"({ "on": "2018-10-01", "kind": "evidence_added" })");
  EXPECT_EQ(book.judged(move_to("low")), "allowed");
}

TEST(Judge, NamesANeedByItsFirstTopicWhereSeveralWouldDo) {
  EXPECT_EQ(Book("test-old", "bound")
                .has(R"({ "on": "2018-09-10", "kind": "involvement_began" })")
                .judged(move_to("mid")),
            "needs advice_requested");
}

}  // namespace
}  // namespace stepwell::record
