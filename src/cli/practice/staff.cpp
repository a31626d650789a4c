#include "cli/practice/staff.h"

#include <algorithm>

#include "base/fault.h"

namespace stepwell::cli {

StaffPlan::StaffPlan(const SchoolScript& script, const StoryDays& days)
    : script_(script), days_(days) {}

const StaffScript& StaffPlan::member(std::string_view key) const {
  if (script_.administrator.key == key) return script_.administrator;
  const auto found = std::find_if(script_.staff.begin(), script_.staff.end(),
                                  [&](const StaffScript& each) { return each.key == key; });
  if (found == script_.staff.end())
    throw base::Fault(script_.file + ": nobody on the staff is " + std::string(key));
  return *found;
}

base::Day StaffPlan::day_of(const ChangeScript& change) const {
  return days_.at_or_after(days_.at(change.hundredths));
}

/// Who has come in the place of somebody by that day.
const std::string& StaffPlan::at_last(std::string_view key, base::Day day) const {
  const std::string* now = &member(key).key;
  for (const ChangeScript& change : script_.changes)
    if (change.from == *now && day_of(change) <= day) now = &member(change.to).key;
  return *now;
}

const std::string& StaffPlan::holder(std::string_view post, std::string_view class_name,
                                     base::Day day) const {
  if (post == script_.administrator.post) return script_.administrator.key;
  for (const StaffScript& each : script_.staff) {
    if (each.post != post) continue;
    const bool fits = each.classes.empty() || std::find(each.classes.begin(), each.classes.end(),
                                                        class_name) != each.classes.end();
    if (fits) return at_last(each.key, day);
  }
  throw base::Fault(script_.file + ": nobody has the post " + std::string(post) + " for class " +
                    std::string(class_name));
}

}  // namespace stepwell::cli
