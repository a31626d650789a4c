// How what is kept of a child is exchanged with the database. Only for the files that speak SQL.
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>
#include <vector>

#include "app/lists/task.h"
#include "base/day.h"
#include "base/fault.h"

namespace soci {

/// A day is stored as YYYY-MM-DD, one that is not there as null.
template <>
struct type_conversion<std::optional<stepwell::base::Day>> {
  using base_type = std::string;
  static void from_base(const std::string& text, indicator there,
                        std::optional<stepwell::base::Day>& day) {
    day = there == i_null ? std::nullopt : stepwell::base::parse_day(text);
    if (there != i_null && !day)
      throw stepwell::base::Fault("What is kept of a child has a day that cannot be read.");
  }
  static void to_base(const std::optional<stepwell::base::Day>& day, std::string& text,
                      indicator& there) {
    there = day ? i_ok : i_null;
    text = day ? day->iso() : std::string();
  }
};

template <>
struct type_conversion<bool> {
  using base_type = long long;
  static void from_base(long long number, indicator, bool& is) { is = number != 0; }
  static void to_base(bool is, long long& number, indicator& there) {
    number = is ? 1 : 0;
    there = i_ok;
  }
};

/// A sort of task is stored by its name.
template <>
struct type_conversion<stepwell::app::Task::Sort> {
  using base_type = std::string;
  static void from_base(const std::string& text, indicator, stepwell::app::Task::Sort& sort) {
    const auto found = stepwell::app::find_task_sort(text);
    if (!found)
      throw stepwell::base::Fault("What is kept of a child has a sort of task that is none.");
    sort = *found;
  }
  static void to_base(stepwell::app::Task::Sort sort, std::string& text, indicator& there) {
    text = stepwell::app::name_of(sort);
    there = i_ok;
  }
};

}  // namespace soci

namespace stepwell::store {

/// Words are stored as a JSON list.
std::string list_text(const std::vector<std::string>& words);
/// Throws base::Fault if it is none.
std::vector<std::string> read_list(const std::string& text);

}  // namespace stepwell::store
