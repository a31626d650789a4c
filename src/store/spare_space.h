// Space of the disk that is kept for opening what is kept on a disk that is full: SQLite makes
// files of its own before anything can be read, and who signs in writes. Knows no database.
#pragma once

#include <cstdint>
#include <filesystem>

namespace stepwell::store {

/// The name of the file that takes the space, in the folder of the records.
inline constexpr const char* kSpareName = "spare";
/// Enough to sign in with, and to make anew what is kept for lists.
inline constexpr std::uint64_t kSpareBytes = 8UL * 1024 * 1024;

/// Makes the file, 0600, unless it is there or the disk would not have twice as much left beside
/// it. Throws base::Fault if the disk fails, and leaves nothing of it then.
void keep_spare_space(const std::filesystem::path& folder, std::uint64_t bytes = kSpareBytes);

/// Where too little is left on the disk to open a database, removes the file. It is kept again by
/// the next `keep_spare_space` that finds space.
void give_up_spare_space_if_full(const std::filesystem::path& folder);

/// Whether a database cannot be opened for want of space.
bool is_disk_full(const std::filesystem::path& folder);

}  // namespace stepwell::store
