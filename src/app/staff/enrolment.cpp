#include "app/staff/enrolment.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace stepwell::app {
namespace {

using What = EnrolProblem::What;

EnrolProblem problem(What what) {
  return {what, PasswordProblem::NotText};
}

}  // namespace

std::string_view EnrolProblem::field() const {
  switch (what) {
    case What::CodeUnknown:
    case What::CodeExpired: return "code";
    case What::NameUnfit:
    case What::NameTaken: return "name";
    case What::PasswordUnfit: return "password";
  }
  return {};
}

std::vector<EnrolProblem> choice_problems(AccountStore& accounts, const Account& account,
                                          std::string_view typed_name, std::string_view password,
                                          std::vector<std::string> names) {
  std::vector<EnrolProblem> problems;
  const std::string name = folded_sign_in_name(typed_name);
  if (name.empty()) problems.push_back(problem(What::NameUnfit));
  const auto other = accounts.account_named(name);
  if (other && other->person != account.person) problems.push_back(problem(What::NameTaken));
  names.push_back(account.display_name);
  names.push_back(name);
  for (const PasswordProblem why : password_problems(password, names))
    problems.push_back({What::PasswordUnfit, why});
  return problems;
}

Enrolment::Enrolment(AccountStore& accounts, StaffBook& staff, Passwords& passwords,
                     Randomness& randomness, const Clock& clock)
    : accounts_(accounts),
      staff_(staff),
      passwords_(passwords),
      randomness_(randomness),
      clock_(clock) {}

base::Result<PaperCode, CodeRefusal> Enrolment::print_code(const std::string& asker,
                                                           const std::string& school,
                                                           const std::string& person) {
  constexpr auto kManage = people::Action::ManageStaff;
  if (!staff_.may(kManage, asker, school)) return base::refuse(CodeRefusal::NotAllowed);
  const auto staff = staff_.at(school);
  const StaffMember* member = staff->find(person);
  if (member == nullptr) return base::refuse(CodeRefusal::NoSuchStaff);
  for (const HeldPost& held : staff_.open_posts(person))
    if (!staff_.may(kManage, asker, held.school)) return base::refuse(CodeRefusal::AlsoElsewhere);
  // Before the code is kept: a school that is new to the person ends their codes.
  accounts_.keep_school(person, school);
  // Somebody who has an account keeps it as it is.
  static_cast<void>(accounts_.add({person, {}, member->name, std::nullopt, AccountKind::Real}));
  return print_for(person, member->name);
}

base::Result<PaperCode, CodeRefusal> Enrolment::reset(std::string_view sign_in_name) {
  const auto account = accounts_.account_named(folded_sign_in_name(sign_in_name));
  if (!account) return base::refuse(CodeRefusal::NoSuchAccount);
  return print_for(account->person, account->display_name);
}

PaperCode Enrolment::print_for(const std::string& person, const std::string& display_name) {
  const base::Instant good_until{clock_.now().seconds + kCodeSeconds};
  PaperCode paper{new_paper_code(randomness_), person, display_name, good_until};
  accounts_.keep_code({hash_of_secret(paper.code), person, CodePurpose::Enrol, good_until});
  return paper;
}

base::Result<Code, EnrolProblem> Enrolment::good_code(std::string_view typed) const {
  const auto read = read_paper_code(typed);
  auto code = read ? accounts_.code(hash_of_secret(*read)) : std::nullopt;
  if (!code || code->purpose != CodePurpose::Enrol) return base::refuse(problem(What::CodeUnknown));
  if (code->good_until && *code->good_until <= clock_.now())
    return base::refuse(problem(What::CodeExpired));
  return std::move(*code);
}

base::Result<CodeBearer, EnrolProblem> Enrolment::look_at(std::string_view typed_code) {
  const auto code = good_code(typed_code);
  if (!code) return base::refuse(code.error());
  const auto account = accounts_.account(code->person);
  base::check(account.has_value(), "a code is printed for somebody who has an account");
  return CodeBearer{account->person, account->display_name, account->sign_in_name};
}

base::Result<std::string, std::vector<EnrolProblem>> Enrolment::enrol(std::string_view typed_code,
                                                                      std::string_view name,
                                                                      std::string_view password) {
  using Problems = std::vector<EnrolProblem>;
  const auto code = good_code(typed_code);
  if (!code) return base::refuse(Problems{code.error()});
  auto account = accounts_.account(code->person);
  base::check(account.has_value(), "a code is printed for somebody who has an account");
  auto problems =
      choice_problems(accounts_, *account, name, password, staff_.names_around(*account));
  if (!problems.empty()) return base::refuse(std::move(problems));
  account->sign_in_name = folded_sign_in_name(name);
  account->password_hash = passwords_.hash(password);
  switch (accounts_.save_with_code(*account, code->hash)) {
    case Saved::Done: return account->person;
    case Saved::NameTaken: return base::refuse(Problems{problem(What::NameTaken)});
    case Saved::CodeGone:
    case Saved::Known: break;
  }
  return base::refuse(Problems{problem(What::CodeUnknown)});
}

base::Result<std::string, std::vector<EnrolProblem>> Enrolment::make_practice_account(
    const std::string& person, const std::string& display_name, std::string_view name,
    std::string_view password) {
  Account account{person, {}, display_name, std::nullopt, AccountKind::Practice};
  auto problems = choice_problems(accounts_, account, name, password, staff_.names_around(account));
  if (!problems.empty()) return base::refuse(std::move(problems));
  account.sign_in_name = folded_sign_in_name(name);
  account.password_hash = passwords_.hash(password);
  const Saved saved = accounts_.add(account);
  base::check(saved != Saved::Known, "a practice account is made once");
  if (saved == Saved::NameTaken) return base::refuse(std::vector{problem(What::NameTaken)});
  return person;
}

}  // namespace stepwell::app
