// The fold behind `stand`: takes entries in order and keeps what they opened, closed and moved. It
// may be copied at any point, asked there, and go on.
#pragma once

#include <boost/container/small_vector.hpp>
#include <optional>
#include <vector>

#include "law/framework.h"
#include "record/reckoning.h"
#include "record/standing.h"
#include "record/timeline.h"

namespace stepwell::record {

/// An instance while the fold runs: days of limits are reckoned only where they are asked for.
struct Running {
  enum class End { Open, Met, LapsedByEntry, LapsedByTime, Missed };
  const law::Framework* framework = nullptr;
  const law::Duty* duty = nullptr;
  Position opened_by = 0;
  Opening opening;
  End end = End::Open;
  Position closed_by = 0;
  std::optional<base::Day> closed_on;
  std::size_t stage_before = 0;  ///< just before the entry that closed or lapsed it
  const law::Exception* excused = nullptr;
  std::optional<base::Day> taken_over_on;  ///< it came with a child who was taken over
  bool before_us = false;                  ///< and its limit lay before that day
};

class Fold {
 public:
  explicit Fold(const Circumstances& circumstances);

  /// Takes the next entry, in the order of `taking_part`. Nothing is taken any more after a
  /// problem.
  void take(const Entry& entry);
  /// How things stand at the end of that day, which must not lie before the last entry.
  base::Result<Standing, StandingProblem> standing(base::Day on) const;
  /// The same, for a fold that is not needed any more.
  base::Result<Standing, StandingProblem> finish(base::Day on) &&;

 private:
  /// Versions of one rule, as bits.
  using Versions = std::uint32_t;
  static constexpr Versions kAllVersions = ~Versions{0};
  /// What an entry does to one rule: what is open is closed, restarted or ended by the words of its
  /// own version, and opened by those of the day.
  struct Action {
    const law::Duty* rule;
    const law::Duty* duty;  ///< the newest version that has words for the entry
    Versions closes = 0, restarts = 0, ends = 0, opens = 0;
  };
  using Actions = boost::container::small_vector<Action, 8>;
  struct PartOpened {
    const law::Duty* rule;
    base::Day part;
  };
  struct Restarted {
    const law::Duty* rule;
    std::size_t turn;
  };
  struct Reviewed {
    law::Word document;
    std::size_t turn;
  };

  // fold.cpp: the order of things
  void start(const Entry& entry);
  void act(const Entry& entry);
  Actions actions_of(const law::Topic& topic) const;
  using Rules = boost::container::small_vector<const law::Duty*, 8>;
  Rules restart(const Actions& actions, const Entry& entry);
  void change_law(base::Day day);
  void change_law(Running& running, base::Day day) const;
  void change(const Entry& entry);
  void remember(const Entry& entry);
  void remember_review(law::Word document);
  void remember_restart(const law::Duty& duty);
  void add_running(Running running);
  void update_documents(const law::Topic& topic);

  // fold_close.cpp: closing, restarting, ending, claiming
  void close_rights(const Entry& entry);
  static bool is_of(const Running& running, const law::Duty& rule, Versions versions);
  void close(const Action& action, const Entry& entry);
  bool restart_counts(const law::Duty& duty, const Entry& entry) const;
  void end_rights_of_other_laws(const Entry& entry);
  void meet(Running& running, const Entry& entry);
  void lapse(Running& running, const Entry& entry);
  void end(const law::Duty& rule, Versions versions, const Entry& entry);
  void claim(const Entry& entry);
  static bool claims(const Entry& entry, const Running& running, const law::Framework* law);
  Running* to_close(const law::Duty& rule, Versions versions, const Entry& entry);

  // fold_open.cpp: opening, by an entry or by the calendar
  void open_by(const law::Duty& duty, const Entry& entry);
  void open(const law::Duty& duty, Running opened);
  void close_by_earlier(Running& running);
  bool may_open(const law::Duty& duty, base::Day day) const;
  bool begins_here(const law::Duty& duty, base::Day day);
  bool is_young_enough(const law::Duty& duty, base::Day day) const;
  Running running_from(const law::Duty& duty, const Entry& entry) const;
  void calendar_events_up_to(base::Day day);
  void calendar_on(base::Day day);
  void plan_calendar();
  std::vector<base::Day> birthdays_of(const law::Duty& duty) const;
  base::Day birthday(int age) const;
  void end_outgrown(base::Day day);
  Running running_from_calendar(const law::Duty& duty, base::Day day) const;
  void open_part(const law::Duty& duty, base::Day day);
  void open_cohort(const law::Duty& duty, base::Day day);
  const law::Transfer::Cohort* cohort(const law::Framework& framework, std::size_t stage) const;
  bool expire(Running& running, base::Day day) const;

  // fold_move.cpp: stages, schools, frameworks, taking over
  void move_stage(std::size_t stage, base::Day since, const Entry& entry);
  void move_framework(const law::Framework& framework, std::size_t stage, base::Day since,
                      Position by, base::Day on);
  void move_framework(const Entry& entry);
  void apply_commencement(base::Day day);
  const law::Framework* law_here(std::string_view id) const;
  void adopt_law(const Entry& entry);
  static bool carry_over(Running& running, const law::Framework& here);
  void leave_behind(Running& running, const Entry& entry);
  static bool goes_on(Running& running, const law::Framework& under, std::size_t stage);
  void follow_rules(const law::Framework& here);
  void remember_law(Position by, base::Day on);
  bool is_meant(const law::Transfer::Commencement& row) const;
  void leave_school(const Entry& entry);
  void join_school(const Entry& entry);
  void act_on_away(const Action& action, const Entry& entry);
  void take_over(const Entry& entry);
  void mark_before_us(base::Day taken_over_on);
  void take_document(const TakenDocument& document, const Entry& entry);
  void open_entry_duties(const Entry& entry);
  bool is_schools(const law::Duty& duty, const law::Framework& framework, std::size_t stage) const;

  // settle.cpp: the answer
  Instance settle(const Running& running, base::Day on) const;
  struct Limit {
    std::optional<base::Day> day;
    law::Confidence confidence = law::Confidence::Unverified;
    std::optional<calendar::Missing> missing;
  };
  Limit limit_of(const Running& running, base::Day up_to, std::size_t stage, int depth = 0) const;
  std::optional<base::Day> aim_of(const Running& running, base::Day up_to, std::size_t stage,
                                  const Limit& limit) const;
  LentLimit lent(const law::Clock& clock, const Running& running, base::Day up_to, int depth) const;
  std::size_t stage_of(const Running& running) const;
  Knowledge knowledge(const Running& running, base::Day up_to, std::size_t stage) const;
  void settle_state(Instance& instance, const Running& running, const Limit& limit,
                    base::Day on) const;

  const Circumstances* circumstances_;
  const law::Framework* framework_;
  const law::Setting* setting_;
  const School* school_;
  bool at_school_ = true;
  std::size_t stage_ = 0;
  std::size_t morning_stage_ = 0;  // before the entries of the last day
  std::size_t stage_from_ = 0;     // before the last move
  std::optional<base::Day> from_since_;
  std::optional<base::Day> last_day_;
  std::optional<base::Day> since_;
  std::optional<base::Day> first_day_;
  base::Day calendar_done_;  // the calendar has opened what it opens up to this day
  std::vector<base::Day>
      calendar_days_;  // those on which this law and school may open something, in order
  std::optional<base::Day>
      calendar_again_;  // a day on which it must look once more, because things moved
  std::optional<base::Day> taken_over_on_;
  std::size_t turn_ = 0;
  std::vector<Happening> happenings_;
  std::vector<Running> running_;
  bool any_right_ = false;         // has been opened
  bool other_law_ = false;         // was left behind
  bool law_changes_ = false;       // for something that was opened
  std::vector<std::size_t> live_;  // the indexes of those that no entry has closed
  std::vector<Running> away_;      // what leaving the school lapsed, until the child joins again
  std::vector<PartOpened> parts_opened_;
  std::vector<Restarted> restarted_;
  std::vector<Reviewed> reviewed_;
  std::vector<law::Word> in_force_;
  std::vector<LawLeft> left_;
  std::optional<StandingProblem> problem_;
};

}  // namespace stepwell::record
