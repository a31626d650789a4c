// The rule that what a person can do stands in a room of src/app, and that the rooms which hold
// each other know nothing of those that stand on them (docs/architecture.md).
#pragma once

#include <vector>

#include "tests/tools/house_rules.h"

namespace stepwell::tools {

/// Files of src/app that stand in no room or in one that nobody has placed, and includes that go
/// from one of the first rooms to one of the last.
Breaches room_breaches(const std::vector<SourceText>& files);

}  // namespace stepwell::tools
