// Files that belong to records, in a folder beside the database: <folder>/files/ab/<hash>, where
// "ab" is how the hash begins. Knows no record; a file that is there is never changed.
#pragma once

#include <filesystem>
#include <memory>

#include "app/records/files.h"

namespace stepwell::store {

/// The name of the folder of files in that of the store.
inline constexpr const char* kFilesName = "files";

/// May be used from all threads at once, and next to other processes on the same folder.
class KeptFiles final : public app::Files {
 public:
  /// Of a folder in which SqliteStore has made the database: makes the folder of files (0700) if it
  /// is not there, and removes what a process that was broken off left behind a day ago or longer.
  static std::unique_ptr<KeptFiles> open(const std::filesystem::path& folder);

  base::Result<app::KeptFile, app::FileProblem> keep(const std::filesystem::path& uploaded,
                                                     std::string_view name) override;
  std::optional<std::filesystem::path> find(std::string_view hash) override;
  bool remove(std::string_view hash) override;
  std::size_t sweep(const std::set<std::string, std::less<>>& named, base::Instant before) override;

 private:
  explicit KeptFiles(std::filesystem::path files) : files_(std::move(files)) {}

  std::filesystem::path files_;
};

/// Makes the folder `backup` hold every file of the folder `files`, if there is any: as another
/// name of the same file where it is on the same disk, as a copy elsewhere. What it holds already
/// stays. Throws base::Fault if it cannot.
void back_up_files(const std::filesystem::path& files, const std::filesystem::path& backup);

/// Copies every file of the backup, if there is one, into the folder `files`. One that was altered
/// is left out: the records do not wait for it, and `app::verify_files` names the entry. Throws
/// base::Fault, and leaves nothing, if there are files in the folder already.
void restore_files(const std::filesystem::path& backup, const std::filesystem::path& files);

}  // namespace stepwell::store
