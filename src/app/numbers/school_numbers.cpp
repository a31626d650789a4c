#include "app/numbers/school_numbers.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <utility>

#include "app/children/known_children.h"
#include "record/body.h"

namespace stepwell::app {

namespace json = boost::json;
using record::text_in;

namespace {

/// So many of each, in the order of the law.
using Counts = std::map<std::pair<std::size_t, std::string>, std::size_t>;

/// The need that comes first, with its place in the law and its name; nothing, if none is known.
std::optional<std::pair<std::size_t, std::string>> first_need(const KnownChild& child) {
  std::string code;
  std::int64_t best = 0;
  for (const json::value& row : child.needs) {
    const auto* rank = row.get_object().if_contains("rank");
    const std::int64_t place = rank != nullptr && rank->is_int64() ? rank->get_int64() : 1'000;
    if (!code.empty() && best <= place) continue;
    code = text_in(row.get_object(), "code");
    best = place;
  }
  std::size_t place = 0;
  for (const law::CodeSet& set : child.framework->code_sets)
    for (const law::Code& known : set.codes) {
      ++place;
      if (known.id == code) return std::pair(place, known.name.en);
    }
  return std::nullopt;
}

void count(const KnownChild& child, Counts& stages, Counts& needs) {
  if (!child.at_school || child.framework == nullptr) return;
  const law::Stage& stage = child.framework->stages[child.stage];
  if (!stage.on_register) return;
  ++stages[{child.stage, stage.name.en}];
  if (const auto need = first_need(child)) ++needs[*need];
}

std::vector<std::size_t> numbers_of(const Counts& counts) {
  std::vector<std::size_t> numbers;
  for (const auto& [what, number] : counts) numbers.push_back(number);
  return numbers;
}

std::vector<NumberRow> rows_of(const Counts& counts, const Told& told) {
  std::vector<NumberRow> rows;
  for (const auto& [what, number] : counts) rows.push_back({what.second, told[rows.size()]});
  return rows;
}

Told each_told(const std::vector<std::size_t>& counts) {
  Told told;
  for (const std::size_t number : counts)
    told.push_back(number < kFewestTold ? std::nullopt : std::optional(number));
  return told;
}

/// What is not told of numbers whose sum is.
struct Untold {
  std::size_t rows = 0, together = 0;
  bool are_all_small = true;
  void add(std::size_t number) {
    ++rows;
    together += number;
    are_all_small = are_all_small && number < kFewestTold;
  }
  /// One alone is the difference; small ones say what each is where together they are as few, or
  /// as many, as they can be.
  bool are_given_away() const {
    if (rows < 2) return rows == 1;
    const bool is_at_bound = together == rows || together == rows * (kFewestTold - 1);
    return together < kFewestTold || (are_all_small && is_at_bound);
  }
};

/// Where the smallest that is told stands; none, if none is.
std::optional<std::size_t> smallest_told(const Told& told) {
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (told[i] && (!smallest || *told[i] < *told[*smallest])) smallest = i;
  return smallest;
}

json::array rows_json(const std::vector<NumberRow>& rows) {
  json::array array;
  for (const NumberRow& row : rows) {
    json::object object{{"words", row.words}};
    if (row.count) object["count"] = *row.count;
    array.push_back(std::move(object));
  }
  return array;
}

std::optional<std::size_t> number_in(const json::object& object, std::string_view field) {
  const auto* value = object.if_contains(field);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  json::error_code error;
  const auto number = value->to_number<std::size_t>(error);
  return error ? std::nullopt : std::optional(number);
}

std::vector<NumberRow> read_rows(const json::object& object, std::string_view field) {
  std::vector<NumberRow> rows;
  for (const json::object* row : record::rows_in(object, field))
    rows.push_back({text_in(*row, "words"), number_in(*row, "count")});
  return rows;
}

}  // namespace

std::optional<std::size_t> told_total(const std::vector<std::size_t>& counts) {
  std::size_t all = 0;
  Untold untold;
  for (const std::size_t number : counts) {
    all += number;
    if (number < kFewestTold) untold.add(number);
  }
  return untold.are_given_away() || all < kFewestTold ? std::nullopt : std::optional(all);
}

Told told_parts(const std::vector<std::size_t>& parts, std::size_t all) {
  Told told = each_told(parts);
  Untold untold;
  for (const std::size_t number : parts) {
    all -= number;
    if (number < kFewestTold) untold.add(number);
  }
  // Those who are in no part: a number that nobody is told, but that may be worked out.
  if (all > 0 && all < kFewestTold) untold.add(all);
  while (untold.are_given_away()) {
    const auto smallest = smallest_told(told);
    if (!smallest) break;
    untold.add(*told[*smallest]);
    told[*smallest].reset();
  }
  return told;
}

SchoolNumbers school_numbers(Store& store, const Records& records, const std::string& school) {
  Counts stages, needs;
  const KnownChildren everybody(store, records, school);
  for (const KnownChild& child : everybody.all()) count(child, stages, needs);
  const auto by_stage = numbers_of(stages);
  SchoolNumbers numbers{records.today(school), rows_of(stages, each_told(by_stage)), {}, {}};
  numbers.all = told_total(by_stage);
  // Beside a total that is not told the needs would tell it.
  if (numbers.all) numbers.needs = rows_of(needs, told_parts(numbers_of(needs), *numbers.all));
  return numbers;
}

json::object to_json(const SchoolNumbers& numbers) {
  json::object object{{"on", numbers.on.iso()},
                      {"stages", rows_json(numbers.stages)},
                      {"needs", rows_json(numbers.needs)}};
  if (numbers.all) object["all"] = *numbers.all;
  return object;
}

SchoolNumbers read_numbers(const json::object& object) {
  return {base::parse_day(text_in(object, "on")).value_or(base::Day()), read_rows(object, "stages"),
          read_rows(object, "needs"), number_in(object, "all")};
}

}  // namespace stepwell::app
