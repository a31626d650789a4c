// What a census would refuse of one child besides status and needs: names and numbers, by the
// checks of the school's law, and whether it was said that the child is taught at a special place,
// by those of the child's. Pure but for the question who else has a number; knows no nation.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/lists.h"
#include "app/numbers/code_checks.h"
#include "app/records/casework.h"

namespace stepwell::app {

/// Who a child is, as far as a census asks.
struct PupilDetails {
  std::string forename, surname, known_as, upn, former_upn, learner_number, admission_number,
      class_name, year_group;
  std::optional<base::Day> born;
  std::optional<base::Day> left_on;  ///< none: the child is at the school
  /// Two children had the number in a file of pupils, so that the record does not have it.
  bool upn_twice = false, learner_number_twice = false;
};
/// As the record says on that day. A number that an import left out because it is doubtful is the
/// child's until a person gives another: the census is made from where the file came from.
PupilDetails pupil_details(std::span<const record::Entry> entries, base::Day on);

/// The name of another child with that number; empty, if nobody has it.
using SameNumber = std::function<std::string(const std::string& number)>;
/// Asks the lists of the school for another than this child.
SameNumber same_number(Lists& lists, const RecordId& child);

/// What the law's checks find in names and numbers, on that day. Who has left is asked only for
/// what a census asks of leavers, until the census after the leaving is over.
std::vector<CodeProblem> check_pupil(const law::Framework& law, const PupilDetails& pupil,
                                     base::Day day, const law::Census* census,
                                     const SameNumber& same);

/// Whether the child is taught at a place that a census asks about.
struct SaidPlace {
  std::string place;
  bool there = false;
};
/// What was said last.
std::vector<SaidPlace> said_places(std::span<const record::Entry> entries, base::Day on);
/// The places that a census asks about at schools of that setting.
std::vector<std::string> census_places(const law::Framework& law, std::string_view setting);
/// Those of them that are asked about of a child: where the school has not said that it has none.
std::vector<std::string> asked_places(const law::Framework& law, const SchoolView& school);

/// What the checks of the child's law find in what was said of places. A school that has said that
/// it has no such place is not asked.
std::vector<CodeProblem> check_places(const record::Standing& standing,
                                      std::span<const SaidPlace> said, const SchoolView& school,
                                      const law::Census* census = nullptr);

/// All that the checks find: of `census` alone on its day, or of any on that day.
std::vector<CodeProblem> census_problems(const ChildFile& file, Lists& lists, base::Day day,
                                         const law::Census* census = nullptr);

}  // namespace stepwell::app
