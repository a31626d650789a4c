#include "web/texts/task.h"

#include <fmt/format.h>

#include <cstdlib>

#include "base/check.h"
#include "web/texts/today.h"

namespace stepwell::web::texts {

using app::Task;
using Sort = Task::Sort;

std::string task_words(const Task& task, std::string_view about) {
  switch (task.sort) {
    case Sort::Action:
    case Sort::Reminder: return task.text;
    case Sort::Meeting: return std::string(about);
    case Sort::NextMeeting: return fmt::format("Arrange the next: {}", about);
    case Sort::LookAgain:
      return task.text.empty()
                 ? std::string("Look again after the concern")
                 : fmt::format("Look again after the concern. Answered then: {}", task.text);
    case Sort::Stuck: return fmt::format("Not met in two reviews or more: {}", task.text);
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::string task_source(const Task& task, std::string_view about) {
  switch (task.sort) {
    case Sort::Action: return fmt::format("Agreed at: {}", about);
    case Sort::Stuck: return kOnlyPractice;
    case Sort::Meeting:
    case Sort::NextMeeting:
    case Sort::Reminder:
    case Sort::LookAgain: return {};
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::string task_note(const Task& task, base::Day today) {
  if (!task.on) return {};
  const std::string away = distance(*task.on, today);
  const bool is_past = *task.on < today;
  const std::string late = length(std::abs(*task.on - today));
  switch (task.sort) {
    case Sort::Action: return is_past ? late + " later than agreed" : "agreed for " + away;
    case Sort::Meeting: return is_past ? "was to be " + away : away;
    case Sort::NextMeeting: return is_past ? "was named for " + away : "named for " + away;
    case Sort::Reminder:
    case Sort::LookAgain:
    case Sort::Stuck: return away;
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

Text task_button(const Task& task, base::Day today) {
  switch (task.sort) {
    case Sort::Action:
    case Sort::Reminder: return "Done";
    case Sort::Meeting:
      return task.on && *task.on <= today ? "Hold the meeting" : "See the meeting";
    case Sort::NextMeeting: return "Arrange it";
    case Sort::LookAgain: return "Look again";
    case Sort::Stuck: return "Open the plan";
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::string who_has_left(std::string_view name) {
  return fmt::format("{}, who has left", name);
}

std::string reminder_between(std::string_view from, std::string_view to) {
  if (from.empty() && to.empty()) return kYourReminder;
  if (from.empty()) return fmt::format("Your reminder for {}", to);
  return fmt::format("Reminder from {}", from);
}

std::string show_all_children(std::size_t count) {
  return fmt::format("Show all {}", children_count(count));
}

}  // namespace stepwell::web::texts
