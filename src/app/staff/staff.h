// What an administrator does with the staff of a school: adds people, gives and ends posts, hands
// posts over. All of it is recorded in the school's own record with who did it, whoever it is for,
// also for oneself.
#pragma once

#include <boost/json/object.hpp>
#include <mutex>
#include <string>
#include <vector>

#include "app/records/clock.h"
#include "app/records/identifiers.h"
#include "app/records/records.h"
#include "app/records/store.h"
#include "app/staff/accounts.h"
#include "app/staff/school_staff.h"
#include "base/day.h"
#include "base/result.h"
#include "people/posts.h"

namespace stepwell::app {

/// Who asks, at which school, with which form: the same form of the same person arriving twice
/// records once.
struct StaffRequest {
  std::string asker;
  std::string school;
  std::string form;
};

/// Which post: a teacher's or assistant's is for one class or for one child, any other for neither.
struct PostName {
  people::PostKind kind = people::PostKind::ClassTeacher;
  std::string class_name;
  std::string child;
  bool operator==(const PostName&) const = default;
};

struct AddStaff {
  std::string name;
  std::string email;         ///< may be empty
  std::string sign_in_name;  ///< of somebody who signs in already, at another school; usually empty
};

struct GivePost {
  std::string person;
  PostName post;
  base::Day from;
  std::string reason;  ///< may be empty
};

struct EndPost {
  std::string person;
  PostName post;
  base::Day on;  ///< the first day on which it is not held any more
  std::string reason;
};

/// One or several posts go from one person to another on one day, in one act: what is due and whose
/// children they are goes with them, for it belongs to the post.
struct HandOver {
  std::string from;
  std::string to;
  std::vector<PostName> posts;
  base::Day on;  ///< the last day of the one is the day before
  std::string reason;
};

/// Why a command is refused. All that is wrong with its fields comes at once; `NotAllowed` comes
/// alone.
struct StaffProblem {
  enum class What {
    NotAllowed,           ///< who asks is no administrator of the school
    NameMissing,          ///< "name"
    NoSuchAccount,        ///< "sign_in_name": nobody signs in by that
    AlreadyOnStaff,       ///< "sign_in_name"
    NoSuchStaff,          ///< "person", "from", "to": not added at this school
    ClassOrChildMissing,  ///< "class": a teacher's post is for one of them
    ClassAndChild,        ///< "class": for one of them, not for both
    NotForOneClass,       ///< "class" or "child": this post is for the whole school
    NoSuchChild,          ///< "child": not at this school
    AlreadyHeld,  ///< "post" (of a hand-over "to"): the person has this post on that day or later
    NotHeld,      ///< "post": the person does not have it
    NoPost,       ///< "post": a hand-over of nothing
    SamePerson,   ///< "to": a hand-over to oneself
    EndsBeforeItBegan,  ///< "on"
    DayNotYet,          ///< "on": only what has happened can be recorded
    ReasonMissing,      ///< "reason"
    LastAdministrator,  ///< "post": nobody who can sign in would be left to look after the staff
    SaidOtherwise,      ///< the form was recorded before, and said something else; comes alone
  };
  What what = What::NotAllowed;
  std::string field;
  bool operator==(const StaffProblem&) const = default;
};
std::string_view name_of(StaffProblem::What what);

/// A line of the list of staff.
struct StaffLine {
  enum class Door {
    NoCode,   ///< has never had one, or it has expired
    CodeOut,  ///< has a code and has not used it yet
    CanSignIn,
  };
  StaffMember member;
  std::vector<people::Post> posts;  ///< all, as they were given
  Door door = Door::NoCode;
};

class Staff {
 public:
  using Problems = std::vector<StaffProblem>;

  Staff(AccountStore& accounts, Store& store, Records& records, StaffBook& book,
        Randomness& randomness, const Clock& clock);

  /// Answers with the person's id. They have no post yet, and no way to sign in. Somebody who is on
  /// the staff already under that name is answered like a form that came twice.
  base::Result<std::string, Problems> add(const StaffRequest& request, const AddStaff& command);
  /// A post that is given again exactly as it is, or ended again on the day on which it ended, is
  /// answered like a form that came twice.
  base::Result<Done, Problems> give_post(const StaffRequest& request, const GivePost& command);
  base::Result<Done, Problems> end_post(const StaffRequest& request, const EndPost& command);
  base::Result<Done, Problems> hand_over(const StaffRequest& request, const HandOver& command);
  /// In the order of their names. Only for who may look after the staff.
  base::Result<std::vector<StaffLine>, StaffProblem> list(const std::string& asker,
                                                          const std::string& school);

 private:
  bool may_manage(const StaffRequest& request);
  StaffLine::Door door_of(const std::string& person);
  bool leaves_no_administrator(const SchoolStaff& staff, base::Day today,
                               const std::string& leaving, const std::string& coming);
  base::Result<Done, Problems> record(const StaffRequest& request,
                                      std::vector<boost::json::object> entries, std::string answer,
                                      std::string said = {});

  std::mutex
      one_at_a_time_;  ///< two administrators must not end each other's post in the same moment
  AccountStore& accounts_;
  Store& store_;
  Records& records_;
  StaffBook& book_;
  Randomness& randomness_;
  const Clock& clock_;
};

}  // namespace stepwell::app
