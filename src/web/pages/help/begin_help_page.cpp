#include "web/pages/help/begin_help_page.h"

#include <algorithm>
#include <boost/json.hpp>

#include "app/plan/plan_content.h"
#include "http/percent.h"
#include "record/body.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/fields.h"
#include "web/pages/help/help_fields.h"
#include "web/texts/help.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using app::PlanLine;
using html::Html;
using http::Response;
using people::Action;

constexpr const char* kPath = "/help/begin";
constexpr const char* kLine = "line";

std::optional<PlanLine> find_line(const AboutChild& about, const std::string& id) {
  if (id.empty()) return std::nullopt;
  auto lines = lines_not_given(about);
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const PlanLine& line) { return line.id == id; });
  return found == lines.end() ? std::nullopt : std::optional(std::move(*found));
}

/// The way to the same form from a line of the plan.
void write_ways_from_plan(Html& out, const AboutChild& about) {
  const auto lines = lines_not_given(about);
  if (lines.empty()) return;
  paragraph(out, texts::kBeginFromPlan);
  out.literal("<ul class=\"sw-links\">");
  for (const PlanLine& line : lines)
    link_item(out, about.path(std::string(kPath) + "?line=" + http::percent_encode(line.id)),
              line.row.what, texts::kBeginHelp);
  out.literal("</ul>");
}

void write_line(Html& out, const PlanLine& line) {
  paragraph(out, texts::line_of_plan(line.document->name.en));
  const app::HelpRow& row = line.row;
  out.literal("<p class=\"govuk-body\"><b class=\"sw-written\">").text(row.what).literal("</b>");
  for (const std::string& fact :
       {texts::how_often(row.times_a_week, row.minutes), row.who, row.group, row.where})
    if (!fact.empty()) out.literal(" · ").text(fact);
  out.literal("</p>");
  hidden(out, kLine, line.id);
}

std::string optional_label(texts::Text label) {
  return std::string(label) + texts::kOptional;
}

void ask_row(Html& out, const Typed& typed) {
  ask_text(out, typed, {.name = "what", .label = texts::kHelpWhat});
  ask_text(out, typed,
           {.name = "times_a_week",
            .label = optional_label(texts::kHelpTimes),
            .hint = texts::kHelpTimesHint,
            .classes = "govuk-input--width-3"});
  ask_text(out, typed,
           {.name = "minutes",
            .label = optional_label(texts::kHelpMinutes),
            .classes = "govuk-input--width-3"});
  ask_text(
      out, typed,
      {.name = "group", .label = optional_label(texts::kHelpGroup), .hint = texts::kHelpGroupHint});
  ask_text(out, typed, {.name = "where", .label = optional_label(texts::kHelpWhere)});
}

Response show_form(const AboutChild& about, const Typed& typed) {
  Page page{.title = texts::kBeginHelp, .back = about.path("/help"), .lead = about.file.name()};
  Html& out = page.main;
  if (!about.file.standing.at_school && typed.came == Came::Fresh) {
    paragraph(out, texts::kHelpChildLeft);
    return respond_form(about, std::move(page), typed);
  }
  const auto& query = about.request.query;
  const bool is_fresh = typed.came == Came::Fresh;
  const std::string named(is_fresh ? query.first(kLine).value_or("") : typed.value(kLine));
  const auto line = find_line(about, named);
  if (is_fresh && !named.empty() && !line) paragraph(out, texts::kLineGone);
  if (!line) write_ways_from_plan(out, about);
  open_form(out, about.path(kPath), bind(about.context, about.visitor(), typed));
  app::HelpRow row;
  row.type = query.first("first").value_or("");
  if (line) {
    write_line(out, *line);
    row = line->row;
  } else {
    ask_row(out, typed);
  }
  ask_person(out, about, typed, {}, row);
  if (!line) ask_text(out, typed, {.name = "who", .label = optional_label(texts::kHelpWho)});
  ask_sort(out, about, typed, {}, row, Unsaid::Asking);
  ask_day(out, typed, {.name = "on", .legend = texts::kHelpFrom, .suggested = about.file.today});
  submit(out, texts::kBeginHelp);
  close_form(out);
  return respond_form(about, std::move(page), typed);
}

int read_number(Typed& typed, const char* field) {
  const std::string written = typed.value(field);
  if (written.empty()) return 0;
  const auto number = app::read_written_number(written);
  if (!number) typed.problems.add(field, texts::kHelpNumberWrong);
  return number.value_or(0);
}

app::HelpRow read_row(Typed& typed) {
  app::HelpRow row;
  row.what = read_text(typed, "what", kMostOfALine);
  if (row.what.empty() && !typed.problems.has("what"))
    typed.problems.add("what", texts::kHelpWhatMissing);
  row.times_a_week = read_number(typed, "times_a_week");
  row.minutes = read_number(typed, "minutes");
  row.group = read_text(typed, "group", kMostOfALine);
  row.where = read_text(typed, "where", kMostOfALine);
  row.who = read_text(typed, "who", kMostOfALine);
  return row;
}

/// The day is that of `read_entry_day`, if it could be read.
void check_day(const AboutChild& now, Typed& typed, const json::object& day,
               const std::optional<PlanLine>& line) {
  if (!now.file.standing.at_school) typed.problems.add("on", texts::kHelpChildLeft, "on-day");
  const auto on = base::parse_day(record::text_in(day, "on"));
  if (line && on && *on < line->issued)
    typed.problems.add("on", texts::help_before_issue(line->issued), "on-day");
}

/// The entry on the record as it is now; none, if something is wrong with the form there.
std::vector<json::object> decide(const AboutChild& now, Typed& typed) {
  const std::string named = typed.value(kLine);
  const auto line = find_line(now, named);
  if (!named.empty() && !line) typed.problems.add(kLine, texts::kLineGone, "on-day");
  const app::HelpRow row = named.empty() ? read_row(typed) : line ? line->row : app::HelpRow{};
  const app::HelpBegins begins = read_giver(now, typed, {}, row.row);
  json::object day;
  read_entry_day(now, typed, day);
  check_day(now, typed, day, line);
  if (!typed.problems.empty()) return {};
  const auto on = base::parse_day(record::text_in(day, "on"));
  json::object entry = app::help_begin_entry(row, begins, *on);
  if (line) entry["plan"] = line->plan;
  return {std::move(entry)};
}

}  // namespace

Response show_begin_help(const AboutChild& about) {
  return show_form(about, form_to_show(about.context, about.request, about.person()));
}

Response begin_help(const AboutChild& about) {
  Typed typed = form_posted(about.request);
  // Also what may begin is asked inside: the same form again answers as it did, whatever has
  // happened since.
  const auto done = decide_act(
      about, typed, Action::RecordEntry,
      {"what", "times_a_week", "minutes", "group", "where", "who", "person", "type", "level", "on"},
      [&](const AboutChild& now) { return decide(now, typed); });
  if (!done) return show_form(about, typed);
  return http::see_other(about.path("/help?done=began"));
}

}  // namespace stepwell::web::pages
