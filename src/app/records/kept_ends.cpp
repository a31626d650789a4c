#include "app/records/kept_ends.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "record/timeline.h"

namespace stepwell::app {

namespace json = boost::json;
using law::FieldType;
using record::Entry;

namespace {

constexpr std::array<std::string_view, 3> kEnding = {"action_done", "involvement_ended",
                                                     "provision_ended"};

void keep_fields(std::span<const law::FieldSpec> fields, bool (*is_kept)(const law::FieldSpec&),
                 const Entry& from, json::object& to) {
  for (const law::FieldSpec& field : fields) {
    const json::value* value = from.body.if_contains(field.name);
    if (value != nullptr && is_kept(field)) to[field.name] = *value;
  }
}

/// Nothing, if it is no end. One with a new day only puts off what is waited for.
std::optional<json::object> without_words(const Entry& entry) {
  const law::KindSpec& spec = law::spec(entry.topic.kind);
  const bool ends = std::find(kEnding.begin(), kEnding.end(), spec.name) != kEnding.end();
  if (!ends || entry.for_day || entry.body.empty()) return std::nullopt;
  json::object bare{{"on", entry.on.iso()}, {"kind", std::string(spec.name)}};
  const auto frame = bare.size();
  keep_fields(
      spec.fields, [](const law::FieldSpec& field) { return field.type == FieldType::Position; },
      entry, bare);
  // What names no entry ends what is of its sort.
  if (bare.size() == frame)
    keep_fields(
        spec.qualifiers, [](const law::FieldSpec&) { return true; }, entry, bare);
  if (bare.size() == frame) return std::nullopt;
  keep_fields(
      spec.fields, [](const law::FieldSpec& field) { return field.name == "action"; }, entry, bare);
  return bare;
}

}  // namespace

std::optional<json::object> end_to_keep(const LoadedRecord& record, record::Position entry) {
  std::optional<json::object> kept;
  const auto counting =
      record::taking_part(record.entries, {base::Day(9999, 12, 31), std::nullopt});
  for (const Entry* each : counting)
    if (each->position == entry) kept = without_words(*each);
  if (!kept) return std::nullopt;
  const bool is_said = std::any_of(counting.begin(), counting.end(), [&](const Entry* other) {
    return other->position != entry && without_words(*other) == kept;
  });
  return is_said ? std::nullopt : kept;
}

}  // namespace stepwell::app
