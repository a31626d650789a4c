#include "web/pages/today/missing_day.h"

#include <utility>

#include "calendar/missing.h"
#include "web/pages/school/school_place.h"
#include "web/texts/import.h"
#include "web/texts/terms.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {

using html::Html;
using people::Action;

MissingDay::MissingDay(const WebContext& context, std::string person, std::string school)
    : context_(context), person_(std::move(person)), school_(std::move(school)) {}

void MissingDay::write_way(Html& out, Action action, const std::string& href,
                           texts::Text words) const {
  if (context_.staff_book.may(action, person_, school_)) {
    out.literal("<a class=\"govuk-link\"").href(href).literal(">").text(words).literal("</a>");
    return;
  }
  std::string& whom = whom_to_ask_[action];
  if (whom.empty()) whom = whom_to_ask(context_, school_, action);
  out.text(whom);
}

void MissingDay::write(Html& out, const std::string& child, std::string_view missing,
                       std::string_view owner) const {
  using What = calendar::Missing::What;
  out.text(texts::to_find_out(missing));
  const auto what = calendar::what_is_missing(missing);
  if (!what) return;
  out.literal(" ");
  switch (*what) {
    case What::TermDatesBefore:
    case What::TermDatesAfter:
    case What::PartsOfYear:
      write_way(out, Action::ManageTerms, school_path(school_, "/terms"), texts::kToTerms);
      return;
    case What::OpeningDay:
      write_way(out, Action::SettleImport, starting_row_path({school_, child}), texts::kToStarting);
      return;
    case What::BankHolidaysBefore:
    case What::BankHolidaysAfter: out.text(texts::kWhoAddsHolidays); return;
    case What::OtherCalendar: out.text(texts::days_of_another(owner)); return;
  }
}

}  // namespace stepwell::web::pages
