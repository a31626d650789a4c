// What the door keeps, in the database beside the log. It has connections of its own: a sign-in
// never waits behind a long act, and none of it passes through the log.
#pragma once

#include <filesystem>
#include <memory>

#include "app/staff/accounts.h"

namespace stepwell::store {

/// May be used from all threads at once, and next to other processes on the same folder.
class SqliteAccounts final : public app::AccountStore {
 public:
  /// Of a folder in which SqliteStore has made the database. Throws base::Fault if it is not there.
  static std::unique_ptr<SqliteAccounts> open(const std::filesystem::path& folder);
  /// Writes what is waiting first.
  ~SqliteAccounts() override;

  std::uint64_t moment() override;
  std::optional<app::Account> account(std::string_view person) override;
  std::optional<app::Account> account_named(std::string_view sign_in_name) override;
  bool has_accounts(app::AccountKind kind) override;
  app::Saved add(const app::Account& account) override;
  app::Saved save_with_code(const app::Account& account, std::string_view code_hash) override;
  app::Saved save_and_sign_out(const app::Account& account) override;
  void keep_school(std::string_view person, std::string_view school) override;
  std::vector<std::string> schools_of(std::string_view person) override;
  void keep_code(const app::Code& code) override;
  std::optional<app::Code> code(std::string_view hash) override;
  std::optional<app::Code> code_for(app::CodePurpose purpose, std::string_view person) override;
  void begin_session(const app::Session& session) override;
  std::optional<app::Session> session(std::string_view token_hash) override;
  void see_session(std::string_view token_hash, base::Instant at) override;
  void end_session(std::string_view token_hash) override;
  void end_sessions_of(std::string_view person) override;
  app::Failures failures(std::string_view key) override;
  void keep_failures(const app::Failures& failures) override;
  void sweep(base::Instant seen, base::Instant codes, base::Instant failed) override;

 private:
  struct Parts;
  explicit SqliteAccounts(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace stepwell::store
