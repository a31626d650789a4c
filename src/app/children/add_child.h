// One child put on the roll of a school by hand. Asks the table of permissions first.
#pragma once

#include <string>

#include "app/children/child_details.h"
#include "app/records/identifiers.h"
#include "app/records/school_record.h"

namespace stepwell::app {

/// The child's record. The same form of the same person answers with the first one's child. `roll`
/// is the one on which nobody was found to be the same child: on any other it is refused as
/// MovedOn.
base::Result<RecordId, SchoolRefusal> add_child(const Records& records, StaffBook& staff,
                                                Randomness& randomness,
                                                const SchoolRequest& request,
                                                const ChildDetails& details, base::Day on,
                                                const RollSeen& roll);

}  // namespace stepwell::app
