// What is kept of a child for lists: of what is open, all that somebody does or waits for.
#include "app/lists/child_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;

/// A child who is 14 on 1 September 2026.
struct Fourteen {
  LoadedRecord record;
  SchoolView school;

  explicit Fourteen(const char* framework, const char* stage) {
    school.id = "here";
    school.setting = "maintained";
    school.framework = packs()->find(framework);
    school.calendar = std::make_shared<const calendar::SchoolCalendar>();
    add({{"on", "2026-02-02"}, {"kind", "pupil_registered"}, {"born", "2012-09-01"}});
    add({{"on", "2026-02-02"}, {"kind", "taken_over"}, {"stage", stage}});
  }
  void add(const json::object& object) {
    const auto read = record::read_entry(
        object, static_cast<record::Position>(record.entries.size() + 1), packs()->vocabulary());
    ASSERT_TRUE(read.has_value());
    record.entries.push_back(*read);
    record.recorded_by.emplace_back("somebody");
  }
  /// Whether the lists have a line of that duty, and whether the child's page has.
  struct Seen {
    bool in_lists = false, on_page = false;
    bool operator==(const Seen&) const = default;
  };
  Seen sees(const std::string& duty) {
    const auto opened = open_record(record, school, *packs(), base::Day(2026, 10, 12));
    EXPECT_TRUE(opened.has_value());
    Seen seen;
    for (const DueLine& line : opened->view.due) seen.in_lists |= line.duty == duty;
    for (const record::Instance& instance : opened->standing.instances)
      seen.on_page |= instance.duty->id == duty && instance.state == record::State::Open;
    return seen;
  }
};

TEST(ChildView, LeavesOutWhatAnotherBodyDoesOnceAnotherDutyIsThere) {
  Fourteen child("ni-2021-3stage", "none");
  EXPECT_EQ(child.sees("ni.transition"), (Fourteen::Seen{false, true}));
}

TEST(ChildView, HoldsItFromWhenThatDutyIsThere) {
  Fourteen child("ni-2021-3stage", "s3");
  child.add({{"on", "2026-03-02"},
             {"kind", "document_issued"},
             {"document", "statement"},
             {"state", "final"}});
  EXPECT_EQ(child.sees("ni.transition"), (Fourteen::Seen{true, true}));
}

TEST(ChildView, HoldsWhatTheSchoolOwesWithoutADay) {
  Fourteen child("wales-aln-2021", "considering");
  child.add({{"on", "2026-10-05"}, {"kind", "decision_made"}, {"decision", "no_aln"}});
  EXPECT_EQ(child.sees("aln.notice_no_aln"), (Fourteen::Seen{true, true}));
}

TEST(ChildView, AsksNoMoreAfterWhatOthersDoForAChildWhoHasLeft) {
  Fourteen child("wales-sen-2002", "sap");
  child.add({{"on", "2026-09-07"}, {"kind", "request_received"}, {"request", "assessment"}});
  EXPECT_EQ(child.sees("w02.decide_assess"), (Fourteen::Seen{true, true}));
  child.add({{"on", "2026-09-10"}, {"kind", "school_left"}});
  EXPECT_EQ(child.sees("w02.decide_assess"), (Fourteen::Seen{false, true}));
  EXPECT_EQ(child.sees("w02.pass_on"), (Fourteen::Seen{true, true}));
}

}  // namespace
}  // namespace stepwell::app
