#include "store/sqlite_accounts_reader.h"

#include "store/one_row.h"
#include "store/sqlite_accounts_values.h"

namespace stepwell::store {

using soci::into;
using soci::use;

namespace {

constexpr const char* kAccount =
    "select person, sign_in_name, display_name, password_hash, kind from account"
    " where person = :person";
constexpr const char* kNamed =
    "select person, sign_in_name, display_name, password_hash, kind from account"
    " where sign_in_name = :name and sign_in_name <> ''";
constexpr const char* kKind = "select person from account where kind = :kind limit 1";
constexpr const char* kSchools =
    "select school from account_school where person = :person order by school";
constexpr const char* kCode =
    "select hash, person, purpose, good_until from paper_code where hash = :hash";
constexpr const char* kCodeOfPerson =
    "select hash, person, purpose, good_until from paper_code"
    " where person = :person and purpose = 'enrol'";
constexpr const char* kCodeOfSetUp =
    "select hash, person, purpose, good_until from paper_code where purpose = 'set_up'";
constexpr const char* kSession =
    "select token_hash, person, began_at, last_seen_at from door_session where token_hash = :hash";
constexpr const char* kFailures =
    "select whose, times, last_at from door_failures where whose = :whose";

}  // namespace

struct AccountReader::Statements {
  std::string key, school;
  app::AccountKind kind = app::AccountKind::Real;
  app::Account found;
  app::Code code;
  app::Session session;
  app::Failures failures;
  soci::statement account, named, any_of_kind, schools, code_by_hash, code_of_person,
      code_of_set_up, session_by_hash, failures_of;

  explicit Statements(soci::session& s)
      : account((s.prepare << kAccount, use(key), into(found.person), into(found.sign_in_name),
                 into(found.display_name), into(found.password_hash), into(found.kind))),
        named((s.prepare << kNamed, use(key), into(found.person), into(found.sign_in_name),
               into(found.display_name), into(found.password_hash), into(found.kind))),
        any_of_kind((s.prepare << kKind, use(kind), into(found.person))),
        schools((s.prepare << kSchools, use(key), into(school))),
        code_by_hash((s.prepare << kCode, use(key), into(code.hash), into(code.person),
                      into(code.purpose), into(code.good_until))),
        code_of_person((s.prepare << kCodeOfPerson, use(key), into(code.hash), into(code.person),
                        into(code.purpose), into(code.good_until))),
        code_of_set_up((s.prepare << kCodeOfSetUp, into(code.hash), into(code.person),
                        into(code.purpose), into(code.good_until))),
        session_by_hash((s.prepare << kSession, use(key), into(session.token_hash),
                         into(session.person), into(session.began), into(session.last_seen))),
        failures_of((s.prepare << kFailures, use(key), into(failures.key), into(failures.count),
                     into(failures.last))) {}

  template <class Row>
  std::optional<Row> find(soci::statement& statement, std::string_view by, const Row& row) {
    return with_faults("What the door keeps could not be read", [&]() -> std::optional<Row> {
      key = by;
      if (!read_one(statement)) return std::nullopt;
      return row;
    });
  }
};

AccountReader::AccountReader(soci::session& session)
    : statements_(with_faults("What the door keeps could not be asked",
                              [&] { return std::make_unique<Statements>(session); })) {}

AccountReader::~AccountReader() = default;

std::optional<app::Account> AccountReader::account(std::string_view person) {
  return statements_->find(statements_->account, person, statements_->found);
}

std::optional<app::Account> AccountReader::account_named(std::string_view sign_in_name) {
  return statements_->find(statements_->named, sign_in_name, statements_->found);
}

bool AccountReader::has_accounts(app::AccountKind kind) {
  statements_->kind = kind;
  return statements_->find(statements_->any_of_kind, {}, statements_->found).has_value();
}

std::vector<std::string> AccountReader::schools_of(std::string_view person) {
  return with_faults("The schools of a person could not be read", [&] {
    std::vector<std::string> schools;
    statements_->key = person;
    statements_->schools.execute();
    while (statements_->schools.fetch()) schools.push_back(statements_->school);
    return schools;
  });
}

std::optional<app::Code> AccountReader::code(std::string_view hash) {
  return statements_->find(statements_->code_by_hash, hash, statements_->code);
}

std::optional<app::Code> AccountReader::code_for(app::CodePurpose purpose,
                                                 std::string_view person) {
  Statements& s = *statements_;
  switch (purpose) {
    case app::CodePurpose::SetUp: return s.find(s.code_of_set_up, {}, s.code);
    case app::CodePurpose::Enrol: return s.find(s.code_of_person, person, s.code);
  }
  return std::nullopt;
}

std::optional<app::Session> AccountReader::session(std::string_view token_hash) {
  return statements_->find(statements_->session_by_hash, token_hash, statements_->session);
}

app::Failures AccountReader::failures(std::string_view key) {
  const auto found = statements_->find(statements_->failures_of, key, statements_->failures);
  return found.value_or(app::Failures{std::string(key), 0, {}});
}

}  // namespace stepwell::store
