#include "http/deadline.h"

#include <utility>

namespace stepwell::http {

Deadline::Deadline(Timekeeper& time, const boost::asio::any_io_executor& executor,
                   std::function<void()> expired)
    : time_(time), alarm_(time.make_alarm(executor)), expired_(std::move(expired)) {}

void Deadline::set(Clock::time_point at) {
  at_ = at;
  if (at < goes_off_at_) wait_until(at);
}

void Deadline::end() {
  lift();
  alarm_->cancel();
}

void Deadline::wait_until(Clock::time_point at) {
  goes_off_at_ = at;
  alarm_->set(at, [this, owner = owner_] {
    if (const auto alive = owner.lock()) look();
  });
}

void Deadline::look() {
  goes_off_at_ = Clock::time_point::max();
  if (at_ == Clock::time_point::max()) return;
  if (time_.now() < at_) return wait_until(at_);
  lift();
  expired_();
}

}  // namespace stepwell::http
