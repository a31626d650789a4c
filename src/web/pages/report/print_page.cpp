// All reports that are ready as one print job: each begins on paper of its own.
#include "calendar/school_calendar.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/report/report_pages.h"
#include "web/texts/plan.h"
#include "web/texts/report.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_report(Html& out, const Reports& reports, const ReportRow& row) {
  const app::ChildView& child = row.file.details;
  out.literal("<article class=\"sw-report\"><h2>");
  out.text(texts::document_of(reports.document.name.en, row.file.name())).literal("</h2>");
  out.literal("<dl class=\"sw-paper-who\">");
  write_fact(out, texts::kReportSchool, row.file.school->name);
  write_fact(out, texts::kPaperBorn, child.born ? texts::day(*child.born) : std::string());
  write_fact(out, texts::kPaperClass, child.class_name);
  out.literal("</dl>");
  if (row.may_see_contacts) out.literal("<p>").text(texts::report_for(row.to)).literal("</p>");
  write_content_for_paper(out, row.file.framework(), row.written(reports.document));
  out.literal("<p class=\"sw-report__signed\">").text(texts::kReportSigned).literal("</p>");
  out.literal("</article>");
}

}  // namespace

http::Response print_reports(const Reports& reports) {
  const std::size_t count = reports.count(ReportState::Ready);
  Page page{.title = reports.document.name.en,
            .visitor = reports.visitor(),
            .back = reports.path(),
            .lead = count == 0 ? texts::kReportsNothingReady : texts::reports_print_lead(count),
            .width = Width::Full};
  if (count > 0) print_button(page.main, texts::kReportsPrint);
  for (const ReportRow& row : reports.rows)
    if (row.state == ReportState::Ready) write_report(page.main, reports, row);
  return respond(reports.context, reports.request, page);
}

}  // namespace stepwell::web::pages
