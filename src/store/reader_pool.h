// Connections for reading, as many as there are threads that read at once: each one is used by one
// thread at a time.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "store/entry_finder.h"
#include "store/list_reader.h"
#include "store/log_reader.h"
#include "store/session.h"
#include "store/sights.h"
#include "store/views.h"

namespace stepwell::store {

/// One connection and what is asked through it.
struct Reader {
  explicit Reader(const std::filesystem::path& file);

  Session session;
  LogReader log;
  ViewReader views;
  SightReader sights;
  ListReader lists;
  EntryFinder entries;
};

class ReaderPool {
 public:
  explicit ReaderPool(std::filesystem::path file);

  /// Asks `question` of the connection that was used last, whose pages are warm, or of a new one.
  /// After an exception the connection is closed: it may be in the middle of something.
  template <class Question>
  auto ask(Question&& question) {
    std::unique_ptr<Reader> reader = take();
    auto answer = std::forward<Question>(question)(*reader);
    give_back(std::move(reader));
    return answer;
  }

 private:
  std::unique_ptr<Reader> take();
  void give_back(std::unique_ptr<Reader> reader);

  std::filesystem::path file_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace stepwell::store
