// Reads one table of a pack key by key, and collects what is wrong with it: wrong types, missing
// keys, and keys that nobody asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "law/source.h"

namespace stepwell::law {

class TableReader {
 public:
  /// `path` names the table in faults: "duty".
  TableReader(const SourceValue& table, std::string path, std::vector<PackFault>& faults)
      : table_(&table), path_(std::move(path)), faults_(&faults) {}

  /// A required value; a fault and an empty one, if it is not there.
  std::string text(std::string_view key);
  int number(std::string_view key);
  base::Day day(std::string_view key);
  /// A value that may be left out.
  std::optional<std::string> maybe_text(std::string_view key);
  std::optional<int> maybe_number(std::string_view key);
  std::optional<base::Day> maybe_day(std::string_view key);
  bool flag(std::string_view key, bool otherwise);
  /// A list of texts; empty if it is left out.
  std::vector<std::string> texts(std::string_view key);
  std::vector<int> numbers(std::string_view key);
  /// The tables of a list of tables; empty if it is left out.
  std::vector<TableReader> tables(std::string_view key);
  /// A table, or the only member of a list of one or more tables.
  std::vector<TableReader> table_or_tables(std::string_view key);
  std::optional<TableReader> maybe_table(std::string_view key);
  bool has(std::string_view key) const { return table_->find(key) != nullptr; }

  /// One of the named values; `otherwise`, or a fault if there is none.
  template <class E>
  E one_of(std::string_view key, const std::vector<std::pair<std::string_view, E>>& values,
           std::optional<E> otherwise = std::nullopt) {
    std::string expected;
    for (const auto& [name, value] : values)
      expected += (expected.empty() ? "one of " : ", ") + std::string(name);
    if (!otherwise && !has(key)) {
      fault(key, std::move(expected), "nothing");
      return values.front().second;
    }
    const auto written = otherwise ? maybe_text(key) : std::optional(text(key));
    if (!written) return *otherwise;
    for (const auto& [name, value] : values)
      if (name == *written) return value;
    if (otherwise || !written->empty()) fault(key, std::move(expected), "\"" + *written + "\"");
    return otherwise.value_or(values.front().second);
  }

  void fault(std::string_view key, std::string expected, std::string found);
  /// Adds a fault for each key that was not asked for.
  void finish();
  const std::string& path() const { return path_; }
  const SourceValue& value() const { return *table_; }

 private:
  const SourceValue* take(std::string_view key);
  const SourceValue* take(std::string_view key, SourceValue::Type type);
  const SourceValue* require(std::string_view key, SourceValue::Type type);
  int to_number(std::string_view key, const SourceValue& value);

  const SourceValue* table_;
  std::string path_;
  std::vector<PackFault>* faults_;
  std::vector<std::string> asked_;
};

/// A day of any year, from two keys of a table; 1 January, and a fault, if there is no such day.
std::pair<unsigned, unsigned> day_of_year(TableReader& table, std::string_view month_key,
                                          std::string_view day_key);

}  // namespace stepwell::law
