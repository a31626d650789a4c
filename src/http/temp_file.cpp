#include "http/temp_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "base/fault.h"
#include "http/digest.h"

namespace stepwell::http {
namespace {

constexpr std::string_view kPrefix = "upload-";

std::string random_name() {
  base::check(sodium_init() >= 0, "libsodium starts");
  Digest bytes;
  randombytes_buf(bytes.data(), bytes.size());
  return std::string(kPrefix) + hex(bytes);
}

[[noreturn]] void fail(const char* what) {
  throw base::Fault(std::string(what) + ": " + std::generic_category().message(errno));
}

}  // namespace

TempFile TempFile::create(const std::filesystem::path& folder) {
  std::filesystem::path path = folder / random_name();
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) fail("an upload's file could not be made");
  return TempFile(std::move(path), descriptor);
}

TempFile::TempFile(std::filesystem::path path, int descriptor)
    : path_(std::move(path)), descriptor_(descriptor) {}

TempFile::TempFile(TempFile&& other) noexcept
    : path_(std::exchange(other.path_, {})), descriptor_(std::exchange(other.descriptor_, -1)) {}

TempFile& TempFile::operator=(TempFile&& other) noexcept {
  if (this == &other) return *this;
  remove();
  path_ = std::exchange(other.path_, {});
  descriptor_ = std::exchange(other.descriptor_, -1);
  return *this;
}

TempFile::~TempFile() {
  remove();
}

void TempFile::write(std::string_view bytes) {
  base::check(descriptor_ >= 0, "a closed upload is not written to");
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("an upload could not be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void TempFile::close() {
  if (descriptor_ < 0) return;
  if (::close(std::exchange(descriptor_, -1)) != 0) fail("an upload could not be closed");
}

void TempFile::remove() {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  if (!path_.empty()) ::unlink(path_.c_str());
  path_.clear();
}

void remove_left_behind(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  if (error) throw base::Fault("the folder for uploads could not be read: " + error.message());
  for (const auto& entry : entries)
    if (entry.path().filename().string().starts_with(kPrefix)) ::unlink(entry.path().c_str());
}

}  // namespace stepwell::http
