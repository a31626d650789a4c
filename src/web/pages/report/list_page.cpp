// How far the reports of a class or of the school are, and what can be done with them at once.
#include "app/plan/plan_history.h"
#include "calendar/school_calendar.h"
#include "web/components/button.h"
#include "web/pages/child/child_place.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/report/record_words.h"
#include "web/pages/report/report_pages.h"
#include "web/texts/report.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Response;

struct StateWords {
  texts::Text words;
  std::string_view dress;
};

StateWords words_of(ReportState state) {
  switch (state) {
    case ReportState::Given: return {texts::kReportGiven, "fine"};
    case ReportState::Ready: return {texts::kReportReady, "fine"};
    case ReportState::Begun: return {texts::kReportBegun, "soon"};
    case ReportState::Earlier: return {texts::kReportEarlier, "soon"};
    case ReportState::NotBegun: return {texts::kReportNotBegun, ""};
    case ReportState::Nobody: return {texts::kReportNobodyToGive, "soon"};
  }
  return {"", ""};
}

/// What a person does next with this one.
struct Next {
  std::string_view rest;
  texts::Text words;
};

Next next_of(const ReportRow& row) {
  if (row.state == ReportState::Given) return {"", texts::kReportRead};
  if (row.state == ReportState::Earlier) return {"/edit", texts::kReportRead};
  if (row.draft) return {"/edit", texts::kReportWrite};
  return {"/begin", texts::kReportBegin};
}

void write_next(Html& out, const Reports& reports, const ReportRow& row) {
  const Next next = next_of(row);
  write_link(out, plan_path(row.file.id, reports.document, next.rest), next.words, row.file.name());
  if (row.state != ReportState::Earlier || !reports.may(people::Action::IssuePlan)) return;
  out.literal(" ");
  write_link(out, plan_path(row.file.id, reports.document, "/put-away"), texts::kReportPutAway,
             row.file.name());
}

void write_row(Html& out, const Reports& reports, const ReportRow& row) {
  const StateWords state = words_of(row.state);
  out.literal("<li><h3><a class=\"govuk-link\"").href(child_path(row.file.id)).literal(">");
  out.text(row.file.name()).literal("</a> <span class=\"cls\">");
  out.text(texts::class_of(row.file.details.year_group, row.file.details.class_name));
  out.literal("</span></h3><p><span").classes({"sw-tag", state.dress}).literal(">");
  out.text(state.words).literal("</span>");
  if (row.given_on) out.literal(" ").text(texts::report_given_on(*row.given_on));
  if (row.state == ReportState::Begun) out.literal(" ").text(texts::reports_missing(row.missing));
  if (row.state == ReportState::Earlier) out.literal(" ").text(texts::kReportEarlierLong);
  if (row.state == ReportState::Nobody) out.literal(" ").text(texts::kReportNobodyToGiveLong);
  out.literal("</p><p>");
  write_next(out, reports, row);
  out.literal("</p></li>");
}

void write_prepare(Html& out, const Reports& reports, const Typed& typed) {
  const std::size_t count = reports.count(ReportState::NotBegun);
  if (count == 0) return;
  paragraph(out, texts::kPrepareMeans);
  open_form(out, reports.path(), bind(reports.context, reports.visitor(), typed));
  write(out, components::Button{.content = texts::prepare_button(count)});
  close_form(out);
}

void write_ready(Html& out, const Reports& reports) {
  const std::size_t count = reports.count(ReportState::Ready);
  if (count == 0) return;
  out.literal("<div class=\"govuk-button-group\">");
  link_button(out, reports.path("/print"), texts::print_ready(count), "govuk-button--secondary");
  if (reports.may(people::Action::IssuePlan))
    link_button(out, reports.path("/give"), texts::give_ready(count));
  out.literal("</div>");
}

std::optional<Notice> notice_of(const Reports& reports) {
  const auto number = [&](std::string_view name) {
    return static_cast<std::size_t>(
        app::read_written_number(reports.request.query.first(name).value_or("")).value_or(0));
  };
  if (const auto count = number("prepared"); count > 0) return Notice{texts::prepared(count)};
  if (const auto count = number("given"); count > 0) return Notice{texts::reports_given(count)};
  return std::nullopt;
}

}  // namespace

Response show_reports(const Reports& reports) {
  Page page{.title = texts::reports_title(reports.document.name.en),
            .visitor = reports.visitor(),
            .notice = notice_of(reports),
            .back = school_path(reports.school, "/today"),
            .lead = texts::reports_lead(calendar::school_year_of(reports.today()).first.year())};
  const Typed typed = form_to_show(reports.context, reports.request, reports.person());
  reports.narrowing.write(page.main, school_path(reports.school, "/reports/" + reports.document.id),
                          Choices::of(reports.all));
  if (reports.rows.empty()) {
    paragraph(page.main, texts::kReportsNobody);
    return respond(reports.context, reports.request, page);
  }
  heading(page.main, reports.sum());
  write_prepare(page.main, reports, typed);
  write_ready(page.main, reports);
  page.main.literal("<ul class=\"sw-reports\">");
  for (const ReportRow& row : reports.rows) write_row(page.main, reports, row);
  page.main.literal("</ul>");
  return respond(reports.context, reports.request, page);
}

Response prepare_reports(const Reports& reports) {
  std::size_t begun = 0;
  for (const ReportRow& row : reports.rows) {
    if (row.state != ReportState::NotBegun) continue;
    const PackWords words(reports.context.library, row.file.standing);
    const app::PlanContent content =
        app::fill_from_record(app::empty_content(reports.document), reports.document, row.file,
                              record_answers(row.file, words), reports.context.randomness);
    reports.context.drafts.begin({row.file.id, reports.document.id}, reports.person(),
                                 reports.context.records.now(reports.school),
                                 app::draft_fields(content));
    ++begun;
  }
  return http::see_other(reports.path({}, "prepared", std::to_string(begun)));
}

}  // namespace stepwell::web::pages
