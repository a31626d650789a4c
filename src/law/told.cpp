#include "law/told.h"

#include <algorithm>
#include <map>
#include <utility>

#include "law/describe.h"

namespace stepwell::law {
namespace {

std::string version(const Effective& effective) {
  return effective.first == Effective::kBeginning ? "" : "@" + effective.first.iso();
}

/// Tells the rules of one law.
class Teller {
 public:
  Teller(const Framework& law, const Vocabulary& vocabulary, Naming::By by)
      : law_(law),
        vocabulary_(vocabulary),
        names_(law, vocabulary, by),
        ids_(law, vocabulary, Naming::By::Ids) {}

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
      return {{"name", stage.name.en},
              {"means", stage.means.en},
              {"led by", names_.role(stage.lead)},
              {"on the register", yes(stage.on_register)},
              {"census code", stage.census},
              {"for the years", joined(stage.years, ", ")},
              {"a part of", whole_of(stage)},
              source(stage)};
    });
  }

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
      const std::string id = version_id(exception);
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
      return {{"name", letter.name.en},
              {"to", letter.to},
              {"from", letter.from},
              {"at stages", names_.stages(letter.stages)},
              {"only there", letter.only_there ? "yes" : ""},
              {"in force", effective_words(letter.effective)},
              {"records", letter.records},
              {"subject", letter.subject.en},
              {"text", letter.body.en},
              source(letter)};
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

  std::string whole_of(const Stage& stage) const {
    const auto whole = law_.find_stage(stage.within);
    return whole ? law_.stages[*whole].name.en : std::string();
  }

  static std::string yes(bool is_so) { return is_so ? "yes" : "no"; }

  std::string limit(const Duty& duty) const {
    if (duty.limits.size() < 2) return names_.clocks(duty.limits);
    const bool is_latest = duty.combine == Combine::Latest;
    return (is_latest ? "the later of: " : "the earlier of: ") + names_.clocks(duty.limits);
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
    std::string text = names_.topics(duty.opens);
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "; ") + more; };
    for (const int age : duty.opens_at_ages) add("reaching the age of " + std::to_string(age));
    if (duty.parts_of_year > 0)
      add("each of " + std::to_string(duty.parts_of_year) + " parts of a school year");
    if (duty.cohort) add("the year group's time to move");
    const bool is_of_each = duty.standing && !duty.closes.empty();
    if (duty.standing)
      add((is_of_each ? "each at the school who holds the post: " : "always, at the school: ") +
          standing(*duty.standing));
    return text;
  }

  std::string standing(const Duty::Standing& standing) const {
    const bool is_post = standing.of == Duty::Standing::Of::Post;
    std::string text = names_.choice(is_post ? "post" : "policy", vocabulary_.text(standing.what));
    if (standing.max_age_months)
      text += ", at most " + amount_words(*standing.max_age_months, Clock::Unit::Month) + " old";
    return text;
  }

  static std::string earlier(const Duty& duty) {
    if (!duty.earlier) return {};
    return "within " + amount_words(duty.earlier->amount, duty.earlier->unit) + " before";
  }

  std::string ends(const Duty& duty) const {
    std::string text = names_.topics(duty.ends);
    if (!duty.ends_at_age) return text;
    return text + (text.empty() ? "" : "; ") + "reaching the age of " +
           std::to_string(*duty.ends_at_age);
  }

  std::string others(const Duty& duty) const {
    if (!duty.others) return {};
    return names_.role(duty.others->owner) + ", from: " + names_.topics(duty.others->from) +
           "; until: " + names_.topics(duty.others->until);
  }

  std::vector<Fact> facts_of(const Duty& duty) const {
    return {{"text", duty.text.en},
            {"kind", std::string(name_of(duty.kind))},
            {"owed by", names_.role(duty.owner)},
            {"strength", std::string(name_of(duty.strength))},
            {"in force", effective_words(duty.effective)},
            {"at stages", names_.stages(duty.in_stages)},
            {"begins at", duty.opens_in.empty() ? "" : names_.stages(duty.opens_in)},
            {"the school's at", names_.stages(duty.ours_in)},
            {"owed by others", others(duty)},
            {"binds", names_.settings(duty.settings)},
            {"opened by", opens(duty)},
            {"restarted by", names_.topics(duty.restarts)},
            {"closed by", names_.topics(duty.closes)},
            {"done by", duty.do_by ? names_.topics({*duty.do_by}) : ""},
            {"ended by", ends(duty)},
            {"done already", earlier(duty)},
            {"several", std::string(again(duty.again))},
            {"limit", limit(duty), Telling::Whole},
            {"falls due then", duty.falls_due ? "yes" : ""},
            {"how sure the limit is", sureness(duty.limits, duty), Telling::Whole},
            {"aim", names_.clocks(duty.aims), Telling::Whole},
            {"how sure the aim is", sureness(duty.aims, duty), Telling::Whole},
            {"exceptions", names_.exceptions(duty.excuses)},
            {"why", duty.why.en, Telling::IfChanged},
            {"words of its button", duty.do_text.en, Telling::IfChanged},
            {"what its day is called", duty.day_text.en, Telling::IfChanged},
            source(duty)};
  }

  Told told(const Move& move, std::size_t from) const {
    const std::string id = version_id(move, from, law_);
    std::vector<Fact> facts = {{"decided by", names_.role(move.decided_by)},
                               {"in force", effective_words(move.effective)}};
    add_needs(facts, move);
    facts.push_back(source(move));
    return {id, id, law_.stages[from].name.en + " to " + law_.stages[move.to].name.en, facts};
  }

  /// Two needs of the same entries are one fact.
  void add_needs(std::vector<Fact>& facts, const Move& move) const {
    std::map<std::string, std::size_t> places;
    for (const Need& need : move.needs) {
      const std::string strength(name_of(need.strength));
      const auto [place, is_new] =
          places.emplace(strength + ids_.topics(need.any_of), facts.size());
      if (is_new)
        facts.push_back({strength + " have " + names_.topics(need.any_of), since(need)});
      else
        facts[place->second].value += "; " + since(need);
    }
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
                               {"at stages", names_.stages(document.stages)},
                               {"kept by", names_.role(document.maintained_by)},
                               {"the school's at", names_.stages(document.ours_in)},
                               {"ended by", names_.topics(document.ends)}};
    for (const Section& section : document.sections)
      facts.push_back({"section " + section.id, section_words(section), Telling::Whole});
    facts.push_back(source(document));
    return facts;
  }

  /// "Targets: target (needed), How; 1 to 6 of them, usually 3 to 4".
  static std::string section_words(const Section& section) {
    std::vector<std::string> fields;
    for (const FieldLayout& field : section.fields)
      fields.push_back(field.label.en + (field.required ? " (needed)" : ""));
    std::string text = section.name.en + ": " + joined(fields, ", ");
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
  Naming names_, ids_;
};

std::vector<Chapter> tell_by(const Framework& law, const Vocabulary& vocabulary, Naming::By by) {
  const Teller teller(law, vocabulary, by);
  std::vector<Chapter> all = {{kWholeLaw, teller.identity()},  {"setting", teller.settings()},
                              {kStage, teller.stages()},       {kMove, teller.moves()},
                              {kDuty, teller.duties()},        {kException, teller.exceptions()},
                              {kDocument, teller.documents()}, {"letter", teller.letters()}};
  for (Chapter& chapter : tell_lists(law, vocabulary, by)) all.push_back(std::move(chapter));
  return all;
}

/// Gives each fact what it is compared by.
void add_keys(Told& told, const Told& by_ids) {
  for (std::size_t i = 0; i < told.facts.size(); ++i) {
    told.facts[i].id = by_ids.facts[i].label;
    told.facts[i].key = by_ids.facts[i].value;
  }
}

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

std::string version_id(const Exception& exception) {
  return exception.id + version(exception.effective);
}

std::string version_id(const Move& move, std::size_t from, const Framework& law) {
  return law.stages[from].id + "->" + law.stages[move.to].id + version(move.effective);
}

std::string plain_id(const Framework& law, const Duty& duty) {
  const bool has_prefix = duty.id.starts_with(law.prefix + ".");
  return has_prefix ? duty.id.substr(law.prefix.size() + 1) : duty.id;
}

std::vector<Chapter> tell(const Framework& law, const Vocabulary& vocabulary) {
  auto all = tell_by(law, vocabulary, Naming::By::Words);
  const auto by_ids = tell_by(law, vocabulary, Naming::By::Ids);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < all[i].rules.size(); ++j)
      add_keys(all[i].rules[j], by_ids[i].rules[j]);
  return all;
}

}  // namespace stepwell::law
