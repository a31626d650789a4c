// What goes wrong in a school's week, and is in no other file: a report that is pasted into a form,
// and a target with no measurement, one or hundreds.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

/// Fifty pages of a report, about 3,000 characters each.
std::string fifty_pages() {
  std::string text;
  for (int page = 1; page <= 50; ++page) {
    text += "Page " + std::to_string(page) + ". Siân’s ŵy, \"quoted\" & <marked>.\n";
    for (int line = 0; line < 50; ++line)
      text += "Understands more words than are used, and tires after ten minutes.\n";
  }
  return text + "The last line of the report.";
}

struct HardWeek : Forms {
  const std::string talk = of(sian, "/record/consulted");
  const Fields who = Fields{{"who", "parent"}, {"about", "support"}} + today;

  HardWeek() { give_help(sian); }

  void measure(int times) {
    std::vector<boost::json::object> entries;
    for (int i = 0; i < times; ++i)
      entries.push_back({{"on", (base::Day(2025, 3, 18) + i % 60).iso()},
                         {"kind", "progress_noted"},
                         {"target", "t1"},
                         {"value", std::to_string(i % 10) + " of 10"}});
    record(sian, std::move(entries));
  }
  std::string plan() { return text_of(senco.get(of(sian, "/plan/iep"))); }
};

TEST_F(HardWeek, KeepsAPastedReportOfFiftyPagesInTheFormAndSaysWhereItBelongs) {
  const auto before = count(sian);
  const auto refused = senco.fill_in(talk, who + Fields{{"text", fifty_pages()}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Use at most 10,000 characters. There are 169,569"));
  EXPECT_THAT(text_of(refused), HasSubstr("as evidence, with its file"));
  EXPECT_THAT(text_of(refused),
              HasSubstr("Page 1. Siân’s ŵy, &quot;quoted&quot; &amp; &lt;marked"));
  EXPECT_THAT(text_of(refused), HasSubstr("The last line of the report.</textarea>"));
  EXPECT_EQ(count(sian), before);
  const auto done =
      senco.post(talk, hidden_fields(refused) + who + Fields{{"text", "Ten minutes at a time."}});
  EXPECT_EQ(done.status, 303);
  EXPECT_EQ(text(sian, "text"), "Ten minutes at a time.");
}

TEST_F(HardWeek, TakesTheLongestTextThatIsAllowedWhole) {
  const std::string longest = std::string(9'990, 'x') + "\nThe end.";
  EXPECT_EQ(senco.fill_in(talk, who + Fields{{"text", longest}}).status, 303);
  EXPECT_EQ(text(sian, "text"), longest);
}

TEST_F(HardWeek, PrintsThePicturesForWhoeverAsksForThem) {
  const std::string print = of(sian, "/plan/iep/print");
  EXPECT_THAT(text_of(senco.get(print)), Not(HasSubstr("?pictures=1")));
  measure(3);
  EXPECT_THAT(text_of(senco.get(print)), Not(HasSubstr("sw-plan-picture")));
  EXPECT_THAT(text_of(senco.get(print)), HasSubstr(print + "?pictures=1"));
  EXPECT_THAT(text_of(senco.get(print + "?pictures=1")), HasSubstr("sw-plan-picture"));
}

TEST_F(HardWeek, DrawsNoPictureOfATargetThatNobodyHasMeasured) {
  EXPECT_THAT(plan(), HasSubstr("Reads ten new words"));
  EXPECT_THAT(plan(), Not(HasSubstr("sw-picture-frame")));
}

TEST_F(HardWeek, DrawsATargetThatWasMeasuredOnceWithItsTable) {
  measure(1);
  EXPECT_THAT(plan(), HasSubstr("sw-picture-frame"));
  EXPECT_THAT(plan(), HasSubstr("<td>18 March 2025</td>"));
  EXPECT_THAT(plan(), Not(HasSubstr("earlier ones stand in the story")));
}

TEST_F(HardWeek, DrawsFiveHundredMeasurementsAndSaysWhereTheEarlierOnesAre) {
  measure(500);
  EXPECT_THAT(plan(), HasSubstr("sw-picture-frame"));
  EXPECT_THAT(plan(), HasSubstr("440 earlier ones stand in the story"));
  EXPECT_EQ(senco.get(of(sian)).status, 200);
}

}  // namespace
}  // namespace stepwell::web
