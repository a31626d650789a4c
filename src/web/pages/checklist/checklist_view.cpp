#include "web/pages/checklist/checklist_view.h"

#include <algorithm>
#include <span>
#include <utility>

#include "web/components/button.h"
#include "web/components/details.h"
#include "web/pages/child/story.h"
#include "web/pages/plan/plan_place.h"
#include "web/texts/checklist.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr std::size_t kMostInSight = 6;

void write_state(Html& out, const CheckedLine& line) {
  const bool is_part = !line.is_there() && !line.shown.empty();
  out.literal(" <span");
  out.classes({"sw-tag", line.is_there() ? "fine" : line.is_judged_by_a_person() ? "" : "soon"});
  out.literal(">");
  if (line.is_judged_by_a_person())
    out.text(texts::kChecklistJudge);
  else if (is_part)
    out.text(texts::checklist_part(line.shown.size(), line.item->shown_times));
  else
    out.text(line.is_there() ? texts::kChecklistThere : texts::kChecklistMissing);
  out.literal("</span>");
}

/// Of several documents the one that the child has, and of plans to write otherwise the first that
/// the school writes for a child in this stage; null: the form asks which.
const law::Document* meant_document(const AboutChild& about, const law::Pattern& pattern,
                                    bool may_be_new) {
  const auto& words = pattern.words(0);
  const auto is_named = [&](const law::Document& document) {
    return std::find(words.begin(), words.end(), document.word) != words.end();
  };
  for (const law::Document* document : about.file.standing.in_force)
    if (is_named(*document)) return document;
  if (!may_be_new) return nullptr;
  const std::size_t stage = about.file.standing.stage;
  for (const law::Word word : words) {
    const law::Document* document = about.law().find_document(word);
    if (document != nullptr && document->stages.applies_in(stage) &&
        app::is_ours(about.law(), *document, stage))
      return document;
  }
  return nullptr;
}

std::string way_of(const AboutChild& about, const law::Pattern& pattern, std::string_view kind) {
  const bool is_plan = kind == "document_issued", is_review = kind == "review_held";
  const bool leaves_open = pattern.qualifier_count() > 0 && pattern.words(0).size() > 1;
  const law::Document* meant =
      leaves_open && (is_plan || is_review) ? meant_document(about, pattern, is_plan) : nullptr;
  if (meant == nullptr) return record_path(about.id(), pattern, 0);
  return is_plan ? plan_path(about.id(), *meant) : review_path(about.id(), *meant);
}

/// The first way of showing it that this visitor may record.
void write_button(Html& out, const ChildCards& cards, const CheckedLine& line) {
  for (const law::Pattern& pattern : line.item->shown_by) {
    const std::string kind = pattern.text().substr(0, pattern.text().find_first_of(":|"));
    const auto known = law::find_kind(kind);
    if (!known || !cards.may(action_of(*known))) continue;
    Html words;
    words.text(texts::do_words(kind));
    words.literal("<span class=\"govuk-visually-hidden\">: ").text(line.item->text.en);
    words.literal("</span>");
    components::write(out,
                      components::Button{.content = std::move(words),
                                         .href = html::Url(way_of(cards.about, pattern, kind)),
                                         .classes = "govuk-button--secondary sw-button--small"});
    return;
  }
}

using Entries = std::span<const record::Entry* const>;

void write_entries(Html& out, const ChildCards& cards, Entries entries) {
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const record::Entry* entry : entries) {
    out.literal("<li><a class=\"govuk-link\"");
    out.href(cards.about.path("/entries/" + std::to_string(entry->position))).literal(">");
    out.text(texts::day(entry->on)).literal("</a>: ");
    out.text(story_sentence(*entry, cards.words, contacts_for(cards.who))).literal("</li>");
  }
  out.literal("</ul>");
}

/// The latest in sight, and what was before them folded: a year of sessions would hide the rest.
void write_shown(Html& out, const ChildCards& cards, const CheckedLine& line) {
  const Entries all = line.shown;
  if (all.empty()) return;
  const std::size_t earlier = all.size() <= kMostInSight ? 0 : all.size() - kMostInSight;
  if (earlier > 0) {
    Html before;
    write_entries(before, cards, all.first(earlier));
    components::write(
        out, components::Details{.summary = texts::checklist_earlier(earlier), .content = before});
  }
  write_entries(out, cards, all.subspan(earlier));
}

void write_line(Html& out, const ChildCards& cards, const CheckedLine& line) {
  out.literal("<li class=\"sw-rule\"><h2 class=\"govuk-heading-s\">").text(line.item->text.en);
  write_state(out, line);
  out.literal("</h2>");
  if (line.is_judged_by_a_person()) paragraph(out, texts::kChecklistJudgeMeans);
  write_shown(out, cards, line);
  if (!line.is_there()) write_button(out, cards, line);
  out.literal("</li>");
}

}  // namespace

const law::Bank* find_checklist(const law::Framework& law, std::string_view id) {
  const auto lists = checklists_of(law);
  const auto found = std::find_if(lists.begin(), lists.end(),
                                  [id](const law::Bank* list) { return list->id == id; });
  return found == lists.end() ? nullptr : *found;
}

std::string checklist_path(const ChildCards& cards, const law::Bank& list) {
  return cards.about.path("/checklists/" + list.id);
}

std::string checklist_sum_of(const std::vector<CheckedLine>& lines) {
  std::size_t there = 0, shown_by_record = 0;
  std::string missing;
  for (const CheckedLine& line : lines) {
    if (line.is_judged_by_a_person()) continue;
    ++shown_by_record;
    if (line.is_there())
      ++there;
    else
      missing += (missing.empty() ? "" : "; ") + small_first(line.item->text.en);
  }
  return texts::checklist_sum(there, shown_by_record, missing);
}

void write_checked_lines(Html& out, const ChildCards& cards, const law::Bank& list) {
  out.literal("<ol class=\"sw-plain\">");
  for (const CheckedLine& line : check(list, cards.about.file)) write_line(out, cards, line);
  out.literal("</ol>");
}

}  // namespace stepwell::web::pages
