// Makes one practice school by the commands that its people have: sets it up, brings in the pupil
// file as it was and as it is, and records the story day by day with the school's own clock.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/import/import_pupils.h"
#include "app/records/casework.h"
#include "app/school/practice.h"
#include "app/school/set_up.h"
#include "app/staff/accounts.h"
#include "app/staff/enrolment.h"
#include "app/staff/staff.h"
#include "cli/practice/tale.h"

namespace stepwell::cli {

/// The time at which the story is told: of the day on which it is made, at the minute that the
/// story says. The practice school moves the day.
class StoryClock final : public app::Clock {
 public:
  explicit StoryClock(base::Day today) : today_(today) {}
  void set_minute(int minute) { minute_ = minute; }
  base::Instant now() const override;

 private:
  base::Day today_;
  int minute_ = 8 * 60;
};

/// What the story is told with.
struct PracticeTools {
  app::Store& store;
  app::Lists& lists;
  app::AccountStore& accounts;
  std::shared_ptr<const law::Library> library;
  const app::RollReader& reader;
  app::Randomness& randomness;
  app::Passwords& passwords;
};

/// Somebody who can sign in at a practice school.
struct PracticePerson {
  std::string sign_in_name;
  std::string name;
  std::string post;
};
struct PracticeMade {
  std::string school;
  std::string administrator;  ///< a person's id
  int to_settle = 0;          ///< children of whom the file says another status at the end
  int refused = 0;            ///< children whom an import could not take
  std::size_t entries = 0;    ///< of the story, without what the imports brought
  std::vector<PracticePerson> people;
};

class PracticeSchool {
 public:
  /// `last` is the day on which the story ends, `today` that of the world; `roll` is the pupil
  /// file. The rest outlives this.
  PracticeSchool(const PracticeTools& tools, const SchoolScript& script, const TextsScript& texts,
                 base::Day last, base::Day today, std::string roll);

  /// Throws base::Fault where the script asks for what the law, the rights of the person or the
  /// form of entries do not allow.
  PracticeMade make();

 private:
  void set_up(base::Day first);
  void set_terms();
  void add_staff(base::Day day);
  void add_member(const StaffScript& member, base::Day day);
  void change_staff(const ChangeScript& change, base::Day day);
  void make_account(const StaffScript& member);
  void import(const app::Roll& roll, base::Day day, std::string_view file);
  void tell(const std::vector<Told>& told);
  void record(const Told& told);
  void record_for_school(base::Day day, const ActScript& act);
  void set_help_settings();
  void move_to(base::Day day);
  app::StaffRequest request(const std::string& what);

  PracticeTools tools_;
  const SchoolScript& script_;
  const TextsScript& texts_;
  base::Day last_;
  std::string file_;
  StoryClock clock_;
  app::Records records_;
  app::StaffBook book_;
  app::Casework casework_;
  app::Staff staff_;
  app::Practice practice_;
  app::Enrolment enrolment_;
  std::unique_ptr<StoryDays> days_;
  std::unique_ptr<StaffPlan> plan_;
  std::unique_ptr<Cast> cast_;
  std::vector<CastChild> children_;
  std::string school_, administrator_;
  base::Day day_;
  std::map<std::string, std::string> people_;  ///< ids by key
  struct Kept {
    std::string id;
    int entries = 0;
    std::map<std::string, int> labels;  ///< where an entry that was named stands
  };
  std::vector<Kept> kept_;  ///< by the place of the child
  PracticeMade made_;
  std::set<std::string> hours_said_;
  int forms_ = 0;
};

}  // namespace stepwell::cli
