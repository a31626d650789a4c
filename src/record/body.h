// Reads what an entry says, field by field.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

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

/// The whole number of that field; 0 if it is not said, or is none.
inline int number_in(const boost::json::object& body, std::string_view field) {
  const auto* value = body.if_contains(field);
  return value != nullptr && value->is_int64() ? static_cast<int>(value->get_int64()) : 0;
}
inline int number_in(const Entry& entry, std::string_view field) {
  return number_in(entry.body, field);
}

/// Whether the entry says yes to that field.
inline bool says_yes(const Entry& entry, std::string_view field) {
  const auto* value = entry.body.if_contains(field);
  return value != nullptr && value->is_bool() && value->get_bool();
}

/// The texts of a field with several of them; none if it is not said.
inline std::vector<std::string> words_in(const boost::json::object& body, std::string_view field) {
  std::vector<std::string> words;
  const auto* value = body.if_contains(field);
  if (value == nullptr || !value->is_array()) return words;
  for (const boost::json::value& word : value->get_array())
    if (word.is_string()) words.emplace_back(word.get_string());
  return words;
}
inline std::vector<std::string> words_in(const Entry& entry, std::string_view field) {
  return words_in(entry.body, field);
}

/// The rows of that field; none if it is not said. They live as long as `body`.
inline std::vector<const boost::json::object*> rows_in(const boost::json::object& body,
                                                       std::string_view field) {
  std::vector<const boost::json::object*> rows;
  const auto* value = body.if_contains(field);
  if (value == nullptr || !value->is_array()) return rows;
  for (const boost::json::value& row : value->get_array())
    if (row.is_object()) rows.push_back(&row.get_object());
  return rows;
}
inline std::vector<const boost::json::object*> rows_in(const Entry& entry, std::string_view field) {
  return rows_in(entry.body, field);
}

/// A detail keeps its last value: an entry that does not name it changes nothing.
inline void take_text(const boost::json::object& body, std::string_view field, std::string& into) {
  if (body.contains(field)) into = text_in(body, field);
}

}  // namespace stepwell::record
