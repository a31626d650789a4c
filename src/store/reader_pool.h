// Connections for reading, as many as there are threads that read at once: each one is used by one
// thread at a time. Knows no table.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>
#include <vector>

namespace stepwell::store {

/// A `Reader` is made from the file of the database: a connection and what is asked through it.
template <class Reader>
class ReaderPool {
 public:
  explicit ReaderPool(std::filesystem::path file) : file_(std::move(file)) {}

  /// Asks `question` of the connection that was used last, whose pages are warm, or of a new one.
  /// After an exception the connection is closed: it may be in the middle of something.
  template <class Question>
  auto ask(Question&& question) {
    std::unique_ptr<Reader> reader = take();
    if constexpr (std::is_void_v<std::invoke_result_t<Question, Reader&>>) {
      std::forward<Question>(question)(*reader);
      give_back(std::move(reader));
    } else {
      auto answer = std::forward<Question>(question)(*reader);
      give_back(std::move(reader));
      return answer;
    }
  }

 private:
  void give_back(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
  }

  std::unique_ptr<Reader> take() {
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

  std::filesystem::path file_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace stepwell::store
