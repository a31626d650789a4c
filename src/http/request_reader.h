// Reads one HTTP/1 request from bytes, strictly: what two servers could read in two ways is
// refused. Does no input or output itself, and knows no route.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/method.h"
#include "http/response.h"

namespace stepwell::http {

/// What the head of a request says.
struct RequestHead {
  /// Nothing until it is read.
  std::optional<Method> method;
  std::string target;
  std::string host;
  std::string content_type;
  std::string cookies;
  std::string forwarded_for;
  std::string forwarded_proto;
  /// The headers asked for, with small-letter names.
  std::vector<Header> kept;
  /// Of the body, if the head says it.
  std::optional<std::uint64_t> content_length;
  bool is_chunked = false;
  bool keeps_connection = false;
  bool expects_continue = false;

  bool has_body() const { return is_chunked || content_length.value_or(0) > 0; }
};

struct HeadLimits {
  std::size_t bytes = 16 * 1024;
  std::size_t lines = 100;
};

/// Refused for good; the other states in this order.
enum class ReadState { Head, Body, Complete, Refused };

class RequestReader {
 public:
  /// `kept` are small-letter names and outlive the reader.
  RequestReader(const HeadLimits& limits, const std::vector<std::string>& kept);
  RequestReader(RequestReader&&) noexcept;
  RequestReader& operator=(RequestReader&&) noexcept;
  ~RequestReader();

  /// Takes what it can from the front and says how much. Give it the rest again with more behind
  /// it. It stops after the head, so that a limit can be set for the body.
  std::size_t take(std::string_view bytes);
  ReadState state() const;
  /// The status to answer with: 400, 413, 417, 431 or 501. Only when refused.
  int refusal() const;
  const RequestHead& head() const;
  /// To be called once, after the head. Without it no body at all is taken.
  void limit_body(std::uint64_t bytes);
  /// The bytes of the body since the last call.
  std::string take_body();

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace stepwell::http
