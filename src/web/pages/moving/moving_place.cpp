#include "web/pages/moving/moving_place.h"

#include <algorithm>
#include <set>

namespace stepwell::web::pages {
namespace {

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

bool leads_on(const Moving& moving, const app::ChildRow& row) {
  const law::Framework* law = moving.context.library.find(row.framework);
  const law::Framework* own = moving.context.records.school(moving.school)->framework;
  return law != nullptr && (law->transfer || (own != nullptr && own->nation != law->nation));
}

/// Whoever is helped, or is asked for by the law, and may be moved on.
std::vector<app::ChildRow> candidates(const Moving& moving, app::ChildFilter filter) {
  constexpr std::size_t kAll = 100000;
  filter.most = kAll;
  app::Lists& lists = moving.context.casework.lists(moving.school);
  std::set<std::string> asked;
  for (const app::DueRow& row :
       lists.due_of(viewer_of(moving), duties_of_moves(moving.context.library)))
    asked.insert(row.name.child);
  auto rows = lists.children(viewer_of(moving), filter);
  std::erase_if(rows, [&](const app::ChildRow& row) {
    return !leads_on(moving, row) || !(row.on_register || asked.contains(row.name.child));
  });
  return rows;
}

/// By the last day; who has none comes last.
bool is_sooner(const MovingRow& one, const MovingRow& other) {
  constexpr base::Day kNever{9999, 12, 31};
  const auto last = [&](const MovingRow& row) {
    return row.asked == nullptr ? kNever : row.asked->limit.value_or(kNever);
  };
  return last(one) < last(other);
}

}  // namespace

const app::LawWay* MovingRow::find_way(std::string_view id) const {
  const auto found = std::find_if(ways.begin(), ways.end(),
                                  [id](const app::LawWay& way) { return way.id() == id; });
  return found == ways.end() ? nullptr : &*found;
}

MovingRow moving_row(app::ChildFile file, const law::Library& library) {
  MovingRow row{std::move(file), nullptr, {}};
  row.asked = app::move_asked(row.file);
  row.ways = app::ways_of(row.file, library);
  return row;
}

std::string Moving::path() const {
  if (is_of_one()) return child_path({school, child}, "/law");
  return school_path(school, "/moving") + narrowing.query();
}

std::string Moving::back() const {
  return is_of_one() ? child_path({school, child}) : school_path(school, "/today");
}

const MovingRow* Moving::find(std::string_view id) const {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [id](const MovingRow& row) { return row.file.id.child == id; });
  return found == rows.end() ? nullptr : &*found;
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

AboutChild Moving::about(const MovingRow& row) const {
  return {context, request, parameters, row.file};
}

Moving moving_at(const WebContext& context, const http::Request& request,
                 const http::PathParameters& parameters) {
  const std::string& school = parameters["school"];
  Moving moving{context, request, parameters, school, Narrowing::of(request, context, school),
                {},      {}};
  moving.all = candidates(moving, {});
  app::ChildFilter filter;
  moving.narrowing.apply(filter);
  std::vector<std::string> ids;
  for (const app::ChildRow& row : candidates(moving, filter)) ids.push_back(row.name.child);
  for (app::ChildFile& file :
       context.casework.open_these(moving.person(), school, ids, moving.today()))
    moving.rows.push_back(moving_row(std::move(file), context.library));
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
                about.id().child};
  moving.rows.push_back(moving_row(about.file, about.context.library));
  return moving;
}

}  // namespace stepwell::web::pages
