#include "law/differences.h"

#include <algorithm>
#include <map>

#include "law/describe.h"

namespace stepwell::law {
namespace {

struct Fact {
  std::string label, value;
};
/// One rule of one law: what makes it the same rule in another, and all that it says.
struct Told {
  std::string key, id, name;
  std::vector<Fact> facts;
};

/// Tells the rules of one law.
class Teller {
 public:
  Teller(const Framework& law, const Vocabulary& vocabulary) : law_(law), vocabulary_(vocabulary) {}

  std::vector<Told> identity() const {
    const Effective days{law_.from, law_.to.value_or(Effective::kEnd), false};
    return {{"",
             law_.id,
             law_.name.en,
             {{"name", law_.name.en},
              {"nation", law_.nation},
              {"in force", effective_words(days)},
              {"status", std::string(status())}}}};
  }

  std::vector<Told> settings() const {
    std::vector<Told> all;
    for (const Setting& setting : law_.settings)
      all.push_back({setting.id,
                     setting.id,
                     setting.name.en,
                     {{"name", setting.name.en}, {"binding", std::string(binding(setting))}}});
    return all;
  }

  std::vector<Told> stages() const {
    std::vector<Told> all;
    for (const Stage& stage : law_.stages)
      all.push_back({stage.id,
                     stage.id,
                     stage.name.en,
                     {{"name", stage.name.en},
                      {"means", stage.means.en},
                      {"led by", role(stage.lead)},
                      {"on the register", yes(stage.on_register)},
                      {"census code", stage.census}}});
    return all;
  }

  /// A move is told apart by where it leads from and to, one stage at a time.
  std::vector<Told> moves() const {
    std::vector<Told> all;
    for (const Move& move : law_.moves)
      for (std::size_t from = 0; from < law_.stages.size(); ++from)
        if (move.from.contains(from)) all.push_back(told(move, from));
    return all;
  }

  std::vector<Told> duties() const {
    std::vector<Told> all;
    for (const Duty& duty : law_.duties) {
      const std::string since = version(duty.effective);
      const bool has_prefix = duty.id.starts_with(law_.prefix + ".");
      all.push_back({(has_prefix ? duty.id.substr(law_.prefix.size() + 1) : duty.id) + since,
                     duty.id + since, duty.text.en, facts_of(duty)});
    }
    return all;
  }

  std::vector<Told> exceptions() const {
    std::vector<Told> all;
    for (const Exception& exception : law_.exceptions) {
      const std::string id = exception.id + version(exception.effective);
      all.push_back({id,
                     id,
                     exception.text.en,
                     {{"text", exception.text.en},
                      {"evidence", exception.evidence.en},
                      {"in force", effective_words(exception.effective)}}});
    }
    return all;
  }

  std::vector<Told> documents() const {
    std::vector<Told> all;
    for (const Document& document : law_.documents)
      all.push_back({document.id, document.id, document.name.en, facts_of(document)});
    return all;
  }

  std::vector<Told> letters() const {
    std::vector<Told> all;
    for (const Letter& letter : law_.letters)
      all.push_back({letter.id,
                     letter.id,
                     letter.name.en,
                     {{"name", letter.name.en},
                      {"to", letter.to},
                      {"records", letter.records},
                      {"subject", letter.subject.en},
                      {"text", letter.body.en}}});
    return all;
  }

 private:
  std::string_view status() const {
    switch (law_.status) {
      case Framework::Status::Current: return "current";
      case Framework::Status::Legacy: return "legacy";
      case Framework::Status::Proposal: return "proposal";
    }
    return {};
  }

  static std::string_view binding(const Setting& setting) {
    switch (setting.binding) {
      case Binding::Must: return "must";
      case Binding::May: return "may";
      case Binding::None: return "none";
    }
    return {};
  }

  static std::string_view again(Again again) {
    switch (again) {
      case Again::Keep: return "one at a time";
      case Again::Each: return "each on its own";
      case Again::Replace: return "the later replaces the earlier";
    }
    return {};
  }

  static std::string yes(bool is_so) { return is_so ? "yes" : "no"; }
  static std::string version(const Effective& effective) {
    return effective.first == Effective::kBeginning ? "" : "@" + effective.first.iso();
  }
  std::string role(std::size_t role) const { return law_.roles[role].name.en; }

  std::string clocks(const std::vector<Clock>& clocks) const {
    std::string text;
    for (const Clock& clock : clocks)
      text += (text.empty() ? "" : "; ") + clock_words(clock, law_, vocabulary_);
    return text;
  }

  std::string limit(const Duty& duty) const {
    if (duty.limits.size() < 2) return clocks(duty.limits);
    const bool is_latest = duty.combine == Combine::Latest;
    return (is_latest ? "the later of: " : "the earlier of: ") + clocks(duty.limits);
  }

  std::string opens(const Duty& duty) const {
    std::string text = topics_words(duty.opens, law_, vocabulary_);
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "; ") + more; };
    for (const int age : duty.opens_at_ages) add("reaching the age of " + std::to_string(age));
    if (duty.parts_of_year > 0)
      add("each of " + std::to_string(duty.parts_of_year) + " parts of a school year");
    if (duty.cohort) add("the year group's time to move");
    if (duty.standing) add("always, at the school: " + standing(*duty.standing));
    return text;
  }

  std::string standing(const Duty::Standing& standing) const {
    const bool is_post = standing.of == Duty::Standing::Of::Post;
    std::string text = choice(is_post ? "post" : "policy", vocabulary_.text(standing.what));
    if (standing.max_age_months)
      text += ", at most " + amount_words(*standing.max_age_months, Clock::Unit::Month) + " old";
    return text;
  }

  std::string choice(std::string_view list, const std::string& id) const {
    for (const Choice& choice : law_.choices)
      if (choice.list == list && choice.id == id) return choice.name.en;
    return id;
  }

  static std::string earlier(const Duty& duty) {
    if (!duty.earlier) return {};
    return "within " + amount_words(duty.earlier->amount, duty.earlier->unit) + " before";
  }

  std::string ends(const Duty& duty) const {
    std::string text = topics_words(duty.ends, law_, vocabulary_);
    if (!duty.ends_at_age) return text;
    return text + (text.empty() ? "" : "; ") + "reaching the age of " +
           std::to_string(*duty.ends_at_age);
  }

  std::string others(const Duty& duty) const {
    if (!duty.others) return {};
    return role(duty.others->owner) +
           ", from: " + topics_words(duty.others->from, law_, vocabulary_) +
           "; until: " + topics_words(duty.others->until, law_, vocabulary_);
  }

  std::string excuses(const Duty& duty) const {
    std::string text;
    for (const std::size_t each : duty.excuses)
      text += (text.empty() ? "" : "; ") + law_.exceptions[each].text.en;
    return text;
  }

  std::vector<Fact> facts_of(const Duty& duty) const {
    std::string settings;
    for (const std::string& setting : duty.settings)
      settings += (settings.empty() ? "" : ", ") + law_.find_setting(setting)->name.en;
    return {{"text", duty.text.en},
            {"kind", std::string(name_of(duty.kind))},
            {"owed by", role(duty.owner)},
            {"strength", std::string(name_of(duty.strength))},
            {"in force", effective_words(duty.effective)},
            {"at stages", stage_words(duty.in_stages, law_)},
            {"the school's at", stage_words(duty.ours_in, law_)},
            {"owed by others", others(duty)},
            {"binds", settings.empty() ? "all schools" : settings},
            {"opened by", opens(duty)},
            {"restarted by", topics_words(duty.restarts, law_, vocabulary_)},
            {"closed by", topics_words(duty.closes, law_, vocabulary_)},
            {"done by", duty.do_by ? topics_words({*duty.do_by}, law_, vocabulary_) : ""},
            {"ended by", ends(duty)},
            {"done already", earlier(duty)},
            {"several", std::string(again(duty.again))},
            {"limit", limit(duty)},
            {"aim", clocks(duty.aims)},
            {"exceptions", excuses(duty)}};
  }

  Told told(const Move& move, std::size_t from) const {
    const std::string id =
        law_.stages[from].id + "->" + law_.stages[move.to].id + version(move.effective);
    std::vector<Fact> facts = {{"decided by", role(move.decided_by)},
                               {"in force", effective_words(move.effective)}};
    for (const Need& need : move.needs)
      facts.push_back({std::string(name_of(need.strength)) + " have " +
                           topics_words(need.any_of, law_, vocabulary_),
                       since(need)});
    return {id, id, law_.stages[from].name.en + " to " + law_.stages[move.to].name.en, facts};
  }

  static std::string since(const Need& need) {
    std::string text = need.count > 1 ? std::to_string(need.count) + " times, " : "";
    switch (need.since) {
      case Need::Since::Stage: return text + "since the stage began";
      case Need::Since::Ever: return text + "at any time";
      case Need::Since::Months:
        return text + "in the last " + amount_words(need.months, Clock::Unit::Month);
    }
    return text;
  }

  std::vector<Fact> facts_of(const Document& document) const {
    std::vector<Fact> facts = {{"name", document.name.en},
                               {"at stages", stage_words(document.stages, law_)},
                               {"kept by", role(document.maintained_by)},
                               {"the school's at", stage_words(document.ours_in, law_)},
                               {"ended by", topics_words(document.ends, law_, vocabulary_)}};
    for (const Section& section : document.sections) {
      std::string fields;
      for (const FieldLayout& field : section.fields)
        fields += (fields.empty() ? "" : ", ") + field.label.en;
      facts.push_back({"section " + section.name.en, fields});
    }
    return facts;
  }

  const Framework& law_;
  const Vocabulary& vocabulary_;
};

using ByKey = std::map<std::string_view, const Told*>;

ByKey by_key(const std::vector<Told>& all) {
  ByKey keys;
  for (const Told& told : all) keys.emplace(told.key, &told);
  return keys;
}

std::string value_of(const std::vector<Fact>& facts, const std::string& label) {
  for (const Fact& fact : facts)
    if (fact.label == label) return fact.value;
  return {};
}

/// What differs; of a rule that only one of the laws has, everything that it says.
std::vector<FactChange> facts_between(const std::vector<Fact>& was, const std::vector<Fact>& now) {
  std::vector<FactChange> changes;
  const auto compare = [&](const std::string& label) {
    const bool is_told = std::any_of(changes.begin(), changes.end(),
                                     [&](const FactChange& one) { return one.label == label; });
    FactChange change{label, value_of(was, label), value_of(now, label)};
    if (!is_told && change.was != change.now) changes.push_back(std::move(change));
  };
  for (const Fact& fact : now) compare(fact.label);
  for (const Fact& fact : was) compare(fact.label);
  return changes;
}

void compare(std::string_view noun, const std::vector<Told>& first, const std::vector<Told>& second,
             std::vector<RuleChange>& changes) {
  using What = RuleChange::What;
  const ByKey before = by_key(first), after = by_key(second);
  for (const Told& now : second) {
    const auto found = before.find(now.key);
    const Told* was = found == before.end() ? nullptr : found->second;
    auto facts = facts_between(was == nullptr ? std::vector<Fact>{} : was->facts, now.facts);
    if (!facts.empty())
      changes.push_back(
          {was == nullptr ? What::Added : What::Changed, noun, now.id, now.name, std::move(facts)});
  }
  for (const Told& was : first)
    if (!after.contains(was.key))
      changes.push_back({What::Removed, noun, was.id, was.name, facts_between(was.facts, {})});
}

}  // namespace

std::string_view name_of(RuleChange::What what) {
  switch (what) {
    case RuleChange::What::Added: return "added";
    case RuleChange::What::Removed: return "removed";
    case RuleChange::What::Changed: return "changed";
  }
  return {};
}

std::vector<RuleChange> differences(const Framework& first, const Framework& second,
                                    const Vocabulary& vocabulary) {
  const Teller was(first, vocabulary), now(second, vocabulary);
  std::vector<RuleChange> changes;
  compare("framework", was.identity(), now.identity(), changes);
  compare("setting", was.settings(), now.settings(), changes);
  compare("stage", was.stages(), now.stages(), changes);
  compare("move", was.moves(), now.moves(), changes);
  compare("duty", was.duties(), now.duties(), changes);
  compare("exception", was.exceptions(), now.exceptions(), changes);
  compare("document", was.documents(), now.documents(), changes);
  compare("letter", was.letters(), now.letters(), changes);
  return changes;
}

}  // namespace stepwell::law
