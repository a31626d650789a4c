#include "web/pages/review/review_form.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "law/choices.h"
#include "record/body.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/meeting/meeting_parts.h"
#include "web/texts/entry.h"
#include "web/texts/review.h"

namespace stepwell::web::pages {

namespace {

using What = app::ReviewProblem::What;

std::string helped_words(std::string_view answer) {
  if (answer == "yes") return texts::kHelpedYes;
  if (answer == "partly") return texts::kHelpedPartly;
  if (answer == "no") return texts::kHelpedNot;
  return {};
}

bool lists_targets(const AboutPlan& plan) {
  return plan.in_use && !app::targets_of(plan.in_use->content).empty();
}

/// What was said besides, after the answer to whether it helped where there are no targets.
std::string text_of(const AboutPlan& plan, const Typed& typed) {
  if (lists_targets(plan)) return app::tidy(typed.value("text"));
  const std::string answer = helped_words(typed.value("helped"));
  if (answer.empty()) return {};
  return texts::helped(answer, app::tidy(typed.value("text")));
}

/// Also outcomes of targets that the plan has not: the command refuses them.
void read_outcomes(const Typed& typed, app::ReviewForm& form) {
  const std::string prefix = outcome_field("");
  std::set<std::string> seen;
  for (const http::FormField& field : typed.form.fields()) {
    if (!field.name.starts_with(prefix)) continue;
    const std::string target = field.name.substr(prefix.size());
    if (seen.insert(target).second)
      form.outcomes.push_back({target, field.value, app::tidy(typed.value(note_field(target)))});
  }
}

/// Reading: a parent is somebody who is neither the child nor of the staff. Who may be a parent
/// without being a contact is known to who was there, and said with the tick.
bool has_family(const AboutPlan& plan, const std::vector<std::string>& present) {
  const AboutChild& about = plan.about;
  const auto staff = about.context.staff_book.at(about.id().school);
  return std::any_of(present.begin(), present.end(), [&](const std::string& name) {
    return name != about.file.name() &&
           std::none_of(staff->members.begin(), staff->members.end(),
                        [&](const app::StaffMember& member) { return member.name == name; });
  });
}

void read_meeting_too(const AboutPlan& plan, Typed& typed, app::ReviewForm& form) {
  form.meeting = typed.value(kMeetingToo);
  if (form.meeting.empty()) return;
  form.meeting_text = texts::held_as_review(plan.name());
  if (!has_family(plan, form.present)) typed.problems.add(kMeetingToo, texts::kNobodyOfFamily);
}

/// Only where the plan goes on, and the school writes the next one.
void read_reminder(const AboutPlan& plan, Typed& typed, app::ReviewForm& form) {
  const AboutChild& about = plan.about;
  const bool ends =
      app::decision_ends(plan.document, form.decision, about.context.library.vocabulary());
  if (typed.value(kRemind).empty() || ends || !plan.is_ours()) return;
  const auto day = read_coming_day(typed, kRemindOn, about.file.today);
  if (!day) return;
  form.reminder = boost::json::object{{"kind", "reminder_set"},
                                      {"on", about.file.today.iso()},
                                      {"for", day->iso()},
                                      {"text", texts::write_next(plan.name())},
                                      {"owner", about.person()}};
}

struct Place {
  std::string field, anchor;
};

/// Who of the family a problem is about; none, if it is about no view.
const law::Choice* member_of(const AboutPlan& plan, const app::ReviewProblem& problem) {
  for (const law::Choice* member : law::choices_in(plan.about.law(), "family_member"))
    if (member->id == problem.about) return member;
  return nullptr;
}

/// What a problem is about, as the form calls it.
std::string about_what(const AboutPlan& plan, const app::ReviewProblem& problem) {
  if (const law::Choice* member = member_of(plan, problem)) return member->name.en;
  if (!plan.in_use) return {};
  std::size_t number = 0;
  for (const app::PlanTarget& target : app::targets_of(plan.in_use->content)) {
    ++number;
    if (target.id == problem.about) return texts::target_place(number, shortened(target.words));
  }
  return {};
}

Place place_of(const AboutPlan& plan, const app::ReviewProblem& problem) {
  switch (problem.what) {
    case What::NoPlan: return {"plan", "main"};  // there is no form any more
    case What::Meanwhile:
    case What::NoSuchTarget:
    case What::InFuture:
    case What::BeforeIssue:
    case What::Refused: return {"on", "on-day"};
    case What::OutcomeMissing:
    case What::NotAnOutcome: return {outcome_field(problem.about), {}};
    case What::ViewMissing:
    case What::NotOfTheFamily: return {view_field(problem.about), {}};
    case What::DecisionMissing: return {"decision", {}};
    case What::NextMissing:
    case What::NextNotLater: return {"review_on", "review_on-day"};
    case What::HelpMissing: return {"helped", {}};
    case What::NoSuchMeeting: return {kMeetingToo, {}};
    case What::TextTooLong: break;
  }
  if (member_of(plan, problem) != nullptr) return {view_field(problem.about), {}};
  return {problem.about.empty() ? "text" : note_field(problem.about), {}};
}

}  // namespace

std::string outcome_field(std::string_view target) {
  return "outcome." + std::string(target);
}
std::string note_field(std::string_view target) {
  return "note." + std::string(target);
}
std::string view_field(std::string_view member) {
  return "view." + std::string(member);
}
std::string no_view_field(std::string_view member) {
  return "no_view." + std::string(member);
}

app::ReviewForm read_review(const AboutPlan& plan, Typed& typed) {
  app::ReviewForm form;
  if (const auto on = read_day(typed, "on")) form.on = *on;
  read_outcomes(typed, form);
  for (const law::Choice* member : law::choices_in(plan.about.law(), "family_member"))
    form.views.push_back({member->id, app::tidy(typed.value(view_field(member->id))),
                          app::tidy(typed.value(no_view_field(member->id)))});
  form.present = read_people(typed, "present");
  read_meeting_too(plan, typed, form);
  form.decision = typed.value("decision");
  read_reminder(plan, typed, form);
  if (is_day_typed(typed, "review_on")) form.review_on = read_day(typed, "review_on");
  if (form.review_on && is_too_far(*form.review_on, plan.about.file.today))
    typed.problems.add("review_on", texts::day_too_far(kMostYearsAhead), "review_on-day");
  form.text = text_of(plan, typed);
  form.touched = read_touched(typed).value_or(0);
  return form;
}

void add_review_problems(const AboutPlan& plan, Typed& typed,
                         const std::vector<app::ReviewProblem>& problems) {
  for (const app::ReviewProblem& problem : problems) {
    if (problem.what == What::Refused) {
      add_problems(typed, problem.refusal, {"on", "decision", "review_on"});
      continue;
    }
    const Place place = place_of(plan, problem);
    const bool is_said = typed.problems.has(place.field);
    if (!is_said)
      typed.problems.add(place.field, texts::sentence(problem, about_what(plan, problem)),
                         place.anchor);
  }
}

}  // namespace stepwell::web::pages
