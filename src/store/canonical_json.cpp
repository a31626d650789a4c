#include "store/canonical_json.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <vector>

namespace stepwell::store {
namespace {

namespace json = boost::json;

/// Boost.JSON reads 1e999 as infinity, for which JSON has no form.
bool is_finite(const json::value& value) {
  if (const auto* number = value.if_double()) return std::isfinite(*number);
  if (const auto* array = value.if_array())
    return std::all_of(array->begin(), array->end(), is_finite);
  if (const auto* object = value.if_object())
    return std::all_of(object->begin(), object->end(),
                       [](const auto& member) { return is_finite(member.value()); });
  return true;
}

void write(const json::value& value, std::string& out);

void write(const json::object& object, std::string& out) {
  std::vector<const json::key_value_pair*> members;
  members.reserve(object.size());
  for (const auto& member : object) members.push_back(&member);
  std::sort(members.begin(), members.end(),
            [](const auto* a, const auto* b) { return a->key() < b->key(); });
  char before = '{';
  for (const auto* member : members) {
    out += before;
    out += json::serialize(json::string_view(member->key()));
    out += ':';
    write(member->value(), out);
    before = ',';
  }
  out += members.empty() ? "{}" : "}";
}

void write(const json::array& array, std::string& out) {
  char before = '[';
  for (const auto& value : array) {
    out += before;
    write(value, out);
    before = ',';
  }
  out += array.empty() ? "[]" : "]";
}

void write(const json::value& value, std::string& out) {
  if (const auto* object = value.if_object()) return write(*object, out);
  if (const auto* array = value.if_array()) return write(*array, out);
  out += json::serialize(value);
}

}  // namespace

std::optional<std::string> canonical_json(std::string_view text) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  if (error || !value.is_object() || !is_finite(value)) return std::nullopt;
  std::string out;
  out.reserve(text.size());
  write(value.get_object(), out);
  return out;
}

}  // namespace stepwell::store
