// The one table of who may do what: an action by the relationship of the person to the child. Every
// page, list, export, file, draft and search asks it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/day.h"
#include "people/posts.h"

namespace stepwell::people {

/// How a person stands to a child, or to a school where there is no child. Several at once are
/// usual.
enum class Relationship : std::uint8_t {
  Senco,    ///< holds the SENCO's post at the child's school
  Teaches,  ///< teaches or assists the child's class, or the child alone
  Head,
  Administrator,
  Staff,  ///< holds any post at the school
};
inline constexpr std::size_t kRelationshipCount = 5;
std::string_view name_of(Relationship relationship);

class Relationships {
 public:
  void add(Relationship relationship) {
    bits_ = static_cast<std::uint8_t>(bits_ | (1U << static_cast<unsigned>(relationship)));
  }
  bool has(Relationship relationship) const {
    return (bits_ >> static_cast<unsigned>(relationship)) & 1U;
  }
  bool none() const { return bits_ == 0; }
  bool operator==(const Relationships&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

/// What can be done. A route names one of these, by its stored name.
enum class Action : std::uint8_t {
  // of a child
  FindChild,  ///< see name and class
  RaiseConcern,
  SeeOwnConcern,  ///< the answer to a concern that one raised oneself
  SeeChild,       ///< stage, needs, what is due, the plan in use, the story
  SeeWhy,
  SeeFile,
  SeeKeptBack,  ///< the report of a specialist that is not for everybody who teaches the child
  AddEvidence,
  AnswerConcern,
  RecordNeeds,
  TellParent,
  RecordViews,
  MoveStage,
  MoveLaw,  ///< move to another law, by a notice or to that of the school
  StrikeOut,
  RecordEntry,  ///< any other entry of the record
  SeePlan,
  DraftPlan,
  IssuePlan,
  NoteProgress,
  HoldReview,
  SeeContacts,
  ChangeContacts,
  ChangeDetails,  ///< name, numbers, class, leaving and joining; shows no entry
  HoldMeeting,    ///< arrange meetings, record them and what was agreed
  DoTask,         ///< set reminders, and say that what was agreed or noted is done
  // of a school
  SeeToday,
  ListChildren,  ///< names and classes
  ListCaseload,  ///< the children whose records one may see, with their stages
  Export,
  ImportPupils,
  AddChild,  ///< one, by hand
  SettleImport,
  ManageStaff,
  ManageTerms,
  ManageSchool,
  SeeSchoolDuties,
  RecordSchoolDuty,
  RecordQualification,  ///< what a member of staff holds
  SeeOverview,          ///< numbers of the school, without names
};
std::string_view name_of(Action action);
std::span<const Action> all_actions();

/// Whether somebody who stands so may do that.
bool may(Action action, Relationships relationships);

/// How `person` stands on that day to a child of that class, or to the school where `child` is
/// empty.
Relationships relationships_of(std::string_view person, std::span<const Post> posts,
                               std::string_view child, std::string_view class_name, base::Day day);

}  // namespace stepwell::people
