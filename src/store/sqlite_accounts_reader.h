// Reads what the door keeps. For one connection; not for two threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/staff/accounts.h"
#include "store/session.h"

namespace stepwell::store {

/// Says what app::AccountStore says. Throws base::Fault, and must not be used after that.
class AccountReader {
 public:
  explicit AccountReader(soci::session& session);
  ~AccountReader();

  std::optional<app::Account> account(std::string_view person);
  std::optional<app::Account> account_named(std::string_view sign_in_name);
  bool has_accounts(app::AccountKind kind);
  std::vector<std::string> schools_of(std::string_view person);
  std::optional<app::Code> code(std::string_view hash);
  std::optional<app::Code> code_for(app::CodePurpose purpose, std::string_view person);
  std::optional<app::Session> session(std::string_view token_hash);
  app::Failures failures(std::string_view key);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace stepwell::store
