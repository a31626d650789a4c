// What a page has shown of a draft, in one text, so that whoever issues it issues what was read and
// nothing else. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/plan/drafts.h"

namespace stepwell::app {

/// Each field with its version and a mark of its text.
std::string draft_mark(const std::vector<DraftField>& fields);

/// The names of the fields that are not what the mark says: written, added or taken out since. A
/// text that is no mark says nothing of any field.
std::vector<std::string> written_since(std::string_view mark,
                                       const std::vector<DraftField>& fields);

}  // namespace stepwell::app
