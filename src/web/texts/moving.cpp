#include "web/texts/moving.h"

#include <fmt/format.h>

namespace stepwell::web::texts {
namespace {

std::string children_words(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "child" : "children");
}

/// "Year 5", "reception", "nursery, first year".
std::string short_year(int group) {
  if (group > 0) return fmt::format("Year {}", group);
  if (group == 0) return "reception";
  if (group == -1) return "nursery, second year";
  if (group == -2) return "nursery, first year";
  return group == -3 ? "one year before nursery"
                     : fmt::format("{} years before nursery", -2 - group);
}

/// "Year 5 in 2021/22", "in reception in 2021/22".
std::string year_words(int group) {
  if (group > 0) return fmt::format("Year {} in 2021/22", group);
  if (group == 0) return "in reception in 2021/22";
  if (group >= -2) return "in nursery in 2021/22";
  return "under school age in 2021/22";
}

}  // namespace

std::string way_leads(std::string_view stage, std::string_view law, std::string_view given_by) {
  std::string words = fmt::format("To: {} ({}).", stage, law);
  if (!given_by.empty()) words += fmt::format(" Given by: {}.", given_by);
  return words;
}

std::string way_to_school_law(std::string_view law) {
  return fmt::format("The law of this school: {}", law);
}

std::string way_begins_anew(std::string_view stage) {
  return fmt::format(
      "The present law does not lead there: nothing is taken over, and the child begins at: {}.",
      stage);
}

std::string way_without_notice(std::string_view law) {
  return fmt::format("No notice: from the start under {}", law);
}

std::string way_from_the_start(std::string_view stage, base::Day from) {
  return fmt::format(
      "Only for a child who first needs extra help from {} on. The child begins at: {}.", day(from),
      stage);
}

std::string move_overdue(base::Day limit) {
  return fmt::format("Overdue: the last day was {}.", day(limit));
}

std::string move_due(base::Day limit) {
  return fmt::format("Due by {}.", day(limit));
}

std::string move_given_by(std::string_view giver) {
  return fmt::format("The notice is given by: {}.", giver);
}

std::string cohort_reason(std::string_view stage, int year_group_2021, base::DayRange window) {
  return fmt::format("At {}, {}: from {} to {}.", stage, year_words(year_group_2021),
                     day(window.first), day(window.last));
}

std::string who_moves_when(std::string_view law) {
  return fmt::format("Who moves when: {}", law);
}

std::string cohort_line(const std::vector<std::string>& stages, const std::vector<int>& groups,
                        base::DayRange window) {
  std::vector<std::string> years;
  for (const int group : groups) years.push_back(short_year(group));
  std::string words = stages.empty() ? std::string("All stages") : joined(stages);
  if (!years.empty()) words += fmt::format(": {} in 2021/22", joined_with_and(years));
  return fmt::format("{}. From {} to {}.", words, day(window.first), day(window.last));
}

std::string newcomer_line(const std::vector<std::string>& stages,
                          const std::optional<base::Day>& born_from, base::Day from) {
  std::string words = "At " + joined(stages);
  if (born_from) words += fmt::format(", born on or after {}", day(*born_from));
  return fmt::format(
      "{}: who first needs extra help from {} on, from the start and without a notice.", words,
      day(from));
}

std::string commencement_line(const std::vector<std::string>& stages,
                              const std::optional<base::Day>& born_before, base::Day on) {
  std::string words = fmt::format("By the law itself, without a notice, on {}: ", day(on));
  if (!stages.empty()) words += "at " + joined(stages);
  if (born_before) {
    words += stages.empty() ? "" : ", ";
    words += fmt::format("born before {}", day(*born_before));
  }
  return words + ".";
}

std::string at_stage(std::string_view stage) {
  return fmt::format("At {}.", stage);
}

std::string move_preview_lead(std::size_t children, base::Day on) {
  return fmt::format(
      "{}, on {}. All of it is recorded in one act, or nothing. Read each notice: it is kept and "
      "printed as it stands here.",
      children_words(children), day(on));
}

std::string from_to(std::string_view from, std::string_view from_law, std::string_view to,
                    std::string_view to_law) {
  return fmt::format("From {} ({}) to {} ({}).", from, from_law, to, to_law);
}

std::string with_day(std::string_view what, base::Day limit) {
  return fmt::format("{}, by {}", what, day(limit));
}

std::string with_no_day_yet(std::string_view what) {
  return fmt::format("{}; by when is not known yet", what);
}

std::string notice_goes_to(const std::vector<std::string>& names) {
  return fmt::format("The notice goes to: {}", joined(names));
}

std::string subject_of_child(std::string_view name) {
  return fmt::format("Subject, for {}", name);
}

std::string words_of_child(std::string_view name) {
  return fmt::format("Notice for {}", name);
}

std::string no_letter_of_ours(std::string_view given_by) {
  return fmt::format(
      "The school does not give this notice ({} does). Only that it was given is recorded here.",
      given_by);
}

std::string move_button(std::size_t children) {
  return fmt::format("Move {}", children_words(children));
}

std::string too_many_at_once(std::size_t most) {
  return fmt::format("Tick at most {} children at once, and the others afterwards.", most);
}

std::string not_this_way(std::string_view name, std::string_view stage) {
  return fmt::format(
      "{} is at {}: this notice is not given there. Untick the child, or choose "
      "another notice.",
      name, stage);
}

std::string nobody_to_write_to(std::string_view name) {
  return fmt::format(
      "{}: nobody among the contacts may be written to. Look at the contacts of the child.", name);
}

std::string letter_is_empty(std::string_view name) {
  return fmt::format("Write the notice for {}.", name);
}

std::string moved_on_meanwhile(std::string_view name) {
  return fmt::format(
      "The record of {} was changed since this page was made, so nothing was recorded. Read again "
      "what the move means, and send it again if it still holds.",
      name);
}

std::string move_notices_lead(std::size_t count, base::Day on) {
  return fmt::format("{}, sent on {}. Each begins on paper of its own.",
                     count == 1 ? "1 notice" : fmt::format("{} notices", count), day(on));
}

std::string until_law(std::string_view law, base::Day on) {
  return fmt::format(
      "Until {} the child was under: {}. What was recorded before is told in its "
      "words.",
      day(on), law);
}

std::string stood_since(std::string_view stage, base::Day since) {
  return fmt::format("At {}, since {}.", stage, day(since));
}

std::string issued_then(std::string_view document, base::Day on) {
  return fmt::format("{}, of {}", document, day(on));
}

std::string under_other_law(std::string_view law, std::string_view school_law) {
  return fmt::format("The child is under: {}. The law of this school is: {}.", law, school_law);
}

std::string law_begins(std::string_view law, base::Day from) {
  return fmt::format("Not yet: the law that follows, {}, begins on {}.", law, day(from));
}

std::string move_one_title(std::string_view name) {
  return fmt::format("Move {} to another law", name);
}

}  // namespace stepwell::web::texts
