// The lists that a store answers from what is kept beside the log. Who may see which child is part
// of every question, and is answered inside the query.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/records/store.h"
#include "base/day.h"

namespace stepwell::app {

/// Who looks, at which school, on which day. A list holds only the children whose records this
/// person may see by the posts held on that day: the whole school's, those of a class, or one.
struct Viewer {
  std::string person;
  std::string school;
  base::Day day;
  bool leads = false;  ///< the help at the school, and so what is left behind by others
};

/// A child as everybody on the staff may find it: the name and the class.
struct ChildName {
  std::string child;
  std::string forename, surname, known_as;
  std::string class_name;  ///< empty: in none, as whoever has left
  std::string year_group;
  bool at_school = true;
  bool operator==(const ChildName&) const = default;
};

/// A line of the list of children whose records one may see.
struct ChildRow {
  ChildName name;
  std::string framework, stage;
  std::optional<base::Day> since;
  bool on_register = false;
  std::vector<std::string> in_force;  ///< documents
  /// The earliest limit or aim of what is open, watches and rights left out.
  std::optional<base::Day> next_on;
  int reviews_in_time = 0, reviews_late = 0;  ///< of this school year
  std::optional<base::Day> born = {};
};

/// What is due, with whose it is: a duty, right or watch, or a task.
struct DueRow {
  ChildName name;
  std::string stage;
  /// Of a task only its day, as the aim, and the entry in which it stands, as `opened_by`; the kind
  /// is `kTaskKind`.
  DueLine line;
  std::optional<Task> task = {};
};
/// The kind of a line that stands for a task.
inline constexpr std::string_view kTaskKind = "task";

/// The whole record of a child, with the name.
struct NamedRecord {
  ChildName name;
  std::vector<LoggedEntry> entries;  ///< in order
};
using TakeRecord = std::function<void(NamedRecord&&)>;

/// Which children. What is empty asks for nothing.
struct ChildFilter {
  /// Names folded for search (base::folded_name), with spaces between; every word must begin a part
  /// of a name. Words after the fifth are not asked for.
  std::string words;
  std::string class_name;
  std::string year_group;
  std::vector<std::string> stages;  ///< any of these
  enum class Help { Any, OnRegister } help = Help::Any;
  enum class Where { AtSchool, HasLeft, Either } where = Where::AtSchool;
  std::size_t most = 200;  ///< so many lines at most
};

/// Every list holds each child once. Answers from what is kept: `make_views_fresh` comes first.
/// Throws base::Fault if the store fails.
class Lists {
 public:
  virtual ~Lists() = default;

  /// Everything open of the children whom the viewer may see, duties and tasks: by limit, then aim,
  /// then name; those without a day last. Of who has left it is what leaving leaves open: passing
  /// on the record. Of reminders only those that the viewer set or that are for the viewer; whoever
  /// leads the help is shown those too of which neither who set it nor whom it is for sees the
  /// child on that day.
  virtual std::vector<DueRow> due(const Viewer& viewer) = 0;
  /// The same, only the lines of these duties, and no tasks.
  virtual std::vector<DueRow> due_of(const Viewer& viewer,
                                     const std::vector<std::string>& duties) = 0;
  /// By surname and forename.
  virtual std::vector<ChildRow> children(const Viewer& viewer, const ChildFilter& filter) = 0;
  /// Every child at the school that fits, for who may only find a child. `filter.stages`,
  /// `filter.help` and `filter.where` are not asked: who is helped, and who has left, is not for
  /// everybody to know.
  virtual std::vector<ChildName> names(const std::string& school, const ChildFilter& filter) = 0;
  /// One child, also one who has left; nothing, if the school has no record of such a child.
  virtual std::optional<ChildName> name(const RecordId& child) = 0;
  /// Every child of the school with this UPN or learner number, also who has left, in order. A
  /// number that is empty has nobody.
  virtual std::vector<ChildName> with_number(const std::string& school,
                                             const std::string& number) = 0;
  /// The classes that children of the school are in, 9B before 10A.
  virtual std::vector<std::string> classes(const std::string& school) = 0;
  /// Hands over the whole records of these children by name, all as they are at one moment: one
  /// after the other, for those of a large school need not stand in memory at once. Whether
  /// somebody may see them is not asked.
  virtual void records_of(const std::string& school, const std::vector<std::string>& children,
                          const TakeRecord& take) = 0;
  /// The children in whose records this person has recorded an entry of that kind, in order.
  virtual std::vector<std::string> children_with(const std::string& school,
                                                 const std::string& person,
                                                 const std::string& kind) = 0;
  /// The children whose records the viewer may see and hold an entry of one of these topics on that
  /// day, also those who have left: by surname and forename.
  virtual std::vector<std::string> children_with_topic(const Viewer& viewer,
                                                       const std::vector<std::string>& topics,
                                                       base::Day on) = 0;
  /// The views that no longer hold: made with other packs, with another version of the school's
  /// record, or good only until before that day; missing, or made before an entry that came without
  /// a view. In order.
  virtual std::vector<RecordId> stale(const std::string& school, const std::string& packs,
                                      record::Position school_version, base::Day day) = 0;
  /// Of the school's record, from which it was made whom the staff may see; 0 if nothing is kept.
  virtual record::Position sights_version(const std::string& school) = 0;
};

}  // namespace stepwell::app
