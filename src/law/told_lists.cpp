// The lists of a law: what has many lines is told by their names or their number, not line by line.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "law/describe.h"
#include "law/told.h"

namespace stepwell::law {
namespace {

/// What a line is compared by.
template <class... Parts>
std::string says(const Parts&... parts) {
  std::string all;
  ((all += std::string(parts) + "\n"), ...);
  return all;
}

class Lister {
 public:
  Lister(const Framework& law, const Vocabulary& vocabulary, Naming::By by)
      : law_(law), names_(law, vocabulary, by), ids_(law, vocabulary, Naming::By::Ids) {}

  std::vector<Told> cycles() const {
    auto all = named(law_.cycles, [this](const Cycle& cycle) -> std::vector<Fact> {
      return {{"name", cycle.name.en}, {"at stages", stages(cycle.stages)}, source(cycle)};
    });
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].line_label = "steps";
      for (const CycleStep& step : law_.cycles[i].steps)
        all[i].lines.push_back(
            {step.id, step.name.en, says(step.name.en, step.means.en, ids_.topics(step.begins))});
    }
    return all;
  }

  std::vector<Told> processes() const {
    auto all = named(law_.processes, [this](const Process& process) { return facts_of(process); });
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].line_label = "steps";
      for (const ProcessStep& step : law_.processes[i].steps) all[i].lines.push_back(line_of(step));
    }
    return all;
  }

  std::vector<Told> looks() const {
    std::vector<Told> all;
    for (const Look& look : law_.looks) {
      const std::string id = without_prefix(look.id);
      all.push_back({id,
                     look.id,
                     look.text.en,
                     {{"text", look.text.en},
                      {"number", std::to_string(look.amount), Telling::Whole},
                      {"at stages", stages(look.stages)},
                      {"counted anew from", names_.topics(look.anew)},
                      {"why", look.why.en, Telling::IfChanged},
                      source(look)}});
    }
    return all;
  }

  std::vector<Told> banks(Bank::Of of) const {
    std::vector<Told> all;
    for (const Bank& bank : law_.banks) {
      if (bank.of != of) continue;
      Told told{bank.id,        bank.id,       bank.name.en,
                facts_of(bank), kCountedLines, Told::Lines::Counted};
      for (const BankItem& item : bank.items) told.lines.push_back(line_of(item));
      all.push_back(std::move(told));
    }
    return all;
  }

  std::vector<Told> topics_of_help() const {
    Told told = whole("the pages of help", "topics");
    for (const HelpTopic& topic : law_.topics)
      told.lines.push_back(
          {topic.id, topic.name.en, says(topic.name.en, topic.text.en, stages(topic.stages))});
    return {told};
  }

  std::vector<Told> roles() const {
    Told told = whole("who the law speaks of", "roles");
    for (const Role& role : law_.roles)
      told.lines.push_back({role.id, role.name.en,
                            says(role.name.en, body(role.of), role.does.en, rights_of(role))});
    return {told};
  }

  /// Each list of values on its own, in the order in which the law names them first.
  std::vector<Told> choices() const {
    std::vector<Told> all;
    for (const Choice& choice : law_.choices) {
      auto list = std::find_if(all.begin(), all.end(),
                               [&](const Told& told) { return told.key == choice.list; });
      if (list == all.end())
        list = all.insert(list, {choice.list, choice.list, spaced(choice.list), {}, "values"});
      list->lines.push_back({choice.id, choice.name.en,
                             says(choice.name.en, choice.counts_as, choice.held_by,
                                  choice.whole_record, choice.mark)});
    }
    return all;
  }

  std::vector<Told> codes() const {
    auto all = named(law_.code_sets, [this](const CodeSet& set) -> std::vector<Fact> {
      return {{"name", set.name.en}, {"ranked", set.ranked ? "yes" : "no"}, source(set)};
    });
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].line_label = "codes";
      for (const Code& code : law_.code_sets[i].codes)
        all[i].lines.push_back(
            {code.id, words_of(code), says(words_of(code), code.stage, code.area)});
    }
    return all;
  }

  std::vector<Told> censuses() const {
    return named(law_.censuses, [this](const Census& census) -> std::vector<Fact> {
      const std::string day = census.weekday
                                  ? "weekday " + std::to_string(*census.weekday) + ", number " +
                                        std::to_string(census.nth) + " of the month"
                                  : "not known";
      return {{"name", census.name.en},
              {"month", std::to_string(census.month)},
              {"day", day},
              source(census)};
    });
  }

  static std::string rights_of(const Role& role) {
    if (!role.rights) return {};
    std::string said = "rights from " + std::to_string(role.rights->age);
    if (const auto& until = role.rights->until)
      said += fmt::format(", after {}/{}/{} of the school year from {}", until->month,
                          until->weekday, until->nth, until->year_begins);
    return said + (role.rights->beside ? ", beside the parents" : "");
  }

  static std::string runs(const std::vector<NumberRun>& all) {
    std::string said;
    for (const NumberRun& run : all) {
      if (!said.empty()) said += ", ";
      said += std::to_string(run.from);
      if (run.from < run.to) said += " to " + std::to_string(run.to);
    }
    return said;
  }

  std::vector<Told> checks() const {
    Told told = whole("what is checked before a census", "checks");
    for (const CodeCheck& check : law_.checks)
      told.lines.push_back({check.id, check.text.en,
                            says(check.text.en, check.mend.en, check.number, list(check.statuses),
                                 list(check.settings), list(check.at), std::to_string(check.most),
                                 runs(check.authorities))});
    return {told};
  }

  std::vector<Told> word_lists() const {
    Told labels = whole("words for the choices of documents", "words");
    for (const Label& label : law_.labels)
      labels.lines.push_back({label.id, label.name.en, label.name.en});
    Told lints = whole("words that say too little", "lists");
    lints.key = lints.id = "too_little";
    for (const Lint& lint : law_.lints)
      lints.lines.push_back({lint.id, list(lint.words), says(list(lint.words), lint.advice.en)});
    return {labels, lints};
  }

 private:
  /// Everything of one kind as one rule.
  static Told whole(const char* name, const char* lines) {
    return {kAll, kAll, name, {}, lines, Told::Lines::Named, {}};
  }

  template <class Rule>
  Fact source(const Rule& rule) const {
    return source_fact(law_, rule.cites);
  }
  std::string stages(const StageSet& set) const {
    return set.empty() ? std::string() : names_.stages(set);
  }
  static std::string list(const std::vector<std::string>& words) { return joined(words, ", "); }
  std::string without_prefix(const std::string& id) const {
    return id.starts_with(law_.prefix + ".") ? id.substr(law_.prefix.size() + 1) : id;
  }

  static const char* body(Role::Of of) {
    switch (of) {
      case Role::Of::School: return "school";
      case Role::Of::Authority: return "authority";
      case Role::Of::Health: return "health";
      case Role::Of::SocialCare: return "social care";
      case Role::Of::Family: return "family";
      case Role::Of::Tribunal: return "tribunal";
      case Role::Of::Other: return "other";
    }
    return "";
  }

  std::vector<Fact> facts_of(const Process& process) const {
    return {{"name", process.name.en},
            {"means", process.means.en},
            {"takes in all", process.sum.en, Telling::Whole},
            {"begins at", stages(process.stages)},
            {"opened by", names_.topics(process.opens)},
            {"ended by", names_.topics(process.ends)},
            {"begins anew", process.begins_anew ? "yes" : ""},
            {"asked for with", process.checklist},
            {"asked for by the letter", process.letter},
            source(process)};
  }

  /// As people meet it: what, and whose turn.
  Line line_of(const ProcessStep& step) const {
    const Duty* duty = step.duty ? &law_.duties[*step.duty] : nullptr;
    return {step.id, step.text.en + " (" + law_.roles[step.turn].name.en + ")",
            says(step.own_text ? step.text.en : std::string(),
                 duty == nullptr ? std::string() : plain_id(law_, *duty), law_.roles[step.turn].id,
                 ids_.topics(step.topics), step.document, step.only_if_asked ? "if asked" : "")};
  }

  std::vector<Fact> facts_of(const Bank& bank) const {
    return {{"name", bank.name.en},
            {"when", bank.when.en},
            {"at stages", stages(bank.stages)},
            {"rule", bank.rule},
            source(bank)};
  }

  Line line_of(const BankItem& item) const {
    return {item.id, item.text.en,
            says(item.text.en, item.kind, item.answer, item.from_record, ids_.topics(item.shown_by),
                 std::to_string(item.shown_times))};
  }

  /// "SEN support, valid from 2014-09-01".
  static std::string words_of(const Code& code) {
    std::string text = code.name.en;
    if (code.from) text += ", from " + code.from->iso();
    if (code.to) text += ", to " + code.to->iso();
    return text;
  }

  const Framework& law_;
  Naming names_, ids_;
};

}  // namespace

std::string_view noun_of(Bank::Of of) {
  switch (of) {
    case Bank::Of::Criteria: return "criteria";
    case Bank::Of::Strategies: return "strategies";
    case Bank::Of::Questions: return "questions";
    case Bank::Of::Checklist: return "checklist";
  }
  return {};
}

std::vector<Chapter> tell_lists(const Framework& law, const Vocabulary& vocabulary, Naming::By by) {
  using Of = Bank::Of;
  const Lister lister(law, vocabulary, by);
  return {{"cycle", lister.cycles()},
          {kProcess, lister.processes()},
          {"look", lister.looks()},
          {noun_of(Of::Criteria), lister.banks(Of::Criteria)},
          {noun_of(Of::Strategies), lister.banks(Of::Strategies)},
          {noun_of(Of::Questions), lister.banks(Of::Questions)},
          {noun_of(Of::Checklist), lister.banks(Of::Checklist)},
          {kHelp, lister.topics_of_help()},
          {"roles", lister.roles()},
          {"choices", lister.choices()},
          {"codes", lister.codes()},
          {"census", lister.censuses()},
          {"checks", lister.checks()},
          {"words", lister.word_lists()}};
}

}  // namespace stepwell::law
