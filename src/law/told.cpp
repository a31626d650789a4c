#include "law/told.h"

#include <algorithm>
#include <utility>

#include "law/describe.h"

namespace stepwell::law {
namespace {

/// Joins what is not empty.
std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty() && !part.empty()) text += between;
    text += part;
  }
  return text;
}

std::string version(const Effective& effective) {
  return effective.first == Effective::kBeginning ? "" : "@" + effective.first.iso();
}

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
              {"status", std::string(status())},
              {"local arrangements", law_.overlay_name.en},
              source_fact(law_, law_.cites)}}};
  }

  std::vector<Told> settings() const {
    return named(law_.settings, [this](const Setting& setting) -> std::vector<Fact> {
      return {{"name", setting.name.en},
              {"binding", std::string(binding(setting))},
              {"last years", joined(setting.last_years, ", ")},
              source(setting)};
    });
  }

  std::vector<Told> stages() const {
    return named(law_.stages, [this](const Stage& stage) -> std::vector<Fact> {
      return {{"name", stage.name.en},       {"means", stage.means.en},
              {"led by", role(stage.lead)},  {"on the register", yes(stage.on_register)},
              {"census code", stage.census}, source(stage)};
    });
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
    for (const Duty& duty : law_.duties)
      all.push_back({plain_id(law_, duty) + version(duty.effective), version_id(duty), duty.text.en,
                     facts_of(duty)});
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
                      {"in force", effective_words(exception.effective)},
                      source(exception)}});
    }
    return all;
  }

  std::vector<Told> documents() const {
    return named(law_.documents, [this](const Document& document) { return facts_of(document); });
  }

  std::vector<Told> letters() const {
    return named(law_.letters, [this](const Letter& letter) -> std::vector<Fact> {
      return {{"name", letter.name.en},       {"to", letter.to},        {"records", letter.records},
              {"subject", letter.subject.en}, {"text", letter.body.en}, source(letter)};
    });
  }

 private:
  template <class Rule>
  Fact source(const Rule& rule) const {
    return source_fact(law_, rule.cites);
  }

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

  /// How sure the days are, where that is not how sure the rule is.
  static std::string sureness(const std::vector<Clock>& clocks, const Duty& duty) {
    std::vector<std::string> all;
    bool differs = false;
    for (const Clock& clock : clocks) {
      all.emplace_back(name_of(clock.confidence));
      differs = differs || clock.confidence != duty.cites.confidence;
    }
    return differs ? joined(all, ", ") : std::string();
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

  std::string excuses(const Duty& duty) const {
    std::string text;
    for (const std::size_t each : duty.excuses)
      text += (text.empty() ? "" : "; ") + law_.exceptions[each].text.en;
    return text;
  }

  std::vector<Fact> facts_of(const Duty& duty) const {
    std::vector<std::string> settings;
    for (const std::string& setting : duty.settings)
      settings.push_back(law_.find_setting(setting)->name.en);
    return {{"text", duty.text.en},
            {"kind", std::string(name_of(duty.kind))},
            {"owed by", role(duty.owner)},
            {"strength", std::string(name_of(duty.strength))},
            {"in force", effective_words(duty.effective)},
            {"at stages", stage_words(duty.in_stages, law_)},
            {"the school's at", stage_words(duty.ours_in, law_)},
            {"binds", settings.empty() ? "all schools" : joined(settings, ", ")},
            {"opened by", opens(duty)},
            {"restarted by", topics_words(duty.restarts, law_, vocabulary_)},
            {"closed by", topics_words(duty.closes, law_, vocabulary_)},
            {"done by", duty.do_by ? topics_words({*duty.do_by}, law_, vocabulary_) : ""},
            {"ended by", ends(duty)},
            {"done already", earlier(duty)},
            {"several", std::string(again(duty.again))},
            {"limit", limit(duty), Telling::Whole},
            {"how sure the limit is", sureness(duty.limits, duty), Telling::Whole},
            {"aim", clocks(duty.aims), Telling::Whole},
            {"how sure the aim is", sureness(duty.aims, duty), Telling::Whole},
            {"exceptions", excuses(duty)},
            {"why", duty.why.en, Telling::IfChanged},
            {"its button", duty.do_text.en, Telling::IfChanged},
            {"its day", duty.day_text.en, Telling::IfChanged},
            source(duty)};
  }

  Told told(const Move& move, std::size_t from) const {
    const std::string id =
        law_.stages[from].id + "->" + law_.stages[move.to].id + version(move.effective);
    std::vector<Fact> facts = {{"decided by", role(move.decided_by)},
                               {"in force", effective_words(move.effective)}};
    for (const Need& need : move.needs) add(facts, need);
    facts.push_back(source(move));
    return {id, id, law_.stages[from].name.en + " to " + law_.stages[move.to].name.en, facts};
  }

  /// Two needs of the same entries are one fact.
  void add(std::vector<Fact>& facts, const Need& need) const {
    const std::string label = std::string(name_of(need.strength)) + " have " +
                              topics_words(need.any_of, law_, vocabulary_);
    const auto said = std::find_if(facts.begin(), facts.end(),
                                   [&](const Fact& fact) { return fact.label == label; });
    if (said == facts.end())
      facts.push_back({label, since(need)});
    else
      said->value += "; " + since(need);
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
    for (const Section& section : document.sections)
      facts.push_back({"section " + section.name.en, section_words(section), Telling::Whole});
    facts.push_back(source(document));
    return facts;
  }

  /// "Target (needed), How; 1 to 6 of them, usually 3 to 4".
  static std::string section_words(const Section& section) {
    std::vector<std::string> fields;
    for (const FieldLayout& field : section.fields)
      fields.push_back(field.label.en + (field.required ? " (needed)" : ""));
    std::string text = joined(fields, ", ");
    if (!section.many) return text;
    text += "; " + std::to_string(section.min) +
            (section.max ? " to " + std::to_string(*section.max) : " or more") + " of them";
    if (section.usual)
      text += ", usually " + std::to_string(section.usual->first) + " to " +
              std::to_string(section.usual->second);
    return text;
  }

  const Framework& law_;
  const Vocabulary& vocabulary_;
};

}  // namespace

std::string brief(const std::string& text, Telling telling) {
  constexpr std::size_t kLongest = 160;
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (telling == Telling::Whole || line.size() <= kLongest) return line;
  // Between words, so that no letter of several bytes is cut.
  return line.substr(0, line.rfind(' ', kLongest)) + " ...";
}

Fact source_fact(const Framework& law, const Cites& cites) {
  std::vector<std::string> sources;
  for (const std::size_t index : cites.citations) {
    const Citation& citation = law.citations[index];
    sources.push_back(citation.instrument + (citation.pin.empty() ? "" : ", " + citation.pin) +
                      " (" + std::string(name_of(citation.confidence)) + ")");
  }
  return {"source", joined(sources, "; "), Telling::Whole};
}

std::string version_id(const Duty& duty) {
  return duty.id + version(duty.effective);
}

std::string plain_id(const Framework& law, const Duty& duty) {
  const bool has_prefix = duty.id.starts_with(law.prefix + ".");
  return has_prefix ? duty.id.substr(law.prefix.size() + 1) : duty.id;
}

std::vector<Chapter> tell(const Framework& law, const Vocabulary& vocabulary) {
  const Teller teller(law, vocabulary);
  std::vector<Chapter> all = {{"framework", teller.identity()}, {"setting", teller.settings()},
                              {"stage", teller.stages()},       {"move", teller.moves()},
                              {"duty", teller.duties()},        {"exception", teller.exceptions()},
                              {"document", teller.documents()}, {"letter", teller.letters()}};
  for (Chapter& chapter : tell_lists(law, vocabulary)) all.push_back(std::move(chapter));
  return all;
}

}  // namespace stepwell::law
