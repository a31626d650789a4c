// What the contracts of lists share: a store to fill, and what its lists say.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/lists/lists.h"
#include "app/records/store.h"
#include "base/text.h"
#include "tests/contract/acts.h"

namespace stepwell::testing {

inline constexpr base::Day kToday{2025, 9, 1};

inline app::DueLine line(const std::string& duty, std::optional<base::Day> limit,
                         std::optional<base::Day> aim = {}) {
  return {
      duty, "wales-sen-2002", "senco", "duty", 1, base::Day(2025, 1, 6), limit, aim, true, {}, {},
      false};
}

/// A child at school in class 3G with one line of what is due.
inline app::ChildView pupil(const std::string& forename, const std::string& surname,
                            const std::string& class_name = "3G") {
  app::ChildView view;
  view.forename = forename;
  view.surname = surname;
  view.class_name = class_name;
  view.year_group = "3";
  view.search = base::folded_name(forename + " " + surname);
  view.framework = "wales-sen-2002";
  view.stage = "school_action";
  view.on_register = true;
  view.due = {line("iep_review", base::Day(2025, 10, 1))};
  return view;
}

inline app::Task task(const std::string& text, std::optional<base::Day> on) {
  app::Task task;
  task.entry = 1;
  task.row = 1;
  task.text = text;
  task.on = on;
  return task;
}

inline app::Sight sight(const std::string& person, app::Sight::Of of, const std::string& what = {},
                        base::Day from = base::Day(2024, 9, 1),
                        std::optional<base::Day> until = {}) {
  return {person, from, until, of, what};
}
inline app::Sight of_school(const std::string& person) {
  return sight(person, app::Sight::Of::School);
}
inline app::Sight of_class(const std::string& person, const std::string& class_name) {
  return sight(person, app::Sight::Of::Class, class_name);
}
inline app::Sight of_child(const std::string& person, const std::string& child_id) {
  return sight(person, app::Sight::Of::Child, child_id);
}

/// `Made` has `store`, an empty app::Store, and `lists`, which answers from it.
template <class Made>
class ListsHouse : public ::testing::Test {
 protected:
  /// The next entry of the child's record with that view.
  void keep(const app::RecordId& id, const app::ChildView& view) {
    const auto version = static_cast<record::Position>(made_.store.read(id).size());
    write(append_with_view(id, version, view));
  }
  /// The next entry of the school's record with those sights.
  void give(std::vector<app::Sight> sights, const std::string& school = "school-1") {
    const auto version = static_cast<record::Position>(made_.store.read({school, {}}).size());
    app::Append given = append({school, {}}, version, {"posts"});
    given.sights = std::move(sights);
    write(given);
  }
  void write(const app::Append& one) {
    if (!made_.store.write(act({one}))) throw std::logic_error("the act was refused");
  }

  app::Viewer viewer(const std::string& person, const std::string& school = "school-1",
                     base::Day day = kToday) {
    return {person, school, day};
  }
  std::vector<std::string> seen_by(const app::Viewer& who, const app::ChildFilter& filter = {}) {
    std::vector<std::string> ids;
    for (const app::ChildRow& row : made_.lists.children(who, filter))
      ids.push_back(row.name.child);
    return ids;
  }
  std::vector<std::string> seen_by(const std::string& person, const app::ChildFilter& filter = {}) {
    return seen_by(viewer(person), filter);
  }
  /// Whose lines, with the duty.
  std::vector<std::string> due_for(const app::Viewer& who) {
    std::vector<std::string> lines;
    for (const app::DueRow& row : made_.lists.due(who))
      lines.push_back(row.name.child + " " + row.line.duty);
    return lines;
  }
  /// Whose tasks, with what they say.
  std::vector<std::string> tasks_for(const app::Viewer& who) {
    std::vector<std::string> lines;
    for (const app::DueRow& row : made_.lists.due(who))
      if (row.task) lines.push_back(row.name.child + " " + row.task->text);
    return lines;
  }
  std::vector<std::string> found(const std::string& words) {
    app::ChildFilter filter;
    filter.words = base::folded_name(words);
    return found_by(filter);
  }
  std::vector<std::string> found_by(const app::ChildFilter& filter) {
    std::vector<std::string> ids;
    for (const app::ChildName& name : made_.lists.names("school-1", filter))
      ids.push_back(name.child);
    return ids;
  }
  std::vector<app::RecordId> stale(const std::string& packs = "hash of packs",
                                   record::Position version = 4,
                                   base::Day day = base::Day(2025, 12, 31)) {
    return made_.lists.stale("school-1", packs, version, day);
  }

  Made made_;
};

/// As the fold leaves it: in no class, with what leaving leaves open.
inline app::ChildView leaver(const std::string& forename, const std::string& surname) {
  app::ChildView left = pupil(forename, surname, "");
  left.at_school = false;
  left.due = {line("pass_on", base::Day(2025, 9, 22))};
  return left;
}

}  // namespace stepwell::testing
