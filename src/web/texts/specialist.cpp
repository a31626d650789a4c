#include "web/texts/specialist.h"

#include <fmt/format.h>

namespace stepwell::web::texts {
namespace {

std::string ways(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "way of helping" : "ways of helping");
}

}  // namespace

std::string service_and(std::string_view service, std::string_view professional) {
  return professional.empty() ? std::string(service) : fmt::format("{}: {}", service, professional);
}

std::string involved_days(base::Day from, const std::optional<base::Day>& until) {
  return until ? fmt::format("from {} to {}", day(from), day(*until))
               : fmt::format("since {}", day(from));
}

std::string next_visit(base::Day on) {
  return fmt::format("next visit on {}", day(on));
}

std::string next_visit_missing(base::Day on) {
  return fmt::format("the next visit would be on {}, and is not arranged", day(on));
}

std::string asked_days(base::Day on, const std::optional<base::Day>& after) {
  return after ? fmt::format("asked on {}, to be asked after on {}", day(on), day(*after))
               : fmt::format("asked on {}", day(on));
}

std::string asked_and_answered(base::Day on) {
  return fmt::format("asked on {}, answered", day(on));
}

std::string asked_and_given_up(base::Day on) {
  return fmt::format("asked on {}, not waited for any more", day(on));
}

std::string advice_line(std::size_t strategies, base::Day on) {
  return strategies == 0 ? day(on) : fmt::format("{}, {}", ways(strategies), day(on));
}

std::string consent_line(std::string_view of, std::string_view answer, base::Day on) {
  return of.empty() ? fmt::format("{}, {}", answer, day(on))
                    : fmt::format("{}: {}, {}", of, answer, day(on));
}

std::string consent_refused(std::string_view of, std::string_view answer, base::Day on) {
  return fmt::format(
      "{} ({}, {}). A service can be asked only if the answer changes: talk with them, and record "
      "the new answer.",
      of.empty() ? std::string_view("Consent") : of, answer, day(on));
}

std::string asked_option(std::string_view service, base::Day on, std::string_view title) {
  return title.empty() ? fmt::format("{}, asked on {}", service, day(on))
                       : fmt::format("{}, asked on {}: {}", service, day(on), title);
}

std::string report_too_long(std::size_t most, std::size_t have) {
  return fmt::format(
      "This is longer than an entry holds: at most {} characters, and there are {}. Keep the whole "
      "report as a file, and leave here what those who help the child have to know",
      most, have);
}

std::string write_next(std::string_view plan, std::size_t strategies) {
  const std::string next = fmt::format("Write the next {}", small_first(plan));
  return strategies == 0 ? next : fmt::format("{} with {}", next, ways(strategies));
}

std::string go_on_with(std::string_view plan) {
  return fmt::format("Go on with the draft: {}", plan);
}

std::string plan_step(std::string_view plan) {
  return fmt::format("The advice goes into the plan: {}", plan);
}

std::string advised_by(std::string_view service, base::Day on) {
  return fmt::format("{}, {}", service, day(on));
}

std::string every_weeks(int weeks) {
  return weeks == 1 ? std::string("every week") : fmt::format("every {} weeks", weeks);
}

std::string visit_twice(base::Day on) {
  return fmt::format(
      "A visit on {} is recorded already. If that entry is wrong, strike it out and record it "
      "again",
      day(on));
}

std::string before_it_began(base::Day on) {
  return fmt::format("They are involved since {}. Choose that day or a later one", day(on));
}

std::string it_ended(base::Day on) {
  return fmt::format(
      "This ended on {}. Choose an earlier day, or record that a specialist begins anew", day(on));
}

std::string diagnosis_line(std::string_view condition, std::string_view certainty,
                           std::string_view by, base::Day on) {
  std::string line(condition);
  if (!certainty.empty()) line += fmt::format(" ({})", certainty);
  if (!by.empty()) line += fmt::format(", {}", by);
  return line + ", " + day(on);
}

}  // namespace stepwell::web::texts
