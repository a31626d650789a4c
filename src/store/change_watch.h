// Tells whether anything was written to a database since it was asked last, by whatever program.
// Costs less than the smallest question.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

namespace stepwell::store {

/// May be used from all threads at once.
class ChangeWatch {
 public:
  /// Throws base::Fault if there is no database in that place.
  explicit ChangeWatch(const std::filesystem::path& file);
  ~ChangeWatch();

  /// Another number after each commit that came between two questions; the same otherwise. Numbers
  /// of two watches cannot be compared. Throws base::Fault if the database fails.
  std::uint64_t moment();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace stepwell::store
