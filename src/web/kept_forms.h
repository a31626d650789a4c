// Forms that were posted when they could not be accepted, kept for half an hour so that what was
// typed is not lost. In memory only: passwords never get here, and nothing of it reaches a URL.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/clock.h"
#include "base/instant.h"
#include "http/form.h"

namespace stepwell::web {

inline constexpr int kKeptFormSeconds = 30 * 60;

/// What is wrong with one field of a kept form, as its page says it.
struct KeptProblem {
  std::string field;
  std::string text;
};

/// One form as it was posted.
struct KeptForm {
  std::string path;
  std::string person;  ///< who had the page of the form; empty for a page that is open to all
  http::Form form;
  std::vector<KeptProblem> problems = {};
};

/// Who sent a form that is kept: a person, where a session says so that there is or was until now,
/// else whoever is at that address.
struct FormSender {
  enum class Known { Person, Address };
  Known known = Known::Address;
  std::string name;
};

/// By the hash of a secret that only the one browser has: one form for each browser, the last one.
/// What comes without a session has a quarter of the room for itself, and never takes that of the
/// others. May be used by several threads at once.
class KeptForms {
 public:
  /// So many bytes in all. Where there is no room, the oldest of whoever has most there goes. A
  /// form of more than an eighth is not kept.
  explicit KeptForms(const app::Clock& clock, std::size_t most_bytes = std::size_t{8} << 20);

  enum class Outcome { Kept, TooLarge };
  Outcome keep(const std::string& secret_hash, KeptForm form, const FormSender& sender);
  /// Only for that path, and only if it was that person's. It stays kept, for a page may be loaded
  /// twice.
  std::optional<KeptForm> find(const std::string& secret_hash, std::string_view path,
                               std::string_view person);
  /// After the form has been accepted: it shall not come back.
  void forget(const std::string& secret_hash, std::string_view path);

 private:
  struct Slot {
    KeptForm kept;
    FormSender sender;
    base::Instant until;
    std::size_t bytes = 0;
  };
  /// The forms of those who are known in the same way.
  struct Room {
    std::size_t most = 0, bytes = 0;
    std::deque<std::string> oldest_first = {};
    std::map<std::string, std::size_t, std::less<>> bytes_of = {};  ///< by the sender's name
  };
  Room& room_of(const FormSender& sender);
  void drop(const std::string& secret_hash);
  void make_room(const FormSender& sender, std::size_t bytes);
  std::string first_to_go(const Room& room, const FormSender& sender, std::size_t bytes) const;

  const app::Clock& clock_;
  const std::size_t most_bytes_;
  std::mutex mutex_;
  std::map<std::string, Slot, std::less<>> slots_;
  Room of_persons_, of_addresses_;
};

/// The forms whose answer was shown once and cannot be shown again. May be used by several threads
/// at once.
class UsedForms {
 public:
  /// False, if that form of that person was used before.
  bool use(const std::string& form, const std::string& person);

 private:
  std::mutex mutex_;
  std::set<std::string, std::less<>> used_;
  std::deque<std::string> oldest_first_;
};

}  // namespace stepwell::web
