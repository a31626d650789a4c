// What a move means for each child who was ticked, by the same fold as what is due, with the notice
// that each gets.
#include "web/pages/moving/moving_preview.h"

#include <algorithm>
#include <set>

#include "web/components/button.h"
#include "web/components/details.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/addressees.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/letter/letter_language.h"
#include "web/pages/letter/letter_text.h"
#include "web/pages/moving/what_changes.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/moving.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

void write_documents(Html& out, texts::Text title,
                     const std::vector<const law::Document*>& documents) {
  if (documents.empty()) return;
  std::vector<std::string> names;
  for (const law::Document* document : documents) names.push_back(document->name.en);
  paragraph(out, std::string(title) + ": " + texts::joined(names));
}

void write_means(Html& out, const app::MoveMeans& means) {
  write_documents(out, texts::kMoveDocumentsEnd, means.ends);
  write_documents(out, texts::kMoveDocumentsStay, means.stays);
  write_instances(out, texts::kMoveMet, means.met);
  write_instances(out, texts::kMoveLapses, means.lapses);
  write_instances(out, texts::kMoveGoesOn, means.goes_on);
  write_instances(out, texts::kMoveOpens, means.opens);
  if (means.opens.empty()) paragraph(out, texts::kMoveNothingOpens);
}

/// As the form says it, or else as the family wishes. Words that came without it are English.
Language notice_language(const Moving& moving, const MovedChild& child, const law::Letter& letter,
                         const Typed& typed) {
  const auto said = language_named(typed.value(field_of(kNoticeLanguage, child)));
  if (said || typed.form.first(field_of(kBody, child))) return said.value_or(Language::English);
  return proposed_language(moving.about(child.file), letter);
}

/// The notice with what the record has, until somebody has written in it.
Typed with_letter(const Moving& moving, const MovedChild& child, const law::Letter& letter,
                  Language language, const Typed& typed) {
  Typed shown = typed;
  const std::string subject = field_of(kSubject, child), body = field_of(kBody, child);
  if (typed.form.first(body)) return shown;
  FilledLetter filled = fill_in(moving.about(child.file), letter, language);
  shown.form.add({subject, std::move(filled.subject)});
  shown.form.add({body, std::move(filled.body)});
  return shown;
}

void write_letter(Html& out, const Moving& moving, const MovedChild& child,
                  const law::Letter& letter, const Typed& typed) {
  paragraph(out, texts::notice_goes_to(family_receivers(child.file, letter.to)));
  const Language language = notice_language(moving, child, letter, typed);
  hidden(out, field_of(kNoticeLanguage, child), tag_of(language));
  const Typed shown = with_letter(moving, child, letter, language, typed);
  const std::string subject = field_of(kSubject, child), body = field_of(kBody, child);
  Html inside;
  write_whose_welsh(inside, letter, language);
  ask_letter_words(inside, shown,
                   {subject, texts::subject_of_child(child.file.name()), body,
                    texts::words_of_child(child.file.name())},
                   language);
  components::write(out,
                    components::Details{.summary = std::string(texts::kMoveLetter),
                                        .content = std::move(inside),
                                        .open = moving.is_of_one() || typed.problems.has(body)});
}

void write_no_letter(Html& out, const MovedChild& child) {
  if (child.way.notice == nullptr) return;
  if (app::is_given_by_school(child.place, child.way)) return paragraph(out, texts::kMoveNoLetter);
  const law::Role* giver = app::giver_of(child.place, child.way);
  paragraph(out, texts::no_letter_of_ours(giver == nullptr ? std::string() : giver->name.en));
}

void write_child(Html& out, const Moving& moving, const ChosenMove& chosen, const MovedChild& child,
                 const Typed& typed) {
  const app::ChildFile& file = child.file;
  const app::LawWay& way = child.way;
  const auto means =
      app::what_move_means(file, moving.context.library, app::move_entry(way, chosen.on));
  if (!means) return;  // said above
  open_card(out, texts::name_and_class(file.name(), file.details.class_name));
  hidden(out, kChildrenField, file.id.child);
  hidden(out, field_of(kSeen, child), std::to_string(file.version()));
  paragraph(out, texts::from_to(file.standing.present_stage().name.en, file.framework().name.en,
                                way.to->stages[way.stage()].name.en, way.to->name.en));
  write_means(out, *means);
  if (const law::Letter* letter = child.letter())
    write_letter(out, moving, child, *letter, typed);
  else
    write_no_letter(out, child);
  close_card(out);
}

void write_buttons(Html& out, const ChosenMove& chosen) {
  out.literal("<div class=\"govuk-button-group\">");
  components::write(out, components::Button{.content = texts::move_button(chosen.children.size()),
                                            .name = std::string(kStepField),
                                            .value = std::string(kRecordStep),
                                            .prevent_double_click = true});
  components::write(out, components::Button{.content = texts::kMoveChooseAgain,
                                            .name = std::string(kStepField),
                                            .value = std::string(kChooseStep),
                                            .classes = "govuk-button--secondary"});
  out.literal("</div>");
}

/// What the writer would refuse, child by child.
void judge(const Moving& moving, const ChosenMove& chosen, Typed& typed) {
  for (const MovedChild& child : chosen.children) {
    const auto means = app::what_move_means(child.file, moving.context.library,
                                            app::move_entry(child.way, chosen.on));
    if (means) continue;
    for (const record::EntryProblem& problem : means.error().problems)
      add_child_problem(moving, typed,
                        texts::of_child_problem(child.file.name(), texts::entry_problem(problem)));
  }
}

void read_child(const Moving& moving, app::ChildFile file, Typed& typed, ChosenMove& chosen) {
  const std::string name = file.name();
  const app::MovePlace place = app::place_of(file);
  const auto ways = app::ways_of(place, moving.context.library);
  const auto way = std::find_if(ways.begin(), ways.end(),
                                [&](const app::LawWay& each) { return each.id() == chosen.way; });
  if (way == ways.end())
    return add_child_problem(moving, typed,
                             texts::not_this_way(name, file.standing.present_stage().name.en));
  MovedChild child{std::move(file), place, *way};
  const law::Letter* letter = child.letter();
  if (letter != nullptr && family_receivers(child.file, letter->to).empty())
    return add_child_problem(moving, typed, texts::nobody_to_write_to(name));
  chosen.children.push_back(std::move(child));
}

/// Opens the records of those who are ticked, and of nobody else.
void read_children(const Moving& moving, const std::set<std::string>& ids, Typed& typed,
                   ChosenMove& chosen) {
  std::vector<std::string> listed;
  for (const std::string& id : ids)
    if (moving.find(id) != nullptr) listed.push_back(id);
  std::vector<app::ChildFile> files;
  if (!listed.empty()) files = moving.open(listed);
  if (files.size() < ids.size()) add_child_problem(moving, typed, texts::kNotSeen);
  for (app::ChildFile& file : files) read_child(moving, std::move(file), typed, chosen);
}

std::string read_way(const Moving& moving, Typed& typed) {
  std::string id = typed.value(kWayField);
  for (const app::LawWay& way : moving.ways())
    if (way.id() == id) return id;
  typed.problems.add(kWayField, texts::kMoveWayMissing);
  return {};
}

}  // namespace

bool ChosenMove::has_letter() const {
  return std::any_of(children.begin(), children.end(),
                     [](const MovedChild& child) { return child.letter() != nullptr; });
}

void add_child_problem(const Moving& moving, Typed& typed, std::string text) {
  typed.problems.add(kChildrenField, std::move(text), moving.is_of_one() ? "main" : "");
}

std::optional<ChosenMove> read_chosen(const Moving& moving, Typed& typed) {
  // In the order of the form, so that its problems are told from the top down.
  const auto ticked = typed.values(kChildrenField);
  const std::set<std::string> ids(ticked.begin(), ticked.end());
  if (ids.empty()) add_child_problem(moving, typed, texts::kMoveNobodyTicked);
  if (kMostMoved < ids.size())
    add_child_problem(moving, typed, texts::too_many_at_once(kMostMoved));
  ChosenMove chosen{read_way(moving, typed), moving.today(), {}};
  if (const auto on = read_day(typed, kOnField)) chosen.on = *on;
  if (moving.today() < chosen.on) typed.problems.add(kOnField, texts::kFutureDay, "on-day");
  if (!typed.problems.empty()) return std::nullopt;
  read_children(moving, ids, typed, chosen);
  if (typed.problems.empty()) judge(moving, chosen, typed);
  return typed.problems.empty() ? std::optional(std::move(chosen)) : std::nullopt;
}

Response show_chosen(const Moving& moving, const ChosenMove& chosen, const Typed& typed) {
  Page page{.title = texts::kMovePreviewTitle,
            .visitor = moving.visitor(),
            .problems = typed.problems.summary(),
            .back = moving.path(),
            .lead = texts::move_preview_lead(chosen.children.size(), chosen.on)};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  Html& out = page.main;
  open_form(out, moving.path(), bind(moving.context, moving.visitor(), typed));
  // The first button is what the enter key presses.
  out.literal("<button hidden").attribute("name", kStepField).attribute("value", kShowStep);
  out.literal(">").text(texts::kMovingShow).literal("</button>");
  hidden(out, kWayField, chosen.way);
  hidden(out, "on-day", std::to_string(chosen.on.day()));
  hidden(out, "on-month", std::to_string(chosen.on.month()));
  hidden(out, "on-year", std::to_string(chosen.on.year()));
  keep_words(out, typed, chosen);
  for (const MovedChild& child : chosen.children) write_child(out, moving, chosen, child, typed);
  if (chosen.has_letter()) ask_method(out, chosen.children.front().file.framework(), typed);
  write_buttons(out, chosen);
  close_form(out);
  return respond(moving.context, moving.request, page, status_of(typed));
}

Response show_preview(const Moving& moving, Typed typed) {
  const auto chosen = read_chosen(moving, typed);
  if (!chosen) return show_list(moving, typed);
  for (const MovedChild& child : chosen->children)
    if (typed.form.first(field_of(kBody, child)) && !was_seen(child, typed))
      typed.problems.add(kChildrenField, texts::moved_on_meanwhile(child.file.name()), "main");
  return show_chosen(moving, *chosen, typed);
}

Response show_moving(const Moving& moving) {
  Typed typed = form_to_show(moving.context, moving.request, moving.person());
  const bool was_read = typed.came == Came::Back && typed.value(kStepField) == kRecordStep;
  return was_read ? show_preview(moving, std::move(typed)) : show_list(moving, typed);
}

Response post_moving(const Moving& moving) {
  Typed typed = form_posted(moving.request);
  const std::string step = typed.value(kStepField);
  if (step == kChooseStep) return show_list(moving, typed);
  if (step == kRecordStep) return record_moves(moving, std::move(typed));
  return show_preview(moving, std::move(typed));
}

}  // namespace stepwell::web::pages
