#include "web/texts/today.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "base/check.h"
#include "web/texts/terms.h"

namespace stepwell::web::texts {
namespace {

using app::DueGroup;
using base::Day;

constexpr std::array<Text, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                           "Friday", "Saturday", "Sunday"};
constexpr int kWeek = 7;
constexpr int kFortnight = 14;

std::string weekday(Day day) {
  return kWeekdays[day.weekday() - 1];
}

/// "12 December": the year is left out.
std::string day_of_year(Day day) {
  const std::string whole = texts::day(day);
  return whole.substr(0, whole.rfind(' '));
}

std::string counted(int number, Text one, Text many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string when_note(const app::DueLine& line, DueGroup group, Day today, Day day) {
  const bool is_past = day < today;
  const std::string how_long = length(std::abs(day - today));
  switch (group) {
    case DueGroup::Late: return how_long + " late";
    case DueGroup::LaterThanMeant: return how_long + " later than meant";
    case DueGroup::Rights:
      if (app::is_shown_by_aim(line, today)) break;
      return (is_past ? "the last day was " : "last day, ") + distance(day, today);
    case DueGroup::WaitingFor:
      // Of what only falls due, or stands in no source, nobody is late.
      if (is_past) return "was expected " + distance(day, today) + "; ask now";
      return "expected " + distance(day, today) + "; ask after " + day_of_year(day);
    case DueGroup::Concerns:
      if (is_past) return how_long + " later than meant";
      break;
    case DueGroup::ThisWeek:
    case DueGroup::NextWeek:
    case DueGroup::Later:
    case DueGroup::WorthALook:
    case DueGroup::ToFindOut: break;
  }
  const std::string_view what = app::is_shown_by_aim(line, today) ? "aim, " : "due ";
  return std::string(what) + distance(day, today);
}

}  // namespace

std::string long_day(Day day) {
  return weekday(day) + " " + texts::day(day);
}

std::string near_day(Day day, Day today) {
  if (std::abs(day - today) < kFortnight) return weekday(day) + " " + day_of_year(day);
  return day.year() == today.year() ? day_of_year(day) : texts::day(day);
}

std::string length(int days) {
  constexpr int kWeeksUpTo = 12 * kWeek;
  constexpr double kDaysOfAMonth = 30.4;
  constexpr int kDaysOfAYear = 365;
  if (days < kFortnight) return counted(days, "day", "days");
  if (days < kWeeksUpTo) return counted(days / kWeek, "week", "weeks");
  if (days < 2 * kDaysOfAYear)
    return counted(static_cast<int>(days / kDaysOfAMonth), "month", "months");
  return counted(days / kDaysOfAYear, "year", "years");
}

std::string distance(Day day, Day today) {
  const int days = day - today;
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  return days > 0 ? "in " + length(days) : length(-days) + " ago";
}

Text group_title(DueGroup group) {
  switch (group) {
    case DueGroup::Concerns: return "Concerns to answer";
    case DueGroup::Late: return "Late";
    case DueGroup::LaterThanMeant: return "Later than meant";
    case DueGroup::ThisWeek: return "This week";
    case DueGroup::NextWeek: return "Next week";
    case DueGroup::Later: return "Later";
    case DueGroup::WaitingFor: return "Waiting for others";
    case DueGroup::Rights: return "Rights of the family";
    case DueGroup::WorthALook: return "Worth a look";
    case DueGroup::ToFindOut: return "To find out";
  }
  throw base::Mistake("a group that is none of the enumerators");
}

Text group_means(DueGroup group) {
  switch (group) {
    case DueGroup::Concerns: return "Somebody is worried about a child and waits for an answer.";
    case DueGroup::Late:
      return "The last day is past: one that the law sets, or that was agreed as it asks.";
    case DueGroup::LaterThanMeant:
      return "The day that was meant or agreed is past. The law is not broken.";
    case DueGroup::WaitingFor: return "Others owe these. Record them when they arrive.";
    case DueGroup::Rights: return "The family may do these until the last day. Nobody has to.";
    case DueGroup::ToFindOut:
      return "The day of each of these cannot be worked out before something more is known.";
    case DueGroup::WorthALook: return "Nothing is owed here. What was tried may not be what helps.";
    case DueGroup::ThisWeek:
    case DueGroup::NextWeek:
    case DueGroup::Later: return "";
  }
  throw base::Mistake("a group that is none of the enumerators");
}

Text count_words(DueGroup group) {
  switch (group) {
    case DueGroup::Concerns: return "to answer";
    case DueGroup::Late: return "late";
    case DueGroup::LaterThanMeant: return "later than meant";
    case DueGroup::ThisWeek: return "due this week";
    case DueGroup::NextWeek: return "due next week";
    case DueGroup::Later: return "later";
    case DueGroup::WaitingFor: return "waiting for others";
    case DueGroup::Rights: return "rights of families";
    case DueGroup::WorthALook: return "worth a look";
    case DueGroup::ToFindOut: return "to find out";
  }
  throw base::Mistake("a group that is none of the enumerators");
}

std::string today_lead(Day today, std::size_t children) {
  if (children == 0) return long_day(today);
  return fmt::format("{} · something is open for {}", long_day(today), children_count(children));
}

std::string due_note(const app::DueLine& line, DueGroup group, Day today) {
  const auto day = app::shown_day(line, today);
  std::string note = day ? when_note(line, group, today, *day) : std::string();
  const auto add = [&](Text more) { note += (note.empty() ? "" : "; ") + std::string(more); };
  if (!line.excused.empty()) add(kExcusedNote);
  if (line.before_us) add(kBeforeUsNote);
  return note;
}

std::string to_find_out(std::string_view missing) {
  return fmt::format("It can be worked out once this is known: {}.", missing_words(missing));
}

std::string days_of_another(std::string_view body) {
  return fmt::format(
      "These are not days of your school ({}). Ask there for the last day, and set a reminder for "
      "it.",
      body);
}

std::string show_all(std::size_t count) {
  return fmt::format("Show all {}", count);
}

std::string draft_of(std::string_view document, std::string_view child) {
  return fmt::format("{} for {}", document, child);
}

std::string handed_by(std::string_view person) {
  return fmt::format("handed over by {}", person);
}

std::string handed_in_vain(std::string_view to) {
  return fmt::format("handed over to {}, who may not write in it any more", to);
}

namespace {

/// The codes of files of pupils; whatever else stands there says itself what it is.
std::string year_words(std::string_view year) {
  if (year == "R") return "Reception";
  if (year == "N1" || year == "N2") return "Nursery";
  const bool is_number = !year.empty() && year.find_first_not_of("0123456789") == year.npos;
  return is_number ? fmt::format("Year {}", year) : std::string(year);
}

}  // namespace

std::string class_of(std::string_view year, std::string_view class_name) {
  std::string words = year_words(year);
  if (class_name.empty() || class_name == year) return words;
  return words.empty() ? fmt::format("Class {}", class_name)
                       : fmt::format("{}, class {}", words, class_name);
}

std::string for_child(std::string_view child) {
  return fmt::format(" for {}", child);
}

std::string children_count(std::size_t count) {
  return counted(static_cast<int>(count), "child", "children");
}

std::string children_of(std::size_t shown, std::size_t all) {
  return fmt::format("{} of {}", shown, children_count(all));
}

std::string first_only(std::size_t count) {
  return fmt::format("The first {} are shown. Narrow the list down to see the others.", count);
}

std::string sheet_title(std::string_view class_name) {
  return fmt::format("Class {}: extra help", class_name);
}

std::string sheet_lead(Day today) {
  return fmt::format("For those who teach the class. {}.", long_day(today));
}

std::string since_day(Day day) {
  return "since " + texts::day(day);
}

std::string practice_bar(Day day) {
  return fmt::format("Practice school. The day here is {}.", texts::day(day));
}

std::string practice_to(Day day) {
  return "to " + long_day(day);
}

std::string practice_moved(Day day) {
  return fmt::format("The day at this school is now {}.", long_day(day));
}

std::string sentence(app::DayRefusal refusal) {
  switch (refusal) {
    case app::DayRefusal::NotAllowed: return "Only whoever looks after the school can do this.";
    case app::DayRefusal::NotPractice: return "This is not a practice school: its day is today.";
    case app::DayRefusal::NotLater:
      return "The day has already been moved on. Check it and choose.";
    case app::DayRefusal::SaidOtherwise: return kSentBefore;
  }
  throw base::Mistake("a refusal that is none of the enumerators");
}

}  // namespace stepwell::web::texts
