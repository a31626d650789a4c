#include "law/pack_reader.h"

#include <algorithm>

namespace stepwell::law {
namespace {

bool is_id(std::string_view id, std::string_view also) {
  const auto small = [](char c) { return 'a' <= c && c <= 'z'; };
  const auto rest = [&](char c) {
    return small(c) || ('0' <= c && c <= '9') || c == '_' || also.find(c) != std::string_view::npos;
  };
  return !id.empty() && small(id.front()) && std::all_of(id.begin(), id.end(), rest);
}

std::string expected_of(const PatternProblem& problem) {
  switch (problem.what) {
    case PatternProblem::What::Empty: return "a topic";
    case PatternProblem::What::UnknownKind: return "a topic that begins with a kind of entry";
    case PatternProblem::What::TooManySegments:
      return "no more segments than the kind has qualifiers";
    case PatternProblem::What::EmptySegment: return "a word, words joined by |, or *";
  }
  return {};
}

}  // namespace

void PackReader::read(Framework& framework) {
  framework_ = &framework;
  for (const char* file : {"framework.toml", "cite.toml", "stages.toml", "duties.toml"})
    if (!has_file(file)) faults_.push_back({folder_ + "/" + file, 0, {}, "this file", "none"});
  check_file_names();
  read_welsh();
  read_citations();
  read_identity();
  read_choices();
  read_document_names();
  read_criteria_names();
  read_stages();
  read_exceptions();
  read_documents();
  read_banks();
  check_fields();
  read_codes();
  check_census();
  read_censuses();
  read_duties();
  read_looks();
  read_letters();
  read_transfer();
  check_duties();
  read_processes();
  check_welsh_used();
  link_versions();
  note_changes();
  make_triggers();
}

TableReader PackReader::open(std::string_view file, std::string path) {
  const auto found = files_.find(std::string(file));
  if (found != files_.end()) return {found->second, std::move(path), faults_};
  SourceValue& absent = absent_[std::string(file)];
  absent.type = SourceValue::Type::Table;
  absent.file = std::make_shared<const std::string>(folder_ + "/" + std::string(file));
  return {absent, std::move(path), faults_};
}

Text PackReader::words(TableReader& table, std::string_view key, const std::string& welsh) {
  if (!table.has(key)) table.fault(key, std::string(key) + ".en, a text", "nothing");
  return maybe_words(table, key, welsh);
}

Text PackReader::maybe_words(TableReader& table, std::string_view key, const std::string& welsh) {
  Text text;
  if (auto both = table.maybe_table(key)) {
    text.en = both->text("en");
    both->finish();
  }
  give_welsh(text, welsh);
  return text;
}

void PackReader::give_welsh(Text& text, const std::string& key) {
  const auto found = welsh_.find(key);
  if (found == welsh_.end()) return;
  text.cy = found->second.text.cy;
  text.welsh = found->second.text.welsh;
  welsh_used_.insert(key);
}

Cites PackReader::cites(TableReader& table) {
  if (!table.has("cite")) table.fault("cite", "a list of one or more citations", "nothing");
  return maybe_cites(table);
}

Cites PackReader::maybe_cites(TableReader& table) {
  Cites cites;
  for (const std::string& id : table.texts("cite")) {
    const auto& known = framework_->citations;
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Citation& citation) { return citation.id == id; });
    if (found == known.end()) {
      table.fault("cite", "a citation of cite.toml", "\"" + id + "\"");
      continue;
    }
    cites.citations.push_back(static_cast<std::size_t>(found - known.begin()));
    cites.confidence = std::min(cites.confidence, found->confidence);
  }
  cites.confidence = at_most_sure(cites.confidence);
  if (table.has("cite") && cites.citations.empty())
    table.fault("cite", "one or more citations", "none");
  return cites;
}

/// Nothing of a proposal is law: whatever it takes over from a law in force is unverified there.
Confidence PackReader::at_most_sure(Confidence confidence) const {
  const bool proposed = framework_->status == Framework::Status::Proposal;
  return proposed && is_binding(confidence) ? Confidence::Unverified : confidence;
}

std::size_t PackReader::role(TableReader& table, std::string_view key) {
  const std::string id = table.text(key);
  for (std::size_t i = 0; i < framework_->roles.size(); ++i)
    if (framework_->roles[i].id == id) return i;
  if (!id.empty()) table.fault(key, "a role of framework.toml", "\"" + id + "\"");
  return 0;
}

std::size_t PackReader::stage(TableReader& table, std::string_view key) {
  const std::string id = table.text(key);
  const auto found = framework_->find_stage(id);
  if (!found && !id.empty()) table.fault(key, "a stage of stages.toml", "\"" + id + "\"");
  return found.value_or(0);
}

StageSet PackReader::stages(TableReader& table, std::string_view key) {
  StageSet set;
  for (const std::string& id : table.texts(key)) {
    if (const auto found = framework_->find_stage(id))
      set.add(*found);
    else
      table.fault(key, "stages of stages.toml", "\"" + id + "\"");
  }
  return set;
}

std::vector<Pattern> PackReader::patterns(TableReader& table, std::string_view key) {
  std::vector<Pattern> all;
  for (const std::string& text : table.texts(key))
    if (auto read = pattern(table, key, text)) all.push_back(std::move(*read));
  return all;
}

std::optional<Pattern> PackReader::pattern(TableReader& table, std::string_view key,
                                           std::string_view text) {
  auto parsed = Pattern::parse(text, vocabulary_);
  if (!parsed) {
    table.fault(key, expected_of(parsed.error()), "\"" + std::string(text) + "\"");
    return std::nullopt;
  }
  check_pattern(table, key, *parsed);
  return std::move(*parsed);
}

void PackReader::check_pattern(TableReader& table, std::string_view key, const Pattern& pattern) {
  for (std::size_t k = 0; k < all_kinds().size(); ++k) {
    const KindSpec& kind = all_kinds()[k];
    if (!pattern.has_kind(static_cast<Kind>(k))) continue;
    for (std::size_t i = 0; i < std::min(pattern.qualifier_count(), kind.qualifiers.size()); ++i) {
      const std::string_view list = kind.qualifiers[i].choices;
      for (const Word word : pattern.words(i)) {
        const std::string& written = vocabulary_.text(word);
        if (list.empty() || is_word_of(list, written)) continue;
        table.fault(key,
                    "a " + std::string(kind.qualifiers[i].name) + " from the list \"" +
                        std::string(list) + "\"",
                    "\"" + written + "\" in \"" + pattern.text() + "\"");
      }
    }
  }
}

bool PackReader::is_word_of(std::string_view list, const std::string& word) const {
  const auto among = [&](const std::vector<std::string>& names) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  if (list == "stage") return framework_->find_stage(word).has_value();
  if (list == "document") return among(document_names_);
  if (list == "criteria") return among(criteria_names_);
  if (list == "letter") return files_.contains("letters/" + word + ".toml");
  // Rules of other laws may be named: which frameworks there are is known only when all are read.
  if (list == "framework" || list == "duty" || list == "exception" || list == "transfer_notice")
    return true;
  return framework_->has_choice(list, word);
}

void PackReader::claim_id(TableReader& table, const std::string& noun, const std::string& id) {
  if (id.empty()) return;
  // Codes are as the census writes them, citations have hyphens; ids of rules, banks and their rows
  // have dots.
  const bool code = noun.starts_with("code of "), citation = noun == "citation";
  const bool dotted = noun == "duty" || noun == "criteria" || noun == "strategies" ||
                      noun == "questions" || noun == "checklist" || noun == "topic" ||
                      noun == "look" || noun.ends_with(" item");
  if (!code && !is_id(id, citation ? "-." : dotted ? "." : ""))
    table.fault("id", "small letters, digits and _, beginning with a letter", "\"" + id + "\"");
  if (ids_.insert(noun + "\n" + id).second) return;
  table.fault("id", "an id that no other " + noun + " has", "\"" + id + "\" again");
}

/// A file that nothing reads is a misspelling.
void PackReader::check_file_names() {
  static const std::set<std::string> kNames = {
      "framework.toml", "cite.toml",    "choices.toml",    "stages.toml", "duties.toml",
      "documents.toml", "banks.toml",   "exceptions.toml", "codes.toml",  "transfer.toml",
      "looks.toml",     "text.cy.toml", "processes.toml",  "census.toml"};
  for (const auto& [name, value] : files_) {
    const bool letter = name.starts_with("letters/") && name.find('/', 8) == std::string::npos;
    if (!letter && !kNames.contains(name))
      faults_.push_back({*value.file, 0, {}, "one of the files of a pack", "\"" + name + "\""});
  }
}

}  // namespace stepwell::law
