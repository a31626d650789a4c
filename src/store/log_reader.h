// Asks the log: entries, records, heads. For one connection; not for two threads at once.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/records/store.h"
#include "store/chain_check.h"
#include "store/session.h"

namespace stepwell::store {

/// Prepares its statements once. Throws base::Fault where something cannot be read, and must not be
/// used after that.
class LogReader {
 public:
  explicit LogReader(soci::session& session);
  ~LogReader();

  std::vector<app::LoggedEntry> entries(const app::RecordId& record, record::Position after);
  std::vector<app::ChildLog> of_children(const std::string& school);
  std::vector<std::string> schools();
  std::vector<std::string> children(const std::string& school);
  std::vector<app::Head> heads();
  std::optional<app::Done> answer_to(const std::string& form, const std::string& person);

  /// Every entry of every record, in order of school, child and position, with one in memory at a
  /// time.
  void walk(const std::function<void(const StoredEntry&)>& visit);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
