// A client that sends whatever bytes it is given, to see what the server makes of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stepwell::http {

struct RawResponse {
  /// 0 if the server closed without an answer.
  int status = 0;
  std::string head;
  std::string body;

  /// The value of a header, by its name as written; empty if there is none.
  std::string header(const std::string& name) const;
};

/// One connection to 127.0.0.1. Every wait ends after a generous time, with a failure of the test.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(RawClient&& other) noexcept;
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// False if the server has closed.
  bool send(std::string_view bytes);
  /// The next answer, by its Content-Length; `for_head` if it has a length and no body.
  enum class Expect { Body, NoBody };
  RawResponse read(Expect expect = Expect::Body);
  /// Whether the server closes without sending more.
  bool sees_end();
  /// No more will be sent; answers can still be read.
  void end_sending();
  /// As if the machine had gone: the server sees a reset.
  void reset();
  int descriptor() const { return descriptor_; }

 private:
  /// False at the end.
  bool receive();

  int descriptor_;
  std::string received_;
};

}  // namespace stepwell::http
