// What a draft begins with, from the record: over records in memory, with the packs.
#include "app/plan/fill_from_record.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/app/fixed_randomness.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;

/// A child with a plan of the authority's, as a file is opened.
struct Reviewed {
  ChildFile file;
  SchoolView school;
  stepwell::testing::FixedRandomness randomness;
  /// What the pages say in sentences.
  RecordAnswers answers = [](std::string_view what) {
    return what == "provision" ? std::string("Talking partners, 3 times a week.") : std::string();
  };

  explicit Reviewed(const char* framework, const char* stage, const char* document) {
    school.id = "here";
    school.setting = "maintained";
    school.framework = packs()->find(framework);
    school.calendar = std::make_shared<const calendar::SchoolCalendar>();
    add({{"on", "2026-01-12"},
         {"kind", "taken_over"},
         {"stage", stage},
         {"documents", {{{"document", document}, {"issued_on", "2025-11-03"}}}}});
  }
  void add(const json::object& object) {
    const auto read = record::read_entry(
        object, static_cast<record::Position>(file.entries.size() + 1), packs()->vocabulary());
    ASSERT_TRUE(read.has_value());
    file.entries.push_back(*read);
  }
  const law::Document& report(const char* id = "annual_review_report") const {
    return *school.framework->find_document(id);
  }
  PlanContent filled(const char* document = "annual_review_report") {
    const base::Day today(2026, 10, 12);
    file.today = today;
    auto made = record::stand(file.entries, circumstances_of(file.entries, school, *packs(), today),
                              {today, std::nullopt});
    EXPECT_TRUE(made.has_value());
    file.standing = std::move(*made);
    return fill_from_record(empty_content(report(document)), report(document), file, answers,
                            randomness);
  }
};

std::string value(const PlanContent& content, const char* section, const char* field) {
  return content.find(section)->rows.front().value(field);
}

TEST(FillFromRecord, PutsTheReviewIntoItsReport) {
  Reviewed child("wales-sen-2002", "statement", "statement");
  child.add({{"on", "2026-10-05"},
             {"kind", "views_recorded"},
             {"of", "child"},
             {"about", "review"},
             {"text", "I like the quiet room."}});
  child.add({{"on", "2026-10-05"},
             {"kind", "review_held"},
             {"document", "statement"},
             {"decision", "continue"},
             {"present", {"Mrs Jones", "Mr Parry"}},
             {"text", "It helped."}});
  const PlanContent content = child.filled();
  EXPECT_EQ(value(content, "meeting", "held_on"), "5/10/2026");
  EXPECT_EQ(value(content, "meeting", "present"), "Mrs Jones, Mr Parry");
  EXPECT_EQ(value(content, "child", "view"), "I like the quiet room.");
  EXPECT_EQ(value(content, "progress", "text"), "It helped.");
  EXPECT_EQ(value(content, "parent", "view"), "") << "nobody said anything";
}

TEST(FillFromRecord, PutsWhatIsStruckOutNowhere) {
  Reviewed child("wales-sen-2002", "statement", "statement");
  child.add({{"on", "2026-10-05"},
             {"kind", "review_held"},
             {"document", "statement"},
             {"decision", "continue"},
             {"text", "Another child's."}});
  child.add(
      {{"on", "2026-10-06"}, {"kind", "struck_out"}, {"entry", 2}, {"reason", "Wrong child"}});
  EXPECT_EQ(value(child.filled(), "meeting", "held_on"), "");
}

TEST(FillFromRecord, TakesAdviceOfTheYearBeforeTheReviewAndNoneBefore) {
  Reviewed child("wales-sen-2002", "statement", "statement");
  for (const char* on : {"2025-10-04", "2025-10-05", "2026-09-01"})
    child.add({{"on", on},
               {"kind", "advice_received"},
               {"service", "speech_and_language"},
               {"title", std::string("Report of ") + on}});
  child.add({{"on", "2026-10-05"},
             {"kind", "review_held"},
             {"document", "statement"},
             {"decision", "continue"}});
  const PlanContent content = child.filled();
  const auto& rows = content.find("advice")->rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.front().value("summary"), "Report of 2025-10-05");
  EXPECT_EQ(rows.back().value("from"), "Speech and language therapy");
}

TEST(FillFromRecord, SaysOfAdviceThatIsKeptBackOnlyWhoseItIs) {
  Reviewed child("wales-sen-2002", "statement", "statement");
  child.add({{"on", "2026-09-01"},
             {"kind", "advice_received"},
             {"service", "speech_and_language"},
             {"title", "A private title"},
             {"text", "A private matter"},
             {"kept_back", true}});
  const PlanContent content = child.filled();
  const auto& rows = content.find("advice")->rows;
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.front().value("from"), "Speech and language therapy");
  EXPECT_EQ(rows.front().value("summary"), "");
}

TEST(FillFromRecord, TellsWhoWasInvitedAndPutsInWhatTheRecordAnswers) {
  Reviewed child("england-send-2015", "e", "ehc_plan");
  child.add({{"on", "2026-09-01"},
             {"kind", "meeting_arranged"},
             {"meeting", "annual_review"},
             {"for", "2026-10-05"},
             {"invited", {"Mother", "SEN officer"}}});
  const PlanContent content = child.filled();
  EXPECT_EQ(value(content, "meeting", "invited"), "Mother, SEN officer");
  EXPECT_EQ(value(content, "provision", "education"), "Talking partners, 3 times a week.");
}

TEST(FillFromRecord, TakesOfALongAnswerAsManyWholeLinesAsAFieldHolds) {
  Reviewed child("england-send-2015", "e", "ehc_plan");
  const std::string first(kMostFieldCharacters - 1, 'a');
  child.answers = [&](std::string_view what) {
    return what == "provision" ? first + "\nThe second line." : std::string();
  };
  EXPECT_EQ(value(child.filled(), "provision", "education"), first);
}

TEST(FillFromRecord, SaysWhichRowsOfTheRecordDidNotFitUntilTheyArePutIn) {
  Reviewed child("wales-sen-2002", "statement", "statement");
  const std::size_t most = kMostRows;
  for (std::size_t i = 0; i < most + 3; ++i)
    child.add({{"on", "2026-09-01"},
               {"kind", "advice_received"},
               {"service", "speech_and_language"},
               {"title", "Report " + std::to_string(i)}});
  PlanContent content = child.filled();
  const law::Section* rows = nullptr;
  for (PlanSection& section : content.sections)
    if (section.layout->from_record == "advice") {
      rows = section.layout;
      EXPECT_EQ(section.rows.size(), most);
    }
  ASSERT_NE(rows, nullptr);
  auto left = left_out_of(content, child.file, child.answers);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left.front().section, rows);
  EXPECT_EQ(left.front().field, nullptr);
  ASSERT_EQ(left.front().lines.size(), 3U);
  EXPECT_NE(left.front().lines.back().find("Report " + std::to_string(most + 2)),
            std::string::npos);
  // Another draft than that which began with the record has nothing left out of it.
  EXPECT_TRUE(left_out_of(empty_content(child.report()), child.file, child.answers).empty());
}

TEST(FillFromRecord, SaysWhichLinesOfALongAnswerDidNotFit) {
  Reviewed child("england-send-2015", "e", "ehc_plan");
  const std::string first(kMostFieldCharacters - 1, 'a');
  child.answers = [&](std::string_view what) {
    return what == "provision" ? first + "\nThe second line.\nThe third." : std::string();
  };
  PlanContent content = child.filled();
  const auto left = left_out_of(content, child.file, child.answers);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left.front().field->id, "education");
  EXPECT_EQ(left.front().lines, (std::vector<std::string>{"The second line.", "The third."}));
  content.find("provision")->rows.front().values["education"] = "In my own words";
  EXPECT_TRUE(left_out_of(content, child.file, child.answers).empty());
}

TEST(FillFromRecord, TellsTheReviewOfTheSchoolsOwnPlanInItsReport) {
  Reviewed child("wales-aln-2021", "idp_school", "idp");
  child.add({{"on", "2026-10-05"},
             {"kind", "review_held"},
             {"document", "idp"},
             {"decision", "continue"},
             {"present", {"Mrs Jones"}}});
  child.add({{"on", "2026-10-06"},
             {"kind", "review_held"},
             {"document", "behaviour_plan"},
             {"decision", "continue"},
             {"present", {"Mr Parry"}}});
  const PlanContent content = child.filled("idp_review_record");
  EXPECT_EQ(value(content, "meeting", "held_on"), "5/10/2026");
  EXPECT_EQ(value(content, "meeting", "present"), "Mrs Jones");
}

TEST(FillFromRecord, BeginsTheFirstHeadingWithWhoTheChildIs) {
  Reviewed child("wales-aln-2021", "idp_prep", "behaviour_plan");
  child.school.name = "Ysgol yr Allt";
  child.file.school = std::make_shared<const SchoolView>(child.school);
  child.file.details.forename = "Siân";
  child.file.details.surname = "O’Brien";
  child.file.details.known_as = "Shan";
  child.file.details.born = base::Day(2018, 3, 9);
  const PlanContent content = child.filled("idp");
  EXPECT_EQ(value(content, "details", "name"), "Siân O’Brien") << "as it is on paper";
  EXPECT_EQ(value(content, "details", "born"), "9/3/2018");
  EXPECT_EQ(value(content, "details", "school"), "Ysgol yr Allt");
}

TEST(FillFromRecord, LeavesEmptyWhatNobodyKnowsOfTheChild) {
  Reviewed child("wales-aln-2021", "idp_prep", "behaviour_plan");
  EXPECT_EQ(value(child.filled("idp"), "details", "born"), "");
}

TEST(FillFromRecord, TakesTheViewsThatAreAboutWhatTheDocumentIsFor) {
  Reviewed child("wales-aln-2021", "considering", "behaviour_plan");
  const auto say = [&](const char* about, const char* text) {
    child.add({{"on", "2026-10-05"},
               {"kind", "views_recorded"},
               {"of", "child"},
               {"about", about},
               {"text", text}});
  };
  say("transition", "I look forward to the big school.");
  EXPECT_EQ(value(child.filled("aln_decision"), "views", "child"),
            "I look forward to the big school.")
      << "there are no others";
  say("aln_decision", "Reading is hard.");
  say("review", "The cards are good.");
  EXPECT_EQ(value(child.filled("aln_decision"), "views", "child"), "Reading is hard.");
}

TEST(FillFromRecord, LeavesWhatIsWritten) {
  Reviewed child("wales-sen-2002", "statement", "statement");
  child.add({{"on", "2026-10-05"},
             {"kind", "review_held"},
             {"document", "statement"},
             {"decision", "continue"},
             {"text", "It helped."}});
  PlanContent content = child.filled();
  content.find("progress")->rows.front().values["text"] = "My own words.";
  content = fill_from_record(std::move(content), child.report(), child.file, child.answers,
                             child.randomness);
  EXPECT_EQ(value(content, "progress", "text"), "My own words.");
}

}  // namespace
}  // namespace stepwell::app
