#include "store/sqlite_accounts.h"

#include <utility>

#include "store/change_watch.h"
#include "store/connections.h"
#include "store/sqlite_accounts_reader.h"
#include "store/sqlite_accounts_writer.h"
#include "store/sqlite_store.h"

namespace stepwell::store {

namespace fs = std::filesystem;
using app::Saved;

namespace {

/// Many people sign in at the same minute of the morning; no one waits long for the others.
constexpr std::size_t kMostInGroup = 64;

struct Connection {
  explicit Connection(const fs::path& file)
      : session(connect(file, Access::Read)), accounts(*session) {}

  Session session;
  AccountReader accounts;
};

}  // namespace

struct SqliteAccounts::Parts {
  explicit Parts(const fs::path& database) : kept(database, kMostInGroup), watch(database) {}

  template <class Question>
  auto ask(Question&& question) {
    return kept.ask([&](Connection& at) { return std::forward<Question>(question)(at.accounts); });
  }

  template <class Work>
  Saved save(Work&& work) {
    Saved saved = Saved::Done;
    kept.write([&](AccountWriter& writer) { saved = std::forward<Work>(work)(writer); });
    return saved;
  }

  Connections<Connection, AccountWriter> kept;
  ChangeWatch watch;
};

SqliteAccounts::SqliteAccounts(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

SqliteAccounts::~SqliteAccounts() = default;

std::unique_ptr<SqliteAccounts> SqliteAccounts::open(const fs::path& folder) {
  return std::unique_ptr<SqliteAccounts>(
      new SqliteAccounts(std::make_unique<Parts>(folder / kDatabaseName)));
}

std::uint64_t SqliteAccounts::moment() {
  return parts_->watch.moment();
}

std::optional<app::Account> SqliteAccounts::account(std::string_view person) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.account(person); });
}

std::optional<app::Account> SqliteAccounts::account_named(std::string_view sign_in_name) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.account_named(sign_in_name); });
}

bool SqliteAccounts::has_accounts(app::AccountKind kind) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.has_accounts(kind); });
}

Saved SqliteAccounts::add(const app::Account& account) {
  return parts_->save([&](AccountWriter& writer) { return writer.add(account); });
}

Saved SqliteAccounts::save_with_code(const app::Account& account, std::string_view code_hash) {
  return parts_->save(
      [&](AccountWriter& writer) { return writer.save_with_code(account, code_hash); });
}

Saved SqliteAccounts::save_and_sign_out(const app::Account& account) {
  return parts_->save([&](AccountWriter& writer) { return writer.save_and_sign_out(account); });
}

void SqliteAccounts::keep_school(std::string_view person, std::string_view school) {
  parts_->kept.write([&](AccountWriter& writer) { writer.keep_school(person, school); });
}

std::vector<std::string> SqliteAccounts::schools_of(std::string_view person) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.schools_of(person); });
}

void SqliteAccounts::keep_code(const app::Code& code) {
  parts_->kept.write([&](AccountWriter& writer) { writer.keep_code(code); });
}

std::optional<app::Code> SqliteAccounts::code(std::string_view hash) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.code(hash); });
}

std::optional<app::Code> SqliteAccounts::code_for(app::CodePurpose purpose,
                                                  std::string_view person) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.code_for(purpose, person); });
}

void SqliteAccounts::begin_session(const app::Session& session) {
  parts_->kept.write([&](AccountWriter& writer) { writer.begin_session(session); });
}

std::optional<app::Session> SqliteAccounts::session(std::string_view token_hash) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.session(token_hash); });
}

void SqliteAccounts::see_session(std::string_view token_hash, base::Instant at) {
  parts_->kept.write([&](AccountWriter& writer) { writer.see_session(token_hash, at); });
}

void SqliteAccounts::end_session(std::string_view token_hash) {
  parts_->kept.write([&](AccountWriter& writer) { writer.end_session(token_hash); });
}

void SqliteAccounts::end_sessions_of(std::string_view person) {
  parts_->kept.write([&](AccountWriter& writer) { writer.end_sessions_of(person); });
}

app::Failures SqliteAccounts::failures(std::string_view key) {
  return parts_->ask([&](AccountReader& accounts) { return accounts.failures(key); });
}

void SqliteAccounts::keep_failures(const app::Failures& failures) {
  parts_->kept.write([&](AccountWriter& writer) { writer.keep_failures(failures); });
}

void SqliteAccounts::sweep(base::Instant seen, base::Instant codes, base::Instant failed) {
  parts_->kept.write([&](AccountWriter& writer) { writer.sweep(seen, codes, failed); });
}

}  // namespace stepwell::store
