#include "law/source.h"

#define TOML_HEADER_ONLY 1
// The library asserts what some files break (a table header that begins with a mark): a fault of
// the file, not the end of us.
#define TOML_ASSERT(condition) ((condition) ? void() : throw stepwell::law::NotToml())
#define TOML_ASSERT_ASSUME(condition) TOML_ASSERT(condition)
namespace stepwell::law {
struct NotToml {};
}  // namespace stepwell::law
#include <fmt/format.h>

#include <algorithm>
// In functions that must not throw the library's own assertion would end the program as well.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wterminate"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace stepwell::law {
namespace {

/// Deeper nesting than any pack needs; a file that nests deeper is refused rather than followed.
constexpr int kDeepest = 16;

/// A longer line is refused before it is parsed: a dotted key of many parts makes tables so deep
/// that the library's own destructors would run out of stack.
constexpr std::size_t kLongestLine = 2000;

/// More rows or keys than any pack needs: what compares each with each would take its time.
constexpr std::size_t kMostItems = 5000;

/// The number of the first line that is longer; 0 if none is.
int overlong_line(std::string_view text) {
  int line = 1;
  std::size_t length = 0;
  for (const char c : text) {
    if (c == '\n') {
      ++line;
      length = 0;
    } else if (++length > kLongestLine) {
      return line;
    }
  }
  return 0;
}

/// Steps over a string of TOML that begins at `at`; the place behind it, or the end if it is not
/// closed.
std::size_t behind_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
  const bool many_lines = text.substr(at, 3) == three;
  const std::string_view end = many_lines ? three : three.substr(0, 1);
  for (at += end.size(); at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text.substr(at, end.size()) == end) {
      return at + end.size();
    } else if (!many_lines && text[at] == '\n') {
      return at;
    }
  }
  return text.size();
}

/// The line of the first letter beyond ASCII that stands in no string and no comment; 0 if there is
/// none. TOML allows none, and the library does not say what it then does.
int stray_letter(std::string_view text) {
  int line = 1;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at + 1;
    if (text[at] == '"' || text[at] == '\'') next = behind_string(text, at);
    if (text[at] == '#') next = std::min(text.find('\n', at), text.size());
    if (next == at + 1 && static_cast<unsigned char>(text[at]) > 127) return line;
    line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                        text.begin() + static_cast<std::ptrdiff_t>(next), '\n'));
    at = next;
  }
  return 0;
}

class Reader {
 public:
  Reader(std::shared_ptr<const std::string> file, std::vector<PackFault>& faults)
      : file_(std::move(file)), faults_(faults) {}

  SourceValue read(const toml::node& node, int depth, std::string_view key = {}) {
    SourceValue value;
    value.file = file_;
    value.line = static_cast<int>(node.source().begin.line);
    if (depth > kDeepest) {
      faults_.push_back({*file_, value.line, {}, "tables nested less deeply", "too deep a table"});
      return value;
    }
    read_into(value, node, depth, key);
    return value;
  }

 private:
  /// Whether one more may be read; the first that may not is a fault.
  bool has_room(const SourceValue& value, std::size_t count, std::string_view key) {
    if (count == kMostItems)
      faults_.push_back({*file_, value.line, std::string(key),
                         "at most " + std::to_string(kMostItems) + " rows or keys", "more"});
    return count < kMostItems;
  }

  void read_into(SourceValue& value, const toml::node& node, int depth, std::string_view key) {
    using Type = SourceValue::Type;
    if (const auto* table = node.as_table()) {
      value.type = Type::Table;
      for (const auto& [name, member] : *table) {
        if (!has_room(value, value.members.size(), key)) break;
        value.members.emplace_back(std::string(name.str()), read(member, depth + 1, name.str()));
      }
    } else if (const auto* list = node.as_array()) {
      value.type = Type::List;
      for (const auto& item : *list) {
        if (!has_room(value, value.items.size(), key)) break;
        value.items.push_back(read(item, depth + 1, key));
      }
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

SourceValue::SourceValue() = default;
SourceValue::SourceValue(const SourceValue&) = default;
SourceValue::SourceValue(SourceValue&&) noexcept = default;
SourceValue& SourceValue::operator=(const SourceValue&) = default;
SourceValue& SourceValue::operator=(SourceValue&&) noexcept = default;
SourceValue::~SourceValue() = default;

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
  if (const int line = overlong_line(text); line > 0) {
    faults.push_back({file,
                      line,
                      {},
                      "lines of at most " + std::to_string(kLongestLine) + " bytes",
                      "a longer one"});
    return empty;
  }
  // A mark of byte order at the beginning is not text.
  const std::string_view plain = text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
  if (const int line = stray_letter(plain); line > 0) {
    faults.push_back({file, line, {}, "TOML", "a letter that stands in no string"});
    return empty;
  }
  try {
    const toml::table table = toml::parse(text, std::string_view(file));
    return Reader(empty.file, faults).read(table, 0);
  } catch (const NotToml&) {
    faults.push_back({file, 0, {}, "TOML", "something else"});
    return empty;
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
