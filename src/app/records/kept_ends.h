// What ends or answers something, said again without a word, so that the end outlives its words.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <span>
#include <vector>

#include "app/records/records.h"

namespace stepwell::app {

/// What has to be recorded before this entry loses its text, so that the help, the involvement, the
/// action or the reminder that it ended stays ended: its day, its kind and what it names, and no
/// word of it. So a concern stays answered that it answered, and what was to be looked at again
/// keeps its day; advice that came is not waited for again; a meeting that was held is not to come
/// again, and keeps the day of the next while that is to be arranged. Nothing, if it ends nothing,
/// does not count, or another entry says the same.
std::optional<boost::json::object> end_to_keep(const Records& records, const LoadedRecord& record,
                                               record::Position entry);

/// The entries as they are read once those have lost their text; what one strikes out stays so.
std::vector<record::Entry> without_texts(std::span<const record::Entry> entries,
                                         const std::vector<record::Position>& positions);

}  // namespace stepwell::app
