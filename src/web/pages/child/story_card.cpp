// The story so far: every entry, the newest first, with what was struck out still in sight; what
// comes in numbers stands in a line that opens.
#include <algorithm>
#include <span>

#include "app/lists/reminders.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/story.h"
#include "web/pages/child/story_lines.h"
#include "web/texts/child.h"
#include "web/texts/story.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr std::size_t kFirst = 30;

/// What the lines of one story have in common.
struct Telling {
  const ChildCards& cards;
  Struck struck;
  Mentions mentions;
};

std::vector<std::size_t> newest_first(const AboutChild& about) {
  const app::ChildFile& file = about.file;
  const auto staff = about.context.staff_book.at(file.id.school);
  const app::Owners owners(*staff, file.today);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < file.entries.size(); ++i)
    if (!app::is_hidden_from(file, file.entries[i], owners, about.person())) order.push_back(i);
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

void write_entry(Html& out, const Telling& telling, std::size_t index) {
  const ChildCards& cards = telling.cards;
  const app::ChildFile& file = cards.about.file;
  const record::Entry& entry = file.entries[index];
  const auto strike = telling.struck.find(entry.position);
  const bool is_struck = strike != telling.struck.end();
  out.literal("<li").classes({is_struck ? "struck" : ""}).literal("><time");
  out.attribute("datetime", entry.on.iso()).literal(">").text(texts::day(entry.on));
  out.literal("</time><p>");
  if (is_struck) out.literal("<s>");
  out.text(story_sentence(entry, cards.words, contacts_for(cards.who), telling.mentions));
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

std::string words_of_sessions(const Telling& telling, const StoryLine& line) {
  const ChildCards& cards = telling.cards;
  const app::ChildFile& file = cards.about.file;
  const SessionsOfLine said = sessions_of_line(file, line, telling.struck);
  std::vector<std::string> parts;
  for (const auto& [outcome, count] : said.outcomes)
    parts.push_back(
        texts::sessions_of(count, small_first(cards.words.name("session_outcome", outcome))));
  if (said.struck > 0) parts.push_back(texts::sessions_of(said.struck, texts::kStruckOutWord));
  return texts::sessions_in_week(week_of_line(file, line), parts);
}

/// A line that opens, so that nothing of what it stands for is out of reach.
void write_folded(Html& out, const Telling& telling, const StoryLine& line) {
  const app::ChildFile& file = telling.cards.about.file;
  const base::Day day = file.entries[line.entries.front()].on;
  out.literal("<li class=\"fold\"><time").attribute("datetime", day.iso()).literal(">");
  out.text(texts::day(day)).literal("</time><details><summary>");
  out.text(line.what == StoryLine::What::Class ? class_words(file, line)
                                               : words_of_sessions(telling, line));
  out.literal("</summary><ol class=\"sw-story\" reversed>");
  for (const std::size_t index : line.entries) write_entry(out, telling, index);
  out.literal("</ol></details></li>");
}

}  // namespace

void write_story_card(Html& out, const ChildCards& cards) {
  const app::ChildFile& file = cards.about.file;
  open_card(out, texts::kStoryCard);
  if (file.entries.empty()) paragraph(out, texts::kNoStory);
  const Telling telling{cards, struck_in(file), Mentions(file, plans_for(cards.who))};
  const auto order = newest_first(cards.about);
  const auto lines = story_lines(file, order, telling.struck);
  const bool shows_all = cards.about.request.query.first("story").value_or("") == "all";
  const std::size_t shown = shows_all ? lines.size() : std::min(lines.size(), kFirst);
  out.literal("<ol class=\"sw-story\" id=\"story\" reversed>");
  for (const StoryLine& line : std::span(lines).first(shown)) {
    if (line.what == StoryLine::What::Entry)
      write_entry(out, telling, line.entries.front());
    else
      write_folded(out, telling, line);
  }
  out.literal("</ol>");
  if (shown < lines.size())
    link_line(out, cards.about.path("?story=all#story"),
              std::string(texts::kShowWholeStory) + ": " + texts::entries_count(order.size()));
  close_card(out);
}

}  // namespace stepwell::web::pages
