#include "app/lists/whose.h"

#include <algorithm>

namespace stepwell::app {
namespace {

/// The only one of that name; nothing, if there is none or more than one.
const StaffMember* only_one_named(const SchoolStaff& staff, std::string_view name) {
  const StaffMember* found = nullptr;
  for (const StaffMember& member : staff.members) {
    if (member.name != name) continue;
    if (found != nullptr) return nullptr;
    found = &member;
  }
  return found;
}

/// A reminder that names nobody is for whoever set it.
const std::string& who_has(const Task& task) {
  return task.owner.empty() ? task.set_by : task.owner;
}

bool is_for(const people::Post& post, const ChildName& child) {
  if (!post.child.empty()) return post.child == child.child;
  return post.class_name.empty() || post.class_name == child.class_name;
}

}  // namespace

void name_owners(std::vector<DueRow>& rows, const SchoolStaff& staff) {
  for (DueRow& row : rows) {
    if (!row.task || row.task->sort != Task::Sort::Action) continue;
    if (!row.task->owner.empty() || row.task->who.empty()) continue;
    if (const StaffMember* member = only_one_named(staff, row.task->who))
      row.task->owner = member->person;
  }
}

bool is_worth_a_look(const Task& task) {
  return task.sort == Task::Sort::Stuck || task.sort == Task::Sort::Still ||
         task.sort == Task::Sort::Unread;
}

bool is_left_to_others(const Task& task) {
  return task.sort == Task::Sort::Action && task.owner.empty() && !task.who.empty();
}

Owners::Owners(const SchoolStaff& staff, base::Day day) : staff_(staff), day_(day) {
  for (const people::Post& post : staff.posts)
    if (post.held_on(day)) by_role_[std::string(people::name_of(post.kind))].push_back(&post);
}

std::vector<std::string> Owners::holders(std::string_view role, const ChildName& child) const {
  std::vector<std::string> persons;
  const auto found = by_role_.find(role);
  if (found != by_role_.end())
    for (const people::Post* post : found->second)
      if (is_for(*post, child)) persons.push_back(post->person);
  if (persons.empty())
    if (auto person = people::answers_for(role, staff_.posts, day_))
      persons.push_back(std::move(*person));
  return persons;
}

// Reading: a reminder whose owner sees the child no more stays with whoever set it, as long as that
// person sees the child: it was between the two, and is on a Today. Only what is on nobody's comes
// to whoever leads the help.
std::vector<std::string> Owners::of(const DueRow& row) const {
  if (!row.task) return holders(row.line.owner, row.name);
  const Task& task = *row.task;
  if (const std::string& has_it = who_has(task); !has_it.empty()) {
    if (!is_left_behind(task, row.name)) return {has_it};
    if (!task.set_by.empty() && sees(task.set_by, row.name)) return {task.set_by};
  }
  if (is_left_to_others(task)) return {};
  return holders(people::name_of(people::PostKind::Senco), row.name);
}

bool Owners::is_of(const DueRow& row, std::string_view person) const {
  const auto persons = of(row);
  return std::find(persons.begin(), persons.end(), person) != persons.end();
}

bool Owners::leads(std::string_view person) const {
  const auto persons = holders(people::name_of(people::PostKind::Senco), {});
  return std::find(persons.begin(), persons.end(), person) != persons.end();
}

bool Owners::is_here(std::string_view person) const {
  for (const auto& [role, posts] : by_role_)
    for (const people::Post* post : posts)
      if (post->person == person) return true;
  return false;
}

bool Owners::sees(std::string_view person, const ChildName& child) const {
  return people::may(
      people::Action::SeeChild,
      people::relationships_of(person, staff_.posts, child.child, child.class_name, day_));
}

bool Owners::is_left_behind(const Task& task, const ChildName& child) const {
  const std::string& person = who_has(task);
  return !person.empty() && !sees(person, child);
}

bool Owners::is_seen_by(const Task& task, const ChildName& child, std::string_view person) const {
  if (task.sort != Task::Sort::Reminder || task.owner == person || task.set_by == person)
    return true;
  return leads(person) && is_left_behind(task, child) && !sees(task.set_by, child);
}

Viewer Owners::viewer(const std::string& person, const std::string& school) const {
  return {person, school, day_, leads(person)};
}

}  // namespace stepwell::app
