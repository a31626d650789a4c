// A child's own details: name, numbers, class. Only what changed is recorded.
#include <algorithm>
#include <boost/json.hpp>

#include "app/import/to_find_out.h"
#include "app/numbers/census_checks.h"
#include "web/components/checkboxes.h"
#include "web/pages/census/code_warnings.h"
#include "web/pages/details/class_change.h"
#include "web/pages/details/details_fields.h"
#include "web/pages/details/details_pages.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/texts/census.h"
#include "web/texts/details.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::FindOutLine;
using html::Html;
using http::Response;

constexpr const char* kSettled = "settled";

app::LoadedRecord record_of(const AboutChild& about) {
  return about.context.records.load(about.id());
}

app::KnownChild known_of(const AboutChild& about) {
  return app::known_child(record_of(about), *about.file.school, about.context.library,
                          about.file.today);
}

/// What an import left out of the details; what it left out of the help is not for everybody here.
std::vector<FindOutLine> left_open(const AboutChild& about) {
  std::vector<FindOutLine> lines = app::to_find_out(record_of(about), about.context.records);
  std::erase_if(lines, [](const FindOutLine& line) {
    return line.what != FindOutLine::What::LeftOut || line.form != FindOutLine::Form::Details;
  });
  return lines;
}

void ask_left_open(Html& out, const AboutChild& about, const Typed& typed) {
  std::vector<components::ChoiceItem> items;
  for (const FindOutLine& line : left_open(about))
    items.push_back(components::Choice{.content = texts::left_out_line(line), .value = line.field});
  if (items.empty()) return;
  ask_any(out, typed,
          {.name = kSettled,
           .legend = texts::kLeftOutTitle,
           .hint = texts::kLeftOutHint,
           .items = std::move(items)});
}

void write_ways(Html& out, const AboutChild& about) {
  out.literal("<ul class=\"sw-links\">");
  const auto link = [&](std::string_view rest, texts::Text words) {
    link_item(out, about.path(rest), words);
  };
  if (about.may(people::Action::SeeContacts)) link("/contacts", texts::kContactsLink);
  if (about.file.standing.at_school)
    link("/leave", texts::kLeaveLink);
  else
    link("/join", texts::kJoinLink);
  out.literal("</ul>");
}

std::optional<Notice> notice_of(const AboutChild& about) {
  const auto done = about.request.query.first("done").value_or("");
  if (done == "saved") return Notice{texts::kDetailsSaved};
  if (done == "same") return Notice{texts::kDetailsSame, components::NotificationKind::Neutral};
  if (done == "left") return Notice{texts::left_recorded(about.file.name())};
  if (done == "joined") return Notice{texts::joined_recorded(about.file.name())};
  return std::nullopt;
}

/// Of names and numbers alone: who may change these may not see the help.
void write_census_warnings(Html& out, const AboutChild& about) {
  const app::ChildFile& file = about.file;
  app::Lists& lists = about.context.casework.lists(file.id.school);
  const auto problems =
      app::check_pupil(*file.school->framework, app::pupil_details(file.entries, file.today),
                       file.today, nullptr, app::same_number(lists, file.id));
  if (problems.empty()) return;
  heading(out, texts::kCensusDetails);
  write_warnings_here(out, problems);
}

Response show(const AboutChild& about, const Typed& typed) {
  Page page{.title = texts::details_title(about.file.name()),
            .notice = notice_of(about),
            .back = back_from_details(about),
            .lead = texts::kDetailsLead};
  write_census_warnings(page.main, about);
  open_form(page.main, about.path("/details"), bind(about.context, about.visitor(), typed));
  keep_seen(page.main, app::details_of(known_of(about)));
  ask_details(page.main, typed, about.file.school->framework,
              about.context.casework.lists(about.id().school).classes(about.id().school));
  ask_left_open(page.main, about, typed);
  ask_day(page.main, typed,
          {.name = "on",
           .legend = texts::kDetailsSince,
           .hint = texts::kDetailsSinceHint,
           .suggested = about.file.today});
  submit(page.main, texts::kDetailsSave);
  close_form(page.main);
  write_ways(page.main, about);
  return respond_form(about, std::move(page), typed);
}

void fill_in(Typed& typed, const app::ChildDetails& details, base::Day today) {
  fill_in_details(typed, details);
  const auto add_day = [&](const std::string& field, base::Day day) {
    typed.form.add({field + "-day", std::to_string(day.day())});
    typed.form.add({field + "-month", std::to_string(day.month())});
    typed.form.add({field + "-year", std::to_string(day.year())});
  };
  if (details.born) add_day("born", *details.born);
  add_day("on", today);
  // Boxes of days show what stands in the form only where somebody has typed.
  typed.came = Came::Posted;
}

/// A day on which there was a record, and not in the future; for another class not before the
/// present one.
std::optional<base::Day> read_since(const AboutChild& about, Typed& typed,
                                    const app::ChildDetails& details) {
  boost::json::object entry;
  read_entry_day(about, typed, entry);
  if (!typed.problems.empty() || !entry.contains("on")) return std::nullopt;
  const auto on = base::parse_day(std::string_view(entry.at("on").get_string()));
  const base::Day first = about.file.entries.empty() ? *on : about.file.entries.front().on;
  if (*on < first) {
    typed.problems.add("on", texts::before_record(first), "on-day");
    return std::nullopt;
  }
  const auto present = app::present_class(about.file.entries, about.file.today);
  refuse_before_class(typed, {{about.file.name(), present, details.class_name}}, *on);
  return on;
}

}  // namespace

std::string back_from_details(const AboutChild& about) {
  if (about.may(people::Action::SeeChild)) return about.path();
  return school_path(about.id().school, "/children");
}

Response show_details(const AboutChild& about) {
  Typed typed = form_to_show(about.context, about.request, about.person());
  if (typed.came == Came::Fresh) fill_in(typed, app::details_of(known_of(about)), about.file.today);
  return show(about, typed);
}

Response save_details(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  const app::KnownChild before = known_of(about);
  const app::KnownChildren everybody(about.context.store, about.context.records, about.id().school);
  app::ChildDetails details = read_details(typed);
  settle_with(typed, app::details_of(before), details);
  add_problems(typed, app::check_details(details, everybody, about.file.school->framework,
                                         about.id().child, about.file.today));
  const auto on = read_since(about, typed, details);
  if (!on || !typed.problems.empty()) return show(about, typed);
  auto entries = app::changed_details(before, details, typed.values(kSettled), *on);
  if (entries.empty()) return http::see_other(about.path("/details?done=same"));
  const auto recorded = record_act(
      about, typed, {people::Action::ChangeDetails, std::move(entries), details_fields()});
  if (!recorded) return show(about, typed);
  return http::see_other(about.path("/details?done=saved"));
}

}  // namespace stepwell::web::pages
