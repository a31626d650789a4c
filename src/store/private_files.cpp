#include "store/private_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/fault.h"
#include "store/chain.h"

namespace stepwell::store {
namespace {

[[noreturn]] void fail(const char* what, const std::filesystem::path& file) {
  const std::string why = std::generic_category().message(errno);
  throw base::Fault(std::string(what) + " (" + file.string() + "): " + why);
}

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& file, int flags, const char* what)
      : number_(::open(file.c_str(), flags | O_CLOEXEC, 0600)) {
    if (number_ < 0) fail(what, file);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

/// The length of the whole lines.
off_t end_of_lines(int descriptor, const std::filesystem::path& file) {
  std::array<char, 4096> block;
  off_t end = ::lseek(descriptor, 0, SEEK_END);
  while (end > 0) {
    const off_t start =
        end > static_cast<off_t>(block.size()) ? end - static_cast<off_t>(block.size()) : 0;
    const auto wanted = static_cast<std::size_t>(end - start);
    if (::pread(descriptor, block.data(), wanted, start) != static_cast<ssize_t>(wanted))
      fail("a file of lines could not be read", file);
    for (std::size_t i = wanted; i > 0; --i)
      if (block[i - 1] == '\n') return start + static_cast<off_t>(i);
    end = start;
  }
  return 0;
}

}  // namespace

void make_private_folder(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0)
    put_on_disk(folder.has_parent_path() ? folder.parent_path() : ".");
  else if (errno != EEXIST)
    fail("a folder could not be made", folder);
}

void make_private_file(const std::filesystem::path& file, IfThere if_there) {
  // An existing file is not even opened: closing it would drop SQLite's locks on it in this
  // process.
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0)
    ::close(descriptor);
  else if (errno != EEXIST || if_there == IfThere::Refuse)
    fail("a file could not be made", file);
}

void put_on_disk(const std::filesystem::path& file_or_folder) {
  constexpr const char* kWhat = "a file could not be put on the disk";
  const Descriptor descriptor(file_or_folder, O_RDONLY, kWhat);
  if (::fsync(descriptor.number()) != 0) fail(kWhat, file_or_folder);
}

void append_line(const std::filesystem::path& file, const std::string& line) {
  constexpr const char* kWhat = "a line could not be added to a file";
  const Descriptor descriptor(file, O_RDWR | O_CREAT, kWhat);
  if (::flock(descriptor.number(), LOCK_EX) != 0) fail(kWhat, file);
  const off_t end = end_of_lines(descriptor.number(), file);
  if (::ftruncate(descriptor.number(), end) != 0) fail(kWhat, file);
  const std::string text = line + '\n';
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t count = ::pwrite(descriptor.number(), text.data() + written,
                                   text.size() - written, end + static_cast<off_t>(written));
    if (count < 0 && errno != EINTR) fail(kWhat, file);
    if (count > 0) written += static_cast<std::size_t>(count);
  }
  if (::fsync(descriptor.number()) != 0) fail(kWhat, file);
}

FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) fail("a folder could not be opened", folder);
  while (::flock(descriptor_, LOCK_EX) != 0)
    if (errno != EINTR) {
      ::close(descriptor_);
      fail("a folder could not be locked", folder);
    }
}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

TemporaryDatabase::TemporaryDatabase(std::filesystem::path file) : file_(std::move(file)) {
  remove();
  make_private_file(file_, IfThere::Refuse);
}

TemporaryDatabase::~TemporaryDatabase() {
  remove();
}

void TemporaryDatabase::remove() const {
  std::error_code gone;
  std::filesystem::remove(file_, gone);
  for (const char* beside : kBesideDatabase) std::filesystem::remove(file_.string() + beside, gone);
}

TemporaryFile::TemporaryFile(const std::filesystem::path& folder)
    : path_((folder / new_salt()).string().append(kTemporaryEnding)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) fail("a file could not be made", folder);
}

TemporaryFile::~TemporaryFile() {
  ::close(descriptor_);
  if (!path_.empty()) ::unlink(path_.c_str());
}

void TemporaryFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) fail("a file could not be written", path_);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void TemporaryFile::move_to(const std::filesystem::path& place) {
  if (::fsync(descriptor_) != 0) fail("a file could not be put on the disk", path_);
  if (::rename(path_.c_str(), place.c_str()) != 0) fail("a file could not be moved", place);
  path_.clear();
  put_on_disk(place.parent_path());
}

}  // namespace stepwell::store
