// Connections with TLS 1.2 or later. The only place that knows the TLS library.
#pragma once

#include <filesystem>
#include <memory>

#include "http/stream.h"

namespace stepwell::http {

/// A certificate with its key, ready for many connections.
class TlsIdentity {
 public:
  /// Both PEM. Throws base::Fault if one cannot be read or they do not belong together.
  TlsIdentity(const std::filesystem::path& certificate, const std::filesystem::path& key);
  ~TlsIdentity();
  TlsIdentity(const TlsIdentity&) = delete;
  TlsIdentity& operator=(const TlsIdentity&) = delete;

  /// This object outlives the stream.
  std::unique_ptr<Stream> make_stream(boost::asio::ip::tcp::socket socket);

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace stepwell::http
