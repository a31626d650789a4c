#include "web/pages/school/report_view.h"

#include "web/components/table.h"
#include "web/form_page.h"
#include "web/pages/plan/content_view.h"
#include "web/texts/school.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_rows(Html& out, texts::Text caption, const std::vector<app::NumberRow>& rows,
                const std::optional<std::size_t>& all) {
  if (rows.empty()) return;
  std::vector<components::TableRow> lines;
  const auto add = [&](std::string_view words, std::string count) {
    lines.push_back({{.content = words}, {.content = std::move(count), .format = "numeric"}});
  };
  for (const app::NumberRow& row : rows) add(row.words, texts::told(row.count));
  if (all) add(texts::kNumbersAll, std::to_string(*all));
  components::write(out, components::Table{.rows = std::move(lines),
                                           .caption = caption,
                                           .caption_classes = "govuk-table__caption--s",
                                           .first_cell = components::FirstCell::IsHeader});
}

void write_value(Html& out, const Report& report, const law::FieldLayout& field,
                 const std::string& value, bool names_it) {
  if (value.empty()) return;
  if (names_it) out.literal("<h3 class=\"govuk-heading-s\">").text(field.label.en).literal("</h3>");
  out.literal("<div class=\"sw-report__text\">");
  out.text(written_value(*report.law, field, value)).literal("</div>");
}

}  // namespace

void write_numbers(Html& out, const app::SchoolNumbers& numbers) {
  if (numbers.empty()) return paragraph(out, texts::kNumbersNone);
  paragraph(out, texts::numbers_on(numbers.on));
  write_rows(out, texts::kNumbersStages, numbers.stages, numbers.all);
  write_rows(out, texts::kNumbersNeeds, numbers.needs, std::nullopt);
}

void write_report(Html& out, const Report& report) {
  out.literal("<article class=\"sw-report\">");
  for (const app::PlanSection& section : report.content.sections) {
    if (section.rows.empty() || section.rows.front().empty()) continue;
    heading(out, section.layout->name.en);
    for (const law::FieldLayout& field : section.layout->fields)
      write_value(out, report, field, section.rows.front().value(field.id),
                  section.layout->fields.size() > 1);
  }
  if (!report.numbers.empty()) {
    heading(out, texts::kNumbersTitle);
    write_numbers(out, report.numbers);
  }
  out.literal("</article>");
}

std::string report_file(const Report& report) {
  Html out;
  out.literal("<!DOCTYPE html>\n<html").attribute("lang", texts::kLanguage).literal(">");
  out.literal(
      "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\"><title>");
  out.text(report.document->name.en).literal("</title><style>");
  out.literal(
      "body{font:1.1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;"
      "color:#16262e}div{white-space:pre-line}table{border-collapse:collapse;margin:1rem 0}"
      "caption{text-align:left;font-weight:bold}th,td{text-align:left;font-weight:normal;"
      "padding:.3rem 2rem .3rem 0;border-bottom:1px solid #c3cdd1}");
  out.literal("</style></head><body><h1>").text(report.document->name.en).literal("</h1><p>");
  out.text(texts::report_lead(report.school, report.on)).literal("</p>");
  write_report(out, report);
  out.literal("</body></html>\n");
  return std::move(out).take();
}

}  // namespace stepwell::web::pages
