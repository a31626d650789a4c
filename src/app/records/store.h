// What the commands need of a store: a log of entries that is only ever added to, and what is kept
// made from it. A store knows no law; what it keeps beside the log is worked out here and written
// with the entries in one transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/lists/task.h"
#include "base/day.h"
#include "base/instant.h"
#include "base/result.h"
#include "record/entry.h"

namespace stepwell::app {

/// Whose record: a child's at a school, or the school's own, where `child` is empty. Both ids are
/// random words.
struct RecordId {
  std::string school;
  std::string child;
  auto operator<=>(const RecordId&) const = default;
};

/// One entry as the log keeps it.
struct LoggedEntry {
  record::Position position = 0;
  base::Day on;
  base::Instant recorded_at;
  std::string recorded_by;          ///< a person's id
  std::string topic;                ///< "document_issued:iep:final"
  std::optional<std::string> body;  ///< canonical JSON; absent if it was erased by law
  bool operator==(const LoggedEntry&) const = default;
};

/// The whole record of a child.
struct ChildLog {
  RecordId record;
  std::vector<LoggedEntry> entries;
  bool operator==(const ChildLog&) const = default;
};

/// An entry to be added.
struct NewEntry {
  base::Day on;
  std::string topic;
  std::string body;  ///< JSON of one object; the store writes it in its canonical form
};

/// A line of what is due, as it is kept for lists. Limits and aims only: whether it is late is a
/// comparison at reading.
struct DueLine {
  std::string duty;
  std::string framework;
  std::string owner;  ///< a role of the framework
  std::string kind;   ///< duty, right, watch
  record::Position opened_by = 0;
  std::optional<base::Day> opened_on, limit, aim;
  bool limit_binds = false;    ///< may be shown as overdue once it is past
  std::string excused;         ///< an exception, or empty
  std::string cannot_compute;  ///< what is missing, or empty
  bool before_us = false;
  bool operator==(const DueLine&) const = default;
};

/// What is kept of a child beside the log, made from the record by a fold.
struct ChildView {
  std::string forename, surname, known_as, upn, learner_number, admission_number, class_name,
      year_group;
  std::optional<base::Day> born;
  std::string search;  ///< names folded for search: lower case, without accents and apostrophes
  std::string framework, stage;
  std::optional<base::Day> since;
  bool on_register = false, at_school = true;
  std::vector<std::string> in_force;  ///< documents
  std::vector<DueLine> due;
  std::vector<Task> tasks;
  /// The reviews of the school year in which the view was made: by their last day, and after it.
  int reviews_in_time = 0, reviews_late = 0;
  bool operator==(const ChildView&) const = default;
};

/// With what a view was made: another pack, calendar or record means that it is stale.
struct MadeWith {
  record::Position version = 0;         ///< of the child's record
  std::string packs;                    ///< hash of the frameworks
  record::Position school_version = 0;  ///< of the school's record, which holds the calendar
  base::Day good_until;  ///< the last day for which it holds: time alone changes it after that
  bool operator==(const MadeWith&) const = default;
};

struct KeptView {
  RecordId record;
  ChildView view;
  MadeWith made_with;
};

/// Whom a person may see by one post: every child of the school, those of a class, or one child.
struct Sight {
  std::string person;
  base::Day from;
  std::optional<base::Day> until;  ///< the first day on which it is over; none: it goes on
  enum class Of { School, Class, Child };
  Of of = Of::School;
  std::string what;  ///< the class's name or the child's id; empty for the school
  auto operator<=>(const Sight&) const = default;
};

/// All sights of a school, in order, with the version of its record that they were made from.
struct KeptSights {
  std::string school;
  record::Position version = 0;
  std::vector<Sight> sights;
};

/// Entries for one record, with the version on which they were decided and the view after them.
struct Append {
  RecordId record;
  record::Position expected_version = 0;  ///< the position of the last entry that was read; 0: none
  std::vector<NewEntry> entries;          ///< one or more
  std::optional<ChildView> view;          ///< for a child's record
  MadeWith made_with;
  /// For a school's own record: take the place of all that are kept of the school. Without them
  /// none are kept any more, and nobody sees a child in a list until they are made again.
  std::optional<std::vector<Sight>> sights = std::nullopt;
};

/// How many children a school had when an act was decided that adds some: none is ever taken away,
/// so the number is the version of its roll.
struct RollSeen {
  std::string school;
  std::size_t children = 0;
};

/// One act of a person: all of it is written, or none.
struct Act {
  std::string form;  ///< the id of the form that it came with; empty: none
  std::string person;
  base::Instant at;  ///< that the entries carry: at a practice school the time of its own day
  std::vector<Append> appends;
  std::string answer;  ///< what to answer if the same form comes again
  /// A hash of what the form says: the same id with another one is not the same form.
  std::string said = {};
  base::Instant came_at = {};  ///< by the real clock: old forms are forgotten by it
  /// Refused as MovedOn of the school, with the number of now, if it has other children by now.
  std::optional<RollSeen> roll = std::nullopt;
};

/// What became of an act.
struct Done {
  enum class What { Recorded, RepeatedForm };
  What what = What::Recorded;
  std::string answer;  ///< RepeatedForm: the answer that the first one got
  /// RepeatedForm: the hash of what the first one said. Empty: that is not known.
  std::string said = {};
};
/// A record has moved on since it was read: decide again.
struct MovedOn {
  RecordId record;
  record::Position version = 0;
};

/// The head of a record's chain.
struct Head {
  RecordId record;
  record::Position position = 0;
  std::string hash;  ///< hexadecimal
  bool operator==(const Head&) const = default;
};

/// Something that verification found.
struct Difference {
  enum class What {
    Gap,          ///< a position is missing
    BodyAltered,  ///< the body is not the one that was hashed
    ChainBroken,  ///< a column was altered, or an entry put in or taken out
    HeadMissing,  ///< a head that was kept elsewhere is not in the record
    ViewMissing,
    ViewDiffers,   ///< what is kept is not what the log gives
    SightsDiffer,  ///< the same, of whom the staff may see
    FileLost,      ///< a kept file that an entry names is missing or altered
  };
  What what = What::Gap;
  RecordId record;
  record::Position position = 0;
};

class Store {
 public:
  virtual ~Store() = default;

  /// While this number stays the same, so does every answer of the store and of what is kept beside
  /// the log: nothing was written meanwhile, by this program or by another.
  virtual std::uint64_t moment() = 0;
  /// The entries of a record from after `version`, in order.
  virtual std::vector<LoggedEntry> read(const RecordId& record, record::Position after = 0) = 0;
  /// The records of all children of a school in one go, in order of their ids.
  virtual std::vector<ChildLog> read_children(const std::string& school) = 0;
  /// What a form of that person was answered with, as RepeatedForm, if it has been recorded.
  virtual std::optional<Done> answer_to(const std::string& form, const std::string& person) = 0;
  /// Returns when it is on the disk. Acts of several threads are committed together.
  virtual base::Result<Done, MovedOn> write(const Act& act) = 0;

  virtual std::vector<std::string> schools() = 0;
  /// The ids of the children of a school, in order.
  virtual std::vector<std::string> children(const std::string& school) = 0;
  virtual std::optional<KeptView> view(const RecordId& record) = 0;
  /// Replaces a view that was stale, unless the record has moved on beyond it.
  virtual void keep_view(const KeptView& view) = 0;
  /// The same of several, in one transaction.
  virtual void keep_views(const std::vector<KeptView>& views) = 0;
  virtual std::optional<KeptSights> sights(const std::string& school) = 0;
  /// Replaces all sights of a school, unless its record has moved on beyond them.
  virtual void keep_sights(const KeptSights& sights) = 0;

  /// Takes body and salt of an entry away for good, where the law asks for it; the chain still
  /// proves the rest. Who did it, when and why is kept. What was made from the record goes too,
  /// until it is made again; so do the hashes of what forms said by whom the entry was recorded.
  virtual void erase_body(const RecordId& record, record::Position position,
                          const std::string& person, base::Instant at,
                          const std::string& reason) = 0;
  /// Every head, in order of record.
  virtual std::vector<Head> heads() = 0;
  /// Re-computes every chain. Views are compared by `app::verify`, which can make them.
  virtual std::vector<Difference> verify_chains() = 0;
  /// Writes a copy that is whole, while others go on writing. Throws base::Fault if it cannot.
  virtual void back_up(const std::string& file) = 0;
};

}  // namespace stepwell::app
