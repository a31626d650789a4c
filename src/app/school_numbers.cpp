#include "app/school_numbers.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <utility>

#include "app/known_children.h"
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

std::vector<NumberRow> rows_of(const Counts& counts) {
  std::vector<NumberRow> rows;
  for (const auto& [what, number] : counts)
    rows.push_back({what.second, number < kFewestTold ? std::nullopt : std::optional(number)});
  return rows;
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
  const auto* list = object.if_contains(field);
  if (list == nullptr || !list->is_array()) return rows;
  for (const json::value& row : list->get_array())
    if (row.is_object())
      rows.push_back({text_in(row.get_object(), "words"), number_in(row.get_object(), "count")});
  return rows;
}

}  // namespace

std::optional<std::size_t> told_total(const std::vector<std::size_t>& counts) {
  std::size_t all = 0, hidden = 0, hidden_rows = 0;
  for (const std::size_t number : counts) {
    all += number;
    if (number >= kFewestTold) continue;
    hidden += number;
    ++hidden_rows;
  }
  const bool gives_away = hidden_rows == 1 || (hidden_rows > 1 && hidden < kFewestTold);
  return gives_away || all < kFewestTold ? std::nullopt : std::optional(all);
}

SchoolNumbers school_numbers(Store& store, const Records& records, const std::string& school) {
  Counts stages, needs;
  const KnownChildren everybody(store, records, school);
  for (const KnownChild& child : everybody.all()) count(child, stages, needs);
  std::vector<std::size_t> by_stage;
  for (const auto& [what, number] : stages) by_stage.push_back(number);
  return {records.today(school), rows_of(stages), rows_of(needs), told_total(by_stage)};
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
