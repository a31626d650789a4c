#include "web/pages/today/task_lines.h"

#include "app/lists/tasks.h"
#include "base/check.h"
#include "http/percent.h"
#include "law/choices.h"
#include "web/pages/today/due_lines.h"
#include "web/person_name.h"
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

/// Whose it was, and that they cannot do it any more.
std::string TaskLines::whose_left_behind(const Task& task) const {
  const std::string& person = task.owner.empty() ? task.set_by : task.owner;
  const std::string name = task.who.empty() ? person_name(staff_, person) : task.who;
  if (staff_.find(person) == nullptr) return name;
  return owners_.is_here(person) ? texts::who_sees_no_more(name) : texts::who_has_left(name);
}

std::string TaskLines::whose(const app::DueRow& row) const {
  const Task& task = *row.task;
  const auto name = [&](const std::string& person) -> std::string {
    const app::StaffMember* member = staff_.find(person);
    return member == nullptr ? std::string() : member->name;
  };
  const bool is_left_behind = owners_.is_left_behind(task, row.name);
  if (task.sort == Sort::Reminder) {
    const bool is_mine = task.set_by == person_;
    const bool is_for_me = task.owner == person_ || task.owner.empty();
    if (is_left_behind && !is_mine) return texts::reminder_of(whose_left_behind(task));
    const std::string to = is_left_behind ? whose_left_behind(task) : name(task.owner);
    return texts::reminder_between(is_mine ? "" : name(task.set_by), is_for_me ? "" : to);
  }
  if (is_left_behind) return whose_left_behind(task);
  return task.who.empty() ? name(task.owner) : task.who;
}

/// Whoever has got what is left behind need not do it themselves.
void TaskLines::write_hand_on(Html& out, const app::DueRow& row) const {
  const Task& task = *row.task;
  if (!owners_.is_left_behind(task, row.name) || !owners_.is_of(row, person_)) return;
  out.literal(" · <a class=\"govuk-link why\"");
  out.href(child_path({school_, row.name.child}, hand_on_path(task)));
  out.literal(">").text(texts::kHandOn).literal("<span class=\"govuk-visually-hidden\">");
  out.text(texts::for_child(name_of(row.name))).literal(": ");
  out.text(texts::task_words(task, name_of_about(task))).literal("</span></a>");
}

void TaskLines::write(Html& out, const app::DueRow& row) const {
  const Task& task = *row.task;
  const std::string about = name_of_about(task);
  const std::string words = texts::task_words(task, about);
  const app::RecordId child{school_, row.name.child};
  out.literal("<p class=\"sw-task\">").text(words).literal("</p><span class=\"cls\">");
  const std::string owner = whose(row);
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
  write_hand_on(out, row);
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

std::string hand_on_path(const Task& task) {
  const std::string row = task.row == 0 ? std::string() : "?row=" + std::to_string(task.row);
  return "/tasks/" + std::to_string(task.entry) + "/hand-on" + row;
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
