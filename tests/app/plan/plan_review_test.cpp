// What the review of a plan adds to the plan: over a record in memory.
#include "app/plan/plan_review.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/lists/child_view.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;

/// A child with a SEN support plan of one target, issued on 2 February 2026.
struct Supported {
  std::vector<record::Entry> entries;
  SchoolView school;
  std::optional<record::Standing> standing;

  Supported() {
    school.id = "here";
    school.setting = "maintained";
    school.framework = packs()->find("england-send-2015");
    school.calendar = std::make_shared<const calendar::SchoolCalendar>();
    add({{"on", "2026-01-12"}, {"kind", "taken_over"}, {"stage", "k"}});
    issue("2026-02-02");
  }
  void add(const json::object& object) {
    const auto read = record::read_entry(object, static_cast<record::Position>(entries.size() + 1),
                                         packs()->vocabulary());
    ASSERT_TRUE(read.has_value());
    entries.push_back(*read);
  }
  void issue(const char* on) {
    add({{"on", on},
         {"kind", "document_issued"},
         {"document", "sen_support_plan"},
         {"state", "final"},
         {"content", {{"targets", {{{"id", "t1"}, {"target", "Reads ten new words"}}}}}}});
  }
  void review(const char* on) {
    add({{"on", on},
         {"kind", "review_held"},
         {"document", "sen_support_plan"},
         {"decision", "continue"},
         {"outcomes", {{{"target", "t1"}, {"outcome", "partly"}, {"note", "Too loud"}}}}});
  }
  RecordToday today() {
    const base::Day on{2026, 12, 1};
    auto made =
        record::stand(entries, circumstances_of(entries, school, *packs(), on), {on, std::nullopt});
    EXPECT_TRUE(made.has_value());
    standing = std::move(*made);
    return {entries, *standing};
  }
  const law::Document& plan() const { return *school.framework->find_document("sen_support_plan"); }
  const record::Entry* last_review() {
    const RecordToday record = today();
    return review_of_plan(record, *plan_in_use(record, plan()), plan());
  }
};

TEST(ReviewOfAPlan, IsTheLastSinceItWasIssuedAndNoneThatWasStruckOut) {
  Supported child;
  EXPECT_EQ(child.last_review(), nullptr);
  child.review("2026-06-01");
  child.review("2026-07-01");
  EXPECT_EQ(child.last_review()->position, 4U);
  child.add({{"on", "2026-07-02"}, {"kind", "struck_out"}, {"entry", 4}, {"reason", "Twice"}});
  EXPECT_EQ(child.last_review()->position, 3U);
  child.issue("2026-09-07");
  EXPECT_EQ(child.last_review(), nullptr);
}

TEST(ReviewOfAPlan, SaysOfEachTargetWhatBecameOfIt) {
  Supported child;
  child.review("2026-06-01");
  const RecordToday record = child.today();
  const auto plan = plan_in_use(record, child.plan());
  const auto targets = reviewed_targets(*child.last_review(), plan->content);
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_EQ(targets.front().words, "Reads ten new words");
  EXPECT_EQ(targets.front().outcome, "partly");
  EXPECT_EQ(targets.front().note, "Too loud");
}

TEST(ReviewOfAPlan, FillsTheFieldsThatAreLeftToItAndNoneThatSaysSomething) {
  const Supported child;
  PlanContent content = empty_content(child.plan());
  content.find("review")->rows.front().values["next_step"] = "A talk in May";
  const PlanContent filled = with_review(content, {"Half of it was met", "Carry on"});
  EXPECT_EQ(filled.find("review")->rows.front().value("result"), "Half of it was met");
  EXPECT_EQ(filled.find("review")->rows.front().value("next_step"), "A talk in May");
  EXPECT_EQ(filled.find("review")->rows.front().value("expected_impact"), "");
}

TEST(ReviewOfAPlan, IsNotCarriedIntoTheNextPlan) {
  const Supported child;
  PlanContent content = empty_content(child.plan());
  content.find("review")->rows.front().values = {{"result", "Half of it"},
                                                 {"expected_impact", "Reads alone"}};
  const PlanContent next = next_content(child.plan(), content, {}, Carry::Everything);
  EXPECT_EQ(next.find("review")->rows.front().value("result"), "");
  EXPECT_EQ(next.find("review")->rows.front().value("expected_impact"), "Reads alone");
}

}  // namespace
}  // namespace stepwell::app
