#include "web/pages/checklist/checklist.h"

#include <algorithm>
#include <map>
#include <string>

#include "record/body.h"
#include "web/pages/child/plan_content.h"

namespace stepwell::web::pages {
namespace {

using record::Entry;
using Entries = std::vector<const Entry*>;

bool shows(const law::BankItem& item, const Entry& entry) {
  return std::any_of(item.shown_by.begin(), item.shown_by.end(),
                     [&](const law::Pattern& pattern) { return pattern.matches(entry.topic); });
}

/// The last tick of each line that still has one.
std::map<std::string, const Entry*> ticked_in(const law::Bank& list, const app::ChildFile& file,
                                              const Entries& live) {
  std::map<std::string, const Entry*> ticked;
  for (const Entry* entry : live) {
    if (record::text_in(*entry, "checklist") != list.id) continue;
    if (file.standing.law_on(entry->on).id != file.framework().id) continue;
    for (const std::string& line : record::words_in(*entry, "ticked")) ticked[line] = entry;
    for (const std::string& line : record::words_in(*entry, "unticked")) ticked.erase(line);
  }
  return ticked;
}

}  // namespace

std::vector<CheckedLine> check(const law::Bank& list, const app::ChildFile& file) {
  const Entries live = live_entries(file);
  const auto ticked = ticked_in(list, file, live);
  std::vector<CheckedLine> lines;
  for (const law::BankItem& item : list.items) {
    CheckedLine line{&item, {}};
    std::copy_if(live.begin(), live.end(), std::back_inserter(line.shown),
                 [&](const Entry* entry) { return shows(item, *entry); });
    if (const auto tick = ticked.find(item.id); tick != ticked.end()) line.ticked = tick->second;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<const law::Bank*> checklists_of(const law::Framework& law) {
  std::vector<const law::Bank*> lists;
  for (const law::Bank& bank : law.banks)
    if (bank.of == law::Bank::Of::Checklist && bank.rule != "school") lists.push_back(&bank);
  std::stable_partition(lists.begin(), lists.end(),
                        [](const law::Bank* list) { return list->is_shown_by_record(); });
  return lists;
}

}  // namespace stepwell::web::pages
