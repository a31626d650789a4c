// An entry of a record: what happened, on which day, and who wrote it when. Entries are never
// changed.
#pragma once

#include <boost/json/object.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/instant.h"
#include "base/result.h"
#include "law/topic.h"

namespace stepwell::record {

/// A gap-free number from 1 in order of recording; 0 is no entry.
using Position = int;

/// A document that a child who is taken over already had.
struct TakenDocument {
  law::Word document{};
  std::optional<base::Day> issued_on, last_review_on, review_on;
};

/// What the engine needs of an entry stands in its own members; everything that was said is in
/// `body`.
struct Entry {
  Position position = 0;
  base::Day on;                              ///< the day that counts in law
  std::optional<base::Instant> recorded_at;  ///< absent in a scenario: then it is known from `on`
  law::Topic topic;
  std::optional<base::Day> for_day, review_on, since;
  Position opening = 0;   ///< `concern`, `opened_by`: the entry that opened what this one is about
  Position strikes = 0;   ///< `entry`, of one that strikes out
  law::Word framework{};  ///< of one that takes over
  std::vector<TakenDocument> taken;
  boost::json::object body;  ///< its fields by name, without `on`, `kind` and `recorded_...`
};

/// What is wrong with an entry as it was given.
struct EntryProblem {
  enum class What {
    NotAnObject,
    UnknownKind,
    MissingField,
    UnknownField,
    WrongType,  ///< `expected` says which is right
    NoSuchDay,
    NotAChoice,   ///< `expected` is the list
    NoSuchEntry,  ///< a position that is not in the record, or not of the kind that is meant
    NotAllowed,   ///< `expected` says what is
  };
  What what = What::WrongType;
  std::string field;  ///< "needs[1].code"
  std::string expected;
  bool operator==(const EntryProblem&) const = default;
};
/// "review_on: expected a day, YYYY-MM-DD".
std::string describe(const EntryProblem& problem);

/// How strictly to read: a scenario's record is taken as written, and may say more than the table
/// of kinds knows.
enum class Reading { AsWritten, Strict };

/// Reads one entry in the form of scenario files and answers. Types are checked, choices are not:
/// they are the law's.
base::Result<Entry, std::vector<EntryProblem>> read_entry(const boost::json::value& value,
                                                          Position position,
                                                          const law::Vocabulary& vocabulary,
                                                          Reading reading = Reading::Strict);

/// What a log keeps of an entry beside what was said in it.
struct Frame {
  base::Day on;
  std::optional<base::Instant> recorded_at;
  law::Kind kind{};
};

/// Reads an entry that a log kept, as written: `body` is what was said in it, by name, and becomes
/// the entry's own.
base::Result<Entry, std::vector<EntryProblem>> read_kept(const Frame& frame,
                                                         boost::json::object body,
                                                         Position position,
                                                         const law::Vocabulary& vocabulary);

/// The entry in the same form.
boost::json::object to_json(const Entry& entry);

}  // namespace stepwell::record
