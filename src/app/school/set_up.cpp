#include "app/school/set_up.h"

#include <boost/json.hpp>
#include <utility>

#include "app/school/practice.h"
#include "base/check.h"
#include "base/text.h"

namespace stepwell::app {

namespace json = boost::json;

namespace {

using What = SetUpProblem::What;
using Problems = std::vector<SetUpProblem>;

SetUpProblem problem(What what) {
  return {what, PasswordProblem::NotText};
}

/// Folding leaves nothing of what is only spaces, or is not text.
bool says_nothing(const std::string& text) {
  return base::folded_name(text).empty();
}

void check_school(const SchoolForm& school, const law::Library& library, Problems& problems) {
  if (says_nothing(school.name)) problems.push_back(problem(What::SchoolNameMissing));
  const law::Framework* framework = library.find(school.framework);
  const bool is_law = framework != nullptr && framework->status != law::Framework::Status::Proposal;
  if (!is_law) problems.push_back(problem(What::NoSuchFramework));
  if (is_law && framework->find_setting(school.setting) == nullptr)
    problems.push_back(problem(What::NoSuchSetting));
  if (library.holidays_of(school.nation) == nullptr)
    problems.push_back(problem(What::NoSuchNation));
  else if (is_law && framework->nation != school.nation)
    problems.push_back(problem(What::NotOfThatNation));
}

SetUpProblem of_choice(const EnrolProblem& wrong) {
  switch (wrong.what) {
    case EnrolProblem::What::CodeUnknown:
    case EnrolProblem::What::CodeExpired: break;
    case EnrolProblem::What::NameUnfit: return problem(What::NameUnfit);
    case EnrolProblem::What::NameTaken: return problem(What::NameTaken);
    case EnrolProblem::What::PasswordUnfit: return {What::PasswordUnfit, wrong.password};
  }
  return problem(What::CodeUnknown);
}

json::object set_up_entry(const SchoolForm& school, const std::string& on) {
  return {{"on", on},
          {"kind", "school_set_up"},
          {"name", school.name},
          {"framework", school.framework},
          {"setting", school.setting},
          {"nation", school.nation}};
}

json::object staff_entry(const std::string& person, const AdministratorForm& form,
                         const std::string& on) {
  json::object entry{
      {"on", on}, {"kind", "staff_added"}, {"staff", person}, {"name", form.display_name}};
  if (!form.email.empty()) entry["email"] = form.email;
  return entry;
}

json::object post_entry(const std::string& person, const std::string& on) {
  return {{"on", on}, {"kind", "post_given"}, {"post", "administrator"}, {"person", person}};
}

}  // namespace

std::string_view SetUpProblem::field() const {
  switch (what) {
    case What::CodeUnknown: return "code";
    case What::SchoolNameMissing: return "school_name";
    case What::NoSuchFramework: return "framework";
    case What::NoSuchSetting: return "setting";
    case What::NoSuchNation:
    case What::NotOfThatNation: return "nation";
    case What::PersonNameMissing: return "display_name";
    case What::NameUnfit:
    case What::NameTaken: return "name";
    case What::PasswordUnfit: return "password";
  }
  return {};
}

SetUp::SetUp(AccountStore& accounts, Records& records, Passwords& passwords, Randomness& randomness,
             const Clock& clock)
    : accounts_(accounts),
      records_(records),
      passwords_(passwords),
      randomness_(randomness),
      clock_(clock) {}

bool SetUp::is_needed() const {
  return !accounts_.has_accounts(AccountKind::Real);
}

std::string SetUp::keep_new_code(std::optional<base::Instant> good_until) {
  // A set-up that was cut off is gone on with: the same person sends the same form again.
  const auto earlier = accounts_.code_for(CodePurpose::SetUp, {});
  const std::string person = earlier ? earlier->person : new_identifier(randomness_);
  std::string code = new_paper_code(randomness_);
  accounts_.keep_code({hash_of_secret(code), person, CodePurpose::SetUp, good_until});
  return code;
}

std::optional<std::string> SetUp::new_code() {
  if (!is_needed()) return std::nullopt;
  return keep_new_code(std::nullopt);
}

std::string SetUp::code_for_another_school() {
  return keep_new_code(base::Instant{clock_.now().seconds + kCodeSeconds});
}

bool SetUp::is_good(const Code& code) const {
  return code.purpose == CodePurpose::SetUp &&
         (!code.good_until || clock_.now() < *code.good_until);
}

bool SetUp::is_open() const {
  if (is_needed()) return true;
  const auto code = accounts_.code_for(CodePurpose::SetUp, {});
  return code && is_good(*code);
}

Problems SetUp::problems(const Account& account, const SchoolForm& school,
                         const AdministratorForm& administrator) const {
  Problems problems;
  check_school(school, records_.library(), problems);
  if (says_nothing(administrator.display_name))
    problems.push_back(problem(What::PersonNameMissing));
  for (const EnrolProblem& wrong :
       choice_problems(accounts_, account, administrator.sign_in_name, administrator.password,
                       {school.name, administrator.email}))
    problems.push_back(of_choice(wrong));
  return problems;
}

NewSchool SetUp::record(const std::string& person, const SchoolForm& school,
                        const AdministratorForm& administrator,
                        std::optional<base::Day> practice_day) {
  const std::string id = new_identifier(randomness_);
  const base::Day day = practice_day.value_or(clock_.today());
  const std::string today = day.iso();
  // One code makes one school: sent again after it was cut off, what was recorded first stands.
  Wish wish{"set_up " + person, person, {}, id, "set up"};
  wish.records.push_back({{id, {}},
                          {set_up_entry(school, today), staff_entry(person, administrator, today),
                           post_entry(person, today)}});
  if (practice_day) wish.records.front().entries.push_back(practice_day_entry(day, *practice_day));
  const auto done = records_.record(wish);
  base::check(done.has_value(), "a school that was checked can be recorded");
  return {done->answer.empty() ? id : done->answer, person};
}

base::Result<NewSchool, Problems> SetUp::set_up(std::string_view typed_code,
                                                const SchoolForm& school,
                                                const AdministratorForm& administrator) {
  const auto read = read_paper_code(typed_code);
  const auto code = read ? accounts_.code(hash_of_secret(*read)) : std::nullopt;
  if (!code || !is_good(*code)) return base::refuse(Problems{problem(What::CodeUnknown)});
  Account account{code->person, {}, administrator.display_name, std::nullopt, AccountKind::Real};
  auto wrong = problems(account, school, administrator);
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  account.sign_in_name = folded_sign_in_name(administrator.sign_in_name);
  account.password_hash = passwords_.hash(administrator.password);
  NewSchool made = record(account.person, school, administrator, std::nullopt);
  accounts_.keep_school(account.person, made.school);
  switch (accounts_.save_with_code(account, code->hash)) {
    case Saved::Done: return made;
    case Saved::NameTaken: return base::refuse(Problems{problem(What::NameTaken)});
    case Saved::CodeGone:
    case Saved::Known: break;
  }
  return base::refuse(Problems{problem(What::CodeUnknown)});
}

base::Result<NewSchool, Problems> SetUp::set_up_practice(const SchoolForm& school,
                                                         const AdministratorForm& administrator,
                                                         std::optional<base::Day> day) {
  Account account{new_identifier(randomness_),
                  {},
                  administrator.display_name,
                  std::nullopt,
                  AccountKind::Practice};
  auto wrong = problems(account, school, administrator);
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  account.sign_in_name = folded_sign_in_name(administrator.sign_in_name);
  account.password_hash = passwords_.hash(administrator.password);
  if (accounts_.add(account) != Saved::Done)
    return base::refuse(Problems{problem(What::NameTaken)});
  NewSchool made = record(account.person, school, administrator, day);
  accounts_.keep_school(account.person, made.school);
  return made;
}

}  // namespace stepwell::app
