// Asks the lists. For one connection; not for two threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "store/session.h"

namespace stepwell::store {

/// Each function says what that of app::Lists says. Throws base::Fault, and must not be used after
/// that.
class ListReader {
 public:
  explicit ListReader(soci::session& session);
  ~ListReader();

  /// Of every duty, if none is named.
  std::vector<app::DueRow> due(const app::Viewer& viewer, const std::vector<std::string>& duties);
  std::vector<app::ChildRow> children(const app::Viewer& viewer, const app::ChildFilter& filter);
  std::vector<app::ChildName> names(const std::string& school, const app::ChildFilter& filter);
  std::optional<app::ChildName> name(const app::RecordId& child);
  std::vector<app::ChildName> with_number(const std::string& school, const std::string& number);
  std::vector<std::string> classes(const std::string& school);
  std::vector<app::RecordId> stale(const std::string& school, const std::string& packs,
                                   record::Position school_version, base::Day day);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
