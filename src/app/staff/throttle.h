// Makes guessing slow: after some failures each further try has to wait, longer each time up to a
// bound, and what was long ago is forgotten. Nobody is locked out for ever.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/staff/accounts.h"
#include "base/instant.h"

namespace stepwell::app {

/// How patient a throttle is. Waits double from `first_wait_seconds`.
struct Patience {
  int free_failures = 5;  ///< so many may fail without a wait
  int first_wait_seconds = 5;
  int longest_wait_seconds = 300;
  int forget_after_seconds = 3600;  ///< without a failure for so long, counting begins anew
};

/// For one account: from the sixth failure on 5, 10, 20 ... 300 seconds.
inline constexpr Patience kAccountPatience{5, 5, 300, 3600};
/// For one address, behind which a whole school may sit: from the 31st failure on 1, 2, 4 ... 60
/// seconds.
inline constexpr Patience kAddressPatience{30, 1, 60, 900};

/// Counts a try as failed before it is made, so that many at once gain nothing; who succeeds takes
/// it back.
class Throttle {
 public:
  explicit Throttle(AccountStore& store) : store_(store) {}

  /// A try at a sign-in name from an address, both as they came. Nothing, if it may be made now;
  /// otherwise when the next may, and then nothing was counted.
  std::optional<base::Instant> begin_try(std::string_view name, std::string_view address,
                                         base::Instant now);
  /// The try succeeded: the account starts anew, the address loses one failure.
  void succeeded(std::string_view name, std::string_view address);

 private:
  AccountStore& store_;
  std::mutex mutex_;
};

}  // namespace stepwell::app
