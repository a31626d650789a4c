#include "web/pages/import/starting_page.h"

#include <algorithm>
#include <charconv>

#include "app/lists/year_order.h"
#include "web/pages/import/starting_fields.h"
#include "web/texts/import.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::StartingRow;
using html::Html;
using http::Response;
using Rows = std::vector<StartingRow>;

/// So many children on one page: their fields stay well below what a form may hold.
constexpr std::size_t kMostRows = 100;
constexpr std::string_view kFrom = "from";

std::size_t number_in(std::string_view text) {
  constexpr std::size_t kMostDigits = 6;
  std::size_t number = 0;
  if (text.size() <= kMostDigits) std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// The first row of the page: the one that is asked for, or the page of the child that is.
std::size_t first_of(const ImportView& view, const Rows& rows, std::string_view from) {
  std::size_t first = number_in(from);
  if (const auto child = view.request.query.first("child")) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const StartingRow& candidate) {
      return candidate.child.child == *child;
    });
    if (row != rows.end()) first = static_cast<std::size_t>(row - rows.begin());
  }
  return first < rows.size() ? first / kMostRows * kMostRows : 0;
}

/// As lists of children go: by year, and in each by surname.
Rows rows_of(const ImportView& view) {
  Rows rows = app::starting_rows(view.context.store, view.context.records, view.school);
  std::stable_sort(rows.begin(), rows.end(), [](const StartingRow& one, const StartingRow& other) {
    return app::YearOrder{}(one.year_group, other.year_group);
  });
  return rows;
}

/// Those rows of the page that are of one year; `all` are of it at the school.
struct YearOfRows {
  std::size_t first = 0, end = 0, all = 0;
};

std::vector<YearOfRows> years_of(const Rows& rows, std::size_t first, std::size_t end) {
  std::vector<YearOfRows> years;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first && rows[i].year_group == rows[i - 1].year_group) {
      years.back().end = i + 1;
      continue;
    }
    const auto all = std::count_if(rows.begin(), rows.end(), [&](const StartingRow& row) {
      return row.year_group == rows[i].year_group;
    });
    years.push_back({i, i + 1, static_cast<std::size_t>(all)});
  }
  return years;
}

bool any_has_own(const Rows& rows, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i)
    if (rows[i].has_own_entries) return true;
  return false;
}

std::string anchor_of(const YearOfRows& year) {
  return "from-row-" + std::to_string(year.first + 1);
}

std::string words_of(const Rows& rows, const YearOfRows& year) {
  return texts::year_of_rows(texts::class_of(rows[year.first].year_group, {}), year.all);
}

/// The way to each year, where there are several on the page.
void write_years(Html& out, const Rows& rows, const std::vector<YearOfRows>& years) {
  if (years.size() < 2) return;
  out.literal("<nav class=\"sw-contents\"").attribute("aria-label", texts::kStartYears);
  out.literal("><ul class=\"govuk-list\">");
  for (const YearOfRows& year : years) link_item(out, "#" + anchor_of(year), words_of(rows, year));
  out.literal("</ul></nav>");
}

void write_rows(Html& out, const ImportView& view, const Rows& rows, const YearOfRows& year,
                const Typed& typed) {
  out.literal("<h2 class=\"govuk-heading-m\"").id(html::Id(anchor_of(year))).literal(">");
  out.text(words_of(rows, year)).literal("</h2>");
  for (std::size_t i = year.first; i < year.end; ++i) write_starting_row(out, view, rows[i], typed);
}

void write_pages(Html& out, const ImportView& view, std::size_t first, std::size_t all) {
  if (all <= kMostRows) return;
  const std::size_t end = std::min(first + kMostRows, all);
  paragraph(out, texts::rows_shown(first + 1, end, all));
  const auto link = [&](std::size_t from, texts::Text words) {
    link_line(out, view.path("/starting-positions?from=" + std::to_string(from)), words);
  };
  if (first > 0) link(first - kMostRows, texts::kStartEarlier);
  if (end < all) link(end, texts::kStartFurther);
}

std::optional<Notice> notice_of(const ImportView& view) {
  const auto done = view.request.query.first("done");
  if (!done) return std::nullopt;
  return Notice{texts::rows_saved(static_cast<int>(number_in(*done)))};
}

Response show(const ImportView& view, const Rows& rows, std::size_t first, const Typed& typed) {
  Page page{.title = texts::kStartingTitle,
            .notice = notice_of(view),
            .back = view.path("/to-find-out"),
            .lead = texts::kStartingLead,
            .width = Width::Full};
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  if (rows.empty()) {
    paragraph(page.main, texts::kStartingNone);
    return respond_import(view, std::move(page), typed);
  }
  paragraph(page.main, texts::kStartingHint);
  write_pages(page.main, view, first, rows.size());
  const std::size_t end = std::min(first + kMostRows, rows.size());
  const auto years = years_of(rows, first, end);
  if (any_has_own(rows, first, end)) paragraph(page.main, texts::kStartOwnEntriesAny);
  write_years(page.main, rows, years);
  open_form(page.main, view.path("/starting-positions"), bind(view.context, view.visitor(), typed));
  hidden(page.main, kFrom, std::to_string(first));
  for (const YearOfRows& year : years) write_rows(page.main, view, rows, year, typed);
  page.main.literal("<div class=\"sw-bar\">");
  submit(page.main, texts::kStartSave);
  page.main.literal("</div>");
  close_form(page.main);
  return respond_import(view, std::move(page), typed);
}

/// The rows that the form has, as they were typed.
Rows read_rows(const Rows& rows, Typed& typed) {
  Rows read;
  for (const StartingRow& row : rows)
    if (typed.form.first("version-" + row.child.child))
      read.push_back(read_starting_row(row, typed));
  return read;
}

}  // namespace

Response show_starting(const ImportView& view) {
  const Rows rows = rows_of(view);
  const Typed typed = form_to_show(view.context, view.request, view.person());
  const std::string from = typed.came == Came::Back
                               ? typed.value(kFrom)
                               : std::string(view.request.query.first(kFrom).value_or(""));
  return show(view, rows, first_of(view, rows, from), typed);
}

Response save_starting(const ImportView& view) {
  Typed typed = form_posted(view.request);
  const Rows rows = rows_of(view);
  const std::size_t first = first_of(view, rows, typed.value(kFrom));
  const Rows read = read_rows(rows, typed);
  if (!typed.problems.empty()) return show(view, rows, first, typed);
  const std::string form = bind(view.context, view.visitor(), typed).form;
  const auto saved = app::save_starting_rows(view.context.records, read, view.person(), form);
  if (!saved) {
    for (const app::StartingProblem& problem : saved.error()) {
      if (problem.what == app::StartingProblem::What::SaidOtherwise)
        give_back_again(typed);
      else
        add_starting_problem(problem, read[problem.row], typed);
    }
    return show(view, rows, first, typed);
  }
  std::string done = "/starting-positions?done=" + std::to_string(*saved);
  if (first > 0) done += "&from=" + std::to_string(first);
  return http::see_other(view.path(done));
}

}  // namespace stepwell::web::pages
