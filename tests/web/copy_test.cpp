// A copy of the whole record, for another school and for the family.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Copies : Forms {
  std::string school_copy = of(sian, "/record-copy?for=record_to_new_school");
  std::string family_copy = of(sian, "/record-copy?for=records");
  const Fields sent =
      today +
      Fields{{"for", "record_to_new_school"}, {"to", "Ysgol Newydd"}, {"method", "electronic"}};

  Copies() {
    give_help(sian);
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_added"},
                   {"contact", "c1"},
                   {"name", "John Black"},
                   {"address", "1 High Street"},
                   {"restriction", "Court order"}},
                  {{"on", "2025-06-02"},
                   {"kind", "letter_sent"},
                   {"letter", "tell_parent"},
                   {"to", boost::json::array{"Mair O’Brien"}},
                   {"text", "Dear Mair, as it was."}},
                  {{"on", "2025-06-02"}, {"kind", "reminder_set"}, {"text", "Ask about glasses"}}});
  }
  http::Response send(const Fields& fields) {
    return senco.post(of(sian, "/record-copy"), hidden_fields(senco.get(school_copy)) + fields);
  }
};

TEST_F(Copies, HoldEverythingInOrderWithThePlansAndTheLetters) {
  const std::string page = text_of(senco.get(school_copy));
  std::size_t at = 0;
  for (const std::string said : {"Who it is about", "Progress was not enough.", "Reading age",
                                 "Reads ten new words", "Dear Mair, as it was."}) {
    const auto next = page.find(said, at);
    EXPECT_NE(next, std::string::npos) << said;
    at = next == std::string::npos ? at : next;
  }
  EXPECT_THAT(page, Not(HasSubstr("Ask about glasses")));
  EXPECT_THAT(page, Not(HasSubstr("<dd>c1</dd>"))) << "an id says nothing to a reader";
}

TEST_F(Copies, TellAChangeOfClassInOneLine) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "pupil_details_changed"},
                 {"year_group", "4"},
                 {"admission_number", "0815"}},
                {{"on", "2025-06-02"}, {"kind", "class_left"}, {"class", "3B"}},
                {{"on", "2025-06-02"}, {"kind", "class_joined"}, {"class", "4B"}}});
  const std::string page = text_of(senco.get(school_copy));
  EXPECT_THAT(page, HasSubstr("0815")) << "nothing of it is lost";
  EXPECT_THAT(page, HasSubstr("Moved from class 3B to class 4B"));
  EXPECT_THAT(page, Not(HasSubstr("<dd>4B</dd>"))) << "joining is no entry of its own";
}

TEST_F(Copies, HoldTheContactsForASchoolAndNotForTheFamily) {
  EXPECT_THAT(text_of(senco.get(school_copy)), HasSubstr("1 High Street"));
  const std::string family = text_of(senco.get(family_copy));
  EXPECT_THAT(family, Not(HasSubstr("John Black")));
  EXPECT_THAT(family, Not(HasSubstr("1 High Street")));
  EXPECT_THAT(family, HasSubstr("Reading age"));
}

TEST_F(Copies, ForTheFamilyAreWithoutWhatOnlyTheSencoAndTheHeadRead) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "advice_received"},
                 {"service", "health"},
                 {"text", "A private matter"},
                 {"strategies", boost::json::array{"Short sentences"}},
                 {"kept_back", true}}});
  EXPECT_THAT(text_of(senco.get(school_copy)), HasSubstr("A private matter"));
  const std::string family = text_of(senco.get(family_copy));
  EXPECT_THAT(family, Not(HasSubstr("A private matter")));
  EXPECT_THAT(family, HasSubstr("Short sentences"));
}

TEST_F(Copies, AreWithoutWhatBecameOfAReminder) {
  const auto reminder = last(sian);
  ASSERT_EQ(topics(sian).back(), "reminder_set");
  app::Wish wish{{}, house.accounts.account_named("sen")->person, {}, {}};
  wish.records.push_back(
      {sian,
       {{{"on", "2025-06-02"}, {"kind", "reminder_set"}, {"text", "Ring the nurse"}},
        {{"on", "2025-06-02"},
         {"kind", "action_done"},
         {"reminder", reminder + 1},
         {"text", "She was rude"}}}});
  ASSERT_TRUE(house.records.record(wish).has_value());
  for (const std::string& copy : {school_copy, family_copy}) {
    EXPECT_THAT(text_of(senco.get(copy)), Not(HasSubstr("Ring the nurse")));
    EXPECT_THAT(text_of(senco.get(copy)), Not(HasSubstr("She was rude")));
  }
}

TEST_F(Copies, SayOfWhatWasHandedOnThatItWasAndNotThatItIsDone) {
  const boost::json::object agreed{{"what", "Ring the clinic"}, {"who", "Anna"}};
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "meeting_held"},
                 {"meeting", "other"},
                 {"agreed", boost::json::array{agreed}}}});
  const auto meeting = last(sian);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "action_done"},
                 {"meeting", meeting},
                 {"action", 1},
                 {"text", "Handed on to Siân Parry."},
                 {"handed_on", true}}});
  for (const std::string& copy : {school_copy, family_copy}) {
    const std::string page = text_of(senco.get(copy));
    EXPECT_THAT(page, HasSubstr("Handed on to Siân Parry: what was agreed in entry"));
    EXPECT_THAT(page, Not(HasSubstr("Done, of what was agreed")));
  }
}

TEST_F(Copies, OpenAsTheyWereSentAlsoIfSomethingWasStruckOutSince) {
  send(sent);
  const std::string position = std::to_string(last(sian));
  record(sian, {{{"on", "2025-06-02"}, {"kind", "struck_out"}, {"entry", 3}, {"reason", "Mistake"}},
                {{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"address", "2 Low Street"}}});
  const std::string as_sent = text_of(senco.get(school_copy + "&before=" + position));
  EXPECT_THAT(as_sent, HasSubstr("Reading age"));
  EXPECT_THAT(as_sent, HasSubstr("1 High Street"));
  EXPECT_THAT(as_sent, Not(HasSubstr("2 Low Street")));
}

TEST_F(Copies, LeaveOutWhatWasStruckOutAndSayHowMuch) {
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "struck_out"}, {"entry", 3}, {"reason", "Mistake"}}});
  const std::string page = text_of(senco.get(school_copy));
  EXPECT_THAT(page, Not(HasSubstr("Reading age")));
  EXPECT_THAT(page, HasSubstr("One entry that was struck out as a mistake is left out."));
}

TEST_F(Copies, AreRecordedAsSentAndOpenAsTheyWereSent) {
  const auto done = send(sent);
  EXPECT_EQ(topics(sian).back(), "report_sent:record_to_new_school");
  EXPECT_EQ(text(sian, "to"), "Ysgol Newydd");
  EXPECT_EQ(text(sian, "method"), "electronic");
  const std::string position = std::to_string(last(sian));
  EXPECT_EQ(location_of(done), of(sian, "/done/" + position));
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "evidence_added"},
                 {"type", "test"},
                 {"title", "Came afterwards"}}});
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/sent/" + position))),
              HasSubstr("/record-copy?for=record_to_new_school&amp;before=" + position));
  const std::string as_sent = text_of(senco.get(school_copy + "&before=" + position));
  EXPECT_THAT(as_sent, HasSubstr("As it was sent on 2 June 2025"));
  EXPECT_THAT(as_sent, HasSubstr("Reading age"));
  EXPECT_THAT(as_sent, Not(HasSubstr("Came afterwards")));
}

TEST_F(Copies, AreRecordedOnceByOneForm) {
  const Fields form = hidden_fields(senco.get(school_copy)) + sent;
  const std::string path = of(sian, "/record-copy");
  EXPECT_EQ(location_of(senco.post(path, form)), location_of(senco.post(path, form)));
  EXPECT_EQ(topics(sian).back(), "report_sent:record_to_new_school");
  EXPECT_NE(topics(sian)[topics(sian).size() - 2], "report_sent:record_to_new_school");
}

TEST_F(Copies, SayWhatIsMissingAndGoToNobodyWhoMustNotHaveThem) {
  const auto empty = send({{"for", "records"}});
  EXPECT_EQ(empty.status, 422);
  EXPECT_THAT(text_of(empty), HasSubstr("Say who it was sent to."));
  EXPECT_THAT(text_of(empty), HasSubstr("Say how it was sent."));
  const auto refused =
      send(today + Fields{{"for", "records"}, {"to", "john black"}, {"method", "post"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("John Black must not be written to"));
  const auto two =
      send(today + Fields{{"for", "records"}, {"to", "Gran, John Black"}, {"method", "post"}});
  EXPECT_EQ(two.status, 422);
  EXPECT_EQ(senco.get(of(sian, "/record-copy?for=advice")).status, 404);
}

TEST_F(Copies, OfWhoHasLeftAreForTheSencoAndForNoTeacher) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  EXPECT_EQ(senco.get(school_copy).status, 200);
  EXPECT_EQ(teacher.get(school_copy).status, 404);
  EXPECT_THAT(text_of(senco.get(of(sian, "/record/report_sent?first=record_to_new_school"))),
              HasSubstr("/record-copy?for=record_to_new_school"));
}

}  // namespace
}  // namespace stepwell::web
