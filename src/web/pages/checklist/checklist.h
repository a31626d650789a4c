// A checklist of the law held against one record: which of its lines the record shows, by which
// entries. Knows no list by name.
#pragma once

#include <vector>

#include "app/records/casework.h"
#include "law/framework.h"

namespace stepwell::web::pages {

/// One line with the entries that show it, the oldest first; without any for a line that a person
/// has to judge.
struct CheckedLine {
  const law::BankItem* item = nullptr;
  std::vector<const record::Entry*> shown;

  bool is_judged_by_a_person() const { return item->shown_by.empty(); }
  bool is_there() const {
    return !is_judged_by_a_person() && shown.size() >= static_cast<std::size_t>(item->shown_times);
  }
};

/// In the order of the list. What was struck out shows nothing.
std::vector<CheckedLine> check(const law::Bank& list, const app::ChildFile& file);

/// The checklists of the child's law that a record can show something of.
std::vector<const law::Bank*> checklists_of(const law::Framework& law);

}  // namespace stepwell::web::pages
