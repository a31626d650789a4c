#include "store/spare_space.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/fault.h"
#include "store/private_files.h"
#include "store/session.h"

namespace stepwell::store {

namespace fs = std::filesystem;

namespace {

/// The index of SQLite's log alone takes 32 KiB, and the first who signs in some pages more.
constexpr std::uint64_t kEnoughToOpen = 256UL * 1024;

/// What is left for somebody who is not root.
std::uint64_t space_left(const fs::path& folder) {
  return fs::space(folder).available;
}

/// Zero, or the number of what is wrong.
int take_space(const fs::path& file, std::uint64_t bytes) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int wrong = ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
  ::close(descriptor);
  return wrong;
}

}  // namespace

void keep_spare_space(const fs::path& folder, std::uint64_t bytes) {
  with_faults("Spare space could not be kept", [&] {
    const fs::path file = folder / kSpareName;
    if (fs::exists(file) && fs::file_size(file) >= bytes) return;
    if (space_left(folder) < 3 * bytes) return;
    make_private_file(file, IfThere::Keep);
    const int wrong = take_space(file, bytes);
    if (wrong == 0) return;
    fs::remove(file);
    throw base::Fault(std::generic_category().message(wrong));
  });
}

void give_up_spare_space_if_full(const fs::path& folder) {
  if (!is_disk_full(folder)) return;
  std::error_code gone;
  fs::remove(folder / kSpareName, gone);
}

bool is_disk_full(const fs::path& folder) {
  return with_faults("The disk could not be asked",
                     [&] { return space_left(folder) < kEnoughToOpen; });
}

}  // namespace stepwell::store
