#include "store/change_watch.h"

#include <mutex>

#include "store/one_row.h"
#include "store/sqlite.h"

namespace stepwell::store {

struct ChangeWatch::Parts {
  explicit Parts(const std::filesystem::path& file)
      : session(connect(file, Access::Read)),
        changes((session->prepare << "pragma data_version", soci::into(version))) {}

  std::mutex mutex;
  Session session;
  // This connection writes nothing, so every commit is somebody else's and moves the version on.
  long long version = 0;
  soci::statement changes;
};

ChangeWatch::ChangeWatch(const std::filesystem::path& file)
    : parts_(with_faults("The database could not be watched",
                         [&] { return std::make_unique<Parts>(file); })) {}

ChangeWatch::~ChangeWatch() = default;

std::uint64_t ChangeWatch::moment() {
  const std::lock_guard lock(parts_->mutex);
  return with_faults("The database could not be watched", [&] {
    read_one(parts_->changes);
    return static_cast<std::uint64_t>(parts_->version);
  });
}

}  // namespace stepwell::store
