#include "app/family/contacts.h"

#include <gmock/gmock.h>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using stepwell::testing::House;
using ::testing::IsEmpty;

struct Around : House {
  app::NewSchool school = add_school();
  RecordId child{school.school, app::new_identifier(randomness)};

  Around() { add_child(child, {"Mia", "Stone", "3B"}); }
  void record(std::vector<boost::json::object> entries) {
    for (auto& entry : entries) entry["on"] = today().iso();
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({child, std::move(entries)});
    ASSERT_TRUE(records.record(wish).has_value());
  }
  std::vector<Contact> contacts() { return contacts_in(records.load(child).entries, today()); }
  record::Position last() { return records.load(child).version; }
};

TEST(Contacts, KeepWhatAChangeDoesNotName) {
  Around around;
  around.record({{{"kind", "contact_added"},
                  {"contact", "c1"},
                  {"name", "Nia Stone"},
                  {"relation", "Mother"},
                  {"parental_responsibility", true}},
                 {{"kind", "contact_changed"}, {"contact", "c1"}, {"phone", "01234 567890"}}});
  const auto contacts = around.contacts();
  ASSERT_EQ(contacts.size(), 1U);
  EXPECT_EQ(contacts.front().name, "Nia Stone");
  EXPECT_EQ(contacts.front().phone, "01234 567890");
  EXPECT_EQ(contacts.front().parental_responsibility, true);
  EXPECT_TRUE(contacts.front().gets_letters());
}

TEST(Contacts, WithARestrictionAreKnownByANameThatWasPasted) {
  Contact contact;
  contact.id = "c1";
  contact.name = "Nia \u200bStone\u200e";
  contact.restriction = "Court order";
  const std::vector<Contact> contacts{contact};
  for (const char* name :
       {"Nia Stone", "nia\u00a0stone", "\u202aNia Stone\u202c", "Nia\u2060 Stone"})
    EXPECT_NE(find_restricted(contacts, name), nullptr) << name;
  EXPECT_EQ(find_restricted(contacts, "\u200b"), nullptr);
}

TEST(Contacts, GetNoLettersWithARestrictionWithoutResponsibilityOrWhenEnded) {
  Around around;
  around.record({{{"kind", "contact_added"},
                  {"contact", "c1"},
                  {"name", "Nia Stone"},
                  {"parental_responsibility", true}},
                 {{"kind", "contact_changed"}, {"contact", "c1"}, {"restriction", "Court order"}},
                 {{"kind", "contact_added"}, {"contact", "c2"}, {"name", "Uncle Ben"}},
                 {{"kind", "contact_added"},
                  {"contact", "c3"},
                  {"name", "Sam Stone"},
                  {"parental_responsibility", true}},
                 {{"kind", "contact_ended"}, {"contact", "c3"}}});
  for (const Contact& contact : around.contacts()) EXPECT_FALSE(contact.gets_letters());
}

TEST(Contacts, AreAsIfAStruckEntryHadNeverBeen) {
  Around around;
  around.record({{{"kind", "contact_added"}, {"contact", "c1"}, {"name", "Nia Stone"}},
                 {{"kind", "contact_ended"}, {"contact", "c1"}}});
  EXPECT_TRUE(around.contacts().front().ended.has_value());
  around.record({{{"kind", "struck_out"}, {"entry", around.last()}, {"reason", "Wrong child"}}});
  EXPECT_FALSE(around.contacts().front().ended.has_value());
}

TEST(Contacts, AreTakenOutOfWhatWasSent) {
  Around around;
  const boost::json::array nia{"Nia Stone"};
  around.record(
      {{{"kind", "contact_added"}, {"contact", "c1"}, {"name", "Nia Stone"}},
       {{"kind", "letter_sent"},
        {"letter", "tell_parent"},
        {"to", nia},
        {"subject", "For Nia"},
        {"text", "Dear Nia"}},
       {{"kind", "parent_told"}, {"about", "support"}, {"how", "letter"}, {"text", "Dear Nia"}},
       {{"kind", "parent_told"}, {"about", "support"}, {"how", "phone"}, {"text", "Rang"}},
       {{"kind", "report_sent"}, {"report", "advice"}, {"to", "Gran, nia stone"}},
       {{"kind", "report_sent"}, {"report", "advice"}, {"to", "Ysgol Newydd"}}});
  auto entries = around.records.load(around.child).entries;
  take_out_family(entries);
  const auto from_end = [&](std::size_t back) { return entries[entries.size() - back].body; };
  EXPECT_FALSE(from_end(5).contains("to"));
  EXPECT_FALSE(from_end(5).contains("text"));
  EXPECT_FALSE(from_end(5).contains("subject"));
  EXPECT_FALSE(from_end(4).contains("text")) << "the same act says the letter again";
  EXPECT_TRUE(from_end(3).contains("text"));
  EXPECT_FALSE(from_end(2).contains("to"));
  EXPECT_TRUE(from_end(1).contains("to"));
}

TEST(Contacts, StayHiddenInWhatALetterWasBesidesAfterTheLetterIsErased) {
  Around around;
  const boost::json::array nia{"Nia Stone"};
  around.record(
      {{{"kind", "letter_sent"}, {"letter", "tell_parent"}, {"to", nia}, {"text", "Dear Nia"}},
       {{"kind", "report_sent"},
        {"report", "advice"},
        {"to", "A friend of Nia"},
        {"text", "Dear Nia"}},
       {{"kind", "parent_told"}, {"about", "support"}, {"text", "Rang"}}});
  const record::Position letter = around.last() - 2;
  around.log.erase_body(around.child, letter, "ada", around.clock.now(), "Asked for");
  auto entries = around.records.load(around.child).entries;
  take_out_family(entries);
  EXPECT_FALSE(entries[entries.size() - 2].body.contains("text"));
  EXPECT_FALSE(entries[entries.size() - 2].body.contains("to"));
  EXPECT_TRUE(entries.back().body.contains("text")) << "the letter was not that besides";
}

TEST(Contacts, OfWhomOneIsErasedAreNamedInNoReport) {
  Around around;
  around.record({{{"kind", "contact_added"}, {"contact", "c1"}, {"name", "Nia Stone"}},
                 {{"kind", "report_sent"}, {"report", "advice"}, {"to", "Nia Stone"}}});
  around.log.erase_body(around.child, around.last() - 1, "ada", around.clock.now(), "Asked for");
  auto entries = around.records.load(around.child).entries;
  take_out_family(entries);
  EXPECT_FALSE(entries.back().body.contains("to"));
}

TEST(Contacts, AreNoneWhereNobodyWasAdded) {
  Around around;
  EXPECT_THAT(around.contacts(), IsEmpty());
  EXPECT_EQ(find_contact(around.contacts(), "c1"), nullptr);
}

TEST(Contacts, WhoMustNotBeWrittenToAreFoundByTheirNameHoweverItIsWritten) {
  Around around;
  around.record({{{"kind", "contact_added"},
                  {"contact", "c1"},
                  {"name", "Siôn O’Brien"},
                  {"restriction", "Court order"}},
                 {{"kind", "contact_added"}, {"contact", "c2"}, {"name", "Nia Stone"}}});
  const auto contacts = around.contacts();
  ASSERT_NE(find_restricted(contacts, " sion  OBRIEN"), nullptr);
  EXPECT_EQ(find_restricted(contacts, " sion  OBRIEN")->id, "c1");
  EXPECT_EQ(find_restricted(contacts, "Nia Stone"), nullptr);
  EXPECT_EQ(find_restricted(contacts, "Somebody Else"), nullptr);
  EXPECT_EQ(find_restricted(contacts, ""), nullptr);
  EXPECT_FALSE(contacts.front().may_be_written_to());
  EXPECT_TRUE(contacts.back().may_be_written_to());
}

TEST(Contacts, StayRestrictedAfterTheyHaveEnded) {
  Around around;
  around.record({{{"kind", "contact_added"},
                  {"contact", "c1"},
                  {"name", "John Black"},
                  {"restriction", "Court order"}},
                 {{"kind", "contact_ended"}, {"contact", "c1"}}});
  EXPECT_NE(find_restricted(around.contacts(), "John Black"), nullptr);
}

TEST(Contacts, OfOneNameOfWhomOneIsRestrictedAreNotToldApartByTheName) {
  Around around;
  around.record({{{"kind", "contact_added"},
                  {"contact", "c1"},
                  {"name", "John Black"},
                  {"restriction", "Court order"}},
                 {{"kind", "contact_added"}, {"contact", "c2"}, {"name", "John Black"}}});
  ASSERT_NE(find_restricted(around.contacts(), "John Black"), nullptr);
  EXPECT_EQ(find_restricted(around.contacts(), "John Black")->id, "c1");
}

}  // namespace
}  // namespace stepwell::app
