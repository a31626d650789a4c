#include "raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace stepwell::http {
namespace {

constexpr timeval kLongestWait = {60, 0};

int connect_to(std::uint16_t port) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &kLongestWait, sizeof(kLongestWait));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0)
    throw std::runtime_error("no connection to the server under test");
  return descriptor;
}

}  // namespace

std::string RawResponse::header(const std::string& name) const {
  const std::size_t found = head.find("\r\n" + name + ": ");
  if (found == std::string::npos) return {};
  const std::size_t begin = found + name.size() + 4;
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

RawClient::RawClient(std::uint16_t port) : descriptor_(connect_to(port)) {}

RawClient::RawClient(RawClient&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), received_(std::move(other.received_)) {}

RawClient::~RawClient() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::receive() {
  std::array<char, 65536> room;
  const ssize_t got = ::recv(descriptor_, room.data(), room.size(), 0);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
    throw std::runtime_error("the server under test neither answers nor closes");
  if (got <= 0) return false;
  received_.append(room.data(), static_cast<std::size_t>(got));
  return true;
}

RawResponse RawClient::read(Expect expect) {
  while (received_.find("\r\n\r\n") == std::string::npos)
    if (!receive()) return {};
  const std::size_t head_size = received_.find("\r\n\r\n") + 4;
  RawResponse response;
  response.head = received_.substr(0, head_size);
  response.status = std::stoi(response.head.substr(9, 3));
  received_.erase(0, head_size);
  const std::string length = response.header("Content-Length");
  const std::size_t size = length.empty() || expect == Expect::NoBody ? 0 : std::stoul(length);
  while (received_.size() < size)
    if (!receive()) return {};
  response.body = received_.substr(0, size);
  received_.erase(0, size);
  return response;
}

bool RawClient::sees_end() {
  if (!received_.empty()) return false;
  return !receive();
}

void RawClient::end_sending() {
  ::shutdown(descriptor_, SHUT_WR);
}

void RawClient::reset() {
  const linger at_once = {1, 0};
  ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
  ::close(std::exchange(descriptor_, -1));
}

}  // namespace stepwell::http
