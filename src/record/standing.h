// How a child stands on a day: stage, documents in force, and every duty, right and watch that the
// record has opened.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "calendar/missing.h"
#include "law/library.h"
#include "record/entry.h"
#include "record/reckoning.h"
#include "record/timeline.h"

namespace stepwell::record {

/// A school, as far as the law asks: which framework was its own, what kind of school it is, when
/// it meets.
struct School {
  std::string id;
  const law::Framework* framework = nullptr;
  std::string setting;
  const calendar::SchoolCalendar* calendar = nullptr;
  /// What it says instead of what its law's pack proposes; may be nothing.
  std::shared_ptr<const law::PracticeChanges> practice = nullptr;
};

/// Everything besides the entries that an answer depends on.
struct Circumstances {
  const law::Library* library = nullptr;
  /// The first is the child's from the start; `school_joined` names others. Never empty.
  std::vector<School> schools;
  std::optional<base::Day> born;
};

enum class State {
  Open,
  Met,
  MetLate,  ///< closed after its limit
  Lapsed,
  Missed,  ///< owed in a part of a school year that is over
};
std::string_view name_of(State state);

/// One opening of a duty, right or watch, and what became of it.
struct Instance {
  const law::Framework* framework = nullptr;
  const law::Duty* duty = nullptr;
  law::DutyKind kind = law::DutyKind::Duty;  ///< as things stand: Standing::kind_of
  std::size_t owner = 0;                     ///< as things stand: a role of its law
  State state = State::Open;
  Position opened_by = 0;  ///< 0: the calendar
  Opening opening;         ///< `on` is absent if the day is not known
  std::optional<base::Day> limit;
  law::Confidence limit_confidence = law::Confidence::Unverified;
  std::optional<base::Day> aim;
  Position closed_by = 0;  ///< 0: nothing, or time
  std::optional<base::Day> closed_on;
  const law::Exception* excused = nullptr;
  std::optional<calendar::Missing> cannot_compute;
  bool before_us = false;       ///< its limit lay before the child was taken over
  bool may_be_overdue = false;  ///< it will be overdue once its limit is past, if nothing happens
  bool overdue = false;
  std::size_t stage = 0;  ///< in which its clocks were reckoned
  base::Day known_up_to;  ///< up to which they were reckoned
};

/// A law that the child has left, as it stood for the child just before.
struct LawLeft {
  const law::Framework* framework = nullptr;
  std::size_t stage = 0;
  std::optional<base::Day> since;
  Position by = 0;  ///< the entry of the move; 0: the law itself moved the child
  base::Day on;     ///< the first day of the next law
  std::vector<const law::Document*> in_force;

  const law::Stage& last_stage() const { return framework->stages[stage]; }
};

/// Whether somebody else owes it now than its owner, by what has happened.
bool is_with_others(const law::Duty& duty, std::span<const Happening> happenings);

struct Standing {
  base::Day on;
  const law::Framework* framework = nullptr;
  std::size_t stage = 0;
  std::optional<base::Day> since;  ///< absent in the first stage, where a child begins
  bool at_school = true;
  std::vector<const law::Document*> in_force;
  std::vector<Instance> instances;
  std::vector<Happening> happenings;
  std::vector<LawLeft> left;  ///< in the order in which they were left
  /// Of the child's school, if its law is the child's; may be nothing.
  std::shared_ptr<const law::PracticeChanges> practice;

  const law::Stage& present_stage() const { return framework->stages[stage]; }
  /// Whether a rule of the present law is a duty, right or watch now: by the child's stage, and by
  /// whether others owe it.
  law::DutyKind kind_of(const law::Duty& duty) const;
  /// The law under which what happened on that day is told.
  const law::Framework& law_on(base::Day day) const;
};

/// Why there is no answer.
struct StandingProblem {
  enum class What { NoSuchFramework };
  What what = What::NoSuchFramework;
  std::string name;
};
std::string describe(const StandingProblem& problem);

/// The answer to a question about a record. Pure: the same arguments, the same answer.
base::Result<Standing, StandingProblem> stand(std::span<const Entry> entries,
                                              const Circumstances& circumstances,
                                              const Question& question);

}  // namespace stepwell::record
