#include "web/pages/entry/options.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "law/choices.h"
#include "record/body.h"
#include "record/strikes.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

using record::Entry;

/// The kind of entry that a field means.
struct FieldKind {
  std::string_view field;
  std::string_view kind;
};
constexpr FieldKind kFieldKinds[] = {
    {"evidence", "evidence_added"},   {"concern", "concern_raised"}, {"plan", "document_issued"},
    {"provision", "provision_began"}, {"meeting", "meeting_held"},
};

template <class Rows>
void add_rows(std::vector<Option>& options, const Rows& rows) {
  for (const auto& row : rows) options.push_back({row.id, row.name.en});
}

/// Of a child whose date of birth is not known anything may be.
bool is_of_age(const app::ChildFile& file, const law::Choice& choice) {
  const auto& born = file.details.born;
  return !born || law::birthday(*born, choice.from_age) <= file.today;
}

bool is_open(const record::Instance& instance) {
  return instance.state == record::State::Open;
}

/// What is open and has exceptions, each once.
std::vector<Option> excusable(const AboutChild& about) {
  std::vector<Option> options;
  for (const record::Instance& instance : about.file.standing.instances) {
    if (!is_open(instance) || instance.duty->excuses.empty()) continue;
    const bool has = std::any_of(options.begin(), options.end(), [&](const Option& option) {
      return option.value == instance.duty->id;
    });
    if (!has) options.push_back({instance.duty->id, instance.duty->text.en});
  }
  return options;
}

std::vector<Option> exceptions(const AboutChild& about) {
  std::vector<Option> options;
  for (const law::Exception& exception : about.law().exceptions)
    options.push_back({exception.id, exception.text.en, exception.evidence.en});
  return options;
}

std::vector<Option> laws_in_force(const AboutChild& about) {
  std::vector<Option> options;
  for (const auto& law : about.context.library.frameworks())
    if (law->status != law::Framework::Status::Proposal) options.push_back({law->id, law->name.en});
  return options;
}

/// The entries that opened what is open and can be excused.
std::vector<Option> openings(const AboutChild& about) {
  std::vector<Option> options;
  for (const record::Instance& instance : about.file.standing.instances) {
    const Entry* entry = about.file.entry(instance.opened_by);
    if (!is_open(instance) || instance.duty->excuses.empty() || entry == nullptr) continue;
    options.push_back({std::to_string(entry->position),
                       texts::day(entry->on) + ": " + entry_line(about.words(), *entry)});
  }
  return options;
}

}  // namespace

std::string shortened(std::string text) {
  constexpr std::size_t kMost = 80;
  const std::size_t line = text.find('\n');
  if (line != std::string::npos) text.resize(line);
  if (text.size() <= kMost) return text;
  const std::size_t space = text.rfind(' ', kMost);
  if (space == std::string::npos) {
    std::size_t cut = kMost;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    return text.substr(0, cut) + "…";
  }
  return text.substr(0, space) + "…";
}

std::vector<Option> options_of(const AboutChild& about, std::string_view list) {
  std::vector<Option> options;
  const law::Framework& law = about.law();
  if (list == "stage") {
    add_rows(options, law.stages);
  } else if (list == "document") {
    add_rows(options, law.documents);
  } else if (list == "letter") {
    add_rows(options, law.letters);
  } else if (list == "criteria") {
    for (const law::Bank& bank : law.banks)
      if (bank.of == law::Bank::Of::Criteria) options.push_back({bank.id, bank.name.en});
  } else if (list == "duty") {
    return excusable(about);
  } else if (list == "exception") {
    return exceptions(about);
  } else if (list == "framework") {
    return laws_in_force(about);
  } else {
    for (const law::Choice* choice : law::choices_in(law, list))
      if (is_of_age(about.file, *choice)) options.push_back({choice->id, choice->name.en});
  }
  return options;
}

std::vector<Option> entries_for(const AboutChild& about, std::string_view field) {
  if (field == "opened_by") return openings(about);
  std::vector<Option> options;
  const auto* meant = std::find_if(std::begin(kFieldKinds), std::end(kFieldKinds),
                                   [&](const FieldKind& row) { return row.field == field; });
  if (meant == std::end(kFieldKinds)) return options;
  const auto& entries = about.file.entries;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (law::spec(entry->topic.kind).name != meant->kind) continue;
    if (is_struck_out(about.file, entry->position)) continue;
    options.push_back({std::to_string(entry->position),
                       texts::day(entry->on) + ": " + entry_line(about.words(), *entry)});
  }
  return options;
}

std::string entry_line(const PackWords& words, const Entry& entry) {
  const law::KindSpec& spec = law::spec(entry.topic.kind);
  std::string line = texts::entry_kind(spec.name);
  if (!spec.qualifiers.empty()) {
    const std::string word = text_in(entry, spec.qualifiers.front().name);
    if (!word.empty())
      line += ": " + words.on(entry.on).name(spec.qualifiers.front().choices, word);
  }
  for (const char* field : {"title", "text", "what", "reason"}) {
    const std::string text = text_in(entry, field);
    if (text.empty()) continue;
    return line + ", " + shortened(text);
  }
  return line;
}

bool is_struck_out(const app::ChildFile& file, record::Position position) {
  return record::is_struck_out(file.entries, position);
}

record::Position read_position(std::string_view text) {
  constexpr std::size_t kMostDigits = 9;
  record::Position position = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, position);
  const bool is_one = read.ec == std::errc() && read.ptr == end && position > 0;
  return is_one && text.size() <= kMostDigits ? position : 0;
}

}  // namespace stepwell::web::pages
