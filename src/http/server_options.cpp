#include "http/server_options.h"

#include <arpa/inet.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>

namespace stepwell::http {
namespace {

using Code = OptionProblemCode;

/// Nothing if it is no numeric address.
std::optional<bool> is_loopback(const std::string& address) {
  in_addr four{};
  if (inet_pton(AF_INET, address.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
  in6_addr six{};
  if (inet_pton(AF_INET6, address.c_str(), &six) == 1) return IN6_IS_ADDR_LOOPBACK(&six) != 0;
  return std::nullopt;
}

bool is_readable(const std::filesystem::path& file) {
  return ::access(file.c_str(), R_OK) == 0;
}

void check_address(const ServerOptions& options, std::vector<Code>& problems) {
  const auto loopback = is_loopback(options.address);
  if (!loopback) problems.push_back(Code::AddressMalformed);
  const bool needs_tls = loopback && !*loopback;
  if (needs_tls && !options.has_tls() && !options.behind_proxy)
    problems.push_back(Code::AddressNeedsTls);
}

void check_certificate(const ServerOptions& options, std::vector<Code>& problems) {
  if (options.has_tls() && options.key.empty()) problems.push_back(Code::CertificateWithoutKey);
  if (!options.has_tls() && !options.key.empty()) problems.push_back(Code::KeyWithoutCertificate);
  if (options.has_tls() && !is_readable(options.certificate))
    problems.push_back(Code::CertificateUnreadable);
  if (!options.key.empty() && !is_readable(options.key)) problems.push_back(Code::KeyUnreadable);
}

void check_upload_folder(const ServerOptions& options, std::vector<Code>& problems) {
  struct stat folder {};
  const bool exists = ::stat(options.upload_folder.c_str(), &folder) == 0;
  if (!exists || !S_ISDIR(folder.st_mode)) {
    problems.push_back(Code::UploadFolderMissing);
  } else if ((folder.st_mode & 0077) != 0) {
    problems.push_back(Code::UploadFolderIsOpenToOthers);
  }
}

void check_numbers(const ServerOptions& options, std::vector<Code>& problems) {
  if (options.workers == 0 || options.slow_workers == 0) problems.push_back(Code::WorkersMissing);
  if (options.network_threads == 0) problems.push_back(Code::NetworkThreadsMissing);
  if (options.max_connections == 0) problems.push_back(Code::ConnectionsMissing);
  const Timeouts& t = options.timeouts;
  const std::array all = {t.idle, t.head, t.body, t.write, t.linger, t.stop};
  const bool missing =
      std::any_of(all.begin(), all.end(), [](auto time) { return time.count() <= 0; });
  if (missing || t.slowest_bytes_per_second == 0) problems.push_back(Code::TimeoutMissing);
}

}  // namespace

std::vector<OptionProblemCode> ServerOptions::problems() const {
  std::vector<Code> problems;
  check_address(*this, problems);
  check_certificate(*this, problems);
  check_upload_folder(*this, problems);
  check_numbers(*this, problems);
  return problems;
}

}  // namespace stepwell::http
