// Which dates of terms are known, year by year, and what waits for those that are not.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/school/terms_missing.h"
#include "web/components/inset_text.h"
#include "web/pages/school/terms_pages.h"
#include "web/pages/school/terms_view.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using app::SchoolYear;
using html::Html;

/// Every year with dates, and those that somebody would look for: the present one, and the next
/// from spring on. The present one is first, then what comes, then what is past, the nearest first.
std::vector<SchoolYear> years_to_show(const AboutSchool& about) {
  const auto view = about.view();
  std::vector<SchoolYear> years = app::school_years(view->term_dates);
  constexpr int kNextAfterDays = 120;
  const int present = app::school_year_begin(about.today());
  const int soon = app::school_year_begin(about.today() + kNextAfterDays);
  for (int begins = present; begins <= soon; ++begins)
    if (std::none_of(years.begin(), years.end(),
                     [&](const SchoolYear& year) { return year.begins == begins; }))
      years.push_back({begins, {}});
  const auto place = [&](const SchoolYear& year) {
    return std::pair(year.begins < present, std::abs(year.begins - present));
  };
  std::sort(years.begin(), years.end(), [&](const SchoolYear& one, const SchoolYear& other) {
    return place(one) < place(other);
  });
  return years;
}

void write_missing(Html& out, const AboutSchool& about) {
  const auto missing = app::terms_missing(about.context.store, about.context.records, about.school);
  if (missing.lines == 0) return;
  const std::vector<std::string> what(missing.what.begin(), missing.what.end());
  components::write(out,
                    components::InsetText{.content = texts::days_waiting(missing.lines, what)});
}

void write_ways(Html& out, const AboutSchool& about) {
  out.literal("<ul class=\"sw-links\">");
  const auto link = [&](std::string_view rest, texts::Text words) {
    link_item(out, about.path(rest), words);
  };
  link("/terms/file", texts::kTermsFile);
  link("/terms/closed", texts::kTermsClosed);
  out.literal("</ul>");
}

void write_one(Html& out, const AboutSchool& about, const SchoolYear& year) {
  heading(out, texts::school_year(year.begins));
  write_year(out, about, year);
  const std::string href = about.path("/terms/year/" + std::to_string(year.begins));
  out.literal("<p class=\"govuk-body\"><a class=\"govuk-link\"").href(href).literal(">");
  out.text(year.empty() ? texts::kTermsByHand : texts::kTermsChange);
  out.literal("<span class=\"govuk-visually-hidden\"> ").text(texts::school_year(year.begins));
  out.literal("</span></a></p>");
}

}  // namespace

http::Response show_terms(const AboutSchool& about) {
  Page page{.title = texts::kTermsTitle, .lead = texts::kTermsLead};
  write_missing(page.main, about);
  write_ways(page.main, about);
  for (const SchoolYear& year : years_to_show(about)) write_one(page.main, about, year);
  return respond_form(about, std::move(page), {});
}

}  // namespace stepwell::web::pages
