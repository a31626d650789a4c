#include "web/pages/overview/what_if_page.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "app/moving/what_if.h"
#include "app/numbers/overview.h"
#include "law/force.h"
#include "web/components/table.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/child/child_place.h"
#include "web/pages/law/law_forms.h"
#include "web/texts/law.h"
#include "web/texts/overview.h"
#include "web/texts/what_if.h"

namespace stepwell::web::pages {
namespace {

using app::ChildCount;
using app::MonthOfDuty;
using app::StageTable;
using components::TableCell;
using components::TableRow;
using html::Html;

constexpr const char* kLaw = "law";
constexpr const char* kOn = "on";
/// A day farther away says nothing of the children who are here.
constexpr int kMostMonthsAway = 120;
constexpr const char* kNumeric = "numeric";

/// Where a label stands among those that there are already; at the end, if it is new.
std::size_t place_of(std::vector<std::string>& labels, const std::string& label) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  if (found != labels.end()) return static_cast<std::size_t>(found - labels.begin());
  labels.push_back(label);
  return labels.size() - 1;
}

/// Numbers by line and column, with the numbers hidden that may not be told.
class ToldTable {
 public:
  void add(const std::string& line, const std::string& column, std::size_t number) {
    numbers_[{place_of(table_.years, line), place_of(table_.stages, column)}] += number;
  }
  bool empty() const { return numbers_.empty(); }
  /// After everything was added.
  StageTable told() {
    std::vector<std::size_t> of_lines(table_.years.size()), of_columns(table_.stages.size());
    std::size_t all = 0;
    table_.cells.assign(table_.years.size(), std::vector<ChildCount>(table_.stages.size()));
    for (const auto& [place, number] : numbers_) {
      table_.cells[place.first][place.second] = ChildCount(number);
      of_lines[place.first] += number;
      of_columns[place.second] += number;
      all += number;
    }
    for (const std::size_t number : of_lines) table_.of_years.emplace_back(number);
    for (const std::size_t number : of_columns) table_.of_stages.emplace_back(number);
    table_.all = ChildCount(all);
    app::hide_what_can_be_worked_out(table_);
    return table_;
  }

 private:
  StageTable table_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> numbers_;
};

std::string told(const ChildCount& count) {
  return count.is_shown() ? std::to_string(count.number()) : std::string(texts::kNotTold);
}

void write_stages(Html& out, const app::WhatIfTotals& totals) {
  heading(out, texts::kWhatIfWhere);
  paragraph(out, texts::kStagesLead);
  ToldTable changes;
  for (const app::StageChange& change : totals.stages())
    changes.add(change.from_law->stages[change.from].name.en,
                change.to == nullptr ? std::string(texts::kWhatIfNotSaid) : change.to->name.en,
                change.children);
  const StageTable table = changes.told();
  out.literal("<ul class=\"govuk-list\">");
  for (std::size_t from = 0; from < table.years.size(); ++from)
    for (std::size_t to = 0; to < table.stages.size(); ++to)
      if (const ChildCount& count = table.cells[from][to]; !count.is_none())
        out.literal("<li>")
            .text(texts::from_to(table.years[from], table.stages[to]))
            .literal(": <b>")
            .text(told(count))
            .literal("</b></li>");
  out.literal("</ul>");
}

/// What somebody at the school has to do; everything else is a right, or owed by others.
bool is_schools(const MonthOfDuty& row) {
  return row.duty->kind == law::DutyKind::Duty &&
         row.law->roles[row.duty->owner].of == law::Role::Of::School;
}

std::string month_words(base::Day month) {
  if (month == MonthOfDuty::kBefore) return texts::kWhatIfBefore;
  if (month == MonthOfDuty::kNoDay) return texts::kWhatIfNoDay;
  return texts::month_of(month.year(), month.month());
}

void write_table(Html& out, texts::Text title, texts::Text first, std::vector<TableRow> rows) {
  out.literal("<div class=\"sw-scroll\" role=\"region\" tabindex=\"0\"");
  out.attribute("aria-label", title).literal(">");
  components::write(out,
                    components::Table{.rows = std::move(rows),
                                      .head = {{.content = first},
                                               {.content = texts::kWhatIfNow, .format = kNumeric},
                                               {.content = texts::kWhatIfThen, .format = kNumeric}},
                                      .caption = title,
                                      .caption_classes = "govuk-visually-hidden",
                                      .first_cell = components::FirstCell::IsHeader});
  out.literal("</div>");
}

TableRow row_of(const std::string& name, const std::string& now, const std::string& then) {
  return {{.content = name},
          {.content = now, .format = kNumeric},
          {.content = then, .format = kNumeric}};
}

// Reading: numbers of things that are due, and not of children, as the school in numbers tells
// them.
void write_months(Html& out, texts::Text title, const std::vector<MonthOfDuty>& due) {
  std::vector<std::pair<base::Day, std::pair<std::size_t, std::size_t>>> months;
  for (const MonthOfDuty& row : due) {
    if (months.empty() || months.back().first != row.month) months.push_back({row.month, {0, 0}});
    months.back().second.first += row.now;
    months.back().second.second += row.then;
  }
  std::vector<TableRow> rows;
  for (const auto& [month, count] : months)
    rows.push_back(
        row_of(month_words(month), std::to_string(count.first), std::to_string(count.second)));
  heading(out, title);
  write_table(out, title, texts::kMonthColumn, std::move(rows));
}

/// By rule a number may be one child's, so what is below five is not told.
void write_rules(Html& out, texts::Text title, const std::vector<MonthOfDuty>& due) {
  ToldTable rules;
  for (const MonthOfDuty& row : due) {
    const std::string line = row.duty->text.en + " (" + row.owner() + ")";
    rules.add(line, texts::kWhatIfNow, row.now);
    rules.add(line, texts::kWhatIfThen, row.then);
  }
  const StageTable table = rules.told();
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < table.years.size(); ++i)
    rows.push_back(row_of(table.years[i], told(table.cells[i][0]), told(table.cells[i][1])));
  heading(out, title);
  write_table(out, title, texts::kWhatIfRule, std::move(rows));
}

void write_due(Html& out, const app::WhatIfTotals& totals) {
  std::vector<MonthOfDuty> schools = totals.months(), others;
  std::copy_if(schools.begin(), schools.end(), std::back_inserter(others),
               [](const MonthOfDuty& row) { return !is_schools(row); });
  std::erase_if(schools, [](const MonthOfDuty& row) { return !is_schools(row); });
  if (schools.empty() && others.empty()) return paragraph(out, texts::kWhatIfNothing);
  paragraph(out, texts::kThingsNotChildren);
  if (!schools.empty()) {
    write_months(out, texts::kWhatIfSchoolMonths, schools);
    write_rules(out, texts::kWhatIfSchoolRules, schools);
  }
  if (others.empty()) return;
  write_months(out, texts::kWhatIfOtherMonths, others);
  write_rules(out, texts::kWhatIfOtherRules, others);
}

/// The other laws of the nation, proposals first: those are what is asked about.
std::vector<const law::Framework*> laws_for(const law::Library& library,
                                            const law::Framework& own) {
  std::vector<const law::Framework*> laws;
  for (const auto& law : library.frameworks())
    if (law->nation == own.nation && law->id != own.id) laws.push_back(law.get());
  std::stable_partition(laws.begin(), laws.end(), [](const law::Framework* law) {
    return law->status == law::Framework::Status::Proposal;
  });
  return laws;
}

/// The day that is asked about; today, where none is typed.
base::Day read_on(Typed& typed, base::Day today) {
  const auto on = is_day_typed(typed, kOn) ? read_day(typed, kOn) : std::optional(today);
  if (!on) return today;
  if (*on < today.plus_months(-kMostMonthsAway) || today.plus_months(kMostMonthsAway) < *on)
    typed.problems.add(kOn, texts::kWhatIfFar, std::string(kOn) + "-day");
  return *on;
}

void write_form(Html& out, const law::Library& library, const std::string& path, const Typed& typed,
                const std::vector<const law::Framework*>& laws, base::Day today) {
  std::vector<components::SelectItem> items{{.text = texts::kWhatIfChoose, .value = ""}};
  for (const law::Framework* law : laws)
    items.push_back(
        {.text = law->name.en + ", " + texts::framework_status(law::force_on(*law, library, today)),
         .value = law->id,
         .selected = law->id == typed.value(kLaw)});
  out.literal("<form method=\"get\" class=\"sw-narrow sw-narrow--below sw-no-print\"")
      .action(path)
      .literal(">");
  ask_select(out, typed, {.name = kLaw, .label = texts::kWhatIfLaw, .items = std::move(items)});
  ask_day(
      out, typed,
      {.name = kOn, .legend = texts::kWhatIfOn, .hint = texts::kWhatIfOnHint, .suggested = today});
  submit(out, texts::kWhatIfButton);
  out.literal("</form>");
}

void write_answer(Html& out, const WebContext& context, const std::string& school,
                  const law::Framework& own, const law::Framework& other, base::Day on) {
  app::WhatIfTotals totals;
  const std::size_t left_out =
      app::what_if(context.store, context.records, school, other, on,
                   [&](const app::RecordId&, const record::WhatIf& child) { totals.add(child); });
  paragraph(out, texts::if_law(other.name.en, on));
  paragraph(out, texts::kWhatIfCounts);
  paragraph(out, texts::kWhatIfCountsNot);
  link_line(out, comparison_address(own, other), texts::kWhatIfCompare);
  print_button(out, texts::kWhatIfPrint);
  if (left_out > 0) paragraph(out, texts::left_out_of_what_if(left_out));
  write_stages(out, totals);
  write_due(out, totals);
}

}  // namespace

http::Response show_what_if(const WebContext& context, const http::Request& request,
                            const std::string& school) {
  const law::Framework* own = context.records.school(school)->framework;
  if (own == nullptr) return not_found_page(context, request);
  const auto laws = laws_for(context.library, *own);
  Typed typed;
  typed.form = request.query;
  if (request.query.first(std::string(kOn) + "-day")) typed.came = Came::Posted;
  const std::string id = typed.value(kLaw);
  const auto chosen = std::find_if(laws.begin(), laws.end(),
                                   [&](const law::Framework* law) { return law->id == id; });
  const bool is_asked = !id.empty() || typed.came == Came::Posted;
  if (is_asked && chosen == laws.end()) typed.problems.add(kLaw, texts::kWhatIfUnknown);
  const base::Day today = context.today(school), on = read_on(typed, today);
  Page page{.title = texts::kWhatIfTitle,
            .visitor = visitor_of(request),
            .problems = typed.problems.summary(),
            .back = school_path(school, "/overview"),
            .lead = texts::kWhatIfLead,
            .width = Width::Full};
  if (laws.empty()) paragraph(page.main, texts::kWhatIfNone);
  if (!laws.empty())
    write_form(page.main, context.library, school_path(school, "/what-if"), typed, laws, today);
  if (chosen != laws.end() && typed.problems.empty())
    write_answer(page.main, context, school, *own, **chosen, on);
  return respond(context, request, page, typed.problems.empty() ? 200 : kUnprocessable);
}

}  // namespace stepwell::web::pages
