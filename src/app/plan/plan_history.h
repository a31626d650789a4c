// What a child's record says of a document: the one in use, how each of its targets has gone, what
// comes over into the next, and until when it is to be reviewed. Pure; knows no document by name.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/plan_content.h"
#include "app/records/school_view.h"
#include "law/library.h"
#include "record/standing.h"

namespace stepwell::app {

/// The outcome of a target that does not come over into the next plan.
inline constexpr std::string_view kOutcomeMet = "met";

/// A record with the answer that it gives today; both outlive what is made of them.
struct RecordToday {
  std::span<const record::Entry> entries;
  const record::Standing& standing;
};

/// A document that is in force.
struct PlanInUse {
  const record::Entry* issued = nullptr;  ///< none, if the child came with it
  std::optional<base::Day> issued_on, review_on;
  int version = 0;      ///< how many times it was issued at this school; 0 if it was not
  PlanContent content;  ///< empty, unless Stepwell holds it

  bool is_held() const { return !content.empty(); }
};
/// Nothing, if the document is not in force.
std::optional<PlanInUse> plan_in_use(const RecordToday& record, const law::Document& document);

/// The last entry by which the document was issued or reviewed, in the order in which they were
/// recorded; 0: there is none. Whoever saw another one did not see the document as it is.
record::Position last_touch(const RecordToday& record, const law::Document& document);

/// What somebody noted of a target.
struct ProgressNote {
  base::Day on;
  std::string value, text;
  record::Position position = 0;
};

/// A target of the plan in use, with what became of it.
struct TargetSoFar {
  PlanTarget target;
  int unmet_before = 0;                ///< reviews before this plan in which it was not met
  std::vector<ProgressNote> progress;  ///< since the plan was issued, in order
  std::string outcome;                 ///< of the latest review since then; empty: none yet
  std::string outcome_before = {};     ///< of the latest review before this plan; empty: none
};
/// In the order of the plan. They point into `plan`.
std::vector<TargetSoFar> targets_so_far(const RecordToday& record, const PlanInUse& plan,
                                        const law::Document& document);

/// In how many reviews of the document that target was not met.
int times_unmet(const RecordToday& record, const law::Document& document, std::string_view target);

/// What the latest review that speaks of that target says of it; empty: none does.
std::string latest_outcome(const RecordToday& record, const law::Document& document,
                           std::string_view target);

/// How much of the plan in use the next one begins with.
enum class Carry {
  Everything,  ///< all that is likely to stay; no days, no views and no target that was met
  Unmet,       ///< the targets that were not met
  Nothing,
};
PlanContent next_content(const law::Document& document, const PlanContent& now,
                         const std::vector<TargetSoFar>& targets, Carry carry);

/// Until when a document is to be reviewed.
struct ReviewDays {
  std::optional<base::Day> aim, limit;
  /// What a form suggests.
  std::optional<base::Day> suggested() const { return aim ? aim : limit; }
};
/// By the duty to review the document, if that entry (an issue or a review, in the form of scenario
/// files) were recorded.
ReviewDays review_days_after(const RecordToday& record, const SchoolView& school,
                             const law::Library& library, const law::Document& document,
                             const boost::json::object& entry);

/// The decisions of a review of the document that the law's rules name; all, if they name fewer
/// than two.
std::vector<const law::Choice*> decisions_of(const law::Framework& law,
                                             const law::Document& document);
/// Whether a review with that decision ends the document.
bool decision_ends(const law::Document& document, std::string_view decision,
                   const law::Vocabulary& vocabulary);

}  // namespace stepwell::app
