#include "web/pages/meeting/meeting_day.h"

#include <algorithm>
#include <set>

#include "app/family/meetings.h"
#include "app/plan/plan_content.h"
#include "app/records/several.h"
#include "law/choices.h"
#include "web/components/button.h"
#include "web/components/checkboxes.h"
#include "web/components/input.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/entry/fields.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/pages/several/several_refusal.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;
using people::Action;

constexpr const char* kClass = "class";
constexpr const char* kCame = "came";
/// In the place of a class: everybody on the register, for who speaks with the parents of all of
/// them.
constexpr std::string_view kRegister = "*";
/// So many children one form can hold.
constexpr std::size_t kMostOfADay = 400;

/// The page with the children of its class whom the visitor may record for.
struct DayPage {
  const WebContext& context;
  const Request& request;
  std::string school;
  const law::Framework& law;
  std::string class_name;
  std::vector<app::ChildName> children;
  bool has_more = false;  ///< than one form can hold

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  base::Day today() const { return context.today(school); }
  std::string path() const { return school_path(school, "/meeting-day"); }
};

app::Viewer viewer_of(const WebContext& context, const Request& request,
                      const std::string& school) {
  return {visitor_of(request).session.person, school, context.today(school)};
}

app::ChildFilter filter_of(const std::string& class_name) {
  app::ChildFilter filter;
  filter.most = kMostOfADay + 1;
  if (class_name == kRegister)
    filter.help = app::ChildFilter::Help::OnRegister;
  else
    filter.class_name = class_name;
  return filter;
}

DayPage open_day(const WebContext& context, const Request& request, const std::string& school,
                 const law::Framework& law, const std::string& class_name) {
  DayPage day{context, request, school, law, class_name, {}};
  if (class_name.empty()) return day;
  const auto staff = context.staff_book.at(school);
  const app::Viewer viewer = viewer_of(context, request, school);
  auto rows = context.casework.lists(school).children(viewer, filter_of(class_name));
  day.has_more = rows.size() > kMostOfADay;
  if (day.has_more) rows.resize(kMostOfADay);
  for (app::ChildRow& row : rows)
    if (people::may(Action::HoldMeeting,
                    people::relationships_of(viewer.person, staff->posts, row.name.child,
                                             row.name.class_name, viewer.day)))
      day.children.push_back(std::move(row.name));
  return day;
}

/// The classes in which the visitor sees a child.
std::vector<std::string> classes_of(const DayPage& day) {
  app::ChildFilter everybody;
  everybody.most = 100000;
  std::set<std::string> classes;
  const app::Viewer viewer = viewer_of(day.context, day.request, day.school);
  for (const app::ChildRow& row :
       day.context.casework.lists(day.school).children(viewer, everybody))
    if (!row.name.class_name.empty()) classes.insert(row.name.class_name);
  return {classes.begin(), classes.end()};
}

void ask_class(Html& out, const DayPage& day) {
  std::vector<components::SelectItem> items;
  for (const std::string& name : classes_of(day)) items.push_back({.text = name, .value = name});
  items.push_back({.text = texts::kDayRegister, .value = std::string(kRegister)});
  out.literal("<form method=\"get\" class=\"sw-narrow\"").action(day.path()).literal(">");
  Typed typed;
  if (!day.class_name.empty()) typed.form.add({kClass, day.class_name});
  ask_select(out, typed, {.name = kClass, .label = texts::kDayClass, .items = std::move(items)});
  write(out, components::Button{.content = texts::kDayClassButton,
                                .classes = "govuk-button--secondary"});
  out.literal("</form>");
}

constexpr std::string_view kLine = "line-";

std::string line_field(const app::ChildName& child) {
  return std::string(kLine) + child.child;
}

void write_child(Html& out, const Typed& typed, const app::ChildName& child) {
  const auto came = typed.values(kCame);
  const bool is_ticked = std::find(came.begin(), came.end(), child.child) != came.end();
  out.literal("<li>");
  components::Choice box{.content = texts::came(name_of(child)), .value = child.child};
  box.id = html::Id("came-" + child.child);
  box.checked = is_ticked;
  write(out, components::Checkboxes{.name = kCame,
                                    .items = std::vector<components::ChoiceItem>{std::move(box)},
                                    .classes = "govuk-checkboxes--small"});
  components::Input line{
      .label = {.content = texts::line_for(name_of(child)), .classes = "govuk-visually-hidden"},
      .name = line_field(child),
      .error_message = typed.problems.message(line_field(child)),
      .autocomplete = "off"};
  if (const std::string value = typed.value(line_field(child)); !value.empty()) line.value = value;
  write(out, line);
  out.literal("</li>");
}

void write_form(Html& out, const DayPage& day, const Typed& typed) {
  open_form(out, day.path(), bind(day.context, day.visitor(), typed));
  hidden(out, kClass, day.class_name);
  ask_meeting(out, day.law, typed, {});
  ask_counts(out, day.law, typed);
  ask_day(out, typed, {.name = "on", .legend = texts::kHeldOn, .suggested = day.today()});
  out.literal("<ul class=\"sw-day\" id=\"came\">");
  for (const app::ChildName& child : day.children) write_child(out, typed, child);
  out.literal("</ul>");
  submit(out, texts::kDayButton);
  close_form(out);
}

Response show(const DayPage& day, const Typed& typed) {
  Page page{.title = texts::kDayTitle,
            .visitor = day.visitor(),
            .problems = typed.problems.summary(),
            .back = school_path(day.school, "/today"),
            .lead = texts::kDayLead};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  if (const auto done = day.request.query.first("done")) {
    const auto number = [&](std::string_view name) {
      return static_cast<std::size_t>(
          app::read_written_number(day.request.query.first(name).value_or("")).value_or(0));
    };
    page.notice =
        Notice{texts::day_recorded(number("done")) +
               (number("skipped") == 0 ? "" : " " + texts::day_skipped(number("skipped")))};
  }
  ask_class(page.main, day);
  if (!day.class_name.empty() && day.children.empty()) paragraph(page.main, texts::kDayNobody);
  if (day.has_more) paragraph(page.main, texts::day_has_more(kMostOfADay));
  if (!day.children.empty()) write_form(page.main, day, typed);
  return respond(day.context, day.request, page, status_of(typed));
}

/// What is recorded of everybody who came.
struct DayNotes {
  std::string meeting, note;
  base::Day on;
  std::vector<app::ChildName> came;
};

/// Who was ticked or written about and is not, or not any more, among the children of the page.
std::set<std::string> lost_children(const DayPage& day, const Typed& typed) {
  std::set<std::string> lost;
  for (const http::FormField& field : typed.form.fields()) {
    if (field.name == kCame) lost.insert(field.value);
    if (field.name.starts_with(kLine) && !typed.value(field.name).empty())
      lost.insert(field.name.substr(kLine.size()));
  }
  for (const app::ChildName& child : day.children) lost.erase(child.child);
  return lost;
}

/// Of a child outside the visitor's sight the name is not said, only what was typed.
void add_lost(const DayPage& day, Typed& typed) {
  const char* anchor = day.children.empty() ? "main" : kCame;
  for (const std::string& child : lost_children(day, typed)) {
    const app::RecordId id{day.school, child};
    const bool is_seen = day.context.casework.may(Action::SeeChild, day.person(), id);
    const auto name =
        is_seen ? day.context.casework.lists(day.school).name(id) : std::optional<app::ChildName>();
    typed.problems.add(kCame,
                       texts::day_lost(name ? name_of(*name) : std::string(),
                                       typed.value(std::string(kLine) + child)),
                       anchor);
  }
}

DayNotes read(const DayPage& day, Typed& typed) {
  DayNotes notes;
  if (const law::Choice* meeting = read_meeting(day.law, typed)) {
    const law::Choice* as = counted_as(day.law, typed, *meeting);
    notes.meeting = as->id;
    if (as != meeting) notes.note = texts::counted_note(meeting->name.en);
  }
  if (const auto on = read_day(typed, "on")) {
    notes.on = *on;
    if (day.today() < *on) typed.problems.add("on", texts::kFutureDay, "on-day");
  }
  const auto ticked = typed.values(kCame);
  for (const app::ChildName& child : day.children) {
    const bool came = std::find(ticked.begin(), ticked.end(), child.child) != ticked.end();
    const std::string line = read_text(typed, line_field(child), kMostOfALine);
    if (came) notes.came.push_back(child);
    if (!came && !line.empty())
      typed.problems.add(line_field(child),
                         texts::of_child_problem(name_of(child), texts::kDayLineWithout));
  }
  add_lost(day, typed);
  if (notes.came.empty() && typed.problems.empty())
    typed.problems.add(kCame, texts::kDayNobodyTicked);
  return notes;
}

app::ForChild entry_for(const DayPage& day, const Typed& typed, const DayNotes& notes,
                        const app::ChildName& child) {
  app::MeetingNotes of_child;
  of_child.meeting = notes.meeting;
  of_child.on = notes.on;
  of_child.note = notes.note;
  of_child.text = typed.value(line_field(child));
  of_child.present = {day.visitor().session.display_name};
  const auto family = law::choices_in(day.law, "family_member");
  if (!family.empty()) of_child.present.push_back(family.front()->name.en);
  return {child, {app::held_entry(of_child)}};
}

/// Without those in whose record the meeting stands already.
std::vector<app::ForChild> entries_of(const DayPage& day, const Typed& typed,
                                      const DayNotes& notes) {
  std::vector<std::string> ids;
  for (const app::ChildName& child : notes.came) ids.push_back(child.child);
  const auto there = app::with_meeting_on(day.context.casework.lists(day.school), day.school, ids,
                                          notes.meeting, notes.on);
  std::vector<app::ForChild> children;
  for (const app::ChildName& child : notes.came)
    if (std::find(there.begin(), there.end(), child.child) == there.end())
      children.push_back(entry_for(day, typed, notes, child));
  return children;
}

Response record(const DayPage& day, Typed& typed, const DayNotes& notes) {
  const std::string form = bind(day.context, day.visitor(), typed).form;
  const std::string path = day.path() + "?done=";
  const auto children = entries_of(day, typed, notes);
  const std::string skipped = std::to_string(notes.came.size() - children.size());
  if (!children.empty()) {
    const auto done = app::record_for_several(
        {day.person(), form, day.school, Action::HoldMeeting, said_in(day.request, typed)},
        day.context.records, day.context.staff_book, children);
    if (!done) {
      add_refusal(typed, done.error(), kCame);
      return show(day, typed);
    }
  }
  return http::see_other(path + std::to_string(children.size()) + "&skipped=" + skipped);
}

/// Nothing, if the school is not set up.
const law::Framework* law_of(const WebContext& context, const std::string& school) {
  return context.records.school(school)->framework;
}

}  // namespace

Response show_meeting_day(const WebContext& context, const Request& request,
                          const std::string& school) {
  const law::Framework* law = law_of(context, school);
  if (law == nullptr) return not_found_page(context, request);
  Typed typed = form_to_show(context, request, visitor_of(request).session.person);
  std::string class_name(request.query.first(kClass).value_or(""));
  if (typed.came == Came::Back) class_name = typed.value(kClass);
  return show(open_day(context, request, school, *law, class_name), typed);
}

Response record_meeting_day(const WebContext& context, const Request& request,
                            const std::string& school) {
  const law::Framework* law = law_of(context, school);
  if (law == nullptr) return not_found_page(context, request);
  Typed typed = form_posted(request);
  const DayPage day = open_day(context, request, school, *law, typed.value(kClass));
  switch (sent_before(context, request, typed)) {
    case SentBefore::No: break;
    case SentBefore::Same:
      return http::see_other(day.path() + "?done=" + std::to_string(typed.values(kCame).size()));
    case SentBefore::Other: add_lost(day, typed); return show(day, typed);
  }
  const DayNotes notes = read(day, typed);
  return typed.problems.empty() ? record(day, typed, notes) : show(day, typed);
}

}  // namespace stepwell::web::pages
