#include "app/lists/looks.h"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>
#include <utility>

#include "app/lists/tasks.h"
#include "app/plan/plan_history.h"
#include "people/may.h"
#include "record/body.h"

namespace stepwell::app {
namespace {

using base::Day;
using law::Look;
using record::Entry;
using Sees = Look::Sees;

/// Finds what the looks of one law see in one record.
class Looking {
 public:
  Looking(std::span<const Entry> entries, const record::Standing& standing,
          const calendar::SchoolCalendar* calendar)
      : record_{entries, standing}, standing_(standing), calendar_(calendar) {}

  std::vector<Task> look() {
    for (const Look& look : standing_.framework->looks)
      if (look.stages.applies_in(standing_.stage)) see(look, amount_of(look));
    return std::move(tasks_);
  }

 private:
  int amount_of(const Look& look) const {
    return standing_.practice == nullptr ? look.amount : standing_.practice->amount_of(look);
  }

  void see(const Look& look, int amount) {
    switch (look.sees) {
      case Sees::TargetUnmet: return see_targets(amount);
      case Sees::StageUnchanged: return see_stage(look, amount);
      case Sees::PlanUnopened: return see_plans(look, amount);
    }
  }

  void see_targets(int amount) {
    for (const law::Document* document : standing_.in_force) {
      if (!document->plan) continue;
      const auto plan = plan_in_use(record_, *document);
      if (!plan || !plan->is_held()) continue;
      for (const TargetSoFar& target : targets_so_far(record_, *plan, *document)) {
        const int unmet = times_unmet(record_, *document, target.target.id);
        if (target.outcome == kOutcomeMet || unmet < amount) continue;
        Task task = task_of(Task::Sort::Stuck, plan->issued, document->id, target.target.words);
        task.row = unmet;
        tasks_.push_back(std::move(task));
      }
    }
  }

  /// A term has gone by once the next one begins; so the answer changes on a first day of term.
  void see_stage(const Look& look, int amount) {
    if (!standing_.since || calendar_ == nullptr || !standing_.at_school) return;
    Day since = *standing_.since;
    const Entry* last = nullptr;
    for (const Entry* entry : record::taking_part(record_.entries, {standing_.on, std::nullopt})) {
      if (entry->topic.kind == law::kinds::stage_moved) last = entry;
      if (law::any_matches(look.anew, entry->topic)) since = std::max(since, entry->on);
    }
    const auto& terms = calendar_->terms();
    const auto begun = std::count_if(terms.begin(), terms.end(), [&](const base::DayRange& term) {
      return since < term.first && term.first <= standing_.on;
    });
    if (begun < amount) return;
    Task task = task_of(Task::Sort::Still, last, standing_.present_stage().id, look.text.en);
    task.row = static_cast<int>(begun);
    tasks_.push_back(std::move(task));
  }

  void see_plans(const Look& look, int amount) {
    if (calendar_ == nullptr) return;
    for (const law::Document* document : standing_.in_force) {
      if (!document->plan) continue;
      const auto plan = plan_in_use(record_, *document);
      if (!plan || plan->issued == nullptr || !plan->is_held()) continue;
      const auto day = calendar_->nth_school_day(plan->issued->on, amount, calendar::Count::After);
      if (!day) continue;
      Task task = task_of(Task::Sort::Unread, plan->issued, document->id, look.text.en);
      task.on = *day;
      task.row = *day - plan->issued->on;
      tasks_.push_back(std::move(task));
    }
  }

  static Task task_of(Task::Sort sort, const Entry* entry, std::string about, std::string text) {
    Task task;
    task.sort = sort;
    task.entry = entry == nullptr ? 0 : entry->position;
    task.about = std::move(about);
    task.text = std::move(text);
    return task;
  }

  RecordToday record_;
  const record::Standing& standing_;
  const calendar::SchoolCalendar* calendar_;
  std::vector<Task> tasks_;
};

bool has_opened(std::span<const PlanOpening> openings, const Task& unread, const ChildName& child,
                std::string_view person) {
  return std::any_of(openings.begin(), openings.end(), [&](const PlanOpening& opening) {
    return opening.plan.child.child == child.child && opening.plan.document == unread.about &&
           opening.person == person && unread.entry <= opening.issue;
  });
}

}  // namespace

std::vector<Task> looks_of(std::span<const Entry> entries, const record::Standing& standing,
                           const calendar::SchoolCalendar* calendar) {
  return Looking(entries, standing, calendar).look();
}

std::vector<std::string> not_opened_by(const Task& unread, const ChildName& child,
                                       const SchoolStaff& staff, const PlanOpenings& openings,
                                       Day today) {
  std::vector<std::string> persons;
  if (!unread.on || today <= *unread.on || !child.at_school) return persons;
  if (!openings.since || *unread.on - unread.row < *openings.since) return persons;
  for (const people::Post& post : staff.posts) {
    const bool is_new = std::find(persons.begin(), persons.end(), post.person) == persons.end();
    // Whoever came after that day has had less time than is meant.
    if (!is_new || !post.held_on(today) || !post.held_on(*unread.on)) continue;
    const auto who = people::relationships_of(post.person, std::span(&post, 1), child.child,
                                              child.class_name, today);
    if (who.has(people::Relationship::Teaches) &&
        !has_opened(openings.all, unread, child, post.person))
      persons.push_back(post.person);
  }
  return persons;
}

void keep_unopened(std::vector<DueRow>& rows, const SchoolStaff& staff,
                   const PlanOpenings& openings, Day today, std::string_view viewer) {
  std::erase_if(rows, [&](DueRow& row) {
    if (!row.task || row.task->sort != Task::Sort::Unread) return false;
    const auto persons = not_opened_by(*row.task, row.name, staff, openings, today);
    const auto who =
        people::relationships_of(viewer, staff.posts, row.name.child, row.name.class_name, today);
    if (!people::may(people::Action::IssuePlan, who))
      return std::find(persons.begin(), persons.end(), viewer) == persons.end();
    for (const std::string& person : persons) {
      const StaffMember* member = staff.find(person);
      if (member == nullptr) continue;
      row.task->who += (row.task->who.empty() ? "" : ", ") + member->name;
    }
    return persons.empty();
  });
}

}  // namespace stepwell::app
