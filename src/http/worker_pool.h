// Threads that run work one piece after another. Knows nothing of what the work is.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace stepwell::http {

class WorkerPool {
 public:
  explicit WorkerPool(unsigned workers);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// How many pieces are worked on or wait for a thread.
  std::size_t in_hand() const;
  /// `work` must not throw. After `stop()` it is not run.
  void run(std::function<void()> work);
  /// Does what is waiting, then ends the threads. Not to be called from a worker.
  void stop();

 private:
  void work_until_stopped();

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  std::size_t working_ = 0;
  bool is_stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace stepwell::http
