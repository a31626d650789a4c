// A server on loopback with a handful of routes, for tests that speak to it over the network.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/server.h"
#include "raw_client.h"
#include "temp_folder.h"

namespace stepwell::http {

/// A door that handlers stop at until the test opens it.
class Gate {
 public:
  void open();
  /// For handlers.
  void arrive_and_wait();
  /// For tests: returns when so many have arrived.
  void wait_for_arrivals(int count);
  /// How many have gone through.
  int departures();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int arrivals_ = 0;
  int departures_ = 0;
  bool is_open_ = false;
};

/// What the server told its logs.
class Logs {
 public:
  void add_access(const AccessLine& line);
  void add_failure(std::string_view what);
  /// `GET /items/{item} 200`; waits until there are so many.
  std::vector<std::string> access(std::size_t at_least);
  std::vector<std::string> failures();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> access_;
  std::vector<std::string> failures_;
};

class TestServer {
 public:
  /// Starts with these options; address, port and upload folder are set here.
  explicit TestServer(ServerOptions options = {});

  RawClient client() const { return RawClient(server_->port()); }
  /// One request on its own connection.
  RawResponse ask(std::string_view bytes) const;
  std::uint16_t port() const { return server_->port(); }
  Server& server() { return *server_; }
  Gate& gate() { return gate_; }
  Logs& logs() { return logs_; }
  const TempFolder& uploads() const { return uploads_; }
  /// Ends the server as its destructor does.
  void destroy() { server_.reset(); }

 private:
  std::vector<Route> routes();

  TempFolder uploads_;
  Gate gate_;
  Logs logs_;
  std::optional<Server> server_;
};

/// `GET path` with a Host header, and nothing else.
std::string get(std::string_view path);
/// `POST path` with that type and body.
std::string post(std::string_view path, std::string_view type, std::string_view body);

}  // namespace stepwell::http
