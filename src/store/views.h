// What is kept of a child beside the log: reads it and puts a new one in its place. For one
// connection; not for two threads at once.
#pragma once

#include <memory>
#include <optional>

#include "app/records/store.h"
#include "store/session.h"

namespace stepwell::store {

class ViewReader {
 public:
  explicit ViewReader(soci::session& session);
  ~ViewReader();
  /// All of it as it was at one moment. Throws base::Fault, and must not be used after that.
  std::optional<app::KeptView> find(const app::RecordId& record);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

class ViewWriter {
 public:
  explicit ViewWriter(soci::session& session);
  ~ViewWriter();
  /// Inside a transaction that someone else holds. Throws base::Fault; so do the others.
  void replace(const app::KeptView& view);
  /// The record says more than what is kept of the child.
  void fall_behind(const app::RecordId& child);
  /// Until it is made again.
  void remove(const app::RecordId& child);
  /// How many children have a record at the school: something is kept of each, or it is said that
  /// they are behind.
  std::size_t children_of(const std::string& school);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
