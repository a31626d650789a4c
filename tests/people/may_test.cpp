#include "people/may.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace stepwell::people {
namespace {

using base::Day;
using ::testing::UnorderedElementsAreArray;

/// Who may do what, written out a second time: the action, then everybody who may.
constexpr const char* kWhoMay = R"(
  find_child          senco teaches head administrator staff
  raise_concern       senco teaches head administrator staff
  see_own_concern     senco teaches head administrator staff
  see_child           senco teaches head
  see_why             senco teaches head
  see_file            senco teaches head
  see_kept_back       senco         head
  add_evidence        senco teaches head
  answer_concern      senco         head
  record_needs        senco         head
  tell_parent         senco         head
  record_views        senco teaches head
  move_stage          senco         head
  move_law            senco         head
  strike_out          senco         head
  record_entry        senco         head
  see_plan            senco teaches head
  draft_plan          senco teaches head
  issue_plan          senco         head
  note_progress       senco teaches head
  hold_review         senco         head
  see_contacts        senco         head
  change_contacts     senco         head
  change_details      senco         head administrator
  hold_meeting        senco teaches head
  do_task             senco teaches head
  see_today           senco teaches head administrator staff
  list_children       senco teaches head administrator staff
  list_caseload       senco teaches head
  export              senco         head
  import_pupils       senco              administrator
  add_child           senco         head administrator
  settle_import       senco
  manage_staff                           administrator
  manage_terms        senco         head administrator
  manage_school                     head administrator
  see_school_duties   senco         head
  record_school_duty  senco         head
  record_qualification senco        head administrator
  see_overview        senco         head
)";

constexpr Relationship kAll[] = {Relationship::Senco, Relationship::Teaches, Relationship::Head,
                                 Relationship::Administrator, Relationship::Staff};

std::map<std::string, std::vector<std::string>> written_table() {
  std::map<std::string, std::vector<std::string>> table;
  std::istringstream lines(kWhoMay);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string action;
    if (!(words >> action)) continue;
    auto& who = table[action];
    for (std::string word; words >> word;) who.push_back(word);
  }
  return table;
}

Relationships only(Relationship relationship) {
  Relationships relationships;
  relationships.add(relationship);
  return relationships;
}

bool may_any_of(Relationships relationships, std::initializer_list<Action> actions) {
  for (const Action action : actions)
    if (may(action, relationships)) return true;
  return false;
}

TEST(May, IsTheTableThatIsWrittenHere) {
  const auto table = written_table();
  ASSERT_EQ(table.size(), all_actions().size());
  for (const Action action : all_actions()) {
    const auto row = table.find(std::string(name_of(action)));
    ASSERT_NE(row, table.end()) << name_of(action);
    std::vector<std::string> who;
    for (const Relationship relationship : kAll)
      if (may(action, only(relationship))) who.emplace_back(name_of(relationship));
    EXPECT_THAT(who, UnorderedElementsAreArray(row->second)) << name_of(action);
  }
}

TEST(May, AllowsNobodyWhoHasNoRelationship) {
  for (const Action action : all_actions()) EXPECT_FALSE(may(action, {})) << name_of(action);
}

TEST(May, AllowsWhatAnyOfSeveralRelationshipsAllows) {
  for (const Action action : all_actions())
    for (const Relationship first : kAll)
      for (const Relationship second : kAll) {
        Relationships both = only(first);
        both.add(second);
        EXPECT_EQ(may(action, both), may(action, only(first)) || may(action, only(second)));
      }
}

// The rule of the house: names, classes and the import preview, never an entry.
TEST(May, LetsAnAdministratorSeeNamesButNeverAnEntry) {
  Relationships administrator = only(Relationship::Administrator);
  administrator.add(Relationship::Staff);
  using enum Action;
  for (const Action action :
       {FindChild, ListChildren, ImportPupils, AddChild, ChangeDetails, ManageStaff})
    EXPECT_TRUE(may(action, administrator));
  EXPECT_FALSE(may_any_of(
      administrator,
      {SeeChild,   SeeWhy,       SeeFile,         SeePlan,          SeeContacts,   ListCaseload,
       Export,     AddEvidence,  AnswerConcern,   RecordNeeds,      TellParent,    RecordViews,
       MoveStage,  StrikeOut,    RecordEntry,     DraftPlan,        IssuePlan,     NoteProgress,
       HoldReview, SettleImport, SeeSchoolDuties, RecordSchoolDuty, ChangeContacts}));
}

TEST(May, LetsAnyMemberOfStaffRaiseAConcernSeeingNameAndClassOnly) {
  std::vector<std::string> allowed;
  for (const Action action : all_actions())
    if (may(action, only(Relationship::Staff))) allowed.emplace_back(name_of(action));
  EXPECT_THAT(allowed, UnorderedElementsAreArray({"find_child", "raise_concern", "see_own_concern",
                                                  "see_today", "list_children"}));
}

TEST(May, LetsNobodyButAnAdministratorLookAfterTheStaff) {
  for (const Relationship relationship : kAll)
    EXPECT_EQ(may(Action::ManageStaff, only(relationship)),
              relationship == Relationship::Administrator);
}

TEST(ActionNames, AreOneForEach) {
  std::map<std::string_view, int> names;
  for (const Action action : all_actions()) ++names[name_of(action)];
  EXPECT_EQ(names.size(), all_actions().size());
  EXPECT_FALSE(names.contains(""));
}

class RelationshipsOf : public ::testing::Test {
 protected:
  static constexpr Day kDay{2025, 9, 1};

  void hold(PostKind kind, const std::string& class_name = {}, const std::string& child = {},
            std::optional<Day> from = {}, std::optional<Day> ended = {}) {
    posts_.push_back({kind, "sian", class_name, child, from.value_or(kDay - 100), ended});
  }
  /// The names of how Siân stands to a child, in the order of the enum.
  std::string to(std::string_view child, std::string_view class_name, Day day = kDay) {
    return named(relationships_of("sian", posts_, child, class_name, day));
  }
  std::string to_school(Day day = kDay) { return to({}, {}, day); }
  static std::string named(Relationships relationships) {
    std::string names;
    for (const Relationship relationship : kAll)
      if (relationships.has(relationship))
        names += (names.empty() ? "" : " ") + std::string(name_of(relationship));
    return names;
  }

  std::vector<Post> posts_;
};

TEST_F(RelationshipsOf, WhoHoldsNoPostAreNone) {
  EXPECT_EQ(to("eli", "3B"), "");
  EXPECT_EQ(to_school(), "");
  posts_.push_back({PostKind::Senco, "tomos", {}, {}, kDay - 100, std::nullopt});
  EXPECT_EQ(to("eli", "3B"), "");
  EXPECT_TRUE(relationships_of("", posts_, "eli", "3B", kDay).none());
}

TEST_F(RelationshipsOf, TheSencoAreTheSencosToEveryChild) {
  hold(PostKind::Senco);
  EXPECT_EQ(to("eli", "3B"), "senco staff");
  EXPECT_EQ(to("mari", ""), "senco staff");
  EXPECT_EQ(to_school(), "senco staff");
}

TEST_F(RelationshipsOf, TheHeadAndTheAdministratorAreTheirOwn) {
  hold(PostKind::Head);
  EXPECT_EQ(to("eli", "3B"), "head staff");
  posts_.clear();
  hold(PostKind::Administrator);
  EXPECT_EQ(to("eli", "3B"), "administrator staff");
}

TEST_F(RelationshipsOf, ATeacherReachOneClassAlone) {
  for (const PostKind kind :
       {PostKind::ClassTeacher, PostKind::SubjectTeacher, PostKind::Assistant}) {
    posts_.clear();
    hold(kind, "3B");
    EXPECT_EQ(to("eli", "3B"), "teaches staff");
    EXPECT_EQ(to("eli", "3G"), "staff");
    EXPECT_EQ(to("eli", "3"), "staff");
    EXPECT_EQ(to("eli", "3b"), "staff");
    EXPECT_EQ(to_school(), "teaches staff");
  }
}

TEST_F(RelationshipsOf, ATeacherDoNotReachAChildWithoutAClass) {
  hold(PostKind::ClassTeacher, "3B");
  EXPECT_EQ(to("eli", ""), "staff");
}

TEST_F(RelationshipsOf, APostThatNamesNeitherClassNorChildReachNoChild) {
  hold(PostKind::Assistant);
  EXPECT_EQ(to("eli", "3B"), "staff");
  EXPECT_EQ(to("eli", ""), "staff");
}

TEST_F(RelationshipsOf, AnAssistantOfOneChildReachThatChildInAnyClass) {
  hold(PostKind::Assistant, {}, "eli");
  EXPECT_EQ(to("eli", "3B"), "teaches staff");
  EXPECT_EQ(to("eli", "4G"), "teaches staff");
  EXPECT_EQ(to("mari", "3B"), "staff");
}

TEST_F(RelationshipsOf, AnAssistantOfOneChildDoNotReachTheClassBesides) {
  hold(PostKind::Assistant, "3B", "eli");
  EXPECT_EQ(to("eli", "3B"), "teaches staff");
  EXPECT_EQ(to("mari", "3B"), "staff");
}

TEST_F(RelationshipsOf, APostBeginOnItsFirstDayAndEndOnTheDayOfItsEnd) {
  hold(PostKind::Senco, {}, {}, kDay, kDay + 10);
  EXPECT_EQ(to("eli", "3B", kDay - 1), "");
  EXPECT_EQ(to("eli", "3B", kDay), "senco staff");
  EXPECT_EQ(to("eli", "3B", kDay + 9), "senco staff");
  EXPECT_EQ(to("eli", "3B", kDay + 10), "");
}

TEST_F(RelationshipsOf, APostThatEndedOnItsFirstDayWereNever) {
  hold(PostKind::Senco, {}, {}, kDay, kDay);
  EXPECT_EQ(to("eli", "3B", kDay), "");
}

TEST_F(RelationshipsOf, SeveralPostsAddUp) {
  hold(PostKind::ClassTeacher, "3B");
  hold(PostKind::Head);
  hold(PostKind::Assistant, {}, "mari");
  EXPECT_EQ(to("eli", "3B"), "teaches head staff");
  EXPECT_EQ(to("mari", "4G"), "teaches head staff");
  EXPECT_EQ(to("owain", "4G"), "head staff");
}

TEST_F(RelationshipsOf, AnEndedPostDoNotTakeAwayTheOthers) {
  hold(PostKind::Senco, {}, {}, kDay - 100, kDay - 1);
  hold(PostKind::ClassTeacher, "3B");
  EXPECT_EQ(to("eli", "3B"), "teaches staff");
  EXPECT_EQ(to("eli", "3G"), "staff");
}

// The posts that are asked about are one school's: those of another are not among them.
TEST_F(RelationshipsOf, APostAtAnotherSchoolAreNone) {
  hold(PostKind::Senco);
  const std::vector<Post> of_the_other_school = {
      {PostKind::Senco, "tomos", {}, {}, kDay - 100, std::nullopt}};
  EXPECT_TRUE(relationships_of("sian", of_the_other_school, "eli", "3B", kDay).none());
}

}  // namespace
}  // namespace stepwell::people
