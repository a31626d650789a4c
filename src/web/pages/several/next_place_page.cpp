#include "web/pages/several/next_place_page.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <utility>

#include "app/lists/next_place.h"
#include "app/plan/plan_content.h"
#include "app/records/several.h"
#include "law/choices.h"
#include "web/components/checkboxes.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/entry/fields.h"
#include "web/pages/several/several_refusal.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/next_place.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr const char* kChildren = "children";
constexpr const char* kChange = "change";

app::Viewer viewer_of(const AboutSchool& about) {
  return {about.person(), about.school, about.today()};
}

/// The children of whom it is not recorded, by class and name.
std::vector<app::ChildName> open_children(const AboutSchool& about) {
  std::vector<app::ChildName> open;
  for (app::DueRow& row : about.context.casework.lists(about.school).due(viewer_of(about)))
    if (row.task && row.task->sort == app::Task::Sort::WhereNext)
      open.push_back(std::move(row.name));
  std::stable_sort(open.begin(), open.end(), [](const auto& one, const auto& other) {
    return std::pair(one.class_name, one.surname) < std::pair(other.class_name, other.surname);
  });
  return open;
}

/// All of the last years who have extra help.
std::vector<app::ChildName> last_year_children(const AboutSchool& about) {
  std::vector<app::ChildName> names;
  for (const std::string& year : about.view()->last_years) {
    app::ChildFilter filter;
    filter.help = app::ChildFilter::Help::OnRegister;
    filter.year_group = year;
    filter.most = 100000;
    for (app::ChildRow& row :
         about.context.casework.lists(about.school).children(viewer_of(about), filter))
      names.push_back(std::move(row.name));
  }
  return names;
}

/// Those of them of whom it is recorded.
std::vector<app::ChildFile> recorded_children(const AboutSchool& about) {
  std::vector<std::string> ids;
  for (const app::ChildName& name : last_year_children(about)) ids.push_back(name.child);
  if (ids.empty()) return {};
  auto files = about.context.casework.open_these(about.person(), about.school, ids, about.today());
  std::erase_if(files, [&](const app::ChildFile& file) {
    return !app::next_place(file.entries, about.today());
  });
  return files;
}

void ask_children(Html& out, const Typed& typed, const std::vector<app::ChildName>& open) {
  std::vector<components::ChoiceItem> items;
  for (const app::ChildName& child : open)
    items.push_back(components::Choice{
        .content = name_of(child) + ", " + texts::class_of(child.year_group, child.class_name),
        .value = child.child});
  ask_any(out, typed,
          {.name = kChildren, .legend = texts::kToldChildren, .items = std::move(items)});
}

void ask_change(Html& out, const AboutSchool& about, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const law::Choice* choice : law::choices_in(*about.view()->framework, kChange))
    items.push_back(components::Choice{.content = choice->name.en, .value = choice->id});
  ask_one(out, typed,
          {.name = kChange, .legend = texts::kNextPlaceChange, .items = std::move(items)});
}

void write_form(Html& out, const AboutSchool& about, const Typed& typed,
                const std::vector<app::ChildName>& open) {
  open_form(out, about.path("/next-places"), bind(about.context, about.visitor(), typed));
  ask_children(out, typed, open);
  ask_change(out, about, typed);
  ask_text(out, typed, {.name = "where", .label = texts::kNextPlaceWhere});
  ask_day(out, typed, {.name = "for", .legend = texts::kNextPlaceDay});
  submit(out, texts::kToldButton);
  close_form(out);
}

void write_recorded(Html& out, const AboutSchool& about) {
  const auto files = recorded_children(about);
  if (files.empty()) return;
  heading(out, texts::kNextPlaceRecorded);
  out.literal("<ul class=\"sw-children\">");
  for (const app::ChildFile& file : files) {
    const auto next = app::next_place(file.entries, about.today());
    out.literal("<li><div class=\"sw-child\"><a class=\"govuk-link\"");
    out.href(child_path(file.id)).literal(">").text(file.name()).literal("</a> <span>");
    out.text(texts::class_of(file.details.year_group, file.details.class_name));
    out.literal("</span></div><div>").text(next->where).literal(" <span>");
    out.text(texts::day(next->day)).literal("</span></div><div>");
    write_link(out, child_path(file.id, "/entries/" + std::to_string(next->entry)),
               texts::kNextPlaceEntry, file.name());
    out.literal("</div></li>");
  }
  out.literal("</ul>");
}

void write_years(Html& out, const AboutSchool& about) {
  paragraph(out, texts::last_years_are(about.view()->last_years));
  if (about.may(people::Action::RecordSchoolDuty))
    link_line(out, about.path("/next-places/years"), texts::kLastYearsLink);
}

Response show(const AboutSchool& about, const Typed& typed) {
  Page page{
      .title = texts::kNextPlaceTitle, .back = about.path("/today"), .lead = texts::kNextPlaceLead};
  if (const auto done = about.request.query.first("done"))
    page.notice = Notice{texts::told_recorded(
        static_cast<std::size_t>(app::read_written_number(*done).value_or(0)))};
  write_years(page.main, about);
  const auto open = open_children(about);
  paragraph(page.main, open.empty() ? std::string(texts::kNextPlaceNobody)
                                    : texts::where_next_open(open.size()));
  if (!open.empty() || !typed.problems.empty()) write_form(page.main, about, typed, open);
  print_button(page.main, texts::kNextPlacePrint);
  write_recorded(page.main, about);
  return respond_form(about, std::move(page), typed);
}

json::object read(const AboutSchool& about, Typed& typed) {
  json::object entry{{"kind", "change_expected"}, {"on", about.today().iso()}};
  const std::string change = typed.value(kChange);
  if (!about.view()->framework->has_choice(kChange, change))
    typed.problems.add(kChange, texts::kNextPlaceNoChange);
  entry[kChange] = change;
  const std::string where = read_text(typed, "where", kMostOfALine);
  if (where.empty()) typed.problems.add("where", texts::kNextPlaceNoWhere);
  entry["where"] = where;
  if (const auto day = read_coming_day(typed, "for", about.today())) entry["for"] = day->iso();
  return entry;
}

/// A child that is ticked twice is one. Of one who was recorded meanwhile the later entry counts.
std::vector<app::ChildName> chosen(const AboutSchool& about, Typed& typed) {
  const auto all = last_year_children(about);
  std::vector<app::ChildName> children;
  std::set<std::string> ids;
  for (const std::string& id : typed.values(kChildren)) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const app::ChildName& name) { return name.child == id; });
    if (found == all.end()) {
      typed.problems.add(kChildren, texts::kNotSeen);
      return {};
    }
    if (ids.insert(id).second) children.push_back(*found);
  }
  if (children.empty()) typed.problems.add(kChildren, texts::kToldNobody);
  return children;
}

/// What is wrong with the years that were typed; nothing, if they may stand.
bool are_years(const std::vector<std::string>& years) {
  constexpr std::size_t kMostYears = 12, kMostLetters = 4;
  return years.size() <= kMostYears &&
         std::all_of(years.begin(), years.end(), [](const std::string& year) {
           return year.size() <= kMostLetters && std::all_of(year.begin(), year.end(), [](char c) {
                    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                  });
         });
}

Response show_years(const AboutSchool& about, Typed typed) {
  if (typed.came == Came::Fresh) typed.form.add({"years", texts::joined(about.view()->last_years)});
  Page page{.title = texts::kLastYearsTitle, .back = about.path("/next-places")};
  open_form(page.main, about.path("/next-places/years"),
            bind(about.context, about.visitor(), typed));
  ask_text(page.main, typed,
           {.name = "years",
            .label = texts::kLastYearsLabel,
            .hint = texts::kLastYearsHint,
            .classes = "govuk-input--width-10"});
  submit(page.main, texts::kLastYearsSave);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

/// To the page with how many it was recorded for; one who is ticked twice is one.
Response after(const AboutSchool& about, const Typed& typed) {
  const auto ticked = typed.values(kChildren);
  const std::set<std::string> ids(ticked.begin(), ticked.end());
  return http::see_other(about.path("/next-places?done=") + std::to_string(ids.size()));
}

}  // namespace

Response show_next_places(const AboutSchool& about) {
  if (about.view()->framework == nullptr) return http::see_other(about.path("/today"));
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response record_next_places(const AboutSchool& about) {
  if (about.view()->framework == nullptr) return http::see_other(about.path("/today"));
  Typed typed = form_posted(about.request);
  // Asked first: a child may have left the last year since, or the school.
  switch (sent_before(about.context, about.request, typed)) {
    case SentBefore::Same: return after(about, typed);
    case SentBefore::Other: return show(about, typed);
    case SentBefore::No: break;
  }
  const std::string form = bind(about.context, about.visitor(), typed).form;
  const std::string said = said_in(about.request, typed);
  const auto ticked = chosen(about, typed);
  const json::object entry = read(about, typed);
  if (!typed.problems.empty()) return show(about, typed);
  std::vector<app::ForChild> children;
  for (const app::ChildName& child : ticked) children.push_back({child, {entry}});
  const auto done = app::record_for_several(
      {about.person(), form, about.school, people::Action::RecordEntry, said},
      about.context.records, about.context.staff_book, children);
  if (done) return after(about, typed);
  add_refusal(typed, done.error(), kChildren);
  return show(about, typed);
}

Response show_last_years(const AboutSchool& about) {
  return show_years(about, form_to_show(about.context, about.request, about.person()));
}

Response save_last_years(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  const auto years = app::read_years(typed.value("years"));
  if (!are_years(years)) {
    typed.problems.add("years", texts::kLastYearsWrong);
    return show_years(about, std::move(typed));
  }
  json::object entry{{"on", about.today().iso()},
                     {"kind", "setting_changed"},
                     {"setting", std::string(app::kLastYearsSetting)}};
  if (!years.empty()) entry["value"] = texts::joined(years);
  if (years != about.view()->last_years &&
      !about.record(typed, people::Action::RecordSchoolDuty, {std::move(entry)}, "years"))
    return show_years(about, std::move(typed));
  return http::see_other(about.path("/next-places"));
}

}  // namespace stepwell::web::pages
