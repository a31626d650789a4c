// Whose sight of a record ends when the child leaves the school.
#include "app/staff/sees_by_teaching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stepwell::app {
namespace {

using people::Post;
using people::PostKind;
using ::testing::ElementsAre;

Post post(PostKind kind, const std::string& person, const std::string& class_name = {},
          const std::string& child = {}) {
  Post made;
  made.kind = kind;
  made.person = person;
  made.class_name = class_name;
  made.child = child;
  made.from = {2025, 1, 6};
  return made;
}

TEST(SeesByTeaching, AreThoseOfTheClassAndOfThatChildAloneButNobodyWhoSeesEveryChild) {
  SchoolStaff staff;
  for (const char* person : {"head", "teacher", "other", "assistant", "both", "gone", "office"})
    staff.members.push_back({person, person, {}});
  staff.posts = {post(PostKind::Head, "head"),
                 post(PostKind::ClassTeacher, "teacher", "3B"),
                 post(PostKind::ClassTeacher, "other", "4A"),
                 post(PostKind::Assistant, "assistant", {}, "sian"),
                 post(PostKind::ClassTeacher, "both", "3B"),
                 post(PostKind::Senco, "both"),
                 post(PostKind::SubjectTeacher, "gone", "3B"),
                 post(PostKind::Administrator, "office")};
  staff.posts[6].ended = base::Day(2025, 5, 1);
  EXPECT_THAT(who_sees_by_teaching(staff, "sian", "3B", {2025, 6, 2}),
              ElementsAre("teacher", "assistant"));
}

}  // namespace
}  // namespace stepwell::app
