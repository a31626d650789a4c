// A private folder for one test, gone afterwards.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace stepwell::http {

class TempFolder {
 public:
  /// Mode 0700.
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Makes the folders above it, too.
  void write(const std::string& name, std::string_view content) const;
  std::size_t file_count() const;

 private:
  std::filesystem::path path_;
};

/// The whole content of a file that is there.
std::string content_of(const std::filesystem::path& path);

}  // namespace stepwell::http
