// Holds the review of a document: every target gets an outcome, child and family their say, and the
// decision and the next day are recorded with them in one act.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/plan_history.h"
#include "app/records/casework.h"

namespace stepwell::app {

struct TargetOutcome {
  std::string target;   ///< its id
  std::string outcome;  ///< of the list "target_outcome"; empty: none was chosen
  std::string note;
};

/// What somebody of the family says, or why they say nothing.
struct FamilyView {
  std::string of;  ///< of the list "family_member"
  std::string text, none_because;
};

struct ReviewForm {
  base::Day on;
  std::vector<TargetOutcome> outcomes;
  std::vector<FamilyView> views;
  std::vector<std::string> present;
  std::string decision;  ///< of the list "review_decision"
  std::optional<base::Day> review_on;
  std::string text;
  /// The kind of meeting that it was as well (`meeting_with_review`), and what is said there of it;
  /// empty: none.
  std::string meeting = {}, meeting_text = {};
  /// A reminder of the next plan, as an entry of the same act.
  std::optional<boost::json::object> reminder = std::nullopt;
  /// `last_touch` of the document as the page showed it; none: as the command is given it.
  std::optional<record::Position> touched = std::nullopt;
};

/// What stops a review, with the target or the member of the family that it is about.
struct ReviewProblem {
  enum class What {
    NoPlan,       ///< nothing is in force that could be reviewed
    Meanwhile,    ///< the document was reviewed or issued since the page was opened
    InFuture,     ///< the day has not come
    BeforeIssue,  ///< the day lies before the plan was issued
    OutcomeMissing,
    NotAnOutcome,
    NoSuchTarget,  ///< the plan in use has no such target
    ViewMissing,   ///< neither said nor why nothing
    NotOfTheFamily,
    DecisionMissing,
    NextMissing,  ///< it goes on, so there is a next day
    NextNotLater,
    HelpMissing,  ///< Stepwell holds no targets, and nobody said whether it helped
    TextTooLong,
    NoSuchMeeting,  ///< the child waits for no meeting that a review counts as, or for no such one
    Refused,        ///< see `refusal`
  };
  What what = What::Refused;
  std::string about = {};
  CaseRefusal refusal = {};
};

/// The kind of meeting that a review may be as well, where the school says so: one that the child
/// waits for by the standing, and that a meeting recorded as a review counts as. None: there is
/// none.
const law::Choice* meeting_with_review(const record::Standing& standing,
                                       const law::Vocabulary& vocabulary);

/// Every problem, in the order of the form.
std::vector<ReviewProblem> problems_of(const ReviewForm& form, const RecordToday& record,
                                       const law::Document& document,
                                       const law::Vocabulary& vocabulary);

/// The entries: the views, then the review, then the meeting that it was as well and the reminder.
std::vector<boost::json::object> review_entries(const ReviewForm& form, const law::Framework& law,
                                                const law::Document& document);

class HoldReview {
 public:
  HoldReview(Casework& casework, const law::Library& library)
      : casework_(casework), library_(library) {}

  /// `file` is the record as the page opened it. Decided again where the record has moved on.
  base::Result<Done, std::vector<ReviewProblem>> hold(const CaseRequest& request,
                                                      const ChildFile& file,
                                                      const law::Document& document,
                                                      const ReviewForm& form);

 private:
  Casework& casework_;
  const law::Library& library_;
};

}  // namespace stepwell::app
