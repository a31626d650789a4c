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

bool serves(const PlanSection& section, const PlanRow& row, const PlanTarget& target) {
  const auto& fields = section.layout->fields;
  return std::any_of(fields.begin(), fields.end(), [&](const law::FieldLayout& field) {
    return picks_targets(field) && names_target(row.value(field.id), target);
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

bool names_target(std::string_view written, const PlanTarget& target) {
  return !target.words.empty() && written.find(target.words) != std::string_view::npos;
}

std::vector<std::string> served_by(const PlanContent& content, const PlanTarget& target) {
  std::vector<std::string> all;
  for (const PlanSection& section : content.sections)
    for (const PlanRow& row : section.rows)
      if (serves(section, row, target))
        if (std::string words = words_of(section, row); !words.empty())
          all.push_back(std::move(words));
  return all;
}

}  // namespace stepwell::app
