// A pack file as it was written: values with the line that each stands on, so that every fault can
// name its place. The TOML library stays behind this header.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"

namespace stepwell::law {

/// Something wrong in a pack.
struct PackFault {
  std::string file;
  int line = 0;          ///< from 1; 0: the file as a whole
  std::string key;       ///< the key, from the outermost table: "duty.limit.unit"
  std::string expected;  ///< what should stand there
  std::string found;     ///< what stands there
  bool operator==(const PackFault&) const = default;
};

/// "duties.toml:12: duty.limit.unit: expected ..., found ...".
std::string describe(const PackFault& fault);

/// One value of a TOML file.
struct SourceValue {
  enum class Type { Text, Integer, Boolean, Day, List, Table, Other };
  Type type = Type::Other;
  std::string text;
  std::int64_t integer = 0;
  bool boolean = false;
  base::Day day;
  std::vector<SourceValue> items;                            // List
  std::vector<std::pair<std::string, SourceValue>> members;  // Table, in the order of their keys
  std::shared_ptr<const std::string> file;
  int line = 0;

  const SourceValue* find(std::string_view key) const;
  SourceValue* find(std::string_view key);

  // Defined where the type is whole: it holds pairs of itself.
  SourceValue();
  SourceValue(const SourceValue&);
  SourceValue(SourceValue&&) noexcept;
  SourceValue& operator=(const SourceValue&);
  SourceValue& operator=(SourceValue&&) noexcept;
  ~SourceValue();
};

/// What kind of value it is, in words: "a text".
std::string_view name_of(SourceValue::Type type);

/// Reads a file's text. Where it is not TOML a fault is added, and what comes back is an empty
/// table.
SourceValue read_source(const std::string& file, std::string_view text,
                        std::vector<PackFault>& faults);

}  // namespace stepwell::law
