// Where the time limits of a server take the time from: an argument, so that a test can move it on.
// Knows nothing of what is limited.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <functional>
#include <memory>

namespace stepwell::http {

/// One call at one time. For one thread, on which the call is made.
class Alarm {
 public:
  virtual ~Alarm() = default;
  /// Takes the place of an earlier one. A call that is on its way already may still come.
  virtual void set(std::chrono::steady_clock::time_point at, std::function<void()> call) = 0;
  virtual void cancel() = 0;
};

/// May be asked by several threads at once.
class Timekeeper {
 public:
  using Clock = std::chrono::steady_clock;

  virtual ~Timekeeper() = default;
  virtual Clock::time_point now() const = 0;
  /// For the thread of that executor.
  virtual std::unique_ptr<Alarm> make_alarm(const boost::asio::any_io_executor& executor) = 0;
};

/// The time of the system, which never goes back.
std::shared_ptr<Timekeeper> system_time();

}  // namespace stepwell::http
