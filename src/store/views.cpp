#include "store/views.h"

#include "base/text.h"
#include "store/one_row.h"
#include "store/view_values.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

constexpr const char* kView =
    "select forename, surname, known_as, upn, learner_number, admission_number, class_name,"
    " year_group, born_on,"
    " search, framework, stage, since_day, on_register, at_school, in_force,"
    " reviews_in_time, reviews_late, version, packs, school_version, good_until"
    " from child_view where school = :school and child = :child";
constexpr const char* kDue =
    "select duty, framework, owner, kind, opened_by, opened_on, limit_on, aim_on, limit_binds,"
    " excused, cannot_compute, before_us"
    " from due_line where school = :school and child = :child order by line";
constexpr const char* kTasks =
    "select sort, entry, row_number, about, words, owner, who, set_by, on_day"
    " from task_line where school = :school and child = :child order by line";
constexpr const char* kRemoveView =
    "delete from child_view where school = :school and child = :child";
constexpr const char* kRemoveDue = "delete from due_line where school = :school and child = :child";
constexpr const char* kRemoveTasks =
    "delete from task_line where school = :school and child = :child";
constexpr const char* kAddView =
    "insert into child_view (school, child, forename, surname, known_as, upn, learner_number,"
    " admission_number, class_name, year_group, born_on, search, framework, stage, since_day, "
    "on_register, at_school,"
    " in_force, reviews_in_time, reviews_late, version, packs, school_version, good_until, by_name)"
    " values (:school, :child, :forename, :surname, :known_as, :upn, :learner_number,"
    " :admission_number,"
    " :class_name, :year_group, :born_on, :search, :framework, :stage, :since_day, :on_register,"
    " :at_school, :in_force, :reviews_in_time, :reviews_late, :version, :packs, :school_version,"
    " :good_until, :by_name)";
constexpr const char* kIsBehind =
    "insert into view_behind (school, child) values (:school, :child)";
constexpr const char* kIsNotBehind =
    "delete from view_behind where school = :school and child = :child";
// A hundred times faster than going through the log.
constexpr const char* kCount =
    "select (select count(*) from child_view where school = :school)"
    " + (select count(*) from view_behind b where b.school = :school and not exists"
    "    (select 1 from child_view v where v.school = b.school and v.child = b.child))";
constexpr const char* kAddDue =
    "insert into due_line (school, child, line, duty, framework, owner, kind, opened_by, opened_on,"
    " limit_on, aim_on, limit_binds, excused, cannot_compute, before_us)"
    " values (:school, :child, :line, :duty, :framework, :owner, :kind, :opened_by, :opened_on,"
    " :limit_on, :aim_on, :limit_binds, :excused, :cannot_compute, :before_us)";
constexpr const char* kAddTask =
    "insert into task_line (school, child, line, sort, entry, row_number, about, words, owner, who,"
    " set_by, on_day) values (:school, :child, :line, :sort, :entry, :row_number, :about, :words,"
    " :owner, :who, :set_by, :on_day)";

/// A row of child_view, one of due_line and one of task_line, as the statements exchange them.
struct Row {
  app::RecordId record;
  app::ChildView view;
  app::MadeWith made_with;
  std::optional<base::Day> good_until;
  std::string in_force, by_name;
  app::DueLine due;
  app::Task task;
  long long line = 0;
};

/// As surnames are ordered, then forenames. Two spaces come before a second surname.
std::string by_name(const app::ChildView& view) {
  return base::folded_name(view.surname) + "  " + base::folded_name(view.forename);
}

}  // namespace

struct ViewReader::Statements {
  soci::session& session;
  Row row;
  soci::statement view, due, tasks;

  explicit Statements(soci::session& s)
      : session(s),
        view((s.prepare << kView, use(row.record.school), use(row.record.child),
              into(row.view.forename), into(row.view.surname), into(row.view.known_as),
              into(row.view.upn), into(row.view.learner_number), into(row.view.admission_number),
              into(row.view.class_name), into(row.view.year_group), into(row.view.born),
              into(row.view.search), into(row.view.framework), into(row.view.stage),
              into(row.view.since), into(row.view.on_register), into(row.view.at_school),
              into(row.in_force), into(row.view.reviews_in_time), into(row.view.reviews_late),
              into(row.made_with.version), into(row.made_with.packs),
              into(row.made_with.school_version), into(row.good_until))),
        due((s.prepare << kDue, use(row.record.school), use(row.record.child), into(row.due.duty),
             into(row.due.framework), into(row.due.owner), into(row.due.kind),
             into(row.due.opened_by), into(row.due.opened_on), into(row.due.limit),
             into(row.due.aim), into(row.due.limit_binds), into(row.due.excused),
             into(row.due.cannot_compute), into(row.due.before_us))),
        tasks((s.prepare << kTasks, use(row.record.school), use(row.record.child),
               into(row.task.sort), into(row.task.entry), into(row.task.row), into(row.task.about),
               into(row.task.text), into(row.task.owner), into(row.task.who), into(row.task.set_by),
               into(row.task.on))) {}
};

ViewReader::ViewReader(soci::session& session)
    : statements_(with_faults("What is kept could not be asked",
                              [&] { return std::make_unique<Statements>(session); })) {}

ViewReader::~ViewReader() = default;

std::optional<app::KeptView> ViewReader::find(const app::RecordId& record) {
  return with_faults("What is kept of a child could not be read",
                     [&]() -> std::optional<app::KeptView> {
                       Statements& s = *statements_;
                       soci::transaction one_moment(s.session);
                       s.row.record = record;
                       std::optional<app::KeptView> kept;
                       s.view.execute();
                       while (s.view.fetch()) {
                         s.row.made_with.good_until = s.row.good_until.value_or(base::Day());
                         kept = {record, s.row.view, s.row.made_with};
                         kept->view.in_force = read_list(s.row.in_force);
                       }
                       if (!kept) return kept;
                       s.due.execute();
                       while (s.due.fetch()) kept->view.due.push_back(s.row.due);
                       s.tasks.execute();
                       while (s.tasks.fetch()) kept->view.tasks.push_back(s.row.task);
                       one_moment.commit();
                       return kept;
                     });
}

struct ViewWriter::Statements {
  Row row;
  long long count = 0;
  soci::statement remove_view, remove_due, remove_tasks, add_view, add_due, add_task, is_behind,
      is_not_behind, counted;

  explicit Statements(soci::session& s)
      : remove_view((s.prepare << kRemoveView, use(row.record.school), use(row.record.child))),
        remove_due((s.prepare << kRemoveDue, use(row.record.school), use(row.record.child))),
        remove_tasks((s.prepare << kRemoveTasks, use(row.record.school), use(row.record.child))),
        add_view((s.prepare << kAddView, use(row.record.school), use(row.record.child),
                  use(row.view.forename), use(row.view.surname), use(row.view.known_as),
                  use(row.view.upn), use(row.view.learner_number), use(row.view.admission_number),
                  use(row.view.class_name), use(row.view.year_group), use(row.view.born),
                  use(row.view.search), use(row.view.framework), use(row.view.stage),
                  use(row.view.since), use(row.view.on_register), use(row.view.at_school),
                  use(row.in_force), use(row.view.reviews_in_time), use(row.view.reviews_late),
                  use(row.made_with.version), use(row.made_with.packs),
                  use(row.made_with.school_version), use(row.good_until), use(row.by_name))),
        add_due((s.prepare << kAddDue, use(row.record.school), use(row.record.child), use(row.line),
                 use(row.due.duty), use(row.due.framework), use(row.due.owner), use(row.due.kind),
                 use(row.due.opened_by), use(row.due.opened_on), use(row.due.limit),
                 use(row.due.aim), use(row.due.limit_binds), use(row.due.excused),
                 use(row.due.cannot_compute), use(row.due.before_us))),
        add_task((s.prepare << kAddTask, use(row.record.school), use(row.record.child),
                  use(row.line), use(row.task.sort), use(row.task.entry), use(row.task.row),
                  use(row.task.about), use(row.task.text), use(row.task.owner), use(row.task.who),
                  use(row.task.set_by), use(row.task.on))),
        is_behind((s.prepare << kIsBehind, use(row.record.school), use(row.record.child))),
        is_not_behind((s.prepare << kIsNotBehind, use(row.record.school), use(row.record.child))),
        counted((s.prepare << kCount, use(row.record.school, "school"), into(count))) {}
};

ViewWriter::ViewWriter(soci::session& session)
    : statements_(with_faults("What is kept could not be prepared for writing",
                              [&] { return std::make_unique<Statements>(session); })) {}

ViewWriter::~ViewWriter() = default;

void ViewWriter::replace(const app::KeptView& view) {
  with_faults("What is kept of a child could not be written", [&] {
    Statements& s = *statements_;
    s.row.record = view.record;
    s.row.view = view.view;
    s.row.in_force = list_text(view.view.in_force);
    s.row.made_with = view.made_with;
    s.row.good_until = view.made_with.good_until;
    s.row.by_name = by_name(view.view);
    s.is_not_behind.execute(true);
    s.remove_view.execute(true);
    s.remove_due.execute(true);
    s.remove_tasks.execute(true);
    s.add_view.execute(true);
    s.row.line = 0;
    for (const app::DueLine& due : view.view.due) {
      ++s.row.line;
      s.row.due = due;
      s.add_due.execute(true);
    }
    s.row.line = 0;
    for (const app::Task& task : view.view.tasks) {
      ++s.row.line;
      s.row.task = task;
      s.add_task.execute(true);
    }
  });
}

void ViewWriter::fall_behind(const app::RecordId& child) {
  with_faults("What is kept of a child could not be marked", [&] {
    Statements& s = *statements_;
    s.row.record = child;
    s.is_not_behind.execute(true);
    s.is_behind.execute(true);
  });
}

void ViewWriter::remove(const app::RecordId& child) {
  fall_behind(child);
  with_faults("What is kept of a child could not be removed", [&] {
    statements_->remove_view.execute(true);
    statements_->remove_due.execute(true);
    statements_->remove_tasks.execute(true);
  });
}

std::size_t ViewWriter::children_of(const std::string& school) {
  return with_faults("The children of a school could not be counted", [&] {
    Statements& s = *statements_;
    s.row.record.school = school;
    return read_one(s.counted) ? static_cast<std::size_t>(s.count) : std::size_t{0};
  });
}

}  // namespace stepwell::store
