#include "app/plan/draft_writing.h"

#include <algorithm>

namespace stepwell::app {

using What = FieldOutcome::What;

FieldOutcome save_field(DraftStore& drafts, const DraftVisit& visit, const law::Document& document,
                        const TypedField& field) {
  const auto name = read_field_name(document, field.name);
  // That a field was copied is taken back by `confirm_field` alone.
  const bool is_written =
      name && name->part != FieldName::Part::Row && name->part != FieldName::Part::Copied;
  if (!is_written) return {What::NoSuchField};
  const std::string value = tidy(field.value);
  if (field.seen ? mark_of(value) == field.seen->mark : value.empty()) return {What::Untouched};
  if (kMostFieldCharacters < count_characters(value)) return {What::TooLong};
  auto saved = drafts.save(visit.id, field.name, value, field.seen ? field.seen->version : 0,
                           visit.person, visit.at);
  if (!saved) return {What::Conflict, std::move(saved.error().theirs)};
  return {What::Saved, std::move(*saved)};
}

bool confirm_field(DraftStore& drafts, const DraftVisit& visit, const law::Document& document,
                   const std::string& field) {
  const auto name = read_field_name(document, field);
  const auto draft = drafts.find(visit.id);
  if (!name || name->part != FieldName::Part::Value || !draft) return false;
  const auto mark =
      std::find_if(draft->fields.begin(), draft->fields.end(),
                   [&](const DraftField& each) { return each.name == copied_name(field); });
  if (mark == draft->fields.end() || mark->value.empty()) return true;
  return drafts.save(visit.id, mark->name, {}, mark->version, visit.person, visit.at).has_value();
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
