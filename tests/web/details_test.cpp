// A child's own details, one child added by hand, leaving and joining.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/records/import_mark.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct DetailPages : Forms {
  const Fields details = Fields{{"forename", "Siân"},    {"surname", "O’Brien"}, {"known_as", ""},
                                {"year_group", ""},      {"class", "3B"},        {"upn", ""},
                                {"admission_number", ""}} +
                         day_fields("born", "2018-03-09") + today;

  http::Response save(Browser& browser, const Fields& changes) {
    return browser.fill_in(of(sian, "/details"), with(details, changes));
  }
  Fields new_child(const std::string& forename, const std::string& surname) {
    return Fields{{"forename", forename}, {"surname", surname}, {"class", "3B"}} +
           day_fields("born", "2018-05-01") + today;
  }
  std::size_t children() { return house.log.children(school.school).size(); }
};

TEST_F(DetailPages, ShowWhatIsThereAndRecordWhatIsChanged) {
  EXPECT_THAT(text_of(senco.get(of(sian, "/details"))), HasSubstr("value=\"O’Brien\""));
  const auto saved = save(senco, {{"known_as", "Shan"}});
  EXPECT_EQ(location_of(saved), of(sian, "/details?done=saved"));
  EXPECT_EQ(topics(sian).back(), "pupil_details_changed");
  EXPECT_EQ(body(sian).size(), 1U);
  EXPECT_EQ(text(sian, "known_as"), "Shan");
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Shan O’Brien"));
}

TEST_F(DetailPages, RecordNothingWhereNothingChanged) {
  const std::size_t before = count(sian);
  EXPECT_EQ(location_of(save(senco, {})), of(sian, "/details?done=same"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(DetailPages, ChangeTheClassFromADayOn) {
  EXPECT_EQ(save(senco, {{"class", "4A"}}).status, 303);
  EXPECT_THAT(topics(sian),
              ElementsAre("pupil_registered", "class_joined", "class_left", "class_joined"));
  EXPECT_EQ(teacher.get(of(sian)).status, 404);
}

TEST_F(DetailPages, RefuseAnotherClassFromADayBeforeThePresentOne) {
  record(sian, {{{"on", "2025-05-19"}, {"kind", "class_joined"}, {"class", "3C"}}});
  const Fields day_before = day_fields("on", "2025-05-18");
  for (const char* other : {"4A", ""}) {
    const auto refused = save(senco, Fields{{"class", other}} + day_before);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(
        text_of(refused),
        HasSubstr("<a href=\"#on-day\">Siân O’Brien has been in class 3C since 19 May 2025"));
  }
  EXPECT_EQ(count(sian), 3U);
  EXPECT_EQ(save(senco, Fields{{"class", "3C"}, {"known_as", "Shan"}} + day_before).status, 303)
      << "another detail is so from any day";
  EXPECT_EQ(
      save(senco, Fields{{"class", "4A"}, {"known_as", "Shan"}} + day_fields("on", "2025-05-19"))
          .status,
      303);
  EXPECT_THAT(text_of(senco.get(of(sian, "/details"))), HasSubstr("value=\"4A\""));
}

TEST_F(DetailPages, KeepWhatSomebodyElseHasChangedMeanwhile) {
  const Fields form = hidden_fields(senco.get(of(sian, "/details")));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "pupil_details_changed"},
                 {"known_as", "Shani"},
                 {"year_group", "3"}}});
  const auto refused =
      senco.post(of(sian, "/details"), with(form, with(details, {{"known_as", "Shan"}})));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Somebody else has changed this to “Shani” meanwhile"));
  const auto saved = senco.post(
      of(sian, "/details"),
      with(hidden_fields(refused), with(details, {{"known_as", "Shan"}, {"year_group", "3"}})));
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(text(sian, "known_as"), "Shan");
  EXPECT_FALSE(body(sian).contains("year_group"));
}

TEST_F(DetailPages, RefuseWhatCannotBeWithEverythingKept) {
  const auto refused =
      save(senco, Fields{{"forename", ""}, {"upn", "12345"}, {"known_as", "Shan"}} +
                      Fields{{"born-day", "31"}, {"born-month", "2"}, {"born-year", "2018"}});
  EXPECT_EQ(refused.status, 422);
  const std::string page = text_of(refused);
  EXPECT_THAT(page, HasSubstr("Enter the first name"));
  EXPECT_THAT(page, HasSubstr("This is no UPN"));
  EXPECT_THAT(page, HasSubstr("There is no such day"));
  EXPECT_THAT(page, HasSubstr("value=\"Shan\""));
  EXPECT_THAT(text_of(save(senco, day_fields("born", "2027-01-01"))),
              HasSubstr("The date of birth has not come yet"));
  EXPECT_THAT(text_of(save(senco, Fields{{"known_as", "S"}} + day_fields("on", "2025-01-01"))),
              HasSubstr("The record of the child begins on 3 March 2025"));
  EXPECT_THAT(text_of(save(senco, Fields{{"known_as", "S"}} + day_fields("on", "2027-01-01"))),
              HasSubstr("on-error"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(DetailPages, RefuseTheNumberOfAnotherChild) {
  record(tom,
         {{{"on", "2025-06-02"}, {"kind", "pupil_details_changed"}, {"admission_number", "77"}}});
  EXPECT_THAT(text_of(save(senco, {{"admission_number", "77"}})),
              HasSubstr("Tom Hughes has this admission number already"));
}

TEST_F(DetailPages, AreWhereAnImportsWarningsLeadAndSettleThem) {
  record(sian,
         {{{"on", "2025-06-02"},
           {"kind", "pupil_details_changed"},
           {"left_out", boost::json::array{{{"field", "upn"}, {"why", "upn_form"}, {"value", "12"}},
                                           {{"field", "joined_on"}, {"why", "not_a_date"}}}},
           {"note", app::import_note("exton.csv", {3})}}});
  EXPECT_THAT(text_of(senco.get(path("/to-find-out"))), HasSubstr(of(sian, "/details")));
  const std::string page = text_of(senco.get(of(sian, "/details")));
  EXPECT_THAT(page, HasSubstr("Left open by the import"));
  EXPECT_THAT(page, HasSubstr("the file says “12”"));
  EXPECT_EQ(save(senco, {{"settled", "joined_on"}}).status, 303);
  EXPECT_EQ(body(sian).at("left_out").as_array().size(), 1U);
}

TEST_F(DetailPages, AreForTheAdministratorWhoSeesNothingElse) {
  give_help(sian);
  const std::string page = text_of(admin.get(of(sian, "/details")));
  EXPECT_THAT(page, HasSubstr("value=\"O’Brien\""));
  EXPECT_THAT(page, Not(HasSubstr("School Action")));
  EXPECT_THAT(page, Not(HasSubstr(of(sian, "/contacts"))));
  EXPECT_EQ(save(admin, {{"class", "4A"}}).status, 303);
  EXPECT_THAT(text_of(admin.get(path("/children"))), HasSubstr(of(sian, "/details")));
  EXPECT_EQ(teacher.get(of(sian, "/details")).status, 404);
}

TEST_F(DetailPages, AddAChildByHandAndSayWhatComesNext) {
  const auto done = senco.fill_in(path("/add-child"), new_child("Mia", "Stone"));
  ASSERT_EQ(done.status, 303) << text_of(done);
  const std::string page = text_of(senco.get(location_of(done)));
  EXPECT_THAT(page, HasSubstr("Mia Stone is on the roll."));
  EXPECT_THAT(page, HasSubstr("/record/taken_over"));
  EXPECT_THAT(page, HasSubstr("/contacts/add"));
  EXPECT_EQ(children(), 3U);
}

TEST_F(DetailPages, AddTheSameFormOnce) {
  const Fields form = hidden_fields(senco.get(path("/add-child"))) + new_child("Mia", "Stone");
  const auto first = senco.post(path("/add-child"), form);
  const auto second = senco.post(path("/add-child"), form);
  EXPECT_EQ(location_of(first), location_of(second));
  EXPECT_EQ(children(), 3U);
}

TEST_F(DetailPages, GiveAFormBackThatHasAddedAnotherChild) {
  const Fields hidden = hidden_fields(senco.get(path("/add-child")));
  EXPECT_EQ(senco.post(path("/add-child"), hidden + new_child("Mia", "Stone")).status, 303);
  const auto back = senco.post(path("/add-child"), hidden + new_child("Ned", "Frost"));
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr("value=\"Frost\""));
  EXPECT_EQ(children(), 3U);
  const auto added =
      senco.post(path("/add-child"), hidden_fields(back) + new_child("Ned", "Frost"));
  EXPECT_EQ(added.status, 303);
  EXPECT_EQ(children(), 4U);
}

TEST_F(DetailPages, SayWhatIsWrongInTheOrderOfTheFields) {
  const std::string page = text_of(senco.fill_in(
      path("/add-child"), {{"forename", ""}, {"surname", ""}, {"upn", "12345"}, {"on-day", ""}}));
  const std::string summary = part_of(page, "There is a problem", "</ul>");
  std::vector<std::size_t> places;
  for (const char* field : {"forename", "surname", "born-day", "upn", "on-day"})
    places.push_back(summary.find("href=\"#" + std::string(field) + "\""));
  EXPECT_TRUE(std::is_sorted(places.begin(), places.end())) << summary;
  EXPECT_NE(places.back(), std::string::npos) << summary;
}

TEST_F(DetailPages, AskFirstWhetherItIsTheSameChild) {
  const Fields twin = Fields{{"forename", "Sian"}, {"surname", "O'Brien"}, {"class", "3B"}} +
                      day_fields("born", "2018-03-09") + today;
  const auto asked = senco.fill_in(path("/add-child"), twin);
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(text_of(asked), HasSubstr("Is this the same child?"));
  EXPECT_THAT(text_of(asked), HasSubstr(of(sian)));
  EXPECT_THAT(text_of(asked), HasSubstr("value=\"O&#39;Brien\""));
  EXPECT_EQ(children(), 2U);
  const auto added =
      senco.post(path("/add-child"), hidden_fields(asked) + twin + Fields{{"other", "yes"}});
  EXPECT_EQ(added.status, 303);
  EXPECT_EQ(children(), 3U);
}

TEST_F(DetailPages, AskWhetherItIsTheChildWhomSomebodyAddedAtThatMoment) {
  web.log.before_write = [&] {
    EXPECT_EQ(admin.fill_in(path("/add-child"), new_child("Mia", "Stone")).status, 303);
  };
  const auto asked = senco.fill_in(path("/add-child"), new_child("Mia", "Stone"));
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(text_of(asked), HasSubstr("Is this the same child?"));
  EXPECT_EQ(children(), 3U);
}

TEST_F(DetailPages, AddAChildThoughSomebodyElseAddedAnotherAtThatMoment) {
  web.log.before_write = [&] {
    EXPECT_EQ(admin.fill_in(path("/add-child"), new_child("Ned", "Frost")).status, 303);
  };
  EXPECT_EQ(senco.fill_in(path("/add-child"), new_child("Mia", "Stone")).status, 303);
  EXPECT_EQ(children(), 4U);
}

TEST_F(DetailPages, AddNobodyWhoseNameNobodySees) {
  const auto before = children();
  for (const char* name : {"\u00a0", "\u200b", "\u202e\u202c", "\u3164"}) {
    const auto refused = senco.fill_in(path("/add-child"), new_child(name, name));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(text_of(refused), HasSubstr("Enter the first name"));
  }
  EXPECT_EQ(children(), before);
}

TEST_F(DetailPages, AddNobodyWithoutANameOrABirthDate) {
  const auto refused = senco.fill_in(path("/add-child"), today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Enter the first name"));
  EXPECT_THAT(text_of(refused), HasSubstr("Enter the date of birth"));
  EXPECT_EQ(children(), 2U);
}

TEST_F(DetailPages, RecordLeavingAndComingBack) {
  const auto left = senco.fill_in(of(sian, "/leave"), today + Fields{{"reason", "Moves to Bro"}});
  EXPECT_EQ(location_of(left), of(sian, "/details?done=left"));
  EXPECT_EQ(topics(sian).back(), "school_left");
  EXPECT_THAT(text_of(senco.get(path("/children"))), Not(HasSubstr("O’Brien")));
  const std::string page = text_of(senco.get(of(sian, "/details")));
  EXPECT_THAT(page, HasSubstr(of(sian, "/join")));
  EXPECT_THAT(text_of(senco.get(of(sian, "/leave"))), HasSubstr("The child has left already."));
  EXPECT_EQ(senco.fill_in(of(sian, "/join"), today).status, 303);
  EXPECT_EQ(topics(sian).back(), "school_joined");
  EXPECT_THAT(text_of(senco.get(path("/children"))), HasSubstr("O’Brien"));
}

TEST_F(DetailPages, KeepWhereTheChildGoesApartFromWhy) {
  ASSERT_EQ(senco
                .fill_in(of(sian, "/leave"), today + Fields{{"school", "Exton Secondary"},
                                                            {"reason", "The family moves"}})
                .status,
            303);
  EXPECT_EQ(text(sian, "school"), "Exton Secondary");
  EXPECT_EQ(text(sian, "reason"), "The family moves");
  EXPECT_THAT(text_of(senco.get(of(sian))),
              HasSubstr("Left the school for Exton Secondary. The family moves."));
  EXPECT_THAT(text_of(senco.get(of(sian, "/leave"))),
              HasSubstr("It is recorded for 2 June 2025: Exton Secondary. The family moves"));
}

TEST_F(DetailPages, SayBeforehandWhatLeavingEndsAndBeginsAndWhoSeesNoMore) {
  give_help(sian);
  record(sian, {{{"on", "2025-03-17"},
                 {"kind", "provision_began"},
                 {"type", "individual"},
                 {"what", "Word cards with Mrs Green"},
                 {"times_a_week", 3}}});
  const std::string page = text_of(senco.get(of(sian, "/leave")));
  const std::string lapses = part_of(page, "No longer due", "</ul>");
  EXPECT_THAT(lapses, HasSubstr("Review the IEP"));
  EXPECT_THAT(part_of(page, "Due afterwards", "</ul>"),
              HasSubstr("Send the child’s record to the new school"));
  EXPECT_THAT(part_of(page, "Help that ends with it", "</ul>"),
              HasSubstr("Word cards with Mrs Green"));
  const std::string unseen = part_of(page, "Who will not see the record any more", "</ul>");
  EXPECT_THAT(unseen, HasSubstr("<li>"));
  EXPECT_EQ(count(sian), 7U) << "nothing is recorded by asking";
}

TEST_F(DetailPages, SayNothingOfTheHelpToWhoSeesOnlyDetailsBeforeLeaving) {
  give_help(sian);
  const std::string page = text_of(admin.get(of(sian, "/leave")));
  EXPECT_THAT(page, HasSubstr("Record the leaving"));
  EXPECT_THAT(page, Not(HasSubstr("No longer due")));
}

TEST_F(DetailPages, TellWhoeverComesSecondThatSomebodyHasRecordedTheLeaving) {
  house.add_who_signs_in(school, "two", {stepwell::testing::kSenco, {}, {}});
  Browser second{web};
  second.use_session(house.token_of("two", stepwell::testing::kOtherPassword));
  const std::string page = of(sian, "/leave");
  const Fields his = hidden_fields(second.get(page)) + day_fields("on", "2025-05-30") +
                     Fields{{"reason", "Moves to Exton"}};
  const Fields hers = hidden_fields(senco.get(page)) + today + Fields{{"reason", "Moves to Bro"}};
  ASSERT_EQ(senco.post(page, hers).status, 303);
  const auto told = second.post(page, his);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("Somebody has recorded this before you"));
  EXPECT_THAT(text_of(told), HasSubstr("It is recorded for 2 June 2025: Moves to Bro"));
  EXPECT_THAT(text_of(told), HasSubstr("30 May 2025: Moves to Exton"));
  EXPECT_EQ(count(sian), 3U);
  EXPECT_EQ(location_of(senco.post(page, hers)), of(sian, "/details?done=left"))
      << "the same form again";
}

TEST_F(DetailPages, LeadToTheEntryOfTheLeavingOnlyWhoMaySeeIt) {
  ASSERT_EQ(senco.fill_in(of(sian, "/leave"), today).status, 303);
  const std::string entry = of(sian, "/entries/3");
  EXPECT_THAT(text_of(senco.get(of(sian, "/leave"))), HasSubstr(entry));
  EXPECT_THAT(text_of(admin.get(of(sian, "/leave"))), HasSubstr("The child has left already."));
  EXPECT_THAT(text_of(admin.get(of(sian, "/leave"))), Not(HasSubstr(entry)));
}

TEST_F(DetailPages, RecordOneOfTwoLeavingsInTheSameMoment) {
  house.add_who_signs_in(school, "two", {stepwell::testing::kSenco, {}, {}});
  Browser second{web};
  second.use_session(house.token_of("two", stepwell::testing::kOtherPassword));
  const std::string page = of(sian, "/leave");
  const Fields his = hidden_fields(second.get(page)) + today + Fields{{"reason", "Moves to Exton"}};
  const Fields hers = hidden_fields(senco.get(page)) + today + Fields{{"reason", "Moves to Bro"}};
  web.log.before_write = [&] { EXPECT_EQ(second.post(page, his).status, 303); };
  const auto told = senco.post(page, hers);
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told), HasSubstr("It is recorded for 2 June 2025: Moves to Exton"));
  EXPECT_THAT(text_of(told), HasSubstr("2 June 2025: Moves to Bro"));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(DetailPages, RefuseLeavingInTheFutureAndBeforeTheRecord) {
  EXPECT_EQ(senco.fill_in(of(sian, "/leave"), day_fields("on", "2025-06-03")).status, 422);
  EXPECT_EQ(senco.fill_in(of(sian, "/leave"), day_fields("on", "2025-01-03")).status, 422);
  EXPECT_EQ(count(sian), 2U);
}

}  // namespace
}  // namespace stepwell::web
