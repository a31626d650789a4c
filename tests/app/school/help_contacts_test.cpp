// Who can help from outside a school, as its record says it.
#include "app/school/help_contacts.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using base::Day;
using Of = law::Role::Of;
using stepwell::testing::House;

struct ContactsForHelp : ::testing::Test {
  House house;
  NewSchool school = house.add_school(stepwell::testing::bryn());

  void say(const std::string& setting, const std::string& value) {
    boost::json::object entry{
        {"on", house.today().iso()}, {"kind", "setting_changed"}, {"setting", setting}};
    if (!value.empty()) entry["value"] = value;
    Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({{school.school, {}}, {std::move(entry)}});
    ASSERT_TRUE(house.records.record(wish).has_value());
  }
  HelpContacts contacts(Day on) {
    return help_contacts_in(house.records.load({school.school, {}}).entries, on);
  }
  HelpContacts contacts() { return contacts(house.today()); }
};

TEST_F(ContactsForHelp, AreKeptFieldByField) {
  for (const HelpContactField& field : help_contact_fields())
    say(help_contact_setting("tribunal", field.name), std::string("the ") + field.name);
  EXPECT_EQ(
      contacts(),
      (HelpContacts{{"tribunal", {"the name", "the phone", "the email", "the web", "the note"}}}));
}

TEST_F(ContactsForHelp, AreAsTheyWereSaidLast) {
  say(help_contact_setting("tribunal", "phone"), "01632 960001");
  say(help_contact_setting("tribunal", "phone"), "01632 960002");
  EXPECT_EQ(contacts().at("tribunal").phone, "01632 960002");
  EXPECT_TRUE(contacts(house.today() - 1).empty());
}

TEST_F(ContactsForHelp, AreGoneWhenNothingIsKeptOfThem) {
  say(help_contact_setting("tribunal", "phone"), "01632 960001");
  say(help_contact_setting("tribunal", "phone"), "");
  EXPECT_TRUE(contacts().empty());
}

TEST_F(ContactsForHelp, AreInNoOtherSetting) {
  for (const char* other :
       {"help_contact", "help_contact:", "help_contact:tribunal", "help_contact:tribunal:colour",
        "help_contacts:tribunal:phone", "practice:tribunal:phone"})
    say(other, "01632 960001");
  EXPECT_TRUE(contacts().empty());
}

TEST_F(ContactsForHelp, HaveAWayIfSomebodyIsReachedByIt) {
  EXPECT_FALSE((HelpContact{"Ann Hill", "", "", "", "on Mondays"}).has_a_way());
  for (const auto& way : {HelpContact{"", "01632 960001", "", "", ""},
                          HelpContact{"", "", "ann@advice.example", "", ""},
                          HelpContact{"", "", "", "https://advice.example", ""}})
    EXPECT_TRUE(way.has_a_way());
}

TEST(RolesOutside, AreThoseOutsideSchoolAndFamilyWhoeverIsThereForFamiliesFirst) {
  for (const auto& law : stepwell::testing::packs()->frameworks()) {
    const auto roles = roles_outside(*law);
    std::size_t outside = 0;
    for (const law::Role& role : law->roles)
      outside += role.of == Of::School || role.of == Of::Family ? 0U : 1U;
    EXPECT_EQ(roles.size(), outside) << law->id;
    EXPECT_EQ(std::set<const law::Role*>(roles.begin(), roles.end()).size(), outside) << law->id;
    ASSERT_FALSE(roles.empty()) << law->id;
    EXPECT_EQ(roles.front()->of, Of::Other) << law->id;
  }
}

}  // namespace
}  // namespace stepwell::app
