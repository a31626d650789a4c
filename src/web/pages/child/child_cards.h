// The cards of a child's page, each a section with a heading: what is due, the plan, the people,
// the story. Each asks the table itself what this visitor may see and do.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "people/may.h"
#include "web/html/html.h"
#include "web/pages/child/child_place.h"
#include "web/pages/child/pack_words.h"

namespace stepwell::web::pages {

/// What the cards of one page share, asked for once.
struct ChildCards {
  const AboutChild& about;
  people::Relationships who;  ///< how the visitor stands to the child
  PackWords words;
  std::shared_ptr<const app::SchoolStaff> staff;

  /// Who that person's id is at the school.
  std::string person_name(std::string_view person) const;
  bool may(people::Action action) const { return people::may(action, who); }
};
ChildCards cards_for(const AboutChild& about);

/// `<section class="sw-card">` with its heading, up to the body; other pages have cards too.
void open_card(html::Html& out, std::string_view title, std::string_view id = {});
void close_card(html::Html& out);

void write_due_cards(html::Html& out, const ChildCards& cards);
void write_plan_card(html::Html& out, const ChildCards& cards);
void write_needs_card(html::Html& out, const ChildCards& cards);
void write_views_card(html::Html& out, const ChildCards& cards);
void write_people_card(html::Html& out, const ChildCards& cards);
void write_specialists_card(html::Html& out, const ChildCards& cards);
void write_moves_card(html::Html& out, const ChildCards& cards);
/// What another law had: the one that was left last, and that of another nation. Nothing, for who
/// was always under the school's.
void write_earlier_law_card(html::Html& out, const ChildCards& cards);
void write_do_card(html::Html& out, const ChildCards& cards);
void write_story_card(html::Html& out, const ChildCards& cards);

/// What is due next of what the school or the family has to do, in a sentence.
std::string next_sentence(const ChildCards& cards);
/// The names of the needs that were recorded last, the first need first.
std::vector<std::string> present_needs(const app::ChildFile& file, const PackWords& words);

}  // namespace stepwell::web::pages
