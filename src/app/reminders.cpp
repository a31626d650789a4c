#include "app/reminders.h"

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

}  // namespace

bool is_hidden_from(const ChildFile& file, const record::Entry& entry, std::string_view person) {
  const record::Entry* reminder = reminder_of(file, entry);
  if (reminder == nullptr || record::text_in(*reminder, "owner") == person) return false;
  const auto index = static_cast<std::size_t>(reminder->position - 1);
  return index >= file.recorded_by.size() || file.recorded_by[index] != person;
}

}  // namespace stepwell::app
