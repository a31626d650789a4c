// Worked examples: a record, a date, and what must be due. A scenario says what the law asks, in a
// form that a SENCO can read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/library.h"
#include "record/standing.h"

namespace stepwell::record {

/// A scenario that was read: a child's record and a school's, with all that an answer depends on.
struct Scenario {
  std::string name;
  std::shared_ptr<const law::Library> library;
  std::unique_ptr<calendar::SchoolCalendar> calendar;
  Circumstances circumstances;
  std::vector<Entry> record;
  std::vector<Entry> school_record;
  boost::json::array expect;
};

/// What is wrong with a scenario file, one sentence each: "record[3].on: no such day".
using ScenarioProblems = std::vector<std::string>;

/// The largest scenario file that is read, in bytes.
inline constexpr std::size_t kLargestScenario = 4 << 20;

base::Result<Scenario, ScenarioProblems> read_scenario(std::string_view text,
                                                       std::shared_ptr<const law::Library> library);

/// The name that a scenario gives itself, as far as it can be read; empty otherwise.
std::string scenario_name(std::string_view text);

/// What differs from what the scenario expects, one sentence each; none if it holds.
std::vector<std::string> differences(const Scenario& scenario);

/// The day that a scenario asks about last; nothing, if it asks about none.
std::optional<base::Day> last_day_asked(const Scenario& scenario);

}  // namespace stepwell::record
