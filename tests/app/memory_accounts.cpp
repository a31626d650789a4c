#include "tests/app/memory_accounts.h"

#include <algorithm>

#include "base/fault.h"

namespace stepwell::testing {

using app::Account;
using app::Code;
using app::CodePurpose;
using app::Saved;
using app::Session;
using Lock = std::lock_guard<std::mutex>;

const Account* MemoryAccounts::named(std::string_view sign_in_name) const {
  if (sign_in_name.empty()) return nullptr;
  for (const auto& [person, account] : accounts_)
    if (account.sign_in_name == sign_in_name) return &account;
  return nullptr;
}

bool MemoryAccounts::is_taken(const Account& account) const {
  const Account* other = named(account.sign_in_name);
  return other != nullptr && other->person != account.person;
}

void MemoryAccounts::end_codes(std::string_view person, CodePurpose purpose) {
  std::erase_if(codes_,
                [&](const Code& code) { return code.person == person && code.purpose == purpose; });
}

void MemoryAccounts::end_sessions(std::string_view person) {
  std::erase_if(sessions_, [&](const auto& row) { return row.second.person == person; });
}

std::uint64_t MemoryAccounts::moment() {
  const Lock lock(mutex_);
  return moment_;
}

std::optional<Account> MemoryAccounts::account(std::string_view person) {
  const Lock lock(mutex_);
  const auto found = accounts_.find(person);
  if (found == accounts_.end()) return std::nullopt;
  return found->second;
}

std::optional<Account> MemoryAccounts::account_named(std::string_view sign_in_name) {
  const Lock lock(mutex_);
  const Account* found = named(sign_in_name);
  if (found == nullptr) return std::nullopt;
  return *found;
}

bool MemoryAccounts::has_accounts(app::AccountKind kind) {
  const Lock lock(mutex_);
  return std::any_of(accounts_.begin(), accounts_.end(),
                     [&](const auto& row) { return row.second.kind == kind; });
}

Saved MemoryAccounts::add(const Account& account) {
  const Lock lock(mutex_);
  ++moment_;
  if (accounts_.contains(account.person)) return Saved::Known;
  if (is_taken(account)) return Saved::NameTaken;
  accounts_.emplace(account.person, account);
  return Saved::Done;
}

Saved MemoryAccounts::save_with_code(const Account& account, std::string_view code_hash) {
  const Lock lock(mutex_);
  ++moment_;
  const bool is_there = std::any_of(codes_.begin(), codes_.end(), [&](const Code& code) {
    return code.hash == code_hash && code.person == account.person;
  });
  if (!is_there) return Saved::CodeGone;
  if (is_taken(account)) return Saved::NameTaken;
  accounts_.insert_or_assign(account.person, account);
  end_codes(account.person, CodePurpose::SetUp);
  end_codes(account.person, CodePurpose::Enrol);
  end_sessions(account.person);
  return Saved::Done;
}

Saved MemoryAccounts::save_and_sign_out(const Account& account) {
  const Lock lock(mutex_);
  ++moment_;
  if (is_taken(account)) return Saved::NameTaken;
  accounts_.insert_or_assign(account.person, account);
  end_sessions(account.person);
  return Saved::Done;
}

void MemoryAccounts::keep_school(std::string_view person, std::string_view school) {
  const Lock lock(mutex_);
  ++moment_;
  if (schools_.emplace(person, school).second) end_codes(person, CodePurpose::Enrol);
}

std::vector<std::string> MemoryAccounts::schools_of(std::string_view person) {
  const Lock lock(mutex_);
  std::vector<std::string> schools;
  for (const auto& [whose, school] : schools_)
    if (whose == person) schools.push_back(school);
  return schools;
}

void MemoryAccounts::keep_code(const Code& code) {
  const Lock lock(mutex_);
  ++moment_;
  if (code.purpose == CodePurpose::SetUp)
    std::erase_if(codes_, [](const Code& other) { return other.purpose == CodePurpose::SetUp; });
  end_codes(code.person, code.purpose);
  codes_.push_back(code);
}

std::optional<Code> MemoryAccounts::code(std::string_view hash) {
  const Lock lock(mutex_);
  for (const Code& code : codes_)
    if (code.hash == hash) return code;
  return std::nullopt;
}

std::optional<Code> MemoryAccounts::code_for(CodePurpose purpose, std::string_view person) {
  const Lock lock(mutex_);
  for (const Code& code : codes_)
    if (code.purpose == purpose && (purpose == CodePurpose::SetUp || code.person == person))
      return code;
  return std::nullopt;
}

void MemoryAccounts::begin_session(const Session& session) {
  const Lock lock(mutex_);
  ++moment_;
  sessions_.insert_or_assign(session.token_hash, session);
}

std::optional<Session> MemoryAccounts::session(std::string_view token_hash) {
  const Lock lock(mutex_);
  const auto found = sessions_.find(token_hash);
  if (found == sessions_.end()) return std::nullopt;
  return found->second;
}

void MemoryAccounts::fill_disk() {
  const Lock lock(mutex_);
  is_full_ = true;
}

void MemoryAccounts::check_space() const {
  if (is_full_) throw base::Fault("the disk is full");
}

void MemoryAccounts::see_session(std::string_view token_hash, base::Instant at) {
  const Lock lock(mutex_);
  check_space();
  ++moment_;
  if (const auto found = sessions_.find(token_hash); found != sessions_.end())
    found->second.last_seen = at;
}

void MemoryAccounts::end_session(std::string_view token_hash) {
  const Lock lock(mutex_);
  check_space();
  ++moment_;
  if (const auto found = sessions_.find(token_hash); found != sessions_.end())
    sessions_.erase(found);
}

void MemoryAccounts::end_sessions_of(std::string_view person) {
  const Lock lock(mutex_);
  ++moment_;
  end_sessions(person);
}

app::Failures MemoryAccounts::failures(std::string_view key) {
  const Lock lock(mutex_);
  const auto found = failures_.find(key);
  return found == failures_.end() ? app::Failures{std::string(key), 0, {}} : found->second;
}

void MemoryAccounts::keep_failures(const app::Failures& failures) {
  const Lock lock(mutex_);
  ++moment_;
  failures_.erase(failures.key);
  if (failures.count > 0) failures_.emplace(failures.key, failures);
}

void MemoryAccounts::sweep(base::Instant seen, base::Instant codes, base::Instant failed) {
  const Lock lock(mutex_);
  ++moment_;
  std::erase_if(sessions_, [&](const auto& row) { return row.second.last_seen < seen; });
  std::erase_if(codes_,
                [&](const Code& code) { return code.good_until && *code.good_until < codes; });
  std::erase_if(failures_, [&](const auto& row) { return row.second.last < failed; });
}

std::string MemoryAccounts::everything() const {
  const Lock lock(mutex_);
  std::string all;
  for (const auto& [person, account] : accounts_)
    all += person + " " + account.sign_in_name + " " + account.display_name + " " +
           account.password_hash.value_or("-") + "\n";
  for (const auto& [person, school] : schools_) all += person + " " + school + "\n";
  for (const Code& code : codes_) all += code.hash + " " + code.person + "\n";
  for (const auto& [hash, session] : sessions_) all += hash + " " + session.person + "\n";
  for (const auto& [key, failures] : failures_) all += key + " " + failures.key + "\n";
  return all;
}

}  // namespace stepwell::testing
