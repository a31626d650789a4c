#include "app/draft_writing.h"

namespace stepwell::app {

using What = FieldOutcome::What;

FieldOutcome save_field(DraftStore& drafts, const DraftVisit& visit, const law::Document& document,
                        const TypedField& field) {
  const auto name = read_field_name(document, field.name);
  if (!name || name->part == FieldName::Part::Row) return {What::NoSuchField};
  const std::string value = tidy(field.value);
  if (field.seen ? mark_of(value) == field.seen->mark : value.empty()) return {What::Untouched};
  if (kMostFieldCharacters < count_characters(value)) return {What::TooLong};
  auto saved = drafts.save(visit.id, field.name, value, field.seen ? field.seen->version : 0,
                           visit.person, visit.at);
  if (!saved) return {What::Conflict, std::move(saved.error().theirs)};
  return {What::Saved, std::move(*saved)};
}

std::optional<std::string> add_row(DraftStore& drafts, const DraftVisit& visit,
                                   const PlanSection& section, const std::string& first,
                                   Randomness& randomness) {
  std::map<std::string, std::string, std::less<>> values;
  if (!first.empty()) values.emplace(section.layout->fields.front().id, first);
  return add_row(drafts, visit, section, values, randomness);
}

std::optional<std::string> add_row(DraftStore& drafts, const DraftVisit& visit,
                                   const PlanSection& section,
                                   const std::map<std::string, std::string, std::less<>>& values,
                                   Randomness& randomness) {
  if (kMostRows <= section.rows.size()) return std::nullopt;
  const law::Section& layout = *section.layout;
  std::string key = new_row_key(section, randomness);
  // The key is new, so nobody else can have written there.
  static_cast<void>(drafts.save(visit.id, row_mark(layout, key), "1", 0, visit.person, visit.at));
  for (const auto& [field, value] : values)
    static_cast<void>(
        drafts.save(visit.id, field_name(layout, key, field), value, 0, visit.person, visit.at));
  return key;
}

void take_out_row(DraftStore& drafts, const DraftId& id, const law::Section& section,
                  const std::string& key) {
  drafts.remove(id, field_name(section, key, ""));
}

}  // namespace stepwell::app
