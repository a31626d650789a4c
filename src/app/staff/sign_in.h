// The door: signs people in and out, and says of each request whose it is. Knows no page and no
// cookie: a token comes in and a person goes out.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/clock.h"
#include "app/records/identifiers.h"
#include "app/staff/accounts.h"
#include "app/staff/passwords.h"
#include "app/staff/school_staff.h"
#include "app/staff/throttle.h"
#include "base/result.h"

namespace stepwell::app {

inline constexpr int kIdleSeconds = 60 * 60;
inline constexpr int kSessionSeconds = 12 * 60 * 60;
/// A request so soon after the last one that was noted is not noted itself: the store is not
/// written to on every page.
inline constexpr int kNoteSeconds = 30;
/// So long before its end a page warns.
inline constexpr int kWarningSeconds = 2 * 60;

/// Why somebody is not let in.
struct SignInRefusal {
  enum class Because {
    Wrong,       ///< the name or the password; which of them is not said
    Throttled,   ///< too many failures: `again_at` says when the next try may be made
    NoOpenPost,  ///< the password is right, but no school has a post for this person today
  };
  Because because = Because::Wrong;
  std::optional<base::Instant> again_at;
  bool operator==(const SignInRefusal&) const = default;
};

struct SignedIn {
  std::string token;  ///< for the cookie; kept nowhere else
  std::string person;
};

/// Why a token opens nothing.
enum class NoSession {
  Unknown,     ///< never given, signed out, or the password has been changed
  Idle,        ///< nothing was asked for 60 minutes
  TooLong,     ///< 12 hours have passed since sign-in
  NoOpenPost,  ///< the last post has ended
};

/// Who is asking, in which posts, and for how long yet.
struct OpenSession {
  std::string person;
  std::string display_name;
  AccountKind kind = AccountKind::Real;
  std::vector<HeldPost> posts;  ///< one or more
  base::Instant ends_at;        ///< if nothing more is asked
  int seconds_left = 0;  ///< until then; the warning is due when it is kWarningSeconds or less
};

/// Whether asking keeps the session open. A script that only wants to know how long is left must
/// not.
enum class Asking { KeepsOpen, OnlyLooks };

/// Why a password is not changed.
struct ChangeRefusal {
  enum class Because {
    NoSession,
    WrongPassword,  ///< the present one
    Throttled,      ///< `again_at`
    Unfit,          ///< the new one: `problems` has every reason
  };
  Because because = Because::NoSession;
  std::optional<base::Instant> again_at;
  std::vector<PasswordProblem> problems;
};

class Door {
 public:
  Door(AccountStore& accounts, StaffBook& staff, Passwords& passwords, Randomness& randomness,
       const Clock& clock);

  /// `remote` is the address that the request came from. Each sign-in has a new token: a page that
  /// was sent an older one signs that out first. A name that nobody has costs as much as one that
  /// somebody has.
  base::Result<SignedIn, SignInRefusal> sign_in(std::string_view name, std::string_view password,
                                                std::string_view remote);
  /// Whose the token is. A session that has come to its end is taken away. Asked within
  /// kNoteSeconds of the last request that was noted, or where nothing can be noted because the
  /// disk is full, the end stays where it was.
  base::Result<OpenSession, NoSession> session(std::string_view token,
                                               Asking asking = Asking::KeepsOpen);
  /// Also for a token that opens nothing.
  void sign_out(std::string_view token);
  void sign_out_everywhere(std::string_view person);
  /// For somebody who is signed in and knows the present password. Every session of theirs ends,
  /// and a new one begins.
  base::Result<SignedIn, ChangeRefusal> change_password(std::string_view token,
                                                        std::string_view present,
                                                        std::string_view wanted,
                                                        std::string_view remote);
  /// Takes away what has come to its end long ago. For a job once a day.
  void sweep();

 private:
  /// A session with what the store knows of its person.
  struct Known {
    Session session;
    std::optional<Account> account;
    std::vector<std::string> schools;
  };
  struct KeptKnown {
    std::uint64_t moment = 0;  ///< of the store, at which it was read
    Known known;
  };

  SignedIn begin(const std::string& person);
  std::optional<Known> know(const std::string& token_hash);
  /// Takes it away if it has come to its end.
  base::Result<Known, NoSession> live_session(std::string_view token);

  AccountStore& accounts_;
  StaffBook& staff_;
  Passwords& passwords_;
  Randomness& randomness_;
  const Clock& clock_;
  Throttle throttle_;
  std::mutex mutex_;
  std::map<std::string, KeptKnown, std::less<>> known_;
};

/// What a form of this session carries to prove that it was made for it: an HMAC under the
/// session's token, so that nothing has to be kept. Before sign-in the same can be made of any
/// other secret in a cookie.
std::string csrf_token(std::string_view secret);
/// Compared in constant time.
bool is_csrf_token(std::string_view secret, std::string_view given);

}  // namespace stepwell::app
