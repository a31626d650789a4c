#include "app/staff.h"

#include <boost/json.hpp>
#include <set>

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

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

TEST_F(StaffTest, EndsOnePostAndLeavesTheOthers) {
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(give(sian_, {kTeacher, "4G", {}}), IsEmpty());
  ASSERT_THAT(give(tomos_, class_3b_), IsEmpty());
  EXPECT_THAT(end(sian_, class_3b_), IsEmpty());
  EXPECT_FALSE(holds(sian_, class_3b_));
  EXPECT_TRUE(holds(sian_, {kTeacher, "4G", {}}));
  EXPECT_TRUE(holds(tomos_, class_3b_));
  EXPECT_EQ(last_entry().recorded_by, school_.person);
  EXPECT_EQ(text_in_last("reason"), "Has left");
}

TEST_F(StaffTest, EndsAPostOnTheDayOnWhichItWasGiven) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(end(sian_, senco_), IsEmpty());
  EXPECT_FALSE(holds(sian_, senco_));
}

TEST_F(StaffTest, RefusesToEndAPostThatIsNotHeld) {
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  const StaffProblem not_held{What::NotHeld, "post"};
  EXPECT_THAT(end(sian_, senco_), ElementsAre(not_held));
  EXPECT_THAT(end(sian_, {kTeacher, "4G", {}}), ElementsAre(not_held));
  EXPECT_THAT(end(tomos_, class_3b_), ElementsAre(not_held));
  // Naming no class would end the post for every class.
  EXPECT_THAT(end(sian_, {kTeacher, {}, {}}), ElementsAre(not_held));
}

TEST_F(StaffTest, RefusesToEndAPostTwice) {
  ASSERT_THAT(give(sian_, senco_, house_.today() - 9), IsEmpty());
  ASSERT_THAT(end(sian_, senco_, house_.today() - 1), IsEmpty());
  EXPECT_THAT(end(sian_, senco_), ElementsAre(StaffProblem{What::NotHeld, "post"}));
  EXPECT_THAT(end(sian_, senco_, house_.today() - 1), IsEmpty());  // the same again
}

TEST_F(StaffTest, RefusesAnEndBeforeTheBeginning) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(end(sian_, senco_, house_.today() - 1),
              ElementsAre(StaffProblem{What::EndsBeforeItBegan, "on"}));
}

TEST_F(StaffTest, RefusesAnEndTomorrowAndAnEndWithoutAReason) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(end(sian_, senco_, house_.today() + 1),
              ElementsAre(StaffProblem{What::DayNotYet, "on"}));
  EXPECT_THAT(end(sian_, senco_, house_.today(), ""),
              ElementsAre(StaffProblem{What::ReasonMissing, "reason"}));
}

TEST_F(StaffTest, RefusesToLeaveTheSchoolWithoutAnAdministrator) {
  EXPECT_THAT(end(school_.person, administrator_),
              ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
  // One who cannot sign in does not count.
  ASSERT_THAT(give(sian_, administrator_), IsEmpty());
  EXPECT_THAT(end(school_.person, administrator_),
              ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
}

TEST_F(StaffTest, LetsOneOfTwoAdministratorsGo) {
  const std::string nia = house_.add_who_signs_in(school_, "nia", administrator_);
  EXPECT_THAT(end(school_.person, administrator_), IsEmpty());
  EXPECT_FALSE(house_.book.may(people::Action::ManageStaff, school_.person, school_.school));
  // The one who is left cannot go.
  const auto last = house_.staff.end_post({nia, school_.school, "last"},
                                          {nia, administrator_, house_.today(), "Leaves"});
  EXPECT_THAT(problems(last), ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
}

TEST_F(StaffTest, EitherOfTwoAdministratorsMayDoWhatTheOtherMay) {
  const std::string nia = house_.add_who_signs_in(school_, "nia", administrator_);
  ASSERT_TRUE(
      house_.staff.give_post({nia, school_.school, "form"}, {sian_, senco_, house_.today(), {}})
          .has_value());
  EXPECT_EQ(last_entry().recorded_by, nia);
  EXPECT_THAT(end(sian_, senco_), IsEmpty());
  EXPECT_EQ(last_entry().recorded_by, school_.person);
}

TEST_F(StaffTest, HandsAPostOverInOneAct) {
  ASSERT_THAT(give(sian_, senco_, house_.today() - 30), IsEmpty());
  const std::size_t before = entries();
  ASSERT_THAT(hand_over(sian_, tomos_, {senco_}), IsEmpty());
  EXPECT_FALSE(holds(sian_, senco_));
  EXPECT_TRUE(holds(tomos_, senco_));
  const auto record = house_.school_record(school_.school);
  ASSERT_EQ(record.size(), before + 2);
  EXPECT_EQ(record[before].topic, "post_ended:senco");
  EXPECT_EQ(record[before + 1].topic, "post_given:senco");
  EXPECT_EQ(record[before].on, record[before + 1].on);
  EXPECT_EQ(record[before + 1].recorded_by, school_.person);
}

TEST_F(StaffTest, HandsOverDutiesAndCaseloadWithThePost) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(hand_over(sian_, tomos_, {senco_, class_3b_}), IsEmpty());
  const auto staff = house_.book.at(school_.school);
  EXPECT_EQ(people::answers_for("senco", staff->posts, house_.today()), tomos_);
  using people::Action;
  EXPECT_TRUE(house_.book.may(Action::SeeChild, tomos_, school_.school, "child", "3B"));
  EXPECT_FALSE(house_.book.may(Action::SeeChild, sian_, school_.school, "child", "3B"));
}

TEST_F(StaffTest, HandsOverOneClassAndKeepsTheOther) {
  ASSERT_THAT(give(sian_, class_3b_), IsEmpty());
  ASSERT_THAT(give(sian_, {kTeacher, "4G", {}}), IsEmpty());
  ASSERT_THAT(hand_over(sian_, tomos_, {class_3b_}), IsEmpty());
  EXPECT_TRUE(holds(tomos_, class_3b_));
  EXPECT_FALSE(holds(tomos_, {kTeacher, "4G", {}}));
  EXPECT_TRUE(holds(sian_, {kTeacher, "4G", {}}));
}

TEST_F(StaffTest, AnswersAHandOverThatHasHappenedAsDone) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  ASSERT_THAT(hand_over(sian_, tomos_, {senco_}), IsEmpty());
  const std::size_t before = entries();
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}), IsEmpty());
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, RefusesAHandOverThatCannotBe) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  EXPECT_THAT(hand_over(sian_, tomos_, {}), ElementsAre(StaffProblem{What::NoPost, "post"}));
  EXPECT_THAT(hand_over(sian_, sian_, {senco_}), ElementsAre(StaffProblem{What::SamePerson, "to"}));
  EXPECT_THAT(hand_over(sian_, "nobody", {senco_}),
              ElementsAre(StaffProblem{What::NoSuchStaff, "to"}));
  EXPECT_THAT(hand_over(tomos_, sian_, {class_3b_}),
              ElementsAre(StaffProblem{What::NotHeld, "post"}));
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}, house_.today() + 1),
              ElementsAre(StaffProblem{What::DayNotYet, "on"}));
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}, house_.today() - 1),
              ElementsAre(StaffProblem{What::EndsBeforeItBegan, "on"}));
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}, house_.today(), ""),
              ElementsAre(StaffProblem{What::ReasonMissing, "reason"}));
  ASSERT_THAT(give(tomos_, senco_, house_.today() - 1), IsEmpty());
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_}),
              ElementsAre(StaffProblem{What::AlreadyHeld, "to"}));
  EXPECT_TRUE(holds(sian_, senco_));
}

TEST_F(StaffTest, HandsOverNothingIfOnePostOfSeveralIsRefused) {
  ASSERT_THAT(give(sian_, senco_), IsEmpty());
  const std::size_t before = entries();
  EXPECT_THAT(hand_over(sian_, tomos_, {senco_, class_3b_}),
              ElementsAre(StaffProblem{What::NotHeld, "post"}));
  EXPECT_EQ(entries(), before);
}

TEST_F(StaffTest, HandsTheAdministratorsPostOnlyToWhoCanSignIn) {
  EXPECT_THAT(hand_over(school_.person, sian_, {administrator_}),
              ElementsAre(StaffProblem{What::LastAdministrator, "post"}));
  house_.add_who_signs_in(school_, "nia", {kHead, {}, {}});
  const std::string nia = house_.accounts.account_named("nia")->person;
  EXPECT_THAT(hand_over(school_.person, nia, {administrator_}), IsEmpty());
  EXPECT_TRUE(house_.book.may(people::Action::ManageStaff, nia, school_.school));
  EXPECT_FALSE(house_.book.may(people::Action::ManageStaff, school_.person, school_.school));
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
