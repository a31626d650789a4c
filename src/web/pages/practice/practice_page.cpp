#include "web/pages/practice/practice_page.h"

#include <algorithm>
#include <optional>

#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/child/child_place.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using http::Request;
using http::Response;

struct Step {
  std::string id;
  texts::Text words;
  base::Day to;
};

/// The last day of the term that the day lies in, if it is later than that day.
std::optional<base::Day> end_of_term(const app::SchoolView& school, base::Day today) {
  for (const base::DayRange& term : school.term_dates.terms)
    if (term.contains(today) && today < term.last) return term.last;
  return std::nullopt;
}

std::vector<Step> steps_of(const app::SchoolView& school) {
  constexpr int kWeek = 7;
  const base::Day today = *school.practice_day;
  std::vector<Step> steps = {{"day", texts::kPracticeDay, today + 1},
                             {"week", texts::kPracticeWeek, today + kWeek},
                             {"month", texts::kPracticeMonth, today.plus_months(1)}};
  if (const auto end = end_of_term(school, today))
    steps.push_back({"term", texts::kPracticeTerm, *end});
  return steps;
}

/// The day of a real school is never set.
Response show_real(const WebContext& context, const Request& request) {
  Page page{.title = texts::kPracticeTitle, .visitor = visitor_of(request)};
  paragraph(page.main, texts::sentence(app::DayRefusal::NotPractice));
  return respond(context, request, page);
}

Response show(const WebContext& context, const Request& request, const std::string& school,
              const Typed& typed) {
  const auto at = context.records.school(school);
  if (!at->practice_day) return show_real(context, request);
  const bool is_moved = request.query.first("done").has_value();
  Page page{.title = texts::kPracticeTitle,
            .visitor = visitor_of(request),
            .problems = typed.problems.summary(),
            .notice = is_moved ? std::optional(Notice{texts::practice_moved(*at->practice_day)})
                               : std::nullopt,
            .back = school_path(school, "/today"),
            .lead = texts::practice_bar(*at->practice_day)};
  paragraph(page.main, texts::kPracticeLead);
  std::vector<components::ChoiceItem> items;
  for (const Step& step : steps_of(*at))
    items.push_back(
        components::Choice{.content = step.words,
                           .value = step.id,
                           .hint = components::Hint{.content = texts::practice_to(step.to)}});
  open_form(page.main, school_path(school, "/practice"), bind(context, visitor_of(request), typed));
  // Two people, or two windows, may be moving the same day on.
  hidden(page.main, "from", at->practice_day->iso());
  ask_one(page.main, typed,
          {.name = "far", .legend = texts::kPracticeHow, .items = std::move(items)});
  submit(page.main, texts::kPracticeButton);
  close_form(page.main);
  return respond(context, request, page, status_of(typed));
}

}  // namespace

Response show_practice(const WebContext& context, const Request& request,
                       const std::string& school) {
  return show(context, request, school, {});
}

Response move_practice_day(const WebContext& context, const Request& request,
                           const std::string& school) {
  const auto at = context.records.school(school);
  if (!at->practice_day) return show_real(context, request);
  Typed typed = form_posted(request);
  const std::string done = school_path(school, "/practice?done=moved");
  const std::vector<Step> steps = steps_of(*at);
  const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& candidate) {
    return candidate.id == typed.value("far");
  });
  if (step == steps.end()) {
    typed.problems.add("far", texts::kPracticeMissing);
    return show(context, request, school, typed);
  }
  if (typed.value("from") != at->practice_day->iso()) {
    typed.problems.add("far", texts::sentence(app::DayRefusal::NotLater));
    return show(context, request, school, typed);
  }
  const Binding binding = bind(context, visitor_of(request), typed);
  const auto moved =
      context.practice.move_on(visitor_of(request).session.person, school, binding.form, step->to);
  if (moved) return http::see_other(done);
  if (moved.error() == app::DayRefusal::SaidOtherwise)
    give_back_again(typed);
  else
    typed.problems.add("far", texts::sentence(moved.error()));
  return show(context, request, school, typed);
}

}  // namespace stepwell::web::pages
