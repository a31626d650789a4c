// One client's connection: reads its requests one after another and writes the answers. Routes
// nothing itself: what a request means is the exchange's affair.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "http/deadline.h"
#include "http/exchange.h"
#include "http/lane.h"
#include "http/request_reader.h"
#include "http/response_head.h"
#include "http/site.h"
#include "http/stream.h"
#include "http/timekeeper.h"
#include "http/worker_pool.h"

namespace stepwell::http {

/// What all connections of a server work with; outlives them.
struct Household {
  const Site& site;
  WorkerPool& workers;
  /// For routes of Work::Slow.
  WorkerPool& slow_workers;
};

/// Lives on one lane's thread; only the exchange's own work is done on a worker, and meanwhile the
/// connection does not touch the exchange.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(const Household& household, Lane& lane, std::unique_ptr<Stream> stream,
             std::string remote_address, Arrival arrival);

  void start();
  /// Closes now if idle, otherwise after the request in hand.
  void finish_soon();
  /// At once, whatever is in hand.
  void close();

 private:
  enum class Phase {
    Handshake,
    Idle,
    ReadingHead,
    ReadingBody,
    Working,
    Writing,
    Lingering,
    Closed
  };
  using Next = void (Connection::*)();

  void await_request();
  void read_more();
  void on_read(std::size_t bytes);
  void read_request();
  void begin_exchange();
  void limit_body();
  void pass_body();
  void after_body_bytes();
  void tell_to_continue();
  void answer();
  WorkerPool& workers_for_answer();
  void write_answer();
  void on_written();
  void linger();
  void drain();
  void on_expired();
  void log_answer() const;

  StreamDone when_done(std::function<void(std::size_t)> next);
  void on_worker(WorkerPool& workers, std::function<void()> work, Next next);
  Timekeeper::Clock::time_point now() const;
  void set_deadline(std::chrono::milliseconds time, std::uint64_t bytes = 0);
  std::string_view unread() const { return {input_.data(), filled_}; }
  void take_unread();
  void make_room(std::size_t bytes);

  const Household& household_;
  Lane& lane_;
  boost::asio::any_io_executor executor_;
  std::unique_ptr<Stream> stream_;
  std::string remote_address_;
  Arrival arrival_;
  Deadline deadline_;
  Phase phase_ = Phase::Handshake;
  bool is_finishing_ = false;
  bool told_to_continue_ = false;
  std::string input_;
  std::size_t filled_ = 0;
  std::optional<RequestReader> reader_;
  std::optional<Exchange> exchange_;
  std::chrono::steady_clock::time_point began_at_;
  std::chrono::steady_clock::time_point body_until_;
  /// Empty between answers: an idle connection holds as little as it can.
  std::optional<Response> response_;
  std::string response_head_;
  AfterAnswer after_answer_ = AfterAnswer::Close;
};

}  // namespace stepwell::http
