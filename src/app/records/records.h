// Reads records and writes acts: every entry is judged before it is recorded, and judged again if
// the record has moved on. May be used by several threads at once.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/lists/child_view.h"
#include "app/records/clock.h"
#include "app/records/loaded_record.h"
#include "app/records/school_view.h"
#include "app/records/store.h"
#include "law/library.h"
#include "record/judge.h"

namespace stepwell::app {

/// What a person wants to record in one act: entries in the form of scenario files, for one record
/// or several. A negative position counts back from the entry in which it stands: -1 is the entry
/// before it.
struct Wish {
  std::string form;  ///< the id of the form; the same one twice is recorded once
  std::string person;
  struct For {
    RecordId record;
    std::vector<boost::json::object> entries;
    /// On which version of the record this was decided, if it was decided on one: on any other it
    /// is not recorded, and has to be decided again.
    std::optional<record::Position> read_at = std::nullopt;
  };
  std::vector<For> records;
  std::string answer;  ///< what to answer if the form comes again
  /// What the form says, by which it is known again; empty: what is to be recorded. To be given
  /// where the same form may come to other entries a second time.
  std::string said = {};
  /// The roll on which it was decided that children are new: on any other it has moved on.
  std::optional<RollSeen> roll = std::nullopt;
};

/// A text of all that is to be recorded: the same of the same.
std::string content_of(const std::vector<Wish::For>& records);

/// How a child stands, with the calendar that the answer points into.
struct ChildStanding {
  record::Standing standing;
  std::shared_ptr<const calendar::SchoolCalendar> calendar;
};

/// Why an act is refused.
struct NotRecorded {
  enum class What {
    Refused,        ///< an entry of the wish: see `refusal`
    MovedOn,        ///< the record, or the roll, is not the one on which it was decided
    SaidOtherwise,  ///< the form was recorded before, and said something else
  };
  std::size_t record = 0;
  std::size_t entry = 0;
  record::Refusal refusal = {};
  What what = What::Refused;
};

class Records {
 public:
  Records(Store& store, std::shared_ptr<const law::Library> library, const Clock& clock);

  LoadedRecord load(const RecordId& id) const;
  /// A record from entries that were read already, all of them and in order.
  LoadedRecord assemble(const RecordId& id, const std::vector<LoggedEntry>& entries) const;
  /// The school as it is today; the same one until its record has moved on or the day is over.
  std::shared_ptr<const SchoolView> school(const std::string& id) const;
  /// The day at the school: London's, or a practice school's own.
  base::Day today(const std::string& school) const;
  /// The moment at the school: of its day, at the time that it is now.
  base::Instant now(const std::string& school) const;
  /// How the child stands on that day; with `known_at` by what the records of the child and of the
  /// school said at that moment.
  base::Result<ChildStanding, record::StandingProblem> standing(
      const RecordId& child, const record::Question& question) const;
  /// What is kept of the child; made again if it is stale.
  base::Result<ChildView, record::StandingProblem> view(const RecordId& child) const;
  base::Result<Done, NotRecorded> record(const Wish& wish) const;
  /// What the form of the wish was answered with before; nothing, if it is new.
  std::optional<base::Result<Done, NotRecorded>> answered(const Wish& wish) const;
  /// Re-computes every chain and every view from the log.
  std::vector<Difference> verify() const;

  const law::Library& library() const { return *library_; }

 private:
  base::Result<Append, NotRecorded> decide(const Wish& wish, std::size_t index) const;
  base::Result<record::Entry, record::Refusal> read_new(const boost::json::value& object,
                                                        const LoadedRecord& record,
                                                        const SchoolView& at) const;
  void add_beside(Append& append, const LoadedRecord& after, const SchoolView& at) const;
  MadeWith made_with(record::Position version, record::Position school_version,
                     base::Day good_until) const;
  bool is_fresh(const KeptView& kept, const SchoolView& school) const;
  std::shared_ptr<const SchoolView> school_then(const std::string& id,
                                                const std::optional<base::Instant>& known_at) const;
  base::Day day_at(const SchoolView& school) const;
  base::Instant now_at(const SchoolView& school) const;

  struct KeptSchool {
    base::Day day;
    std::uint64_t moment = 0;  ///< of the store, at which the view was seen to hold
    std::shared_ptr<const SchoolView> view;
  };
  Store& store_;
  std::shared_ptr<const law::Library> library_;
  const Clock& clock_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, KeptSchool, std::less<>> schools_;
};

}  // namespace stepwell::app
