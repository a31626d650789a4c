// What a roll owes the file that it was read from: each row has one place, each value the row and
// the column that it came from, and the counts add up. What is wrong ends the program.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/children/roll.h"
#include "base/text.h"
#include "exchange/dates.h"
#include "exchange/headings.h"
#include "exchange/pupil_cells.h"
#include "exchange/separated.h"

namespace stepwell::fuzzing {

using app::RollField;

inline void require(bool condition) {
  if (!condition) std::abort();
}

/// The cells of each row; row 1 is the first.
using Rows = std::vector<std::vector<std::string>>;

inline Rows rows_of(std::string_view text, char separator) {
  exchange::SeparatedReader reader(text, separator);
  Rows rows;
  for (std::vector<std::string> cells; reader.next(cells);) {
    require(!cells.empty());
    rows.push_back(cells);
    require(reader.row() == static_cast<int>(rows.size()));
  }
  return rows;
}

class RollPromises {
 public:
  RollPromises(const app::Roll& roll, const Rows& rows, base::Day today)
      : roll_(roll), rows_(rows), today_(today) {
    for (const app::RollPupil& pupil : roll.pupils)
      in_.insert(pupil.rows.begin(), pupil.rows.end());
    for (const app::RollProblem& problem : roll.problems) wrong_.insert(problem.row);
  }

  void check() const {
    check_understood();
    int row = 0;
    for (const app::RollPupil& pupil : roll_.pupils) {
      check_pupil(pupil);
      require(row < pupil.rows.front());
      row = pupil.rows.front();
    }
    check_errors();
    check_places();
    check_that_pupils_differ();
    check_that_nobody_is_in_and_out();
  }

 private:
  const std::vector<std::string>& cells(int row) const {
    return rows_[static_cast<std::size_t>(row - 1)];
  }
  bool is_child_row(int row) const {
    return roll_.understood.heading_row < row && row <= static_cast<int>(rows_.size());
  }
  bool is_blank(int row) const {
    for (const std::string& cell : cells(row))
      if (!exchange::tidy(cell).empty()) return false;
    return true;
  }
  bool has_column(const std::string& heading, RollField field) const {
    for (const app::RollColumn& column : roll_.understood.columns)
      if (column.heading == heading && column.field == field) return true;
    return false;
  }
  /// What stands in the columns of these fields; empty if nothing does.
  std::string standing_at(int row, const std::set<RollField>& fields) const {
    std::string all;
    bool any = false;
    for (std::size_t i = 0; i < roll_.understood.columns.size(); ++i) {
      if (!fields.contains(roll_.understood.columns[i].field)) continue;
      const std::string text = i < cells(row).size() ? exchange::tidy(cells(row)[i]) : "";
      const bool says = !exchange::says_nothing(text);
      all += (says ? text : "") + '\n';
      any = any || says;
    }
    return any ? all : "";
  }

  void check_understood() const {
    const app::Understood& understood = roll_.understood;
    require(1 <= understood.heading_row);
    require(understood.heading_row <= static_cast<int>(rows_.size()));
    std::set<RollField> once;
    for (const app::RollColumn& column : understood.columns) {
      require(exchange::tidy(column.heading) == column.heading);
      require(exchange::may_repeat(column.field) || once.insert(column.field).second);
    }
    require(once.contains(RollField::Born));
    for (std::size_t i = 0; i < understood.dropped.size(); ++i) {
      require(is_child_row(understood.dropped[i]) && !is_blank(understood.dropped[i]));
      require(i == 0 || understood.dropped[i - 1] < understood.dropped[i]);
    }
  }

  void check_name(const std::string& name) const {
    require(base::is_utf8(name) && exchange::tidy(name) == name && !exchange::is_broken(name));
  }

  static bool has_row(const app::RollPupil& pupil, int row) {
    return std::find(pupil.rows.begin(), pupil.rows.end(), row) != pupil.rows.end();
  }

  void check_text(const app::RollPupil& pupil, const app::RollText& text, RollField field) const {
    if (text.text.empty()) return;
    require(base::is_utf8(text.text) && has_row(pupil, text.row) && has_column(text.column, field));
  }

  void check_day(const app::RollPupil& pupil, const app::RollDay& day, RollField field) const {
    if (!day.day) return;
    require(pupil.born <= *day.day && has_row(pupil, day.row) && has_column(day.column, field));
    const bool may_lie_ahead = field == RollField::NextReview || field == RollField::LeftOn;
    require(may_lie_ahead || *day.day <= today_);
  }

  void check_problem(const app::RollProblem& problem, app::RollProblem::Level level) const {
    require(level_of(problem.code) == level && is_child_row(problem.row));
    require(problem.column.empty() || has_column(problem.column, problem.field));
    require(!describe(problem).empty() && base::is_utf8(describe(problem)));
  }

  void check_pupil(const app::RollPupil& pupil) const {
    require(!pupil.rows.empty() && !pupil.surname.empty() && !pupil.forename.empty());
    for (const std::string* name : {&pupil.surname, &pupil.forename, &pupil.known_as})
      check_name(*name);
    require(pupil.born <= today_.plus_months(-12 * 2));
    require(today_.plus_months(-12 * 26) < pupil.born);
    require(pupil.sex.empty() || pupil.sex == "M" || pupil.sex == "F");
    check_text(pupil, pupil.upn, RollField::Upn);
    check_text(pupil, pupil.former_upn, RollField::FormerUpn);
    check_text(pupil, pupil.learner_number, RollField::LearnerNumber);
    check_text(pupil, pupil.admission_number, RollField::AdmissionNumber);
    check_text(pupil, pupil.status, RollField::Status);
    check_day(pupil, pupil.since, RollField::StatusSince);
    check_day(pupil, pupil.plan_on, RollField::PlanOn);
    check_day(pupil, pupil.last_review_on, RollField::LastReview);
    check_day(pupil, pupil.next_review_on, RollField::NextReview);
    check_day(pupil, pupil.left_on, RollField::LeftOn);
    for (const app::RollNeed& need : pupil.needs) {
      require(!exchange::tidy(need.word.text).empty());
      check_text(pupil, need.word, RollField::Need);
      require(!need.rank || (1 <= *need.rank && *need.rank <= 99));
    }
    for (const app::RollProblem& problem : pupil.problems) {
      check_problem(problem, app::RollProblem::Level::Warning);
      require(has_row(pupil, problem.row));
    }
  }

  /// An error names what stands in its row.
  void check_errors() const {
    for (const app::RollProblem& problem : roll_.problems) {
      check_problem(problem, app::RollProblem::Level::Error);
      bool stands = problem.found.empty();
      for (const std::string& cell : cells(problem.row))
        stands = stands || exchange::tidy(cell) == problem.found;
      require(stands);
    }
    require(0 <= roll_.left_out && roll_.left_out <= static_cast<int>(wrong_.size()));
    require((roll_.left_out == 0) == wrong_.empty());
    require(!roll_.pupils.empty() || !wrong_.empty());
  }

  /// A row below the headings is a pupil's, or no child's, or it has an error, or it is of a child
  /// who is left out for another row.
  void check_places() const {
    std::map<int, int> places;
    for (const app::RollPupil& pupil : roll_.pupils)
      for (const int row : pupil.rows) ++places[row];
    for (const int row : roll_.understood.dropped) ++places[row];
    for (const int row : wrong_) ++places[row];
    for (const auto& [row, times] : places) require(times == 1 && is_child_row(row));
    bool above_is_out = false;
    for (int row = roll_.understood.heading_row + 1; is_child_row(row); ++row) {
      const bool is_nowhere = !places.contains(row);
      if (is_nowhere && is_blank(row)) continue;
      require(!is_nowhere || is_of_one_left_out(row, above_is_out));
      if (in_.contains(row)) above_is_out = false;
      if (wrong_.contains(row) || is_nowhere) above_is_out = true;
    }
  }

  /// The row only adds to the child above, or it has the birth date of a row with an error.
  bool is_of_one_left_out(int row, bool above_is_out) const {
    if (standing_at(row, kWhose).empty()) return above_is_out;
    const std::string born = born_at(row);
    return std::any_of(wrong_.begin(), wrong_.end(),
                       [&](int wrong) { return born_at(wrong) == born; });
  }

  std::string born_at(int row) const {
    const std::string text = standing_at(row, {RollField::Born});
    const exchange::ReadDate read =
        exchange::read_date(text, roll_.understood.dates, exchange::DateUse::Birth, today_);
    return read.what == exchange::ReadDate::What::Day ? read.day.iso() : exchange::key_of(text);
  }

  void check_that_pupils_differ() const {
    std::map<std::string, std::vector<const app::RollPupil*>> by_name;
    const auto differ = [](const app::RollText& a, const app::RollText& b) {
      return !a.text.empty() && !b.text.empty() && a.text != b.text;
    };
    for (const app::RollPupil& pupil : roll_.pupils) {
      auto& same = by_name[base::folded_name(pupil.surname) + '\n' +
                           base::folded_name(pupil.forename) + '\n' + pupil.born.iso()];
      for (const app::RollPupil* other : same)
        require(differ(pupil.upn, other->upn) ||
                differ(pupil.admission_number, other->admission_number));
      same.push_back(&pupil);
    }
  }

  /// Who is left out for a date that is not the birth date has names and a birth date: the same
  /// ones cannot be in.
  void check_that_nobody_is_in_and_out() const {
    std::set<std::string> in;
    for (const int row : in_) in.insert(standing_at(row, kIdentity));
    std::set<int> unknown;
    for (const app::RollProblem& problem : roll_.problems)
      if (problem.code != app::RollProblem::Code::ImpossibleDate ||
          problem.field == RollField::Born)
        unknown.insert(problem.row);
    for (const int row : wrong_)
      require(unknown.contains(row) || !in.contains(standing_at(row, kIdentity)));
  }

  /// A row in which nothing of this stands only adds to the child above.
  inline static const std::set<RollField> kWhose = {RollField::Upn,     RollField::AdmissionNumber,
                                                    RollField::Surname, RollField::Forename,
                                                    RollField::Name,    RollField::Born};
  /// Rows with the same in all of this are of one child.
  inline static const std::set<RollField> kIdentity = {
      RollField::Upn,  RollField::AdmissionNumber, RollField::Surname, RollField::PreferredSurname,
      RollField::Name, RollField::Forename,        RollField::KnownAs, RollField::Born};

  const app::Roll& roll_;
  const Rows& rows_;
  base::Day today_;
  std::set<int> in_;     ///< rows of pupils
  std::set<int> wrong_;  ///< rows with an error
};

}  // namespace stepwell::fuzzing
