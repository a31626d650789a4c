#include "web/pages/several/class_up_page.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <utility>

#include "app/children/child_details.h"
#include "app/plan/plan_content.h"
#include "app/records/several.h"
#include "http/percent.h"
#include "web/components/checkboxes.h"
#include "web/pages/details/class_change.h"
#include "web/pages/entry/fields.h"
#include "web/pages/several/several_refusal.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/class_up.h"
#include "web/texts/details.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr const char* kChildren = "children";
constexpr const char* kFrom = "from";
constexpr std::size_t kMostCharacters = 100;

/// As the form says, or the address that led to it.
std::string asked_class(const AboutSchool& about, const Typed& typed) {
  const std::string of_form = typed.value(kFrom);
  return of_form.empty() ? std::string(about.request.query.first("class").value_or("")) : of_form;
}

std::string class_path(const AboutSchool& about, std::string_view class_name) {
  return about.path("/class-up?class=" + http::percent_encode(class_name));
}

std::vector<app::ChildName> children_of(const AboutSchool& about, const std::string& class_name) {
  if (class_name.empty()) return {};
  app::ChildFilter filter;
  filter.class_name = class_name;
  filter.most = 100000;
  return about.context.casework.lists(about.school).names(about.school, filter);
}

void write_classes(Html& out, const AboutSchool& about) {
  const auto classes = about.context.casework.lists(about.school).classes(about.school);
  if (classes.empty()) return paragraph(out, texts::kClassUpNone);
  heading(out, texts::kClassUpWhich);
  out.literal("<ul class=\"sw-classes\">");
  for (const std::string& name : classes)
    link_item(out, class_path(about, name), texts::class_of("", name));
  out.literal("</ul>");
}

void write_form(Html& out, const AboutSchool& about, const Typed& typed,
                const std::vector<app::ChildName>& children) {
  std::vector<components::ChoiceItem> boxes;
  for (const app::ChildName& child : children)
    boxes.push_back(components::Choice{.content = name_of(child), .value = child.child});
  open_form(out, about.path("/class-up"), bind(about.context, about.visitor(), typed));
  hidden(out, kFrom, asked_class(about, typed));
  ask_any(out, typed,
          {.name = kChildren, .legend = texts::kClassUpChildren, .items = std::move(boxes)});
  ask_text(out, typed,
           {.name = "class",
            .label = texts::kClassUpClass,
            .hint = texts::classes_hint(
                about.context.casework.lists(about.school).classes(about.school)),
            .autocomplete = "off",
            .classes = "govuk-input--width-10"});
  ask_text(out, typed,
           {.name = "year_group",
            .label = std::string(texts::kClassUpYear) + texts::kOptional,
            .hint = texts::kClassUpYearHint,
            .autocomplete = "off",
            .classes = "govuk-input--width-5"});
  ask_day(out, typed, {.name = "on", .legend = texts::kClassUpDay, .suggested = about.today()});
  submit(out, texts::kClassUpButton);
  close_form(out);
}

/// Of a class that is not there the classes that are.
Response show(const AboutSchool& about, Typed typed) {
  const std::string from = asked_class(about, typed);
  const auto children = children_of(about, from);
  const bool is_form = !children.empty();
  if (typed.came == Came::Fresh)
    for (const app::ChildName& child : children) typed.form.add({kChildren, child.child});
  Page page{.title = is_form ? texts::class_up_title(from) : std::string(texts::kClassUpTitle),
            .back = about.path(is_form ? "/class-up" : "/children"),
            .lead = texts::kClassUpLead};
  if (const auto done = about.request.query.first("done"))
    page.notice = Notice{texts::told_recorded(
        static_cast<std::size_t>(app::read_written_number(*done).value_or(0)))};
  if (is_form)
    write_form(page.main, about, typed, children);
  else
    write_classes(page.main, about);
  return respond_form(about, std::move(page), typed);
}

/// A child that is ticked twice is one; one who is in another class by now is nobody of this one.
std::vector<app::ChildName> chosen(const AboutSchool& about, Typed& typed) {
  const auto all = children_of(about, asked_class(about, typed));
  const auto ticked = typed.values(kChildren);
  const std::set<std::string> ids(ticked.begin(), ticked.end());
  std::vector<app::ChildName> children;
  for (const app::ChildName& child : all)
    if (ids.contains(child.child)) children.push_back(child);
  if (ids.empty())
    typed.problems.add(kChildren, texts::kToldNobody);
  else if (children.size() < ids.size())
    typed.problems.add(kChildren, texts::kNotSeen);
  return children;
}

/// Where they go, and from when.
struct Up {
  std::string class_name, year_group;
  std::optional<base::Day> on;
};

Up read(const AboutSchool& about, Typed& typed) {
  Up up{read_text(typed, "class", kMostCharacters), read_text(typed, "year_group", kMostCharacters),
        read_day(typed, "on")};
  if (up.class_name.empty()) typed.problems.add("class", texts::kClassUpNoClass);
  if (up.on && about.today() < *up.on) typed.problems.add("on", texts::kFutureDay, "on-day");
  return up;
}

/// What changes for one child; nothing for one who is there already. Adds what is wrong with the
/// day, and to `classes` what is to be asked of all together.
app::ForChild moved(const AboutSchool& about, Typed& typed, const app::ChildName& child,
                    const Up& up, std::vector<ClassChange>& classes) {
  const app::LoadedRecord record = about.context.records.load({about.school, child.child});
  if (!record.entries.empty() && *up.on < record.entries.front().on)
    typed.problems.add(
        "on",
        texts::of_child_problem(name_of(child), texts::before_record(record.entries.front().on)),
        "on-day");
  classes.push_back(
      {name_of(child), app::present_class(record.entries, about.today()), up.class_name});
  const app::KnownChild before =
      app::known_child(record, *about.view(), about.context.library, about.today());
  app::ChildDetails details = app::details_of(before);
  details.class_name = up.class_name;
  if (!up.year_group.empty()) details.year_group = up.year_group;
  return {child, app::changed_details(before, details, {}, *up.on), record.version};
}

std::vector<app::ForChild> moves(const AboutSchool& about, Typed& typed) {
  const auto children = chosen(about, typed);
  const Up up = read(about, typed);
  std::vector<app::ForChild> all;
  if (!typed.problems.empty() || !up.on) return all;
  std::vector<ClassChange> classes;
  for (const app::ChildName& child : children) {
    app::ForChild one = moved(about, typed, child, up, classes);
    if (!typed.problems.empty()) return all;
    if (!one.entries.empty()) all.push_back(std::move(one));
  }
  refuse_before_class(typed, classes, *up.on);
  if (all.empty()) typed.problems.add("class", texts::kClassUpSame);
  return all;
}

Response after(const AboutSchool& about, const Typed& typed) {
  const auto ticked = typed.values(kChildren);
  const std::set<std::string> ids(ticked.begin(), ticked.end());
  return http::see_other(about.path("/class-up?done=") + std::to_string(ids.size()));
}

}  // namespace

Response show_class_up(const AboutSchool& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response move_class_up(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  // Asked first: nobody is in the class any more whom the form has moved.
  switch (sent_before(about.context, about.request, typed)) {
    case SentBefore::Same: return after(about, typed);
    case SentBefore::Other: return show(about, typed);
    case SentBefore::No: break;
  }
  const std::string form = bind(about.context, about.visitor(), typed).form;
  const auto children = moves(about, typed);
  if (!typed.problems.empty()) return show(about, typed);
  const auto done =
      app::record_for_several({about.person(), form, about.school, people::Action::ChangeDetails,
                               said_in(about.request, typed)},
                              about.context.records, about.context.staff_book, children);
  if (done) return after(about, typed);
  add_refusal(typed, done.error(), kChildren);
  return show(about, typed);
}

}  // namespace stepwell::web::pages
