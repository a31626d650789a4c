#include "web/pages/moving/moving_place.h"

#include <algorithm>
#include <map>

#include "web/pages/today/due_lines.h"

namespace stepwell::web::pages {
namespace {

/// The open line by which the law asks for the move of each child.
using Asked = std::map<std::string, app::DueLine>;

app::Viewer viewer_of(const Moving& moving) {
  return {moving.person(), moving.school, moving.today()};
}

/// The duties of all laws by which they ask for a move.
std::vector<std::string> duties_of_moves(const law::Library& library) {
  std::vector<std::string> duties;
  for (const auto& law : library.frameworks())
    if (law->transfer && !law->transfer->duty.empty()) duties.push_back(law->transfer->duty);
  return duties;
}

Asked asked_in(const Moving& moving, app::Lists& lists) {
  Asked asked;
  for (app::DueRow& row : lists.due_of(viewer_of(moving), duties_of_moves(moving.context.library)))
    asked.emplace(row.name.child, std::move(row.line));
  return asked;
}

const law::Framework* school_law(const Moving& moving) {
  return moving.context.records.school(moving.school)->framework;
}

bool leads_on(const Moving& moving, const law::Framework* own, const app::ChildRow& row) {
  const law::Framework* law = moving.context.library.find(row.framework);
  return law != nullptr && (law->transfer || (own != nullptr && own->nation != law->nation));
}

/// Whoever is helped, or is asked for by the law, and may be moved on.
std::vector<app::ChildRow> candidates(const Moving& moving, app::Lists& lists, const Asked& asked,
                                      app::ChildFilter filter) {
  constexpr std::size_t kAll = 100000;
  filter.most = kAll;
  auto rows = lists.children(viewer_of(moving), filter);
  const law::Framework* own = school_law(moving);
  std::erase_if(rows, [&](const app::ChildRow& row) {
    return !leads_on(moving, own, row) || !(row.on_register || asked.contains(row.name.child));
  });
  return rows;
}

MovingRow row_of(const Moving& moving, const app::ChildRow& child, const Asked& asked) {
  const auto found = asked.find(child.name.child);
  const app::DueLine* line =
      found == asked.end() || found->second.framework != child.framework ? nullptr : &found->second;
  MovingRow row{
      child.name.child, name_of(child.name), child.name.class_name, {}, line != nullptr, {}, {}};
  if (line != nullptr) row.limit = line->limit;
  const auto place =
      app::place_of(child, line, moving.context.library, school_law(moving), moving.today());
  row.place = place.value();  // its law is loaded: it leads on
  row.ways = app::ways_of(row.place, moving.context.library);
  return row;
}

MovingRow row_of(const app::ChildFile& file, const law::Library& library) {
  MovingRow row{
      file.id.child, file.name(), file.details.class_name, app::place_of(file), false, {}, {}};
  if (const record::Instance* asked = app::move_asked(file)) {
    row.is_asked = true;
    row.limit = asked->limit;
  }
  row.ways = app::ways_of(row.place, library);
  return row;
}

/// By the last day; who has none comes last.
bool is_sooner(const MovingRow& one, const MovingRow& other) {
  constexpr base::Day kNever{9999, 12, 31};
  return one.limit.value_or(kNever) < other.limit.value_or(kNever);
}

}  // namespace

std::string Moving::path() const {
  if (is_of_one()) return child_path(one->id, "/law");
  return school_path(school, "/moving") + narrowing.query();
}

std::string Moving::back() const {
  return is_of_one() ? child_path(one->id) : school_path(school, "/today");
}

const MovingRow* Moving::find(std::string_view child) const {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [child](const MovingRow& row) { return row.child == child; });
  return found == rows.end() ? nullptr : &*found;
}

std::vector<app::ChildFile> Moving::open(const std::vector<std::string>& children) const {
  if (one) return {*one};
  return context.casework.open_these(person(), school, children, today());
}

std::vector<app::LawWay> Moving::ways() const {
  std::vector<app::LawWay> known;
  for (const MovingRow& row : rows)
    for (const app::LawWay& way : row.ways) {
      const bool is_there = std::any_of(known.begin(), known.end(), [&](const app::LawWay& each) {
        return each.id() == way.id();
      });
      if (!is_there) known.push_back(way);
    }
  return known;
}

AboutChild Moving::about(const app::ChildFile& file) const {
  return {context, request, parameters, file};
}

Moving moving_at(const WebContext& context, const http::Request& request,
                 const http::PathParameters& parameters) {
  const std::string& school = parameters["school"];
  Moving moving{context, request, parameters, school, Narrowing::of(request, context, school),
                {},      {}};
  app::Lists& lists = context.casework.lists(school);
  const Asked asked = asked_in(moving, lists);
  moving.all = candidates(moving, lists, asked, {});
  std::vector<app::ChildRow> shown;
  if (moving.narrowing.is_narrow()) {
    app::ChildFilter filter;
    moving.narrowing.apply(filter);
    shown = candidates(moving, lists, asked, filter);
  }
  for (const app::ChildRow& row : moving.narrowing.is_narrow() ? shown : moving.all)
    moving.rows.push_back(row_of(moving, row, asked));
  std::stable_sort(moving.rows.begin(), moving.rows.end(), is_sooner);
  return moving;
}

Moving moving_of(const AboutChild& about) {
  const std::string& school = about.id().school;
  Moving moving{about.context,
                about.request,
                about.parameters,
                school,
                Narrowing::of(about.request, about.context, school),
                {},
                {},
                about.file};
  moving.rows.push_back(row_of(about.file, about.context.library));
  return moving;
}

}  // namespace stepwell::web::pages
