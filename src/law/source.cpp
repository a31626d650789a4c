#include "law/source.h"

#define TOML_HEADER_ONLY 1
#include <fmt/format.h>
#include <toml++/toml.h>

namespace stepwell::law {
namespace {

/// Deeper nesting than any pack needs; a file that nests deeper is refused rather than followed.
constexpr int kDeepest = 16;

class Reader {
 public:
  Reader(std::shared_ptr<const std::string> file, std::vector<PackFault>& faults)
      : file_(std::move(file)), faults_(faults) {}

  SourceValue read(const toml::node& node, int depth) {
    SourceValue value;
    value.file = file_;
    value.line = static_cast<int>(node.source().begin.line);
    if (depth > kDeepest) {
      faults_.push_back({*file_, value.line, {}, "tables nested less deeply", "too deep a table"});
      return value;
    }
    read_into(value, node, depth);
    return value;
  }

 private:
  void read_into(SourceValue& value, const toml::node& node, int depth) {
    using Type = SourceValue::Type;
    if (const auto* table = node.as_table()) {
      value.type = Type::Table;
      for (const auto& [key, member] : *table)
        value.members.emplace_back(std::string(key.str()), read(member, depth + 1));
    } else if (const auto* list = node.as_array()) {
      value.type = Type::List;
      for (const auto& item : *list) value.items.push_back(read(item, depth + 1));
    } else if (const auto* text = node.as_string()) {
      value.type = Type::Text;
      value.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
      value.type = Type::Integer;
      value.integer = integer->get();
    } else if (const auto* boolean = node.as_boolean()) {
      value.type = Type::Boolean;
      value.boolean = boolean->get();
    } else if (const auto* date = node.as_date()) {
      value.type = Type::Day;
      value.day = base::Day(date->get().year, date->get().month, date->get().day);
    }
  }

  std::shared_ptr<const std::string> file_;
  std::vector<PackFault>& faults_;
};

template <class Value>
auto find_in(Value& value, std::string_view key) -> decltype(&value.members.front().second) {
  for (auto& [name, member] : value.members)
    if (name == key) return &member;
  return nullptr;
}

}  // namespace

std::string describe(const PackFault& fault) {
  std::string place = fault.file;
  if (fault.line > 0) place += fmt::format(":{}", fault.line);
  if (!fault.key.empty()) place += ": " + fault.key;
  if (fault.found.empty()) return fmt::format("{}: expected {}", place, fault.expected);
  return fmt::format("{}: expected {}, found {}", place, fault.expected, fault.found);
}

const SourceValue* SourceValue::find(std::string_view key) const {
  return find_in(*this, key);
}
SourceValue* SourceValue::find(std::string_view key) {
  return find_in(*this, key);
}

std::string_view name_of(SourceValue::Type type) {
  switch (type) {
    case SourceValue::Type::Text: return "a text";
    case SourceValue::Type::Integer: return "a whole number";
    case SourceValue::Type::Boolean: return "true or false";
    case SourceValue::Type::Day: return "a date";
    case SourceValue::Type::List: return "a list";
    case SourceValue::Type::Table: return "a table";
    case SourceValue::Type::Other: return "a value of another kind";
  }
  return {};
}

SourceValue read_source(const std::string& file, std::string_view text,
                        std::vector<PackFault>& faults) {
  SourceValue empty;
  empty.type = SourceValue::Type::Table;
  empty.file = std::make_shared<const std::string>(file);
  try {
    const toml::table table = toml::parse(text, std::string_view(file));
    return Reader(empty.file, faults).read(table, 0);
  } catch (const toml::parse_error& error) {
    faults.push_back({file,
                      static_cast<int>(error.source().begin.line),
                      {},
                      "TOML",
                      std::string(error.description())});
    return empty;
  }
}

}  // namespace stepwell::law
