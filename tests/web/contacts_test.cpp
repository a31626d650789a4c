// The people around a child: added, changed and ended, and what two do at once.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct ContactPages : Forms {
  const Fields nia = Fields{{"name", "Nia O’Brien"},
                            {"relation", "Mother"},
                            {"parental_responsibility", "yes"},
                            {"language", "Welsh"},
                            {"address", "1 Ffordd Bryn\nBala"},
                            {"phone", "01678 520000"},
                            {"email", "nia@example.org"},
                            {"restriction", ""}} +
                     today;
  std::string added() {
    EXPECT_EQ(location_of(senco.fill_in(of(sian, "/contacts/add"), nia)),
              of(sian, "/contacts?done=saved"));
    return text(sian, "contact");
  }
};

TEST_F(ContactPages, AddAContactThatTheChildsPageAndLettersKnow) {
  added();
  EXPECT_EQ(topics(sian).back(), "contact_added");
  EXPECT_FALSE(body(sian).contains("restriction"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("Nia O’Brien"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/contacts"))), HasSubstr("1 Ffordd Bryn"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/meeting_confirmation"))),
              HasSubstr("Nia O’Brien"));
}

TEST_F(ContactPages, RecordOfAChangeOnlyWhatChanged) {
  const std::string id = added();
  const std::string change = of(sian, "/contacts/" + id + "/change");
  EXPECT_THAT(text_of(senco.get(change)), HasSubstr("value=\"01678 520000\""));
  EXPECT_EQ(location_of(senco.fill_in(change, nia)), of(sian, "/contacts?done=same"));
  EXPECT_EQ(senco.fill_in(change, with(nia, {{"phone", "01678 530000"}})).status, 303);
  EXPECT_EQ(body(sian).size(), 2U);
  EXPECT_EQ(text(sian, "phone"), "01678 530000");
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/meeting_confirmation"))),
              HasSubstr("Nia O’Brien"));
}

TEST_F(ContactPages, ShowARestrictionAndAddressNoLetterThere) {
  const std::string id = added();
  senco.fill_in(of(sian, "/contacts/" + id + "/change"),
                with(nia, {{"restriction", "No contact, court order"}}));
  const std::string page = text_of(senco.get(of(sian, "/contacts")));
  EXPECT_THAT(page, HasSubstr("sw-restriction"));
  EXPECT_THAT(page, HasSubstr("No contact, court order"));
  EXPECT_THAT(text_of(senco.get(of(sian))), HasSubstr("No contact, court order"));
  const std::string letter = text_of(senco.get(of(sian, "/letters/meeting_confirmation")));
  EXPECT_THAT(letter, HasSubstr("Dear ...................."));
  EXPECT_THAT(letter, HasSubstr("No contact, court order"));
}

TEST_F(ContactPages, TakeNoRestrictionAwayThatCameAfterTheFormWasOpened) {
  const std::string id = added();
  const std::string change = of(sian, "/contacts/" + id + "/change");
  const Fields form = hidden_fields(senco.get(change));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", id},
                 {"restriction", "Court order"}}});
  EXPECT_EQ(senco.post(change, form + with(nia, {{"phone", "01678 530000"}})).status, 303);
  EXPECT_EQ(text(sian, "phone"), "01678 530000");
  EXPECT_FALSE(body(sian).contains("restriction"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/contacts"))), HasSubstr("Court order"));
}

TEST_F(ContactPages, SayWhereSomebodyElseHasChangedTheSameMeanwhile) {
  const std::string id = added();
  const std::string change = of(sian, "/contacts/" + id + "/change");
  const Fields form = hidden_fields(senco.get(change));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", id},
                 {"phone", "01678 540000"},
                 {"restriction", "Court order"}}});
  const Fields mine = with(nia, {{"phone", "01678 530000"}});
  const auto refused = senco.post(change, form + mine);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("changed this to “01678 540000” meanwhile"));
  EXPECT_EQ(senco.post(change, hidden_fields(refused) + mine).status, 303);
  EXPECT_EQ(text(sian, "phone"), "01678 530000");
  EXPECT_FALSE(body(sian).contains("restriction")) << "it was not touched, so it stays";
}

TEST_F(ContactPages, ChangeNothingThatTheFormDoesNotHave) {
  const std::string id = added();
  const std::string change = of(sian, "/contacts/" + id + "/change");
  senco.fill_in(change, with(nia, {{"restriction", "Court order"}}));
  Fields without = with(nia, {{"phone", "01678 530000"}});
  std::erase_if(without, [](const auto& field) { return field.name == "restriction"; });
  EXPECT_EQ(senco.fill_in(change, without).status, 303);
  EXPECT_FALSE(body(sian).contains("restriction"));
}

TEST_F(ContactPages, EndAContactAndKeepItInSight) {
  const std::string id = added();
  const auto ended = senco.fill_in(of(sian, "/contacts/" + id + "/end"),
                                   today + Fields{{"note", "Has moved away"}});
  EXPECT_EQ(location_of(ended), of(sian, "/contacts?done=ended"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/contacts"))), HasSubstr("Contacts that have ended"));
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/meeting_confirmation"))),
              Not(HasSubstr("Nia O’Brien")));
  EXPECT_EQ(location_of(senco.get(of(sian, "/contacts/" + id + "/end"))), of(sian, "/contacts"));
}

/// A restriction that is typed while a colleague ends the contact must not go without a word.
TEST_F(ContactPages, LoseNothingThatIsTypedOfAContactThatSomebodyEndsMeanwhile) {
  const std::string id = added();
  const std::string change = of(sian, "/contacts/" + id + "/change");
  const Fields form = hidden_fields(senco.get(change));
  record(sian, {{{"on", "2025-06-02"}, {"kind", "contact_ended"}, {"contact", id}}});
  const auto before = count(sian);
  const auto refused = senco.post(change, form + with(nia, {{"restriction", "Court order"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("This contact has ended on 2 June 2025"));
  EXPECT_THAT(text_of(refused), HasSubstr("Court order</textarea>"));
  EXPECT_EQ(count(sian), before) << "what is changed of it does not bring it back";
  EXPECT_THAT(text_of(senco.get(of(sian, "/contacts"))), HasSubstr("Contacts that have ended"));
}

TEST_F(ContactPages, AreEndedOnceAndKeepWhatTheSecondPersonWrote) {
  const std::string id = added();
  const std::string end = of(sian, "/contacts/" + id + "/end");
  const Fields first = hidden_fields(senco.get(end)) + today + Fields{{"note", "Has moved away"}};
  const Fields second = hidden_fields(senco.get(end)) + today + Fields{{"note", "Asked to go"}};
  EXPECT_EQ(location_of(senco.post(end, first)), of(sian, "/contacts?done=ended"));
  const auto before = count(sian);
  EXPECT_EQ(location_of(senco.post(end, first)), of(sian, "/contacts?done=ended"));
  const auto refused = senco.post(end, second);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("This contact has ended on 2 June 2025"));
  EXPECT_THAT(text_of(refused), HasSubstr("value=\"Asked to go\""));
  EXPECT_EQ(count(sian), before);
}

TEST_F(ContactPages, AreNotAddedWithANameThatNobodySees) {
  for (const char* name : {"\n \n", "\u00a0", "\u200b", "\u202e\u202c"})
    EXPECT_THAT(text_of(senco.fill_in(of(sian, "/contacts/add"), with(nia, {{"name", name}}))),
                HasSubstr("Enter the name"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(ContactPages, RefuseWhatCannotBeWithEverythingKept) {
  const auto refused =
      senco.fill_in(of(sian, "/contacts/add"),
                    with(nia, {{"name", ""}, {"email", "nia at example"}, {"phone", "ask her"}}));
  EXPECT_EQ(refused.status, 422);
  const std::string page = text_of(refused);
  EXPECT_THAT(page, HasSubstr("Enter the name"));
  EXPECT_THAT(page, HasSubstr("looks like name@example.org"));
  EXPECT_THAT(page, HasSubstr("A telephone number has digits"));
  EXPECT_THAT(page, HasSubstr("1 Ffordd Bryn"));
  const auto future =
      senco.fill_in(of(sian, "/contacts/add"), with(nia, day_fields("on", "2027-01-01")));
  EXPECT_EQ(future.status, 422);
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(ContactPages, AddTheSameFormOnce) {
  const Fields form = hidden_fields(senco.get(of(sian, "/contacts/add"))) + nia;
  senco.post(of(sian, "/contacts/add"), form);
  senco.post(of(sian, "/contacts/add"), form);
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(ContactPages, AreNotForTeachersOrTheAdministrator) {
  added();
  EXPECT_EQ(teacher.get(of(sian, "/contacts")).status, 404);
  EXPECT_EQ(admin.get(of(sian, "/contacts")).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/contacts/nobody/change")).status, 404);
}

}  // namespace
}  // namespace stepwell::web
