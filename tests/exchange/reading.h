// Reads a roll from a text, as the tests of reading need it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "exchange/roll_reader.h"

namespace stepwell::exchange {

/// Thursday, 5 November 2026: the day after one of the samples was printed.
inline constexpr base::Day kToday(2026, 11, 5);

inline base::Result<app::Roll, app::RollFault> try_reading(const std::string& bytes,
                                                           const app::RollChoices& choices = {}) {
  return SeparatedRollReader().read(bytes, choices, kToday);
}

inline app::Roll reading(const std::string& bytes, const app::RollChoices& choices = {}) {
  auto roll = try_reading(bytes, choices);
  if (roll) return std::move(*roll);
  ADD_FAILURE() << describe(roll.error());
  return {};
}

/// The one child of rows below "Surname,Forename,DOB" and more headings.
inline app::RollPupil one_child(const std::string& headings, const std::string& row) {
  const app::Roll roll =
      reading("Surname,Forename,DOB," + headings + "\nWard,Nia,27/02/2019," + row + "\n");
  if (roll.pupils.size() == 1) return roll.pupils.front();
  ADD_FAILURE() << roll.pupils.size() << " children from " << row;
  return {};
}

/// The needs of the child, each with its rank: "SLCN1".
inline std::vector<std::string> words(const app::RollPupil& pupil) {
  std::vector<std::string> found;
  for (const app::RollNeed& need : pupil.needs)
    found.push_back(need.word.text + (need.rank ? std::to_string(*need.rank) : ""));
  return found;
}

inline std::vector<std::string> codes(const std::vector<app::RollProblem>& problems) {
  std::vector<std::string> names;
  for (const app::RollProblem& problem : problems) names.emplace_back(name_of(problem.code));
  return names;
}

inline std::string fault_of(const std::string& bytes) {
  const auto roll = try_reading(bytes);
  if (roll) return "read";
  EXPECT_GT(describe(roll.error()).size(), 20U);
  return std::string(name_of(roll.error().what));
}

}  // namespace stepwell::exchange
