#include "web/pages/checklist/list_page.h"

#include <boost/json.hpp>

#include "base/among.h"
#include "web/error_pages.h"
#include "web/pages/checklist/checklist_view.h"
#include "web/pages/entry/act.h"
#include "web/pages/law/sources.h"
#include "web/texts/checklist.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using http::Response;
using people::Action;

const law::Bank* asked_list(const AboutChild& about) {
  return find_checklist(about.law(), about.parameters["list"]);
}

void write_form(html::Html& out, const ChildCards& cards, const law::Bank& list,
                const Typed& typed) {
  const AboutChild& about = cards.about;
  open_form(out, checklist_path(cards, list), bind(about.context, about.visitor(), typed));
  write_checked_lines(out, cards, list, &typed);
  submit(out, texts::kChecklistSaveTicks);
  close_form(out);
}

Response show(const AboutChild& about, const law::Bank& list, const Typed& typed) {
  const ChildCards cards = cards_for(about);
  Page page{.title = list.name.en,
            .back = about.path("/checklists"),
            .lead = texts::checklist_lead(about.file.name(), about.file.today)};
  if (about.request.query.first("done")) page.notice = Notice{texts::kChecklistTicksSaved};
  if (!list.when.en.empty()) paragraph(page.main, list.when.en + ".");
  paragraph(page.main, checklist_sum_of(check(list, about.file)));
  link_line(page.main, checklist_path(cards, list) + "/print", texts::kChecklistPrint);
  if (cards.may(Action::DoTask))
    write_form(page.main, cards, list, typed);
  else
    write_checked_lines(page.main, cards, list);
  write_short_sources(page.main, about.law(), list.cites);
  return respond_form(about, std::move(page), typed);
}

/// What the form changes in the record as it is: only what was changed on the page, so that a tick
/// that somebody else gave meanwhile stays.
std::vector<json::object> entries_of(const AboutChild& about, const law::Bank& list,
                                     const Typed& typed) {
  const auto chosen = typed.values(kTickField);
  const auto before = typed.values(kTickedBefore);
  json::array ticked, unticked;
  for (const CheckedLine& line : check(list, about.file)) {
    const std::string& id = line.item->id;
    const bool is = base::is_among(chosen, id), was = base::is_among(before, id),
               stands = line.ticked != nullptr;
    if (is && !was && !stands) ticked.emplace_back(id);
    if (was && !is && stands) unticked.emplace_back(id);
  }
  if (ticked.empty() && unticked.empty()) return {};
  json::object entry{
      {"kind", "action_done"}, {"on", about.file.today.iso()}, {"checklist", list.id}};
  if (!ticked.empty()) entry["ticked"] = std::move(ticked);
  if (!unticked.empty()) entry["unticked"] = std::move(unticked);
  return {std::move(entry)};
}

}  // namespace

Response show_checklist(const AboutChild& about) {
  const law::Bank* list = asked_list(about);
  if (list == nullptr) return not_found_page(about.context, about.request);
  return show(about, *list, form_to_show(about.context, about.request, about.person()));
}

Response save_ticks(const AboutChild& about) {
  const law::Bank* list = asked_list(about);
  if (list == nullptr) return not_found_page(about.context, about.request);
  Typed typed = form_posted(about.request);
  const std::string done = about.path("/checklists/" + list->id + "?done=ticked");
  bool changes = !entries_of(about, *list, typed).empty();
  if (!changes) return http::see_other(done);
  const auto position = decide_act(about, typed, Action::DoTask, {"main"},
                                   [&](const AboutChild& now) -> std::vector<json::object> {
                                     const law::Bank* list_now = asked_list(now);
                                     if (list_now == nullptr) return {};
                                     auto entries = entries_of(now, *list_now, typed);
                                     changes = !entries.empty();
                                     return entries;
                                   });
  if (position || !changes) return http::see_other(done);
  return show(about, *list, typed);
}

}  // namespace stepwell::web::pages
