// Reads what an entry says, field by field.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "record/entry.h"

namespace stepwell::record {

/// The text of that field; empty if it is not said, or is no text.
inline std::string text_in(const boost::json::object& body, std::string_view field) {
  const auto* value = body.if_contains(field);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}
inline std::string text_in(const Entry& entry, std::string_view field) {
  return text_in(entry.body, field);
}

/// A detail keeps its last value: an entry that does not name it changes nothing.
inline void take_text(const boost::json::object& body, std::string_view field, std::string& into) {
  if (body.contains(field)) into = text_in(body, field);
}

}  // namespace stepwell::record
