// A checklist of the law held against one record: which of its lines the record shows, by which
// entries, and which somebody ticked by hand. Knows no list by name.
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
  /// By which it was ticked by hand, unless the tick was taken away again.
  const record::Entry* ticked = nullptr;

  bool is_judged_by_a_person() const { return item->shown_by.empty(); }
  bool is_there() const {
    return !is_judged_by_a_person() && shown.size() >= static_cast<std::size_t>(item->shown_times);
  }
  /// By the record or by hand.
  bool is_settled() const { return is_there() || ticked != nullptr; }
  /// What the record shows needs no tick; one that was given before can be taken away.
  bool can_be_ticked() const { return !is_there() || ticked != nullptr; }
};

/// In the order of the list. What was struck out shows nothing, and a tick counts on the list of
/// the law under which it was given.
std::vector<CheckedLine> check(const law::Bank& list, const app::ChildFile& file);

/// The checklists of the child's law that are about one child: first those of which a record can
/// show something, then those that a person goes through.
std::vector<const law::Bank*> checklists_of(const law::Framework& law);

}  // namespace stepwell::web::pages
