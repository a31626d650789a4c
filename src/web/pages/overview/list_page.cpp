// The list behind a number of the overview: the same lines as on Today, of the children whom this
// visitor may see.
#include <algorithm>

#include "app/lists/looks.h"
#include "app/lists/whose.h"
#include "app/numbers/overview.h"
#include "web/error_pages.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/overview/overview_page.h"
#include "web/pages/overview/overview_parts.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/overview.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

app::Viewer viewer_of(const WebContext& context, const Request& request,
                      const std::string& school) {
  const auto staff = context.staff_book.at(school);
  return app::Owners(*staff, context.today(school))
      .viewer(visitor_of(request).session.person, school);
}

Page page_of(const WebContext& context, const Request& request, const std::string& school,
             std::string title) {
  return {.title = std::move(title),
          .visitor = visitor_of(request),
          .back = school_path(school, "/overview"),
          .lead = texts::long_day(context.today(school)),
          .width = Width::Full};
}

void write_reviews(Html& out, const std::string& school, const std::vector<app::ChildRow>& rows) {
  if (std::none_of(rows.begin(), rows.end(),
                   [](const app::ChildRow& row) { return row.reviews_late > 0; }))
    return paragraph(out, texts::kListReviewsNone);
  out.literal("<ul class=\"sw-children\">");
  for (const app::ChildRow& row : rows) {
    if (row.reviews_late == 0) continue;
    out.literal("<li><div class=\"sw-child\"><a class=\"govuk-link\"");
    out.href(child_path({school, row.name.child})).literal(">").text(name_of(row.name));
    out.literal("</a> <span>").text(texts::class_of(row.name.year_group, row.name.class_name));
    out.literal("</span></div><div>");
    out.text(texts::reviews_of_child(row.reviews_late, row.reviews_in_time));
    out.literal("</div></li>");
  }
  out.literal("</ul>");
}

Response show_reviews(const WebContext& context, const Request& request,
                      const std::string& school) {
  app::ChildFilter everybody;
  everybody.most = 100000;
  Page page = page_of(context, request, school, texts::kListReviews);
  write_reviews(
      page.main, school,
      context.casework.lists(school).children(viewer_of(context, request, school), everybody));
  return respond(context, request, page);
}

}  // namespace

Response show_overview_list(const WebContext& context, const Request& request,
                            const std::string& school, const std::string& word) {
  if (word == kReviewsWord) return show_reviews(context, request, school);
  const auto list = read_overview_word(word);
  if (!list) return not_found_page(context, request);
  const DueLines lines(context, visitor_of(request), school);
  auto due = context.casework.lists(school).due(viewer_of(context, request, school));
  app::name_owners(due, lines.staff());
  app::keep_unopened(due, lines.staff(), context.drafts.openings({school, {}}), lines.today(),
                     visitor_of(request).session.person);
  const auto rows = app::rows_behind(due, list->part, list->month, lines.today(), context.library);
  Page page = page_of(context, request, school, texts::list_title(list->part, list->month));
  const auto groups = app::in_groups(rows, lines.today(), context.library);
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (!groups[i].empty()) lines.write(page.main, groups[i], static_cast<app::DueGroup>(i));
  if (rows.empty()) paragraph(page.main, texts::kListNothing);
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
