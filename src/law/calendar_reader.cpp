#include "law/calendar_reader.h"

#include <tuple>

#include "law/table_reader.h"

namespace stepwell::law {
namespace {

using calendar::HolidayRule;
using calendar::OneOff;

/// Years that a list of bank holidays may reasonably cover.
constexpr int kFirstYear = 1971, kLastYear = 2200;

unsigned in_range(TableReader& table, std::string_view key, unsigned most) {
  const int number = table.number(key);
  if (number >= 1 && number <= static_cast<int>(most)) return static_cast<unsigned>(number);
  table.fault(key, "1 to " + std::to_string(most), std::to_string(number));
  return 1;
}

HolidayRule read_holiday(TableReader& table) {
  HolidayRule rule;
  table.text("name");
  if (table.has("easter")) {
    rule.form = HolidayRule::Form::Easter;
    rule.easter_offset = table.number("easter");
  } else if (table.has("weekday")) {
    rule.form = HolidayRule::Form::Weekday;
    rule.weekday = in_range(table, "weekday", 7);
    rule.month = in_range(table, "month", 12);
    rule.nth = table.number("nth");
    if (rule.nth != -1 && (rule.nth < 1 || rule.nth > 4))
      table.fault("nth", "1 to 4, or -1 for the last", std::to_string(rule.nth));
  } else {
    std::tie(rule.month, rule.day) = day_of_year(table, "month", "day");
    rule.substitute = table.one_of<calendar::Substitute>(
        "substitute",
        {{"none", calendar::Substitute::None},
         {"next_working_day", calendar::Substitute::NextWorkingDay}},
        calendar::Substitute::NextWorkingDay);
  }
  rule.first_year = table.maybe_number("from");
  rule.last_year = table.maybe_number("to");
  table.finish();
  return rule;
}

void read_one_offs(TableReader& table, std::string_view key, OneOff::Effect effect,
                   std::vector<OneOff>& all) {
  for (TableReader& row : table.tables(key)) {
    row.text("name");
    all.push_back({effect, row.day("on")});
    row.finish();
  }
}

calendar::Season read_season(TableReader& table) {
  calendar::Season season;
  std::tie(season.from_month, season.from_day) = day_of_year(table, "from_month", "from_day");
  std::tie(season.to_month, season.to_day) = day_of_year(table, "to_month", "to_day");
  table.finish();
  return season;
}

}  // namespace

std::map<std::string, calendar::BankHolidays> read_bank_holidays(const SourceValue& source,
                                                                 std::vector<PackFault>& faults) {
  std::map<std::string, calendar::BankHolidays> by_nation;
  TableReader file(source, {}, faults);
  for (TableReader& table : file.tables("division")) {
    table.text("id");
    const std::vector<std::string> nations = table.texts("nations");
    const int first = table.number("from"), last = table.number("to");
    if (first < kFirstYear || last > kLastYear || last < first) {
      table.fault("from",
                  "years from " + std::to_string(kFirstYear) + " to " + std::to_string(kLastYear),
                  "others");
      continue;
    }
    std::vector<HolidayRule> rules;
    for (TableReader& row : table.tables("holiday")) rules.push_back(read_holiday(row));
    std::vector<OneOff> one_offs;
    read_one_offs(table, "not_kept", OneOff::Effect::Removed, one_offs);
    read_one_offs(table, "once", OneOff::Effect::Added, one_offs);
    table.finish();
    for (const std::string& nation : nations)
      by_nation.emplace(nation, calendar::BankHolidays(rules, one_offs, first, last));
  }
  if (by_nation.empty()) file.fault("division", "one or more divisions with nations", "none");
  file.finish();
  return by_nation;
}

std::vector<calendar::Roll> read_rolls(const SourceValue& source, std::vector<PackFault>& faults) {
  using Otherwise = calendar::Roll::Otherwise;
  std::vector<calendar::Roll> rolls;
  TableReader file(source, {}, faults);
  for (TableReader& table : file.tables("roll")) {
    calendar::Roll roll;
    roll.id = table.text("id");
    for (TableReader& row : table.tables("season")) roll.seasons.push_back(read_season(row));
    roll.otherwise = table.one_of<Otherwise>(
        "otherwise", {{"none", Otherwise::Stay},
                      {"next_working_day", Otherwise::NextWorkingDay},
                      {"first_working_day_after", Otherwise::FirstWorkingDayAfter}});
    table.texts("cite");
    table.maybe_text("because");
    table.finish();
    rolls.push_back(std::move(roll));
  }
  file.finish();
  return rolls;
}

}  // namespace stepwell::law
