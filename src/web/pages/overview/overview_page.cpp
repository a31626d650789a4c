#include "web/pages/overview/overview_page.h"

#include "app/overview.h"
#include "web/components/table.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/child/child_place.h"
#include "web/texts/overview.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::ChildCount;
using app::Overview;
using components::TableCell;
using components::TableRow;
using html::Html;
using http::Request;
using http::Response;

constexpr const char* kNumeric = "numeric";

TableCell number_cell(std::size_t number) {
  return {.content = std::to_string(number), .format = kNumeric};
}

TableCell count_cell(const ChildCount& count) {
  if (count.is_shown()) return number_cell(count.number());
  return {.content = texts::kNotTold, .format = kNumeric, .classes = "sw-not-told"};
}

void write_now(Html& out, const Overview& overview, const std::string& school) {
  heading(out, texts::kNowTitle);
  out.literal("<ul class=\"sw-counts\">");
  const auto write = [&](std::size_t number, texts::Text words, std::string_view dress) {
    out.literal("<li").classes({number == 0 ? "" : dress}).literal("><b>").number(number);
    out.literal("</b>").text(words).literal("</li>");
  };
  write(overview.late, texts::kNowLate, "late");
  write(overview.later_than_meant, texts::kNowMeant, "soon");
  write(overview.this_week, texts::kNowWeek, "soon");
  write(overview.cannot_compute, texts::kNowUnknown, "");
  out.literal("</ul>");
  link_line(out, school_path(school, "/today"), texts::kSeeToday);
}

void write_reviews(Html& out, const Overview& overview) {
  heading(out, texts::kReviewsTitle);
  const std::size_t all = overview.reviews_in_time + overview.reviews_late;
  paragraph(out, all == 0 ? std::string(texts::kReviewsNone)
                          : texts::reviews_in_time(overview.reviews_in_time, all));
}

void write_ahead(Html& out, const Overview& overview) {
  heading(out, texts::kAheadTitle);
  paragraph(out, texts::kAheadLead);
  std::vector<TableRow> rows;
  for (const app::MonthLoad& month : overview.ahead)
    rows.push_back(
        {{.content = texts::month_of(month.year, month.month)}, number_cell(month.lines)});
  components::write(out,
                    components::Table{.rows = std::move(rows),
                                      .head = {{.content = texts::kMonthColumn},
                                               {.content = texts::kLoadColumn, .format = kNumeric}},
                                      .caption = texts::kAheadTitle,
                                      .caption_classes = "govuk-visually-hidden",
                                      .first_cell = components::FirstCell::IsHeader});
}

std::string stage_name(const law::Framework& law, const std::string& id) {
  const auto stage = law.find_stage(id);
  return stage ? law.stages[*stage].name.en : id;
}

TableRow row_of(const std::string& name, const std::vector<ChildCount>& cells,
                const ChildCount& all) {
  TableRow row{{.content = name}};
  for (const ChildCount& cell : cells) row.push_back(count_cell(cell));
  row.push_back(count_cell(all));
  return row;
}

void write_stages(Html& out, const Overview& overview, const law::Framework& law) {
  heading(out, texts::kStagesTitle);
  const app::StageTable& table = overview.table;
  if (table.stages.empty()) return paragraph(out, texts::kNobodyOnRegister);
  paragraph(out, texts::kStagesLead);
  std::vector<TableCell> head{{.content = texts::kYearColumn}};
  for (const std::string& stage : table.stages)
    head.push_back({.content = stage_name(law, stage), .format = kNumeric});
  head.push_back({.content = texts::kAllColumn, .format = kNumeric});
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < table.years.size(); ++i) {
    const std::string& year = table.years[i];
    rows.push_back(row_of(year.empty() ? texts::kNoYear : texts::class_of(year, ""), table.cells[i],
                          table.of_years[i]));
  }
  rows.push_back(row_of(texts::kAllColumn, table.of_stages, table.all));
  out.literal("<div class=\"sw-scroll\" role=\"region\" tabindex=\"0\"");
  out.attribute("aria-label", texts::kStagesTitle).literal(">");
  components::write(out, components::Table{.rows = std::move(rows),
                                           .head = std::move(head),
                                           .caption = texts::kStagesTitle,
                                           .caption_classes = "govuk-visually-hidden",
                                           .first_cell = components::FirstCell::IsHeader});
  out.literal("</div>");
}

void write_look(Html& out, const Overview& overview) {
  if (overview.worth_a_look == 0) return;
  heading(out, texts::kLookTitle);
  paragraph(out, texts::worth_a_look(overview.worth_a_look));
}

}  // namespace

Response show_overview(const WebContext& context, const Request& request,
                       const std::string& school) {
  constexpr int kNotFound = 404;
  const law::Framework* law = context.records.school(school)->framework;
  if (law == nullptr) return error_page(context, kNotFound, request);
  const base::Day today = context.today(school);
  const app::Viewer viewer{visitor_of(request).session.person, school, today};
  app::Lists& lists = context.casework.lists(school);
  app::ChildFilter everybody;
  everybody.most = 100000;
  const Overview overview = app::overview_of(lists.due(viewer), lists.children(viewer, everybody),
                                             today, *law, context.library);
  Page page{.title = texts::kOverviewTitle,
            .visitor = visitor_of(request),
            .back = school_path(school, "/today"),
            .lead = texts::long_day(today)};
  write_now(page.main, overview, school);
  write_reviews(page.main, overview);
  write_ahead(page.main, overview);
  write_stages(page.main, overview, *law);
  write_look(page.main, overview);
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
