// Issues a document from its draft: looks for what is missing, records the issue with the content,
// and puts the draft away. Asks the table of permissions through Casework.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/plan/drafts.h"
#include "app/plan/plan_check.h"
#include "app/plan/plan_history.h"
#include "app/records/casework.h"

namespace stepwell::app {

struct IssueForm {
  base::Day on;
  std::string state;  ///< of the list "document_state"
  std::vector<std::string> given_to;
  std::optional<base::Day> review_on;
  /// `draft_mark` of the draft as the page showed it.
  std::string draft = {};
  /// `last_touch` of the document as the page showed it; none: as the command is given it.
  std::optional<record::Position> touched = std::nullopt;
  /// Recorded in the same act, after the issue: the help that begins and ends with it.
  std::vector<boost::json::object> help = {};
  /// Of a document that another body made: more fields of the entry, such as who made it, the day
  /// that is written on it, the day on which it arrived, and its file.
  boost::json::object received = {};
  /// Another body made it, though the school writes it in this stage: the draft is not issued and
  /// stays. Only of a document that may come from others.
  bool has_come = false;
  /// The change of stage that comes with it, recorded in the same act; none: the stage stays.
  std::optional<boost::json::object> move = std::nullopt;
};

/// Why it is not issued.
struct IssueRefusal {
  enum class What {
    NoDraft,        ///< issued or put away by somebody else
    DraftChanged,   ///< the draft is not what was shown: see `changed`
    Meanwhile,      ///< the document was reviewed or issued since the page was opened
    Incomplete,     ///< see `faults`
    TargetsOpen,    ///< targets of the plan in use that no review has an outcome for: see `targets`
    InFuture,       ///< a day that has not come
    ReviewMissing,  ///< a plan is issued with the day of its review
    ReviewNotLater,  ///< the review would not be after the issue
    Refused,         ///< see `refusal`
  };
  What what = What::Refused;
  std::vector<PlanFault> faults = {};
  std::vector<std::string> targets = {};  ///< what they say
  CaseRefusal refusal = {};
  std::vector<std::string> changed = {};  ///< the names of fields, also of those that are gone
};

/// A document that is issued.
struct Issued {
  Done done;
  Discarded draft = Discarded::Gone;  ///< it stays if somebody wrote in it in that moment
};

/// Whether the school itself writes the document for a child in that stage. Of any other Stepwell
/// records that it was issued, and holds what was written of it, if anything was.
bool is_ours(const law::Framework& law, const law::Document& document, std::size_t stage);
/// Whether another body may make it: in some stage of the law, or in all.
bool may_come_from_others(const law::Framework& law, const law::Document& document);

/// What keeps the next plan from being issued: the targets of the one in use without an outcome.
std::vector<std::string> targets_open(const RecordToday& record, const law::Document& document);

/// The entry, in the form of scenario files.
boost::json::object issue_entry(const law::Document& document, const IssueForm& form,
                                const PlanContent& content);

/// What giving it is besides, for a report that is made from the record: nothing for any other.
std::optional<boost::json::object> report_entry(const law::Document& document, base::Day on,
                                                const std::string& to);

class IssuePlan {
 public:
  IssuePlan(Casework& casework, DraftStore& drafts) : casework_(casework), drafts_(drafts) {}

  /// `file` is the record as the page opened it. Decided again where the record has moved on.
  base::Result<Issued, IssueRefusal> issue(const CaseRequest& request, const ChildFile& file,
                                           const law::Document& document, const IssueForm& form);

 private:
  Casework& casework_;
  DraftStore& drafts_;
};

}  // namespace stepwell::app
