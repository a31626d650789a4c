// Folders and files that only the program's own user may read, written so that they are there after
// the power fails.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace stepwell::store {

/// Makes the folder, 0700, if it is not there. Its parent must be.
void make_private_folder(const std::filesystem::path& folder);

enum class IfThere { Keep, Refuse };
/// Makes an empty file, 0600. Throws base::Fault if it cannot, or if it is there and should not be.
void make_private_file(const std::filesystem::path& file, IfThere if_there);

/// Waits until a file, or the names in a folder, are on the disk.
void put_on_disk(const std::filesystem::path& file_or_folder);

/// Adds one line, which must not contain a line end, to a file of lines, made 0600 if it is not
/// there; returns when it is on the disk. An end of the file that is not a whole line, which was
/// never acknowledged, is cut off.
void append_line(const std::filesystem::path& file, const std::string& line);

/// Held by one process at a time: others wait. For what must not be begun twice in a folder.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_;
};

/// Removes the file, and what SQLite keeps beside it, when it goes out of scope.
class TemporaryDatabase {
 public:
  /// Makes the file, 0600. One that was left behind by a process that was broken off is removed.
  explicit TemporaryDatabase(std::filesystem::path file);
  ~TemporaryDatabase();
  TemporaryDatabase(const TemporaryDatabase&) = delete;
  TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;
  const std::filesystem::path& file() const { return file_; }

 private:
  void remove() const;
  std::filesystem::path file_;
};

/// A new file, 0600, with a random name; removed when it goes out of scope, unless it was moved to
/// its place. Every function throws base::Fault if the disk fails.
class TemporaryFile {
 public:
  /// Its name ends in `kTemporaryEnding`.
  explicit TemporaryFile(const std::filesystem::path& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes);
  /// Takes the place of what is there, and is on the disk under its new name when it returns.
  void move_to(const std::filesystem::path& place);

 private:
  std::string path_;
  int descriptor_;
};
inline constexpr std::string_view kTemporaryEnding = ".part";

/// The files that SQLite may keep beside a database.
inline constexpr const char* kBesideDatabase[] = {"-wal", "-shm", "-journal"};

}  // namespace stepwell::store
