// What is given together, and who of the staff a written name is.
#include "app/help/given_help.h"

#include <gtest/gtest.h>

#include "app/staff/school_staff.h"

namespace stepwell::app {
namespace {

const base::Day kToday{2025, 6, 2};

SchoolStaff staff_of(const std::vector<StaffMember>& members) {
  SchoolStaff staff;
  staff.members = members;
  for (const StaffMember& member : members)
    staff.posts.push_back(
        {people::PostKind::Assistant, member.person, "3B", {}, {2024, 9, 2}, std::nullopt});
  return staff;
}

TEST(PersonNamed, IsTheOnlyOneOfThatNameHoweverItIsSpelt) {
  const SchoolStaff staff = staff_of({{"p1", "Siân Parry", {}}, {"p2", "Rhys Bowen", {}}});
  EXPECT_EQ(person_named(staff, " sian  PARRY", kToday), "p1");
  EXPECT_EQ(person_named(staff, "Rhys", kToday), "");
  EXPECT_EQ(person_named(staff, "", kToday), "");
}

TEST(PersonNamed, IsNobodyWhereTwoAreCalledSo) {
  SchoolStaff staff = staff_of({{"p1", "Siân Parry", {}}, {"p2", "Sian Parry", {}}});
  EXPECT_EQ(person_named(staff, "Siân Parry", kToday), "");
  staff.posts[0].ended = kToday;
  EXPECT_EQ(person_named(staff, "Siân Parry", kToday), "p2") << "the other has left";
}

struct TogetherKey : ::testing::Test {
  static ChildHelp child(const std::string& id, const std::string& class_name) {
    ChildHelp help;
    help.name.child = id;
    help.name.class_name = class_name;
    return help;
  }
  static record::Provision help(const std::string& group, const std::string& who = {}) {
    record::Provision provision;
    provision.position = 7;
    provision.group = group;
    provision.who = who;
    return provision;
  }
  const ChildHelp one = child("c1", "3B"), other = child("c2", "3B"), elsewhere = child("c3", "4A");
};

TEST_F(TogetherKey, IsThatOfTheGiverInEveryClass) {
  EXPECT_EQ(together_key(one, help("Red"), "p1"), together_key(elsewhere, help("red "), "p1"));
  EXPECT_NE(together_key(one, help("Red"), "p1"), together_key(one, help("Red"), "p2"));
}

TEST_F(TogetherKey, IsThatOfTheClassAndTheWrittenNameWhereNobodyOfTheStaffGivesIt) {
  EXPECT_EQ(together_key(one, help("Red"), {}), together_key(other, help("Red"), {}));
  EXPECT_NE(together_key(one, help("Red"), {}), together_key(elsewhere, help("Red"), {}));
  EXPECT_EQ(together_key(one, help("Red", "Mrs Green"), {}),
            together_key(other, help("Red", "mrs green"), {}));
  EXPECT_NE(together_key(one, help("Red", "Mrs Green"), {}),
            together_key(other, help("Red", "Mr Rhys"), {}));
}

TEST_F(TogetherKey, IsOneChildsOwnWithoutAGroup) {
  EXPECT_NE(together_key(one, help({}), "p1"), together_key(other, help({}), "p1"));
}

}  // namespace
}  // namespace stepwell::app
