// Writes what the door keeps. For the one connection that writes, inside a transaction that someone
// else holds.
#pragma once

#include <memory>
#include <string_view>

#include "app/staff/accounts.h"
#include "store/session.h"
#include "store/sqlite_accounts_reader.h"

namespace stepwell::store {

/// Each function says what that of app::AccountStore says, and throws base::Fault if it fails.
/// After an answer other than `Done` nothing was written.
class AccountWriter {
 public:
  explicit AccountWriter(soci::session& session);
  ~AccountWriter();

  app::Saved add(const app::Account& account);
  app::Saved save_with_code(const app::Account& account, std::string_view code_hash);
  app::Saved save_and_sign_out(const app::Account& account);
  void keep_school(std::string_view person, std::string_view school);
  void keep_code(const app::Code& code);
  void begin_session(const app::Session& session);
  void see_session(std::string_view token_hash, base::Instant at);
  void end_session(std::string_view token_hash);
  void end_sessions_of(std::string_view person);
  void keep_failures(const app::Failures& failures);
  void sweep(base::Instant seen, base::Instant codes, base::Instant failed);

 private:
  struct Statements;

  bool is_taken(const app::Account& account);
  void replace(const app::Account& account);
  void end_codes(std::string_view person, app::CodePurpose purpose);

  AccountReader reader_;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
