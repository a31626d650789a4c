#include "store/reader_pool.h"

#include "store/sqlite.h"

namespace stepwell::store {

Reader::Reader(const std::filesystem::path& file)
    : session(connect(file, Access::Read)),
      log(*session),
      views(*session),
      sights(*session),
      lists(*session),
      entries(*session) {}

ReaderPool::ReaderPool(std::filesystem::path file) : file_(std::move(file)) {}

std::unique_ptr<Reader> ReaderPool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<Reader> reader = std::move(idle_.back());
      idle_.pop_back();
      return reader;
    }
  }
  return std::make_unique<Reader>(file_);
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace stepwell::store
