#include "web/pages/today/task_lines.h"

#include "app/tasks.h"
#include "base/check.h"
#include "http/percent.h"
#include "law/choices.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/task.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {

using app::Task;
using html::Html;
using Sort = Task::Sort;

TaskLines::TaskLines(const WebContext& context, const std::string& school,
                     const std::string& person, const app::SchoolStaff& staff, base::Day today)
    : context_(context),
      school_(school),
      person_(person),
      staff_(staff),
      owners_(staff, today),
      today_(today) {}

std::string TaskLines::name_of_about(const Task& task) const {
  const bool is_service =
      task.sort == Sort::AskAfter || task.sort == Sort::Visit || task.sort == Sort::NextVisit;
  for (const auto& law : context_.library.frameworks()) {
    const law::Choice* choice = is_service ? law::find_choice(*law, "service", task.about)
                                           : app::find_meeting(*law, task.about);
    if (choice != nullptr) return choice->name.en;
  }
  return task.about;
}

std::string TaskLines::whose(const Task& task) const {
  const auto name = [&](const std::string& person) -> std::string {
    const app::StaffMember* member = staff_.find(person);
    return member == nullptr ? std::string() : member->name;
  };
  if (task.sort == Sort::Reminder) {
    const bool is_mine = task.set_by == person_;
    const bool is_for_me = task.owner == person_ || task.owner.empty();
    return texts::reminder_between(is_mine ? "" : name(task.set_by),
                                   is_for_me ? "" : name(task.owner));
  }
  if (task.owner.empty()) return task.who;
  const std::string known = task.who.empty() ? name(task.owner) : task.who;
  return owners_.is_here(task.owner) ? known : texts::who_has_left(known);
}

void TaskLines::write(Html& out, const app::DueRow& row) const {
  const Task& task = *row.task;
  const std::string about = name_of_about(task);
  const std::string words = texts::task_words(task, about);
  const app::RecordId child{school_, row.name.child};
  out.literal("<p class=\"sw-task\">").text(words).literal("</p><span class=\"cls\">");
  const std::string owner = whose(task);
  const std::string source = texts::task_source(task, about);
  // A dot stands only between two things.
  out.text(owner);
  if (!owner.empty() && !source.empty()) out.literal(" · ");
  out.text(source);
  if (task.entry != 0 && (!owner.empty() || !source.empty())) out.literal(" · ");
  out.literal("</span>");
  if (task.entry == 0) return;
  out.literal("<a class=\"govuk-link why\"");
  out.href(child_path(child, "/entries/" + std::to_string(task.entry))).literal(">");
  out.text(texts::kWhereItStands).literal("<span class=\"govuk-visually-hidden\">");
  out.text(texts::for_child(name_of(row.name))).literal(": ").text(words);
  out.literal("</span></a>");
}

std::string TaskLines::path_of(const app::DueRow& row) const {
  const Task& task = *row.task;
  const std::string entry = std::to_string(task.entry);
  switch (task.sort) {
    case Sort::Action: return "/tasks/" + entry + "?row=" + std::to_string(task.row);
    case Sort::Reminder:
    case Sort::LookAgain: return "/tasks/" + entry;
    case Sort::Meeting: return "/meetings/" + entry;
    case Sort::NextMeeting:
      return "/meetings/arrange?first=" + http::percent_encode(task.about) + "&after=" + entry;
    case Sort::Still: return "#next-steps";
    case Sort::Stuck:
    case Sort::Unread: return "/plan/" + http::percent_encode(task.about);
    case Sort::AskAfter: return "/specialists/asked/" + entry;
    case Sort::Visit:
      return "/specialists/involved/" + entry +
             (task.on && *task.on <= today_ ? "/visit" : std::string());
    case Sort::NextVisit: return "/specialists/involved/" + entry + "/arrange";
    case Sort::WhereNext: return "/record/change_expected";
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

std::optional<Doing> TaskLines::doing(people::Relationships who, const app::DueRow& row) const {
  if (!people::may(action_of(row.task->sort), who)) return std::nullopt;
  return Doing{child_path({school_, row.name.child}, path_of(row)),
               texts::task_button(*row.task, today_)};
}

people::Action action_of(Sort sort) {
  switch (sort) {
    case Sort::Action:
    case Sort::Reminder:
    case Sort::LookAgain: return people::Action::DoTask;
    case Sort::Meeting:
    case Sort::NextMeeting:
    case Sort::Visit:
    case Sort::NextVisit: return people::Action::HoldMeeting;
    case Sort::AskAfter:
    case Sort::WhereNext: return people::Action::RecordEntry;
    case Sort::Still: return people::Action::MoveStage;
    case Sort::Stuck:
    case Sort::Unread: return people::Action::SeePlan;
  }
  throw base::Mistake("a sort of task that is none of the enumerators");
}

}  // namespace stepwell::web::pages
