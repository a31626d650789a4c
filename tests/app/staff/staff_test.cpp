// People who are added to the staff of a school, and the posts that they are given.
#include "tests/app/staff/staff_house.h"

namespace stepwell::app {
namespace {

TEST_F(StaffTest, AddsSomebodyWithANameAndNothingElse) {
  const auto added = house_.staff.add(house_.request(school_), {"Nia Wyn", "nia@exton.sch.uk", {}});
  ASSERT_TRUE(added.has_value());
  EXPECT_TRUE(is_identifier(*added));
  const auto staff = house_.book.at(school_.school);
  ASSERT_NE(staff->find(*added), nullptr);
  EXPECT_EQ(*staff->find(*added), (StaffMember{*added, "Nia Wyn", "nia@exton.sch.uk"}));
  EXPECT_TRUE(house_.book.relationships(*added, school_.school).none());
  EXPECT_EQ(last_entry().recorded_by, school_.person);
}

TEST_F(StaffTest, RefusesToAddSomebodyWithoutAName) {
  for (const char* name : {"", "   ", "\xFF"})
    EXPECT_THAT(problems(house_.staff.add(house_.request(school_), {name, {}, {}})),
                ElementsAre(StaffProblem{What::NameMissing, "name"}));
}

TEST_F(StaffTest, AddsOnceForAFormThatComesTwice) {
  const StaffRequest request = house_.request(school_);
  const auto first = house_.staff.add(request, {"Nia Wyn", {}, {}});
  const std::size_t before = entries();
  const auto second = house_.staff.add(request, {"Nia Wyn", {}, {}});
  EXPECT_EQ(second.value(), first.value());
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, KnowsSomebodyOfAnotherSchoolByTheirSignInName) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  const auto added = house_.staff.add(house_.request(school_), {"Bea Lovegrove", {}, "BEA"});
  EXPECT_EQ(added.value(), other.person);
  // Known, and no more: a post at one school is none at another.
  EXPECT_TRUE(house_.book.relationships(other.person, school_.school).none());
  EXPECT_EQ(house_.staff.add(house_.request(school_), {"Bea Lovegrove", {}, "bea"}).value(),
            other.person);
  EXPECT_THAT(problems(house_.staff.add(house_.request(school_), {"Someone Else", {}, "bea"})),
              ElementsAre(StaffProblem{What::AlreadyOnStaff, "sign_in_name"}));
}

TEST_F(StaffTest, RefusesASignInNameThatNobodyHas) {
  EXPECT_THAT(problems(house_.staff.add(house_.request(school_), {"", {}, "nobody"})),
              ElementsAre(StaffProblem{What::NameMissing, "name"},
                          StaffProblem{What::NoSuchAccount, "sign_in_name"}));
}

TEST_F(StaffTest, GivesAPostAndRecordsWhoDidIt) {
  const auto given = house_.staff.give_post(
      house_.request(school_), {sian_, senco_, house_.today() - 3, "New in September"});
  ASSERT_TRUE(given.has_value());
  EXPECT_TRUE(holds(sian_, senco_));
  EXPECT_EQ(last_entry().topic, "post_given:senco");
  EXPECT_EQ(last_entry().recorded_by, school_.person);
  EXPECT_EQ(last_entry().on, house_.today() - 3);
  EXPECT_EQ(text_in_last("person"), sian_);
  EXPECT_EQ(text_in_last("reason"), "New in September");
}

TEST_F(StaffTest, GivesTheSencosPostToAnAdministratorOnlyInTheOpen) {
  EXPECT_THAT(give(school_.person, senco_), IsEmpty());
  EXPECT_EQ(last_entry().topic, "post_given:senco");
  EXPECT_EQ(last_entry().recorded_by, school_.person);
  EXPECT_EQ(text_in_last("person"), school_.person);
}

TEST_F(StaffTest, GivesAPostForAClassOrForAChild) {
  house_.add_child(school_.school, "bcdfghjkmnpqrstv");
  EXPECT_THAT(give(sian_, class_3b_), IsEmpty());
  EXPECT_EQ(text_in_last("class"), "3B");
  EXPECT_THAT(give(tomos_, {kAssistant, {}, "bcdfghjkmnpqrstv"}), IsEmpty());
  EXPECT_EQ(text_in_last("child"), "bcdfghjkmnpqrstv");
  using people::Action;
  EXPECT_TRUE(house_.book.may(Action::SeeChild, sian_, school_.school, "bcdfghjkmnpqrstv", "3B"));
  EXPECT_FALSE(house_.book.may(Action::SeeChild, sian_, school_.school, "bcdfghjkmnpqrstv", "3G"));
  EXPECT_TRUE(house_.book.may(Action::SeeChild, tomos_, school_.school, "bcdfghjkmnpqrstv", "3G"));
  EXPECT_FALSE(house_.book.may(Action::SeeChild, tomos_, school_.school, "another", "3B"));
}

TEST_F(StaffTest, LetsOnePersonHoldSeveralPosts) {
  EXPECT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(give(sian_, class_3b_), IsEmpty());
  EXPECT_THAT(give(sian_, {kTeacher, "4G", {}}), IsEmpty());
  EXPECT_THAT(house_.book.open_posts(sian_), SizeIs(3));
}

TEST_F(StaffTest, RefusesAPostWithoutItsClass) {
  for (const auto kind : {kTeacher, people::PostKind::SubjectTeacher, kAssistant})
    EXPECT_THAT(give(sian_, {kind, {}, {}}),
                ElementsAre(StaffProblem{What::ClassOrChildMissing, "class"}));
}

TEST_F(StaffTest, RefusesAPostForAClassAndAChild) {
  house_.add_child(school_.school, "child");
  EXPECT_THAT(give(sian_, {kAssistant, "3B", "child"}),
              ElementsAre(StaffProblem{What::ClassAndChild, "class"}));
}

TEST_F(StaffTest, RefusesAClassForAPostOfTheWholeSchool) {
  house_.add_child(school_.school, "child");
  for (const auto kind : {kSenco, kHead, kAdministrator}) {
    EXPECT_THAT(give(sian_, {kind, "3B", {}}),
                ElementsAre(StaffProblem{What::NotForOneClass, "class"}));
    EXPECT_THAT(give(sian_, {kind, {}, "child"}),
                ElementsAre(StaffProblem{What::NotForOneClass, "child"}));
  }
}

TEST_F(StaffTest, RefusesAChildOfAnotherSchool) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  house_.add_child(other.school, "child");
  EXPECT_THAT(give(sian_, {kAssistant, {}, "child"}),
              ElementsAre(StaffProblem{What::NoSuchChild, "child"}));
}

TEST_F(StaffTest, RefusesAPostForSomebodyWhoIsNotOnTheStaff) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  EXPECT_THAT(give(other.person, senco_), ElementsAre(StaffProblem{What::NoSuchStaff, "person"}));
  EXPECT_THAT(give("nobody", senco_), ElementsAre(StaffProblem{What::NoSuchStaff, "person"}));
}

TEST_F(StaffTest, RefusesAPostThatBeginsTomorrow) {
  EXPECT_THAT(give(sian_, senco_, house_.today() + 1),
              ElementsAre(StaffProblem{What::DayNotYet, "on"}));
}

TEST_F(StaffTest, RefusesAPostThatIsHeldAlready) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(give(sian_, senco_, house_.today() - 1),
              ElementsAre(StaffProblem{What::AlreadyHeld, "post"}));
  house_.clock.advance(24 * 60 * 60);
  EXPECT_THAT(give(sian_, senco_), ElementsAre(StaffProblem{What::AlreadyHeld, "post"}));
}

TEST_F(StaffTest, AnswersAPostGivenTwiceAlikeAsDone) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  const std::size_t before = entries();
  const auto again =
      house_.staff.give_post(house_.request(school_), {sian_, senco_, house_.today(), {}});
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->what, Done::What::RepeatedForm);
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, GivesAPostAgainAfterItsEnd) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  house_.clock.advance(10 * 24 * 60 * 60);
  ASSERT_THAT(end(sian_, senco_, house_.today() - 5), IsEmpty());
  EXPECT_FALSE(holds(sian_, senco_));
  // It would lie under the end that is recorded.
  EXPECT_THAT(give(sian_, senco_, house_.today() - 6),
              ElementsAre(StaffProblem{What::AlreadyHeld, "post"}));
  EXPECT_THAT(give(sian_, senco_, house_.today() - 5), IsEmpty());
  EXPECT_TRUE(holds(sian_, senco_));
}

TEST_F(StaffTest, SaysAllThatIsWrongWithAPostAtOnce) {
  EXPECT_THAT(
      give("nobody", {kAssistant, "3B", "no child"}, house_.today() + 1),
      ElementsAre(StaffProblem{What::NoSuchStaff, "person"},
                  StaffProblem{What::ClassAndChild, "class"},
                  StaffProblem{What::NoSuchChild, "child"}, StaffProblem{What::DayNotYet, "on"}));
  EXPECT_THAT(end("nobody", senco_, house_.today() + 1, " "),
              ElementsAre(StaffProblem{What::NotHeld, "post"}, StaffProblem{What::DayNotYet, "on"},
                          StaffProblem{What::ReasonMissing, "reason"}));
}

TEST_F(StaffTest, RecordsAFormThatComesTwiceOnce) {
  const StaffRequest request = house_.request(school_);
  ASSERT_TRUE(house_.staff.give_post(request, {sian_, senco_, house_.today(), {}}).has_value());
  const std::size_t before = entries();
  ASSERT_TRUE(house_.staff.give_post(request, {sian_, senco_, house_.today(), {}}).has_value());
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, ListsEverybodyByNameWithTheirPosts) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(end(sian_, senco_), IsEmpty());
  ASSERT_TRUE(house_.enrolment.print_code(school_.person, school_.school, tomos_).has_value());
  house_.add_person(school_, "Ŵyn ap Siôn");
  const auto list = house_.staff.list(school_.person, school_.school);
  ASSERT_TRUE(list.has_value());
  std::vector<std::string> names;
  std::vector<StaffLine::Door> doors;
  for (const StaffLine& line : *list) {
    names.push_back(line.member.name);
    doors.push_back(line.door);
  }
  EXPECT_THAT(names, ElementsAre("Ada Lovegrove", "Siân Parry", "Tomos Rees", "Ŵyn ap Siôn"));
  using enum StaffLine::Door;
  EXPECT_THAT(doors, ElementsAre(CanSignIn, NoCode, CodeOut, NoCode));
  ASSERT_THAT((*list)[1].posts, SizeIs(2));
  EXPECT_EQ((*list)[1].posts[0].ended, house_.today());
  EXPECT_EQ((*list)[1].posts[1].class_name, "3B");
}

TEST_F(StaffTest, ListsAnExpiredCodeAsNone) {
  ASSERT_TRUE(house_.enrolment.print_code(school_.person, school_.school, sian_).has_value());
  house_.clock.advance(kCodeSeconds);
  EXPECT_EQ(house_.staff.list(school_.person, school_.school).value()[1].door,
            StaffLine::Door::NoCode);
}

TEST_F(StaffTest, EveryCommandIsRefusedToWhoIsNoAdministratorOfTheSchool) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  ASSERT_THAT(give(tomos_, class_3b_), IsEmpty());
  const std::string head = house_.add_person(school_, "Head");
  ASSERT_THAT(give(head, {kHead, {}, {}}), IsEmpty());
  const std::string gone = house_.add_who_signs_in(school_, "gone", administrator_);
  ASSERT_THAT(end(gone, administrator_), IsEmpty());
  const std::size_t before = entries();
  const Problems not_allowed = {{What::NotAllowed, {}}};
  for (const std::string& asker :
       {sian_, tomos_, head, gone, other.person, std::string("nobody"), std::string()}) {
    const StaffRequest request{asker, school_.school, "form"};
    EXPECT_EQ(problems(house_.staff.add(request, {})), not_allowed) << asker;
    EXPECT_EQ(
        problems(house_.staff.give_post(request, {asker, administrator_, house_.today(), {}})),
        not_allowed)
        << asker;
    EXPECT_EQ(problems(house_.staff.end_post(
                  request, {school_.person, administrator_, house_.today(), "x"})),
              not_allowed);
    EXPECT_EQ(problems(house_.staff.hand_over(
                  request, {school_.person, asker, {administrator_}, house_.today(), "x"})),
              not_allowed);
    EXPECT_EQ(house_.staff.list(asker, school_.school).error().what, What::NotAllowed);
  }
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, EveryCommandIsRefusedAtASchoolThatIsNotThere) {
  const StaffRequest request{school_.person, "no school", "form"};
  EXPECT_EQ(problems(house_.staff.add(request, {"Nia", {}, {}})).front().what, What::NotAllowed);
  EXPECT_THAT(house_.log.schools(), ElementsAre(school_.school));
}

TEST(StaffProblemTest, HasAStoredNameOfItsOwn) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(What::LastAdministrator); ++i)
    names.insert(name_of(static_cast<What>(i)));
  EXPECT_EQ(names.size(), 17U);
  EXPECT_FALSE(names.contains(""));
}

}  // namespace
}  // namespace stepwell::app
