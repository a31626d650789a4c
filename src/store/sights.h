// Whom the staff of a school may see, beside the log: reads it and puts new ones in its place. For
// one connection; not for two threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/records/store.h"
#include "store/session.h"

namespace stepwell::store {

class SightReader {
 public:
  explicit SightReader(soci::session& session);
  ~SightReader();
  /// All of them as they were at one moment. Throws base::Fault, and must not be used after that.
  std::optional<app::KeptSights> find(const std::string& school);
  /// 0, if none are kept.
  record::Position version(const std::string& school);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

class SightWriter {
 public:
  explicit SightWriter(soci::session& session);
  ~SightWriter();
  /// Inside a transaction that someone else holds. Throws base::Fault; so does `remove`.
  void replace(const app::KeptSights& sights);
  /// Until they are made again.
  void remove(const std::string& school);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
