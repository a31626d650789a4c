// What a school changes of the numbers that are only proposed, and what follows from it.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kAnswer = "w02-answer_concern-aim-1";

/// Siân of 3B has School Action and a plan; it is Monday 2 June 2025.
struct Rules : Forms {
  std::string rules = path("/school/rules");
  std::string law = "/law/wales-sen-2002";

  /// Every field of the form as it stands there, with these in the place of theirs.
  Fields with(const Fields& changed) {
    Fields fields;
    const std::string page = text_of(senco.get(rules));
    for (const law::PracticeRule& rule :
         law::practice_rules(*house.records.school(school.school)->framework)) {
      std::string field = rule.key;
      for (char& c : field)
        if (c == ':' || c == '.') c = '-';
      const std::string shown =
          part_of(part_of(page, "name=\"was-" + field + "\"", ">"), "value=\"", "\" ").substr(7);
      fields.push_back({field, shown.substr(0, shown.find('"'))});
    }
    for (const auto& change : changed) {
      bool is_there = false;
      for (auto& field : fields)
        if (field.name == change.name) {
          field.value = change.value;
          is_there = true;
        }
      if (!is_there) fields.push_back(change);
    }
    return fields;
  }
  http::Response save(const Fields& changed) { return senco.fill_in(rules, with(changed)); }
  std::size_t school_entries() { return house.log.read({school.school, {}}).size(); }
  boost::json::object last_of_school() {
    return house.records.load({school.school, {}}).entries.back().body;
  }
};

TEST_F(Rules, AreOnePageForTheSencoAndTheHead) {
  const std::string page = text_of(senco.get(rules));
  EXPECT_THAT(page, HasSubstr("Answer the concern"));
  EXPECT_THAT(page, HasSubstr("From 1 to 40."));
  EXPECT_THAT(page, HasSubstr("The stage has stayed the same"));
  EXPECT_THAT(text_of(senco.get(path("/school"))), HasSubstr(rules));
  EXPECT_EQ(teacher.get(rules).status, 404);
  EXPECT_EQ(admin.get(rules).status, 404);
}

TEST_F(Rules, TellApartTheNumbersOfOneDuty) {
  const std::string page = text_of(senco.get(rules));
  EXPECT_THAT(page, HasSubstr("Arrange the annual review meeting: the last day"));
  EXPECT_THAT(page, HasSubstr("Arrange the annual review meeting: the day that is meant"));
  EXPECT_THAT(page, Not(HasSubstr("Answer the concern: the day that is meant")));
}

TEST_F(Rules, ArrangeNoReviewAfterItIsDue) {
  const auto refused = save({{"w02-ar_arrange-limit-1", "12"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("from 1 to 11 for: Arrange the annual review meeting"));
}

TEST_F(Rules, ChangeWhatIsDueAtOnce) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr("16 June"));
  const auto answer = save({{kAnswer, "5"}, {"reason", "We answer within a week"}});
  EXPECT_EQ(location_of(answer), rules + "?done=saved");
  EXPECT_EQ(last_of_school().at("setting").as_string(), "practice:w02.answer_concern:aim:1");
  EXPECT_EQ(last_of_school().at("note").as_string(), "We answer within a week");
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr("9 June"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/why/w02.answer_concern"))),
              HasSubstr("your school’s own number; 10 school days is proposed"));
  EXPECT_THAT(text_of(senco.get(location_of(answer))),
              HasSubstr("Your school’s own number since 2 June 2025."));
}

TEST_F(Rules, StandOnThePageOfTheLawForThatSchoolAlone) {
  EXPECT_THAT(text_of(senco.get(law)), Not(HasSubstr("instead, since")));
  save({{kAnswer, "5"}, {"w02-look_stage", "4"}});
  const std::string page = text_of(teacher.get(law));
  EXPECT_THAT(page, HasSubstr("says 5 school days instead, since 2 June 2025."));
  EXPECT_THAT(page, HasSubstr("says 4 terms instead"));
  EXPECT_THAT(text_of(senco.get("/law/england-send-2015")), Not(HasSubstr("instead, since")));
}

TEST_F(Rules, AreTakenBackByTheNumberThatIsProposed) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  save({{kAnswer, "5"}});
  EXPECT_EQ(save({{kAnswer, "10"}}).status, 303);
  EXPECT_FALSE(last_of_school().contains("value"));
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr("16 June"));
  EXPECT_THAT(text_of(senco.get(law)), Not(HasSubstr("instead, since")));
}

TEST_F(Rules, OfferWhatMayBeLaidOverTheLawOfTheSchool) {
  const std::string page = text_of(senco.get(rules));
  EXPECT_THAT(page, HasSubstr("Local arrangements"));
  EXPECT_THAT(page, HasSubstr("The valley of the tests"));
}

TEST_F(Rules, GiveTheSchoolTheNamesOfItsLocalArrangements) {
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(path("/children"))), Not(HasSubstr("Valley step one")));
  const auto answer = save({{"overlay", "test-valley"}, {"reason", "Agreed"}});
  EXPECT_EQ(location_of(answer), rules + "?done=saved");
  EXPECT_EQ(last_of_school().at("setting").as_string(), "overlay");
  EXPECT_EQ(last_of_school().at("value").as_string(), "test-valley");
  EXPECT_EQ(last_of_school().at("note").as_string(), "Agreed");
  EXPECT_EQ(house.records.school(school.school)->framework->overlay, "test-valley");
  EXPECT_THAT(text_of(senco.get(path("/children"))), HasSubstr("Valley step one"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Valley step one"));
}

TEST_F(Rules, GiveTheLocalArrangementsBack) {
  save({{"overlay", "test-valley"}});
  EXPECT_EQ(save({{"overlay", ""}}).status, 303);
  EXPECT_FALSE(last_of_school().contains("value"));
  EXPECT_EQ(house.records.school(school.school)->framework->overlay, "");
}

TEST_F(Rules, RefuseLocalArrangementsOfAnotherLaw) {
  const auto before = school_entries();
  const auto answer = save({{"overlay", "test-district"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("Choose local arrangements from the list"));
  EXPECT_EQ(school_entries(), before);
}

TEST_F(Rules, RefuseWhatIsNoNumberOrBeyondItsBounds) {
  const auto before = school_entries();
  for (const char* wrong : {"", "0", "41", "-3", "soon", "1.5", "9999999999"}) {
    const auto answer = save({{kAnswer, wrong}, {"reason", "Because"}});
    EXPECT_EQ(answer.status, 422) << wrong;
    EXPECT_THAT(text_of(answer),
                HasSubstr("Enter a whole number from 1 to 40 for: Answer the concern"));
    EXPECT_THAT(text_of(answer), HasSubstr("Because")) << "nothing typed is lost";
  }
  EXPECT_EQ(school_entries(), before);
}

TEST_F(Rules, RecordNothingWhereNothingIsChanged) {
  const auto before = school_entries();
  EXPECT_EQ(location_of(save({})), rules + "?done=same");
  EXPECT_EQ(school_entries(), before);
}

TEST_F(Rules, KeepWhatAnotherChangedWhileThePageWasOpen) {
  Fields old = with({{"w02-look_stage", "4"}});
  for (const auto& hidden : stepwell::testing::hidden_fields(senco.get(rules)))
    old.push_back(hidden);
  save({{kAnswer, "5"}});
  EXPECT_EQ(senco.post(rules, old).status, 303);
  EXPECT_THAT(text_of(senco.get(law)), HasSubstr("says 5 school days instead"));
  EXPECT_THAT(text_of(senco.get(law)), HasSubstr("says 4 terms instead"));
}

TEST_F(Rules, CountForNothingWhereTheRecordSaysMoreThanIsAllowed) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"from", "parent"}}});
  for (const char* value : {"400", "x", "-1"})
    record({school.school, {}}, {{{"on", "2025-06-02"},
                                  {"kind", "setting_changed"},
                                  {"setting", "practice:w02.answer_concern:aim:1"},
                                  {"value", value}}});
  record({school.school, {}}, {{{"on", "2025-06-02"},
                                {"kind", "setting_changed"},
                                {"setting", "practice:w02.iep_review:limit:1"},
                                {"value", "12"}}});
  EXPECT_EQ(house.records.school(school.school)->practice, nullptr);
  EXPECT_THAT(text_of(senco.get(path("/today"))), HasSubstr("16 June"));
}

}  // namespace
}  // namespace stepwell::web
