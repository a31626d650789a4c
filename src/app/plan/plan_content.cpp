#include "app/plan/plan_content.h"

#include <algorithm>
#include <boost/json.hpp>

#include "base/check.h"

namespace stepwell::app {

namespace json = boost::json;
using Type = law::FieldLayout::Type;

namespace {

constexpr std::string_view kIdField = "id";
constexpr std::string_view kBlankField = "blank_because";

std::string text_of(const json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_int64() || value.is_uint64()) return std::to_string(value.to_number<std::int64_t>());
  if (!value.is_array()) return {};
  std::string words;
  for (const json::value& word : value.get_array()) {
    if (!word.is_string()) continue;
    if (!words.empty()) words += ' ';
    words += std::string_view(word.get_string());
  }
  return words;
}

PlanRow row_of(const law::Section& section, const json::object& object) {
  PlanRow row;
  for (const law::FieldLayout& field : section.fields)
    if (const json::value* value = object.if_contains(field.id))
      if (std::string text = tidy(text_of(*value)); !text.empty())
        row.values.emplace(field.id, std::move(text));
  if (const json::value* id = object.if_contains(kIdField)) row.key = text_of(*id);
  return row;
}

/// Rows of a record that Stepwell did not write may have no ids: their place is then their id.
void read_rows(PlanSection& section, const json::value& value) {
  if (!section.layout->many) {
    if (const auto* object = value.if_object())
      section.rows.front() = row_of(*section.layout, *object);
    section.rows.front().key.clear();
    return;
  }
  const auto* rows = value.if_array();
  if (rows == nullptr) return;
  for (const json::value& each : *rows) {
    const auto* object = each.if_object();
    if (object == nullptr) continue;
    PlanRow row = row_of(*section.layout, *object);
    if (row.key.empty()) row.key = std::to_string(section.rows.size() + 1);
    section.rows.push_back(std::move(row));
  }
}

json::value to_json(const law::FieldLayout& field, const std::string& text) {
  if (field.type == Type::Date)
    if (const auto day = read_written_day(text)) return json::value(day->iso());
  if (field.type == Type::Number)
    if (const auto number = read_written_number(text)) return json::value(*number);
  if (field.type != Type::List) return json::value(text);
  json::array words;
  for (const std::string& word : words_of_list(text)) words.emplace_back(word);
  return words;
}

json::object to_json(const law::Section& section, const PlanRow& row) {
  json::object object;
  if (section.many) object[kIdField] = row.key;
  for (const law::FieldLayout& field : section.fields)
    if (const std::string& text = row.value(field.id); !text.empty())
      object[field.id] = to_json(field, text);
  return object;
}

PlanRow& row_with_key(PlanSection& section, const std::string& key) {
  if (!section.layout->many) return section.rows.front();
  const auto found = std::find_if(section.rows.begin(), section.rows.end(),
                                  [&](const PlanRow& row) { return row.key == key; });
  if (found != section.rows.end()) return *found;
  section.rows.push_back({key, {}});
  return section.rows.back();
}

void take_field(PlanContent& content, const DraftField& field) {
  const auto name = read_field_name(*content.document, field.name);
  if (!name) return;
  PlanSection* section = content.find(name->section->id);
  switch (name->part) {
    case FieldName::Part::Row: row_with_key(*section, name->key); return;
    case FieldName::Part::BlankReason:
      if (!field.value.empty())
        content.blank_because[field_name(*name->section, name->key, name->field->id)] = field.value;
      return;
    case FieldName::Part::Copied:
      if (!field.value.empty())
        content.copied[field_name(*name->section, name->key, name->field->id)] = field.value;
      return;
    case FieldName::Part::Value: break;
  }
  PlanRow& row = row_with_key(*section, name->key);
  if (!field.value.empty()) row.values[name->field->id] = field.value;
}

}  // namespace

const std::string& PlanRow::value(std::string_view field) const {
  static const std::string kNothing;
  const auto found = values.find(field);
  return found == values.end() ? kNothing : found->second;
}

const PlanSection* PlanContent::find(std::string_view section) const {
  const auto found = std::find_if(sections.begin(), sections.end(), [&](const PlanSection& each) {
    return each.layout->id == section;
  });
  return found == sections.end() ? nullptr : &*found;
}

PlanSection* PlanContent::find(std::string_view section) {
  return const_cast<PlanSection*>(std::as_const(*this).find(section));
}

bool PlanContent::empty() const {
  return std::all_of(sections.begin(), sections.end(), [](const PlanSection& section) {
    return std::all_of(section.rows.begin(), section.rows.end(),
                       [](const PlanRow& row) { return row.empty(); });
  });
}

PlanContent empty_content(const law::Document& document) {
  PlanContent content{&document, {}, {}};
  for (const law::Section& layout : document.sections) {
    content.sections.push_back({&layout, {}});
    if (!layout.many) content.sections.back().rows.emplace_back();
  }
  return content;
}

PlanContent content_of(const law::Document& document, const std::vector<DraftField>& fields) {
  PlanContent content = empty_content(document);
  for (const DraftField& field : fields) take_field(content, field);
  for (PlanSection& section : content.sections)
    std::stable_sort(section.rows.begin(), section.rows.end(),
                     [](const PlanRow& one, const PlanRow& other) { return one.key < other.key; });
  return content;
}

PlanContent content_of(const law::Document& document, const json::object& object) {
  PlanContent content = empty_content(document);
  for (PlanSection& section : content.sections)
    if (const json::value* value = object.if_contains(section.layout->id))
      read_rows(section, *value);
  const json::value* blank = object.if_contains(kBlankField);
  if (blank == nullptr || !blank->is_object()) return content;
  for (const auto& [name, reason] : blank->get_object())
    if (const std::string why = text_of(reason); !why.empty())
      content.blank_because[std::string(name)] = why;
  return content;
}

json::object to_json(const PlanContent& content) {
  json::object object;
  for (const PlanSection& section : content.sections) {
    json::array rows;
    for (const PlanRow& row : section.rows)
      if (!row.empty()) rows.emplace_back(to_json(*section.layout, row));
    if (rows.empty()) continue;
    object[section.layout->id] = section.layout->many ? json::value(rows) : rows.front();
  }
  if (content.blank_because.empty()) return object;
  json::object blank;
  for (const auto& [name, reason] : content.blank_because) blank[name] = reason;
  object[kBlankField] = std::move(blank);
  return object;
}

std::vector<std::pair<std::string, std::string>> draft_fields(const PlanContent& content) {
  std::vector<std::pair<std::string, std::string>> fields;
  for (const PlanSection& section : content.sections) {
    for (const PlanRow& row : section.rows) {
      if (section.layout->many) fields.emplace_back(row_mark(*section.layout, row.key), "1");
      for (const auto& [field, value] : row.values)
        fields.emplace_back(field_name(*section.layout, row.key, field), value);
    }
  }
  for (const auto& [name, reason] : content.blank_because)
    fields.emplace_back(blank_name(name), reason);
  for (const auto& [name, from] : content.copied) fields.emplace_back(copied_name(name), from);
  return fields;
}

const law::Section* targets_section(const law::Document& document) {
  if (!document.plan) return nullptr;
  const auto found =
      std::find_if(document.sections.begin(), document.sections.end(),
                   [](const law::Section& each) { return each.id == kTargets && each.many; });
  return found == document.sections.end() ? nullptr : &*found;
}

std::vector<PlanTarget> targets_of(const PlanContent& content) {
  std::vector<PlanTarget> targets;
  const law::Section* layout = targets_section(*content.document);
  if (layout == nullptr) return targets;
  for (const PlanRow& row : content.find(kTargets)->rows)
    if (!row.empty()) targets.push_back({row.key, row.value(layout->fields.front().id), &row});
  return targets;
}

}  // namespace stepwell::app
