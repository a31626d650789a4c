#include "http/lane.h"

#include <exception>
#include <utility>
#include <vector>

#include "http/connection.h"
#include "http/response_head.h"

namespace stepwell::http {

OpenConnections::Admission OpenConnections::admit() {
  const std::lock_guard lock(mutex_);
  if (count_ >= most_) return Admission::Full;
  ++count_;
  return Admission::Admitted;
}

void OpenConnections::leave() {
  const std::lock_guard lock(mutex_);
  --count_;
  if (count_ == 0) changed_.notify_all();
}

void OpenConnections::wait_until_none(std::chrono::milliseconds longest) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, longest, [this] { return count_ == 0; });
}

Lane::~Lane() {
  join();
}

void Lane::start(std::function<void(std::string_view)> failed) {
  thread_ = std::thread([this, failed = std::move(failed)] {
    while (true) {
      try {
        context_.run();
        return;
      } catch (const std::exception& error) {
        // The connection that threw is left to its deadline.
        failed(error.what());
      }
    }
  });
}

void Lane::join() {
  work_.reset();
  if (thread_.joinable()) thread_.join();
}

void Lane::add(const std::shared_ptr<Connection>& connection) {
  connections_.insert(connection);
  if (is_finishing_) return connection->close();
  connection->start();
}

void Lane::forget(const std::shared_ptr<Connection>& connection) {
  if (connections_.erase(connection) > 0) open_.leave();
}

void Lane::finish_soon() {
  is_finishing_ = true;
  const std::vector<std::shared_ptr<Connection>> all(connections_.begin(), connections_.end());
  for (const auto& connection : all) connection->finish_soon();
}

void Lane::close_all() {
  const std::vector<std::shared_ptr<Connection>> all(connections_.begin(), connections_.end());
  for (const auto& connection : all) connection->close();
}

const std::string& Lane::date() {
  const std::time_t now = std::time(nullptr);
  if (now != dated_at_) {
    dated_at_ = now;
    date_ = http_date(now);
  }
  return date_;
}

}  // namespace stepwell::http
