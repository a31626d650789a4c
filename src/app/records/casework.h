// What a person does with a child's record: opens it, and records in it. Asks the table of
// permissions first, every time; the law is asked by Records.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "app/records/records.h"
#include "app/records/school_view.h"
#include "app/staff/school_staff.h"
#include "base/result.h"
#include "people/may.h"
#include "record/standing.h"

namespace stepwell::app {

/// Everything that a page about a child is made from, read at one moment.
struct ChildFile {
  RecordId id;
  ChildView details;  ///< names, class and the like; as it is, not as it is kept
  std::vector<record::Entry> entries;
  std::vector<std::string> recorded_by;  ///< of each entry, in the same order: a person's id
  record::Standing standing;
  std::shared_ptr<const SchoolView> school;
  base::Day today;  ///< at the school, or the day that was asked about

  const law::Framework& framework() const { return *standing.framework; }
  /// "Siân O’Brien", by the name that the child is known by.
  std::string name() const;
  /// As lists have the child.
  ChildName listed() const;
  /// Nothing, if there is no entry of that position.
  const record::Entry* entry(record::Position position) const;
  /// The position of the last entry; 0: there is none.
  record::Position version() const { return entries.empty() ? 0 : entries.back().position; }
};

/// Why nothing was opened or recorded.
struct CaseRefusal {
  enum class What {
    NotThere,       ///< no such child at that school, or not for this person to know
    NoLaw,          ///< the school's law is not loaded
    Refused,        ///< the law or the form of the entries says no: see `refusal`
    SaidOtherwise,  ///< the form was recorded before, and said something else
    Undecided,      ///< the command's own check says no, and knows why
  };
  What what = What::NotThere;
  std::size_t entry = 0;  ///< Refused: which of the entries
  record::Refusal refusal = {};
};

/// Who records, with which form, for which child.
struct CaseRequest {
  std::string asker;
  std::string form;  ///< the same one of the same person records once
  RecordId child;
  std::string said = {};  ///< what the form says; empty: the entries that it comes to
};

/// What a command makes of the record as it is: the entries, or none if its own check says no.
using Decision = std::function<std::vector<boost::json::object>(const ChildFile& now)>;

/// May be used by several threads at once.
class Casework {
 public:
  Casework(Store& store, Records& records, Lists& lists, StaffBook& staff);

  /// The lists, after what was stale of that school is made again; where nothing was written since
  /// they were asked last, that costs nothing.
  Lists& lists(const std::string& school);

  /// How the person stands today to that child; none, if there is no such child at that school. To
  /// a child who has left, neither a class nor a post for that child gives a relationship.
  people::Relationships relationships(const std::string& person, const RecordId& child);
  bool may(people::Action action, const std::string& person, const RecordId& child);

  /// The record as it is today, without what is kept back from this person: the reports of
  /// specialists, and whom and what was written to the family. Asks for `action`,
  /// which is SeeChild or something narrower.
  base::Result<ChildFile, CaseRefusal> open(const std::string& asker, const RecordId& child,
                                            people::Action action = people::Action::SeeChild);
  using TakeFile = std::function<void(ChildFile&&)>;
  /// Hands over every record of the school that the person may see, also of those who have left, as
  /// they were on that day: by name, one after the other. One question to the store.
  void visit_all(const std::string& asker, const std::string& school, base::Day on,
                 const TakeFile& take);
  /// Those of these children, as far as the person may see them.
  std::vector<ChildFile> open_these(const std::string& asker, const std::string& school,
                                    const std::vector<std::string>& children, base::Day on);
  /// Records entries in the form of scenario files, all of them or none. Asks for `action`.
  base::Result<Done, CaseRefusal> record(const CaseRequest& request, people::Action action,
                                         std::vector<boost::json::object> entries);
  /// Records what the command decides. Decided on `seen`, the record as the page opened it, and
  /// again as often as the record has moved on: what no longer holds is never recorded. A form that
  /// was recorded before is not decided again; so `request.said` has to be given with a form.
  base::Result<Done, CaseRefusal> decide(const CaseRequest& request, people::Action action,
                                         const ChildFile& seen, const Decision& decision);

 private:
  void visit_these(const std::string& asker, const std::string& school,
                   const std::vector<std::string>& children, base::Day on, const TakeFile& take);
  people::Relationships relationships(const std::string& person, const std::string& school,
                                      const ChildName& child);
  base::Result<ChildFile, CaseRefusal> make_file(LoadedRecord loaded, base::Day on);

  /// When the lists of a school were seen to hold.
  struct Fresh {
    std::uint64_t moment = 0;
    base::Day day;
    bool operator==(const Fresh&) const = default;
  };

  Store& store_;
  Records& records_;
  Lists& lists_;
  StaffBook& staff_;
  std::mutex mutex_;
  std::map<std::string, Fresh, std::less<>> fresh_;
};

}  // namespace stepwell::app
