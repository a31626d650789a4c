// What a school owes of itself on its day of today, what it has published, and what its staff hold.
// Pure of any page.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/records.h"
#include "record/school_duties.h"

namespace stepwell::app {

/// A standing duty with what a page says of it.
struct OwedBySchool {
  record::SchoolDuty duty;
  std::string what;  ///< the policy or post that it asks for, as the law calls it
  /// The last day for which what was published is good enough; none: for good, or nothing is there.
  std::optional<base::Day> good_until;

  bool is_open() const { return duty.state == record::State::Open; }
  /// The day after which something would be missing, if it is known.
  std::optional<base::Day> last_day() const {
    return is_open() && !duty.is_missing() ? duty.limit : good_until;
  }
};

/// In the order of the law; empty, if the school's law is not loaded.
std::vector<OwedBySchool> owed_by(const Records& records, const LoadedRecord& school);

/// What somebody on the staff holds.
struct Qualification {
  record::Position position = 0;
  std::string qualification;  ///< a choice of the school's law
  base::Day since;
  std::string text;  ///< its number, or where it can be seen
};
/// In the order of their days.
std::vector<Qualification> qualifications_of(const LoadedRecord& school, std::string_view person,
                                             base::Day on);

/// The last time that a policy was published.
struct Publication {
  record::Position position = 0;
  base::Day on;
  std::string title, link, text, file;
  boost::json::object content;  ///< empty, if it was not written here
};
/// Nothing, if it never was.
std::optional<Publication> last_published(const LoadedRecord& school, std::string_view policy,
                                          base::Day on);

}  // namespace stepwell::app
