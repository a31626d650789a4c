// A time that stands still until a test moves it on.
#pragma once

#include <map>
#include <mutex>

#include "http/timekeeper.h"

namespace stepwell::http {

class FakeTime final : public Timekeeper {
 public:
  Clock::time_point now() const override;
  std::unique_ptr<Alarm> make_alarm(const boost::asio::any_io_executor& executor) override;

  /// Every alarm up to the new time is on its way to its thread when this returns.
  void advance(std::chrono::milliseconds by);

 private:
  class FakeAlarm;
  struct Call {
    Clock::time_point at;
    boost::asio::any_io_executor executor;
    std::function<void()> call;
  };
  void set(const Alarm* alarm, Call call);
  void remove(const Alarm* alarm);

  mutable std::mutex mutex_;
  Clock::time_point now_{};
  std::map<const Alarm*, Call> calls_;
};

}  // namespace stepwell::http
