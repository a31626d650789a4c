// Where children in the last year of a phase go next: on Today, in one form for several, and until
// it is recorded.
#include <gmock/gmock.h>

#include "tests/web/caseload.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Caseload;
using stepwell::testing::Fields;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

/// Siân and Tom have School Action, in years 6 and 5.
struct WhereNext : Caseload {
  WhereNext() {
    for (const app::RecordId& id : {sian, tom}) give_help(id);
    put_in_year(sian, "6");
    put_in_year(tom, "5");
    say_years("6");
  }
  void put_in_year(const app::RecordId& id, const char* year) {
    record(id, {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"year_group", year}}});
  }
  void say_years(const char* years) {
    record({school.school, {}}, {{{"on", "2025-06-02"},
                                  {"kind", "setting_changed"},
                                  {"setting", "last_years"},
                                  {"value", years}}});
  }
  Fields filled(std::vector<std::string> children, const char* where = "Ysgol Uwchradd y Bryn") {
    Fields fields{{"change", "phase_transfer"},
                  {"where", where},
                  {"for-day", "1"},
                  {"for-month", "9"},
                  {"for-year", "2025"}};
    for (std::string& child : children) fields.push_back({"children", std::move(child)});
    return fields;
  }
  std::string places() { return path("/next-places"); }
  std::string today() { return text_of(senco.get(path("/today"))); }
};

constexpr const char* kOne = "1 child has no next place recorded yet";

TEST_F(WhereNext, IsOneLineOnTodayUntilItIsRecorded) {
  EXPECT_THAT(today(), HasSubstr(kOne));
  EXPECT_THAT(today(), HasSubstr(places()));
  EXPECT_THAT(today(), Not(HasSubstr("Record where the child goes")));
  EXPECT_THAT(location_of(senco.fill_in(places(), filled({sian.child}))),
              HasSubstr("/next-places?done=1"));
  EXPECT_THAT(today(), Not(HasSubstr(kOne)));
}

TEST_F(WhereNext, IsWhereALeavingBegins) {
  senco.fill_in(places(), filled({sian.child}));
  EXPECT_THAT(text_of(senco.get(of(sian, "/leave"))), HasSubstr("value=\"Ysgol Uwchradd y Bryn\""));
  EXPECT_THAT(text_of(admin.get(of(sian, "/leave"))),
              Not(HasSubstr("value=\"Ysgol Uwchradd y Bryn\"")));
}

TEST_F(WhereNext, ListsThoseOfTheLastYearWhoHaveHelpAndThenWhereTheyGo) {
  const std::string before = text_of(senco.get(places()));
  EXPECT_THAT(before, HasSubstr("value=\"" + sian.child + "\""));
  EXPECT_THAT(before, Not(HasSubstr(tom.child)));
  senco.fill_in(places(), filled({sian.child}));
  const std::string after = text_of(senco.get(places()));
  EXPECT_THAT(after, Not(HasSubstr("value=\"" + sian.child + "\"")));
  EXPECT_THAT(after, HasSubstr("Ysgol Uwchradd y Bryn"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("to Ysgol Uwchradd y Bryn"));
}

TEST_F(WhereNext, IsRecordedForSeveralInOneForm) {
  say_years("5, 6");
  EXPECT_THAT(today(), HasSubstr("2 children have no next place recorded yet"));
  EXPECT_THAT(location_of(senco.fill_in(places(), filled({sian.child, tom.child, tom.child}))),
              HasSubstr("done=2"));
  EXPECT_THAT(today(), Not(HasSubstr("next place recorded yet")));
}

TEST_F(WhereNext, IsRecordedOnceHoweverOftenTheFormComes) {
  Fields fields = hidden_fields(senco.get(places()));
  for (const auto& field : filled({sian.child})) fields.push_back(field);
  EXPECT_EQ(senco.post(places(), fields).status, 303);
  const auto entries = house.log.read(sian).size();
  EXPECT_EQ(senco.post(places(), fields).status, 303);
  EXPECT_EQ(house.log.read(sian).size(), entries);
}

/// On a bad line it comes again when the children have moved on.
TEST_F(WhereNext, AnswersTheSameFormAsItDidThoughAChildIsNotOfTheLastYearAnyMore) {
  say_years("5, 6");
  Fields fields = hidden_fields(senco.get(places()));
  for (const auto& field : filled({sian.child, tom.child, tom.child})) fields.push_back(field);
  const std::string first = location_of(senco.post(places(), fields));
  EXPECT_THAT(first, HasSubstr("done=2"));
  put_in_year(sian, "4");
  record(tom, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  const auto entries = house.log.read(sian).size();
  EXPECT_EQ(location_of(senco.post(places(), fields)), first);
  EXPECT_EQ(house.log.read(sian).size(), entries);
  fields.back().value = sian.child;
  EXPECT_EQ(senco.post(places(), fields).status, 409) << "and with other words it comes back";
}

TEST_F(WhereNext, StaysOpenWithADayAndNoPlaceAndWithAPlaceOfAYearThatIsOver) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "change_expected"},
                 {"change", "phase_transfer"},
                 {"for", "2025-09-01"}}});
  EXPECT_THAT(today(), HasSubstr(kOne));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "change_expected"},
                 {"change", "phase_transfer"},
                 {"where", "Ysgol y Bryn"},
                 {"for", "2024-07-31"}}});
  EXPECT_THAT(today(), HasSubstr(kOne));
}

TEST_F(WhereNext, IsOpenAgainWhenTheEntryIsStruckOut) {
  senco.fill_in(places(), filled({sian.child}));
  const auto last = static_cast<int>(house.log.read(sian).size());
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "struck_out"},
                 {"entry", last},
                 {"reason", "Another school"}}});
  EXPECT_THAT(today(), HasSubstr(kOne));
}

TEST_F(WhereNext, NamesWhatIsMissingAndLosesNothingThatWasTyped) {
  const auto page = senco.fill_in(places(), {{"where", "Ysgol Llŷn"}, {"for-day", "31"}});
  EXPECT_EQ(page.status, 422);
  const std::string text = text_of(page);
  EXPECT_THAT(text, HasSubstr("Tick at least one child"));
  EXPECT_THAT(text, HasSubstr("value=\"Ysgol Llŷn\""));
  EXPECT_THAT(text, HasSubstr("value=\"31\""));
  EXPECT_EQ(senco.fill_in(places(), filled({sian.child}, " ")).status, 422);
  EXPECT_EQ(senco.fill_in(places(), filled({tom.child})).status, 422);
  EXPECT_EQ(senco.fill_in(places(), filled({"nobody"})).status, 422);
  Fields past = filled({sian.child});
  past[4].value = "2024";
  EXPECT_THAT(text_of(senco.fill_in(places(), past)), HasSubstr("Choose today or a later day"));
  past[4].value = "9026";
  const auto far = senco.fill_in(places(), past);
  EXPECT_EQ(far.status, 422);
  EXPECT_THAT(text_of(far), HasSubstr("Choose a day within the next 5 years"));
  EXPECT_THAT(today(), HasSubstr(kOne)) << "and so it is asked for still";
}

TEST_F(WhereNext, FollowsTheYearsThatTheSchoolSays) {
  EXPECT_EQ(senco.fill_in(path("/next-places/years"), {{"years", "2, 5"}}).status, 303);
  const std::string page = text_of(senco.get(places()));
  EXPECT_THAT(page, HasSubstr("at this school: 2, 5."));
  EXPECT_THAT(page, HasSubstr("value=\"" + tom.child + "\""));
  EXPECT_THAT(page, Not(HasSubstr("value=\"" + sian.child + "\"")));
  const auto wrong = senco.fill_in(path("/next-places/years"), {{"years", "<six>"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(text_of(wrong), HasSubstr("value=\"&lt;six&gt;\""));
  EXPECT_EQ(senco.fill_in(path("/next-places/years"), {{"years", ""}}).status, 303);
  EXPECT_THAT(text_of(senco.get(places())), HasSubstr("No year group is said to be the last"));
  EXPECT_THAT(today(), Not(HasSubstr("next place recorded yet")));
}

TEST_F(WhereNext, IsAskedOfBothWaysOfWritingTheLastYearAtANewSchoolWhereThereAreTwo) {
  const app::NewSchool there =
      house.add_school({"Kirkton Primary", "scotland", "primary", "scotland"}, "eve");
  house.add_who_signs_in(there, "lead", {stepwell::testing::kSenco, {}, {}});
  stepwell::testing::Browser lead{web};
  lead.use_session(house.token_of("lead", stepwell::testing::kOtherPassword));
  const auto in_year = [&](const char* year) {
    const app::RecordId id{there.school, app::new_identifier(house.randomness)};
    house.add_child(id, {"Mia", "Stone", "7A"});
    put_in_year(id, year);
    record(id, {{{"on", "2025-06-02"}, {"kind", "taken_over"}, {"stage", "stage1"}}});
    return id.child;
  };
  const std::string letter = in_year("P7"), number = in_year("7"), before = in_year("P6");
  const std::string list = text_of(lead.get("/schools/" + there.school + "/next-places"));
  EXPECT_THAT(list, HasSubstr("2 children have no next place recorded yet"));
  EXPECT_THAT(list, HasSubstr("value=\"" + letter + "\""));
  EXPECT_THAT(list, HasSubstr("value=\"" + number + "\""));
  EXPECT_THAT(list, Not(HasSubstr(before)));
}

TEST_F(WhereNext, IsForTheSencoAndTheHeadAndReachedFromTheSchool) {
  EXPECT_EQ(teacher.get(places()).status, 404);
  EXPECT_EQ(admin.get(places()).status, 404);
  EXPECT_THAT(text_of(teacher.get(path("/today"))), Not(HasSubstr("next place recorded yet")));
  EXPECT_THAT(text_of(senco.get(path("/school"))), HasSubstr(places()));
}

}  // namespace
}  // namespace stepwell::web
