#include "app/import/import_pupils.h"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>
#include <set>

#include "app/import/check_numbers.h"
#include "app/import/pupil_entries.h"
#include "app/records/import_mark.h"
#include "app/records/recorded_words.h"
#include "base/check.h"

namespace stepwell::app {

namespace json = boost::json;
using Code = RollProblem::Code;
using Mode = ImportWish::Mode;
using Outcome = ImportedPupil::What;

namespace {

/// So many children are recorded in one act.
constexpr std::size_t kChildrenInAct = 500;
/// So often an act is decided anew because somebody wrote in one of its records.
constexpr int kMostLooks = 20;
/// The version of a record that is not there yet.
constexpr record::Position kNew = 0;

std::string name_of(const RollPupil& pupil) {
  return pupil.forename + " " + pupil.surname;
}

/// One import, from the first child to the last.
class Import {
 public:
  Import(Store& store, Records& records, Randomness& randomness, const Roll& roll,
         const ImportWish& wish)
      : store_(store),
        records_(records),
        randomness_(randomness),
        roll_(roll),
        wish_(wish),
        school_(records.school(wish.school)),
        known_(store, records, wish.school),
        roll_seen_(known_.roll()),
        words_(records.library(), *school_->framework, records.today(wish.school)),
        numbers_(roll, *school_->framework) {
    room_.library = &records.library();
    room_.school = school_.get();
    room_.words = &words_;
    room_.today = records.today(wish.school);
    room_.file = wish.file;
    room_.has_upns = roll.has(RollField::Upn);
    room_.has_statuses = roll.has(RollField::Status);
    room_.has_needs = roll.has(RollField::Need);
  }

  ImportDone run() {
    done_.problems = roll_.problems;
    done_.left_out = roll_.left_out;
    for (const RollPupil& pupil : roll_.pupils) take(pupil);
    record_waiting();
    take_not_in_file();
    record_waiting();
    finish();
    return std::move(done_);
  }

 private:
  struct Waiting {
    std::size_t outcome = 0;            ///< in done_.pupils; none for who is not in the file
    std::optional<CheckedPupil> pupil;  ///< none for who is not in the file
    Wish::For wanted;

    int row() const { return pupil ? pupil->pupil->rows.front() : 0; }
  };

  KnownChildren::Match match(const RollPupil& pupil, const CheckedPupil& checked) const {
    for (const int row : pupil.rows)
      if (const auto chosen = wish_.matches.find(row); chosen != wish_.matches.end())
        return {known_.find(chosen->second), {}};
    auto match = known_.match(pupil, checked.upn, checked.former_upn);
    if (match.child != nullptr && seen_.contains(match.child->id.child))
      return {nullptr, {match.child}};
    return match;
  }

  void ask(const RollPupil& pupil, const std::vector<const KnownChild*>& candidates) {
    Undecided undecided{pupil.rows.front(), name_of(pupil), {}};
    std::string names;
    for (const KnownChild* child : candidates) {
      undecided.candidates.push_back({child->id.child, child->forename + " " + child->surname});
      names += (names.empty() ? "" : ", ") + undecided.candidates.back().name +
               (child->upn.empty() ? "" : " " + child->upn);
      seen_.insert(child->id.child);  // whoever it is, nobody may be taken for a leaver
    }
    done_.problems.push_back(
        {Code::TwoFit, pupil.rows.front(), RollField::Name, {}, name_of(pupil), names, 0});
    done_.undecided.push_back(std::move(undecided));
  }

  void outcome(const RollPupil& pupil, Outcome what) {
    done_.pupils.push_back({pupil.rows.front(), name_of(pupil), what});
  }

  void take(const RollPupil& pupil) {
    CheckedPupil checked = numbers_.check(pupil);
    const auto match = this->match(pupil, checked);
    if (!match.candidates.empty()) {
      ask(pupil, match.candidates);
      return outcome(pupil, Outcome::LeftOut);
    }
    if (match.child != nullptr) seen_.insert(match.child->id.child);
    PupilEntries made = entries_for(checked, match.child, room_);
    take_problems(made.problems);
    if (made.entries.empty()) return outcome(pupil, Outcome::Unchanged);
    outcome(pupil, match.child != nullptr ? Outcome::Updated : Outcome::Created);
    const RecordId record = match.child != nullptr ? match.child->id : new_child(pupil);
    const record::Position read_at = match.child != nullptr ? match.child->version : kNew;
    wait({done_.pupils.size() - 1, std::move(checked), {record, std::move(made.entries), read_at}});
  }

  /// From the form, where there is one: the same form twice at once means the same new child.
  RecordId new_child(const RollPupil& pupil) {
    if (wish_.form.empty()) return {wish_.school, new_identifier(randomness_)};
    const std::string row = std::to_string(pupil.rows.front());
    return {wish_.school, identifier_from("child " + wish_.school + " " + wish_.person + " " +
                                          wish_.form + " " + row)};
  }

  /// A status of a law that is not loaded is said once for each kind.
  void take_problems(std::vector<RollProblem>& problems) {
    for (RollProblem& problem : problems) {
      if (problem.code != Code::NoFramework) {
        done_.problems.push_back(std::move(problem));
        continue;
      }
      const auto [place, is_new] = not_loaded_.emplace(problem.found, done_.problems.size());
      if (is_new) done_.problems.push_back(std::move(problem));
      ++done_.problems[place->second].children;
    }
  }

  void wait(Waiting waiting) {
    if (wish_.mode == Mode::DryRun) return;
    waiting_.push_back(std::move(waiting));
    if (waiting_.size() >= kChildrenInAct) record_waiting();
  }

  bool adds_children() const {
    return std::any_of(waiting_.begin(), waiting_.end(),
                       [](const Waiting& waiting) { return waiting.wanted.read_at == kNew; });
  }

  /// Who is refused is taken out, and the rest of the act recorded without. Each act is known by
  /// what it records: cut off and sent again, other children come into it.
  void record_waiting() {
    int looks = 0;
    while (!waiting_.empty()) {
      Wish wish;
      wish.person = wish_.person;
      for (const Waiting& waiting : waiting_) wish.records.push_back(waiting.wanted);
      if (!wish_.form.empty()) wish.form = wish_.form + "." + digest(content_of(wish.records));
      if (adds_children()) wish.roll = roll_seen_;
      const auto recorded = records_.record(wish);
      if (recorded) {
        if (recorded->what == Done::What::RepeatedForm)
          leave_to_the_other();
        else
          count_added();
        break;
      }
      const NotRecorded& why = recorded.error();
      if (why.what == NotRecorded::What::MovedOn) {
        base::check(++looks <= kMostLooks, "a record stands still long enough to be imported into");
        look_again();
        continue;
      }
      refuse(waiting_[why.record], why.refusal);
      waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(why.record));
    }
    waiting_.clear();
  }

  void count_added() {
    for (const Waiting& waiting : waiting_)
      if (waiting.wanted.read_at == kNew) {
        own_.insert(waiting.wanted.record.child);
        ++roll_seen_.children;
      }
  }

  /// The same form, sent at the same moment, has recorded this act.
  void leave_to_the_other() {
    for (const Waiting& waiting : waiting_) {
      set_outcome(waiting, Outcome::Unchanged);
      if (waiting.wanted.read_at == kNew) own_.insert(waiting.wanted.record.child);
    }
  }

  /// Decides anew for whom the record has moved on since it was read, and who is new now.
  void look_again() {
    const bool has_others =
        adds_children() && store_.children(wish_.school).size() != roll_seen_.children;
    if (has_others) read_roll_again();
    std::vector<Waiting> still;
    for (Waiting& waiting : waiting_)
      if (still_waits(waiting)) still.push_back(std::move(waiting));
    waiting_ = std::move(still);
  }

  /// Children came onto the roll who may be some of the file's. Those of this import are not among
  /// whom a row is looked for: they have their rows.
  void read_roll_again() {
    KnownChildren now(store_, records_, wish_.school, own_);
    for (const KnownChild& child : now.all())
      if (known_.find(child.id.child) == nullptr) came_meanwhile_.insert(child.id.child);
    known_ = std::move(now);
    roll_seen_ = known_.roll();
  }

  /// Whether it is still to be recorded, now that somebody else may have brought this child in.
  bool is_still_new(Waiting& waiting) {
    if (!waiting.pupil || waiting.wanted.read_at != kNew) return true;
    const KnownChild* same = known_.find(waiting.wanted.record.child);
    const auto match = same != nullptr ? KnownChildren::Match{same, {}}
                                       : this->match(*waiting.pupil->pupil, *waiting.pupil);
    if (!match.candidates.empty()) {
      ask(*waiting.pupil->pupil, match.candidates);
      set_outcome(waiting, Outcome::LeftOut);
      return false;
    }
    if (match.child == nullptr) return true;
    seen_.insert(match.child->id.child);
    waiting.wanted.record = match.child->id;
    return true;
  }

  bool still_waits(Waiting& waiting) {
    if (!is_still_new(waiting)) return false;
    const LoadedRecord loaded = records_.load(waiting.wanted.record);
    if (loaded.version == *waiting.wanted.read_at) return true;
    const KnownChild known = known_child(loaded, *school_, records_.library(), room_.today);
    waiting.wanted.read_at = loaded.version;
    if (!waiting.pupil) return known.at_school;
    PupilEntries made = entries_for(*waiting.pupil, &known, room_);
    std::erase_if(made.problems, [&](const RollProblem& problem) { return is_said(problem); });
    take_problems(made.problems);
    waiting.wanted.entries = std::move(made.entries);
    const bool is_over = waiting.wanted.entries.empty();
    set_outcome(waiting, is_over ? Outcome::Unchanged : Outcome::Updated);
    return !is_over;
  }

  /// What stands among the problems already; what is said once for all children always does.
  bool is_said(const RollProblem& problem) const {
    if (problem.code == Code::NoFramework) return true;
    return std::any_of(done_.problems.begin(), done_.problems.end(), [&](const RollProblem& said) {
      return said.code == problem.code && said.row == problem.row && said.field == problem.field &&
             said.found == problem.found;
    });
  }

  void set_outcome(const Waiting& waiting, Outcome what) {
    if (waiting.pupil) done_.pupils[waiting.outcome].what = what;
  }

  void refuse(const Waiting& waiting, const record::Refusal& refusal) {
    std::string why(record::name_of(refusal.because));
    for (const record::EntryProblem& problem : refusal.problems) why += "; " + describe(problem);
    done_.problems.push_back({Code::Refused, waiting.row(), RollField::Nothing, {}, {}, why, 0});
    set_outcome(waiting, Outcome::LeftOut);
  }

  void take_not_in_file() {
    for (const KnownChild& child : known_.all()) {
      const bool is_seen =
          seen_.contains(child.id.child) || came_meanwhile_.contains(child.id.child);
      if (!child.at_school || is_seen) continue;
      done_.not_in_file.push_back({child.id.child, child.forename + " " + child.surname});
      if (wish_.scope != ImportWish::Scope::WholeRoll) continue;
      json::object left{{"on", room_.today.iso()},
                        {"kind", "school_left"},
                        {"reason", kNotOnWholeRoll},
                        {"note", import_note(wish_.file, {})}};
      wait({0, std::nullopt, {child.id, {std::move(left)}, child.version}});
    }
  }

  void finish() {
    for (const ImportedPupil& pupil : done_.pupils) {
      switch (pupil.what) {
        case Outcome::Created: ++done_.created; break;
        case Outcome::Updated: ++done_.updated; break;
        case Outcome::Unchanged: ++done_.unchanged; break;
        case Outcome::LeftOut: ++done_.left_out; break;
      }
    }
    done_.read = done_.created + done_.updated + done_.unchanged + done_.left_out;
    std::stable_sort(done_.problems.begin(), done_.problems.end(),
                     [](const RollProblem& a, const RollProblem& b) { return a.row < b.row; });
  }

  Store& store_;
  Records& records_;
  Randomness& randomness_;
  const Roll& roll_;
  const ImportWish& wish_;
  std::shared_ptr<const SchoolView> school_;
  KnownChildren known_;
  RollSeen roll_seen_;  ///< with those whom this import has added
  LawWords words_;
  ImportRoom room_;
  const NumberCheck numbers_;
  std::set<std::string> seen_;
  std::set<std::string> own_;             ///< whom this import has added
  std::set<std::string> came_meanwhile_;  ///< whom nobody has seen who said that the roll is whole
  std::map<std::string, std::size_t> not_loaded_;  ///< where in done_.problems each is said
  std::vector<Waiting> waiting_;
  ImportDone done_;
};

}  // namespace

ImportDone together(const ImportDone& one, ImportDone other) {
  other.created += one.created;
  other.updated += one.updated;
  other.unchanged = other.read - other.created - other.updated - other.left_out;
  return other;
}

ImportPupils::ImportPupils(Store& store, Records& records, Randomness& randomness)
    : store_(store), records_(records), randomness_(randomness) {}

base::Result<ImportDone, ImportRefusal> ImportPupils::run(const Roll& roll,
                                                          const ImportWish& wish) {
  if (records_.school(wish.school)->framework == nullptr)
    return base::refuse(ImportRefusal::NoSuchSchool);
  return Import(store_, records_, randomness_, roll, wish).run();
}

}  // namespace stepwell::app
