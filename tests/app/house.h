// A house with all that stands behind its door, and schools in it: for the tests of people and of
// the door.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/school/set_up.h"
#include "app/staff/enrolment.h"
#include "app/staff/sign_in.h"
#include "app/staff/staff.h"
#include "tests/app/fixed_clock.h"
#include "tests/app/fixed_randomness.h"
#include "tests/app/memory_accounts.h"
#include "tests/app/memory_log.h"
#include "tests/support/packs.h"

namespace stepwell::testing {

inline constexpr const char* kGoodPassword = "tair carreg felen ger yr afon";
inline constexpr const char* kOtherPassword = "seven quiet herons over slate";
inline constexpr const char* kRemote = "192.0.2.7";

/// The smallest cost that there is: what is tested is not how long it takes.
inline constexpr app::HashCost kCheapest{8192, 1};

inline app::SchoolForm exton() {
  return {"Exton Primary", "england-send-2015", "primary", "england"};
}
inline app::SchoolForm bryn() {
  return {"Ysgol y Bryn", "wales-sen-2002", "primary", "wales"};
}
inline app::AdministratorForm admin_form(const std::string& sign_in_name = "ada") {
  return {"Ada Lovegrove", "", sign_in_name, kGoodPassword};
}

/// Over any log.
struct HouseOver {
  explicit HouseOver(app::Store& store) : log(store) {}

  app::Store& log;
  FixedClock clock;
  FixedRandomness randomness;
  MemoryAccounts accounts;
  app::Records records{log, packs(), clock};
  app::StaffBook book{log, records, accounts};
  app::Passwords passwords{kCheapest};
  app::Door door{accounts, book, passwords, randomness, clock};
  app::Enrolment enrolment{accounts, book, passwords, randomness, clock};
  app::SetUp set_up{accounts, records, passwords, randomness, clock};
  app::Staff staff{accounts, log, records, book, randomness, clock};
  int forms = 0;

  base::Day today() const { return clock.today(); }

  /// A school with an administrator who can sign in.
  app::NewSchool add_school(const app::SchoolForm& form = exton(),
                            const std::string& sign_in_name = "ada") {
    const auto made = set_up.set_up_practice(form, admin_form(sign_in_name));
    EXPECT_TRUE(made.has_value());
    return made.value();
  }
  app::StaffRequest request(const app::NewSchool& school) {
    return {school.person, school.school, "form " + std::to_string(++forms)};
  }
  std::string add_person(const app::NewSchool& school, const std::string& name = "Siân Parry") {
    return staff.add(request(school), {name, {}, {}}).value();
  }
  void give(const app::NewSchool& school, const std::string& person, const app::PostName& post) {
    const auto given = staff.give_post(request(school), {person, post, today(), {}});
    EXPECT_TRUE(given.has_value());
  }
  void end(const app::NewSchool& school, const std::string& person, const app::PostName& post) {
    const auto ended = staff.end_post(request(school), {person, post, today(), "Has left"});
    EXPECT_TRUE(ended.has_value());
  }
  /// Somebody with that post who can sign in by that name.
  std::string add_who_signs_in(const app::NewSchool& school, const std::string& sign_in_name,
                               const app::PostName& post) {
    const std::string person = add_person(school);
    give(school, person, post);
    const auto code = enrolment.print_code(school.person, school.school, person).value().code;
    EXPECT_TRUE(enrolment.enrol(code, sign_in_name, kOtherPassword).has_value());
    return person;
  }
  std::string token_of(const std::string& sign_in_name, const std::string& password) {
    return door.sign_in(sign_in_name, password, kRemote).value().token;
  }
  std::vector<app::LoggedEntry> school_record(const std::string& school) {
    return log.read({school, {}});
  }
  /// A child with a record.
  void add_child(const std::string& school, const std::string& child) {
    add_child({school, child}, {"Siân", "O’Brien", "3B"});
  }
  struct Pupil {
    std::string forename, surname, class_name;
  };
  void add_child(const app::RecordId& child, const Pupil& pupil) {
    const std::string on = today().iso();
    app::Wish wish{{}, "somebody", {}, {}};
    wish.records.push_back({child,
                            {{{"on", on},
                              {"kind", "pupil_registered"},
                              {"forename", pupil.forename},
                              {"surname", pupil.surname},
                              {"born", "2018-03-09"}},
                             {{"on", on}, {"kind", "class_joined"}, {"class", pupil.class_name}}}});
    EXPECT_TRUE(records.record(wish).has_value());
  }
};

struct HeldLog {
  MemoryLog memory;
};
/// Over a log in memory.
struct House : HeldLog, HouseOver {
  House() : HouseOver(memory) {}
  MemoryLog& log = memory;
};

inline constexpr auto kSenco = people::PostKind::Senco;
inline constexpr auto kHead = people::PostKind::Head;
inline constexpr auto kTeacher = people::PostKind::ClassTeacher;
inline constexpr auto kAssistant = people::PostKind::Assistant;
inline constexpr auto kAdministrator = people::PostKind::Administrator;

}  // namespace stepwell::testing
