#include "app/staff/throttle.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>

#include "app/records/identifiers.h"

namespace stepwell::app {

using base::Instant;

namespace {

std::string account_key(std::string_view name) {
  return hash_of_secret("account " + folded_sign_in_name(name));
}

/// Whoever has one IPv6 address has all of its network: the last half is left out, unless an IPv4
/// address is wrapped in it.
std::string network_of(std::string_view address) {
  in6_addr six{};
  const std::string text(address);
  if (inet_pton(AF_INET6, text.c_str(), &six) != 1) return text;
  const auto* bytes = reinterpret_cast<const char*>(six.s6_addr);
  if (!IN6_IS_ADDR_V4MAPPED(&six)) return std::string(bytes, 8);
  std::array<char, INET_ADDRSTRLEN> four{};
  inet_ntop(AF_INET, bytes + 12, four.data(), four.size());
  return four.data();
}

std::string address_key(std::string_view address) {
  return hash_of_secret("address " + network_of(address));
}

Failures remembered(Failures failures, const Patience& patience, Instant now) {
  if (now.seconds - failures.last.seconds >= patience.forget_after_seconds) failures.count = 0;
  return failures;
}

/// The first moment at which another try may be made.
Instant free_again(const Failures& failures, const Patience& patience) {
  if (failures.count <= patience.free_failures) return {};
  std::int64_t wait = patience.first_wait_seconds;
  for (int i = patience.free_failures + 1;
       i < failures.count && wait < patience.longest_wait_seconds; ++i)
    wait *= 2;
  return {failures.last.seconds + std::min<std::int64_t>(wait, patience.longest_wait_seconds)};
}

}  // namespace

std::optional<Instant> Throttle::begin_try(std::string_view name, std::string_view address,
                                           Instant now) {
  const std::lock_guard lock(mutex_);
  const Failures account = remembered(store_.failures(account_key(name)), kAccountPatience, now);
  const Failures network = remembered(store_.failures(address_key(address)), kAddressPatience, now);
  const Instant again =
      std::max(free_again(account, kAccountPatience), free_again(network, kAddressPatience));
  if (now < again) return again;
  store_.keep_failures({account.key, account.count + 1, now});
  store_.keep_failures({network.key, network.count + 1, now});
  return std::nullopt;
}

void Throttle::succeeded(std::string_view name, std::string_view address) {
  const std::lock_guard lock(mutex_);
  store_.keep_failures({account_key(name), 0, {}});
  Failures network = store_.failures(address_key(address));
  if (network.count > 0) --network.count;
  store_.keep_failures(network);
}

}  // namespace stepwell::app
