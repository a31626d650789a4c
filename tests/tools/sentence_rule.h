// The rule that what a person reads in a browser stands in src/web/texts, and what a command writes
// into a record of itself in one file of src/app.
#pragma once

#include <vector>

#include "tests/tools/house_rules.h"

namespace stepwell::tools {

/// Literals that read like a sentence where none should be: a capital first and three words or
/// more. In src/web everywhere but in its texts, in src/app everywhere but in the words that are
/// recorded and the one text for each problem of a file of pupils, which the command line says too.
/// What is thrown goes to the log and is no page's.
Breaches sentence_breaches(const std::vector<SourceText>& files);

}  // namespace stepwell::tools
