#include "people/posts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/support/packs.h"

namespace stepwell::people {
namespace {

using base::Day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PostsOf : public ::testing::Test {
 protected:
  void record(const std::string& json) {
    auto entry = record::read_entry(boost::json::parse(json),
                                    static_cast<record::Position>(entries_.size() + 1),
                                    testing::packs()->vocabulary());
    ASSERT_TRUE(entry.has_value());
    entries_.push_back(std::move(*entry));
  }
  std::vector<Post> posts() { return posts_of(entries_); }

  std::vector<record::Entry> entries_;
};

TEST(PostKindNames, AreReadAsTheyAreWritten) {
  for (const PostKind kind : {PostKind::Senco, PostKind::ClassTeacher, PostKind::SubjectTeacher,
                              PostKind::Assistant, PostKind::Head, PostKind::Administrator})
    EXPECT_EQ(find_post_kind(name_of(kind)), kind);
  for (const char* name : {"", "SENCO", "governor", "class teacher"})
    EXPECT_EQ(find_post_kind(name), std::nullopt) << name;
}

TEST_F(PostsOf, AnEmptyRecordAreNone) {
  EXPECT_THAT(posts(), IsEmpty());
}

TEST_F(PostsOf, ASchoolAreThoseThatWereGiven) {
  record(R"({"on":"2025-09-01","kind":"post_given","post":"senco","person":"sian"})");
  record(
      R"({"on":"2025-09-02","kind":"post_given","post":"class_teacher","person":"tomos","class":"3B"})");
  record(
      R"({"on":"2025-09-03","kind":"post_given","post":"assistant","person":"nia","child":"eli"})");
  EXPECT_THAT(
      posts(),
      ElementsAre(Post{PostKind::Senco, "sian", "", "", Day(2025, 9, 1), std::nullopt},
                  Post{PostKind::ClassTeacher, "tomos", "3B", "", Day(2025, 9, 2), std::nullopt},
                  Post{PostKind::Assistant, "nia", "", "eli", Day(2025, 9, 3), std::nullopt}));
}

TEST_F(PostsOf, AreEndedForThatPersonClassAndKindAlone) {
  for (const char* who : {R"("class_teacher","person":"sian","class":"3B")",
                          R"("class_teacher","person":"sian","class":"4G")",
                          R"("class_teacher","person":"tomos","class":"3B")",
                          R"("assistant","person":"sian","class":"3B")"})
    record(std::string(R"({"on":"2025-09-01","kind":"post_given","post":)") + who + "}");
  record(
      R"({"on":"2025-10-01","kind":"post_ended","post":"class_teacher","person":"sian","class":"3B"})");
  std::vector<bool> ended;
  for (const Post& post : posts()) ended.push_back(post.ended.has_value());
  EXPECT_THAT(ended, ElementsAre(true, false, false, false));
  EXPECT_EQ(posts()[0].ended, Day(2025, 10, 1));
}

TEST_F(PostsOf, AreAllEndedByAnEndThatNamesNoClass) {
  record(
      R"({"on":"2025-09-01","kind":"post_given","post":"class_teacher","person":"sian","class":"3B"})");
  record(
      R"({"on":"2025-09-01","kind":"post_given","post":"class_teacher","person":"sian","class":"4G"})");
  record(R"({"on":"2025-10-01","kind":"post_ended","post":"class_teacher","person":"sian"})");
  for (const Post& post : posts()) EXPECT_EQ(post.ended, Day(2025, 10, 1));
}

TEST_F(PostsOf, KeepTheirFirstEnd) {
  record(R"({"on":"2025-09-01","kind":"post_given","post":"senco","person":"sian"})");
  record(R"({"on":"2025-10-01","kind":"post_ended","post":"senco","person":"sian"})");
  record(R"({"on":"2025-11-01","kind":"post_ended","post":"senco","person":"sian"})");
  EXPECT_EQ(posts()[0].ended, Day(2025, 10, 1));
}

TEST_F(PostsOf, AreNotEndedByAnEndBeforeTheyBegan) {
  record(R"({"on":"2025-10-01","kind":"post_given","post":"senco","person":"sian"})");
  record(R"({"on":"2025-09-01","kind":"post_ended","post":"senco","person":"sian"})");
  EXPECT_EQ(posts()[0].ended, std::nullopt);
}

TEST_F(PostsOf, CanBeHeldAgainAfterAnEnd) {
  record(R"({"on":"2025-09-01","kind":"post_given","post":"senco","person":"sian"})");
  record(R"({"on":"2025-10-01","kind":"post_ended","post":"senco","person":"sian"})");
  record(R"({"on":"2025-10-01","kind":"post_given","post":"senco","person":"sian"})");
  ASSERT_EQ(posts().size(), 2U);
  EXPECT_FALSE(posts()[0].held_on(Day(2025, 10, 1)));
  EXPECT_TRUE(posts()[1].held_on(Day(2025, 10, 1)));
}

TEST_F(PostsOf, AreNotThereOnceStruckOut) {
  record(R"({"on":"2025-09-01","kind":"post_given","post":"senco","person":"sian"})");
  record(R"({"on":"2025-09-01","kind":"post_given","post":"head","person":"tomos"})");
  record(R"({"on":"2025-09-02","kind":"post_ended","post":"head","person":"tomos"})");
  record(R"({"on":"2025-09-03","kind":"struck_out","entry":1,"reason":"the wrong person"})");
  record(R"({"on":"2025-09-03","kind":"struck_out","entry":3,"reason":"stays after all"})");
  EXPECT_THAT(posts(),
              ElementsAre(Post{PostKind::Head, "tomos", "", "", Day(2025, 9, 1), std::nullopt}));
}

TEST_F(PostsOf, OfNextTermAreThereAndNotHeldYet) {
  record(R"({"on":"2026-01-05","kind":"post_given","post":"senco","person":"sian"})");
  ASSERT_EQ(posts().size(), 1U);
  EXPECT_FALSE(posts()[0].held_on(Day(2026, 1, 4)));
  EXPECT_TRUE(posts()[0].held_on(Day(2026, 1, 5)));
}

TEST_F(PostsOf, LeaveOutAPostThatNobodyHereKnows) {
  record(R"({"on":"2025-09-01","kind":"post_given","post":"caretaker","person":"sian"})");
  EXPECT_THAT(posts(), IsEmpty());
}

class AnswersFor : public PostsOf {
 protected:
  void SetUp() override {
    record(R"({"on":"2025-09-01","kind":"post_given","post":"head","person":"hari"})");
    record(R"({"on":"2025-09-01","kind":"post_given","post":"senco","person":"sian"})");
  }
  std::optional<std::string> who(std::string_view role, Day day = Day(2025, 9, 10)) {
    return answers_for(role, posts(), day);
  }
};

TEST_F(AnswersFor, ADutyIsWhoHoldsThePost) {
  EXPECT_EQ(who("senco"), "sian");
  EXPECT_EQ(who("head"), "hari");
}

TEST_F(AnswersFor, AVacantPostIsTheHead) {
  EXPECT_EQ(who("administrator"), "hari");
  record(R"({"on":"2025-09-10","kind":"post_ended","post":"senco","person":"sian"})");
  EXPECT_EQ(who("senco", Day(2025, 9, 9)), "sian");
  EXPECT_EQ(who("senco", Day(2025, 9, 10)), "hari");
}

TEST_F(AnswersFor, ARoleWithoutAPostIsTheHead) {
  EXPECT_EQ(who("governing_body"), "hari");
  EXPECT_EQ(who(""), "hari");
}

TEST_F(AnswersFor, NobodyIsThereWithoutAHead) {
  record(R"({"on":"2025-09-05","kind":"post_ended","post":"head","person":"hari"})");
  EXPECT_EQ(who("governing_body"), std::nullopt);
  EXPECT_EQ(who("senco"), "sian");
}

TEST_F(AnswersFor, ThePostThatWasHandedOverIsTheSuccessor) {
  record(R"({"on":"2025-09-10","kind":"post_ended","post":"senco","person":"sian"})");
  record(R"({"on":"2025-09-10","kind":"post_given","post":"senco","person":"tomos"})");
  EXPECT_EQ(who("senco", Day(2025, 9, 9)), "sian");
  EXPECT_EQ(who("senco", Day(2025, 9, 10)), "tomos");
}

}  // namespace
}  // namespace stepwell::people
