// The copy itself: who the child is, where the help stands, and every entry in order with all that
// it says, the plans and the letters too. Knows no form.
#pragma once

#include "web/pages/child/child_cards.h"
#include "web/pages/child/story.h"

namespace stepwell::web::pages {

struct CopyView {
  const ChildCards& cards;
  Contacts contacts = Contacts::Hidden;
  /// Only what stood before this entry; 0: all.
  record::Position before = 0;

  /// In the order of their days, without what was struck out and what is the staff's own.
  std::vector<const record::Entry*> entries() const;
};
void write_copy(html::Html& out, const CopyView& copy);

}  // namespace stepwell::web::pages
