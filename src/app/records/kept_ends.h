// What ends something by naming it, said again without a word, so that the end outlives its words.
#pragma once

#include <boost/json/object.hpp>
#include <optional>

#include "app/records/loaded_record.h"

namespace stepwell::app {

/// What has to be recorded before this entry loses its text, so that the help, the involvement, the
/// action or the reminder that it ended stays ended: its day, its kind and what it names, and no
/// word of it. So a concern stays answered that it answered, and what was to be looked at again
/// keeps its day. Nothing, if it ends nothing, does not count, or another entry says the same.
std::optional<boost::json::object> end_to_keep(const LoadedRecord& record, record::Position entry);

}  // namespace stepwell::app
