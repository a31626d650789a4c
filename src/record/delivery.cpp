#include "record/delivery.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <set>
#include <tuple>

#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::record {

namespace json = boost::json;
using base::Day;
using base::DayRange;
using calendar::SchoolCalendar;

namespace {

/// Monday to Friday.
constexpr int kWeekdays = 5;
constexpr int kWeek = 7;

Provision provision_of(const Entry& entry) {
  const json::object& body = entry.body;
  Provision provision;
  provision.position = entry.position;
  provision.from = entry.on;
  provision.type = text_in(body, "type");
  provision.level = text_in(body, "level");
  provision.what = text_in(body, "what");
  provision.who = text_in(body, "who");
  provision.person = text_in(body, "person");
  provision.group = text_in(body, "group");
  provision.where = text_in(body, "where");
  provision.row = text_in(body, "row");
  provision.plan = number_in(body, "plan");
  provision.times_a_week = std::max(0, number_in(body, "times_a_week"));
  provision.minutes = std::max(0, number_in(body, "minutes"));
  provision.targets = words_in(body, "targets");
  return provision;
}

void end(Provision& provision, Day day) {
  if (provision.from <= day && (!provision.until || day < *provision.until)) provision.until = day;
}

/// Takes the entries one by one; they come in the order in which they count.
class HelpReader {
 public:
  void take(const Entry& entry) {
    static const auto kBegan = law::find_kind("provision_began");
    static const auto kEnded = law::find_kind("provision_ended");
    static const auto kSession = law::find_kind("session_recorded");
    static const auto kCover = law::find_kind("cover_arranged");
    const law::Kind kind = entry.topic.kind;
    if (kind == kBegan && !says_nothing(entry)) help_.provisions.push_back(provision_of(entry));
    if (kind == kEnded) ends_.emplace_back(number_in(entry.body, "provision"), entry.on);
    if (kind == law::kinds::school_left) left_.push_back(entry.on);
    if (kind == kSession) help_.sessions.push_back(session_of(entry));
    if (kind == kCover)
      help_.covers.push_back({number_in(entry.body, "provision"), entry.for_day.value_or(entry.on),
                              text_in(entry.body, "person")});
  }

  Help done() {
    std::sort(help_.provisions.begin(), help_.provisions.end(),
              [](const Provision& a, const Provision& b) { return a.position < b.position; });
    for (Provision& provision : help_.provisions) {
      for (const auto& [position, day] : ends_)
        if (position == provision.position) end(provision, day);
      for (const Day day : left_) end(provision, day);
    }
    drop_what_is_there_twice();
    return std::move(help_);
  }

 private:
  void drop_what_is_there_twice() {
    std::vector<Session>& sessions = help_.sessions;
    std::sort(sessions.begin(), sessions.end(),
              [](const Session& a, const Session& b) { return a.position < b.position; });
    std::set<std::tuple<Position, Day, int>> there;
    std::erase_if(sessions, [&](const Session& session) {
      return session.number > 0 &&
             !there.emplace(session.provision, session.on, session.number).second;
    });
    std::stable_sort(sessions.begin(), sessions.end(),
                     [](const Session& a, const Session& b) { return a.on < b.on; });
  }

  Help help_;
  std::vector<std::pair<Position, Day>> ends_;
  std::vector<Day> left_;
};

Day monday_of(Day day) {
  return day - static_cast<int>(day.weekday() - 1);
}

/// The school days of the week that begins on that Monday.
std::vector<Day> school_days_of(const SchoolCalendar& calendar, Day monday) {
  std::vector<Day> days;
  for (int i = 0; i < kWeek; ++i)
    if (calendar.is_school_day(monday + i)) days.push_back(monday + i);
  return days;
}

int most_a_day(int times) {
  return (times + kWeekdays - 1) / kWeekdays;
}

int due_in_week(const std::vector<Day>& school_days, int times) {
  return std::min(times, most_a_day(times) * static_cast<int>(school_days.size()));
}

/// Of the week's sessions those that fall due on the days of that range: after k of s school days
/// the k-th part of them, rounded down, so that the last falls due on the last day.
int due_of_week(const std::vector<Day>& school_days, int times, DayRange range) {
  const int all = due_in_week(school_days, times);
  const auto upto = [&](auto is_before) {
    const auto k = std::count_if(school_days.begin(), school_days.end(), is_before);
    return school_days.empty() ? 0
                               : all * static_cast<int>(k) / static_cast<int>(school_days.size());
  };
  const int last = upto([&](Day day) { return day <= range.last; });
  const int first = upto([&](Day day) { return day < range.first; });
  return std::max(0, last - first);
}

void count(const Session& session, Delivery& delivery, std::map<std::string, int>& because) {
  if (session.outcome == kSessionHeld) ++delivery.happened;
  if (session.outcome == kSessionPartly) ++delivery.in_part;
  if (session.outcome != kSessionMissed) return;
  ++delivery.missed;
  ++because[session.why];
}

std::vector<MissedBecause> by_frequency(const std::map<std::string, int>& because) {
  std::vector<MissedBecause> all;
  for (const auto& [why, number] : because) all.push_back({why, number});
  std::stable_sort(all.begin(), all.end(), [](const MissedBecause& a, const MissedBecause& b) {
    return b.count < a.count;
  });
  return all;
}

int recorded_between(const Help& help, Position provision, DayRange days) {
  return static_cast<int>(
      std::count_if(help.sessions.begin(), help.sessions.end(), [&](const Session& session) {
        return session.provision == provision && days.contains(session.on);
      }));
}

/// What is recorded early in a week counts as promised before its day has come.
int promised_until(const Provision& provision, const Help& help, const SchoolCalendar& calendar,
                   Day today) {
  const Day monday = monday_of(today);
  const Day last = provision.until ? *provision.until - 1 : today;
  const int times = provision.times_a_week;
  if (last < today) return sessions_due(calendar, times, {provision.from, last});
  const int before = sessions_due(calendar, times, {provision.from, monday - 1});
  const Day begun = std::max(provision.from, monday);
  const int fallen_due = sessions_due(calendar, times, {begun, today - 1});
  const int of_week = sessions_due(calendar, times, {begun, monday + (kWeek - 1)});
  const int recorded = recorded_between(help, provision.position, {begun, today});
  return before + std::max(fallen_due, std::min(of_week, recorded));
}

}  // namespace

Session session_of(const Entry& entry) {
  const json::object& body = entry.body;
  return {entry.position,
          number_in(body, "provision"),
          entry.on,
          number_in(body, "number"),
          text_in(body, "outcome"),
          text_in(body, "why"),
          text_in(body, "text"),
          text_in(body, "person"),
          std::max(0, number_in(body, "minutes"))};
}

const Provision* Help::find(Position position) const {
  const auto found = std::find_if(provisions.begin(), provisions.end(),
                                  [&](const Provision& each) { return each.position == position; });
  return found == provisions.end() ? nullptr : &*found;
}

std::vector<const Session*> Help::sessions_of(Position provision, Day day) const {
  std::vector<const Session*> of_day;
  for (const Session& session : sessions)
    if (session.provision == provision && session.on == day) of_day.push_back(&session);
  return of_day;
}

int Help::next_number(Position provision, Day day) const {
  std::set<int> numbers;
  int without = 0;
  for (const Session* session : sessions_of(provision, day)) {
    if (session->number > 0)
      numbers.insert(session->number);
    else
      ++without;
  }
  int next = 1;
  // One that says no number stands in the first place that is free.
  while (numbers.contains(next) || without-- > 0) ++next;
  return next;
}

std::string Help::giver(const Provision& provision, Day day) const {
  std::string person = provision.person;
  for (const Cover& cover : covers)
    if (cover.provision == provision.position && cover.on == day) person = cover.person;
  return person;
}

Help help_in(std::span<const Entry> entries, Day on) {
  HelpReader reader;
  for (const Entry* entry : taking_part(entries, {on, std::nullopt})) reader.take(*entry);
  return reader.done();
}

int sessions_due(const SchoolCalendar& calendar, int times, DayRange days) {
  if (times <= 0 || days.last < days.first) return 0;
  int due = 0;
  for (Day monday = monday_of(days.first); monday <= days.last; monday = monday + kWeek)
    due += due_of_week(school_days_of(calendar, monday), times, days);
  return due;
}

bool is_counted(const SchoolCalendar& calendar, DayRange days) {
  for (DayRange year = calendar::school_year_of(days.first); year.first <= days.last;
       year = calendar::school_year_of(year.last + 1)) {
    const auto& terms = calendar.terms();
    const bool is_known = std::any_of(terms.begin(), terms.end(), [&](const DayRange& term) {
      return year.contains(term.first);
    });
    if (!is_known) return false;
  }
  return true;
}

Delivery delivery_of(const Provision& provision, const Help& help, const SchoolCalendar& calendar,
                     Day today) {
  Delivery delivery;
  std::map<std::string, int> because;
  for (const Session& session : help.sessions)
    if (session.provision == provision.position && session.on <= today)
      count(session, delivery, because);
  delivery.because = by_frequency(because);
  const Day last = provision.until && *provision.until <= today ? *provision.until - 1 : today;
  if (provision.times_a_week > 0 && provision.from <= today &&
      is_counted(calendar, {provision.from, std::max(provision.from, last)}))
    delivery.promised = promised_until(provision, help, calendar, today);
  return delivery;
}

Delivery operator+(Delivery one, const Delivery& other) {
  if (other.promised) one.promised = one.promised.value_or(0) + *other.promised;
  one.happened += other.happened;
  one.in_part += other.in_part;
  one.missed += other.missed;
  std::map<std::string, int> because;
  for (const MissedBecause& missed : one.because) because[missed.why] += missed.count;
  for (const MissedBecause& missed : other.because) because[missed.why] += missed.count;
  one.because = by_frequency(because);
  return one;
}

WeekOfHelp week_of(const Provision& provision, const Help& help, const SchoolCalendar& calendar,
                   Day day) {
  const Day monday = monday_of(day);
  const Day sunday = monday + (kWeek - 1);
  const Day first = std::max(provision.from, monday);
  const Day last = provision.until ? std::min(*provision.until - 1, sunday) : sunday;
  WeekOfHelp week;
  week.promised = sessions_due(calendar, provision.times_a_week, {first, last});
  week.recorded = recorded_between(help, provision.position, {monday, sunday});
  week.today = recorded_between(help, provision.position, {day, day});
  week.a_day = most_a_day(provision.times_a_week);
  week.is_school_day = calendar.is_school_day(day);
  return week;
}

}  // namespace stepwell::record
