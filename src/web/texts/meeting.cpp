#include "web/texts/meeting.h"

#include <fmt/format.h>

#include "web/texts/plan.h"

namespace stepwell::web::texts {
namespace {

std::string counted(std::size_t count, Text one, Text many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string takes_the_place(base::Day on) {
  return fmt::format("This takes the place of the meeting on {}.", day(on));
}

std::string asked_for_in(std::string_view letter) {
  return fmt::format("Asked for in the letter: {}", letter);
}

std::string moved_times(int times) {
  if (times == 1) return "arranged again once";
  if (times == 2) return "arranged again twice";
  return fmt::format("arranged again {} times", times);
}

std::string day_and_time(base::Day on, std::string_view time) {
  return time.empty() ? day(on) : fmt::format("{}, {}", day(on), time);
}

std::string action_line(std::string_view what, std::string_view who,
                        const std::optional<base::Day>& by) {
  std::string line(what);
  if (!who.empty()) line += fmt::format(" ({})", who);
  if (by) line += fmt::format(", by {}", day(*by));
  return line;
}

std::string is_handed_to(std::string_view name) {
  return fmt::format("{} to {}", kIsHandedOn, name);
}

std::string calendar_summary(std::string_view meeting, std::string_view initials) {
  return fmt::format("{} ({})", meeting, initials);
}

std::string why_is_asked(std::string_view name) {
  return fmt::format("Why {}?", name);
}

std::string why_of_nobody(std::string_view name) {
  return fmt::format("Tick {}, who is to come for this reason, or take the reason out", name);
}

std::string guest_is_meant(std::string_view name) {
  return fmt::format("{} is to come all the same", name);
}

std::string guest_restriction(std::string_view restriction) {
  return fmt::format("The record says: {}", restriction);
}

std::string guest_is_restricted(std::string_view name, std::string_view restriction) {
  return fmt::format(
      "The record has a restriction of {}: {}. Tick that they are to come all the same, or take "
      "them out of who is asked",
      name, without_stop(std::string(restriction)));
}

std::string guest_not_yours(std::string_view name) {
  return fmt::format(
      "You cannot ask {} to come. Take the name out, and talk to whoever leads on extra help first",
      name);
}

std::string asked_line(std::string_view name, std::string_view why) {
  return why.empty() ? std::string(name) : fmt::format("{} ({})", name, why);
}

std::string counts_as(std::string_view meeting, std::string_view as) {
  return fmt::format("If it was “{}”: it counts as “{}”", meeting, as);
}

std::string counted_note(std::string_view meeting) {
  return fmt::format("Held as “{}”; the school counts it.", meeting);
}

std::string recorded_already(std::string_view who) {
  return fmt::format(
      "{} has recorded a meeting of this kind on that day already. Read it before you record "
      "another. What you wrote is still here",
      who);
}

std::string action_number(std::size_t number) {
  return fmt::format("Action {}", number);
}

std::string saved_at_time(base::Instant at) {
  return fmt::format("Saved at {}", time(at));
}

std::string also_writing(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i)
    all += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return fmt::format("{} {} also writing here.", all, names.size() == 1 ? "is" : "are");
}

std::string note_title(std::string_view meeting) {
  return fmt::format("What we agreed: {}", meeting);
}

std::string name_too_long(std::size_t most, std::size_t have) {
  return fmt::format("Write each name with at most {} characters. One of them has {}.", most, have);
}

std::string too_many_people(std::size_t most, std::size_t have) {
  return fmt::format("Name at most {} people. There are {}.", most, have);
}

std::string day_recorded(std::size_t count) {
  return counted(count, "meeting is recorded.", "meetings are recorded.");
}

std::string day_skipped(std::size_t count) {
  return counted(count, "was there already and is not recorded twice.",
                 "were there already and are not recorded twice.");
}

std::string day_has_more(std::size_t shown) {
  return fmt::format(
      "Only the first {} children stand here. Choose a class to record for the others.", shown);
}

std::string day_lost(std::string_view child, std::string_view line) {
  std::string words = fmt::format(
      "{} is not in this list any more, so nothing was recorded. Check the list, and send it "
      "again.",
      child.empty() ? "A child whom you ticked or wrote about" : child);
  if (!line.empty()) words += fmt::format(" You wrote: “{}”", line);
  return words;
}

std::string came(std::string_view child) {
  return fmt::format("{}: {}", kDayCame, child);
}

std::string line_for(std::string_view child) {
  return fmt::format("{} for {}", kDayLine, child);
}

std::string told_recorded(std::size_t count) {
  return fmt::format("Recorded for {}.", counted(count, "child", "children"));
}

std::string of_child_problem(std::string_view child, std::string_view problem) {
  return fmt::format("{}: {}", child, problem);
}

}  // namespace stepwell::web::texts
