// Changing a child's stage.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Moves : Forms {
  void add_evidence() {
    record(sian, {{{"on", "2025-05-30"},
                   {"kind", "evidence_added"},
                   {"type", "test"},
                   {"title", "Reading age"}}});
  }
  const Fields why =
      Fields{{"reason", "Progress is not enough."}, {"decided_by", "R. Ellis"}} + today;
  http::Response move(const std::string& to, const Fields& fields) {
    return senco.fill_in(of(sian, "/move?to=" + to), fields);
  }
};

TEST_F(Moves, ListEveryStageThatIsPossibleWithWhatItNeeds) {
  const std::string page = text_of(senco.get(of(sian, "/move")));
  EXPECT_THAT(page, HasSubstr("Start School Action"));
  EXPECT_THAT(page, HasSubstr("/move?to=sa"));
  EXPECT_THAT(page, HasSubstr("Evidence that the child’s present progress is not enough"));
  EXPECT_THAT(page, Not(HasSubstr("Go back to School Action")));
}

TEST_F(Moves, ShowWhatIsMissingWithThePageThatAddsItAndWhatIsOnlyAdvised) {
  const std::string page = text_of(senco.get(of(sian, "/move?to=sa")));
  EXPECT_THAT(page, HasSubstr("(missing)"));
  EXPECT_THAT(page, HasSubstr("href=\"" + of(sian, "/evidence") + "\""));
  EXPECT_THAT(page, HasSubstr("advised, not there"));
  EXPECT_THAT(page, HasSubstr("name=\"override-evidence_added\""));
  add_evidence();
  const std::string after = text_of(senco.get(of(sian, "/move?to=sa")));
  EXPECT_THAT(after, HasSubstr("(is there)"));
  EXPECT_THAT(after, Not(HasSubstr("override-")));
}

TEST_F(Moves, RecordTheSignsTheEvidenceAndTheStageInOneAct) {
  add_evidence();
  const std::string page = text_of(senco.get(of(sian, "/move?to=sa")));
  EXPECT_THAT(page, HasSubstr("Signs that School Action may be needed"));
  const auto done =
      move("sa", why + Fields{{"signs-0", "sa.c1"}, {"signs-0", "sa.c2"}, {"evidence", "3"}});
  EXPECT_EQ(location_of(done), of(sian, "/done/5"));
  EXPECT_EQ(topics(sian)[3], "criteria_met:sa.entry");
  EXPECT_EQ(topics(sian)[4], "stage_moved:sa");
  const auto signs = house.records.load(sian).entries[3].body;
  EXPECT_EQ(signs.at("criteria"), (json::array{"sa.c1", "sa.c2"}));
  EXPECT_EQ(signs.at("evidence"), (json::array{3}));
}

TEST_F(Moves, SayWhatHappensNextAndWhen) {
  add_evidence();
  const std::string page = text_of(senco.get(location_of(move("sa", why))));
  EXPECT_THAT(page, HasSubstr("Tell the parent about the extra help"));
  EXPECT_THAT(page, HasSubstr("best by 9 June 2025"));
  EXPECT_THAT(page, HasSubstr("Make an individual education plan"));
  EXPECT_THAT(page, HasSubstr(of(sian, "/tell?first=support")));
}

TEST_F(Moves, AreRefusedWhileSomethingMustBeThereAndIsNot) {
  const auto refused = move("sa", why + Fields{{"signs-0", "sa.c1"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Still missing: Evidence"));
  EXPECT_THAT(text_of(refused), HasSubstr("href=\"#needs\""));
  EXPECT_THAT(text_of(refused), HasSubstr("Progress is not enough."));
  EXPECT_THAT(text_of(refused), HasSubstr("value=\"sa.c1\" checked"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(Moves, GoOnWithoutWhatIsMissingForAReason) {
  move("sa", why + Fields{{"override-evidence_added",
                           "The papers of the last school are on their way."}});
  EXPECT_EQ(topics(sian).back(), "stage_moved:sa");
  const json::object row = body(sian).at("overrides").at(0).as_object();
  EXPECT_EQ(row.at("need"), "evidence_added");
  EXPECT_EQ(row.at("reason"), "The papers of the last school are on their way.");
}

TEST_F(Moves, AskWhoDecidedAndWhy) {
  add_evidence();
  const auto refused = move("sa", Fields{{"reason", " "}, {"decided_by", ""}} + today);
  EXPECT_THAT(text_of(refused), HasSubstr("Enter who decided"));
  EXPECT_THAT(text_of(refused), HasSubstr("Enter the reason"));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(Moves, RefuseSignsAndEvidenceThatAreNotOffered) {
  give_help(tom);
  add_evidence();
  EXPECT_THAT(text_of(move("sa", why + Fields{{"signs-0", "sap.c1"}})),
              HasSubstr("Choose one of those"));
  for (const char* forged : {"1", "2", "4", "x"})
    EXPECT_THAT(text_of(move("sa", why + Fields{{"evidence", forged}})),
                HasSubstr("Choose one of those"))
        << forged;
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(Moves, RefuseDaysThatAreNotYet) {
  add_evidence();
  const Fields words{{"reason", "Why"}, {"decided_by", "R. Ellis"}};
  EXPECT_THAT(text_of(move("sa", words + day_fields("on", "2025-06-03"))),
              HasSubstr("Only what has happened"));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(Moves, OfferNoFormForAStageThatIsNotPossible) {
  for (const char* stage : {"none", "martian", ""}) {
    const auto page = senco.get(of(sian, std::string("/move?to=") + stage));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(text_of(page), Not(HasSubstr("name=\"reason\"")));
  }
  Fields form = hidden_fields(senco.get(of(sian, "/tell")));
  const auto refused = senco.post(of(sian, "/move"), form + why + Fields{{"to", "martian"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(Moves, AreMadeOnceByOneForm) {
  add_evidence();
  const Fields form =
      hidden_fields(senco.get(of(sian, "/move?to=sa"))) + why + Fields{{"signs-0", "sa.c1"}};
  const auto once = senco.post(of(sian, "/move"), form);
  const auto twice = senco.post(of(sian, "/move"), form);
  EXPECT_EQ(location_of(once), of(sian, "/done/5"));
  EXPECT_EQ(location_of(twice), location_of(once));
  EXPECT_EQ(count(sian), 5U);
}

TEST_F(Moves, GiveAFormBackThatWasMadeWithOtherWords) {
  add_evidence();
  const Fields form = hidden_fields(senco.get(of(sian, "/move?to=sa"))) + why;
  ASSERT_EQ(senco.post(of(sian, "/move"), form).status, 303);
  const auto before = count(sian);
  const auto other = senco.post(
      of(sian, "/move"), form + Fields{{"override-advice_requested", "She came yesterday."}});
  EXPECT_EQ(other.status, 409) << "the reason is the same, and the rest is not";
  EXPECT_THAT(text_of(other), HasSubstr("She came yesterday."));
  EXPECT_EQ(count(sian), before);
}

}  // namespace
}  // namespace stepwell::web
