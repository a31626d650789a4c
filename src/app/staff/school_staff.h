// Who is on the staff of a school and who holds which post, kept ready for every request: read from
// the school's record once and again only when that has moved on.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/records.h"
#include "app/records/store.h"
#include "app/staff/accounts.h"
#include "people/may.h"
#include "people/posts.h"

namespace stepwell::app {

/// Somebody on the staff of a school, with or without a post. The last entry that names them says
/// what they are called.
struct StaffMember {
  std::string person;
  std::string name;
  std::string email;
  bool operator==(const StaffMember&) const = default;
};

/// A school's staff as its record has it.
struct SchoolStaff {
  std::string school_name;
  std::vector<StaffMember> members;  ///< in the order in which they were added
  std::vector<people::Post> posts;   ///< also those that have ended or not begun
  record::Position version = 0;

  /// Nothing, if nobody of that id was ever added.
  const StaffMember* find(std::string_view person) const;
};

/// A post with the school that it is at.
struct HeldPost {
  std::string school;
  people::Post post;
  bool operator==(const HeldPost&) const = default;
};

/// May be used by several threads at once.
class StaffBook {
 public:
  StaffBook(Store& store, const Records& records, AccountStore& accounts);

  /// As the record is at this moment, also if another program has written to it. Empty for a school
  /// that is not there.
  std::shared_ptr<const SchoolStaff> at(const std::string& school);
  /// The posts that the person holds today, school by school.
  std::vector<HeldPost> open_posts(const std::string& person);
  /// The same of somebody who has or had posts at these schools.
  std::vector<HeldPost> open_posts(const std::string& person,
                                   const std::vector<std::string>& schools);
  /// How the person stands today to the child of that class, or to the school where `child` is
  /// empty.
  people::Relationships relationships(const std::string& person, const std::string& school,
                                      std::string_view child = {},
                                      std::string_view class_name = {});
  /// Whether the table lets the person do that today.
  bool may(people::Action action, const std::string& person, const std::string& school,
           std::string_view child = {}, std::string_view class_name = {});
  /// What must not be in the person's password: their own names and those of their schools.
  std::vector<std::string> names_around(const Account& account);

 private:
  struct KeptStaff {
    std::uint64_t moment = 0;  ///< of the store, at which it was seen to hold
    std::shared_ptr<const SchoolStaff> staff;
  };

  Store& store_;
  const Records& records_;
  AccountStore& accounts_;
  std::mutex mutex_;
  std::map<std::string, KeptStaff, std::less<>> kept_;
};

}  // namespace stepwell::app
