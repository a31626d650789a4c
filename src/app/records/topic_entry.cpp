#include "app/records/topic_entry.h"

#include <algorithm>

#include <boost/json.hpp>

#include "base/check.h"
#include "record/body.h"

namespace stepwell::app {

std::optional<law::Kind> kind_of_topic(std::string_view topic) {
  return law::find_kind(topic.substr(0, topic.find(':')));
}

boost::json::object entry_of_topic(std::string_view topic) {
  const auto kind = kind_of_topic(topic);
  base::check(kind.has_value(), "a topic begins with a kind of entry");
  const law::KindSpec& spec = law::spec(*kind);
  boost::json::object entry{{"kind", spec.name}};
  for (const law::FieldSpec& qualifier : spec.qualifiers) {
    const std::size_t colon = topic.find(':');
    if (colon == std::string_view::npos) break;
    topic.remove_prefix(colon + 1);
    entry[qualifier.name] = topic.substr(0, topic.find(':'));
  }
  return entry;
}

bool is_of_topic(const record::Entry& entry, std::string_view topic) {
  const auto kind = kind_of_topic(topic);
  if (!kind || *kind != entry.topic.kind) return false;
  const auto wanted = entry_of_topic(topic);
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& field) {
    return field.key() == "kind" ||
           record::text_in(entry, field.key()) == std::string(field.value().get_string());
  });
}

bool has_field(law::Kind kind, std::string_view field) {
  const auto fields = law::spec(kind).fields;
  return std::any_of(fields.begin(), fields.end(),
                     [&](const law::FieldSpec& each) { return each.name == field; });
}

}  // namespace stepwell::app
