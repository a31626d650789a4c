// How children stood when the school's record of them began, as one page of rows: stage, since
// when, plan, last review, next review. A row that is put right takes the place of what was said
// before; both stay in the record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records/records.h"

namespace stepwell::app {

/// A plan that the child had already.
struct StartingDocument {
  std::string document;  ///< of the child's law
  std::optional<base::Day> issued_on, last_review_on, review_on;
  std::string file;  ///< the paper plan, if it is kept
  bool operator==(const StartingDocument&) const = default;
};

struct StartingRow {
  RecordId child;
  std::string name, class_name, year_group;
  record::Position taken_over = 0;  ///< the entry that says so now; 0: nobody has said it yet
  std::string framework, stage;
  std::optional<base::Day> since;
  std::vector<StartingDocument> documents;
  /// Whether help was recorded after it: then a change here changes what follows from it.
  bool has_own_entries = false;
};

/// The rows of the children at the school who were taken over, and of those whose status an import
/// left out; by surname and forename.
std::vector<StartingRow> starting_rows(Store& store, const Records& records,
                                       const std::string& school);

/// What is wrong with a row.
struct StartingProblem {
  enum class What {
    Changed,      ///< somebody else has put it right meanwhile
    NoSuchStage,  ///< that law has no such stage
    NoSuchDocument,
    TooLate,        ///< the day lies after the child was taken over
    Refused,        ///< the record does not take it; `why`
    SaidOtherwise,  ///< the form was recorded before, and said something else; about no one row
  };
  std::size_t row = 0;
  What what = What::Refused;
  std::string field;  ///< "since", "documents[0].issued_on"
  std::string why;
};

/// Records the rows that differ from the record, in one act; the same form twice is recorded once.
/// Every problem at once, and then nothing is recorded. Answers with how many rows were changed.
base::Result<int, std::vector<StartingProblem>> save_starting_rows(
    const Records& records, const std::vector<StartingRow>& rows, const std::string& person,
    const std::string& form);

}  // namespace stepwell::app
