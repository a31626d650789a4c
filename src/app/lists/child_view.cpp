#include "app/lists/child_view.h"

#include <algorithm>

#include "app/lists/looks.h"
#include "app/lists/next_place.h"
#include "app/lists/tasks.h"
#include "app/records/merged_details.h"
#include "base/text.h"
#include "record/holds_until.h"

namespace stepwell::app {

using base::Day;

namespace {

ChildView view_details(std::span<const record::Entry> entries, Day on) {
  ChildView view;
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt}))
    merge_details(*entry, view);
  view.search = base::folded_name(view.forename + " " + view.surname + " " + view.known_as);
  return view;
}

DueLine line_of(const record::Instance& instance) {
  DueLine line;
  line.duty = instance.duty->id;
  line.framework = instance.framework->id;
  line.owner = instance.framework->roles[instance.owner].id;
  line.kind = law::name_of(instance.kind);
  line.opened_by = instance.opened_by;
  line.opened_on = instance.opening.on;
  line.limit = instance.limit;
  line.aim = instance.aim;
  line.limit_binds = instance.may_be_overdue;
  if (instance.excused != nullptr) line.excused = instance.excused->id;
  if (instance.cannot_compute) line.cannot_compute = describe(*instance.cannot_compute);
  line.before_us = instance.before_us;
  return line;
}

/// Whether nobody need wait for it yet: it is another body's, and all its days are those of duties
/// that are not there. What the school itself owes stays in sight without a day.
bool waits_for_another(const record::Instance& instance) {
  const auto& limits = instance.duty->limits;
  return instance.kind == law::DutyKind::Watch && !instance.limit && !instance.aim &&
         !instance.cannot_compute && !limits.empty() &&
         std::all_of(limits.begin(), limits.end(), [](const law::Clock& clock) {
           return clock.form == law::Clock::Form::WithDuty;
         });
}

/// Whether the school that a child has left asks after it no more: what others do goes on with the
/// child, and so do the rights of the family. The record still says both.
bool goes_on_elsewhere(const record::Standing& standing, const record::Instance& instance) {
  return !standing.at_school && instance.kind != law::DutyKind::Duty;
}

void take_standing(const record::Standing& standing, ChildView& view) {
  view.framework = standing.framework->id;
  view.stage = standing.present_stage().id;
  view.since = standing.since;
  view.on_register = standing.present_stage().on_register;
  view.at_school = standing.at_school;
  // Nor is who has left in a class that was recorded afterwards.
  if (!view.at_school) view.class_name.clear();
  for (const law::Document* document : standing.in_force) view.in_force.push_back(document->id);
  for (const record::Instance& instance : standing.instances)
    if (instance.state == record::State::Open && !waits_for_another(instance) &&
        !goes_on_elsewhere(standing, instance))
      view.due.push_back(line_of(instance));
}

void count_reviews(std::span<const record::Entry> entries, const record::Standing& standing,
                   ChildView& view) {
  const Day begin = calendar::school_year_of(standing.on).first;
  for (const record::Instance& instance : standing.instances) {
    if (instance.closed_by == 0 || !instance.closed_on || *instance.closed_on < begin) continue;
    const auto index = static_cast<std::size_t>(instance.closed_by - 1);
    if (entries[index].topic.kind != law::kinds::review_held) continue;
    if (instance.state == record::State::Met) ++view.reviews_in_time;
    if (instance.state == record::State::MetLate) ++view.reviews_late;
  }
}

void take_tasks(const LoadedRecord& record, const record::Standing& standing,
                const SchoolView& school, ChildView& view) {
  view.tasks = tasks_of({record.entries, record.recorded_by}, *standing.framework, standing.on);
  for (Task& look : looks_of(record.entries, standing, school.calendar.get()))
    view.tasks.push_back(std::move(look));
  if (is_where_next_open(record.entries, view, school, standing.on)) {
    Task next;
    next.sort = Task::Sort::WhereNext;
    view.tasks.push_back(std::move(next));
  }
}

}  // namespace

record::Circumstances circumstances_of(std::span<const record::Entry> entries,
                                       const SchoolView& school, const law::Library& library,
                                       Day on) {
  record::Circumstances circumstances;
  circumstances.library = &library;
  circumstances.schools.push_back(school.as_school());
  for (const record::Entry* entry : record::taking_part(entries, {on, std::nullopt}))
    take_born(*entry, circumstances.born);
  return circumstances;
}

base::Result<OpenedRecord, record::StandingProblem> open_record(const LoadedRecord& record,
                                                                const SchoolView& school,
                                                                const law::Library& library,
                                                                Day on) {
  if (school.framework == nullptr)
    return base::refuse(
        record::StandingProblem{record::StandingProblem::What::NoSuchFramework, {}});
  const auto circumstances = circumstances_of(record.entries, school, library, on);
  auto standing = record::stand(record.entries, circumstances, {on, std::nullopt});
  if (!standing) return base::refuse(standing.error());
  OpenedRecord opened{view_details(record.entries, on), std::move(*standing)};
  take_standing(opened.standing, opened.view);
  take_tasks(record, opened.standing, school, opened.view);
  count_reviews(record.entries, opened.standing, opened.view);
  return opened;
}

base::Result<MadeView, record::StandingProblem> make_view(const LoadedRecord& record,
                                                          const SchoolView& school,
                                                          const law::Library& library, Day on) {
  auto opened = open_record(record, school, library, on);
  if (!opened) return base::refuse(opened.error());
  const auto until = record::holds_until(opened->standing, record.entries,
                                         circumstances_of(record.entries, school, library, on));
  // What is counted of a school year is counted anew in the next.
  const Day year_end = calendar::school_year_of(on).last;
  return MadeView{std::move(opened->view), std::min(until, year_end)};
}

}  // namespace stepwell::app
