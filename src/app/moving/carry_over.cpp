#include "app/moving/carry_over.h"

#include <algorithm>
#include <set>

#include "app/plan/copied_from.h"
#include "app/plan/plan_check.h"
#include "app/plan/plan_history.h"

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

/// The first characters of a text, as many as a field holds.
std::string beginning_of(const std::string& words) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool begins_one = (static_cast<unsigned char>(words[at]) & 0xC0U) != 0x80U;
    if (begins_one && ++characters > kMostFieldCharacters) return words.substr(0, at);
  }
  return words;
}

/// A row, and the fields of it into which not everything has gone.
struct CopiedRow {
  PlanRow row;
  std::set<std::string, std::less<>> cut = {};
};

/// Copies one section into another: what has a field of the same name and sort goes there, and
/// everything else into the first field for text, so that no word is lost. Where more stood there
/// than fits, the mark of the field, or of the last row, says so.
class SectionCopy {
 public:
  SectionCopy(PlanContent& content, PlanSection& to, const law::Framework& from_law,
              const law::Framework& to_law, CopiedFrom mark)
      : content_(content), to_(to), from_law_(from_law), to_law_(to_law), mark_(std::move(mark)) {}

  void copy(const PlanSection& from) {
    std::vector<CopiedRow> rows;
    for (const PlanRow& row : from.rows)
      if (!row.empty()) rows.push_back(copied(*from.layout, row));
    if (!to_.layout->many) return join(rows);
    for (CopiedRow& copied : rows) {
      if (to_.rows.size() >= kMostRows) return mark_last_row();
      PlanRow& row = copied.row;
      if (!may_have_key(row.key)) row.key = "c" + std::to_string(to_.rows.size() + 1);
      mark(copied);
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

  CopiedRow copied(const law::Section& from, const PlanRow& row) const {
    CopiedRow out{{row.key, {}}};
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

  /// As many whole lines as a field holds; of one text that is longer, its beginning.
  static void add(CopiedRow& to, const law::FieldLayout& field, const std::string& words) {
    std::string& value = to.row.values[field.id];
    const std::string both = value.empty() ? words : value + "\n" + words;
    if (count_characters(both) <= kMostFieldCharacters) {
      value = both;
      return;
    }
    to.cut.insert(field.id);
    if (value.empty() && field.type == Type::Text) value = beginning_of(words);
    if (value.empty()) to.row.values.erase(field.id);
  }

  void join(const std::vector<CopiedRow>& rows) {
    PlanRow& there = to_.rows.front();
    CopiedRow all;
    for (const CopiedRow& row : rows)
      for (const law::FieldLayout& field : to_.layout->fields) {
        if (const std::string& value = row.row.value(field.id); !value.empty())
          add(all, field, value);
        if (row.cut.contains(field.id)) all.cut.insert(field.id);
      }
    for (const auto& [field, value] : all.row.values) {
      const std::string name = field_name(*to_.layout, {}, field);
      const auto [now, is_new] = there.values.emplace(field, value);
      if (is_new)
        content_.copied[name] = mark_of(all.cut.contains(field));
      else if (now->second != value)
        mark_part(name);
    }
  }

  std::string mark_of(bool is_cut) const {
    CopiedFrom from = mark_;
    if (is_cut) from.held = CopiedFrom::Held::Part;
    return write_copied(from);
  }

  void mark(const CopiedRow& copied) {
    for (const auto& [field, value] : copied.row.values)
      content_.copied[field_name(*to_.layout, copied.row.key, field)] =
          mark_of(copied.cut.contains(field));
  }

  /// Of a field that was copied before: more was to go there.
  void mark_part(const std::string& name) {
    const auto found = content_.copied.find(name);
    auto from = found == content_.copied.end() ? std::nullopt : read_copied(found->second);
    if (!from) return;
    from->held = CopiedFrom::Held::Part;
    found->second = write_copied(*from);
  }

  /// More rows were to come below it.
  void mark_last_row() {
    const PlanRow& last = to_.rows.back();
    for (const auto& [field, value] : last.values)
      mark_part(field_name(*to_.layout, last.key, field));
  }

  PlanContent& content_;
  PlanSection& to_;
  const law::Framework& from_law_;
  const law::Framework& to_law_;
  CopiedFrom mark_;
};

void copy_field(PlanContent& content, const ChildFile& file, const record::LawLeft& left,
                const law::Transfer::CarriedField& field) {
  const auto plan = used_then(file, left, document_in(field.from));
  const PlanSection* from = plan ? plan->content.find(section_in(field.from)) : nullptr;
  PlanSection* to = content.find(section_in(field.to));
  if (from == nullptr || to == nullptr) return;
  const CopiedFrom mark{field.unchecked, left.framework->id, std::string(document_in(field.from)),
                        plan->issued_on};
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
