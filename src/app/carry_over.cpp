#include "app/carry_over.h"

#include <algorithm>

#include "app/copied_from.h"
#include "app/plan_check.h"
#include "app/plan_history.h"

namespace stepwell::app {

using Type = law::FieldLayout::Type;

namespace {

/// "iep.targets": what stands before the point, and behind it.
std::string_view document_in(std::string_view name) {
  return name.substr(0, name.find('.'));
}
std::string_view section_in(std::string_view name) {
  return name.substr(std::min(name.find('.'), name.size() - 1) + 1);
}

/// "How many children? 3", "Where: in the library".
std::string with_label(const std::string& label, const std::string& value) {
  return label + (label.ends_with('?') ? " " : ": ") + value;
}

/// The document of the law that was left, as it was in use then.
std::optional<PlanInUse> used_then(const ChildFile& file, const record::LawLeft& left,
                                   std::string_view id) {
  const auto document = std::find_if(left.in_force.begin(), left.in_force.end(),
                                     [id](const law::Document* each) { return each->id == id; });
  if (document == left.in_force.end()) return std::nullopt;
  record::Standing then;
  then.on = left.on;
  then.framework = left.framework;
  then.in_force = left.in_force;
  return plan_in_use({file.entries, then}, **document);
}

/// Copies one section into another: what has a field of the same name and sort goes there, and
/// everything else into the first field for text, so that no word is lost.
class SectionCopy {
 public:
  SectionCopy(PlanContent& content, PlanSection& to, const law::Framework& from_law,
              const law::Framework& to_law, std::string mark)
      : content_(content), to_(to), from_law_(from_law), to_law_(to_law), mark_(std::move(mark)) {}

  void copy(const PlanSection& from) {
    std::vector<PlanRow> rows;
    for (const PlanRow& row : from.rows)
      if (!row.empty()) rows.push_back(copied(*from.layout, row));
    if (!to_.layout->many) return join(rows);
    for (PlanRow& row : rows) {
      if (to_.rows.size() >= kMostRows) return;
      if (!may_have_key(row.key)) row.key = "c" + std::to_string(to_.rows.size() + 1);
      mark(row);
      to_.rows.push_back(std::move(row));
    }
  }

 private:
  bool may_have_key(const std::string& key) const {
    const bool is_key =
        !key.empty() && read_field_name(*content_.document, row_mark(*to_.layout, key));
    return is_key && std::none_of(to_.rows.begin(), to_.rows.end(),
                                  [&](const PlanRow& row) { return row.key == key; });
  }

  const law::FieldLayout* same(const law::FieldLayout& field, const std::string& value) const {
    for (const law::FieldLayout& each : to_.layout->fields) {
      if (each.id != field.id || each.type != field.type) continue;
      return holds(each, value) ? &each : nullptr;
    }
    return nullptr;
  }

  /// A word that the other law has not among its choices goes over as text.
  bool holds(const law::FieldLayout& field, const std::string& value) const {
    if (field.type != Type::Choice && field.type != Type::List && field.type != Type::Service)
      return true;
    const auto choices = choices_of(to_law_, field);
    const auto words = words_of_list(value);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::any_of(choices.begin(), choices.end(),
                         [&](const FieldChoice& choice) { return choice.id == word; });
    });
  }

  const law::FieldLayout* first_text() const {
    for (const law::FieldLayout& field : to_.layout->fields)
      if (field.type == Type::Text) return &field;
    return nullptr;
  }

  PlanRow copied(const law::Section& from, const PlanRow& row) const {
    PlanRow out{row.key, {}};
    for (const law::FieldLayout& field : from.fields) {
      const std::string& value = row.value(field.id);
      if (value.empty()) continue;
      if (const law::FieldLayout* to = same(field, value)) {
        add(out, *to, value);
      } else if (const law::FieldLayout* text = first_text()) {
        const std::string words = shown_value(from_law_, field, value);
        const bool is_first = &field == &from.fields.front();
        add(out, *text, is_first ? words : with_label(field.label.en, words));
      }
    }
    return out;
  }

  /// As many whole lines as a field holds.
  static void add(PlanRow& row, const law::FieldLayout& field, const std::string& words) {
    std::string& value = row.values[field.id];
    const std::string both = value.empty() ? words : value + "\n" + words;
    if (count_characters(both) <= kMostFieldCharacters) value = both;
    if (value.empty()) row.values.erase(field.id);
  }

  void join(const std::vector<PlanRow>& rows) {
    PlanRow& there = to_.rows.front();
    PlanRow all;
    for (const PlanRow& row : rows)
      for (const law::FieldLayout& field : to_.layout->fields)
        if (const std::string& value = row.value(field.id); !value.empty()) add(all, field, value);
    for (const auto& [field, value] : all.values) {
      if (!there.values.emplace(field, value).second) continue;
      content_.copied[field_name(*to_.layout, {}, field)] = mark_;
    }
  }

  void mark(const PlanRow& row) {
    for (const auto& [field, value] : row.values)
      content_.copied[field_name(*to_.layout, row.key, field)] = mark_;
  }

  PlanContent& content_;
  PlanSection& to_;
  const law::Framework& from_law_;
  const law::Framework& to_law_;
  std::string mark_;
};

void copy_field(PlanContent& content, const ChildFile& file, const record::LawLeft& left,
                const law::Transfer::CarriedField& field) {
  const auto plan = used_then(file, left, document_in(field.from));
  const PlanSection* from = plan ? plan->content.find(section_in(field.from)) : nullptr;
  PlanSection* to = content.find(section_in(field.to));
  if (from == nullptr || to == nullptr) return;
  const std::string mark = write_copied(
      {field.unchecked, left.framework->id, std::string(document_in(field.from)), plan->issued_on});
  SectionCopy(content, *to, *left.framework, file.framework(), mark).copy(*from);
}

}  // namespace

PlanContent carried_over(PlanContent content, const ChildFile& file) {
  if (file.standing.left.empty()) return content;
  const record::LawLeft& left = file.standing.left.back();
  const auto& transfer = left.framework->transfer;
  if (!transfer || transfer->to != file.framework().id) return content;
  for (const law::Transfer::CarriedField& field : transfer->fields)
    if (document_in(field.to) == content.document->id) copy_field(content, file, left, field);
  return content;
}

}  // namespace stepwell::app
