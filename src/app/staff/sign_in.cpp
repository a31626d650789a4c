#include "app/staff/sign_in.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/fault.h"

namespace stepwell::app {

using base::Instant;

namespace {

using Because = SignInRefusal::Because;

/// What has ended is kept for so long, so that whoever comes back late is told why.
constexpr int kDaySeconds = 24 * 60 * 60;
constexpr int kCodesStaySeconds = 30 * kDaySeconds;

/// What is noted of a session, where the answer is right without it: on a disk that is full people
/// go on reading. A session that could not be ended is looked at anew each time.
template <class Note>
bool try_to(Note&& note) {
  try {
    std::forward<Note>(note)();
    return true;
  } catch (const base::Fault&) {
    return false;
  }
}

constexpr std::string_view kForForms = "stepwell form";

Instant end_of(const Session& session) {
  return {
      std::min(session.last_seen.seconds + kIdleSeconds, session.began.seconds + kSessionSeconds)};
}

}  // namespace

Door::Door(AccountStore& accounts, StaffBook& staff, Passwords& passwords, Randomness& randomness,
           const Clock& clock)
    : accounts_(accounts),
      staff_(staff),
      passwords_(passwords),
      randomness_(randomness),
      clock_(clock),
      throttle_(accounts) {}

base::Result<SignedIn, SignInRefusal> Door::sign_in(std::string_view name,
                                                    std::string_view password,
                                                    std::string_view remote) {
  if (const auto again = throttle_.begin_try(name, remote, clock_.now()))
    return base::refuse(SignInRefusal{Because::Throttled, again});
  const auto account = accounts_.account_named(folded_sign_in_name(name));
  if (!passwords_.is_right(account ? account->password_hash : std::nullopt, password))
    return base::refuse(SignInRefusal{Because::Wrong, std::nullopt});
  throttle_.succeeded(name, remote);
  if (staff_.open_posts(account->person).empty())
    return base::refuse(SignInRefusal{Because::NoOpenPost, std::nullopt});
  SignedIn signed_in = begin(account->person);
  // If the password was changed since it was read, the sessions that this ended did not yet have
  // this one among them.
  const auto now = accounts_.account(account->person);
  if (now && now->password_hash == account->password_hash) return signed_in;
  sign_out(signed_in.token);
  return base::refuse(SignInRefusal{Because::Wrong, std::nullopt});
}

SignedIn Door::begin(const std::string& person) {
  SignedIn signed_in{new_token(randomness_), person};
  const Instant now = clock_.now();
  accounts_.begin_session({hash_of_secret(signed_in.token), person, now, now});
  return signed_in;
}

std::optional<Door::Known> Door::know(const std::string& token_hash) {
  constexpr std::size_t kMost = 1000;
  // Asked before anything is read: what is written meanwhile has a later one.
  const std::uint64_t moment = accounts_.moment();
  {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(token_hash);
    if (found != known_.end() && found->second.moment == moment) return found->second.known;
  }
  auto session = accounts_.session(token_hash);
  if (!session) return std::nullopt;
  Known known{*session, accounts_.account(session->person), accounts_.schools_of(session->person)};
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kMost) known_.clear();
  known_.insert_or_assign(token_hash, KeptKnown{moment, known});
  return known;
}

base::Result<Door::Known, NoSession> Door::live_session(std::string_view token) {
  if (!is_token(token)) return base::refuse(NoSession::Unknown);
  auto known = know(hash_of_secret(token));
  if (!known) return base::refuse(NoSession::Unknown);
  const Session& session = known->session;
  const Instant now = clock_.now();
  const bool too_long = now.seconds - session.began.seconds >= kSessionSeconds;
  if (!too_long && now < end_of(session)) return std::move(*known);
  try_to([&] { accounts_.end_session(session.token_hash); });
  return base::refuse(too_long ? NoSession::TooLong : NoSession::Idle);
}

base::Result<OpenSession, NoSession> Door::session(std::string_view token, Asking asking) {
  auto known = live_session(token);
  if (!known) return base::refuse(known.error());
  Session& session = known->session;
  auto posts = staff_.open_posts(session.person, known->schools);
  if (!known->account || posts.empty()) {
    try_to([&] { accounts_.end_session(session.token_hash); });
    return base::refuse(NoSession::NoOpenPost);
  }
  const Instant now = clock_.now();
  const bool is_to_be_noted =
      asking == Asking::KeepsOpen && now.seconds - session.last_seen.seconds >= kNoteSeconds;
  if (is_to_be_noted && try_to([&] { accounts_.see_session(session.token_hash, now); }))
    session.last_seen = now;
  const Instant end = end_of(session);
  return OpenSession{known->account->person,
                     known->account->display_name,
                     known->account->kind,
                     std::move(posts),
                     end,
                     static_cast<int>(end.seconds - now.seconds)};
}

void Door::sign_out(std::string_view token) {
  accounts_.end_session(hash_of_secret(token));
}

void Door::sign_out_everywhere(std::string_view person) {
  accounts_.end_sessions_of(person);
}

base::Result<SignedIn, ChangeRefusal> Door::change_password(std::string_view token,
                                                            std::string_view present,
                                                            std::string_view wanted,
                                                            std::string_view remote) {
  using Why = ChangeRefusal::Because;
  const auto known = live_session(token);
  auto account = known ? known->account : std::nullopt;
  if (!account || staff_.open_posts(account->person).empty())
    return base::refuse(ChangeRefusal{Why::NoSession, {}, {}});
  if (const auto again = throttle_.begin_try(account->sign_in_name, remote, clock_.now()))
    return base::refuse(ChangeRefusal{Why::Throttled, again, {}});
  if (!passwords_.is_right(account->password_hash, present))
    return base::refuse(ChangeRefusal{Why::WrongPassword, {}, {}});
  throttle_.succeeded(account->sign_in_name, remote);
  auto problems = password_problems(wanted, staff_.names_around(*account));
  if (!problems.empty()) return base::refuse(ChangeRefusal{Why::Unfit, {}, std::move(problems)});
  account->password_hash = passwords_.hash(wanted);
  // Its name stays the one that it had: nobody else can have taken it.
  base::check(accounts_.save_and_sign_out(*account) == Saved::Done,
              "an account keeps its own name");
  return begin(account->person);
}

void Door::sweep() {
  const Instant now = clock_.now();
  accounts_.sweep({now.seconds - kDaySeconds}, {now.seconds - kCodesStaySeconds},
                  {now.seconds - kDaySeconds});
}

std::string csrf_token(std::string_view secret) {
  crypto_auth_hmacsha256_state state;
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()),
                              secret.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(kForForms.data()),
                                kForForms.size());
  crypto_auth_hmacsha256_final(&state, mac.data());
  std::string text(2 * mac.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), mac.data(), mac.size());
  text.pop_back();
  return text;
}

bool is_csrf_token(std::string_view secret, std::string_view given) {
  const std::string right = csrf_token(secret);
  return given.size() == right.size() &&
         sodium_memcmp(given.data(), right.data(), right.size()) == 0;
}

}  // namespace stepwell::app
