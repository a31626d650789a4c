// One network thread with the connections that live on it. Knows no HTTP.
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>

namespace stepwell::http {

class Connection;

/// How many connections are open, over all lanes.
class OpenConnections {
 public:
  enum class Admission { Admitted, Full };

  explicit OpenConnections(std::size_t most) : most_(most) {}
  Admission admit();
  void leave();
  /// Returns when none is open or the time is over.
  void wait_until_none(std::chrono::milliseconds longest);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t most_;
  std::size_t count_ = 0;
};

/// All but the constructor, `start`, `context` and `join` is for the lane's own thread.
class Lane {
 public:
  explicit Lane(OpenConnections& open) : open_(open) {}
  ~Lane();
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  boost::asio::io_context& context() { return context_; }
  /// `failed` hears the text of what a callback threw; the lane goes on.
  void start(std::function<void(std::string_view)> failed);
  /// Ends the thread when nothing is left to do.
  void join();

  /// Takes an admitted connection and starts it; after `finish_soon` it is closed at once.
  void add(const std::shared_ptr<Connection>& connection);
  void forget(const std::shared_ptr<Connection>& connection);
  /// Idle connections close now, the others after the request in hand.
  void finish_soon();
  void close_all();
  /// The present date as HTTP writes it.
  const std::string& date();

 private:
  OpenConnections& open_;
  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{
      context_.get_executor()};
  std::unordered_set<std::shared_ptr<Connection>> connections_;
  bool is_finishing_ = false;
  std::time_t dated_at_ = 0;
  std::string date_;
  std::thread thread_;
};

}  // namespace stepwell::http
