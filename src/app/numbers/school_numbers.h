// How many children have extra help, by stage and by first need, so that nobody can be made out
// from the numbers. Pure of any page.
#pragma once

#include <boost/json/object.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/records/records.h"

namespace stepwell::app {

/// Smaller numbers are not told.
inline constexpr std::size_t kFewestTold = 5;

struct NumberRow {
  std::string words;                 ///< in the words of the law
  std::optional<std::size_t> count;  ///< none: it is not told
  bool operator==(const NumberRow&) const = default;
};

struct SchoolNumbers {
  base::Day on;
  std::vector<NumberRow> stages;
  std::vector<NumberRow> needs;  ///< none where `all` is none
  /// Of all with extra help; none where it would give away a number that is not told.
  std::optional<std::size_t> all;
  bool empty() const { return stages.empty(); }
  bool operator==(const SchoolNumbers&) const = default;
};

SchoolNumbers school_numbers(Store& store, const Records& records, const std::string& school);

/// The total of rows, unless it tells what a row does not: with a single row that is not told, or
/// with several that come to so little, or so much, together that each can be worked out.
std::optional<std::size_t> told_total(const std::vector<std::size_t>& counts);

/// For each of several numbers that number, or none where it is not told.
using Told = std::vector<std::optional<std::size_t>>;
/// The parts of a whole that is told itself, not less than their sum. Besides the small ones so
/// many more, the smallest first, are not told that none of the small ones can be worked out; nor
/// how many are in no part.
Told told_parts(const std::vector<std::size_t>& parts, std::size_t all);

// As a published report keeps them.
boost::json::object to_json(const SchoolNumbers& numbers);
/// What cannot be read is left out.
SchoolNumbers read_numbers(const boost::json::object& json);

}  // namespace stepwell::app
