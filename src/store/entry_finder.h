// Finds entries in the records of several children at once. For one connection; not for two threads
// at once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/lists/lists.h"
#include "store/session.h"

namespace stepwell::store {

/// Each function says what that of app::Lists says. Throws base::Fault, and must not be used after
/// that.
class EntryFinder {
 public:
  explicit EntryFinder(soci::session& session);
  ~EntryFinder();

  void records_of(const std::string& school, const std::vector<std::string>& children,
                  const app::TakeRecord& take);
  std::vector<std::string> children_with(const std::string& school, const std::string& person,
                                         const std::string& kind);
  std::vector<std::string> children_with_topic(const app::Viewer& viewer,
                                               const std::vector<std::string>& topics,
                                               base::Day on);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
