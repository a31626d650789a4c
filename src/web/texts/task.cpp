#include "web/texts/task.h"

#include <fmt/format.h>

#include <cstdlib>

#include "base/check.h"
#include "web/texts/today.h"

namespace stepwell::web::texts {

using app::Task;
using Sort = Task::Sort;

namespace {

std::string counted(int count, Text one, Text many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

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
    case Sort::Stuck:
      return fmt::format("Not met in {}: {}", counted(task.row, "review", "reviews"), task.text);
    case Sort::Still: return fmt::format("{} ({})", task.text, counted(task.row, "term", "terms"));
    case Sort::Unread: return task.text;
    case Sort::AskAfter:
      return task.text.empty() ? fmt::format("Advice asked of: {}", about)
                               : fmt::format("Advice asked of: {}. {}", about, task.text);
    case Sort::Visit:
      return task.text.empty() ? fmt::format("Visit: {}", about)
                               : fmt::format("Visit: {}, {}", about, task.text);
    case Sort::NextVisit: return fmt::format("Arrange the next visit: {}", about);
    case Sort::WhereNext: return "Record where the child goes after this year";
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::string task_source(const Task& task, std::string_view about) {
  switch (task.sort) {
    case Sort::Action: return fmt::format("Agreed at: {}", about);
    case Sort::Reminder: return about.empty() ? std::string() : fmt::format("Agreed at: {}", about);
    case Sort::Stuck:
    case Sort::Still:
    case Sort::Unread: return kOnlyPractice;
    case Sort::Meeting:
    case Sort::NextMeeting:
    case Sort::LookAgain:
    case Sort::AskAfter:
    case Sort::Visit:
    case Sort::NextVisit:
    case Sort::WhereNext: return {};
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::string task_note(const Task& task, base::Day today) {
  if (!task.on) return {};
  const std::string away = distance(*task.on, today);
  const bool is_past = *task.on < today;
  const std::string late = length(std::abs(*task.on - today));
  switch (task.sort) {
    case Sort::Action: return is_past ? late + " later than agreed" : "due " + away + ", as agreed";
    case Sort::Meeting: return is_past ? "was to be " + away : away;
    case Sort::NextMeeting: return is_past ? "was named for " + away : "named for " + away;
    case Sort::Reminder:
    case Sort::LookAgain:
    case Sort::Stuck:
    case Sort::Still:
    case Sort::WhereNext: return away;
    case Sort::Unread: return "meant to be opened by then";
    case Sort::AskAfter: return is_past ? "was to be asked after " + away : "ask after it " + away;
    case Sort::Visit: return is_past ? "was to be " + away : away;
    case Sort::NextVisit: return is_past ? "would have been " + away : "would be " + away;
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
    case Sort::Stuck:
    case Sort::Unread: return "Open the plan";
    case Sort::Still: return "Look at the next step";
    case Sort::AskAfter:
      return task.on && *task.on <= today ? "Ask after it" : "See what was asked";
    case Sort::Visit: return task.on && *task.on <= today ? "Record the visit" : "See the visits";
    case Sort::NextVisit: return "Arrange it";
    case Sort::WhereNext: return "Record it";
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::string who_has_left(std::string_view name) {
  return fmt::format("{}, whose post has ended", name);
}

std::string who_sees_no_more(std::string_view name) {
  return fmt::format("{}, who does not see this child’s record any more", name);
}

std::string reminder_of(std::string_view whom) {
  return fmt::format("Reminder of {}", whom);
}

std::string handed_on_to(std::string_view name) {
  return fmt::format("Handed on to {}.", name);
}

std::string reminder_between(std::string_view from, std::string_view to) {
  if (from.empty() && to.empty()) return kYourReminder;
  if (from.empty()) return fmt::format("Your reminder for {}", to);
  return fmt::format("Reminder from {}", from);
}

std::string show_others(std::size_t count) {
  return fmt::format("Show what is for others to do for these children too ({})", count);
}

std::string show_all_children(std::size_t count) {
  return fmt::format("Show all {}", children_count(count));
}

}  // namespace stepwell::web::texts
