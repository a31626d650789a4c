#include "law/describe.h"

#include <fmt/format.h>

#include <algorithm>

#include "law/choices.h"

namespace stepwell::law {
namespace {

std::string_view unit_name(Clock::Unit unit) {
  switch (unit) {
    case Clock::Unit::Day: return "day";
    case Clock::Unit::Week: return "week";
    case Clock::Unit::Month: return "month";
    case Clock::Unit::SchoolDay: return "school day";
    case Clock::Unit::Term: return "term";
  }
  return {};
}

/// What a word of that list is called; its own letters, if the pack has no name for it.
std::string name_in(const Framework& law, std::string_view list, const std::string& word) {
  if (list == "stage")
    if (const auto stage = law.stage_told(word)) return law.stages[*stage].name.en;
  if (list == "document")
    if (const Document* document = law.find_document(word)) return document->name.en;
  const Choice* choice = find_choice(law, list, word);
  return choice == nullptr ? spaced(word) : choice->name.en;
}

std::optional<std::size_t> kind_of(const Pattern& pattern) {
  std::optional<std::size_t> only;
  for (std::size_t kind = 0; kind < all_kinds().size(); ++kind) {
    if (!pattern.has_kind(static_cast<Kind>(kind))) continue;
    if (only) return std::nullopt;
    only = kind;
  }
  return only;
}

std::string start_words(const Clock& clock, const Framework& law, const Vocabulary& vocabulary) {
  switch (clock.start) {
    case Clock::Start::Opening: return "the day it began";
    case Clock::Start::Field:
      return clock.field == DayField::For ? "the day it is for" : "the day agreed for the review";
    case Clock::Start::Last:
      return "the last \"" + topic_words(*clock.start_at, law, vocabulary) + "\" before it";
    case Clock::Start::Next:
      return "the next \"" + topic_words(*clock.start_at, law, vocabulary) + "\"";
  }
  return {};
}

std::string duration_words(const Clock& clock, const Framework& law, const Vocabulary& vocabulary) {
  const std::string start = start_words(clock, law, vocabulary);
  std::string text = start;
  if (clock.amount != 0)
    text = fmt::format("{} {} {}, that day {}", amount_words(clock.amount, clock.unit),
                       clock.amount < 0 ? "before" : "from", start,
                       clock.count == calendar::Count::Including ? "counted" : "not counted");
  if (clock.of_another_calendar) text += ", by another body's calendar";
  if (clock.extend)
    text +=
        fmt::format(", and {} more after \"{}\"", amount_words(clock.extend->amount, clock.unit),
                    topic_words(clock.extend->when, law, vocabulary));
  return text;
}

std::string form_words(const Clock& clock, const Framework& law, const Vocabulary& vocabulary) {
  switch (clock.form) {
    case Clock::Form::Duration: return duration_words(clock, law, vocabulary);
    case Clock::Form::EndOfTerm: return "the end of the term";
    case Clock::Form::EndOfPart: return "the end of that part of the school year";
    case Clock::Form::BeforeDate:
      return fmt::format(
          "the day before {:02}-{:02} of the year of {}", clock.month, clock.day,
          clock.field == DayField::For ? "the day it is for" : "the day agreed for the review");
    case Clock::Form::WithDuty: {
      const Duty* with = law.find_duty(clock.with);
      return "together with: " + (with == nullptr ? clock.with : with->text.en);
    }
  }
  return {};
}

std::string roll_words(const calendar::Roll& roll) {
  using Otherwise = calendar::Roll::Otherwise;
  if (!roll.seasons.empty()) return ", moved on as " + spaced(roll.id) + " says";
  switch (roll.otherwise) {
    case Otherwise::Stay: return {};
    case Otherwise::NextWorkingDay: return ", moved on to a working day";
    case Otherwise::FirstWorkingDayAfter: return ", then the next working day";
  }
  return {};
}

}  // namespace

std::string spaced(std::string_view id) {
  std::string text(id);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string amount_words(int amount, Clock::Unit unit) {
  const int size = amount < 0 ? -amount : amount;
  return fmt::format("{} {}{}", size, unit_name(unit), size == 1 ? "" : "s");
}

std::string topic_words(const Pattern& pattern, const Framework& framework,
                        const Vocabulary& vocabulary) {
  const auto kind = kind_of(pattern);
  if (!kind) return pattern.text();
  const KindSpec& spec = all_kinds()[*kind];
  std::string text = spaced(spec.name);
  const std::size_t count = std::min(pattern.qualifier_count(), spec.qualifiers.size());
  for (std::size_t i = 0; i < count; ++i) {
    std::string names;
    for (const Word word : pattern.words(i))
      names += (names.empty() ? "" : " or ") +
               name_in(framework, spec.qualifiers[i].choices, vocabulary.text(word));
    text += (i == 0 ? ": " : ", ") + (names.empty() ? "any" : names);
  }
  return text;
}

std::string topics_words(const std::vector<Pattern>& patterns, const Framework& framework,
                         const Vocabulary& vocabulary) {
  std::string text;
  for (const Pattern& pattern : patterns)
    text += (text.empty() ? "" : "; ") + topic_words(pattern, framework, vocabulary);
  return text;
}

std::string clock_words(const Clock& clock, const Framework& framework,
                        const Vocabulary& vocabulary) {
  std::string text = form_words(clock, framework, vocabulary);
  if (clock.roll) text += roll_words(*clock.roll);
  if (!clock.in_stages.empty()) text += ", only at " + stage_words(clock.in_stages, framework);
  if (!is_binding(clock.confidence)) text += fmt::format(" ({})", name_of(clock.confidence));
  return text;
}

std::string stage_words(const StageSet& stages, const Framework& framework) {
  if (stages.empty()) return "any";
  std::string text;
  for (std::size_t i = 0; i < framework.stages.size(); ++i)
    if (stages.contains(i)) text += (text.empty() ? "" : ", ") + framework.stages[i].name.en;
  return text;
}

std::string effective_words(const Effective& effective) {
  std::string text;
  if (effective.first != Effective::kBeginning) text = "from " + effective.first.iso();
  if (effective.last != Effective::kEnd)
    text += (text.empty() ? "to " : " to ") + effective.last.iso();
  if (effective.takes_open) text += ", also what is open";
  return text.empty() ? "always" : text;
}

}  // namespace stepwell::law
