#include "app/plan/target_links.h"

#include <algorithm>

namespace stepwell::app {
namespace {

/// As a pack writes it in the place of a bank's id.
constexpr std::string_view kBank = "targets";

/// What a row is called: its first text that names no target.
std::string words_of(const PlanSection& section, const PlanRow& row) {
  for (const law::FieldLayout& field : section.layout->fields)
    if (field.type == law::FieldLayout::Type::Text && !picks_targets(field))
      if (const std::string& words = row.value(field.id); !words.empty()) return words;
  return {};
}

bool serves(const PlanSection& section, const PlanRow& row, const PlanTarget& target,
            std::span<const PlanTarget> all) {
  const auto& fields = section.layout->fields;
  return std::any_of(fields.begin(), fields.end(), [&](const law::FieldLayout& field) {
    return picks_targets(field) && names_target(row.value(field.id), target, all);
  });
}

/// Whether the words that stand at that place there are a part of the longer words of another.
bool is_within_another(std::string_view written, std::size_t at, const PlanTarget& target,
                       std::span<const PlanTarget> all) {
  const std::size_t end = at + target.words.size();
  return std::any_of(all.begin(), all.end(), [&](const PlanTarget& other) {
    if (other.words.size() <= target.words.size()) return false;
    const std::size_t from = end - std::min(end, other.words.size());
    const std::size_t found = written.find(other.words, from);
    return found <= at;
  });
}

}  // namespace

bool picks_targets(const law::FieldLayout& field) {
  return field.bank == kBank;
}

std::string pick_of(const PlanTarget& target) {
  return std::string(kBank) + "/" + target.id;
}

std::string picked_target(const PlanContent& content, std::string_view pick) {
  for (const PlanTarget& target : targets_of(content))
    if (pick_of(target) == pick) return target.words;
  return {};
}

bool names_target(std::string_view written, const PlanTarget& target,
                  std::span<const PlanTarget> all) {
  if (target.words.empty()) return false;
  for (std::size_t at = written.find(target.words); at != std::string_view::npos;
       at = written.find(target.words, at + 1))
    if (!is_within_another(written, at, target, all)) return true;
  return false;
}

std::vector<std::string> served_by(const PlanContent& content, const PlanTarget& target) {
  const auto targets = targets_of(content);
  std::vector<std::string> rows;
  for (const PlanSection& section : content.sections)
    for (const PlanRow& row : section.rows)
      if (serves(section, row, target, targets))
        if (std::string words = words_of(section, row); !words.empty())
          rows.push_back(std::move(words));
  return rows;
}

}  // namespace stepwell::app
