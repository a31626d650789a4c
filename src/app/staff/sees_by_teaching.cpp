#include "app/staff/sees_by_teaching.h"

namespace stepwell::app {
namespace {

using people::Relationship;
using people::Relationships;

bool sees(Relationships how) {
  return people::may(people::Action::SeeChild, how);
}

Relationships without_teaching(Relationships how) {
  Relationships rest;
  for (std::size_t i = 0; i < people::kRelationshipCount; ++i)
    if (const auto each = static_cast<Relationship>(i);
        each != Relationship::Teaches && how.has(each))
      rest.add(each);
  return rest;
}

}  // namespace

std::vector<std::string> who_sees_by_teaching(const SchoolStaff& staff, std::string_view child,
                                              std::string_view class_name, base::Day day) {
  std::vector<std::string> persons;
  for (const StaffMember& member : staff.members) {
    const Relationships how =
        people::relationships_of(member.person, staff.posts, child, class_name, day);
    if (sees(how) && !sees(without_teaching(how))) persons.push_back(member.person);
  }
  return persons;
}

}  // namespace stepwell::app
