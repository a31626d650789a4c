// Finds in a child's record what somebody is to do besides what the law asks for. Pure: knows kinds
// of entries, and asks the law which kinds of meeting there are.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/task.h"
#include "base/day.h"
#include "law/framework.h"
#include "record/entry.h"

namespace stepwell::app {

/// A record with whom each entry is by.
struct WrittenRecord {
  std::span<const record::Entry> entries;
  std::span<const std::string> recorded_by;  ///< of each entry; may be empty: not known
};

/// What is open on that day, in the order of the record. A meeting that is arranged again takes the
/// place of the one before of its kind; one that was held, or recorded by the kind of entry that
/// the law names for it, is gone; so is an action, a reminder or a second look that was done, and
/// whatever was struck out. What specialists were asked for and when they come stands last.
std::vector<Task> tasks_of(const WrittenRecord& record, const law::Framework& law, base::Day on);

/// The kind of meeting of that id; nothing, if the law has none.
const law::Choice* find_meeting(const law::Framework& law, std::string_view id);

}  // namespace stepwell::app
