#include "calendar/bank_holidays.h"

#include <algorithm>

namespace stepwell::calendar {

using base::Day;

namespace {

Day nth_weekday(int year, const HolidayRule& rule) {
  namespace chrono = std::chrono;
  const auto month = chrono::year(year) / chrono::month(rule.month);
  const chrono::weekday weekday(rule.weekday % 7);
  if (rule.nth < 0) return Day(chrono::sys_days(month / weekday[chrono::last]));
  return Day(chrono::sys_days(month / weekday[static_cast<unsigned>(rule.nth)]));
}

Day day_of(const HolidayRule& rule, int year) {
  switch (rule.form) {
    case HolidayRule::Form::Fixed: return Day(year, rule.month, rule.day);
    case HolidayRule::Form::Easter: return easter_sunday(year) + rule.easter_offset;
    case HolidayRule::Form::Weekday: return nth_weekday(year, rule);
  }
  return {};
}

bool applies(const HolidayRule& rule, int year) {
  return (!rule.first_year || *rule.first_year <= year) &&
         (!rule.last_year || year <= *rule.last_year);
}

/// The days of one year. A holiday on a weekday keeps its day; one on a weekend takes the next free
/// working day.
std::vector<Day> days_of_year(const std::vector<HolidayRule>& rules, int year) {
  std::vector<Day> kept;
  std::vector<Day> moved;
  for (const HolidayRule& rule : rules) {
    if (!applies(rule, year)) continue;
    const Day day = day_of(rule, year);
    const bool moves = rule.substitute == Substitute::NextWorkingDay && day.is_weekend();
    (moves ? moved : kept).push_back(day);
  }
  for (Day day : moved) {
    while (day.is_weekend() || std::find(kept.begin(), kept.end(), day) != kept.end())
      day = day + 1;
    kept.push_back(day);
  }
  return kept;
}

}  // namespace

Day easter_sunday(int year) {
  // The anonymous Gregorian algorithm (Meeus, Jones, Butcher).
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

BankHolidays::BankHolidays(const std::vector<HolidayRule>& rules,
                           const std::vector<OneOff>& one_offs, int first_year, int last_year)
    : known_{Day(first_year, 1, 1), Day(last_year, 12, 31)} {
  for (int year = first_year; year <= last_year; ++year)
    for (Day day : days_of_year(rules, year)) days_.push_back(day);
  for (const OneOff& one_off : one_offs) {
    std::erase(days_, one_off.day);
    if (one_off.effect == OneOff::Effect::Added) days_.push_back(one_off.day);
  }
  std::sort(days_.begin(), days_.end());
}

bool BankHolidays::is_holiday(Day day) const {
  return std::binary_search(days_.begin(), days_.end(), day);
}

DayOrMissing BankHolidays::working_day_from(Day day) const {
  if (day < known_.first)
    return base::refuse(Missing{Missing::What::BankHolidaysBefore, known_.first});
  while (known_.contains(day) && !is_working_day(day)) day = day + 1;
  if (known_.contains(day)) return day;
  return base::refuse(Missing{Missing::What::BankHolidaysAfter, known_.last});
}

}  // namespace stepwell::calendar
