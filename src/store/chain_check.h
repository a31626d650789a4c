// Goes along the entries of a store in their order and finds what was altered behind its back.
// Knows no database: whoever has the entries hands them over one by one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records/store.h"

namespace stepwell::store {

/// An entry with every column as it is stored; numbers as their text.
struct StoredEntry {
  std::string school, child, position, on_day, recorded_at, recorded_by, topic;
  std::optional<std::string> body, salt;
  std::string body_hash, hash;
  bool is_erased = false;  ///< the erasure was recorded
};
/// 0, which no entry has, if what is stored is not the number of one.
record::Position position_of(const StoredEntry& entry);

/// Proves the chain of every record. Keeps one entry in memory.
class ChainCheck {
 public:
  /// In order of school, child, position.
  void add(const StoredEntry& entry);
  std::vector<app::Difference> differences() && { return std::move(differences_); }

 private:
  void start_record(const StoredEntry& entry);
  void find(app::Difference::What what, record::Position position);

  app::RecordId record_;
  record::Position expected_ = 1;
  std::string previous_hash_;
  bool is_previous_known_ = true;
  std::vector<app::Difference> differences_;
};

/// Looks for heads that were kept elsewhere.
class HeadSearch {
 public:
  explicit HeadSearch(std::vector<app::Head> kept);
  /// In order of school, child, position.
  void add(const app::Head& link);
  /// HeadMissing for each that was not met.
  std::vector<app::Difference> missing() &&;

 private:
  std::vector<app::Head> kept_;
  std::vector<bool> is_met_;
  std::size_t next_ = 0;
};

}  // namespace stepwell::store
