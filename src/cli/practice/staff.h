// Who holds which post at a practice school on which day of its story, as the script plans it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/practice/days.h"
#include "cli/practice/script.h"

namespace stepwell::cli {

class StaffPlan {
 public:
  StaffPlan(const SchoolScript& script, const StoryDays& days);

  /// The key of who holds the post for that class, or for the school, on that day. Throws
  /// base::Fault if nobody does.
  const std::string& holder(std::string_view post, std::string_view class_name,
                            base::Day day) const;
  const StaffScript& member(std::string_view key) const;
  /// When a change of the script comes.
  base::Day day_of(const ChangeScript& change) const;

 private:
  const std::string& at_last(std::string_view key, base::Day day) const;

  const SchoolScript& script_;
  const StoryDays& days_;
};

}  // namespace stepwell::cli
