#include "web/texts/help.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"

namespace stepwell::web::texts {
namespace {

std::string counted(std::size_t count, Text one, Text many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string reasons(const std::vector<MissedWords>& because) {
  std::string all;
  for (const MissedWords& missed : because)
    all += fmt::format("{}{} {}", all.empty() ? ": " : ", ",
                       missed.why.empty() ? "not said why" : small_first(missed.why), missed.count);
  return all;
}

constexpr int kMinutesOfHour = 60;

}  // namespace

std::string delivery(const record::Delivery& delivery, const std::vector<MissedWords>& because) {
  std::string words = delivery.promised ? fmt::format("Promised {}, happened {}",
                                                      *delivery.promised, delivery.happened)
                                        : fmt::format("Happened {}", delivery.happened);
  if (delivery.in_part > 0) words += fmt::format(", in part {}", delivery.in_part);
  words += fmt::format(", missed {}{}.", delivery.missed, reasons(because));
  if (delivery.not_recorded() > 0)
    words += fmt::format(" Nothing is recorded for {}.", delivery.not_recorded());
  return words;
}

std::string how_often(int times_a_week, int minutes) {
  std::string words;
  if (times_a_week == 1) words = "once a week";
  if (times_a_week == 2) words = "twice a week";
  if (times_a_week > 2) words = fmt::format("{} times a week", times_a_week);
  if (minutes == 0) return words;
  const std::string long_each = counted(static_cast<std::size_t>(minutes), "minute", "minutes");
  return words.empty() ? long_each : fmt::format("{}, {}", words, long_each);
}

std::string help_days(const record::Provision& provision) {
  if (!provision.until) return fmt::format("since {}", day(provision.from));
  return fmt::format("{} to {}", day(provision.from), day(*provision.until - 1));
}

std::string help_title(std::string_view child) {
  return fmt::format("Help for {}", child);
}

std::string lines_not_begun(std::size_t count) {
  return fmt::format("{} of the plan in use {} not begun", counted(count, "line", "lines"),
                     count == 1 ? "is" : "are");
}

std::string line_of_plan(std::string_view document) {
  return fmt::format("As the plan says it ({}):", document);
}

std::string help_before_issue(base::Day issued) {
  return fmt::format("The plan that promises it was issued on {}: choose that day or a later one.",
                     day(issued));
}

std::string help_ended_already(base::Day until) {
  return fmt::format("It has ended already: since {} it is not given any more.", day(until));
}

std::string help_ends_before(base::Day from) {
  return fmt::format("It began on {}: choose that day or a later one.", day(from));
}

std::string help_given_after(base::Day last) {
  return fmt::format(
      "A session of it is recorded on {}: choose that day or a later one, or take the session back "
      "first.",
      day(last));
}

std::string paper_help_lead(base::Day today) {
  return fmt::format("What the school promised, and what came of it up to {}.", day(today));
}

std::string last_sessions(const std::vector<std::string>& outcomes) {
  std::vector<std::string> words;
  for (const std::string& outcome : outcomes) words.push_back(small_first(outcome));
  return fmt::format("Last sessions, the newest last: {}.", joined(words));
}

std::string giver_without_sight(std::string_view giver) {
  return fmt::format("{}, who may not see this child’s record", giver);
}

std::string giver_does_not_see(std::string_view giver, std::string_view child,
                               std::string_view class_name) {
  const std::string of_class =
      class_name.empty() ? "" : fmt::format("class {} or for ", class_name);
  return fmt::format(
      "{} does not see the record of {}, and could neither read the plan nor record the help. "
      "Choose somebody else, or have a post for {}the child given to {} first.",
      giver, child, of_class, giver);
}

std::string of_help(std::string_view what, std::string_view fault) {
  return fmt::format("“{}”: {}", what, fault);
}

std::string teaches_class(std::string_view class_name) {
  if (class_name.empty()) return "Whoever teaches the child";
  return fmt::format("Whoever teaches class {}", class_name);
}

std::string sessions_lead(base::Day on, std::size_t open) {
  if (open == 0) return day(on);
  return fmt::format("{}: {} to give", day(on), counted(open, "session", "sessions"));
}

std::string sessions_lead_many(base::Day on) {
  return fmt::format("{}: # sessions to give", day(on));
}

std::string of_week_counted(const record::WeekOfHelp& week) {
  return fmt::format("# of {} this week", week.promised);
}

std::string of_week(const record::WeekOfHelp& week) {
  return fmt::format("{} of {} this week", week.recorded, week.promised);
}

std::string group_of(std::string_view name, std::size_t children) {
  const bool says_so = base::folded_name(name).find("group") != std::string::npos;
  return fmt::format("{}{}, {}", says_so ? "" : "Group ", name,
                     counted(children, "child", "children"));
}

std::string said_of_session(std::string_view outcome, std::string_view why, std::string_view by) {
  std::string words(outcome);
  if (!why.empty()) words += ": " + small_first(why);
  if (!by.empty()) words += fmt::format(", recorded by {}", by);
  return words;
}

std::string short_weekday(base::Day on) {
  constexpr Text kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return fmt::format("{} {}", kDays[on.weekday() - 1], on.day());
}

std::string tap_recorded(std::string_view outcome, std::size_t count) {
  if (count == 1) return fmt::format("Recorded: {}.", small_first(outcome));
  return fmt::format("Recorded: {}, for {} children.", small_first(outcome), count);
}

std::string slot_problem(const app::SlotDone& slot, std::string_view name, std::string_view said) {
  using What = app::SlotDone::What;
  switch (slot.what) {
    case What::Recorded:
    case What::SaidAlready: return {};
    case What::SaidOtherwise:
      return fmt::format("{}: this session is recorded already ({}). Nothing was changed.", name,
                         said);
    case What::NotGiven:
      return fmt::format(
          "{}: this help is not given on that day: it has ended, or the child has left. Nothing "
          "was recorded for {}.",
          name, name);
    case What::StruckOut: return kStruckMeanwhile;
    case What::NotOpen:
      return "One of the children is not open to you any more. Nothing was recorded for that "
             "child. Tell whoever leads on extra help.";
  }
  throw base::Mistake("an outcome that is none of the enumerators");
}

std::string tap_refused(app::TapRefusal refusal) {
  using enum app::TapRefusal;
  switch (refusal) {
    case NothingNamed: return "Nothing was recorded: the form names no session.";
    case TooMany: return "Nothing was recorded: the form names too many sessions.";
    case OutcomeUnknown: return "Say what became of the session: press one of the buttons.";
    case WhyMissing: return "Say why the session did not happen: press one of the reasons.";
    case WhyUnknown: return "Press one of the reasons that are offered.";
    case DayNotYet: return "Only what has happened can be recorded: today or an earlier day.";
  }
  throw base::Mistake("a refusal that is none of the enumerators");
}

std::string away_sessions(std::string_view name, base::Day on) {
  return fmt::format("Sessions of {} on {}", name, day(on));
}

std::string away_marked(std::size_t count) {
  return fmt::format("{} recorded as missed.", counted(count, "session is", "sessions are"));
}

std::string away_given(std::size_t count, std::string_view name) {
  return fmt::format("{} on the list of {} now.", counted(count, "session is", "sessions are"),
                     name);
}

std::string away_cover(std::string_view name, std::size_t seen, std::size_t children) {
  if (seen == children) return std::string(name);
  return fmt::format("{} (sees {} of these {} children)", name, seen, children);
}

std::string map_lead(base::Day on, std::size_t children) {
  return fmt::format("What is given on {}, to {}.", day(on),
                     counted(children, "child", "children"));
}

std::string hours(int minutes) {
  const int whole = minutes / kMinutesOfHour, rest = minutes % kMinutesOfHour;
  if (rest == 0) return fmt::format("{} h", whole);
  return whole == 0 ? fmt::format("{} min", rest) : fmt::format("{} h {} min", whole, rest);
}

std::string pounds(long long pence) {
  constexpr long long kHundred = 100;
  constexpr std::size_t kThousands = 3;
  std::string whole = std::to_string(pence / kHundred);
  for (std::size_t at = whole.size(); at > kThousands;) whole.insert(at -= kThousands, ",");
  return fmt::format("£{}.{:02}", whole, pence % kHundred);
}

std::string cost(const std::optional<long long>& pence, int minutes_without_rate) {
  if (minutes_without_rate == 0) return pence ? pounds(*pence) : "—";
  if (!pence) return "cost not known: nobody who gives it has a rate";
  return fmt::format("{}, without {} of people who have no rate", pounds(*pence),
                     hours(minutes_without_rate));
}

std::string given_of(const record::Delivery& delivery) {
  if (!delivery.promised) return "—";
  return fmt::format("{} of {}", delivery.happened + delivery.in_part, *delivery.promised);
}

std::string hours_of(std::string_view name) {
  return fmt::format("Hours a week: {}", name);
}

std::string rate_of(std::string_view post) {
  return fmt::format("Hourly rate: {}", small_first(post));
}

}  // namespace stepwell::web::texts
