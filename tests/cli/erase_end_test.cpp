// An entry that ended something is erased: what it ended stays ended.
#include <gmock/gmock.h>

#include "law/choices.h"
#include "record/delivery.h"
#include "tests/cli/erasing.h"

namespace stepwell::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct ErasingAnEnd : Erasing {
  ErasingAnEnd() {
    record(sian, {{"kind", "provision_began"}, {"type", "group"}, {"what", "Reading"}});
    record(sian, {{"kind", "provision_ended"},
                  {"type", "group"},
                  {"provision", 2},
                  {"reason", "The secret of the family"}});
  }
  std::vector<record::Entry> entries() { return records.load(sian).entries; }
  bool is_given() {
    const auto help = record::help_in(entries(), clock.today());
    return !help.find(2)->until.has_value();
  }
};

TEST_F(ErasingAnEnd, LeavesTheHelpEndedOnItsDay) {
  ASSERT_FALSE(is_given());
  EXPECT_EQ(run(3), 0);
  EXPECT_TRUE(is_erased(3));
  EXPECT_FALSE(is_given());
  EXPECT_THAT(out(), HasSubstr("what it ended stays ended"));
  const auto kept = store->read(sian);
  ASSERT_EQ(kept.size(), 4u);
  EXPECT_THAT(*kept.back().body, Not(HasSubstr("secret")));
  EXPECT_TRUE(store->verify_chains().empty());
}

TEST_F(ErasingAnEnd, SaysBeforeThatItStaysEnded) {
  EXPECT_EQ(run(3, Sure::No), 2);
  EXPECT_THAT(err(), HasSubstr("What it ended stays ended: a new entry"));
  EXPECT_EQ(store->read(sian).size(), 3u);
}

TEST_F(ErasingAnEnd, GoesOnWhereItWasCutOffAndEndsNothingTwice) {
  record(sian, {{"kind", "provision_ended"}, {"provision", 2}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(store->read(sian).size(), 4u);
  EXPECT_FALSE(is_given());
}

TEST_F(ErasingAnEnd, ThatIsStruckOutLeavesTheHelpGoingOn) {
  record(sian, {{"kind", "struck_out"}, {"entry", 3}, {"reason", "Another child"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(store->read(sian).size(), 4u);
  EXPECT_TRUE(is_given());
}

TEST_F(ErasingAnEnd, OfAnActionKeepsWhichActionItWas) {
  record(sian, {{"kind", "meeting_held"},
                {"meeting", "plan"},
                {"agreed",
                 json::array{json::object{{"what", "Ring"}}, json::object{{"what", "Write"}}}}});
  record(sian, {{"kind", "action_done"}, {"meeting", 4}, {"action", 2}, {"text", "A secret"}});
  EXPECT_EQ(run(5), 0);
  const auto all = entries();
  ASSERT_EQ(all.size(), 6u);
  EXPECT_EQ(all.back().body, (json::object{{"meeting", 4}, {"action", 2}}));
}

TEST_F(ErasingAnEnd, OfAServiceThatNamesNoBeginningKeepsTheService) {
  const auto service = law::choices_in(*testing::packs()->find("england-send-2015"), "service");
  ASSERT_FALSE(service.empty());
  record(sian, {{"kind", "involvement_began"}, {"service", service.front()->id}});
  record(sian,
         {{"kind", "involvement_ended"}, {"service", service.front()->id}, {"reason", "A secret"}});
  EXPECT_EQ(run(5), 0);
  EXPECT_EQ(entries().back().body, (json::object{{"service", service.front()->id}}));
}

}  // namespace
}  // namespace stepwell::cli
