// The story so far: every entry, the newest first, with what was struck out still in sight.
#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "app/reminders.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/child/story.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr std::size_t kFirst = 30;

/// Why each entry that is struck out was struck out.
std::map<record::Position, std::string> struck_in(const app::ChildFile& file) {
  std::map<record::Position, std::string> struck;
  for (const record::Entry* entry : live_entries(file)) {
    if (entry->strikes == 0) continue;
    const auto* reason = entry->body.if_contains("reason");
    const bool is_text = reason != nullptr && reason->is_string();
    struck[entry->strikes] = is_text ? std::string(reason->get_string()) : std::string();
  }
  return struck;
}

std::vector<std::size_t> newest_first(const app::ChildFile& file, const std::string& person) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < file.entries.size(); ++i)
    if (!app::is_hidden_from(file, file.entries[i], person)) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    const record::Entry& a = file.entries[one];
    const record::Entry& b = file.entries[other];
    return a.on != b.on ? b.on < a.on : b.position < a.position;
  });
  return order;
}

std::string who_recorded(const ChildCards& cards, const record::Entry& entry,
                         const std::string& person) {
  const std::string name = cards.person_name(person);
  if (!entry.recorded_at) return texts::told_by(name);
  const base::Day recorded = base::london_day(*entry.recorded_at);
  return entry.on < recorded ? texts::told_later(name, recorded) : texts::told_by(name);
}

void write_entry(Html& out, const ChildCards& cards, std::size_t index,
                 const std::map<record::Position, std::string>& struck) {
  const app::ChildFile& file = cards.about.file;
  const record::Entry& entry = file.entries[index];
  const auto strike = struck.find(entry.position);
  const bool is_struck = strike != struck.end();
  out.literal("<li").classes({is_struck ? "struck" : ""}).literal("><time");
  out.attribute("datetime", entry.on.iso()).literal(">").text(texts::day(entry.on));
  out.literal("</time><p>");
  if (is_struck) out.literal("<s>");
  out.text(story_sentence(entry, cards.words, contacts_for(cards.who)));
  if (is_struck) out.literal("</s>");
  out.literal("</p>");
  if (is_struck)
    out.literal("<p class=\"sw-from\">")
        .text(texts::struck_because(strike->second))
        .literal("</p>");
  out.literal("<p class=\"sw-from\"><a class=\"govuk-link\"");
  out.href(cards.about.path("/entries/" + std::to_string(entry.position))).literal(">");
  out.text(capital_first(texts::entry_number(entry.position))).literal("</a>, ");
  out.text(who_recorded(cards, entry, file.recorded_by[index])).literal("</p></li>");
}

}  // namespace

void write_story_card(Html& out, const ChildCards& cards) {
  const app::ChildFile& file = cards.about.file;
  open_card(out, texts::kStoryCard);
  if (file.entries.empty()) paragraph(out, texts::kNoStory);
  const auto struck = struck_in(file);
  const auto order = newest_first(file, cards.about.person());
  const bool shows_all = cards.about.request.query.first("story").value_or("") == "all";
  const std::size_t shown = shows_all ? order.size() : std::min(order.size(), kFirst);
  out.literal("<ol class=\"sw-story\" id=\"story\" reversed>");
  for (std::size_t i = 0; i < shown; ++i) write_entry(out, cards, order[i], struck);
  out.literal("</ol>");
  if (shown < order.size())
    link_line(out, cards.about.path("?story=all#story"),
              std::string(texts::kShowWholeStory) + ": " + texts::entries_count(order.size()));
  close_card(out);
}

}  // namespace stepwell::web::pages
