// The entry that a topic of the law names: "report_sent:advice" is a report that was sent, of that
// kind. What else it says is added by whoever records it.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string_view>

#include "law/kinds.h"
#include "record/entry.h"

namespace stepwell::app {

/// The kind that the topic begins with; nothing, if there is no such kind or the topic is empty.
std::optional<law::Kind> kind_of_topic(std::string_view topic);
/// In the form of scenario files, with its kind and qualifiers. `topic` begins with a kind.
boost::json::object entry_of_topic(std::string_view topic);
/// Whether that is what the entry is.
bool is_of_topic(const record::Entry& entry, std::string_view topic);
/// Whether the kind's entries have a field of that name.
bool has_field(law::Kind kind, std::string_view field);

}  // namespace stepwell::app
