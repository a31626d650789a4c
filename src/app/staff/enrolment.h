// How somebody comes to a sign-in name and a password: with a single-use code on paper, choosing
// both alone. Nobody ever chooses another's password.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/records/clock.h"
#include "app/records/identifiers.h"
#include "app/staff/accounts.h"
#include "app/staff/passwords.h"
#include "app/staff/school_staff.h"
#include "base/result.h"

namespace stepwell::app {

inline constexpr int kCodeSeconds = 7 * 24 * 60 * 60;

/// A code to be printed and handed over. It is shown this once and can never be shown again.
struct PaperCode {
  std::string code;  ///< "K7MW-3RTX-9HDP-QC4N"
  std::string person;
  std::string display_name;
  base::Instant good_until;  ///< the first moment at which it is not good any more
};

/// Why no code is printed.
enum class CodeRefusal {
  NotAllowed,     ///< who asks is no administrator of the school
  NoSuchStaff,    ///< no such person on the staff of that school
  AlsoElsewhere,  ///< the person holds a post at another school, where who asks is no
                  ///< administrator: whoever had the code would come in there too
  NoSuchAccount,  ///< `reset`: nobody signs in by that name
};

/// What is wrong with what somebody chose, field by field.
struct EnrolProblem {
  enum class What {
    CodeUnknown,  ///< never printed, already used, or ended by a newer one
    CodeExpired,  ///< a new one must be asked for
    NameUnfit,    ///< empty, too long, not text
    NameTaken,
    PasswordUnfit,  ///< `password` says why; one problem for each reason
  };
  What what = What::CodeUnknown;
  PasswordProblem password = PasswordProblem::NotText;  ///< PasswordUnfit
  /// "code", "name", "password".
  std::string_view field() const;
  bool operator==(const EnrolProblem&) const = default;
};

/// Whose the code is, to greet them by name before they choose.
struct CodeBearer {
  std::string person;
  std::string display_name;
  std::string sign_in_name;  ///< the one that they had, or empty
};

class Enrolment {
 public:
  Enrolment(AccountStore& accounts, StaffBook& staff, Passwords& passwords, Randomness& randomness,
            const Clock& clock);

  /// A code for somebody on the staff of that school, good for 7 days and for one use; an earlier
  /// one ends. A password that the person has stays good until the code is used.
  base::Result<PaperCode, CodeRefusal> print_code(const std::string& asker,
                                                  const std::string& school,
                                                  const std::string& person);
  /// The same for a lost administrator, from the command line of the machine itself: by sign-in
  /// name.
  base::Result<PaperCode, CodeRefusal> reset(std::string_view sign_in_name);

  /// Refused with `CodeUnknown` or `CodeExpired` alone. Uses nothing up.
  base::Result<CodeBearer, EnrolProblem> look_at(std::string_view typed_code);
  /// Sets name and password, uses the code up and ends every session of the person. Every problem
  /// at once, except that a code that is not good is the only one: it shall not be a way to ask
  /// which names are taken. Answers with the person; sign-in follows as always.
  base::Result<std::string, std::vector<EnrolProblem>> enrol(std::string_view typed_code,
                                                             std::string_view name,
                                                             std::string_view password);
  /// An account of a practice school, whose password everybody is told. The same rules.
  base::Result<std::string, std::vector<EnrolProblem>> make_practice_account(
      const std::string& person, const std::string& display_name, std::string_view name,
      std::string_view password);

 private:
  PaperCode print_for(const std::string& person, const std::string& display_name);
  base::Result<Code, EnrolProblem> good_code(std::string_view typed) const;

  AccountStore& accounts_;
  StaffBook& staff_;
  Passwords& passwords_;
  Randomness& randomness_;
  const Clock& clock_;
};

/// What is wrong with a sign-in name and a password that `account` is to have. `names`: see
/// password_problems.
std::vector<EnrolProblem> choice_problems(AccountStore& accounts, const Account& account,
                                          std::string_view typed_name, std::string_view password,
                                          std::vector<std::string> names);

}  // namespace stepwell::app
