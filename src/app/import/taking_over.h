// What a row of a roll says of how a child was helped before: status, since when, the plan and its
// reviews, as the fields of one `taken_over`.
#pragma once

#include <boost/json/object.hpp>
#include <vector>

#include "app/children/roll.h"
#include "app/import/law_words.h"

namespace stepwell::app {

struct ImportRoom;

struct TakingOver {
  boost::json::object fields;
};

/// The plan that goes with the stage is always named, also where nothing is known of its days: then
/// they have to be found out. `before` is what an import has said already: what this row does not
/// say stays. Days that go with no plan of the stage are added to `problems`.
TakingOver take_over_as(const RollPupil& pupil, const StatusMeaning& status, const ImportRoom& room,
                        const boost::json::object* before, std::vector<RollProblem>& problems);

}  // namespace stepwell::app
