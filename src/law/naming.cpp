#include "law/naming.h"

#include <fmt/format.h>

#include "law/choices.h"
#include "law/describe.h"

namespace stepwell::law {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty() && !part.empty()) text += between;
    text += part;
  }
  return text;
}

std::string Naming::topics(const std::vector<Pattern>& patterns) const {
  if (by_ == By::Words) return topics_words(patterns, law_, vocabulary_);
  std::vector<std::string> texts;
  for (const Pattern& pattern : patterns) texts.push_back(pattern.text());
  return joined(texts, "; ");
}

std::string Naming::stages(const StageSet& set) const {
  if (by_ == By::Words || set.empty()) return stage_words(set, law_);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < law_.stages.size(); ++i)
    if (set.contains(i)) ids.push_back(law_.stages[i].id);
  return joined(ids, ", ");
}

std::string Naming::role(std::size_t role) const {
  return by_ == By::Words ? law_.roles[role].name.en : law_.roles[role].id;
}

std::string Naming::choice(std::string_view list, const std::string& id) const {
  const Choice* choice = by_ == By::Words ? find_choice(law_, list, id) : nullptr;
  return choice == nullptr ? id : choice->name.en;
}

std::string Naming::clocks(const std::vector<Clock>& clocks) const {
  std::vector<std::string> all;
  for (const Clock& clock : clocks)
    all.push_back(by_ == By::Words ? clock_words(clock, law_, vocabulary_) : key_of(clock));
  return joined(all, "; ");
}

/// Everything that its words say, without a name.
std::string Naming::key_of(const Clock& clock) const {
  const auto number = [](auto value) { return static_cast<int>(value); };
  std::string key =
      fmt::format("{}/{}/{}/{}/{}/{}/{}/{}/{}", number(clock.form), clock.amount,
                  number(clock.unit), number(clock.start), number(clock.field), number(clock.count),
                  clock.month, clock.day, number(clock.confidence));
  if (clock.start_at) key += "/at " + clock.start_at->text();
  if (clock.roll) key += "/roll " + clock.roll->id;
  if (clock.extend)
    key += fmt::format("/and {} {}", clock.extend->amount, clock.extend->when.text());
  if (!clock.in_stages.empty()) key += "/in " + stages(clock.in_stages);
  if (!clock.with.empty()) key += "/with " + clock.with;
  if (clock.of_another_calendar) key += "/elsewhere";
  return key;
}

std::string Naming::settings(const std::vector<std::string>& settings) const {
  std::vector<std::string> names;
  for (const std::string& setting : settings)
    names.push_back(by_ == By::Words ? law_.find_setting(setting)->name.en : setting);
  return names.empty() ? "all schools" : joined(names, ", ");
}

std::string Naming::exceptions(const std::vector<std::size_t>& exceptions) const {
  std::vector<std::string> names;
  for (const std::size_t each : exceptions)
    names.push_back(by_ == By::Words ? law_.exceptions[each].text.en : law_.exceptions[each].id);
  return joined(names, "; ");
}

}  // namespace stepwell::law
