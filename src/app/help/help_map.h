// The help of a whole school as it is given on one day: by area of need and by kind, with the hours
// that it takes and what they cost; and the adults who give it, with hours used and free. Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/help/given_help.h"
#include "law/framework.h"

namespace stepwell::app {

/// What the school says of its adults' time, as the settings of its record.
struct HelpSettings {
  std::map<std::string, int, std::less<>> minutes_a_week;  ///< that are there, by person
  std::map<std::string, int, std::less<>> pence_an_hour;   ///< by post: "assistant"
};
/// From the school's own record, as it is known; values that say nothing take back what was said.
HelpSettings help_settings(std::span<const record::Entry> school_record);
/// The name of the setting in which the school says it.
std::string hours_setting(std::string_view person);
std::string rate_setting(std::string_view post);
/// "12.5" hours are 750 minutes. Nothing for what is no number of hours from 0 to 60.
std::optional<int> read_hours(std::string_view written);
/// "14.50" are 1450 pence. Nothing for what is no amount from 0 to 999.99.
std::optional<int> read_pounds(std::string_view written);
std::string write_hours(int minutes);
std::string write_pounds(int pence);

/// To how many children of a line something is given at that level.
struct HelpMapLevel {
  std::string level;  ///< of the list "provision_level"; empty: not said
  int children = 0;
};
/// What is given alike to children of one area, at whatever level.
struct HelpMapLine {
  std::vector<HelpMapLevel> levels;  ///< in the order of the list, those not said last
  std::string what;
  std::string type;
  int children = 0;
  int minutes = 0;  ///< of adults, a week; a group's are shared out among its children
  std::optional<long long> pence;  ///< a week; nothing where no rate is known
  record::Delivery delivery;
};
/// The lines of one area of need.
struct HelpMapArea {
  std::string name;                ///< empty: no need is recorded
  std::vector<HelpMapLine> lines;  ///< in the order of their first levels, then by what it is
};
struct HelpMap {
  std::vector<HelpMapArea> areas;  ///< by name, the nameless last
  int children = 0;                ///< who are given anything
  int minutes = 0;
  std::optional<long long> pence;
};

/// The area of a need by its code: that of the law, or the name of the need where there is none.
std::string area_of(const law::Framework& law, std::string_view code);

struct HelpMapAsked {
  const law::Framework& law;
  const HelpSettings& settings;
  SessionsAsked day;  ///< the person is not asked
};
HelpMap help_map(std::span<const ChildHelp> children, const HelpMapAsked& asked);

/// An adult, or nobody named.
struct HelpingAdult {
  std::string person;  ///< empty: whoever teaches the class
  int minutes_used = 0;
  std::optional<int> minutes_there;
  record::Delivery delivery;  ///< of what they give now
  int children = 0;
};
/// Everybody who gives something on that day, or whose hours are said; by person, nobody last.
std::vector<HelpingAdult> helping_adults(std::span<const ChildHelp> children,
                                         const HelpMapAsked& asked);

}  // namespace stepwell::app
