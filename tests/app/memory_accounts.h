// What the door keeps, in memory: for tests, and as the second opinion on what a store of accounts
// has to do.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/staff/accounts.h"

namespace stepwell::testing {

class MemoryAccounts : public app::AccountStore {
 public:
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

  /// From now on, of a session nothing more is noted: base::Fault, as of a store on a full disk.
  void fill_disk();
  /// Every text that is kept anywhere: no secret may be in it.
  std::string everything() const;

 private:
  const app::Account* named(std::string_view sign_in_name) const;
  bool is_taken(const app::Account& account) const;
  void end_codes(std::string_view person, app::CodePurpose purpose);
  void end_sessions(std::string_view person);
  void check_space() const;

  mutable std::mutex mutex_;
  std::uint64_t moment_ = 0;
  bool is_full_ = false;
  std::map<std::string, app::Account, std::less<>> accounts_;
  std::set<std::pair<std::string, std::string>> schools_;
  std::vector<app::Code> codes_;
  std::map<std::string, app::Session, std::less<>> sessions_;
  std::map<std::string, app::Failures, std::less<>> failures_;
};

}  // namespace stepwell::testing
