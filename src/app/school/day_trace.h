// The trace that other dates of a school leave on a last day: what it was until they were recorded,
// and what since. Nothing of it is stored: it is worked out again from what was known at each
// moment. Pure of any page.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "app/records/records.h"
#include "record/openings.h"

namespace stepwell::app {

/// What one act of recording dates did to the last day of an opening, by what was known of the
/// child then.
struct DayTrace {
  base::Day recorded;
  std::optional<base::DayRange> closed;  ///< the days on which the school was closed; else terms
  record::LastDay before, after;
};
/// Of each opening, in the order of recording; those whose day never moved are not there.
using DayTraces = std::map<record::OpeningName, std::vector<DayTrace>>;

/// Of the openings of that rule in the answer, up to that moment if one is given. Folds the record
/// twice for each act that gave the school other dates since the first of them began, and never
/// where no such date can count.
DayTraces day_traces(const Records& records, const RecordId& child,
                     const record::Standing& standing, std::string_view duty,
                     const std::optional<base::Instant>& known_at = std::nullopt);

}  // namespace stepwell::app
