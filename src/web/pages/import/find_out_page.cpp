#include "web/pages/import/find_out_page.h"

#include "app/import/to_find_out.h"
#include "web/pages/school/school_place.h"
#include "web/texts/census.h"
#include "web/texts/details.h"
#include "web/texts/import.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using app::FindOutLine;
using html::Html;

/// Where a line is mended; nothing for who may not.
std::optional<Doing> mending_of(const ImportView& view, const FindOutLine& line) {
  switch (line.form) {
    case FindOutLine::Form::StartingPositions:
      return Doing{starting_row_path(line.child), texts::kToStarting};
    case FindOutLine::Form::Needs: return Doing{child_path(line.child, "/needs"), texts::kToNeeds};
    case FindOutLine::Form::Details:
      return Doing{child_path(line.child, "/details"), texts::kToDetails};
    case FindOutLine::Form::TermDates: return Doing{view.path("/terms"), texts::kToTerms};
  }
  return std::nullopt;
}

void write_line(Html& out, const ImportView& view, const FindOutLine& line) {
  out.literal("<li><div class=\"sw-child\">");
  if (line.child.child.empty()) {
    out.literal("<b>").text(texts::kFindOutSchool).literal("</b>");
  } else {
    out.literal("<a class=\"govuk-link\"").href(child_path(line.child)).literal(">");
    out.text(line.name).literal("</a>");
  }
  out.literal("</div><div>").text(texts::missing(line)).literal(" <span>");
  out.text(texts::why_it_matters(line)).literal("</span></div><div>");
  if (const auto mending = mending_of(view, line)) {
    out.literal("<a class=\"govuk-link\"").href(mending->href).literal(">").text(mending->words);
    out.literal("<span class=\"govuk-visually-hidden\"> ").text(line.name);
    out.literal("</span></a>");
  }
  out.literal("</div></li>");
}

}  // namespace

http::Response show_to_find_out(const ImportView& view) {
  const auto lines = app::to_find_out(view.context.store, view.context.records, view.school);
  Page page{.title = texts::kFindOutTitle,
            .back = view.path("/today"),
            .lead = lines.empty() ? "" : texts::kFindOutLead,
            .width = Width::Full};
  if (lines.empty()) paragraph(page.main, texts::kFindOutNothing);
  if (!lines.empty()) paragraph(page.main, texts::lines_count(lines.size()));
  if (view.context.staff_book.may(people::Action::Export, view.person(), view.school))
    link_line(page.main, view.path("/census"), texts::kCensusTitle);
  page.main.literal("<ul class=\"sw-children sw-find-out\">");
  for (const FindOutLine& line : lines) write_line(page.main, view, line);
  page.main.literal("</ul>");
  return respond_import(view, std::move(page), {});
}

}  // namespace stepwell::web::pages
