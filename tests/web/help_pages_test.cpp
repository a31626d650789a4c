// The map of help, the adults with their hours, and what plan, review and the child's page say of
// what was promised.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"
#include "web/texts/help.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct HelpPages : Forms {
  std::string ann = house.add_who_signs_in(school, "ann", {people::PostKind::Assistant, "3B", {}});

  /// Three times a week for 20 minutes since Monday 12 May; two weeks of school days until 2 June.
  void begin_help(const app::RecordId& id, const std::string& group = {}) {
    boost::json::object entry{{"on", "2025-05-12"},   {"kind", "provision_began"},
                              {"type", "group"},      {"level", "targeted"},
                              {"what", "Word cards"}, {"times_a_week", 3},
                              {"minutes", 20},        {"person", ann}};
    if (!group.empty()) entry["group"] = group;
    record(id, {entry});
  }
  /// The same help by somebody who is not on the staff; nobody is named where `who` is empty.
  void begin_by(const app::RecordId& id, const std::string& who, const std::string& group) {
    boost::json::object entry{{"on", "2025-05-12"},   {"kind", "provision_began"},
                              {"type", "group"},      {"level", "targeted"},
                              {"what", "Word cards"}, {"times_a_week", 3},
                              {"minutes", 20}};
    if (!who.empty()) entry["who"] = who;
    if (!group.empty()) entry["group"] = group;
    record(id, {entry});
  }
  std::string map() { return text_of(senco.get(path("/help"))); }
  std::string adults() {
    return part_of(text_of(senco.get(path("/help/adults"))), "<tbody>", "</tbody>");
  }
  void session(const app::RecordId& id, const std::string& on, const std::string& outcome,
               const std::string& why = {}) {
    boost::json::object entry{{"on", on},
                              {"kind", "session_recorded"},
                              {"outcome", outcome},
                              {"provision", last_help(id)},
                              {"number", 1}};
    if (!why.empty()) entry["why"] = why;
    record(id, {entry});
  }
  record::Position last_help(const app::RecordId& id) {
    record::Position position = 0;
    for (const app::LoggedEntry& entry : house.log.read(id))
      if (entry.topic.starts_with("provision_began")) position = entry.position;
    return position;
  }
};

TEST_F(HelpPages, TheChildsPageAndTheHelpPageSayWhatWasPromisedAndGiven) {
  begin_help(sian);
  session(sian, "2025-05-13", "held");
  session(sian, "2025-05-14", "partly");
  session(sian, "2025-05-16", "missed", "staff_away");
  const std::string words = "happened 1, in part 1, missed 1: staff away 1.";
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr(words));
  EXPECT_THAT(text_of(teacher.get(of(sian, "/help"))), HasSubstr(words));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Last sessions, the newest last: held"));
  EXPECT_EQ(admin.get(of(sian, "/help")).status, 404);
  EXPECT_EQ(teacher.get(of(tom, "/help")).status, 404);
}

TEST_F(HelpPages, HelpThatIsOverStandsApart) {
  begin_help(sian);
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "provision_ended"}, {"provision", last_help(sian)}}});
  const std::string page = text_of(senco.get(of(sian, "/help")));
  EXPECT_THAT(part_of(page, "Help that is over", "</main>"), HasSubstr("Word cards"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("See all help, and how it is going"));
}

TEST_F(HelpPages, TheMapShowsHelpByAreaAndKindAndItsCostOnlyWithARate) {
  begin_help(sian, "Red");
  begin_help(tom, "Red");
  record(sian, {{{"on", "2025-05-12"},
                 {"kind", "needs_recorded"},
                 {"needs", {{{"code", "DYSL"}, {"rank", 1}}}}}});
  const std::string map = text_of(senco.get(path("/help")));
  EXPECT_THAT(map, HasSubstr("Dyslexia"));
  EXPECT_THAT(map, HasSubstr("No need recorded"));
  EXPECT_THAT(map, HasSubstr("Targeted"));
  // In the words that a SENCO uses, the name of the help first.
  EXPECT_THAT(map, HasSubstr("Provision map</h1>"));
  EXPECT_THAT(map, HasSubstr("<tr><th scope=\"row\" data-label=\"Help\">"));
  // Three times twenty minutes for two children together.
  EXPECT_THAT(map, HasSubstr("All together each week:</b> 1 h"));
  EXPECT_THAT(map, HasSubstr("No cost is shown"));
  EXPECT_EQ(teacher.get(path("/help")).status, 404);
  const auto saved = senco.fill_in(
      path("/help/adults"), {{"hourly_rate.assistant", "14.50"}, {"help_hours." + ann, "10"}});
  EXPECT_EQ(location_of(saved), path("/help/adults?done=saved"));
  EXPECT_THAT(text_of(senco.get(path("/help"))),
              HasSubstr("All together each week:</b> 1 h, £14.50"));
}

TEST_F(HelpPages, TheMapHasOneLineOfWhatIsGivenAtSeveralLevels) {
  begin_help(sian);
  begin_help(tom);
  record(child("Ann", "Lee", "4A"), {{{"on", "2025-05-12"},
                                      {"kind", "provision_began"},
                                      {"type", "individual"},
                                      {"level", "specialist"},
                                      {"what", "word cards"},
                                      {"times_a_week", 3},
                                      {"minutes", 20}}});
  const std::string map = text_of(senco.get(path("/help")));
  const std::string row = part_of(map, "<tbody>", "</tbody>");
  EXPECT_EQ(row.find("<tr>"), row.rfind("<tr>")) << "one line";
  EXPECT_THAT(row, HasSubstr("Targeted 2, Specialist 1"));
  EXPECT_THAT(row, HasSubstr("data-label=\"Children\">3</td>"));
  EXPECT_THAT(row, HasSubstr(">3 h</td>"));
}

TEST_F(HelpPages, TheMapCountsGroupsOfOneNameInTwoClassesApartIfNobodyOfTheStaffGivesThem) {
  begin_by(sian, {}, "Red");
  begin_by(tom, {}, "Red");
  EXPECT_THAT(map(), HasSubstr("All together each week:</b> 2 h"));
  EXPECT_THAT(adults(), HasSubstr("data-label=\"Used\">2 h</td>"));
}

TEST_F(HelpPages, TheMapCountsGroupsOfOneNameApartByWhoIsWrittenDown) {
  // The name is told as it stands at the first child of the list.
  begin_by(sian, "mrs green", "Red");
  begin_by(child("Ann", "Lee", "3B"), "Mrs Green", "red");
  begin_by(child("Mair", "Puw", "3B"), "Mr Rhys", "Red");
  EXPECT_THAT(map(), HasSubstr("All together each week:</b> 2 h"));
  EXPECT_THAT(adults(), HasSubstr("Mrs Green</th><td data-label=\"Children\">2</td>"
                                  "<td data-label=\"Used\">1 h</td>"));
  EXPECT_THAT(adults(), HasSubstr("Mr Rhys</th><td data-label=\"Children\">1</td>"
                                  "<td data-label=\"Used\">1 h</td>"));
  EXPECT_THAT(adults(), Not(HasSubstr("Nobody named")));
}

TEST_F(HelpPages, TheMapRoundsTheTimeOfAGroupOnceAndNotForEachChild) {
  for (const app::RecordId& id : {sian, tom, child("Ann", "Lee", "4A")})
    record(id, {{{"on", "2025-05-12"},
                 {"kind", "provision_began"},
                 {"type", "group"},
                 {"what", "Word cards"},
                 {"times_a_week", 1},
                 {"minutes", 20},
                 {"group", "Red"},
                 {"person", ann}}});
  EXPECT_THAT(map(), HasSubstr("All together each week:</b> 20 min"));
  EXPECT_THAT(map(), HasSubstr("data-label=\"Hours a week\">20 min</td>"));
}

TEST_F(HelpPages, TheMapSaysOfHowMuchTimeNoCostIsKnown) {
  begin_help(sian);
  begin_by(tom, {}, {});
  record(tom, {{{"on", "2025-05-12"},
                {"kind", "provision_began"},
                {"type", "individual"},
                {"what", "Reading aloud"},
                {"times_a_week", 1},
                {"minutes", 70}}});
  senco.fill_in(path("/help/adults"), {{"hourly_rate.assistant", "14.50"}});
  EXPECT_THAT(map(), HasSubstr("All together each week:</b> 3 h 10 min, £14.50, without 2 h 10 min "
                               "of people who have no rate</p>"));
  EXPECT_THAT(map(), HasSubstr(">£14.50, without 1 h of people who have no rate</td>"));
  EXPECT_THAT(map(), HasSubstr(">cost not known: nobody who gives it has a rate</td>"));
}

TEST(HelpWords, WriteMoneyWithCommas) {
  EXPECT_EQ(texts::pounds(5), "£0.05");
  EXPECT_EQ(texts::pounds(99999), "£999.99");
  EXPECT_EQ(texts::pounds(123396), "£1,233.96");
  EXPECT_EQ(texts::pounds(123456789), "£1,234,567.89");
}

TEST_F(HelpPages, AdultsShowHoursUsedAndFreeAndAGroupCountsOnce) {
  begin_help(sian, "Red");
  begin_help(tom, "Red");
  senco.fill_in(path("/help/adults"), {{"help_hours." + ann, "12.5"}});
  const std::string page = text_of(senco.get(path("/help/adults")));
  EXPECT_THAT(part_of(page, "<tbody>", "</tbody>"), HasSubstr("12 h 30 min"));
  EXPECT_THAT(part_of(page, "<tbody>", "</tbody>"), HasSubstr("11 h 30 min"));
  EXPECT_THAT(page, HasSubstr("value=\"12.50\""));
  senco.fill_in(path("/help/adults"), {{"help_hours." + ann, ""}});
  EXPECT_THAT(text_of(senco.get(path("/help/adults"))), HasSubstr("not said"));
}

TEST_F(HelpPages, AdultsNameWhoeverHasLeftAndIsStillWrittenDownForHelp) {
  const std::string rhys = house.add_person(school, "Rhys Bowen");
  const app::PostName post{people::PostKind::Assistant, "3B", {}};
  house.give(school, rhys, post);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "provision_began"},
                 {"type", "individual"},
                 {"what", "Word cards"},
                 {"times_a_week", 3},
                 {"person", rhys}}});
  house.end(school, rhys, post);
  EXPECT_THAT(adults(), HasSubstr("Rhys Bowen"));
  EXPECT_THAT(adults(), Not(HasSubstr("Nobody named")));
}

TEST_F(HelpPages, AdultsComeBackWhenTheyWereSentBeforeWithOtherHours) {
  const std::string page = path("/help/adults");
  const auto form = stepwell::testing::hidden_fields(senco.get(page));
  const auto hours = [&](const char* value) {
    auto fields = form;
    fields.push_back({"help_hours." + ann, value});
    return senco.post(page, fields);
  };
  EXPECT_EQ(location_of(hours("10")), page + "?done=saved");
  const auto before = house.school_record(school.school).size();
  const auto back = hours("12");
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr("value=\"12\""));
  EXPECT_EQ(location_of(hours("10")), page + "?done=saved");
  EXPECT_EQ(house.school_record(school.school).size(), before);
}

TEST_F(HelpPages, AdultsRefuseWhatIsNoNumberAndKeepWhatWasTyped) {
  const auto before = house.school_record(school.school).size();
  for (const std::string bad : {"ten", "-1", "61", "1.234", "1,5", ".", "1e3", "999999999999"}) {
    const auto answer = senco.fill_in(path("/help/adults"), {{"help_hours." + ann, bad}});
    EXPECT_EQ(answer.status, 422) << bad;
    EXPECT_THAT(text_of(answer), HasSubstr("value=\"" + bad + "\""));
  }
  EXPECT_EQ(senco.fill_in(path("/help/adults"), {{"hourly_rate.assistant", "£14"}}).status, 422);
  EXPECT_EQ(house.school_record(school.school).size(), before);
}

}  // namespace
}  // namespace stepwell::web
