// The reports that were given to the parents: all that are ticked in one act, with how and when.
#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "app/plan/draft_mark.h"
#include "app/plan/issue_plan.h"
#include "app/records/several.h"
#include "app/records/topic_entry.h"
#include "web/pages/entry/fields.h"
#include "web/pages/letter/how_sent.h"
#include "web/pages/report/report_pages.h"
#include "web/pages/several/several_refusal.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/entry.h"
#include "web/texts/meeting.h"
#include "web/texts/report.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;
using http::Response;

constexpr const char* kChildren = "children";

std::string mark_field(const std::string& child) {
  return "mark-" + child;
}

/// Which words were shown: the versions and the texts of all fields, in a few characters.
std::string mark_of(const ReportRow& row) {
  return app::mark_of(app::draft_mark(row.draft->fields));
}

void ask_children(Html& out, const Reports& reports, const Typed& typed) {
  Typed shown = typed;
  std::vector<components::ChoiceItem> items;
  for (const ReportRow& row : reports.rows) {
    if (row.state != ReportState::Ready) continue;
    const std::string& child = row.file.id.child;
    items.push_back(
        components::Choice{.content = texts::give_child(row.file.name(), row.to), .value = child});
    if (typed.came == Came::Fresh) shown.form.add({kChildren, child});
    hidden(out, mark_field(child), mark_of(row));
  }
  ask_any(out, shown,
          {.name = kChildren, .legend = texts::kReportsGiveChildren, .items = std::move(items)});
}

std::string why_not_ready(const ReportRow& row) {
  if (row.state == ReportState::Nobody) return std::string(texts::kReportNobodyToGiveLong);
  if (row.state == ReportState::Begun) return texts::reports_missing(row.missing);
  if (row.state == ReportState::Earlier) return std::string(texts::kReportEarlierLong);
  return std::string(texts::kReportNotBegun);
}

void write_not_ready(Html& out, const Reports& reports) {
  Html lines;
  for (const ReportRow& row : reports.rows) {
    if (row.state == ReportState::Ready || row.state == ReportState::Given) continue;
    lines.literal("<li>").text(row.file.name()).literal(": ");
    lines.text(why_not_ready(row));
    lines.literal("</li>");
  }
  if (lines.empty()) return;
  heading(out, texts::kReportsGiveNotReady);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
}

Response show_form(const Reports& reports, const Typed& typed) {
  Page page{.title = texts::reports_give_title(reports.document.name.en),
            .visitor = reports.visitor(),
            .problems = typed.problems.summary(),
            .back = reports.path(),
            .lead = texts::kReportsGiveLead};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  if (reports.count(ReportState::Ready) == 0) {
    paragraph(page.main, texts::kReportsNothingReady);
  } else {
    open_form(page.main, reports.path("/give"), bind(reports.context, reports.visitor(), typed));
    ask_children(page.main, reports, typed);
    ask_method(page.main, reports.law, typed, texts::kReportsGiveMethod);
    ask_day(page.main, typed,
            {.name = "on", .legend = texts::kReportsGiveOn, .suggested = reports.today()});
    submit(page.main, texts::kReportsGiveButton);
    close_form(page.main);
  }
  write_not_ready(page.main, reports);
  return respond(reports.context, reports.request, page, status_of(typed));
}

/// The name of a child who is not in the list any more, if the school still knows it.
std::string lost_name(const Reports& reports, const std::string& child) {
  const auto name = reports.context.casework.lists(reports.school).name({reports.school, child});
  return name ? name_of(*name) : std::string();
}

void add_lost(const Reports& reports, Typed& typed, const std::string& child) {
  const std::string name = lost_name(reports, child);
  typed.problems.add(kChildren, name.empty() ? texts::kNotSeen : texts::give_left(name));
}

/// Nothing, with a problem, for one that cannot be given as it was shown.
const ReportRow* read_row(const Reports& reports, Typed& typed, const std::string& child) {
  const auto found = std::find_if(reports.rows.begin(), reports.rows.end(),
                                  [&](const ReportRow& row) { return row.file.id.child == child; });
  if (found == reports.rows.end()) {
    add_lost(reports, typed, child);
    return nullptr;
  }
  const std::string name = found->file.name();
  if (found->to.empty() && found->state != ReportState::Given)
    typed.problems.add(kChildren, texts::give_restricted(name));
  else if (found->state != ReportState::Ready)
    typed.problems.add(kChildren, texts::give_not_ready(name));
  else if (typed.value(mark_field(child)) != mark_of(*found))
    typed.problems.add(kChildren, texts::give_changed(name));
  else
    return &*found;
  return nullptr;
}

/// A child that is ticked twice is one.
std::vector<const ReportRow*> read_rows(const Reports& reports, Typed& typed) {
  std::vector<const ReportRow*> rows;
  std::set<std::string> seen;
  for (const std::string& child : typed.values(kChildren))
    if (seen.insert(child).second)
      if (const ReportRow* row = read_row(reports, typed, child)) rows.push_back(row);
  if (seen.empty()) typed.problems.add(kChildren, texts::kReportsGiveNobody);
  return rows;
}

app::ForChild entries_for(const Reports& reports, const ReportRow& row, base::Day on,
                          const std::string& method) {
  const law::Document& document = reports.document;
  const app::IssueForm form{on, std::string(law::kStateFinal), {document.to}, std::nullopt};
  json::object report = *app::report_entry(document, on, texts::joined(row.to));
  if (app::has_field(*app::kind_of_topic(document.records), kMethod)) report[kMethod] = method;
  return {row.file.listed(),
          {app::issue_entry(document, form, row.written(document)), std::move(report)},
          row.file.version()};
}

void say_why(Typed& typed, const app::SeveralRefusal& refusal) {
  if (refusal.moved_on)
    typed.problems.add(kChildren, texts::give_moved_on(name_of(refusal.name)));
  else
    add_refusal(typed, refusal, kChildren);
}

Response to_list(const Reports& reports, std::size_t given) {
  return http::see_other(reports.path({}, "given", std::to_string(given)));
}

}  // namespace

Response show_give(const Reports& reports) {
  return show_form(reports, form_to_show(reports.context, reports.request, reports.person()));
}

Response give_reports(const Reports& reports) {
  Typed typed = form_posted(reports.request);
  // Sent again, it was recorded already, and the drafts are gone.
  switch (sent_before(reports.context, reports.request, typed)) {
    case SentBefore::No: break;
    case SentBefore::Same: return to_list(reports, typed.values(kChildren).size());
    case SentBefore::Other: return show_form(reports, typed);
  }
  const std::string form = bind(reports.context, reports.visitor(), typed).form;
  const std::string said = said_in(reports.request, typed);
  const auto rows = read_rows(reports, typed);
  const std::string method = read_method(reports.law, typed, texts::kReportsGiveMethodMissing);
  const auto on = read_day(typed, "on");
  if (on && reports.today() < *on) typed.problems.add("on", texts::kFutureDay, "on-day");
  if (!typed.problems.empty()) return show_form(reports, typed);
  std::vector<app::ForChild> children;
  for (const ReportRow* row : rows) children.push_back(entries_for(reports, *row, *on, method));
  const auto done = app::record_for_several(
      {reports.person(), form, reports.school, people::Action::IssuePlan, said},
      reports.context.records, reports.context.staff_book, children);
  if (!done) {
    say_why(typed, done.error());
    return show_form(reports, typed);
  }
  for (const ReportRow* row : rows)
    reports.context.drafts.discard_if({row->file.id, reports.document.id}, row->draft->fields);
  return to_list(reports, rows.size());
}

}  // namespace stepwell::web::pages
