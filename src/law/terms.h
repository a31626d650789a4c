// What every rule of a pack is made of: words for people, citations with how sure they are, and
// sets of stages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace stepwell::law {

/// Words for a person. Welsh may be missing, or its wording may not have been seen in a source.
struct Text {
  enum class Welsh { Missing, Unverified, Sourced };
  std::string en;
  std::string cy;
  Welsh welsh = Welsh::Missing;
};

/// How sure a rule is; surest first.
enum class Confidence { Statute, Code, Source, Seed, Practice, Unverified };
std::string_view name_of(Confidence confidence);
/// Whether a limit so sure may be shown as overdue.
bool is_binding(Confidence confidence);

struct Citation {
  std::string id;
  std::string instrument;
  std::string pin;
  std::string url;
  Confidence confidence = Confidence::Unverified;
  std::optional<base::Day> verified_on;
  Text note;
};

/// Indexes of a framework's citations, the surest of which says how sure the rule is.
struct Cites {
  std::vector<std::size_t> citations;
  Confidence confidence = Confidence::Unverified;
};

/// When one version of a rule is the law, both days included; always, if it never changed. A change
/// is another version with the same id, never an edit.
struct Effective {
  base::Day first = kBeginning, last = kEnd;
  /// What is open under the version before it comes under this one on its first day.
  bool takes_open = false;

  bool on(base::Day day) const { return first <= day && day <= last; }
  bool overlaps(const Effective& other) const { return first <= other.last && other.first <= last; }
  bool operator==(const Effective&) const = default;

  static constexpr base::Day kBeginning = base::Day(1, 1, 1);
  static constexpr base::Day kEnd = base::Day(9999, 12, 31);
};
/// At most so many versions has a rule.
inline constexpr std::size_t kMostVersions = 32;

/// Stages by index, at most 32 of them in a framework.
class StageSet {
 public:
  void add(std::size_t stage) { bits_ |= std::uint32_t{1} << stage; }
  bool contains(std::size_t stage) const { return (bits_ >> stage) & 1U; }
  bool empty() const { return bits_ == 0; }
  bool overlaps(const StageSet& other) const { return (bits_ & other.bits_) != 0; }
  /// Whether a rule in these stages applies in `stage`; a rule that names none applies in all.
  bool applies_in(std::size_t stage) const { return empty() || contains(stage); }
  bool operator==(const StageSet&) const = default;

 private:
  std::uint32_t bits_ = 0;
};
inline constexpr std::size_t kMostStages = 32;

}  // namespace stepwell::law
