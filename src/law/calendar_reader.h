// Reads the calendars that all packs share: bank holidays by nation, and the ways in which a last
// day is moved on.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "calendar/bank_holidays.h"
#include "calendar/roll.h"
#include "law/source.h"

namespace stepwell::law {

/// calendars/bank_holidays.toml: the holidays of each nation.
std::map<std::string, calendar::BankHolidays> read_bank_holidays(const SourceValue& file,
                                                                 std::vector<PackFault>& faults);
/// calendars/rolls.toml.
std::vector<calendar::Roll> read_rolls(const SourceValue& file, std::vector<PackFault>& faults);

}  // namespace stepwell::law
