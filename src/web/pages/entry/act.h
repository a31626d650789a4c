// One act of a person in a child's record: what was typed is recorded, or the form comes back.
// Knows no one form.
#pragma once

#include <boost/json/object.hpp>
#include <functional>
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

/// What is to be recorded on the record as it is at that moment; nothing if it does not hold there
/// any more: then what is wrong stands in the form.
using ActDecision = std::function<std::vector<boost::json::object>(const AboutChild& now)>;

/// The same of what is decided on the record as it is when it is written: asked again as often as
/// the record has moved on meanwhile. 0 for the same form again, of which nothing is decided a
/// second time.
std::optional<record::Position> decide_act(const AboutChild& about, Typed& typed,
                                           people::Action action,
                                           const std::vector<std::string>& fields,
                                           const ActDecision& decision);

/// Where the last of these entries of this visitor stands; 0, if they are not in the record.
record::Position recorded_at(const AboutChild& about, people::Action action,
                             const std::vector<boost::json::object>& entries);

/// The page that says what was recorded and what happens next.
http::Response to_done_page(const AboutChild& about, record::Position position);

}  // namespace stepwell::web::pages
