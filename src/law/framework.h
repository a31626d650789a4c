// A framework: one nation's law as data, read from a pack and checked. Nothing here knows any one
// nation.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "calendar/bank_holidays.h"
#include "calendar/roll.h"
#include "calendar/school_calendar.h"
#include "law/census.h"
#include "law/choice.h"
#include "law/document.h"
#include "law/look.h"
#include "law/process.h"
#include "law/rights.h"
#include "law/terms.h"
#include "law/topic.h"
#include "law/transfer.h"

namespace stepwell::law {

enum class Binding { Must, May, None };
struct Setting {
  std::string id;
  Text name;
  Binding binding = Binding::Must;
  /// The year groups that are the last of their phase there, if no school says otherwise.
  std::vector<std::string> last_years = {};
  Cites cites;
};

struct Role {
  enum class Of { School, Authority, Health, SocialCare, Family, Tribunal, Other };
  std::string id;
  Text name;
  Of of = Of::Other;
  Text does;
  /// Of a child who is old enough: from when the rights are the child's own.
  std::optional<OwnRights> rights = {};
  Cites cites;
};

struct Stage {
  std::string id;
  Word word{};
  Text name;
  Text means;
  std::size_t lead = 0;  ///< a role
  bool on_register = false;
  std::string census;                ///< a code of the set "provision"; empty if none
  std::vector<std::string> aliases;  ///< other words for it in files of school systems
  /// "FRAMEWORK:STAGE": where children of other laws would come, if this one applied to them.
  std::vector<std::string> takes;
  /// The year groups for which it is meant; empty: for any. No rule: it says what a page offers.
  std::vector<std::string> years = {};
  /// A stage that an overlay adds: the id of the stage of the law of which it is a part; or empty.
  std::string within = {};
  Cites cites;
};

/// A stage that some overlay of the law adds: where that overlay does not count, a child in it is
/// in the stage of the law of which it is a part.
struct LocalStage {
  std::string id;
  Word word{};
  std::size_t within = 0;
};

enum class Strength { Must, Should, May };
std::string_view name_of(Strength strength);

/// Something that must be in the record before a move.
struct Need {
  enum class Since { Stage, Ever, Months };
  std::vector<Pattern> any_of;  ///< never empty; the first names the need
  Since since = Since::Stage;
  int months = 0;
  int count = 1;
  Strength strength = Strength::Must;
  Text text;
  const std::string& name() const { return any_of.front().text(); }
};

struct Move {
  StageSet from;
  std::size_t to = 0;
  std::size_t decided_by = 0;  ///< a role
  Text text;
  std::vector<Need> needs;
  Effective effective = {};
  Cites cites;
};

struct CycleStep {
  std::string id;
  Text name;
  Text means;
  std::vector<Pattern> begins;
};
struct Cycle {
  std::string id;
  Text name;
  StageSet stages;
  std::vector<CycleStep> steps;
  Cites cites;
};

/// The fields of an opening entry that a clock may start from.
enum class DayField { For, ReviewOn };

/// One reckoning of a day: of a limit, or of an aim.
struct Clock {
  enum class Form {
    Duration,  ///< `amount` of `unit` from `start`
    EndOfTerm,
    EndOfPart,
    BeforeDate,  ///< the day before `day`.`month` of the year of `field`
    WithDuty,    ///< the limit of `with`
  };
  enum class Unit { Day, Week, Month, SchoolDay, Term };
  enum class Start { Opening, Field, Last, Next };
  struct Extension {
    int amount = 0;
    Pattern when;
  };

  Form form = Form::Duration;
  int amount = 0;
  Unit unit = Unit::Day;
  Start start = Start::Opening;
  DayField field = DayField::For;
  std::optional<Pattern> start_at;  ///< Last, Next
  calendar::Count count = calendar::Count::After;
  std::optional<calendar::Roll> roll;
  std::optional<Extension> extend;
  StageSet in_stages;
  unsigned month = 1, day = 1;
  std::string with;
  bool of_another_calendar = false;
  Confidence confidence = Confidence::Unverified;
  /// By which a school changes its amount (law/practice.h); empty: no school may.
  std::string practice = {};
  std::optional<int> most = {};  ///< of a custom clock: more than this no school may say

  /// Whether the days on which a school meets, or its terms, say what day it comes to.
  bool counts_terms() const {
    return form == Form::EndOfTerm || form == Form::EndOfPart ||
           (form == Form::Duration && (unit == Unit::SchoolDay || unit == Unit::Term));
  }
};

enum class Combine { Earliest, Latest };
enum class DutyKind { Duty, Right, Watch };
std::string_view name_of(DutyKind kind);
enum class Again { Keep, Each, Replace };

/// Something that the law, or custom, asks for.
struct Duty {
  struct Earlier {
    int amount = 0;
    Clock::Unit unit = Clock::Unit::Day;
  };
  struct Standing {
    enum class Of { Post, Policy };
    Of of = Of::Post;
    Word what{};
    std::optional<int> max_age_months;
    std::optional<Word> counted = {};  ///< another post, whose holder holds this one too
  };
  /// Somebody else who owes it from such an entry on, until one of the others: for the school it is
  /// a watch then.
  struct Others {
    std::size_t owner = 0;  ///< a role
    std::vector<Pattern> from, until;
  };

  std::string id;
  Word word{};
  DutyKind kind = DutyKind::Duty;
  std::size_t owner = 0;  ///< a role
  Strength strength = Strength::Must;
  Text text, why, do_text, day_text;
  std::vector<Pattern> opens, restarts, closes, ends;
  std::optional<Pattern> do_by;  ///< what its button records; nothing: its first way of closing
  std::vector<int> opens_at_ages;
  std::optional<int> ends_at_age;  ///< only for who is younger
  int parts_of_year = 0;  ///< opens for each of so many parts of a school year; 0: for none
  StageSet in_stages;     ///< empty: in all
  /// It begins from one of these alone, that of the morning or that of the entry; leaving them ends
  /// nothing. Empty: from any of `in_stages`.
  StageSet opens_in = {};
  StageSet ours_in;  ///< empty: in all; elsewhere it is a watch
  std::optional<Others> others;
  std::vector<std::string> settings;  ///< the kinds of school that it binds; empty: all
  Again again = Again::Keep;
  std::optional<Earlier> earlier;
  std::vector<Clock> limits;
  Combine combine = Combine::Earliest;
  /// The limit is the day on which it falls due and nobody has to beat: it is never overdue, and
  /// done late at no time.
  bool falls_due = false;
  std::vector<Clock> aims;
  std::vector<std::size_t> excuses;  ///< exceptions
  bool at_take_over = true;
  bool at_return = true;
  bool cohort = false;               ///< opened by a cohort of transfer.toml
  std::optional<Standing> standing;  ///< a duty of the school, not of a child
  std::vector<Word> documents;       ///< those with whose issue it opens
  Effective effective = {};
  const Duty* rule = nullptr;   ///< its oldest version, which stands for all of them
  const Duty* after = nullptr;  ///< the version after this one; nothing, if it is the newest
  std::uint32_t version = 1;    ///< a bit of its own among the versions of its rule
  Cites cites;

  bool applies_at(std::string_view setting) const;
  /// Of this version and those after it, the one that is the law on that day; nothing, if none is.
  const Duty* on(base::Day day) const;
  /// The version that has on that day what opened under this one: itself, unless those after it
  /// take over what is open.
  const Duty* taken_over(base::Day day) const;
  /// Whether it is a duty, right or watch for a child in that stage; `record::Standing::kind_of`
  /// knows `others` too.
  DutyKind kind_in(std::size_t stage) const;
};

struct Exception {
  std::string id;
  Word word{};
  Text text;
  Text evidence;
  Effective effective = {};
  Cites cites;
};

/// A row of a bank: a criterion, a strategy, a question, a line of a checklist.
struct BankItem {
  std::string id;
  Text text;
  std::string kind;         ///< strategies: a provision type
  std::string answer;       ///< questions
  std::string from_record;  ///< questions: what the record can answer
  /// Checklists: the entries that show it, any of them, so many times. Empty: a person judges.
  std::vector<Pattern> shown_by;
  int shown_times = 1;
  Cites cites;
};
struct Bank {
  enum class Of { Criteria, Strategies, Questions, Checklist };
  Of of = Of::Criteria;
  std::string id;
  Word word{};
  Text name, when;
  StageSet stages;
  std::string rule;  ///< criteria: any, all, judgement
  std::vector<BankItem> items;
  Cites cites;
  /// Whether the record can show any line of it.
  bool is_shown_by_record() const;
};
struct HelpTopic {
  std::string id;
  Text name, text;
  StageSet stages = {};  ///< of which it tells: the page of a child who is there leads to it
  Cites cites;
};

struct Code {
  std::string id;
  Text name;
  std::string stage;
  std::string area;
  std::optional<base::Day> from, to;
  std::vector<std::string> aliases;  ///< other words for it in files of school systems

  bool is_valid_on(base::Day day) const { return (!from || *from <= day) && (!to || day <= *to); }
};
struct CodeSet {
  std::string id;
  Text name;
  bool ranked = false;
  std::vector<Code> codes;
  Cites cites;
};

struct Letter {
  std::string id;
  Text name, subject, body;
  std::string to;
  std::string from;  ///< the role of the family that sends it; empty: the school does
  StageSet stages;   ///< at which it has its use; empty: at all
  /// It tells of what holds at its stages: for a child who is at another it cannot be written.
  bool only_there = false;
  Effective effective = {};  ///< the days on which it can be written
  std::string records;
  Cites cites;
};

/// What an entry does to a duty. In this order.
enum class Effect : std::uint8_t { Close, Restart, End, Open };
/// One pattern of one duty.
struct Trigger {
  std::size_t duty = 0;
  Effect effect = Effect::Close;
  const Pattern* pattern = nullptr;
};

struct Framework {
  enum class Status { Current, Legacy, Proposal };

  std::string id, prefix, nation, version;
  Text name;
  Status status = Status::Current;
  base::Day from;
  std::optional<base::Day> to;
  Cites cites;
  /// Where a school's or an authority's own arrangements lie over the pack: their id and name. The
  /// stages are those of the pack, in its order.
  std::string overlay;
  Text overlay_name;

  std::vector<Citation> citations;
  std::vector<Setting> settings;
  std::vector<Role> roles;
  std::vector<Choice> choices;  ///< its own and those that all packs share
  std::vector<Stage> stages;
  std::vector<LocalStage> local_stages;  ///< of overlays of this law other than its own
  std::vector<Move> moves;
  std::vector<Cycle> cycles;
  std::vector<Duty> duties;
  std::vector<Process> processes;
  std::vector<Exception> exceptions;
  std::vector<Document> documents;
  std::vector<Label> labels;
  std::vector<Lint> lints;
  std::vector<Bank> banks;
  std::vector<HelpTopic> topics;
  std::vector<Look> looks;
  std::vector<CodeSet> code_sets;
  std::vector<Census> censuses;
  std::vector<CodeCheck> checks;
  std::vector<Letter> letters;
  std::optional<Transfer> transfer;
  const calendar::BankHolidays* holidays = nullptr;  ///< of its nation
  /// By kind: what its entries do, in the order of the duties, and in the order of effects within
  /// one.
  std::vector<std::vector<Trigger>> triggers;
  /// The duties that the calendar opens or ends: at an age, for each part of a year, with a cohort.
  std::vector<std::size_t> calendar_duties;
  /// The days on which a version of some rule begins, or after which one ends; in order.
  std::vector<base::Day> changes;

  /// Its own; of a stage that another overlay of the law adds, the one of which it is a part.
  std::optional<std::size_t> stage_of(Word word) const;
  std::optional<std::size_t> stage_told(std::string_view id) const;
  /// Of a stage that only another overlay of the law adds: the word of the one of which it is a
  /// part. Nothing, of any other.
  std::optional<Word> whole_of(Word stage) const;
  /// Its own alone.
  std::optional<std::size_t> find_stage(std::string_view id) const;
  /// Whether that stage is meant for a child of that year group: also a year that no stage names.
  bool is_meant_for(std::size_t stage, std::string_view year) const;
  const Setting* find_setting(std::string_view id) const;
  const Role* find_role(std::string_view id) const;
  /// The version that was the law on that day; the oldest, if no day is given or none was.
  const Duty* find_duty(std::string_view id, std::optional<base::Day> on = std::nullopt) const;
  /// The version that on `today` has what opened on that day: the one of that day, or one that took
  /// it over since. Where the day is not known, the one of today.
  const Duty* find_open_duty(std::string_view id, std::optional<base::Day> opened_on,
                             base::Day today) const;
  const Document* find_document(Word word) const;
  const Document* find_document(std::string_view id) const;
  /// The first that sees that; nothing, if the pack has none.
  const Look* find_look(Look::Sees sees) const;
  bool has_choice(std::string_view list, std::string_view id) const;
  /// The id of the choice of the list that has the mark; empty, if none has.
  std::string marked_choice(std::string_view list, std::string_view mark) const;
  /// Whether its census asks for learner numbers; a record keeps them only then.
  bool asks_learner_numbers() const;
  const std::vector<Trigger>& triggers_of(Kind kind) const {
    return triggers[static_cast<std::size_t>(kind)];
  }

  Framework() = default;
  Framework(const Framework&) = delete;  // triggers point into its own duties
  Framework& operator=(const Framework&) = delete;
};

}  // namespace stepwell::law
