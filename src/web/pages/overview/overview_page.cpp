#include "web/pages/overview/overview_page.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "app/help/help_map.h"
#include "app/lists/looks.h"
#include "app/lists/whose.h"
#include "app/numbers/overview.h"
#include "http/percent.h"
#include "web/components/table.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/child/child_place.h"
#include "web/pages/help/adults_page.h"
#include "web/pages/help/sessions_place.h"
#include "web/pages/overview/overview_parts.h"
#include "web/texts/overview.h"
#include "web/texts/today.h"
#include "web/texts/what_if.h"

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

std::string list_path(const std::string& school, app::OverviewPart part,
                      const app::MonthLoad& month = {}) {
  return school_path(school, "/overview/" + overview_word(part, month));
}

/// A number that leads to the list behind it; `of` says to those who only hear it what it counts.
Html number_link(std::string_view number, const std::string& href, std::string_view of) {
  Html out;
  out.literal("<a class=\"govuk-link\"").href(href).literal(">").text(number);
  out.literal("<span class=\"govuk-visually-hidden\"> ").text(of).literal("</span></a>");
  return out;
}

/// A number below five is not told; the list behind it is for who may see names.
std::string told(const ChildCount& count, texts::Text otherwise) {
  return count.is_shown() ? std::to_string(count.number()) : std::string(otherwise);
}

void write_counts(Html& out, const Overview& overview, const std::string& school) {
  using Part = app::OverviewPart;
  heading(out, texts::kNowTitle);
  out.literal("<ul class=\"sw-counts\">");
  const auto write = [&](std::size_t number, texts::Text words, std::string_view dress, Part part) {
    out.literal("<li").classes({number == 0 ? "" : dress}).literal("><b>").number(number);
    out.literal("</b>");
    if (number == 0) {
      out.text(words);
    } else {
      out.literal("<a class=\"govuk-link\"").href(list_path(school, part)).literal(">");
      out.text(words).literal("</a>");
    }
    out.literal("</li>");
  };
  write(overview.late, texts::kNowLate, "late", Part::Late);
  write(overview.later_than_meant, texts::kNowMeant, "soon", Part::LaterThanMeant);
  write(overview.this_week, texts::kNowWeek, "soon", Part::ThisWeek);
  write(overview.cannot_compute, texts::kNowUnknown, "", Part::CannotCompute);
  out.literal("</ul>");
}

void write_still(Html& out, const Overview& overview, const std::string& school) {
  using Part = app::OverviewPart;
  heading(out, texts::kStillTitle);
  const std::array<std::tuple<const ChildCount*, texts::Text, Part>, 3> lines = {{
      {&overview.target_unmet, texts::kStillTargets, Part::TargetUnmet},
      {&overview.stage_unchanged, texts::kStillStages, Part::StageUnchanged},
      {&overview.plan_unopened, texts::kStillPlans, Part::PlanUnopened},
  }};
  const bool is_nothing = std::all_of(
      lines.begin(), lines.end(), [](const auto& line) { return std::get<0>(line)->is_none(); });
  if (is_nothing) return paragraph(out, texts::kStillNothing);
  paragraph(out, texts::kStillLead);
  out.literal("<ul class=\"sw-counts\">");
  for (const auto& [count, words, part] : lines) {
    if (count->is_none()) continue;
    out.literal("<li class=\"soon\"><b>").text(told(*count, texts::kFewerThanFive));
    out.literal("</b><a class=\"govuk-link\"").href(list_path(school, part)).literal(">");
    out.text(words).literal("</a></li>");
  }
  out.literal("</ul>");
}

TableCell cell_of(Html content) {
  return {.content = std::move(content), .format = kNumeric};
}

void write_reviews(Html& out, const Overview& overview, const std::string& school) {
  heading(out, texts::kReviewsTitle);
  const std::size_t all = overview.reviews_in_time + overview.reviews_late;
  paragraph(out, all == 0 ? std::string(texts::kReviewsNone)
                          : texts::reviews_in_time(overview.reviews_in_time, all));
  if (overview.reviews_not_held > 0)
    link_line(out, list_path(school, app::OverviewPart::ReviewNotHeld),
              texts::reviews_not_held(overview.reviews_not_held, all));
  if (overview.reviews_late == 0) return;
  link_line(out, school_path(school, "/overview/" + std::string(kReviewsWord)),
            texts::kLateReviewsLink);
}

void write_adults(Html& out, const SessionsPlace& place,
                  const std::vector<app::HelpingAdult>& adults) {
  out.literal("<div class=\"sw-no-print\"><h3 class=\"govuk-heading-s\">");
  out.text(texts::kGivenByAdult).literal("</h3>");
  paragraph(out, texts::kGivenByAdultLead);
  std::vector<TableRow> rows;
  for (const app::HelpingAdult& adult : adults) {
    const ChildCount children(static_cast<std::size_t>(adult.children));
    rows.push_back({{.content = adult_name(place, adult)},
                    {.content = told(children, texts::kFewerThanFive), .format = kNumeric},
                    {.content = texts::given_of(adult.delivery), .format = kNumeric}});
  }
  components::write(
      out, components::Table{.rows = std::move(rows),
                             .head = {{.content = texts::kAdult},
                                      {.content = texts::kMapChildren, .format = kNumeric},
                                      {.content = texts::kAdultDelivery, .format = kNumeric}},
                             .caption = texts::kGivenByAdult,
                             .caption_classes = "govuk-visually-hidden",
                             .first_cell = components::FirstCell::IsHeader});
  link_line(out, place.path("/help/adults"), texts::kGivenAll);
  out.literal("</div>");
}

bool knows_terms(const app::SchoolView& view, base::Day today) {
  return view.calendar != nullptr && record::is_counted(*view.calendar, {today, today});
}

/// The term of that day. Nothing where the terms of its school year are not known, or none has
/// begun.
// Reading: between two terms the page is of the one that ended last.
std::optional<base::DayRange> term_of(const app::SchoolView& view, base::Day today) {
  std::optional<base::DayRange> last;
  if (!knows_terms(view, today)) return last;
  for (const base::DayRange& term : view.term_dates.terms)
    if (term.first <= today && (!last || last->first < term.first)) last = term;
  return last;
}

/// Of the term alone, also of help that has ended in it or that began before it.
void write_given(Html& out, const SessionsPlace& place, const std::optional<base::DayRange>& term) {
  heading(out, texts::kGivenTitle);
  if (!knows_terms(*place.view, place.today)) return paragraph(out, texts::kNotCounted);
  if (!term) return paragraph(out, texts::kGivenNothing);
  const base::DayRange days{term->first, std::min(term->last, place.today)};
  const auto adults = app::adults_within(
      place.children, {place.person(), place.today, place.staff->posts, *place.view->calendar},
      *place.staff, days);
  record::Delivery all;
  for (const app::HelpingAdult& adult : adults) all = all + adult.delivery;
  if (!all.promised) return paragraph(out, texts::kGivenNothing);
  paragraph(out, texts::given_in_all(all));
  write_adults(out, place, adults);
}

void write_ahead(Html& out, const Overview& overview, const std::string& school) {
  heading(out, texts::kAheadTitle);
  paragraph(out, texts::kAheadLead);
  // Reading: what is kept back are small numbers of children; how much there is to do in a month
  // tells of none of them, and the head has to know it.
  paragraph(out, texts::kThingsNotChildren);
  std::vector<TableRow> rows;
  for (const app::MonthLoad& month : overview.ahead) {
    const std::string name = texts::month_of(month.year, month.month);
    Html number;
    if (month.lines == 0)
      number.number(month.lines);
    else
      number = number_link(std::to_string(month.lines),
                           list_path(school, app::OverviewPart::Month, month), name);
    rows.push_back({{.content = name}, cell_of(std::move(number))});
  }
  out.literal("<div class=\"sw-months\">");
  components::write(out,
                    components::Table{.rows = std::move(rows),
                                      .head = {{.content = texts::kMonthColumn},
                                               {.content = texts::kLoadColumn, .format = kNumeric}},
                                      .caption = texts::kAheadTitle,
                                      .caption_classes = "govuk-visually-hidden",
                                      .first_cell = components::FirstCell::IsHeader});
  out.literal("</div>");
}

std::string stage_name(const law::Framework& law, const std::string& id) {
  const auto stage = law.find_stage(id);
  return stage ? law.stages[*stage].name.en : id;
}

/// The children of a year, of a stage, or of both; all, if neither is given.
std::string children_path(const std::string& school, const std::string& year,
                          const std::string& stage) {
  std::string query = "?help=register";
  if (!year.empty()) query += "&year=" + http::percent_encode(year);
  if (!stage.empty()) query += "&stage=" + http::percent_encode(stage);
  return school_path(school, "/children") + query;
}

/// One line of the table of stages. Without a list behind it, where the year is not known: no
/// list of children is narrowed down to that.
struct StageLine {
  std::string name, year;
  const std::vector<ChildCount>& cells;
  const ChildCount& all;
  enum class Lists { Behind, None } lists = Lists::Behind;
};

TableCell count_cell(const ChildCount& count, const StageLine& line, const std::string& href,
                     const std::string& of) {
  if (count.is_none()) return {.content = "0", .format = kNumeric};
  const std::string number = told(count, texts::kNotTold);
  const char* dress = count.is_shown() ? "" : "sw-not-told";
  if (line.lists == StageLine::Lists::None)
    return {.content = number, .format = kNumeric, .classes = dress};
  return {.content = number_link(number, href, of), .format = kNumeric, .classes = dress};
}

TableRow row_of(const StageLine& line, const app::StageTable& table, const law::Framework& law,
                const std::string& school) {
  TableRow row{{.content = line.name}};
  for (std::size_t i = 0; i < table.stages.size(); ++i)
    row.push_back(count_cell(line.cells[i], line, children_path(school, line.year, table.stages[i]),
                             line.name + ", " + stage_name(law, table.stages[i])));
  row.push_back(count_cell(line.all, line, children_path(school, line.year, ""), line.name));
  return row;
}

void write_stages(Html& out, const Overview& overview, const law::Framework& law,
                  const std::string& school) {
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
    const std::string name = year.empty() ? texts::kNoYear : texts::class_of(year, "");
    const auto lists = year.empty() ? StageLine::Lists::None : StageLine::Lists::Behind;
    rows.push_back(
        row_of({name, year, table.cells[i], table.of_years[i], lists}, table, law, school));
  }
  rows.push_back(row_of({texts::kAllColumn, "", table.of_stages, table.all}, table, law, school));
  out.literal("<div class=\"sw-scroll\" role=\"region\" tabindex=\"0\"");
  out.attribute("aria-label", texts::kStagesTitle).literal(">");
  components::write(out, components::Table{.rows = std::move(rows),
                                           .head = std::move(head),
                                           .caption = texts::kStagesTitle,
                                           .caption_classes = "govuk-visually-hidden",
                                           .first_cell = components::FirstCell::IsHeader});
  out.literal("</div>");
}

Overview overview_for(const WebContext& context, const SessionsPlace& place) {
  const auto viewer = app::Owners(*place.staff, place.today).viewer(place.person(), place.school);
  app::Lists& lists = context.casework.lists(place.school);
  app::ChildFilter everybody;
  everybody.most = 100000;
  auto due = lists.due(viewer);
  app::name_owners(due, *place.staff);
  app::keep_unopened(due, *place.staff, context.drafts.openings({place.school, {}}), place.today,
                     place.person());
  return app::overview_of(due, lists.children(viewer, everybody), place.today,
                          *place.view->framework, context.library);
}

}  // namespace

Response show_overview(const WebContext& context, const Request& request,
                       const std::string& school) {
  // Who has left was given help in the term, too.
  const SessionsPlace place =
      sessions_place(context, request, school, app::ChildFilter::Where::Either);
  if (place.view->framework == nullptr) return not_found_page(context, request);
  const auto term = term_of(*place.view, place.today);
  const Overview overview = overview_for(context, place);
  Page page{.title = texts::kOverviewTitle,
            .visitor = visitor_of(request),
            .back = school_path(school, "/today"),
            .lead = texts::term_lead(place.view->name, place.today, term),
            .width = Width::Full};
  Html& out = page.main;
  print_button(out, texts::kPrintTerm);
  out.literal("<div class=\"sw-term\"><section>");
  write_counts(out, overview, school);
  write_still(out, overview, school);
  write_reviews(out, overview, school);
  write_given(out, place, term);
  out.literal("</section><section>");
  write_ahead(out, overview, school);
  out.literal("</section></div>");
  write_stages(out, overview, *place.view->framework, school);
  out.literal("<div class=\"sw-no-print\">");
  link_line(out, school_path(school, "/what-if"), texts::kWhatIfTitle);
  out.literal("</div>");
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
