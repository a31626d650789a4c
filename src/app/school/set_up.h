// Whoever has the code that the server printed at its first start, or a command later, makes a
// school and its first administrator, in one act.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/clock.h"
#include "app/records/identifiers.h"
#include "app/records/records.h"
#include "app/staff/accounts.h"
#include "app/staff/enrolment.h"
#include "app/staff/passwords.h"
#include "base/result.h"

namespace stepwell::app {

/// What is asked about a school. `framework` is the id of a law that is loaded, `setting` one of
/// its kinds of school, `nation` one whose bank holidays are known.
struct SchoolForm {
  std::string name;
  std::string framework;
  std::string setting;
  std::string nation;
};

/// What is asked about its first administrator. The sign-in name and the password are their own
/// choice.
struct AdministratorForm {
  std::string display_name;
  std::string email;  ///< may be empty
  std::string sign_in_name;
  std::string password;
};

struct SetUpProblem {
  enum class What {
    CodeUnknown,  ///< not the code that was printed last, or it has been used, or is too old
    SchoolNameMissing,
    NoSuchFramework,  ///< not loaded, or a mere proposal
    NoSuchSetting,    ///< that law knows no such kind of school
    NoSuchNation,
    NotOfThatNation,  ///< the law is another nation's
    PersonNameMissing,
    NameUnfit,  ///< the sign-in name
    NameTaken,
    PasswordUnfit,  ///< `password` says why
  };
  What what = What::CodeUnknown;
  PasswordProblem password = PasswordProblem::NotText;  ///< PasswordUnfit
  /// "code", "school_name", "framework", "setting", "nation", "display_name", "name", "password".
  std::string_view field() const;
  bool operator==(const SetUpProblem&) const = default;
};

struct NewSchool {
  std::string school;
  std::string person;  ///< the administrator
};

class SetUp {
 public:
  SetUp(AccountStore& accounts, Records& records, Passwords& passwords, Randomness& randomness,
        const Clock& clock);

  /// Whether nobody of their own has an account yet. Practice schools do not count.
  bool is_needed() const;
  /// A code for `serve` to print, if set-up is needed. It is good until it is used, or until the
  /// next start prints another.
  std::optional<std::string> new_code();
  /// A code for another school, also where there are some: for whoever runs the server to print. It
  /// is good for kCodeSeconds and one use, and ends every other code for set-up.
  std::string code_for_another_school();
  /// Whether a school can be set up now: it is needed, or there is a code for another that is good.
  bool is_open() const;
  /// Every problem at once, except that a wrong code is the only one. If the machine fails half way
  /// the same code does the rest.
  base::Result<NewSchool, std::vector<SetUpProblem>> set_up(std::string_view typed_code,
                                                            const SchoolForm& school,
                                                            const AdministratorForm& administrator);
  /// A practice school with its administrator, without a code: for learning and for demonstrations.
  /// With a day of its own, today or an earlier one to begin with; or none, and it goes with
  /// London's.
  base::Result<NewSchool, std::vector<SetUpProblem>> set_up_practice(
      const SchoolForm& school, const AdministratorForm& administrator,
      std::optional<base::Day> day = std::nullopt);

 private:
  std::string keep_new_code(std::optional<base::Instant> good_until);
  bool is_good(const Code& code) const;
  std::vector<SetUpProblem> problems(const Account& account, const SchoolForm& school,
                                     const AdministratorForm& administrator) const;
  NewSchool record(const std::string& person, const SchoolForm& school,
                   const AdministratorForm& administrator, std::optional<base::Day> practice_day);

  AccountStore& accounts_;
  Records& records_;
  Passwords& passwords_;
  Randomness& randomness_;
  const Clock& clock_;
};

}  // namespace stepwell::app
