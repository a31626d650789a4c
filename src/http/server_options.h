// What an operator may set about the server, and what of it is refused. Knows no page.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/form.h"
#include "http/multipart.h"
#include "http/timekeeper.h"

namespace stepwell::http {

struct SizeLimits {
  /// Request line and all header lines.
  std::size_t head_bytes = 16 * 1024;
  std::size_t header_lines = 100;
  FormLimits form;
  /// A whole multipart body. Longer than a file may be, so that what was typed beside a file that
  /// is too long comes back with the form.
  std::uint64_t multipart_bytes = 32 * 1024 * 1024;
  MultipartLimits multipart;
};

struct Timeouts {
  /// Between requests, and before the first.
  std::chrono::milliseconds idle{60'000};
  /// From the first byte of a head to its last; also for the TLS handshake.
  std::chrono::milliseconds head{10'000};
  /// For a body and for an answer, on top of their size divided by `slowest_bytes_per_second`.
  std::chrono::milliseconds body{30'000};
  std::chrono::milliseconds write{30'000};
  std::uint64_t slowest_bytes_per_second = 32 * 1024;
  /// After the last answer, for the client to read it and close.
  std::chrono::milliseconds linger{2'000};
  /// How long `stop()` waits for requests in hand.
  std::chrono::milliseconds stop{10'000};
};

/// One line for each answer; never a path, a query or an address.
struct AccessLine {
  /// Empty if the request could not be read.
  std::string_view method;
  /// Of the route; empty if none was found.
  std::string_view pattern;
  int status = 0;
  /// From the end of the head to the last byte of the answer handed to the system.
  std::int64_t microseconds = 0;
};

enum class OptionProblemCode {
  AddressMalformed,
  /// Other machines could listen to passwords: a certificate, or a proxy that has one, is needed.
  AddressNeedsTls,
  CertificateWithoutKey,
  KeyWithoutCertificate,
  CertificateUnreadable,
  KeyUnreadable,
  UploadFolderMissing,
  UploadFolderIsOpenToOthers,
  WorkersMissing,
  NetworkThreadsMissing,
  ConnectionsMissing,
  TimeoutMissing,
};

struct ServerOptions {
  /// A numeric address, IPv4 or IPv6.
  std::string address = "127.0.0.1";
  /// 0 takes any free port.
  std::uint16_t port = 0;
  /// PEM, with the whole chain. Both or neither.
  std::filesystem::path certificate;
  std::filesystem::path key;
  /// Believes X-Forwarded-For and X-Forwarded-Proto: only if nobody but the proxy can reach the
  /// port.
  bool behind_proxy = false;
  /// A folder that nobody else may read (mode 0700), for files while they come in.
  std::filesystem::path upload_folder;
  unsigned workers = 4;
  /// For routes of `Work::Slow`, which wait for one another and for nobody else. One more than may
  /// wait is answered 503.
  unsigned slow_workers = 2;
  std::size_t most_slow_waiting = 256;
  unsigned network_threads = 2;
  /// One more is answered 503.
  std::size_t max_connections = 4096;
  /// Small-letter names of the headers that handlers want to see.
  std::vector<std::string> kept_headers = {"accept-encoding", "accept-language", "if-none-match",
                                           "origin",          "sec-fetch-mode",  "sec-fetch-site"};
  SizeLimits limits;
  Timeouts timeouts;
  /// By which the time-outs go, but for `stop`. Never null.
  std::shared_ptr<Timekeeper> time = system_time();
  /// Both are called on the server's threads, several at a time.
  std::function<void(const AccessLine&)> access_log;
  /// With the route's pattern and the text of what was thrown.
  std::function<void(std::string_view pattern, std::string_view what)> failure_log;

  /// Everything that stands in the way of starting; empty if nothing does.
  std::vector<OptionProblemCode> problems() const;
  bool has_tls() const { return !certificate.empty(); }
};

}  // namespace stepwell::http
