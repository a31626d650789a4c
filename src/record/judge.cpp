#include "record/judge.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "record/delivery.h"
#include "record/moves.h"
#include "record/strikes.h"

namespace stepwell::record {

namespace json = boost::json;
using law::FieldSpec;
using law::FieldType;
using What = EntryProblem::What;

namespace {

using Problems = std::vector<EntryProblem>;

class Judge {
 public:
  Judge(const Entry& entry, std::span<const Entry> entries, const Circumstances& circumstances,
        const Standing& standing)
      : entry_(entry), entries_(entries), circumstances_(circumstances), standing_(standing) {}

  base::Result<Allowed, Refusal> decide() {
    check_choices();
    check_positions();
    if (is(law::kinds::taken_over)) check_taking_over();
    if (is(law::kinds::framework_moved)) check_framework_move();
    if (is(law::kinds::exception_claimed)) check_claim();
    if (is(law::kinds::struck_out)) check_strike();
    if (entry_.topic.kind == session_recorded()) check_session();
    if (!problems_.empty()) return base::refuse(Refusal{Refusal::Because::Invalid, {}, problems_});
    if (is(law::kinds::stage_moved)) return decide_move();
    return Allowed{};
  }

 private:
  bool is(law::Kind kind) const { return entry_.topic.kind == kind; }
  static std::optional<law::Kind> session_recorded() {
    static const auto kKind = law::find_kind("session_recorded");
    return kKind;
  }
  static std::optional<law::Kind> provision_began() {
    static const auto kKind = law::find_kind("provision_began");
    return kKind;
  }
  void add(What what, std::string field, std::string expected) {
    problems_.push_back({what, std::move(field), std::move(expected)});
  }

  const law::Framework& framework() const {
    if (is(law::kinds::taken_over))
      if (const auto* named = circumstances_.library->find(
              text("framework"), circumstances_.schools.front().framework))
        return *named;
    return *standing_.framework;
  }

  std::string text(std::string_view field) const {
    const json::value* value = entry_.body.if_contains(field);
    return value != nullptr && value->is_string() ? std::string(value->get_string())
                                                  : std::string();
  }

  bool is_choice(std::string_view list, const std::string& word) const {
    const law::Framework& law = framework();
    if (list == "stage") return law.find_stage(word).has_value();
    if (list == "document") return law.find_document(word) != nullptr;
    if (list == "criteria")
      return std::any_of(law.banks.begin(), law.banks.end(), [&](const law::Bank& bank) {
        return bank.of == law::Bank::Of::Criteria && bank.id == word;
      });
    if (list == "letter")
      return std::any_of(law.letters.begin(), law.letters.end(),
                         [&](const law::Letter& letter) { return letter.id == word; });
    if (list == "framework") return circumstances_.library->find(word) != nullptr;
    // A duty of an older law may still be open: what is claimed for is checked against what is
    // open.
    if (list == "duty" || list == "exception") return true;
    if (list == "transfer_notice") return true;  // said better by check_framework_move
    return law.has_choice(list, word);
  }

  void check_value(const json::object& object, const FieldSpec& spec, const std::string& path) {
    const json::value* value = object.if_contains(spec.name);
    if (value == nullptr || value->is_null()) return;
    const std::string name = path + std::string(spec.name);
    if (spec.type == FieldType::Rows) {
      const json::array& rows = value->get_array();
      for (std::size_t i = 0; i < rows.size(); ++i)
        for (const FieldSpec& inner : spec.rows)
          check_value(rows[i].get_object(), inner, name + "[" + std::to_string(i) + "].");
      return;
    }
    if (spec.choices.empty()) return;
    const auto check_word = [&](const json::value& word) {
      if (!is_choice(spec.choices, std::string(word.get_string())))
        add(What::NotAChoice, name, std::string(spec.choices));
    };
    if (spec.type == FieldType::Choice) check_word(*value);
    if (spec.type == FieldType::Words)
      for (const json::value& word : value->get_array()) check_word(word);
  }

  /// The stage to move to is left to the moves, which say better what is wrong with it.
  void check_choices() {
    const law::KindSpec& kind = law::spec(entry_.topic.kind);
    if (!is(law::kinds::stage_moved))
      for (const FieldSpec& spec : kind.qualifiers) check_value(entry_.body, spec, {});
    for (const FieldSpec& spec : kind.fields) check_value(entry_.body, spec, {});
  }

  const Entry* entry_at(std::int64_t position) const {
    for (const Entry& other : entries_)
      if (other.position == position) return &other;
    return nullptr;
  }

  void check_position(const json::value& value, const std::string& field,
                      std::optional<law::Kind> kind) {
    const Entry* named = entry_at(value.to_number<std::int64_t>());
    if (named == nullptr || named == &entry_ || (kind && named->topic.kind != *kind))
      add(What::NoSuchEntry, field, {});
  }

  void check_positions() {
    for (const FieldSpec& spec : law::spec(entry_.topic.kind).fields) {
      const json::value* value = entry_.body.if_contains(spec.name);
      if (value == nullptr || value->is_null()) continue;
      const std::string name(spec.name);
      // Only three fields say by their name which kind of entry they mean.
      const auto kind = spec.name == "concern"     ? std::optional(law::kinds::concern_raised)
                        : spec.name == "evidence"  ? std::optional(law::kinds::evidence_added)
                        : spec.name == "provision" ? provision_began()
                                                   : std::nullopt;
      if (spec.type == FieldType::Position || spec.type == FieldType::Opening)
        check_position(*value, name, kind);
      if (spec.type == FieldType::Positions)
        for (const json::value& position : value->get_array()) check_position(position, name, kind);
    }
  }

  /// It must be the first entry that sets a stage.
  void check_taking_over() {
    if (!text("framework").empty() && circumstances_.library->find(text("framework")) == nullptr)
      return;
    if (framework().status == law::Framework::Status::Proposal)
      add(What::NotAllowed, "framework", "a law that is in force, not a proposal");
    const auto before = taking_part(entries_, {entry_.on, std::nullopt});
    const bool set = std::any_of(before.begin(), before.end(), [](const Entry* other) {
      const law::Kind kind = other->topic.kind;
      return kind == law::kinds::taken_over || kind == law::kinds::stage_moved ||
             kind == law::kinds::framework_moved;
    });
    if (set) add(What::NotAllowed, "stage", "to be the first entry that sets a stage");
    if (entry_.since && entry_.on < *entry_.since)
      add(What::NotAllowed, "since", "a day on or before the taking over");
    for (const TakenDocument& taken : entry_.taken)
      for (const auto& day : {taken.issued_on, taken.last_review_on})
        if (day && entry_.on < *day)
          add(What::NotAllowed, "documents", "days on or before the taking over");
  }

  void check_framework_move() {
    const auto& transfer = standing_.framework->transfer;
    const law::Framework* to = circumstances_.library->find(text("to"));
    if (to == nullptr) return;
    if (to->status == law::Framework::Status::Proposal)
      add(What::NotAllowed, "to", "a law that is in force, not a proposal");
    if (entry_.on < to->from || (to->to && *to->to < entry_.on))
      add(What::NotAllowed, "to", "a law that is in force on that day");
    if (to->id == standing_.framework->id)
      add(What::NotAllowed, "to", "another framework than the present one");
    if (text("notice").empty()) return;
    if (!transfer || transfer->to != to->id)
      return add(What::NotAllowed, "notice", "no notice: the present law gives none for that move");
    check_notice(*transfer, text("notice"));
  }

  void check_notice(const law::Transfer& transfer, const std::string& id) {
    const auto now = transfer.notices_at(standing_.stage);
    const bool is_there =
        std::any_of(now.begin(), now.end(), [&](const auto* notice) { return notice->id == id; });
    if (is_there) return;
    std::string names;
    for (const law::Transfer::Notice* notice : now)
      names += (names.empty() ? "" : ", ") + notice->name.en;
    add(What::NotAllowed, "notice",
        names.empty() ? "no notice: none is given at the stage " + standing_.present_stage().name.en
                      : "one of the notices given at this stage: " + names);
  }

  void check_claim() {
    const auto is_meant = [&](const Instance& instance) {
      return instance.state == State::Open && instance.duty->word == entry_.topic.word(0) &&
             (entry_.opening == 0 || instance.opened_by == entry_.opening);
    };
    // As the fold has it: of the present law, if anything of it is open.
    const bool is_present = std::any_of(
        standing_.instances.begin(), standing_.instances.end(), [&](const Instance& instance) {
          return is_meant(instance) && instance.framework == standing_.framework;
        });
    bool open = false, allowed = false;
    for (const Instance& instance : standing_.instances) {
      if (!is_meant(instance) || (is_present && instance.framework != standing_.framework))
        continue;
      open = true;
      for (const std::size_t excuse : instance.duty->excuses) {
        const law::Exception& exception = instance.framework->exceptions[excuse];
        allowed = allowed ||
                  (exception.word == entry_.topic.word(1) && exception.effective.on(entry_.on));
      }
    }
    if (!open) add(What::NotAllowed, "duty", "a duty that is open on that day");
    if (open && !allowed) add(What::NotAllowed, "exception", "one of the exceptions of that duty");
  }

  void check_strike() {
    // That there is no such entry is said of every position.
    for (EntryProblem& problem : problems_of_strike(entry_, entries_))
      if (problem.what != What::NoSuchEntry) problems_.push_back(std::move(problem));
  }

  /// Two phones may say the same of one session: the second is told that it is there.
  void check_session() {
    const json::value* named = entry_.body.if_contains("provision");
    if (named == nullptr || !named->is_number() || !problems_.empty()) return;
    const Help help = help_in(entries_, entry_.on);
    const Provision* provision = help.find(named->to_number<Position>());
    if (provision == nullptr || !provision->is_given_on(entry_.on))
      return add(What::NotAllowed, "on", "a day on which this help is given");
    const json::value* number = entry_.body.if_contains("number");
    if (number == nullptr || !number->is_number()) return;
    for (const Session* session : help.sessions_of(provision->position, entry_.on))
      if (session->number == number->to_number<int>())
        add(What::NotAllowed, "number", "a session that is not recorded yet");
  }

  bool is_overridden(const law::Need& need) const {
    const json::value* rows = entry_.body.if_contains("overrides");
    if (rows == nullptr || rows->is_null()) return false;
    return std::any_of(
        rows->get_array().begin(), rows->get_array().end(), [&](const json::value& row) {
          const json::value* reason = row.get_object().if_contains("reason");
          if (reason == nullptr || !reason->is_string() || reason->get_string().empty())
            return false;
          const std::string_view named(row.at("need").get_string());
          return std::any_of(need.any_of.begin(), need.any_of.end(),
                             [&](const law::Pattern& topic) { return topic.text() == named; });
        });
  }

  base::Result<Allowed, Refusal> decide_move() {
    // Not a stage that only another overlay of the law has.
    const auto to = standing_.framework->find_stage(text("to"));
    const auto moves = possible_moves(standing_);
    const auto listed = std::find_if(moves.begin(), moves.end(), [&](const PossibleMove& possible) {
      return to && possible.move->to == *to;
    });
    if (listed == moves.end()) return base::refuse(Refusal{Refusal::Because::Stage, {}, {}});
    Allowed allowed{listed->advised, {}};
    std::vector<const law::Need*> missing;
    for (const law::Need* need : listed->missing)
      (is_overridden(*need) ? allowed.overridden : missing).push_back(need);
    if (!missing.empty()) return base::refuse(Refusal{Refusal::Because::Needs, missing, {}});
    return allowed;
  }

  const Entry& entry_;
  std::span<const Entry> entries_;
  const Circumstances& circumstances_;
  const Standing& standing_;
  Problems problems_;
};

}  // namespace

std::string_view name_of(Refusal::Because because) {
  switch (because) {
    case Refusal::Because::Stage: return "stage";
    case Refusal::Because::Needs: return "needs";
    case Refusal::Because::Invalid: return "invalid";
  }
  return {};
}

// Reading: of the school's own record only what answers for a duty by being said: dates of terms
// are given anew, a post is ended, and the school stays the one that it was set up as.
bool may_be_struck_out(const Entry& entry) {
  const law::KindSpec& kind = law::spec(entry.topic.kind);
  if (kind.subject == law::Subject::School)
    return entry.topic.kind == law::kinds::policy_published ||
           entry.topic.kind == law::kinds::qualification_held;
  return kind.name != "pupil_registered";
}

base::Result<Allowed, Refusal> judge(const Entry& entry, std::span<const Entry> entries,
                                     const Circumstances& circumstances) {
  const auto standing = stand(entries, circumstances, {entry.on, std::nullopt});
  if (!standing)
    return base::refuse(Refusal{Refusal::Because::Invalid,
                                {},
                                {{What::NotAllowed, "framework", describe(standing.error())}}});
  return Judge(entry, entries, circumstances, *standing).decide();
}

}  // namespace stepwell::record
