#include "web/pages/checklist/checklist_routes.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/files.h"
#include "record/body.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/pages/checklist/checklist.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/child_place.h"
#include "web/pages/child/story.h"
#include "web/pages/law/sources.h"
#include "web/texts/checklist.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

constexpr int kNotFound = 404;

const law::Bank* asked_list(const AboutChild& about) {
  const auto lists = checklists_of(about.law());
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const law::Bank* list) {
    return list->id == about.parameters["list"];
  });
  return found == lists.end() ? nullptr : *found;
}

std::string path_of(const AboutChild& about, const law::Bank& list) {
  return about.path("/checklists/" + list.id);
}

std::string sum_of(const std::vector<CheckedLine>& lines) {
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

/// The first way of showing it that this visitor may record.
void write_button(Html& out, const ChildCards& cards, const CheckedLine& line) {
  for (const law::Pattern& pattern : line.item->shown_by) {
    const std::string kind = pattern.text().substr(0, pattern.text().find_first_of(":|"));
    const auto known = law::find_kind(kind);
    if (!known || !cards.may(action_of(*known))) continue;
    Html words;
    words.text(texts::checklist_record(texts::entry_kind(kind)));
    words.literal("<span class=\"govuk-visually-hidden\">: ").text(line.item->text.en);
    words.literal("</span>");
    components::write(
        out, components::Button{.content = std::move(words),
                                .href = html::Url(record_path(cards.about.id(), pattern, 0)),
                                .classes = "govuk-button--secondary sw-button--small"});
    return;
  }
}

Contacts contacts_for(const ChildCards& cards) {
  return cards.may(people::Action::SeeContacts) ? Contacts::Shown : Contacts::Hidden;
}

void write_shown(Html& out, const ChildCards& cards, const CheckedLine& line) {
  if (line.shown.empty()) return;
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const record::Entry* entry : line.shown) {
    out.literal("<li><a class=\"govuk-link\"");
    out.href(cards.about.path("/entries/" + std::to_string(entry->position))).literal(">");
    out.text(texts::day(entry->on)).literal("</a>: ");
    out.text(story_sentence(*entry, cards.words, contacts_for(cards))).literal("</li>");
  }
  out.literal("</ul>");
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

Response show_lists(const AboutChild& about) {
  Page page{.title = texts::kChecklistsTitle,
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = about.file.name()};
  paragraph(page.main, texts::kChecklistsLead);
  page.main.literal("<ul class=\"govuk-list govuk-list--spaced\">");
  for (const law::Bank* list : checklists_of(about.law())) {
    page.main.literal("<li><a class=\"govuk-link\"").href(path_of(about, *list)).literal(">");
    page.main.text(list->name.en).literal("</a><br>").text(sum_of(check(*list, about.file)));
    page.main.literal("</li>");
  }
  page.main.literal("</ul>");
  return respond(about.context, about.request, page);
}

Response show_list(const AboutChild& about) {
  const law::Bank* list = asked_list(about);
  if (list == nullptr) return error_page(about.context, kNotFound, about.request);
  const ChildCards cards = cards_for(about);
  const auto lines = check(*list, about.file);
  Page page{.title = list->name.en,
            .visitor = about.visitor(),
            .back = about.path("/checklists"),
            .lead = texts::checklist_lead(about.file.name(), about.file.today)};
  if (!list->when.en.empty()) paragraph(page.main, list->when.en + ".");
  paragraph(page.main, sum_of(lines));
  link_line(page.main, path_of(about, *list) + "/print", texts::kChecklistPrint);
  page.main.literal("<ol class=\"sw-plain\">");
  for (const CheckedLine& line : lines) write_line(page.main, cards, line);
  page.main.literal("</ol>");
  write_short_sources(page.main, about.law(), list->cites);
  return respond(about.context, about.request, page);
}

/// Everything that an entry says.
void write_in_full(Html& out, const ChildCards& cards, const record::Entry& entry) {
  out.literal("<h3 class=\"govuk-heading-s\">").text(texts::day(entry.on)).literal("</h3>");
  paragraph(out, story_sentence(entry, cards.words, contacts_for(cards)));
  out.literal("<dl class=\"sw-full\">");
  const auto row = [&](std::string_view name, std::string_view words) {
    if (words.empty()) return;
    out.literal("<dt>").text(name).literal("</dt><dd>").text(words).literal("</dd>");
  };
  for (const law::FieldSpec& field : law::spec(entry.topic.kind).fields)
    if (!app::read_file_text(record::text_in(entry, field.name)))
      row(texts::entry_field(field.name), field_words(entry, field, cards.words));
  for (const app::NamedFile& file : app::files_of(entry))
    row(texts::entry_field("file"), texts::checklist_file(file.name));
  out.literal("</dl>");
}

Response print_list(const AboutChild& about) {
  const law::Bank* list = asked_list(about);
  if (list == nullptr) return error_page(about.context, kNotFound, about.request);
  const ChildCards cards = cards_for(about);
  Page page{.title = list->name.en,
            .visitor = about.visitor(),
            .back = path_of(about, *list),
            .lead = texts::checklist_lead(about.file.name(), about.file.today)};
  int number = 0;
  for (const CheckedLine& line : check(*list, about.file)) {
    page.main.literal("<section><h2 class=\"govuk-heading-m\">").number(++number).literal(". ");
    page.main.text(line.item->text.en).literal("</h2>");
    if (line.shown.empty()) paragraph(page.main, texts::kChecklistNothing);
    for (const record::Entry* entry : line.shown) write_in_full(page.main, cards, *entry);
    page.main.literal("</section>");
  }
  return respond(about.context, about.request, page);
}

}  // namespace

std::vector<http::Route> checklist_routes(const WebContext& context) {
  using people::Action;
  const std::string child = "/schools/{school}/children/{child}";
  std::vector<http::Route> routes;
  const auto add = [&](const std::string& rest, ChildPage page) {
    routes.push_back({http::Method::Get, child + rest, people::name_of(Action::SeeChild),
                      about_child(context, Action::SeeChild, page)});
  };
  add("/checklists", show_lists);
  add("/checklists/{list}", show_list);
  add("/checklists/{list}/print", print_list);
  return routes;
}

}  // namespace stepwell::web::pages
