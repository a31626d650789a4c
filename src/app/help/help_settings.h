// What a school says of its adults' time and of what an hour costs, and how both are written. Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/entry.h"

namespace stepwell::app {

/// What the school says of its adults' time, as the settings of its record.
struct HelpSettings {
  std::map<std::string, int, std::less<>> minutes_a_week;  ///< that are there, by person
  std::map<std::string, int, std::less<>> pence_an_hour;   ///< by post: "assistant"
};
/// From the school's own record, as it is known; values that say nothing take back what was said.
HelpSettings help_settings(std::span<const record::Entry> school_record);
/// The name of the setting in which the school says it.
std::string hours_setting(std::string_view person);
std::string rate_setting(std::string_view post);
/// "12.5" hours are 750 minutes. Nothing for what is no number of hours from 0 to 60.
std::optional<int> read_hours(std::string_view written);
/// "14.50" are 1450 pence. Nothing for what is no amount from 0 to 999.99.
std::optional<int> read_pounds(std::string_view written);
std::string write_hours(int minutes);
std::string write_pounds(int pence);

}  // namespace stepwell::app
