// Which takings over, moves of law and moves of stage may not be recorded, and why.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/record/judged_book.h"

namespace stepwell::record {
namespace {

using testing::Book;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string move_to(std::string_view stage, std::string_view more = "") {
  return R"({ "on": "2018-10-01", "kind": "stage_moved", "to": ")" + std::string(stage) + "\"" +
         std::string(more) + " }";
}

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

TEST(Judge, RefusesAMoveToALawThatIsNotInForceYetOrNotAnyMore) {
  const auto move = [](const char* on, const char* to) {
    return R"({ "on": ")" + std::string(on) + R"(", "kind": "framework_moved", "to": ")" + to +
           "\" }";
  };
  EXPECT_EQ(Book().judged(move("2021-08-31", "wales-aln-2021")), "invalid to");
  EXPECT_EQ(Book().judged(move("2021-09-01", "wales-aln-2021")), "allowed");
  EXPECT_EQ(Book().judged(move("2018-03-31", "england-sen-2001")), "allowed");
  EXPECT_EQ(Book().judged(move("2018-04-01", "england-sen-2001")), "invalid to");
}

TEST(Judge, RefusesANoticeThatIsNotGivenAtTheChildsStage) {
  Book book("ni-1998-5stage");
  book.has(R"({ "on": "2022-01-10", "kind": "taken_over", "stage": "s2" })");
  const auto move = [](const char* notice) {
    return R"({ "on": "2022-02-01", "kind": "framework_moved", "to": "ni-2021-3stage", "notice": ")" +
           std::string(notice) + "\" }";
  };
  EXPECT_EQ(book.judged(move("stage_3")), "invalid notice");
  EXPECT_EQ(book.judged(move("stage_2")), "allowed");
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
