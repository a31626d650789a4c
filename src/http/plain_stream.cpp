#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "http/stream.h"

namespace stepwell::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

class PlainStream : public Stream {
 public:
  explicit PlainStream(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {}

  void handshake(StreamDone done) override { succeed(std::move(done)); }

  void read_some(asio::mutable_buffer buffer, StreamDone done) override {
    socket_.async_read_some(buffer, std::move(done));
  }

  void write(const std::array<asio::const_buffer, 2>& buffers, StreamDone done) override {
    asio::async_write(socket_, buffers, std::move(done));
  }

  void end_writing(StreamDone done) override {
    error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    succeed(std::move(done));
  }

  void read_raw(asio::mutable_buffer buffer, StreamDone done) override {
    read_some(buffer, std::move(done));
  }

  void cancel() override {
    error_code ignored;
    socket_.cancel(ignored);
  }

  void close() override {
    error_code ignored;
    socket_.close(ignored);
  }

 private:
  void succeed(StreamDone done) {
    asio::post(socket_.get_executor(), [done = std::move(done)] { done({}, 0); });
  }

  asio::ip::tcp::socket socket_;
};

}  // namespace

std::unique_ptr<Stream> make_plain_stream(asio::ip::tcp::socket socket) {
  return std::make_unique<PlainStream>(std::move(socket));
}

}  // namespace stepwell::http
