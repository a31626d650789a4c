#include "app/records/read_logged.h"

#include <algorithm>
#include <boost/json.hpp>

#include "base/check.h"

namespace stepwell::app {
namespace {

/// Of an entry that no longer says which one it is about: of none that there is.
constexpr record::Position kLost = -1;

bool names_an_opening(law::Kind kind) {
  const auto fields = law::spec(kind).fields;
  return std::any_of(fields.begin(), fields.end(), [](const law::FieldSpec& field) {
    return field.type == law::FieldType::Opening;
  });
}

law::Kind kind_of(const LoggedEntry& logged) {
  const auto kind =
      law::find_kind(std::string_view(logged.topic).substr(0, logged.topic.find(':')));
  base::check(kind.has_value(), "an entry of the log has a kind that there is");
  return *kind;
}

}  // namespace

record::Entry read_logged(const LoggedEntry& logged, const law::Vocabulary& vocabulary) {
  if (!logged.body) return without_body(logged);
  auto entry = record::read_kept({logged.on, logged.recorded_at, kind_of(logged)},
                                 std::move(boost::json::parse(*logged.body).as_object()),
                                 logged.position, vocabulary);
  base::check(entry.has_value(), "an entry that was judged can be read");
  return std::move(*entry);
}

record::Entry without_body(const LoggedEntry& logged) {
  record::Entry entry;
  entry.position = logged.position;
  entry.on = logged.on;
  entry.recorded_at = logged.recorded_at;
  entry.topic.kind = kind_of(logged);
  if (names_an_opening(entry.topic.kind)) entry.opening = kLost;
  return entry;
}

}  // namespace stepwell::app
