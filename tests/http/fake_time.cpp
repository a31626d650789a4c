#include "fake_time.h"

#include <boost/asio/post.hpp>
#include <utility>

namespace stepwell::http {

class FakeTime::FakeAlarm final : public Alarm {
 public:
  FakeAlarm(FakeTime& time, boost::asio::any_io_executor executor)
      : time_(time), executor_(std::move(executor)) {}
  ~FakeAlarm() override { time_.remove(this); }
  FakeAlarm(const FakeAlarm&) = delete;
  FakeAlarm& operator=(const FakeAlarm&) = delete;

  void set(Clock::time_point at, std::function<void()> call) override {
    time_.set(this, {at, executor_, std::move(call)});
  }
  void cancel() override { time_.remove(this); }

 private:
  FakeTime& time_;
  boost::asio::any_io_executor executor_;
};

FakeTime::Clock::time_point FakeTime::now() const {
  const std::lock_guard lock(mutex_);
  return now_;
}

std::unique_ptr<Alarm> FakeTime::make_alarm(const boost::asio::any_io_executor& executor) {
  return std::make_unique<FakeAlarm>(*this, executor);
}

void FakeTime::advance(std::chrono::milliseconds by) {
  const std::lock_guard lock(mutex_);
  now_ += by;
  for (auto it = calls_.begin(); it != calls_.end();) {
    if (now_ < it->second.at) {
      ++it;
      continue;
    }
    boost::asio::post(it->second.executor, std::move(it->second.call));
    it = calls_.erase(it);
  }
}

void FakeTime::set(const Alarm* alarm, Call call) {
  const std::lock_guard lock(mutex_);
  if (call.at <= now_) {
    boost::asio::post(call.executor, std::move(call.call));
    calls_.erase(alarm);
    return;
  }
  calls_.insert_or_assign(alarm, std::move(call));
}

void FakeTime::remove(const Alarm* alarm) {
  const std::lock_guard lock(mutex_);
  calls_.erase(alarm);
}

}  // namespace stepwell::http
