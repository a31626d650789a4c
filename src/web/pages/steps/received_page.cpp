#include "web/pages/steps/received_page.h"

#include <algorithm>
#include <set>

#include "web/pages/plan/plan_place.h"
#include "web/pages/steps/steps_view.h"
#include "web/texts/child.h"
#include "web/texts/entry.h"
#include "web/texts/steps.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using law::Pattern;

/// Kinds of entries that are what another body has decided, said or made.
constexpr std::string_view kKinds[] = {"decision_made", "notice_given", "document_issued",
                                       "milestone_reached"};

/// A thing that may come: one word of a pattern, so that its form asks no more what it is.
struct Thing {
  std::string kind, word;
  auto operator<=>(const Thing&) const = default;
};

/// Those that a pattern means: a word for each that it allows first.
void add_things(const law::Vocabulary& vocabulary, const Pattern& pattern,
                std::set<Thing>& things) {
  for (const std::string_view name : kKinds) {
    if (!pattern.has_kind(*law::find_kind(name)) || pattern.qualifier_count() == 0) continue;
    for (const law::Word word : pattern.words(0))
      things.insert({std::string(name), vocabulary.text(word)});
  }
}

bool is_of_others(const law::Framework& law, const law::Duty& duty) {
  return law.roles[duty.owner].of != law::Role::Of::School &&
         law.roles[duty.owner].of != law::Role::Of::Family;
}

struct Received {
  const ChildCards& cards;
  const law::Framework& law;
  std::set<Thing> awaited, others;

  explicit Received(const ChildCards& of) : cards(of), law(of.about.law()) {
    for (const record::Instance& instance : of.about.file.standing.instances)
      if (instance.state == record::State::Open && instance.framework == &law &&
          is_of_others(law, *instance.duty))
        add(*instance.duty, awaited);
    for (const law::Duty& duty : law.duties) {
      if (is_of_others(law, duty)) add(duty, others);
      if (duty.kind == law::DutyKind::Right) add(duty.opens, others);
    }
    for (const law::Process& process : law.processes) {
      add(process.ends, others);
      for (const law::ProcessStep& step : process.steps)
        if (law.roles[step.turn].of != law::Role::Of::School) add(step.topics, others);
    }
    for (const Thing& thing : awaited) others.erase(thing);
  }

  void add(const std::vector<Pattern>& patterns, std::set<Thing>& things) const {
    for (const Pattern& pattern : patterns)
      add_things(cards.about.context.library.vocabulary(), pattern, things);
  }
  void add(const law::Duty& duty, std::set<Thing>& things) const {
    add(duty.closes, things);
    add(duty.restarts, things);
    add(duty.ends, things);
  }
};

std::string list_of(const std::string& kind) {
  return std::string(law::spec(*law::find_kind(kind)).qualifiers.front().choices);
}

/// What the school alone writes comes from nobody.
bool may_come(const law::Framework& law, const Thing& thing) {
  if (thing.kind != "document_issued") return true;
  const law::Document* document = law.find_document(thing.word);
  return document != nullptr && app::may_come_from_others(law, *document);
}

std::string href_of(const ChildCards& cards, const Thing& thing) {
  if (thing.kind == "document_issued")
    return came_path(cards.about, *cards.about.law().find_document(thing.word));
  return cards.about.path("/record/" + thing.kind + "?first=" + thing.word + "&" + kCame + "=yes");
}

void write_things(Html& out, const ChildCards& cards, const std::set<Thing>& things,
                  std::string_view kind) {
  Html lines;
  for (const Thing& thing : things) {
    if (thing.kind != kind || !cards.may(action_of(*law::find_kind(kind)))) continue;
    if (!may_come(cards.about.law(), thing)) continue;
    link_item(lines, href_of(cards, thing), cards.words.name(list_of(thing.kind), thing.word));
  }
  if (lines.empty()) return;
  out.literal("<h3 class=\"govuk-heading-s\">").text(texts::entry_kind(kind)).literal("</h3>");
  out.literal("<ul class=\"sw-links\">").add(lines).literal("</ul>");
}

void write_part(Html& out, const ChildCards& cards, texts::Text title,
                const std::set<Thing>& things, texts::Text nothing) {
  heading(out, title);
  if (things.empty()) paragraph(out, nothing);
  for (const std::string_view kind : kKinds) write_things(out, cards, things, kind);
}

/// What the school is asked for, by the topics that open what it then owes.
void write_asked(Html& out, const ChildCards& cards) {
  static const auto kRequest = law::find_kind("request_received");
  const law::Framework& law = cards.about.law();
  std::set<std::string> words;
  for (const law::Duty& duty : law.duties)
    for (const Pattern& pattern : duty.opens)
      if (law.roles[duty.owner].of == law::Role::Of::School && pattern.has_kind(*kRequest) &&
          pattern.qualifier_count() > 0)
        for (const law::Word word : pattern.words(0))
          words.insert(cards.about.context.library.vocabulary().text(word));
  if (words.empty()) return;
  heading(out, texts::kReceivedAsked);
  out.literal("<ul class=\"sw-links\">");
  for (const std::string& word : words) {
    link_item(out, cards.about.path("/record/request_received?first=" + word),
              cards.words.name("request", word));
  }
  out.literal("</ul>");
}

}  // namespace

http::Response show_received(const AboutChild& about) {
  const ChildCards cards = cards_for(about);
  const Received received(cards);
  Page page{.title = texts::kReceivedTitle,
            .visitor = about.visitor(),
            .back = steps_path(about.id()),
            .lead = texts::name_and_class(about.file.name(), about.file.details.class_name)};
  paragraph(page.main, texts::kReceivedLead);
  write_part(page.main, cards, texts::kReceivedAwaited, received.awaited, texts::kReceivedNothing);
  write_asked(page.main, cards);
  write_part(page.main, cards, texts::kReceivedOthers, received.others, texts::kReceivedNothing);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
