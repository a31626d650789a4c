#include "app/staff/staff.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "base/check.h"
#include "base/text.h"

namespace stepwell::app {

namespace json = boost::json;
using base::Day;
using people::Post;
using people::PostKind;

namespace {

using What = StaffProblem::What;
using Problems = Staff::Problems;

const Done kAsBefore{Done::What::RepeatedForm, {}};

/// Folding leaves nothing of what is only spaces, or is not text.
bool says_nothing(const std::string& text) {
  return base::folded_name(text).empty();
}

bool is_for_one_class(PostKind kind) {
  switch (kind) {
    case PostKind::ClassTeacher:
    case PostKind::SubjectTeacher:
    case PostKind::Assistant: return true;
    case PostKind::Senco:
    case PostKind::Head:
    case PostKind::Administrator: return false;
  }
  return false;
}

bool is(const Post& post, const std::string& person, const PostName& name) {
  return post.person == person && post.kind == name.kind && post.class_name == name.class_name &&
         post.child == name.child;
}

/// The post as it is held on that day or as it will be later: nothing may be given a second time.
const Post* held_from(const SchoolStaff& staff, const std::string& person, const PostName& name,
                      Day day) {
  for (const Post& post : staff.posts)
    if (is(post, person, name) && (!post.ended || day < *post.ended)) return &post;
  return nullptr;
}

/// The last such post that was given, ended or not.
const Post* last_given(const SchoolStaff& staff, const std::string& person, const PostName& name) {
  for (auto post = staff.posts.rbegin(); post != staff.posts.rend(); ++post)
    if (is(*post, person, name)) return &*post;
  return nullptr;
}

void check_shape(const PostName& post, Problems& problems) {
  if (!is_for_one_class(post.kind)) {
    if (!post.class_name.empty()) problems.push_back({What::NotForOneClass, "class"});
    if (!post.child.empty()) problems.push_back({What::NotForOneClass, "child"});
  } else if (post.class_name.empty() && post.child.empty()) {
    problems.push_back({What::ClassOrChildMissing, "class"});
  } else if (!post.class_name.empty() && !post.child.empty()) {
    problems.push_back({What::ClassAndChild, "class"});
  }
}

void check_person(const SchoolStaff& staff, const std::string& person, const char* field,
                  Problems& problems) {
  if (staff.find(person) == nullptr) problems.push_back({What::NoSuchStaff, field});
}

void check_end(const SchoolStaff& staff, const std::string& person, const PostName& name, Day on,
               Problems& problems) {
  const Post* post = last_given(staff, person, name);
  if (post == nullptr || post->ended)
    problems.push_back({What::NotHeld, "post"});
  else if (on < post->from)
    problems.push_back({What::EndsBeforeItBegan, "on"});
}

json::object staff_entry(const std::string& person, const AddStaff& command, Day on) {
  json::object entry{
      {"on", on.iso()}, {"kind", "staff_added"}, {"staff", person}, {"name", command.name}};
  if (!command.email.empty()) entry["email"] = command.email;
  return entry;
}

json::object post_entry(std::string_view kind, const std::string& person, const PostName& post,
                        Day on, const std::string& reason) {
  json::object entry{
      {"on", on.iso()}, {"kind", kind}, {"post", people::name_of(post.kind)}, {"person", person}};
  if (!post.class_name.empty()) entry["class"] = post.class_name;
  if (!post.child.empty()) entry["child"] = post.child;
  if (!says_nothing(reason)) entry["reason"] = reason;
  return entry;
}

/// A person's new id is not what was said.
std::string said_in(const AddStaff& command) {
  return json::serialize(json::array{command.name, command.email, command.sign_in_name});
}

/// Whether every post has gone over already, on that day.
bool is_handed_over(const SchoolStaff& staff, const HandOver& command) {
  return std::all_of(command.posts.begin(), command.posts.end(), [&](const PostName& name) {
    const Post* old = last_given(staff, command.from, name);
    const Post* next = last_given(staff, command.to, name);
    return old != nullptr && old->ended == command.on && next != nullptr &&
           next->from == command.on && !next->ended;
  });
}

void check_hand_over(const SchoolStaff& staff, const HandOver& command, Problems& problems) {
  check_person(staff, command.from, "from", problems);
  check_person(staff, command.to, "to", problems);
  if (command.from == command.to) problems.push_back({What::SamePerson, "to"});
  if (command.posts.empty()) problems.push_back({What::NoPost, "post"});
  for (const PostName& name : command.posts) {
    check_end(staff, command.from, name, command.on, problems);
    if (command.from != command.to && held_from(staff, command.to, name, command.on) != nullptr)
      problems.push_back({What::AlreadyHeld, "to"});
  }
}

bool hands_on_administration(const HandOver& command) {
  return std::any_of(command.posts.begin(), command.posts.end(),
                     [](const PostName& name) { return name.kind == PostKind::Administrator; });
}

}  // namespace

std::string_view name_of(What what) {
  switch (what) {
    case What::NotAllowed: return "not_allowed";
    case What::NameMissing: return "name_missing";
    case What::NoSuchAccount: return "no_such_account";
    case What::AlreadyOnStaff: return "already_on_staff";
    case What::NoSuchStaff: return "no_such_staff";
    case What::ClassOrChildMissing: return "class_or_child_missing";
    case What::ClassAndChild: return "class_and_child";
    case What::NotForOneClass: return "not_for_one_class";
    case What::NoSuchChild: return "no_such_child";
    case What::AlreadyHeld: return "already_held";
    case What::NotHeld: return "not_held";
    case What::NoPost: return "no_post";
    case What::SamePerson: return "same_person";
    case What::EndsBeforeItBegan: return "ends_before_it_began";
    case What::DayNotYet: return "day_not_yet";
    case What::ReasonMissing: return "reason_missing";
    case What::LastAdministrator: return "last_administrator";
    case What::SaidOtherwise: return "said_otherwise";
  }
  return {};
}

Staff::Staff(AccountStore& accounts, Store& store, Records& records, StaffBook& book,
             Randomness& randomness, const Clock& clock)
    : accounts_(accounts),
      store_(store),
      records_(records),
      book_(book),
      randomness_(randomness),
      clock_(clock) {}

bool Staff::may_manage(const StaffRequest& request) {
  return book_.may(people::Action::ManageStaff, request.asker, request.school);
}

bool Staff::leaves_no_administrator(const SchoolStaff& staff, base::Day today,
                                    const std::string& leaving, const std::string& coming) {
  const auto can_sign_in = [this](const std::string& person) {
    const auto account = accounts_.account(person);
    return account && account->password_hash;
  };
  if (!coming.empty() && can_sign_in(coming)) return false;
  return std::none_of(staff.posts.begin(), staff.posts.end(), [&](const Post& post) {
    return post.kind == PostKind::Administrator && post.person != leaving && post.held_on(today) &&
           can_sign_in(post.person);
  });
}

base::Result<Done, Problems> Staff::record(const StaffRequest& request,
                                           std::vector<json::object> entries, std::string answer,
                                           std::string said) {
  Wish wish{request.form, request.asker, {}, std::move(answer), std::move(said)};
  wish.records.push_back({{request.school, {}}, std::move(entries)});
  const auto done = records_.record(wish);
  if (!done && done.error().what == NotRecorded::What::SaidOtherwise)
    return base::refuse(Problems{{What::SaidOtherwise, {}}});
  base::check(done.has_value(), "an entry of staff that was checked can be recorded");
  return *done;
}

base::Result<std::string, Problems> Staff::add(const StaffRequest& request,
                                               const AddStaff& command) {
  const std::lock_guard lock(one_at_a_time_);
  if (!may_manage(request)) return base::refuse(Problems{{What::NotAllowed, {}}});
  Problems problems;
  if (says_nothing(command.name)) problems.push_back({What::NameMissing, "name"});
  const auto known = accounts_.account_named(folded_sign_in_name(command.sign_in_name));
  if (!command.sign_in_name.empty() && !known)
    problems.push_back({What::NoSuchAccount, "sign_in_name"});
  const auto staff = book_.at(request.school);
  if (const StaffMember* member = known ? staff->find(known->person) : nullptr) {
    if (member->name == command.name) return member->person;
    problems.push_back({What::AlreadyOnStaff, "sign_in_name"});
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  const std::string person = known ? known->person : new_identifier(randomness_);
  const auto done = record(request, {staff_entry(person, command, records_.today(request.school))},
                           person, said_in(command));
  if (!done) return base::refuse(done.error());
  return done->what == Done::What::RepeatedForm ? done->answer : person;
}

base::Result<Done, Problems> Staff::give_post(const StaffRequest& request,
                                              const GivePost& command) {
  const std::lock_guard lock(one_at_a_time_);
  if (!may_manage(request)) return base::refuse(Problems{{What::NotAllowed, {}}});
  const auto staff = book_.at(request.school);
  const Post* held = held_from(*staff, command.person, command.post, command.from);
  if (held != nullptr && held->from == command.from && !held->ended) return kAsBefore;
  Problems problems;
  check_person(*staff, command.person, "person", problems);
  check_shape(command.post, problems);
  const auto children =
      command.post.child.empty() ? std::vector<std::string>{} : store_.children(request.school);
  if (!command.post.child.empty() &&
      std::find(children.begin(), children.end(), command.post.child) == children.end())
    problems.push_back({What::NoSuchChild, "child"});
  if (records_.today(request.school) < command.from) problems.push_back({What::DayNotYet, "on"});
  if (held != nullptr) problems.push_back({What::AlreadyHeld, "post"});
  if (!problems.empty()) return base::refuse(std::move(problems));
  // First the way to the school, then the post: one without the other would be a post that nobody
  // can come in by.
  accounts_.keep_school(command.person, request.school);
  return record(
      request,
      {post_entry("post_given", command.person, command.post, command.from, command.reason)}, {});
}

base::Result<Done, Problems> Staff::end_post(const StaffRequest& request, const EndPost& command) {
  const std::lock_guard lock(one_at_a_time_);
  if (!may_manage(request)) return base::refuse(Problems{{What::NotAllowed, {}}});
  const auto staff = book_.at(request.school);
  const Post* post = last_given(*staff, command.person, command.post);
  if (post != nullptr && post->ended == command.on) return kAsBefore;
  Problems problems;
  check_end(*staff, command.person, command.post, command.on, problems);
  if (records_.today(request.school) < command.on) problems.push_back({What::DayNotYet, "on"});
  if (says_nothing(command.reason)) problems.push_back({What::ReasonMissing, "reason"});
  if (command.post.kind == PostKind::Administrator &&
      leaves_no_administrator(*staff, records_.today(request.school), command.person, {}))
    problems.push_back({What::LastAdministrator, "post"});
  if (!problems.empty()) return base::refuse(std::move(problems));
  return record(
      request, {post_entry("post_ended", command.person, command.post, command.on, command.reason)},
      {});
}

base::Result<Done, Problems> Staff::hand_over(const StaffRequest& request,
                                              const HandOver& command) {
  const std::lock_guard lock(one_at_a_time_);
  if (!may_manage(request)) return base::refuse(Problems{{What::NotAllowed, {}}});
  const auto staff = book_.at(request.school);
  if (!command.posts.empty() && is_handed_over(*staff, command)) return kAsBefore;
  Problems problems;
  check_hand_over(*staff, command, problems);
  if (records_.today(request.school) < command.on) problems.push_back({What::DayNotYet, "on"});
  if (says_nothing(command.reason)) problems.push_back({What::ReasonMissing, "reason"});
  if (hands_on_administration(command) &&
      leaves_no_administrator(*staff, records_.today(request.school), command.from, command.to))
    problems.push_back({What::LastAdministrator, "post"});
  if (!problems.empty()) return base::refuse(std::move(problems));
  accounts_.keep_school(command.to, request.school);
  std::vector<json::object> entries;
  for (const PostName& name : command.posts) {
    entries.push_back(post_entry("post_ended", command.from, name, command.on, command.reason));
    entries.push_back(post_entry("post_given", command.to, name, command.on, command.reason));
  }
  return record(request, std::move(entries), {});
}

base::Result<std::vector<StaffLine>, StaffProblem> Staff::list(const std::string& asker,
                                                               const std::string& school) {
  if (!may_manage({asker, school, {}})) return base::refuse(StaffProblem{What::NotAllowed, {}});
  const auto staff = book_.at(school);
  std::vector<StaffLine> lines;
  for (const StaffMember& member : staff->members) {
    StaffLine line{member, {}, door_of(member.person)};
    std::copy_if(staff->posts.begin(), staff->posts.end(), std::back_inserter(line.posts),
                 [&](const Post& post) { return post.person == member.person; });
    lines.push_back(std::move(line));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const StaffLine& a, const StaffLine& b) {
    return base::folded_name(a.member.name) < base::folded_name(b.member.name);
  });
  return lines;
}

StaffLine::Door Staff::door_of(const std::string& person) {
  const auto account = accounts_.account(person);
  if (account && account->password_hash) return StaffLine::Door::CanSignIn;
  const auto code = accounts_.code_for(CodePurpose::Enrol, person);
  const bool good = code && (!code->good_until || clock_.now() < *code->good_until);
  return good ? StaffLine::Door::CodeOut : StaffLine::Door::NoCode;
}

}  // namespace stepwell::app
