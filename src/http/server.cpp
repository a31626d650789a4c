#include "http/server.h"

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/fault.h"
#include "http/connection.h"
#include "http/temp_file.h"
#include "http/tls_stream.h"

namespace stepwell::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

tcp::acceptor listen(asio::io_context& context, const ServerOptions& options) {
  const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
  try {
    return tcp::acceptor(context, endpoint, true);
  } catch (const boost::system::system_error& error) {
    throw base::Fault(std::string("the server's address is not to be had: ") + error.what());
  }
}

std::string address_of(const tcp::socket& socket) {
  error_code error;
  const tcp::endpoint remote = socket.remote_endpoint(error);
  return error ? std::string() : remote.address().to_string();
}

}  // namespace

class Server::Running {
 public:
  Running(ServerOptions options, Router router, Guard guard, ErrorPages error_pages)
      : site_{std::move(options), std::move(router), std::move(guard), std::move(error_pages)},
        open_(site_.options.max_connections),
        lanes_(make_lanes()),
        acceptor_(listen(lanes_.front()->context(), site_.options)),
        retry_(lanes_.front()->context()),
        workers_(site_.options.workers),
        slow_workers_(site_.options.slow_workers) {
    remove_left_behind(site_.options.upload_folder);
    if (site_.options.has_tls())
      identity_ = std::make_unique<TlsIdentity>(site_.options.certificate, site_.options.key);
    for (auto& lane : lanes_) lane->start([this](std::string_view what) { log_failure(what); });
    asio::post(lanes_.front()->context(), [this] { accept(); });
  }

  ~Running() { stop(); }

  std::uint16_t port() const { return acceptor_port_; }

  void stop() {
    if (is_stopped_.exchange(true)) return;
    on_first_lane_close_acceptor();
    on_every_lane(&Lane::finish_soon);
    open_.wait_until_none(site_.options.timeouts.stop);
    on_every_lane(&Lane::close_all);
    workers_.stop();
    slow_workers_.stop();
    for (auto& lane : lanes_) lane->join();
  }

 private:
  std::vector<std::unique_ptr<Lane>> make_lanes() {
    std::vector<std::unique_ptr<Lane>> lanes;
    for (unsigned i = 0; i < site_.options.network_threads; ++i)
      lanes.push_back(std::make_unique<Lane>(open_));
    return lanes;
  }

  void on_first_lane_close_acceptor() {
    asio::post(lanes_.front()->context(), [this] {
      error_code ignored;
      acceptor_.close(ignored);
      retry_.cancel();
    });
  }

  void on_every_lane(void (Lane::*act)()) {
    for (auto& lane : lanes_) asio::post(lane->context(), [&lane = *lane, act] { (lane.*act)(); });
  }

  void accept() {
    Lane& lane = *lanes_[next_lane_++ % lanes_.size()];
    acceptor_.async_accept(lane.context(),
                           [this, &lane](const error_code& error, tcp::socket socket) {
                             if (is_stopped_) return;
                             if (error) return accept_later();
                             welcome(lane, std::move(socket));
                             accept();
                           });
  }

  /// Most likely no more file descriptors are to be had: to try at once would only burn the
  /// processor.
  void accept_later() {
    retry_.expires_after(std::chrono::milliseconds(100));
    retry_.async_wait([this](const error_code& error) {
      if (!error && !is_stopped_) accept();
    });
  }

  void welcome(Lane& lane, tcp::socket socket) {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    if (open_.admit() == OpenConnections::Admission::Full) return turn_away(std::move(socket));
    asio::post(lane.context(), [this, &lane, socket = std::move(socket)]() mutable {
      std::string remote = address_of(socket);
      const Arrival arrival = identity_ ? Arrival::Tls : Arrival::Plain;
      auto stream = identity_ ? identity_->make_stream(std::move(socket))
                              : make_plain_stream(std::move(socket));
      lane.add(std::make_shared<Connection>(household_, lane, std::move(stream), std::move(remote),
                                            arrival));
    });
  }

  void turn_away(tcp::socket socket) const {
    constexpr std::string_view kFull =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    if (identity_) return;
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.send(asio::buffer(kFull), 0, ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
  }

  void log_failure(std::string_view what) const {
    if (site_.options.failure_log) site_.options.failure_log("", what);
  }

  Site site_;
  OpenConnections open_;
  std::vector<std::unique_ptr<Lane>> lanes_;
  tcp::acceptor acceptor_;
  std::uint16_t acceptor_port_ = acceptor_.local_endpoint().port();
  asio::steady_timer retry_;
  WorkerPool workers_;
  WorkerPool slow_workers_;
  std::unique_ptr<TlsIdentity> identity_;
  Household household_{site_, workers_, slow_workers_};
  std::size_t next_lane_ = 0;
  std::atomic<bool> is_stopped_ = false;
};

Server::Server(ServerOptions options, Router router, Guard guard, ErrorPages error_pages) {
  base::check(options.problems().empty(), "the server's options were checked");
  base::check(guard && error_pages, "the server has a guard and error pages");
  running_ = std::make_unique<Running>(std::move(options), std::move(router), std::move(guard),
                                       std::move(error_pages));
}

Server::~Server() = default;

std::uint16_t Server::port() const {
  return running_->port();
}

void Server::stop() {
  running_->stop();
}

}  // namespace stepwell::http
