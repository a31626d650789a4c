// Whole answers of pages that only show, kept as long as nothing was written anywhere. Knows no
// page.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "app/records/clock.h"
#include "app/records/store.h"
#include "base/instant.h"
#include "http/router.h"

namespace stepwell::web {

/// So long an answer is given again at most: it says how many seconds the session has left.
inline constexpr int kAnswerSeconds = 10;

/// May be used by several threads at once.
class KeptAnswers {
 public:
  /// Both outlive the handlers.
  KeptAnswers(app::Store& store, const app::Clock& clock) : store_(store), clock_(clock) {}

  /// The page, made anew for a session only after something was written to the store, on another
  /// day, or after kAnswerSeconds. For pages of people who are signed in, behind the guard, that
  /// write nothing. A form with the id of an act must not be on them: two copies of the page would
  /// be taken for one act; that is our own mistake.
  http::Handler keep(http::Handler page);

 private:
  struct Kept {
    std::uint64_t moment = 0;
    base::Instant made;
    http::Response answer;
  };

  bool find(const std::string& key, std::uint64_t moment, base::Instant now,
            http::Response& answer);
  void add(std::string key, Kept kept);

  app::Store& store_;
  const app::Clock& clock_;
  std::mutex mutex_;
  std::map<std::string, Kept, std::less<>> kept_;
  std::size_t bytes_ = 0;
};

}  // namespace stepwell::web
