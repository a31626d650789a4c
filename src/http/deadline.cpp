#include "http/deadline.h"

#include <utility>

namespace stepwell::http {

Deadline::Deadline(const boost::asio::any_io_executor& executor, std::function<void()> expired)
    : timer_(executor), expired_(std::move(expired)) {}

void Deadline::set(Clock::time_point at) {
  at_ = at;
  if (at < goes_off_at_) wait_until(at);
}

void Deadline::end() {
  lift();
  timer_.cancel();
}

void Deadline::wait_until(Clock::time_point at) {
  goes_off_at_ = at;
  timer_.expires_at(at);
  timer_.async_wait([this, owner = owner_](const boost::system::error_code& error) {
    const auto alive = owner.lock();
    if (alive && !error) look();
  });
}

void Deadline::look() {
  goes_off_at_ = Clock::time_point::max();
  if (at_ == Clock::time_point::max()) return;
  if (Clock::now() < at_) return wait_until(at_);
  lift();
  expired_();
}

}  // namespace stepwell::http
