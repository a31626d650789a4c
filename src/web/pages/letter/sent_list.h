// What was sent about a child, as a list: each leads to it as it was sent. Knows no page.
#pragma once

#include <string>
#include <vector>

#include "app/family/sent.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// How one thing that was sent is told.
struct SentWords {
  std::string name;             ///< "Telling the parent"
  std::vector<std::string> to;  ///< names, or the law's word for them
  std::string method;           ///< "By post"; empty: not said
};
SentWords words_of(const app::SentThing& thing, const PackWords& words);

std::string sent_path(const AboutChild& about, const app::SentThing& thing);
void write_sent(html::Html& out, const AboutChild& about, const std::vector<app::SentThing>& sent);
/// The card of the child's page: the newest of them, for whoever may write letters.
void write_sent_card(html::Html& out, const ChildCards& cards);

}  // namespace stepwell::web::pages
