// Makes children of the rows of a roll: checks what stands in their cells, and puts the rows of one
// child together.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/children/roll.h"
#include "exchange/dates.h"
#include "exchange/namesakes.h"

namespace stepwell::exchange {

class PupilRows {
 public:
  /// `understood` says what the columns are, and outlives this.
  PupilRows(const app::Understood& understood, base::Day today);

  /// One row below the headings; `cells` may be fewer or more than the columns.
  void add(int row, const std::vector<std::string>& cells);
  /// The children in the order of the file, with what is doubtful, and the errors by row; rows that
  /// are no child are in `dropped`.
  app::Roll finish(std::vector<int>& dropped) &&;

 private:
  struct Row;
  std::string cell(const Row& row, app::RollField field) const;
  std::size_t column(app::RollField field) const {
    return columns_[static_cast<std::size_t>(field)];
  }
  app::RollProblem problem(app::RollProblem::Code code, const Row& row, app::RollField field,
                           std::string found, std::string other = {}) const;
  bool is_no_child(const Row& row) const;
  bool goes_on(const Row& row) const;
  bool read_names(Row& row) const;
  bool read_born(Row& row) const;
  void read_day(Row& row, app::RollField field, app::RollDay& into) const;
  void read_days(Row& row) const;
  void read_identity(Row& row) const;
  void read_class(Row& row) const;
  void read_needs(Row& row) const;
  void read_status(Row& row) const;
  void read_enrolment(Row& row) const;
  app::RollText text_at(Row& row, app::RollField field) const;
  void leave_out(const Row& row);
  void place(Row& row);
  void join(std::size_t child, app::RollPupil&& more);
  void add_new(std::size_t child, std::vector<app::RollProblem>& problems,
               const app::RollProblem& problem);
  std::string key_of_child(const app::RollPupil& pupil) const;

  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
  static constexpr std::size_t kFields = static_cast<std::size_t>(app::RollField::Enrolment) + 1;

  const app::Understood& understood_;
  base::Day today_;
  std::array<std::size_t, kFields> columns_{};
  std::vector<std::size_t> need_columns_, rank_columns_;
  std::vector<app::RollPupil> pupils_;
  std::map<std::string, Namesakes> by_key_;
  SaidOnce said_;
  std::vector<app::RollProblem> problems_;  ///< of rows that do not say whose they are
  std::set<std::string> left_out_;
  /// By the place of a child in `pupils_`: it is left out with all its rows.
  std::map<std::size_t, std::vector<app::RollProblem>> errors_;
  std::vector<int> dropped_;
  enum class Last { None, In, Out } last_ = Last::None;  ///< what became of the child above
  std::size_t last_pupil_ = 0;
};

}  // namespace stepwell::exchange
