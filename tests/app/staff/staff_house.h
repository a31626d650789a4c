// A school with two people besides its administrator, for the tests of what is done with staff.
#pragma once

#include <boost/json.hpp>
#include <set>

#include "app/staff/staff.h"
#include "tests/app/house.h"

namespace stepwell::app {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using What = StaffProblem::What;

class StaffTest : public ::testing::Test {
 protected:
  using Problems = Staff::Problems;

  template <class Answer>
  static Problems problems(const Answer& answer) {
    return answer ? Problems{} : answer.error();
  }
  Problems give(const std::string& person, const PostName& post,
                std::optional<base::Day> from = {}) {
    return problems(house_.staff.give_post(house_.request(school_),
                                           {person, post, from.value_or(house_.today()), {}}));
  }
  Problems end(const std::string& person, const PostName& post, std::optional<base::Day> on = {},
               const std::string& reason = "Has left") {
    return problems(house_.staff.end_post(house_.request(school_),
                                          {person, post, on.value_or(house_.today()), reason}));
  }
  Problems hand_over(const std::string& from, const std::string& to,
                     const std::vector<PostName>& posts, std::optional<base::Day> on = {},
                     const std::string& reason = "Retires") {
    return problems(house_.staff.hand_over(house_.request(school_),
                                           {from, to, posts, on.value_or(house_.today()), reason}));
  }
  std::size_t entries() { return house_.school_record(school_.school).size(); }
  LoggedEntry last_entry() { return house_.school_record(school_.school).back(); }
  std::string text_in_last(const char* field) {
    return std::string(boost::json::parse(*last_entry().body).at(field).as_string());
  }
  bool holds(const std::string& person, const PostName& post) {
    for (const people::Post& held : house_.book.at(school_.school)->posts)
      if (held.person == person && held.kind == post.kind && held.class_name == post.class_name &&
          held.child == post.child && held.held_on(house_.today()))
        return true;
    return false;
  }

  const PostName senco_{kSenco, {}, {}};
  const PostName class_3b_{kTeacher, "3B", {}};
  const PostName administrator_{kAdministrator, {}, {}};

  House house_;
  NewSchool school_ = house_.add_school();
  std::string sian_ = house_.add_person(school_);
  std::string tomos_ = house_.add_person(school_, "Tomos Rees");
};

}  // namespace stepwell::app
