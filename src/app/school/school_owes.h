// What a school owes of itself on its day of today, and what it has published. Pure of any page.
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
};

/// In the order of the law; empty, if the school's law is not loaded.
std::vector<OwedBySchool> owed_by(const Records& records, const LoadedRecord& school);

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
