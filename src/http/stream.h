// One network connection as a stream of bytes, plain or with TLS. Knows no HTTP.
#pragma once

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>

namespace stepwell::http {

/// Called on the connection's own thread, never from within the call that began the work.
using StreamDone = std::function<void(const boost::system::error_code&, std::size_t)>;

/// At most one read and one write at a time; buffers live until `done`.
class Stream {
 public:
  virtual ~Stream() = default;

  virtual void handshake(StreamDone done) = 0;
  virtual void read_some(boost::asio::mutable_buffer buffer, StreamDone done) = 0;
  /// Writes both buffers whole.
  virtual void write(const std::array<boost::asio::const_buffer, 2>& buffers, StreamDone done) = 0;
  /// Tells the other side that no more comes.
  virtual void end_writing(StreamDone done) = 0;
  /// Reads past any encryption, to throw away.
  virtual void read_raw(boost::asio::mutable_buffer buffer, StreamDone done) = 0;
  /// Ends the present read and write with an error.
  virtual void cancel() = 0;
  virtual void close() = 0;
};

std::unique_ptr<Stream> make_plain_stream(boost::asio::ip::tcp::socket socket);

}  // namespace stepwell::http
