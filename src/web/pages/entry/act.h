// One act of a person in a child's record: what was typed is recorded, or the form comes back.
// Knows no one form.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <vector>

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

/// What is to be recorded, and at which fields of the form a refusal is shown.
struct ChildAct {
  people::Action action;
  std::vector<boost::json::object> entries;
  std::vector<std::string> fields;
};

/// Records all of it or none. The position of the last of its entries; nothing if it was refused:
/// then the problems stand in `typed`. The same form again answers as the first one did, also where
/// the law would refuse it a second time.
std::optional<record::Position> record_act(const AboutChild& about, Typed& typed, ChildAct act);

/// Where the last of these entries of this visitor stands; 0, if they are not in the record.
record::Position recorded_at(const AboutChild& about, people::Action action,
                             const std::vector<boost::json::object>& entries);

/// The page that says what was recorded and what happens next.
http::Response to_done_page(const AboutChild& about, record::Position position);

}  // namespace stepwell::web::pages
