// What the door keeps: who can sign in, single-use codes, sessions and how often somebody has
// failed. None of it is in the log of any record, and no secret is kept as it is: passwords as
// Argon2id, everything else as `hash_of_secret`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace stepwell::app {

/// The form in which sign-in names are kept and compared: "Siân.Jones@Exton.sch.uk" and
/// "sian.jones@exton.sch.uk" are one. Empty for what cannot be a name: not UTF-8, a control
/// character, nothing at all, more than 200 bytes.
std::string folded_sign_in_name(std::string_view typed);

/// Whether an account is somebody's own, or one of a practice school that everybody is told the
/// password of.
enum class AccountKind { Real, Practice };

/// Somebody who can sign in, or who will when they have used their code.
struct Account {
  std::string person;        ///< random id, the same in every school
  std::string sign_in_name;  ///< as `folded_sign_in_name` gives it; empty until it is chosen
  std::string display_name;
  std::optional<std::string> password_hash;  ///< none until a code has been used
  AccountKind kind = AccountKind::Real;
  bool operator==(const Account&) const = default;
};

/// What a single-use code lets its bearer do.
enum class CodePurpose {
  SetUp,  ///< make the first administrator and the first school; `person` is the id that this
          ///< administrator will have
  Enrol,  ///< choose a sign-in name and a password, for the first time or again
};

struct Code {
  std::string hash;
  std::string person;
  CodePurpose purpose = CodePurpose::Enrol;
  std::optional<base::Instant> good_until;  ///< the first moment at which it is not good any more;
                                            ///< none: good until it is used
  bool operator==(const Code&) const = default;
};

struct Session {
  std::string token_hash;
  std::string person;
  base::Instant began;
  base::Instant last_seen;
  bool operator==(const Session&) const = default;
};

/// How often something has been tried in vain. The key says what: an account or an address, never
/// in plain.
struct Failures {
  std::string key;
  int count = 0;
  base::Instant last;
  bool operator==(const Failures&) const = default;
};

/// What became of an account that was to be kept. Unless it is `Done`, nothing was changed.
enum class Saved {
  Done,
  NameTaken,  ///< another account has this sign-in name
  CodeGone,   ///< the code has been used meanwhile
  Known,      ///< the person has an account already
};

/// Every function is one transaction, on the disk when it returns; they may be called by several
/// threads. Throws base::Fault if the store fails.
class AccountStore {
 public:
  virtual ~AccountStore() = default;

  /// While this number stays the same, so does every answer of the store.
  virtual std::uint64_t moment() = 0;

  virtual std::optional<Account> account(std::string_view person) = 0;
  /// An empty name finds nobody.
  virtual std::optional<Account> account_named(std::string_view sign_in_name) = 0;
  /// Whether there is any account of that kind.
  virtual bool has_accounts(AccountKind kind) = 0;
  /// Adds the account of somebody who has none: Done, NameTaken or Known.
  virtual Saved add(const Account& account) = 0;
  /// Adds the account or replaces the person's, takes away every code of theirs, and ends all of
  /// their sessions, if the code is there still: Done, NameTaken or CodeGone.
  virtual Saved save_with_code(const Account& account, std::string_view code_hash) = 0;
  /// Replaces the person's account and ends all of their sessions, for a changed password: Done or
  /// NameTaken.
  virtual Saved save_and_sign_out(const Account& account) = 0;

  /// Notes that the person has, or is about to get, a post at that school. If the school is new to
  /// them, their codes for enrolment end: who printed one may have no business at this school. More
  /// than once is once.
  virtual void keep_school(std::string_view person, std::string_view school) = 0;
  /// Every school where the person has or had a post, in the order of their ids; perhaps also one
  /// where it came to none.
  virtual std::vector<std::string> schools_of(std::string_view person) = 0;

  /// Keeps a code. Every earlier one of the same person ends; of set-up codes there is only ever
  /// one, whoever it is for.
  virtual void keep_code(const Code& code) = 0;
  /// Also one that is not good any more, until it is swept away.
  virtual std::optional<Code> code(std::string_view hash) = 0;
  /// The code that was kept last for that purpose, if it has not been used: the person's, or the
  /// one for the set-up, for which `person` is not asked.
  virtual std::optional<Code> code_for(CodePurpose purpose, std::string_view person) = 0;

  virtual void begin_session(const Session& session) = 0;
  virtual std::optional<Session> session(std::string_view token_hash) = 0;
  /// Nothing happens if the session is there no more.
  virtual void see_session(std::string_view token_hash, base::Instant at) = 0;
  virtual void end_session(std::string_view token_hash) = 0;
  virtual void end_sessions_of(std::string_view person) = 0;

  /// With a count of 0, if there were none.
  virtual Failures failures(std::string_view key) = 0;
  /// A count of 0 takes them away.
  virtual void keep_failures(const Failures& failures) = 0;

  /// Takes away sessions not seen since before `seen`, codes that were good until before `codes`,
  /// failures from before `failed`.
  virtual void sweep(base::Instant seen, base::Instant codes, base::Instant failed) = 0;
};

}  // namespace stepwell::app
