// What a school's own record says of the school: its name, its law, what kind of school it is, when
// it meets, who holds which post.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/school_calendar.h"
#include "law/library.h"
#include "law/practice.h"
#include "people/posts.h"
#include "record/standing.h"

namespace stepwell::app {

struct SchoolView {
  std::string id;
  std::string name;
  std::string setting;
  std::string nation;
  /// With the school's overlay; none, if the school is not set up or its law is not loaded.
  const law::Framework* framework = nullptr;
  calendar::TermDates term_dates;
  /// Without a day, where the law or the dates are not known; none before the record is read.
  std::shared_ptr<const calendar::SchoolCalendar> calendar;
  std::vector<people::Post> posts;
  /// The day at a practice school; none at a real one, whose day is London's.
  std::optional<base::Day> practice_day;
  /// What the school says instead of what its law's pack proposes; nothing, if it says nothing.
  std::shared_ptr<const law::PracticeChanges> practice;
  /// The year groups that are the last of their phase: as the school says, or as its law's pack
  /// does for its setting.
  std::vector<std::string> last_years;
  /// Of the places that a census asks about, whether the school has said that it has one.
  std::map<std::string, bool, std::less<>> places;
  /// Whether the law asks something of the school itself that is missing (record/school_duties.h).
  bool owes = false;
  record::Position version = 0;

  record::School as_school() const { return {id, framework, setting, calendar.get(), practice}; }
};

/// The setting by which a school changes a number of its law's pack (law/practice.h), by its key;
/// one without a value takes it back.
std::string practice_setting(std::string_view key);

/// The setting by which a school takes the overlay of that id; without a value it has none.
inline constexpr std::string_view kOverlaySetting = "overlay";

/// The setting by which a school says which year groups are the last of their phase: "2, 6".
inline constexpr std::string_view kLastYearsSetting = "last_years";
/// The setting by which a school says that it has such a place ("yes") or none ("no"); without a
/// value it has not said.
std::string place_setting(std::string_view place);

/// "2, 6" is 2 and 6.
std::vector<std::string> read_years(std::string_view written);

/// The setting of a practice school that says which day it is there, `YYYY-MM-DD`.
inline constexpr std::string_view kPracticeDay = "practice_day";

/// Whether an entry of a school gives it other dates: its terms, or a closure.
bool is_of_terms(const record::Entry& entry);

/// The school as its record says it is on that day; a practice school as it is on its own. Terms of
/// a school year that are given later take the place of all dates of that year. With `known_at` by
/// what its record said at that moment, who holds its posts excepted.
SchoolView view_school(const std::string& id, std::span<const record::Entry> entries,
                       const law::Library& library, base::Day on,
                       std::optional<base::Instant> known_at = std::nullopt);

}  // namespace stepwell::app
