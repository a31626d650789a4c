#include "web/texts/details.h"

#include <fmt/format.h>

#include "base/check.h"
#include "web/texts/import.h"

namespace stepwell::web::texts {

std::string details_title(std::string_view child) {
  return fmt::format("Details of {}", child);
}

std::string classes_hint(const std::vector<std::string>& classes) {
  if (classes.empty()) return "As the school calls it, like 3B";
  std::string all = "Classes now: ";
  for (std::size_t i = 0; i < classes.size(); ++i) all += (i == 0 ? "" : ", ") + classes[i];
  return all;
}

std::string left_out_line(const app::FindOutLine& line) {
  return missing(line) + " (" + why_it_matters(line) + ")";
}

std::string sentence(const app::DetailsProblem& problem) {
  using What = app::DetailsProblem::What;
  switch (problem.what) {
    case What::NameMissing:
      return problem.field == "surname" ? "Enter the surname" : "Enter the first name";
    case What::BornInFuture: return "The date of birth has not come yet. Check the year.";
    case What::BornUnlikely:
      return "The child would be younger than 2 or older than 25. Check the year.";
    case What::UpnForm:
      return "This is no UPN: a letter, then 11 digits, then a digit or a letter. Check it, or "
             "leave it empty.";
    case What::UpnLetter:
      return fmt::format(
          "The first letter does not fit the digits; it would be {}. Check the number.",
          problem.other);
    case What::UpnAuthority:
      return fmt::format("{} is no local authority’s number. Check the UPN.", problem.other);
    case What::UpnTaken:
      return fmt::format("{} has this UPN already, and no two children have the same. Check it.",
                         problem.other);
    case What::LearnerNumberForm:
      return "This is no learner number: it has ten digits, and the last fits the others. Check "
             "it, or leave it empty.";
    case What::LearnerNumberTaken:
      return fmt::format(
          "{} has this learner number already, and no two children have the same. Check it.",
          problem.other);
    case What::NumberTaken:
      return fmt::format("{} has this admission number already. Check it, or leave it empty.",
                         problem.other);
  }
  throw base::Mistake("a problem that is none of the enumerators");
}

std::string changed_meanwhile(std::string_view now) {
  return fmt::format(
      "Somebody else has changed this to “{}” meanwhile. Save again to make it what stands here.",
      now);
}

std::string before_record(base::Day first) {
  return fmt::format("The record of the child begins on {}. Enter that day or a later one.",
                     day(first));
}

std::string child_added(std::string_view child) {
  return fmt::format("{} is on the roll.", child);
}

std::string leave_title(std::string_view child) {
  return fmt::format("{} leaves the school", child);
}

std::string join_title(std::string_view child) {
  return fmt::format("{} is back at the school", child);
}

std::string contact_ended_meanwhile(const std::optional<base::Day>& ended) {
  return "This contact has ended" + (ended ? " on " + day(*ended) : std::string()) +
         ", so nothing was recorded. What you typed stands here still: if they are a "
         "contact again, add them with it as a new one.";
}

std::string recorded_already_on(base::Day on, std::string_view reason) {
  return reason.empty() ? fmt::format("It is recorded for {}.", day(on))
                        : fmt::format("It is recorded for {}: {}", day(on), reason);
}

std::string left_recorded(std::string_view child) {
  return fmt::format("It is recorded that {} has left the school.", child);
}

std::string joined_recorded(std::string_view child) {
  return fmt::format("It is recorded that {} is back at the school.", child);
}

std::string contacts_title(std::string_view child) {
  return fmt::format("Contacts of {}", child);
}

std::string contact_change_title(std::string_view name) {
  return fmt::format("Change the contact: {}", name);
}

std::string contact_end_title(std::string_view name) {
  return fmt::format("End the contact: {}", name);
}

std::string until_day(base::Day day) {
  return "until " + texts::day(day);
}

}  // namespace stepwell::web::texts
