// The days of census.toml, and the file as a whole.
#include <algorithm>
#include <chrono>
#include <string>

#include "law/pack_reader.h"

namespace stepwell::law {

base::Day Census::day_in(int year) const {
  return weekday ? nth_weekday(year, month, *weekday, nth) : base::Day(year, month, 1);
}

base::Day nth_weekday(int year, unsigned month, unsigned weekday, int nth) {
  namespace chrono = std::chrono;
  const auto of = chrono::year(year) / chrono::month(month);
  const chrono::weekday day(weekday % 7);
  if (nth < 0) return base::Day(chrono::sys_days(of / day[chrono::last]));
  return base::Day(chrono::sys_days(of / day[static_cast<unsigned>(nth)]));
}

void PackReader::read_censuses() {
  TableReader file = open("census.toml");
  for (TableReader& table : file.tables("census")) {
    Census census;
    census.id = table.text("id");
    claim_id(table, "census", census.id);
    census.name = words(table, "name", "census." + census.id);
    const int month = table.number("month");
    if (month < 1 || month > 12) table.fault("month", "1 to 12", std::to_string(month));
    census.month = static_cast<unsigned>(std::clamp(month, 1, 12));
    if (const auto weekday = table.maybe_number("weekday")) {
      if (*weekday < 1 || *weekday > 7)
        table.fault("weekday", "1 for Monday to 7", std::to_string(*weekday));
      census.weekday = static_cast<unsigned>(std::clamp(*weekday, 1, 7));
      census.nth = table.number("nth");
      if (census.nth != -1 && (census.nth < 1 || census.nth > 4))
        table.fault("nth", "1 to 4, or -1 for the last", std::to_string(census.nth));
      census.nth = census.nth < 0 ? -1 : std::clamp(census.nth, 1, 4);
    }
    census.cites = cites(table);
    table.finish();
    framework_->censuses.push_back(std::move(census));
  }
  for (TableReader& table : file.tables("check")) framework_->checks.push_back(read_check(table));
  file.finish();
}

}  // namespace stepwell::law
