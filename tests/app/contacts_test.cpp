#include "app/contacts.h"

#include <gmock/gmock.h>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using stepwell::testing::House;
using ::testing::ElementsAre;
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

TEST(Contacts, AreNoneWhereNobodyWasAdded) {
  Around around;
  EXPECT_THAT(around.contacts(), IsEmpty());
  EXPECT_EQ(find_contact(around.contacts(), "c1"), nullptr);
}

}  // namespace
}  // namespace stepwell::app
