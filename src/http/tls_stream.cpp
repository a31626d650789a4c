#include "http/tls_stream.h"

#include <openssl/ssl.h>

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <string>
#include <utility>

#include "base/fault.h"

namespace stepwell::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

class TlsStream : public Stream {
 public:
  TlsStream(asio::ip::tcp::socket socket, asio::ssl::context& context)
      : stream_(std::move(socket), context) {}

  void handshake(StreamDone done) override {
    stream_.async_handshake(asio::ssl::stream_base::server,
                            [done = std::move(done)](const error_code& error) { done(error, 0); });
  }

  void read_some(asio::mutable_buffer buffer, StreamDone done) override {
    stream_.async_read_some(buffer, std::move(done));
  }

  void write(const std::array<asio::const_buffer, 2>& buffers, StreamDone done) override {
    asio::async_write(stream_, buffers, std::move(done));
  }

  void end_writing(StreamDone done) override {
    stream_.async_shutdown([this, done = std::move(done)](const error_code&) {
      error_code ignored;
      stream_.next_layer().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
      done({}, 0);
    });
  }

  void read_raw(asio::mutable_buffer buffer, StreamDone done) override {
    stream_.next_layer().async_read_some(buffer, std::move(done));
  }

  void cancel() override {
    error_code ignored;
    stream_.next_layer().cancel(ignored);
  }

  void close() override {
    error_code ignored;
    stream_.next_layer().close(ignored);
  }

 private:
  asio::ssl::stream<asio::ip::tcp::socket> stream_;
};

/// Takes HTTP/1.1 from the client's list; a client without it goes on without a word.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* out_size,
                    const unsigned char* offered, unsigned offered_size, void*) {
  static constexpr unsigned char kOurs[] = "\x08http/1.1";
  unsigned char* chosen = nullptr;
  const int outcome =
      SSL_select_next_proto(&chosen, out_size, kOurs, sizeof(kOurs) - 1, offered, offered_size);
  *out = chosen;
  return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

struct TlsIdentity::Context {
  asio::ssl::context inner{asio::ssl::context::tls_server};
};

TlsIdentity::TlsIdentity(const std::filesystem::path& certificate, const std::filesystem::path& key)
    : context_(std::make_unique<Context>()) {
  try {
    context_->inner.use_certificate_chain_file(certificate.string());
    context_->inner.use_private_key_file(key.string(), asio::ssl::context::pem);
  } catch (const boost::system::system_error& error) {
    throw base::Fault(std::string("the certificate or its key is not usable: ") + error.what());
  }
  SSL_CTX* const native = context_->inner.native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(
      native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
}

TlsIdentity::~TlsIdentity() = default;

std::unique_ptr<Stream> TlsIdentity::make_stream(asio::ip::tcp::socket socket) {
  return std::make_unique<TlsStream>(std::move(socket), context_->inner);
}

}  // namespace stepwell::http
