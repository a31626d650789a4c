#include "web/texts/report.h"

#include <fmt/format.h>

#include <utility>

#include "web/texts/plan.h"

namespace stepwell::web::texts {
namespace {

std::string of_reports(std::size_t count, const char* one, const char* many) {
  return count == 1 ? std::string(one) : fmt::format(fmt::runtime(many), count);
}

}  // namespace

std::string dated_line(base::Day on, std::string_view said) {
  return fmt::format("{}: {}", day(on), said);
}

std::string stage_line(std::string_view name, const std::optional<base::Day>& since) {
  return since ? fmt::format("{}, since {}.", name, day(*since)) : fmt::format("{}.", name);
}

std::string plan_line(std::string_view name, const std::optional<base::Day>& issued,
                      const std::optional<base::Day>& review) {
  std::string line(name);
  if (issued) line += fmt::format(", given out on {}", day(*issued));
  if (review) line += fmt::format(", to be reviewed by {}", day(*review));
  return line + ".";
}

std::string target_line(std::string_view target, std::string_view outcome, std::string_view note,
                        base::Day on) {
  std::string line = without_stop(std::string(target));
  if (!outcome.empty()) line += ": " + small_first(outcome);
  line += fmt::format(" ({}).", day(on));
  if (!note.empty()) line += " " + with_stop(std::string(note));
  return line;
}

std::string target_begun(std::string_view target) {
  return fmt::format("{}: nothing noted yet.", without_stop(std::string(target)));
}

std::string measure_line(std::string_view target,
                         const std::vector<std::pair<std::string, std::string>>& facts,
                         std::string_view latest) {
  std::string line = with_stop(std::string(target));
  for (const auto& [label, value] : facts) {
    if (value.empty()) continue;
    const bool asks = label.ends_with('?');
    line += fmt::format(" {}{} {}", label, asks ? "" : ":", with_stop(value));
  }
  if (!latest.empty()) line += fmt::format(" Noted last: {}", with_stop(std::string(latest)));
  return line;
}

std::string help_line(std::string_view what, std::string_view often, std::string_view days,
                      std::string_view came) {
  std::string line(what);
  for (const std::string_view part : {often, days})
    if (!part.empty()) line += fmt::format(", {}", part);
  line = with_stop(line);
  return came.empty() ? line : line + " " + with_stop(std::string(came));
}

std::string next_meeting_line(std::string_view meeting, base::Day on) {
  return fmt::format("{} on {}.", meeting, day(on));
}

std::string next_review_line(std::string_view plan, base::Day on) {
  return fmt::format("{} to be reviewed by {}.", plan, day(on));
}

std::string reports_title(std::string_view report) {
  return fmt::format("{}: every child", report);
}

std::string reports_lead(int begins) {
  return fmt::format("Of the school year {}", school_year(begins));
}

std::string reports_sum(std::size_t all, std::size_t given, std::size_t ready) {
  return fmt::format("{}: {} given, {} ready, {} to be written.",
                     of_reports(all, "1 child", "{} children"), given, ready, all - given - ready);
}

std::string reports_missing(const std::vector<std::string>& labels) {
  return fmt::format("Still empty: {}.", joined(labels, "; "));
}

std::string report_given_on(base::Day on) {
  return fmt::format("on {}", day(on));
}

std::string prepare_button(std::size_t count) {
  return of_reports(count, "Prepare the one that is not begun",
                    "Prepare the {} that are not begun");
}

std::string prepared(std::size_t count) {
  return of_reports(count, "One report is begun. Read it, and write what is missing.",
                    "{} reports are begun. Read each, and write what is missing.");
}

std::string print_ready(std::size_t count) {
  return of_reports(count, "Print the one that is ready", "Print the {} that are ready");
}

std::string give_ready(std::size_t count) {
  return of_reports(count, "Record that it was given", "Record that the {} were given");
}

std::string reports_given(std::size_t count) {
  return of_reports(count, "One report is recorded as given.", "{} reports are recorded as given.");
}

std::string reports_print_lead(std::size_t count) {
  return of_reports(count, "One report", "{} reports, each on paper of its own");
}

std::string report_for(const std::vector<std::string>& names) {
  return fmt::format("For {}", joined(names));
}

std::string reports_give_title(std::string_view report) {
  return fmt::format("{}: given to the parents", report);
}

std::string give_child(std::string_view name, const std::vector<std::string>& to) {
  return fmt::format("{}, to {}", name, joined(to));
}

std::string give_left(std::string_view name) {
  return fmt::format(
      "{} is not here any more, so nothing was recorded. Check the list, and send it again.", name);
}

std::string give_not_ready(std::string_view name) {
  return fmt::format("The report of {} is not ready any more. It is taken out of the list.", name);
}

std::string give_changed(std::string_view name) {
  return fmt::format(
      "Somebody has written in the report of {} since this page was opened. Read it before it is "
      "given.",
      name);
}

std::string give_moved_on(std::string_view name) {
  return fmt::format(
      "Something else was recorded for {} in this moment. Look at it, and send this again.", name);
}

std::string give_restricted(std::string_view name) {
  return fmt::format("None of the contacts of {} may be written to.", name);
}

std::string report_made(std::string_view name) {
  return fmt::format("Make it from the record: {}", name);
}

}  // namespace stepwell::web::texts
