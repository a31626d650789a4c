#include "law/table_reader.h"

#include <algorithm>
#include <chrono>

namespace stepwell::law {

using Type = SourceValue::Type;

namespace {
/// Larger than any number that a rule needs.
constexpr std::int64_t kLargest = 100'000;

std::string written(const SourceValue& value) {
  switch (value.type) {
    case Type::Text: return "\"" + value.text + "\"";
    case Type::Integer: return std::to_string(value.integer);
    case Type::Boolean: return value.boolean ? "true" : "false";
    case Type::Day: return value.day.iso();
    case Type::List:
    case Type::Table:
    case Type::Other: return std::string(name_of(value.type));
  }
  return {};
}
}  // namespace

const SourceValue* TableReader::take(std::string_view key) {
  asked_.emplace_back(key);
  return table_->find(key);
}

const SourceValue* TableReader::take(std::string_view key, Type type) {
  const SourceValue* value = take(key);
  if (value == nullptr || value->type == type) return value;
  fault(key, std::string(name_of(type)), written(*value));
  return nullptr;
}

const SourceValue* TableReader::require(std::string_view key, Type type) {
  if (!has(key)) fault(key, std::string(name_of(type)), "nothing");
  return take(key, type);
}

std::string TableReader::text(std::string_view key) {
  const SourceValue* value = require(key, Type::Text);
  if (value != nullptr && value->text.empty()) fault(key, "a text", "an empty one");
  return value == nullptr ? std::string() : value->text;
}

int TableReader::to_number(std::string_view key, const SourceValue& value) {
  if (value.integer >= -kLargest && value.integer <= kLargest)
    return static_cast<int>(value.integer);
  fault(key, "a number nearer to nothing", std::to_string(value.integer));
  return 0;
}

int TableReader::number(std::string_view key) {
  const SourceValue* value = require(key, Type::Integer);
  return value == nullptr ? 0 : to_number(key, *value);
}

base::Day TableReader::day(std::string_view key) {
  const SourceValue* value = require(key, Type::Day);
  return value == nullptr ? base::Day() : value->day;
}

std::optional<std::string> TableReader::maybe_text(std::string_view key) {
  const SourceValue* value = take(key, Type::Text);
  if (value == nullptr) return std::nullopt;
  return value->text;
}

std::optional<int> TableReader::maybe_number(std::string_view key) {
  const SourceValue* value = take(key, Type::Integer);
  if (value == nullptr) return std::nullopt;
  return to_number(key, *value);
}

std::optional<base::Day> TableReader::maybe_day(std::string_view key) {
  const SourceValue* value = take(key, Type::Day);
  if (value == nullptr) return std::nullopt;
  return value->day;
}

bool TableReader::flag(std::string_view key, bool otherwise) {
  const SourceValue* value = take(key, Type::Boolean);
  return value == nullptr ? otherwise : value->boolean;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  std::vector<std::string> all;
  const SourceValue* list = take(key, Type::List);
  if (list == nullptr) return all;
  for (const SourceValue& item : list->items) {
    if (item.type == Type::Text)
      all.push_back(item.text);
    else
      fault(key, "a list of texts", written(item));
  }
  return all;
}

std::vector<int> TableReader::numbers(std::string_view key) {
  std::vector<int> all;
  const SourceValue* list = take(key, Type::List);
  if (list == nullptr) return all;
  for (const SourceValue& item : list->items) {
    if (item.type == Type::Integer)
      all.push_back(to_number(key, item));
    else
      fault(key, "a list of whole numbers", written(item));
  }
  return all;
}

std::vector<TableReader> TableReader::tables(std::string_view key) {
  std::vector<TableReader> all;
  const SourceValue* list = take(key, Type::List);
  if (list == nullptr) return all;
  for (const SourceValue& item : list->items) {
    if (item.type == Type::Table)
      all.emplace_back(item, path_.empty() ? std::string(key) : path_ + "." + std::string(key),
                       *faults_);
    else
      fault(key, "a list of tables", written(item));
  }
  return all;
}

std::vector<TableReader> TableReader::table_or_tables(std::string_view key) {
  const SourceValue* value = table_->find(key);
  if (value == nullptr || value->type != Type::Table) return tables(key);
  std::vector<TableReader> one;
  one.push_back(*maybe_table(key));
  return one;
}

std::optional<TableReader> TableReader::maybe_table(std::string_view key) {
  const SourceValue* value = take(key, Type::Table);
  if (value == nullptr) return std::nullopt;
  return TableReader(*value, path_.empty() ? std::string(key) : path_ + "." + std::string(key),
                     *faults_);
}

void TableReader::fault(std::string_view key, std::string expected, std::string found) {
  // A row that is merged of two packs has values of two files: the fault names that of the value.
  const SourceValue* value = table_->find(key);
  const SourceValue& place = value == nullptr ? *table_ : *value;
  std::string path = path_;
  if (!key.empty()) path += (path.empty() ? "" : ".") + std::string(key);
  faults_->push_back(
      {*place.file, place.line, std::move(path), std::move(expected), std::move(found)});
}

void TableReader::finish() {
  for (const auto& [key, value] : table_->members)
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end())
      fault(key, "no such key here", "it");
}

std::pair<unsigned, unsigned> day_of_year(TableReader& table, std::string_view month_key,
                                          std::string_view day_key) {
  const int month = table.number(month_key), day = table.number(day_key);
  if (month < 1 || month > 12) {
    table.fault(month_key, "1 to 12", std::to_string(month));
    return {1, 1};
  }
  const std::chrono::month_day date{std::chrono::month(static_cast<unsigned>(month)),
                                    std::chrono::day(static_cast<unsigned>(day))};
  // The 29th of February is not a day of every year.
  if (1 <= day && day <= 31 && date.ok() && !(month == 2 && day == 29))
    return {static_cast<unsigned>(month), static_cast<unsigned>(day)};
  table.fault(day_key, "a day of a month", std::to_string(day));
  return {1, 1};
}

}  // namespace stepwell::law
