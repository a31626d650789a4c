#include "http/timekeeper.h"

#include <boost/asio/steady_timer.hpp>
#include <utility>

namespace stepwell::http {
namespace {

class SystemAlarm final : public Alarm {
 public:
  explicit SystemAlarm(const boost::asio::any_io_executor& executor) : timer_(executor) {}

  void set(std::chrono::steady_clock::time_point at, std::function<void()> call) override {
    timer_.expires_at(at);
    timer_.async_wait([call = std::move(call)](const boost::system::error_code& error) {
      if (!error) call();
    });
  }
  void cancel() override { timer_.cancel(); }

 private:
  boost::asio::steady_timer timer_;
};

class SystemTime final : public Timekeeper {
 public:
  Clock::time_point now() const override { return Clock::now(); }
  std::unique_ptr<Alarm> make_alarm(const boost::asio::any_io_executor& executor) override {
    return std::make_unique<SystemAlarm>(executor);
  }
};

}  // namespace

std::shared_ptr<Timekeeper> system_time() {
  return std::make_shared<SystemTime>();
}

}  // namespace stepwell::http
