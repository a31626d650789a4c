#include "web/pages/checklist/checklist_routes.h"

#include <string>
#include <utility>

#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/pages/checklist/checklist_view.h"
#include "web/pages/checklist/list_page.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/child_place.h"
#include "web/pages/child/entry_in_full.h"
#include "web/pages/child/story.h"
#include "web/texts/checklist.h"
#include "web/texts/child.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

const law::Bank* asked_list(const AboutChild& about) {
  return find_checklist(about.law(), about.parameters["list"]);
}

Response show_lists(const AboutChild& about) {
  const ChildCards cards = cards_for(about);
  Page page{.title = texts::kChecklistsTitle,
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = about.file.name()};
  paragraph(page.main, texts::kChecklistsLead);
  page.main.literal("<ul class=\"govuk-list govuk-list--spaced\">");
  for (const law::Bank* list : checklists_of(about.law())) {
    page.main.literal("<li><a class=\"govuk-link\"")
        .href(checklist_path(cards, *list))
        .literal(">");
    page.main.text(list->name.en)
        .literal("</a><br>")
        .text(checklist_sum_of(check(*list, about.file)));
    page.main.literal("</li>");
  }
  page.main.literal("</ul>");
  return respond(about.context, about.request, page);
}

std::string part_id(int number) {
  return "part-" + std::to_string(number);
}

/// What the pages hold, in order, with how many entries each part has.
void write_contents(Html& out, const std::vector<CheckedLine>& lines) {
  out.literal("<nav").attribute("aria-labelledby", "contents").literal(">");
  out.literal("<h2 class=\"govuk-heading-m\" id=\"contents\">").text(texts::kChecklistContents);
  out.literal("</h2><ol class=\"govuk-list govuk-list--number\">");
  int number = 0;
  for (const CheckedLine& line : lines) {
    out.literal("<li><a class=\"govuk-link\"").href("#" + part_id(++number)).literal(">");
    out.text(line.item->text.en)
        .literal("</a>: ")
        .text(line.shown.empty() && line.ticked != nullptr
                  ? std::string(texts::kChecklistTicked)
                  : texts::checklist_entries(line.shown.size()));
    out.literal("</li>");
  }
  out.literal("</ol></nav>");
}

Response print_list(const AboutChild& about) {
  const law::Bank* list = asked_list(about);
  if (list == nullptr) return not_found_page(about.context, about.request);
  const ChildCards cards = cards_for(about);
  Page page{.title = list->name.en,
            .visitor = about.visitor(),
            .back = checklist_path(cards, *list),
            .lead = texts::checklist_lead(about.file.name(), about.file.today)};
  const auto lines = check(*list, about.file);
  print_button(page.main, texts::kChecklistPrintNow, "sw-no-print");
  write_contents(page.main, lines);
  int number = 0;
  for (const CheckedLine& line : lines) {
    page.main.literal("<section").id(html::Id(part_id(++number)));
    page.main.literal("><h2 class=\"govuk-heading-m\">").number(number).literal(". ");
    page.main.text(line.item->text.en).literal("</h2>");
    if (line.ticked != nullptr) paragraph(page.main, ticked_words(cards, *line.ticked));
    if (line.shown.empty() && line.ticked == nullptr)
      paragraph(page.main, texts::kChecklistNothing);
    for (const record::Entry* entry : line.shown)
      write_entry_in_full(page.main, cards, *entry, contacts_for(cards.who));
    page.main.literal("</section>");
  }
  return respond(about.context, about.request, page);
}

}  // namespace

std::vector<http::Route> checklist_routes(const WebContext& context) {
  using people::Action;
  const std::string child = "/schools/{school}/children/{child}";
  std::vector<http::Route> routes;
  const auto add = [&](http::Method method, const std::string& rest, Action action,
                       ChildPage page) {
    routes.push_back(
        {method, child + rest, people::name_of(action), about_child(context, action, page)});
  };
  add(http::Method::Get, "/checklists", Action::SeeChild, show_lists);
  add(http::Method::Get, "/checklists/{list}", Action::SeeChild, show_checklist);
  add(http::Method::Post, "/checklists/{list}", Action::DoTask, save_ticks);
  add(http::Method::Get, "/checklists/{list}/print", Action::SeeChild, print_list);
  return routes;
}

}  // namespace stepwell::web::pages
