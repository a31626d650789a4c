#include "web/pages/checklist/checklist_view.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/among.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
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
  const bool is_part = !line.is_settled() && !line.shown.empty();
  out.literal(" <span");
  out.classes({"sw-tag", line.is_settled() ? "fine" : line.is_judged_by_a_person() ? "" : "soon"});
  out.literal(">");
  if (!line.is_there() && line.ticked != nullptr)
    out.text(texts::kChecklistTicked);
  else if (line.is_judged_by_a_person())
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
    return base::is_among(words, document.word);
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

/// A box for the line; who ticked it and when stands beside it.
void ask_tick(Html& out, const CheckedLine& line, const Typed& typed, std::size_t number) {
  Html words;
  words.text(texts::kChecklistTick);
  words.literal("<span class=\"govuk-visually-hidden\">: ").text(line.item->text.en);
  words.literal("</span>");
  const bool was = line.ticked != nullptr;
  const bool is =
      typed.came == Came::Fresh ? was : base::is_among(typed.values(kTickField), line.item->id);
  write(out, components::Checkboxes{
                 .name = std::string(kTickField),
                 .items = std::vector<components::ChoiceItem>{components::Choice{
                     .content = std::move(words), .value = line.item->id, .checked = is}},
                 .id_prefix = html::Id(std::string(kTickField) + "-" + std::to_string(number)),
                 .classes = "govuk-checkboxes--small"});
  if (was) hidden(out, kTickedBefore, line.item->id);
}

void write_line(Html& out, const ChildCards& cards, const CheckedLine& line, const Typed* ticking,
                std::size_t number) {
  out.literal("<li class=\"sw-rule\"><h2 class=\"govuk-heading-s\">").text(line.item->text.en);
  write_state(out, line);
  out.literal("</h2>");
  if (line.is_judged_by_a_person() && line.ticked == nullptr)
    paragraph(out, texts::kChecklistJudgeMeans);
  write_shown(out, cards, line);
  if (line.ticked != nullptr) paragraph(out, ticked_words(cards, *line.ticked));
  if (ticking != nullptr && line.can_be_ticked()) ask_tick(out, line, *ticking, number);
  if (!line.is_settled()) write_button(out, cards, line);
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

std::string ticked_words(const ChildCards& cards, const record::Entry& tick) {
  const auto index = static_cast<std::size_t>(tick.position - 1);
  return texts::checklist_ticked(cards.person_name(cards.about.file.recorded_by[index]), tick.on);
}

std::string checklist_sum_of(const std::vector<CheckedLine>& lines) {
  texts::ChecklistSum sum;
  sum.of = lines.size();
  for (const CheckedLine& line : lines) {
    if (line.is_settled())
      ++sum.there;
    else if (line.is_judged_by_a_person())
      ++sum.to_look_at;
    else
      sum.missing += (sum.missing.empty() ? "" : "; ") + small_first(line.item->text.en);
    if (line.is_settled() && !line.is_there()) ++sum.by_hand;
  }
  return texts::checklist_sum(sum);
}

void write_checked_lines(html::Html& out, const ChildCards& cards, const law::Bank& list,
                         const Typed* ticking) {
  std::size_t number = 0;
  out.literal("<ol class=\"sw-plain\">");
  for (const CheckedLine& line : check(list, cards.about.file))
    write_line(out, cards, line, ticking, ++number);
  out.literal("</ol>");
}

}  // namespace stepwell::web::pages
