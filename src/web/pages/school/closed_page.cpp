// A day on which the school was closed, entered when it is known: snow, a burst pipe, an election.
#include <boost/json/object.hpp>

#include "web/pages/entry/fields.h"
#include "web/pages/school/terms_pages.h"
#include "web/texts/terms.h"

namespace stepwell::web::pages {
namespace {

using base::Day;
using base::DayRange;
using http::Response;

constexpr std::string_view kUntil = "until";

Response show(const AboutSchool& about, const Typed& typed) {
  Page page{.title = texts::kClosedTitle, .back = about.path("/terms"), .lead = texts::kClosedLead};
  open_form(page.main, about.path("/terms/closed"), bind(about.context, about.visitor(), typed));
  ask_day(page.main, typed,
          {.name = "day", .legend = texts::kClosedDay, .suggested = about.today()});
  ask_day(page.main, typed,
          {.name = "until",
           .legend = std::string(texts::kClosedUntil) + texts::kOptional,
           .hint = texts::kClosedUntilHint});
  ask_text(page.main, typed, {.name = "reason", .label = texts::kClosedReason});
  submit(page.main, texts::kClosedButton);
  close_form(page.main);
  return respond_form(about, std::move(page), typed);
}

std::optional<DayRange> read_days(const AboutSchool& about, Typed& typed) {
  constexpr int kMostDays = 30;
  const auto first = read_day(typed, "day");
  const auto until = is_day_typed(typed, kUntil) ? read_day(typed, kUntil) : first;
  if (!first || !until) return std::nullopt;
  const DayRange range{*first, *until};
  if (range.last < range.first)
    typed.problems.add(kUntil, texts::kClosedBackwards, "until-day");
  else if (range.last - range.first >= kMostDays)
    typed.problems.add(kUntil, texts::kClosedTooMany, "until-day");
  if (!typed.problems.empty()) return std::nullopt;
  const auto view = about.view();
  for (Day day = range.first; day <= range.last; day = day + 1)
    if (view->calendar != nullptr && view->calendar->is_school_day(day)) return range;
  typed.problems.add("day",
                     range.first == range.last ? texts::not_a_school_day(range.first)
                                               : texts::no_school_days(range),
                     "day-day");
  return std::nullopt;
}

}  // namespace

Response show_terms_closed(const AboutSchool& about) {
  return show(about, form_to_show(about.context, about.request, about.person()));
}

Response save_terms_closed(const AboutSchool& about) {
  Typed typed = form_posted(about.request);
  const auto range = read_days(about, typed);
  const std::string reason = read_text(typed, "reason", kMostOfALine);
  if (reason.empty()) typed.problems.add("reason", texts::kClosedReasonMissing);
  if (!range || !typed.problems.empty()) return show(about, typed);
  const auto view = about.view();
  std::vector<boost::json::object> entries;
  for (Day day = range->first; day <= range->last; day = day + 1)
    if (view->calendar->is_school_day(day))
      entries.push_back({{"on", about.today().iso()},
                         {"kind", "day_closed"},
                         {"day", day.iso()},
                         {"reason", reason}});
  const std::size_t count = entries.size();
  if (!about.record(typed, people::Action::ManageTerms, std::move(entries), "day"))
    return show(about, typed);
  return to_terms_done(about, count);
}

}  // namespace stepwell::web::pages
