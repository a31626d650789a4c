#include "app/moved_days.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/child_view.h"

namespace stepwell::app {
namespace {

using What = MovedDay::What;
using Key = std::tuple<std::string, std::string, record::Position, std::string>;
using Lines = std::map<Key, DueLine>;

Key key_of(const DueLine& line) {
  return {line.framework, line.duty, line.opened_by,
          line.opened_on ? line.opened_on->iso() : std::string()};
}

Lines lines_of(const ChildView& view) {
  Lines lines;
  for (const DueLine& line : view.due) lines.emplace(key_of(line), line);
  return lines;
}

std::optional<base::Day> day_of(const DueLine& line) {
  return line.limit ? line.limit : line.aim;
}

std::optional<What> change(const DueLine& before, const DueLine& after) {
  if (!before.cannot_compute.empty() && after.cannot_compute.empty()) return What::Known;
  if (before.cannot_compute.empty() && !after.cannot_compute.empty()) return What::Unknown;
  if (before.limit != after.limit || before.aim != after.aim) return What::Moved;
  return std::nullopt;
}

struct Child {
  RecordId id;
  const ChildView& view;
};

void add(const Child& child, const DueLine& line, What what, std::optional<base::Day> before,
         std::optional<base::Day> after, std::vector<MovedDay>& all) {
  const std::string& first =
      child.view.known_as.empty() ? child.view.forename : child.view.known_as;
  all.push_back(
      {child.id, first + " " + child.view.surname, line.framework, line.duty, what, before, after});
}

void compare(const Child& child, const Lines& before, const Lines& after,
             std::vector<MovedDay>& all) {
  for (const auto& [key, line] : after) {
    const auto old = before.find(key);
    if (old == before.end())
      add(child, line, What::Begun, std::nullopt, day_of(line), all);
    else if (const auto what = change(old->second, line))
      add(child, line, *what, day_of(old->second), day_of(line), all);
  }
  for (const auto& [key, line] : before)
    if (!after.contains(key)) add(child, line, What::Gone, day_of(line), std::nullopt, all);
}

}  // namespace

std::vector<MovedDay> moved_days(Store& store, const Records& records, const SchoolView& before,
                                 const SchoolView& after) {
  std::vector<MovedDay> all;
  const base::Day today = records.today(after.id);
  for (const ChildLog& log : store.read_children(after.id)) {
    const LoadedRecord loaded = records.assemble(log.record, log.entries);
    const auto old = open_record(loaded, before, records.library(), today);
    const auto now = open_record(loaded, after, records.library(), today);
    if (old && now && now->view.at_school)
      compare({loaded.id, now->view}, lines_of(old->view), lines_of(now->view), all);
  }
  std::stable_sort(all.begin(), all.end(), [](const MovedDay& one, const MovedDay& other) {
    return std::tie(one.name, one.child) < std::tie(other.name, other.child);
  });
  return all;
}

}  // namespace stepwell::app
