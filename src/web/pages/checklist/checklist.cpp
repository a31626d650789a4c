#include "web/pages/checklist/checklist.h"

#include <algorithm>

#include "web/pages/child/plan_content.h"

namespace stepwell::web::pages {

std::vector<CheckedLine> check(const law::Bank& list, const app::ChildFile& file) {
  const auto live = live_entries(file);
  std::vector<CheckedLine> lines;
  for (const law::BankItem& item : list.items) {
    CheckedLine line{&item, {}};
    for (const record::Entry* entry : live)
      if (std::any_of(item.shown_by.begin(), item.shown_by.end(),
                      [&](const law::Pattern& pattern) { return pattern.matches(entry->topic); }))
        line.shown.push_back(entry);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<const law::Bank*> checklists_of(const law::Framework& law) {
  std::vector<const law::Bank*> lists;
  for (const law::Bank& bank : law.banks)
    if (bank.of == law::Bank::Of::Checklist && bank.is_shown_by_record()) lists.push_back(&bank);
  return lists;
}

}  // namespace stepwell::web::pages
