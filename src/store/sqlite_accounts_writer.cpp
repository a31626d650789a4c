#include "store/sqlite_accounts_writer.h"

#include <algorithm>

#include "store/sqlite_accounts_values.h"

namespace stepwell::store {

using app::CodePurpose;
using app::Saved;
using soci::use;

namespace {

constexpr const char* kRemoveAccount = "delete from account where person = :person";
constexpr const char* kAddAccount =
    "insert into account (person, sign_in_name, display_name, password_hash, kind)"
    " values (:person, :name, :display_name, :password_hash, :kind)";
constexpr const char* kAddSchool =
    "insert into account_school (person, school) values (:person, :school)";
constexpr const char* kEndCodes =
    "delete from paper_code where person = :person and purpose = :purpose";
constexpr const char* kEndSetUp = "delete from paper_code where purpose = 'set_up'";
constexpr const char* kAddCode =
    "insert into paper_code (hash, person, purpose, good_until)"
    " values (:hash, :person, :purpose, :good_until)";
constexpr const char* kAddSession =
    "insert into door_session (token_hash, person, began_at, last_seen_at)"
    " values (:hash, :person, :began, :seen)";
constexpr const char* kSeeSession =
    "update door_session set last_seen_at = :seen where token_hash = :hash";
constexpr const char* kEndSession = "delete from door_session where token_hash = :hash";
constexpr const char* kEndSessionsOf = "delete from door_session where person = :person";
constexpr const char* kForgetFailures = "delete from door_failures where whose = :whose";
constexpr const char* kKeepFailures =
    "insert into door_failures (whose, times, last_at) values (:whose, :times, :last)";
constexpr const char* kSweepSessions = "delete from door_session where last_seen_at < :before";
constexpr const char* kSweepCodes = "delete from paper_code where good_until < :before";
constexpr const char* kSweepFailures = "delete from door_failures where last_at < :before";

}  // namespace

struct AccountWriter::Statements {
  app::Account account;
  app::Code code;
  app::Session session;
  app::Failures failures;
  std::string person, school;
  base::Instant before;
  soci::statement remove_account, add_account, add_school, end_codes, end_set_up, add_code,
      add_session, see_session, end_session, end_sessions_of, forget_failures, keep_failures,
      sweep_sessions, sweep_codes, sweep_failures;

  explicit Statements(soci::session& s)
      : remove_account((s.prepare << kRemoveAccount, use(account.person))),
        add_account((s.prepare << kAddAccount, use(account.person), use(account.sign_in_name),
                     use(account.display_name), use(account.password_hash), use(account.kind))),
        add_school((s.prepare << kAddSchool, use(person), use(school))),
        end_codes((s.prepare << kEndCodes, use(person), use(code.purpose))),
        end_set_up((s.prepare << kEndSetUp)),
        add_code((s.prepare << kAddCode, use(code.hash), use(code.person), use(code.purpose),
                  use(code.good_until))),
        add_session((s.prepare << kAddSession, use(session.token_hash), use(session.person),
                     use(session.began), use(session.last_seen))),
        see_session((s.prepare << kSeeSession, use(session.last_seen), use(session.token_hash))),
        end_session((s.prepare << kEndSession, use(session.token_hash))),
        end_sessions_of((s.prepare << kEndSessionsOf, use(person))),
        forget_failures((s.prepare << kForgetFailures, use(failures.key))),
        keep_failures((s.prepare << kKeepFailures, use(failures.key), use(failures.count),
                       use(failures.last))),
        sweep_sessions((s.prepare << kSweepSessions, use(before))),
        sweep_codes((s.prepare << kSweepCodes, use(before))),
        sweep_failures((s.prepare << kSweepFailures, use(before))) {}
};

namespace {

void run(soci::statement& statement) {
  with_faults("What the door keeps could not be written", [&] { statement.execute(true); });
}

}  // namespace

AccountWriter::AccountWriter(soci::session& session)
    : reader_(session),
      statements_(with_faults("What the door keeps could not be prepared for writing",
                              [&] { return std::make_unique<Statements>(session); })) {}

AccountWriter::~AccountWriter() = default;

bool AccountWriter::is_taken(const app::Account& account) {
  const auto other = reader_.account_named(account.sign_in_name);
  return other && other->person != account.person;
}

void AccountWriter::replace(const app::Account& account) {
  statements_->account = account;
  run(statements_->remove_account);
  run(statements_->add_account);
}

void AccountWriter::end_codes(std::string_view person, CodePurpose purpose) {
  statements_->person = person;
  statements_->code.purpose = purpose;
  run(statements_->end_codes);
}

Saved AccountWriter::add(const app::Account& account) {
  if (reader_.account(account.person)) return Saved::Known;
  if (is_taken(account)) return Saved::NameTaken;
  replace(account);
  return Saved::Done;
}

Saved AccountWriter::save_with_code(const app::Account& account, std::string_view code_hash) {
  const auto code = reader_.code(code_hash);
  if (!code || code->person != account.person) return Saved::CodeGone;
  if (is_taken(account)) return Saved::NameTaken;
  replace(account);
  end_codes(account.person, CodePurpose::SetUp);
  end_codes(account.person, CodePurpose::Enrol);
  end_sessions_of(account.person);
  return Saved::Done;
}

Saved AccountWriter::save_and_sign_out(const app::Account& account) {
  if (is_taken(account)) return Saved::NameTaken;
  replace(account);
  end_sessions_of(account.person);
  return Saved::Done;
}

void AccountWriter::keep_school(std::string_view person, std::string_view school) {
  const auto known = reader_.schools_of(person);
  if (std::find(known.begin(), known.end(), school) != known.end()) return;
  end_codes(person, CodePurpose::Enrol);
  statements_->person = person;
  statements_->school = school;
  run(statements_->add_school);
}

void AccountWriter::keep_code(const app::Code& code) {
  if (code.purpose == CodePurpose::SetUp) run(statements_->end_set_up);
  end_codes(code.person, code.purpose);
  statements_->code = code;
  run(statements_->add_code);
}

void AccountWriter::begin_session(const app::Session& session) {
  statements_->session = session;
  run(statements_->add_session);
}

void AccountWriter::see_session(std::string_view token_hash, base::Instant at) {
  statements_->session.token_hash = token_hash;
  statements_->session.last_seen = at;
  run(statements_->see_session);
}

void AccountWriter::end_session(std::string_view token_hash) {
  statements_->session.token_hash = token_hash;
  run(statements_->end_session);
}

void AccountWriter::end_sessions_of(std::string_view person) {
  statements_->person = person;
  run(statements_->end_sessions_of);
}

void AccountWriter::keep_failures(const app::Failures& failures) {
  statements_->failures = failures;
  run(statements_->forget_failures);
  if (failures.count > 0) run(statements_->keep_failures);
}

void AccountWriter::sweep(base::Instant seen, base::Instant codes, base::Instant failed) {
  statements_->before = seen;
  run(statements_->sweep_sessions);
  statements_->before = codes;
  run(statements_->sweep_codes);
  statements_->before = failed;
  run(statements_->sweep_failures);
}

}  // namespace stepwell::store
