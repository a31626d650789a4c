// The import of a roll into the records of a school: looks at every child, finds whose record it
// is, and records what is new. What was looked at and what is done come from the same function.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/children/known_children.h"
#include "app/children/roll.h"
#include "app/records/identifiers.h"
#include "app/records/records.h"

namespace stepwell::app {

/// What a person says besides the file.
struct ImportWish {
  std::string school;
  std::string person;
  std::string file;  ///< its name: it stands in the entries
  std::string form;  ///< the id of the form, which nobody can guess; may be empty
  enum class Mode {
    DryRun,  ///< nothing is recorded
    Record,
  } mode = Mode::DryRun;
  enum class Scope {
    SomeOfRoll,
    WholeRoll,  ///< who is not in the file has left: only after the names were seen
  } scope = Scope::SomeOfRoll;
  /// Which child a row is: by the row's number, a child's id, or empty for a new child.
  std::map<int, std::string> matches;
};

/// A child of the school who is not in the file.
struct NotInFile {
  std::string child;
  std::string name;
};
/// A row that a person must say whose it is.
struct Undecided {
  int row = 0;
  std::string name;
  std::vector<NotInFile> candidates;
};
/// What becomes of a child of the file.
struct ImportedPupil {
  enum class What { Created, Updated, Unchanged, LeftOut };
  int row = 0;
  std::string name;
  What what = What::Unchanged;
};

struct ImportDone {
  /// Children, not rows: `read` is the sum of the others.
  int read = 0, created = 0, updated = 0, unchanged = 0, left_out = 0;
  std::vector<RollProblem> problems;  ///< by row
  std::vector<ImportedPupil> pupils;
  std::vector<Undecided> undecided;
  std::vector<NotInFile> not_in_file;
};

/// What came of one file that the same form brought twice at once, each having recorded a part.
ImportDone together(const ImportDone& one, ImportDone other);

/// Why nothing could be imported.
enum class ImportRefusal {
  NoSuchSchool,  ///< or one that is not set up, or whose law is not loaded
};

class ImportPupils {
 public:
  ImportPupils(Store& store, Records& records, Randomness& randomness);

  /// Recorded in acts of some hundred children. If it is cut off, the same file again does the
  /// rest: what is there already is unchanged. The same form twice at once creates nobody twice,
  /// and each says what it has recorded itself. What somebody writes in a record meanwhile counts:
  /// that child is looked at again.
  base::Result<ImportDone, ImportRefusal> run(const Roll& roll, const ImportWish& wish);

 private:
  Store& store_;
  Records& records_;
  Randomness& randomness_;
};

}  // namespace stepwell::app
