#include "people/may.h"

#include <array>

#include "base/check.h"

namespace stepwell::people {
namespace {

/// A row: who may do it. In the order of Relationship: SENCO, teaches, head, administrator, any
/// staff.
struct Row {
  Action action;
  std::string_view name;
  std::array<bool, kRelationshipCount> who;
};

constexpr bool o = true, _ = false;

// clang-format off
constexpr Row kTable[] = {
    //                                                  SENCO teaches head admin staff
    {Action::FindChild, "find_child",                   {o,   o,      o,   o,    o}},
    {Action::RaiseConcern, "raise_concern",             {o,   o,      o,   o,    o}},
    {Action::SeeOwnConcern, "see_own_concern",          {o,   o,      o,   o,    o}},
    {Action::SeeChild, "see_child",                     {o,   o,      o,   _,    _}},
    {Action::SeeWhy, "see_why",                         {o,   o,      o,   _,    _}},
    {Action::SeeFile, "see_file",                       {o,   o,      o,   _,    _}},
    {Action::SeeKeptBack, "see_kept_back",              {o,   _,      o,   _,    _}},
    {Action::AddEvidence, "add_evidence",               {o,   o,      o,   _,    _}},
    {Action::AnswerConcern, "answer_concern",           {o,   _,      o,   _,    _}},
    {Action::RecordNeeds, "record_needs",               {o,   _,      o,   _,    _}},
    {Action::TellParent, "tell_parent",                 {o,   _,      o,   _,    _}},
    {Action::RecordViews, "record_views",               {o,   o,      o,   _,    _}},
    {Action::MoveStage, "move_stage",                   {o,   _,      o,   _,    _}},
    {Action::MoveLaw, "move_law",                       {o,   _,      o,   _,    _}},
    {Action::StrikeOut, "strike_out",                   {o,   _,      o,   _,    _}},
    {Action::RecordEntry, "record_entry",               {o,   _,      o,   _,    _}},
    {Action::SeePlan, "see_plan",                       {o,   o,      o,   _,    _}},
    {Action::DraftPlan, "draft_plan",                   {o,   o,      o,   _,    _}},
    {Action::IssuePlan, "issue_plan",                   {o,   _,      o,   _,    _}},
    {Action::NoteProgress, "note_progress",             {o,   o,      o,   _,    _}},
    {Action::HoldReview, "hold_review",                 {o,   _,      o,   _,    _}},
    {Action::SeeContacts, "see_contacts",               {o,   _,      o,   _,    _}},
    {Action::ChangeContacts, "change_contacts",         {o,   _,      o,   _,    _}},
    {Action::ChangeDetails, "change_details",           {o,   _,      o,   o,    _}},
    {Action::HoldMeeting, "hold_meeting",               {o,   o,      o,   _,    _}},
    {Action::DoTask, "do_task",                         {o,   o,      o,   _,    _}},
    {Action::SeeToday, "see_today",                     {o,   o,      o,   o,    o}},
    {Action::ListChildren, "list_children",             {o,   o,      o,   o,    o}},
    {Action::ListCaseload, "list_caseload",             {o,   o,      o,   _,    _}},
    {Action::Export, "export",                          {o,   _,      o,   _,    _}},
    {Action::ImportPupils, "import_pupils",             {o,   _,      _,   o,    _}},
    {Action::AddChild, "add_child",                     {o,   _,      o,   o,    _}},
    {Action::SettleImport, "settle_import",             {o,   _,      _,   _,    _}},
    {Action::ManageStaff, "manage_staff",               {_,   _,      _,   o,    _}},
    {Action::ManageTerms, "manage_terms",               {o,   _,      o,   o,    _}},
    {Action::ManageSchool, "manage_school",             {_,   _,      o,   o,    _}},
    {Action::SeeSchoolDuties, "see_school_duties",      {o,   _,      o,   _,    _}},
    {Action::RecordSchoolDuty, "record_school_duty",    {o,   _,      o,   _,    _}},
    {Action::RecordQualification, "record_qualification", {o, _,      o,   o,    _}},
    {Action::SeeOverview, "see_overview",               {o,   _,      o,   _,    _}},
};
// clang-format on

constexpr auto kActions = [] {
  std::array<Action, std::size(kTable)> actions{};
  for (std::size_t i = 0; i < actions.size(); ++i) actions[i] = kTable[i].action;
  return actions;
}();

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < std::size(kTable); ++i)
    if (static_cast<std::size_t>(kTable[i].action) != i) return false;
  return true;
}
static_assert(is_in_order(), "the rows stand in the order of the actions");

const Row& row_of(Action action) {
  const auto index = static_cast<std::size_t>(action);
  base::check(index < std::size(kTable), "every action has a row");
  return kTable[index];
}

bool teaches(PostKind kind) {
  return kind == PostKind::ClassTeacher || kind == PostKind::SubjectTeacher ||
         kind == PostKind::Assistant;
}

void add_post(const Post& post, std::string_view child, std::string_view class_name,
              Relationships& all) {
  all.add(Relationship::Staff);
  if (post.kind == PostKind::Senco) all.add(Relationship::Senco);
  if (post.kind == PostKind::Head) all.add(Relationship::Head);
  if (post.kind == PostKind::Administrator) all.add(Relationship::Administrator);
  if (!teaches(post.kind)) return;
  // For the school as a whole a teacher teaches; for a child only the class or the child that the
  // post names.
  const bool of_child = !post.child.empty() && post.child == child;
  const bool of_class =
      post.child.empty() && !post.class_name.empty() && post.class_name == class_name;
  if (child.empty() || of_child || of_class) all.add(Relationship::Teaches);
}

}  // namespace

std::string_view name_of(Relationship relationship) {
  switch (relationship) {
    case Relationship::Senco: return "senco";
    case Relationship::Teaches: return "teaches";
    case Relationship::Head: return "head";
    case Relationship::Administrator: return "administrator";
    case Relationship::Staff: return "staff";
  }
  return {};
}

std::string_view name_of(Action action) {
  return row_of(action).name;
}

std::span<const Action> all_actions() {
  return kActions;
}

bool may(Action action, Relationships relationships) {
  const Row& row = row_of(action);
  for (std::size_t i = 0; i < kRelationshipCount; ++i)
    if (row.who[i] && relationships.has(static_cast<Relationship>(i))) return true;
  return false;
}

Relationships relationships_of(std::string_view person, std::span<const Post> posts,
                               std::string_view child, std::string_view class_name, base::Day day) {
  Relationships all;
  for (const Post& post : posts)
    if (post.person == person && post.held_on(day)) add_post(post, child, class_name, all);
  return all;
}

}  // namespace stepwell::people
