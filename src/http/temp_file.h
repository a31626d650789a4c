// A file of our own in a private folder that is gone when its owner is. Knows nothing of what is in
// it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace stepwell::http {

/// Whoever wants to keep the file links or renames `path()` while the owner lives.
class TempFile {
 public:
  /// A new empty file with mode 0600 and a random name. Throws base::Fault if it cannot be made.
  static TempFile create(const std::filesystem::path& folder);

  TempFile(TempFile&& other) noexcept;
  TempFile& operator=(TempFile&& other) noexcept;
  ~TempFile();

  /// Appends every byte or throws base::Fault. Not after `close()`.
  void write(std::string_view bytes);
  /// Ends the writing; the file stays. Throws base::Fault if the disk refuses the last bytes.
  void close();
  const std::filesystem::path& path() const { return path_; }

 private:
  TempFile(std::filesystem::path path, int descriptor);
  void remove();

  std::filesystem::path path_;
  int descriptor_ = -1;
};

/// Removes the files that a program which was killed left in the folder; for the start, before any
/// is made. Files with other names stay. Throws base::Fault if the folder cannot be read.
void remove_left_behind(const std::filesystem::path& folder);

}  // namespace stepwell::http
