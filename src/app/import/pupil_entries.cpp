#include "app/import/pupil_entries.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/import/taking_over.h"
#include "app/numbers/code_checks.h"
#include "app/records/import_mark.h"
#include "app/records/recorded_words.h"
#include "base/text.h"

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using Code = RollProblem::Code;
using What = StatusMeaning::What;

namespace {

/// Makes the entries of one child in the order in which they are recorded.
class Maker {
 public:
  Maker(const CheckedPupil& checked, const KnownChild* known, const ImportRoom& room)
      : pupil_(*checked.pupil), checked_(checked), known_(known), room_(room) {
    made_.problems = checked.problems;
    made_.name = pupil_.forename + " " + pupil_.surname;
  }

  PupilEntries make() && {
    read_status();
    read_needs();
    if (is_leaving()) return leave();
    taking_ = take_over_as(pupil_, made_.status, room_, nullptr, made_.problems);
    // What is doubtful stands in the details, which come first: so all the rest is worked out
    // before.
    const std::vector<json::object> stage = stage_entries();
    const std::vector<json::object> needs = need_entries();
    add_details();
    add_class();
    if (known_ != nullptr && !known_->at_school)
      made_.entries.push_back(entry("school_joined", {{"school", room_.school->id}}));
    for (const auto* more : {&stage, &needs})
      made_.entries.insert(made_.entries.end(), more->begin(), more->end());
    return std::move(made_);
  }

 private:
  json::object entry(std::string_view kind, json::object fields) const {
    fields["on"] = room_.today.iso();
    fields["kind"] = kind;
    fields["note"] = import_note(room_.file, pupil_.rows);
    return fields;
  }

  void doubt(Code code, RollField field, const RollText& at, std::string found,
             std::string other = {}) {
    made_.problems.push_back(
        {code, at.row, field, at.column, std::move(found), std::move(other), 0});
  }

  void read_status() {
    const bool twice =
        std::any_of(made_.problems.begin(), made_.problems.end(),
                    [](const RollProblem& p) { return p.code == Code::StatusTwice; });
    StatusMeaning& status = made_.status;
    const std::string& text = pupil_.status.text;
    status = room_.words->status(text);
    switch (status.what) {
      case What::Blank:
      case What::Stage: break;
      case What::NotNow:
        doubt(Code::StatusNotNow, RollField::Status, pupil_.status, text, status.ended->iso());
        break;
      case What::NotLoaded:
        doubt(Code::NoFramework, RollField::Status, pupil_.status, status.name, status.law);
        break;
      case What::OfAnotherLaw:
        doubt(Code::StatusOfAnotherLaw, RollField::Status, pupil_.status, text, status.law);
        break;
      case What::Unknown: doubt(Code::StatusUnknown, RollField::Status, pupil_.status, text); break;
    }
    if (twice && status.what == What::Stage) status.what = What::Unknown;
  }

  bool has_no_status() const {
    return made_.status.what == What::Blank || made_.status.is_first_stage();
  }

  const law::Framework& framework() const {
    return made_.status.what == What::Stage ? *made_.status.framework : *room_.school->framework;
  }

  /// Whether every need of the file has a rank and one is left out between 1 and the last. The
  /// order is plain all the same.
  void look_for_a_gap(const RollText& at) {
    std::vector<int> ranks;
    for (const RollNeed& need : pupil_.needs) {
      if (!need.rank) return;
      ranks.push_back(*need.rank);
    }
    const auto missing = missing_rank(ranks);
    if (!missing) return;
    std::sort(ranks.begin(), ranks.end());
    std::string all;
    for (const int rank : ranks) all += (all.empty() ? "" : ", ") + std::to_string(rank);
    doubt(Code::RankGap, RollField::NeedRank, at, all, std::to_string(*missing));
  }

  /// The ranks are of use only if they say an order: each another, and 1 if there is one alone.
  bool ranks_hold(const std::vector<std::pair<const law::Code*, std::optional<int>>>& needs) {
    std::vector<int> ranks;
    for (const auto& [code, rank] : needs)
      if (rank) ranks.push_back(*rank);
    const RollText& at = pupil_.needs.front().word;
    if (const auto twice = repeated_rank(ranks)) {
      doubt(Code::RankTwice, RollField::NeedRank, at, std::to_string(*twice));
      return false;
    }
    if (pupil_.needs.size() == 1 && ranks.size() == 1 && ranks.front() != 1) {
      doubt(Code::RankSingle, RollField::NeedRank, at, std::to_string(ranks.front()));
      return false;
    }
    if (pupil_.needs.size() > 1) look_for_a_gap(at);
    return true;
  }

  void read_needs() {
    std::vector<std::pair<const law::Code*, std::optional<int>>> needs;
    for (const RollNeed& need : pupil_.needs) {
      const auto meanings = room_.words->needs(need.word.text, framework());
      for (const NeedMeaning& meaning : meanings)
        if (takes(need, meaning) && std::none_of(needs.begin(), needs.end(), [&](const auto& n) {
              return n.first == meaning.code;
            }))
          needs.emplace_back(meaning.code, meanings.size() == 1 ? need.rank : std::nullopt);
    }
    const bool wants_need =
        made_.status.what == What::Stage && framework().stages[made_.status.stage].on_register;
    if (needs.empty()) {
      if (wants_need && room_.has_needs)
        doubt(Code::StatusWithoutNeed, RollField::Need, pupil_.status, pupil_.status.text);
      return;
    }
    const bool ranked = ranks_hold(needs);
    std::stable_sort(needs.begin(), needs.end(), [](const auto& a, const auto& b) {
      return a.second.value_or(100) < b.second.value_or(100);
    });
    for (const auto& [code, rank] : needs) {
      json::object row{{"code", code->id}};
      // By their order: several in one cell have no ranks of their own, and no rank is left out.
      if (ranked) row["rank"] = static_cast<int>(needs_.size()) + 1;
      needs_.push_back(std::move(row));
    }
  }

  bool takes(const RollNeed& need, const NeedMeaning& meaning) {
    if (has_no_status()) {
      doubt(Code::NeedWithoutStatus, RollField::Need, need.word, meaning.word);
      return false;
    }
    if (meaning.what == NeedMeaning::What::Unknown) {
      doubt(Code::NeedUnknown, RollField::Need, need.word, meaning.word);
      return false;
    }
    if (meaning.what == NeedMeaning::What::NotNow) {
      const auto ended = meaning.code->to ? meaning.code->to : meaning.code->from;
      doubt(Code::NeedNotNow, RollField::Need, need.word, meaning.word, ended->iso());
      return false;
    }
    const auto& stages = framework().stages;
    if (!meaning.code->stage.empty() && made_.status.what == What::Stage &&
        meaning.code->stage != stages[made_.status.stage].id) {
      doubt(Code::NeedNotWithStatus, RollField::Need, need.word, meaning.word, pupil_.status.text);
      return false;
    }
    return true;
  }

  bool is_leaving() const {
    if (pupil_.left_on.day) return *pupil_.left_on.day <= room_.today;
    return pupil_.enrolled == RollPupil::Enrolled::Left;
  }

  /// Who has left already is not entered, and nothing else of the row counts.
  PupilEntries leave() {
    if (known_ == nullptr || !known_->at_school) return std::move(made_);
    Day on = pupil_.left_on.day.value_or(room_.today);
    if (known_->taken_over != 0) on = std::max(on, known_->taken_over_on);
    json::object left = entry("school_left", {{"reason", kRollSaysLeft}});
    left["on"] = on.iso();
    made_.entries.push_back(std::move(left));
    return std::move(made_);
  }

  bool is_same_stage() const {
    if (known_->framework != made_.status.framework) return false;
    if (known_->stage == made_.status.stage) return true;
    // Two stages may have one code, and files have codes.
    const auto& stages = known_->framework->stages;
    const std::string& census = stages[known_->stage].census;
    return !census.empty() && census == stages[made_.status.stage].census;
  }

  std::vector<json::object> stage_entries() {
    const StatusMeaning& status = made_.status;
    if (known_ == nullptr ||
        (!known_->has_own_entries && known_->taken_over == 0 && status.what == What::Stage))
      return first_taking_over();
    const bool blank = status.what == What::Blank && room_.has_statuses && known_->stage != 0;
    if (status.what != What::Stage && !blank) return {};
    if (blank ? known_->framework->stages[known_->stage].on_register
              : known_->has_own_entries && !is_same_stage()) {
      doubt(Code::ToSettle, RollField::Status, pupil_.status, pupil_.status.text,
            "\"" + known_->framework->stages[known_->stage].name.en + "\"");
      return {};
    }
    if (blank || known_->has_own_entries || known_->taken_over == 0) return {};
    return later_taking_over();
  }

  std::vector<json::object> first_taking_over() {
    if (made_.status.what != What::Stage || made_.status.is_first_stage()) return {};
    return {entry("taken_over", taking_.fields)};
  }

  /// The import says better how the child stood when the record began: what it said before is
  /// struck out, and both stay in sight.
  std::vector<json::object> later_taking_over() {
    const bool same = is_same_stage();
    StatusMeaning& status = made_.status;
    if (same) status.stage = known_->stage;
    std::vector<RollProblem> said_already;
    TakingOver taking = take_over_as(pupil_, status, room_,
                                     same ? &known_->taken_over_body : nullptr, said_already);
    json::object fields = known_->taken_over_body;
    fields.erase("note");
    fields.erase("source");
    json::object compared = taking.fields;
    compared.erase("source");
    if (compared == fields) return {};
    json::object taken = entry("taken_over", std::move(taking.fields));
    taken["on"] = known_->taken_over_on.iso();
    return {entry("struck_out", {{"entry", known_->taken_over}, {"reason", kLaterImportDiffers}}),
            std::move(taken)};
  }

  std::vector<json::object> need_entries() {
    if (needs_.empty()) return {};
    if (known_ != nullptr && (known_->needs == needs_ || !known_->needs_from_import)) return {};
    return {entry("needs_recorded", {{"needs", needs_}})};
  }

  /// What this import left out, as it is kept in the record to be found out.
  json::array left_out() const {
    json::array rows;
    for (const RollProblem& problem : made_.problems) {
      if (problem.code == Code::ToSettle) continue;
      json::object row{{"field", name_of(problem.field)}, {"why", name_of(problem.code)}};
      if (!problem.found.empty()) row["value"] = problem.found;
      rows.push_back(std::move(row));
    }
    return rows;
  }

  /// A name is as good as before if only accents, capitals or apostrophes are other, unless the
  /// file has accents where the record has none.
  static bool is_better_name(const std::string& name, const std::string& before) {
    if (name == before || name.empty()) return false;
    if (base::folded_name(name) != base::folded_name(before)) return true;
    const auto marks = [](const std::string& text) {
      return std::count_if(text.begin(), text.end(),
                           [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    };
    return marks(name) > marks(before) && before.find('?') == before.npos;
  }

  void add_details() {
    json::object fields;
    const auto add = [&](std::string_view name, const std::string& value,
                         const std::string KnownChild::*before) {
      if (!value.empty() && (known_ == nullptr || known_->*before != value)) fields[name] = value;
    };
    const auto add_name = [&](std::string_view name, const std::string& value,
                              const std::string KnownChild::*before) {
      if (known_ == nullptr ? !value.empty() : is_better_name(value, known_->*before))
        fields[name] = value;
    };
    add_name("forename", pupil_.forename, &KnownChild::forename);
    add_name("surname", pupil_.surname, &KnownChild::surname);
    add_name("known_as", pupil_.known_as, &KnownChild::known_as);
    add("upn", checked_.upn, &KnownChild::upn);
    std::string former = checked_.former_upn;
    if (former.empty() && known_ != nullptr && !checked_.upn.empty() && known_->upn != checked_.upn)
      former = known_->upn;
    add("former_upn", former, &KnownChild::former_upn);
    add("learner_number", checked_.learner_number, &KnownChild::learner_number);
    add("admission_number", checked_.admission_number, &KnownChild::admission_number);
    add("sex", pupil_.sex, &KnownChild::sex);
    add("year_group", pupil_.year_group, &KnownChild::year_group);
    if (known_ == nullptr || known_->born != pupil_.born) fields["born"] = pupil_.born.iso();
    const json::array doubtful = left_out();
    if (known_ == nullptr ? !doubtful.empty() : doubtful != known_->import_left_out)
      fields["left_out"] = doubtful;
    if (fields.empty()) return;
    made_.entries.push_back(
        entry(known_ == nullptr ? "pupil_registered" : "pupil_details_changed", std::move(fields)));
  }

  void add_class() {
    const std::string& name = pupil_.class_name;
    if (name.empty() || (known_ != nullptr && known_->class_name == name)) return;
    if (known_ != nullptr && !known_->class_name.empty())
      made_.entries.push_back(entry("class_left", {{"class", known_->class_name}}));
    made_.entries.push_back(entry("class_joined", {{"class", name}}));
  }

  const RollPupil& pupil_;
  const CheckedPupil& checked_;
  const KnownChild* known_;
  const ImportRoom& room_;
  json::array needs_;
  TakingOver taking_;
  PupilEntries made_;
};

}  // namespace

PupilEntries entries_for(const CheckedPupil& checked, const KnownChild* known,
                         const ImportRoom& room) {
  return Maker(checked, known, room).make();
}

}  // namespace stepwell::app
