#include "app/lists/reminders.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/body.h"

namespace stepwell::app {
namespace {

/// The reminder that an entry is or says is done; nothing, if it is about none.
const record::Entry* reminder_of(const ChildFile& file, const record::Entry& entry) {
  const std::string_view kind = law::spec(entry.topic.kind).name;
  if (kind == "reminder_set") return &entry;
  const auto* done = entry.body.if_contains("reminder");
  if (kind != "action_done" || done == nullptr || !done->is_int64()) return nullptr;
  return file.entry(static_cast<record::Position>(done->get_int64()));
}

bool is_recorded_by(const ChildFile& file, const record::Entry& entry, std::string_view person) {
  const auto index = static_cast<std::size_t>(entry.position - 1);
  return index < file.recorded_by.size() && file.recorded_by[index] == person;
}

/// Whether this person has said that it is done.
bool has_done(const ChildFile& file, const record::Entry& reminder, std::string_view person) {
  return std::any_of(file.entries.begin(), file.entries.end(), [&](const record::Entry& entry) {
    return &entry != &reminder && reminder_of(file, entry) == &reminder &&
           is_recorded_by(file, entry, person);
  });
}

/// Nothing, if it is done already.
const Task* open_reminder(const ChildFile& file, record::Position position) {
  const auto& tasks = file.details.tasks;
  const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) {
    return task.sort == Task::Sort::Reminder && task.entry == position;
  });
  return found == tasks.end() ? nullptr : &*found;
}

}  // namespace

bool is_hidden_from(const ChildFile& file, const record::Entry& entry, const Owners& owners,
                    std::string_view person) {
  const record::Entry* reminder = reminder_of(file, entry);
  if (reminder == nullptr || record::text_in(*reminder, "owner") == person) return false;
  if (is_recorded_by(file, *reminder, person) || has_done(file, *reminder, person)) return false;
  const Task* open = open_reminder(file, reminder->position);
  return open == nullptr || !owners.is_seen_by(*open, file.listed(), person);
}

}  // namespace stepwell::app
