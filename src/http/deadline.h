// One time limit that is moved often and hardly ever reached. Knows nothing of what it limits.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "http/timekeeper.h"

namespace stepwell::http {

/// For one thread. Moving the limit further away costs nothing: the timer looks again when it goes
/// off.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  /// `expired` is called while `owner` lives. `time` outlives it.
  Deadline(Timekeeper& time, const boost::asio::any_io_executor& executor,
           std::function<void()> expired);

  void watch_for(const std::shared_ptr<void>& owner) { owner_ = owner; }
  void set(Clock::time_point at);
  void lift() { at_ = Clock::time_point::max(); }
  /// For good.
  void end();

 private:
  void wait_until(Clock::time_point at);
  void look();

  Timekeeper& time_;
  std::unique_ptr<Alarm> alarm_;
  std::function<void()> expired_;
  std::weak_ptr<void> owner_;
  Clock::time_point at_ = Clock::time_point::max();
  Clock::time_point goes_off_at_ = Clock::time_point::max();
};

}  // namespace stepwell::http
