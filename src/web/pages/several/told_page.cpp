#include "web/pages/several/told_page.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "app/plan/plan_content.h"
#include "app/records/several.h"
#include "law/choices.h"
#include "web/components/checkboxes.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/entry/fields.h"
#include "web/pages/several/several_refusal.h"
#include "web/pages/today/due_lines.h"
#include "web/pages/today/narrowing.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Request;
using http::Response;

constexpr const char* kKind = "parent_told";
constexpr const char* kChildren = "children";

struct ToldPage {
  const WebContext& context;
  const Request& request;
  std::string school;
  const law::Framework& law;
  Narrowing narrowing;
  std::vector<app::ChildRow> all;

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  base::Day today() const { return context.today(school); }
  std::string path() const { return school_path(school, "/parents-told"); }
};

app::Viewer viewer_of(const WebContext& context, const Request& request,
                      const std::string& school) {
  return {visitor_of(request).session.person, school, context.today(school)};
}

std::vector<app::ChildRow> children_of(const WebContext& context, const Request& request,
                                       const std::string& school, app::ChildFilter filter) {
  filter.most = 100000;
  return context.casework.lists(school).children(viewer_of(context, request, school), filter);
}

ToldPage page_for(const WebContext& context, const Request& request, const std::string& school,
                  const law::Framework& law) {
  app::ChildFilter filter;
  filter.help = app::ChildFilter::Help::OnRegister;
  return {context,
          request,
          school,
          law,
          Narrowing::of(request, context, school),
          children_of(context, request, school, filter)};
}

/// The children for whom something is open that telling the parent closes.
std::set<std::string> waiting(const ToldPage& page) {
  const law::Kind told = *law::find_kind(kKind);
  std::vector<std::string> duties;
  for (const law::Duty& duty : page.law.duties)
    for (const law::Pattern& pattern : duty.closes)
      if (pattern.has_kind(told)) duties.push_back(duty.id);
  std::set<std::string> children;
  for (const app::DueRow& row :
       page.context.casework.lists(page.school)
           .due_of(viewer_of(page.context, page.request, page.school), duties))
    children.insert(row.name.child);
  return children;
}

/// Those that the page is narrowed down to.
std::vector<app::ChildRow> shown(const ToldPage& page) {
  app::ChildFilter filter;
  filter.help = app::ChildFilter::Help::OnRegister;
  page.narrowing.apply(filter);
  return children_of(page.context, page.request, page.school, filter);
}

void ask_children(Html& out, const ToldPage& page, const Typed& typed) {
  const auto to_be_told = waiting(page);
  auto rows = shown(page);
  std::stable_partition(rows.begin(), rows.end(), [&](const app::ChildRow& row) {
    return to_be_told.contains(row.name.child);
  });
  std::vector<components::ChoiceItem> items;
  for (const app::ChildRow& row : rows) {
    components::Choice box{.content = name_of(row.name) + ", " +
                                      texts::class_of(row.name.year_group, row.name.class_name),
                           .value = row.name.child};
    if (to_be_told.contains(row.name.child))
      box.hint = components::Hint{.content = texts::kToldWaiting};
    items.push_back(std::move(box));
  }
  if (items.empty()) return paragraph(out, texts::kNoChildFits);
  ask_any(out, typed,
          {.name = kChildren, .legend = texts::kToldChildren, .items = std::move(items)});
}

void ask_choice(Html& out, const ToldPage& page, const Typed& typed, texts::Text name,
                std::string_view list, texts::Text legend) {
  std::vector<components::ChoiceItem> items;
  for (const law::Choice* choice : law::choices_in(page.law, list))
    items.push_back(components::Choice{.content = choice->name.en, .value = choice->id});
  ask_one(out, typed, {.name = name, .legend = legend, .items = std::move(items)});
}

Response show(const ToldPage& told, const Typed& typed) {
  Page page{.title = texts::kToldTitle,
            .visitor = told.visitor(),
            .problems = typed.problems.summary(),
            .back = school_path(told.school, "/today"),
            .lead = texts::kToldLead};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  if (const auto done = told.request.query.first("done"))
    page.notice = Notice{texts::told_recorded(
        static_cast<std::size_t>(app::read_written_number(*done).value_or(0)))};
  told.narrowing.write(page.main, told.path(), Choices::of(told.all));
  open_form(page.main, told.path() + told.narrowing.query(),
            bind(told.context, told.visitor(), typed));
  ask_choice(page.main, told, typed, "about", "about", texts::kToldAbout);
  ask_choice(page.main, told, typed, "how", "told_how", texts::kToldHow);
  ask_lines(page.main, typed,
            {.name = "text", .label = std::string(texts::kToldText) + texts::kOptional}, 3);
  ask_day(page.main, typed, {.name = "on", .legend = texts::kToldWhen, .suggested = told.today()});
  ask_children(page.main, told, typed);
  submit(page.main, texts::kToldButton);
  close_form(page.main);
  return respond(told.context, told.request, page, status_of(typed));
}

void read_choice(const ToldPage& page, Typed& typed, const std::string& name, std::string_view list,
                 texts::Text missing, json::object& entry) {
  const std::string value = typed.value(name);
  if (!page.law.has_choice(list, value)) return typed.problems.add(name, missing);
  entry[name] = value;
}

json::object read(const ToldPage& page, Typed& typed) {
  json::object entry{{"kind", kKind}};
  read_choice(page, typed, "about", "about", texts::kToldAboutMissing, entry);
  read_choice(page, typed, "how", "told_how", texts::kToldHowMissing, entry);
  if (const std::string text = read_text(typed, "text", kMostOfLines); !text.empty())
    entry["text"] = text;
  if (const auto on = read_day(typed, "on")) {
    if (page.today() < *on) typed.problems.add("on", texts::kFutureDay, "on-day");
    entry["on"] = on->iso();
  }
  return entry;
}

/// A child that is ticked twice is one.
std::vector<app::ForChild> chosen(const ToldPage& page, Typed& typed, const json::object& entry) {
  std::vector<app::ForChild> children;
  std::set<std::string> ids;
  for (const std::string& id : typed.values(kChildren)) {
    const auto found = std::find_if(page.all.begin(), page.all.end(),
                                    [&](const app::ChildRow& row) { return row.name.child == id; });
    if (found == page.all.end()) {
      typed.problems.add(kChildren, texts::kNotSeen);
      return {};
    }
    if (ids.insert(id).second) children.push_back({found->name, {entry}});
  }
  if (children.empty()) typed.problems.add(kChildren, texts::kToldNobody);
  return children;
}

/// To the page with how many were told; one who is ticked twice is one.
Response after(const ToldPage& page, const Typed& typed) {
  const auto ticked = typed.values(kChildren);
  const std::set<std::string> ids(ticked.begin(), ticked.end());
  return http::see_other(page.path() + "?done=" + std::to_string(ids.size()));
}

}  // namespace

Response show_told(const WebContext& context, const Request& request, const std::string& school) {
  const law::Framework* law = context.records.school(school)->framework;
  if (law == nullptr) return not_found_page(context, request);
  return show(page_for(context, request, school, *law),
              form_to_show(context, request, visitor_of(request).session.person));
}

Response record_told(const WebContext& context, const Request& request, const std::string& school) {
  const law::Framework* law = context.records.school(school)->framework;
  if (law == nullptr) return not_found_page(context, request);
  const ToldPage page = page_for(context, request, school, *law);
  Typed typed = form_posted(request);
  // Asked first: a child may have left since, or have no help any more.
  switch (sent_before(context, request, typed)) {
    case SentBefore::Same: return after(page, typed);
    case SentBefore::Other: return show(page, typed);
    case SentBefore::No: break;
  }
  const json::object entry = read(page, typed);
  const auto children = chosen(page, typed, entry);
  if (!typed.problems.empty()) return show(page, typed);
  const std::string form = bind(context, page.visitor(), typed).form;
  const auto done = app::record_for_several(
      {page.person(), form, school, people::Action::TellParent, said_in(request, typed)},
      context.records, context.staff_book, children);
  if (done) return after(page, typed);
  add_refusal(typed, done.error(), kChildren);
  return show(page, typed);
}

}  // namespace stepwell::web::pages
