#include "app/staff/school_staff.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "record/body.h"
#include "record/timeline.h"

namespace stepwell::app {

using record::text_in;
namespace {

void add_member(std::vector<StaffMember>& members, StaffMember named) {
  if (named.person.empty()) return;  // its body was erased by law
  const auto known = std::find_if(members.begin(), members.end(), [&](const StaffMember& member) {
    return member.person == named.person;
  });
  if (known == members.end())
    members.push_back(std::move(named));
  else
    *known = std::move(named);
}

std::shared_ptr<const SchoolStaff> read_staff(const LoadedRecord& record) {
  auto staff = std::make_shared<SchoolStaff>();
  staff->version = record.version;
  staff->posts = people::posts_of(record.entries);
  for (const record::Entry* entry :
       record::taking_part(record.entries, {base::Day(9999, 12, 31), std::nullopt})) {
    const std::string_view kind = law::spec(entry->topic.kind).name;
    if (kind == "school_set_up") staff->school_name = text_in(*entry, "name");
    if (kind == "staff_added")
      add_member(staff->members,
                 {text_in(*entry, "staff"), text_in(*entry, "name"), text_in(*entry, "email")});
  }
  return staff;
}

}  // namespace

const StaffMember* SchoolStaff::find(std::string_view person) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const StaffMember& member) {
    return member.person == person;
  });
  return found == members.end() ? nullptr : &*found;
}

StaffBook::StaffBook(Store& store, const Records& records, AccountStore& accounts)
    : store_(store), records_(records), accounts_(accounts) {}

std::shared_ptr<const SchoolStaff> StaffBook::at(const std::string& school) {
  // Asked before anything is read: what is written meanwhile has a later one.
  const std::uint64_t moment = store_.moment();
  KeptStaff kept;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = kept_.find(school); found != kept_.end()) kept = found->second;
  }
  if (kept.staff && kept.moment == moment) return kept.staff;
  const RecordId id{school, {}};
  const bool holds = kept.staff && store_.read(id, kept.staff->version).empty();
  if (!holds) kept.staff = read_staff(records_.load(id));
  const std::lock_guard lock(mutex_);
  // Ids that were made up must not fill the memory.
  if (kept.staff->version > 0) kept_.insert_or_assign(school, KeptStaff{moment, kept.staff});
  return kept.staff;
}

std::vector<HeldPost> StaffBook::open_posts(const std::string& person) {
  return open_posts(person, accounts_.schools_of(person));
}

std::vector<HeldPost> StaffBook::open_posts(const std::string& person,
                                            const std::vector<std::string>& schools) {
  std::vector<HeldPost> open;
  for (const std::string& school : schools) {
    const auto staff = at(school);
    const base::Day today = records_.today(school);
    for (const people::Post& post : staff->posts)
      if (post.person == person && post.held_on(today)) open.push_back({school, post});
  }
  return open;
}

people::Relationships StaffBook::relationships(const std::string& person, const std::string& school,
                                               std::string_view child,
                                               std::string_view class_name) {
  return people::relationships_of(person, at(school)->posts, child, class_name,
                                  records_.today(school));
}

bool StaffBook::may(people::Action action, const std::string& person, const std::string& school,
                    std::string_view child, std::string_view class_name) {
  return people::may(action, relationships(person, school, child, class_name));
}

std::vector<std::string> StaffBook::names_around(const Account& account) {
  std::vector<std::string> names = {account.display_name, account.sign_in_name};
  for (const std::string& school : accounts_.schools_of(account.person)) {
    const auto staff = at(school);
    names.push_back(staff->school_name);
    if (const StaffMember* member = staff->find(account.person)) {
      names.push_back(member->name);
      names.push_back(member->email);
    }
  }
  return names;
}

}  // namespace stepwell::app
