#include "app/staff/school_staff.h"

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class StaffBookTest : public ::testing::Test {
 protected:
  House house_;
  NewSchool school_ = house_.add_school();
};

TEST_F(StaffBookTest, ReadsARecordOnceAndAgainWhenItHasMovedOn) {
  house_.book.at(school_.school);
  const int before = house_.log.times_read_whole();
  for (int i = 0; i < 10; ++i) house_.book.at(school_.school);
  EXPECT_EQ(house_.log.times_read_whole(), before);
  const std::string sian = house_.add_person(school_);
  EXPECT_NE(house_.book.at(school_.school)->find(sian), nullptr);
}

TEST_F(StaffBookTest, SeesWhatAnotherProgramHasWritten) {
  const auto before = house_.book.at(school_.school);
  StaffBook other(house_.log, house_.records, house_.accounts);
  other.at(school_.school);
  const std::string sian = house_.add_person(school_);
  EXPECT_EQ(before->find(sian), nullptr);  // what was read stays as it was
  EXPECT_NE(other.at(school_.school)->find(sian), nullptr);
}

TEST_F(StaffBookTest, HasNobodyAtASchoolThatIsNotThere) {
  const auto staff = house_.book.at("no school");
  EXPECT_THAT(staff->members, IsEmpty());
  EXPECT_THAT(staff->posts, IsEmpty());
  EXPECT_EQ(staff->version, 0);
  EXPECT_TRUE(house_.book.relationships(school_.person, "no school").none());
}

TEST_F(StaffBookTest, TakesTheLastNameOfAPerson) {
  const std::string sian = house_.add_person(school_);
  const auto version = house_.book.at(school_.school)->version;
  Append append{
      {school_.school, {}},
      version,
      {{house_.today(), "staff_added", R"({"staff":")" + sian + R"(","name":"Siân Rees"})"}},
      std::nullopt,
      {}};
  ASSERT_TRUE(house_.log.write({{}, school_.person, house_.clock.now(), {append}, {}}).has_value());
  const auto staff = house_.book.at(school_.school);
  EXPECT_EQ(staff->find(sian)->name, "Siân Rees");
  EXPECT_EQ(staff->members.size(), 2U);
}

TEST_F(StaffBookTest, LivesWithABodyThatWasErasedByLaw) {
  const std::string sian = house_.add_person(school_);
  const auto position = house_.book.at(school_.school)->version;
  house_.log.erase_body({school_.school, {}}, position, "somebody", house_.clock.now(),
                        "asked for");
  StaffBook fresh(house_.log, house_.records, house_.accounts);
  EXPECT_EQ(fresh.at(school_.school)->find(sian), nullptr);
  EXPECT_EQ(fresh.at(school_.school)->members.size(), 1U);
}

TEST_F(StaffBookTest, KnowsTheOpenPostsOfAllSchools) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  ASSERT_TRUE(house_.staff.add(house_.request(other), {"Ada Lovegrove", {}, "ada"}).has_value());
  house_.give(other, school_.person, {kSenco, {}, {}});
  std::vector<std::string> schools;
  for (const HeldPost& held : house_.book.open_posts(school_.person))
    schools.push_back(held.school);
  EXPECT_THAT(schools, ::testing::UnorderedElementsAre(school_.school, other.school));
  house_.end(other, school_.person, {kSenco, {}, {}});
  EXPECT_EQ(house_.book.open_posts(school_.person).size(), 1U);
  EXPECT_THAT(house_.book.open_posts("nobody"), IsEmpty());
}

TEST_F(StaffBookTest, APostIsHeldFromItsDayOn) {
  const std::string sian = house_.add_person(school_);
  house_.give(school_, sian, {kSenco, {}, {}});
  house_.clock.advance(-24 * 60 * 60);
  EXPECT_THAT(house_.book.open_posts(sian), IsEmpty());
  EXPECT_FALSE(house_.book.may(people::Action::SeeChild, sian, school_.school, "child", "3B"));
  house_.clock.advance(24 * 60 * 60);
  EXPECT_TRUE(house_.book.may(people::Action::SeeChild, sian, school_.school, "child", "3B"));
}

TEST_F(StaffBookTest, APostAtOneSchoolOpensNothingAtAnother) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  const std::string sian = house_.add_person(school_);
  house_.give(school_, sian, {kSenco, {}, {}});
  EXPECT_TRUE(house_.book.may(people::Action::SeeChild, sian, school_.school, "child", "3B"));
  for (const people::Action action : people::all_actions())
    EXPECT_FALSE(house_.book.may(action, sian, other.school, "child", "3B"));
}

TEST_F(StaffBookTest, NamesWhatMustNotBeInAPassword) {
  const auto names = house_.book.names_around(*house_.accounts.account(school_.person));
  EXPECT_THAT(names, Contains("Ada Lovegrove"));
  EXPECT_THAT(names, Contains("ada"));
  EXPECT_THAT(names, Contains("Exton Primary"));
}

}  // namespace
}  // namespace stepwell::app
