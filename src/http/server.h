// The HTTP server: listens, reads requests, runs handlers on worker threads, writes their answers.
// Knows no page, no person and no word of the domain.
#pragma once

#include <cstdint>
#include <memory>

#include "http/router.h"
#include "http/server_options.h"
#include "http/site.h"

namespace stepwell::http {

class Server {
 public:
  /// Listens from here on. Options with problems are our own mistake; throws base::Fault if the
  /// address is taken or the certificate is not usable. What an earlier run left in the upload
  /// folder is removed.
  Server(ServerOptions options, Router router, Guard guard, ErrorPages error_pages);
  /// Stops.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// The port that it listens on, also where the options said 0.
  std::uint16_t port() const;
  /// Takes no more requests, lets those in hand end (for `Timeouts::stop`), and ends every thread.
  /// A handler that is running is always waited for. Not to be called from a handler; a second call
  /// does nothing.
  void stop();

 private:
  class Running;
  std::unique_ptr<Running> running_;
};

}  // namespace stepwell::http
