#include "app/lists/fresh_views.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using ::testing::IsEmpty;

/// Says what is stale of a log in memory, and answers no list.
class StaleOf final : public Lists {
 public:
  explicit StaleOf(MemoryLog& log) : log_(log) {}

  std::vector<DueRow> due(const Viewer&) override { return {}; }
  std::vector<DueRow> due_of(const Viewer&, const std::vector<std::string>&) override { return {}; }
  std::vector<ChildRow> children(const Viewer&, const ChildFilter&) override { return {}; }
  std::vector<ChildName> names(const std::string&, const ChildFilter&) override { return {}; }
  std::optional<ChildName> name(const RecordId&) override { return std::nullopt; }
  std::vector<ChildName> with_number(const std::string&, const std::string&) override { return {}; }
  std::vector<std::string> classes(const std::string&) override { return {}; }
  void records_of(const std::string&, const std::vector<std::string>&, const TakeRecord&) override {
  }
  std::vector<std::string> children_with(const std::string&, const std::string&,
                                         const std::string&) override {
    return {};
  }
  std::vector<std::string> children_with_topic(const Viewer&, const std::vector<std::string>&,
                                               base::Day) override {
    return {};
  }
  std::vector<RecordId> stale(const std::string& school, const std::string& packs,
                              record::Position school_version, base::Day day) override {
    std::vector<RecordId> stale;
    for (const std::string& child : log_.children(school)) {
      const auto kept = log_.view({school, child});
      if (!kept || kept->made_with.packs != packs ||
          kept->made_with.school_version != school_version || kept->made_with.good_until < day)
        stale.push_back({school, child});
    }
    return stale;
  }
  record::Position sights_version(const std::string& school) override {
    const auto kept = log_.sights(school);
    return kept ? kept->version : 0;
  }

 private:
  MemoryLog& log_;
};

class FreshViews : public ::testing::Test {
 protected:
  FreshViews() {
    for (const char* child : {"a", "b"}) add_without_view(child);
  }
  void add_without_view(const std::string& child) {
    const Append append{
        {school_.school, child}, 0, {{house_.today(), "pupil_registered", "{}"}}, std::nullopt, {}};
    EXPECT_TRUE(house_.log.write({{}, "somebody", house_.clock.now(), {append}, {}}).has_value());
  }
  std::size_t make_fresh() {
    return make_views_fresh(house_.log, lists_, house_.records, school_.school);
  }
  std::optional<KeptView> kept(const std::string& child) {
    return house_.log.view({school_.school, child});
  }

  House house_;
  NewSchool school_ = house_.add_school();
  StaleOf lists_{house_.log};
};

TEST_F(FreshViews, AreMadeOfEveryChildOfWhomNothingIsKept) {
  EXPECT_EQ(make_fresh(), 2U);
  ASSERT_TRUE(kept("a") && kept("b"));
  EXPECT_EQ(kept("a")->made_with.version, 1);
  EXPECT_EQ(kept("a")->made_with.packs, packs()->fingerprint());
  EXPECT_EQ(kept("a")->made_with.school_version, house_.records.school(school_.school)->version);
  EXPECT_EQ(make_fresh(), 0U);
  EXPECT_THAT(house_.records.verify(), IsEmpty());
}

TEST_F(FreshViews, AreMadeAgainWhenTheSchoolsRecordHasMovedOn) {
  make_fresh();
  house_.add_person(school_);
  EXPECT_EQ(make_fresh(), 2U);
  EXPECT_EQ(make_fresh(), 0U);
}

TEST_F(FreshViews, AreMadeAgainWhenTheirTimeIsOver) {
  make_fresh();
  auto old = *kept("a");
  old.made_with.good_until = house_.today() - 1;
  house_.log.keep_view(old);
  EXPECT_EQ(make_fresh(), 1U);
  EXPECT_GE(kept("a")->made_with.good_until, house_.today());
}

TEST_F(FreshViews, AreMadeAgainWithOtherPacks) {
  make_fresh();
  auto old = *kept("b");
  old.made_with.packs = "others";
  old.view.stage = "old";
  house_.log.keep_view(old);
  EXPECT_EQ(make_fresh(), 1U);
  EXPECT_NE(kept("b")->view.stage, "old");
}

TEST_F(FreshViews, BringTheSightsThatAreMissingOrOld) {
  const std::string sian = house_.add_person(school_);
  house_.give(school_, sian, {kSenco, {}, {}});
  const auto right = *house_.log.sights(school_.school);
  house_.log.keep_sights({school_.school, right.version - 1, {}});
  make_fresh();
  EXPECT_EQ(house_.log.sights(school_.school)->version, right.version);
  EXPECT_EQ(house_.log.sights(school_.school)->sights, right.sights);
}

TEST_F(FreshViews, LeaveASchoolThatIsNotThereAlone) {
  EXPECT_EQ(make_views_fresh(house_.log, lists_, house_.records, "no school"), 0U);
  EXPECT_FALSE(house_.log.sights("no school").has_value());
}

}  // namespace
}  // namespace stepwell::app
