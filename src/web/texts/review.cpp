#include "web/texts/review.h"

#include <fmt/format.h>

#include "base/check.h"
#include "web/texts/plan.h"

namespace stepwell::web::texts {

std::string document_review(std::string_view document) {
  return fmt::format("Review the {}", small_first(document));
}

std::string review_title(std::string_view document, const app::PlanInUse& plan) {
  if (!plan.issued_on) return fmt::format("Review the {}", small_first(document));
  return fmt::format("Review the {} of {}", small_first(document), day(*plan.issued_on));
}

std::string nothing_to_review(std::string_view document) {
  return fmt::format("No {} is in use, so there is nothing to review.", small_first(document));
}

std::string how_did_it_go(std::size_t number) {
  return fmt::format("How did target {} go?", number);
}

std::string progress_line(const app::ProgressNote& note) {
  std::string words = progress_value(note.value);
  if (!words.empty() && !note.text.empty()) words += ". ";
  return fmt::format("{}: {}{}", day(note.on), words, note.text);
}

std::string helped(std::string_view answer, std::string_view detail) {
  return detail.empty() ? fmt::format("{}.", answer) : fmt::format("{}. {}", answer, detail);
}

std::string views_part(std::string_view child) {
  return fmt::format("What {} and the family say", child);
}

std::string why_no_views(std::string_view of) {
  return fmt::format("Why is there nothing from: {}?", of);
}

std::string target_place(std::size_t number, std::string_view words) {
  return fmt::format("Target {}, “{}”", number, words);
}

std::string sentence(const app::ReviewProblem& problem, std::string_view place) {
  using What = app::ReviewProblem::What;
  switch (problem.what) {
    case What::NoPlan: return "There is nothing in use to review. It may have ended meanwhile.";
    case What::Meanwhile:
      return "This was reviewed, or issued anew, while you were writing. What you wrote is still "
             "here: look at the record, and send it again if it has to be recorded too.";
    case What::InFuture: return "This day has not come yet. Enter today or an earlier day.";
    case What::BeforeIssue:
      return "This day is before the plan was issued. Enter that day or a later one.";
    case What::OutcomeMissing:
      return fmt::format("{}: say how it went. The next plan cannot be issued without it.", place);
    case What::NotAnOutcome: return fmt::format("{}: choose how it went from the list", place);
    case What::NoSuchTarget:
      return "The plan in use has no such target. Somebody may have issued a new one: look at it "
             "and try again.";
    case What::ViewMissing:
      return fmt::format("{}: write what was said, or why nothing was", place);
    case What::NotOfTheFamily: return "Views are those of the child and the family";
    case What::DecisionMissing: return "Choose what was decided";
    case What::NextMissing: return "Enter the day of the next review, because the plan goes on";
    case What::NextNotLater: return "The next review must come after this one";
    case What::HelpMissing: return "Say whether the help worked";
    case What::TextTooLong:
      return place.empty() ? "Use 5,000 characters or fewer"
                           : fmt::format("{}: use 5,000 characters or fewer", place);
    case What::NoSuchMeeting:
      return "No such meeting is waited for now: somebody may have recorded it already. Take this "
             "tick out.";
    case What::Refused: return "This could not be recorded";
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string was_also(std::string_view meeting) {
  return fmt::format("This was also: {}", small_first(meeting));
}

std::string held_as_review(std::string_view document) {
  return fmt::format("Held with the review of the {}; the school counts it.",
                     small_first(document));
}

std::string remind_me(std::string_view document) {
  return fmt::format("Remind me to write the next {}", small_first(document));
}

std::string write_next(std::string_view document) {
  return fmt::format("Write the next {}, as the review decided", small_first(document));
}

std::string found_of_target(std::string_view target, std::string_view outcome,
                            std::string_view note) {
  std::string line = without_stop(std::string(target));
  if (!outcome.empty()) line += ": " + small_first(outcome);
  line += ".";
  return line + (note.empty() ? std::string() : " " + with_stop(std::string(note)));
}

std::string next_after_review(std::string_view decision, const std::optional<base::Day>& next) {
  std::string words = decision.empty() ? std::string() : std::string(decision) + ".";
  if (next)
    words += fmt::format("{}To be reviewed again by {}.", words.empty() ? "" : " ", day(*next));
  return words;
}

std::string review_recorded_next(std::string_view document) {
  return fmt::format(
      "The review is recorded, with what was said. Next: write the next {}. What was not met comes "
      "over.",
      small_first(document));
}

std::string review_recorded_ended(std::string_view document) {
  return fmt::format("The review is recorded, with what was said. The {} has ended.",
                     small_first(document));
}

}  // namespace stepwell::web::texts
