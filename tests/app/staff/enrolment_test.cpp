#include "app/staff/enrolment.h"

#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using What = EnrolProblem::What;

EnrolProblem of(What what) {
  return {what, PasswordProblem::NotText};
}
EnrolProblem of(PasswordProblem problem) {
  return {What::PasswordUnfit, problem};
}

class EnrolmentTest : public ::testing::Test {
 protected:
  base::Result<PaperCode, CodeRefusal> print(const std::string& person) {
    return house_.enrolment.print_code(school_.person, school_.school, person);
  }
  std::vector<EnrolProblem> problems(const std::string& code, const std::string& name,
                                     const std::string& password) {
    const auto enrolled = house_.enrolment.enrol(code, name, password);
    return enrolled ? std::vector<EnrolProblem>{} : enrolled.error();
  }

  House house_;
  NewSchool school_ = house_.add_school();
  std::string person_ = house_.add_person(school_);
};

TEST_F(EnrolmentTest, PrintsACodeGoodForSevenDays) {
  const auto paper = print(person_);
  ASSERT_TRUE(paper.has_value());
  EXPECT_THAT(paper->code, MatchesRegex("....-....-....-...."));
  EXPECT_EQ(paper->person, person_);
  EXPECT_EQ(paper->display_name, "Siân Parry");
  EXPECT_EQ(paper->good_until.seconds, kNineOClock.seconds + 7 * 24 * 60 * 60);
}

TEST_F(EnrolmentTest, LetsThePersonChooseNameAndPassword) {
  house_.give(school_, person_, {kSenco, {}, {}});
  const std::string code = print(person_)->code;
  EXPECT_EQ(house_.enrolment.enrol(code, "Siân", kOtherPassword).value(), person_);
  EXPECT_EQ(house_.accounts.account(person_)->sign_in_name, "sian");
  EXPECT_EQ(house_.accounts.account(person_)->kind, AccountKind::Real);
  EXPECT_TRUE(house_.door.sign_in("sian", kOtherPassword, kRemote).has_value());
}

TEST_F(EnrolmentTest, TakesTheCodeHoweverItIsTyped) {
  std::string code = print(person_)->code;
  for (char& c : code) c = c == '-' ? ' ' : static_cast<char>(std::tolower(c));
  EXPECT_TRUE(house_.enrolment.enrol(code, "sian", kOtherPassword).has_value());
}

TEST_F(EnrolmentTest, GreetsTheBearerWithoutUsingTheCodeUp) {
  const std::string code = print(person_)->code;
  for (int i = 0; i < 2; ++i) {
    const auto bearer = house_.enrolment.look_at(code);
    ASSERT_TRUE(bearer.has_value());
    EXPECT_EQ(bearer->person, person_);
    EXPECT_EQ(bearer->display_name, "Siân Parry");
    EXPECT_EQ(bearer->sign_in_name, "");
  }
  EXPECT_TRUE(house_.enrolment.enrol(code, "sian", kOtherPassword).has_value());
}

TEST_F(EnrolmentTest, RefusesACodeThatHasBeenUsed) {
  const std::string code = print(person_)->code;
  ASSERT_TRUE(house_.enrolment.enrol(code, "sian", kOtherPassword).has_value());
  EXPECT_THAT(problems(code, "mallory", kGoodPassword), ElementsAre(of(What::CodeUnknown)));
  EXPECT_EQ(house_.enrolment.look_at(code).error(), of(What::CodeUnknown));
  EXPECT_EQ(house_.accounts.account(person_)->sign_in_name, "sian");
}

TEST_F(EnrolmentTest, RefusesACodeThatNobodyPrinted) {
  print(person_).value();
  for (const char* code : {"", "K7MW-3RTX-9HDP-QC4N", "K7MW", "'; drop table code; --"})
    EXPECT_THAT(problems(code, "sian", kOtherPassword), ElementsAre(of(What::CodeUnknown))) << code;
}

TEST_F(EnrolmentTest, RefusesACodeThatANewerOneEnded) {
  const std::string first = print(person_)->code;
  const std::string second = print(person_)->code;
  EXPECT_THAT(problems(first, "sian", kOtherPassword), ElementsAre(of(What::CodeUnknown)));
  EXPECT_THAT(problems(second, "sian", kOtherPassword), IsEmpty());
}

TEST_F(EnrolmentTest, ANewCodeLeavesThoseOfOthersAlone) {
  const std::string other = house_.add_person(school_, "Tomos Rees");
  const std::string code = print(person_)->code;
  print(other).value();
  EXPECT_THAT(problems(code, "sian", kOtherPassword), IsEmpty());
}

TEST_F(EnrolmentTest, TakesACodeInTheLastSecondOfItsSevenDays) {
  const std::string code = print(person_)->code;
  house_.clock.advance(kCodeSeconds - 1);
  EXPECT_THAT(problems(code, "sian", kOtherPassword), IsEmpty());
}

TEST_F(EnrolmentTest, RefusesACodeAfterSevenDays) {
  const std::string code = print(person_)->code;
  house_.clock.advance(kCodeSeconds);
  EXPECT_THAT(problems(code, "sian", kOtherPassword), ElementsAre(of(What::CodeExpired)));
  EXPECT_EQ(house_.enrolment.look_at(code).error(), of(What::CodeExpired));
}

TEST_F(EnrolmentTest, RefusesTheCodeOfTheSetUp) {
  House empty;
  const std::string code = empty.set_up.new_code().value();
  EXPECT_EQ(empty.enrolment.look_at(code).error(), of(What::CodeUnknown));
  EXPECT_EQ(empty.enrolment.enrol(code, "sian", kOtherPassword).error().front(),
            of(What::CodeUnknown));
}

TEST_F(EnrolmentTest, SaysEverythingThatIsWrongAtOnce) {
  const std::string code = print(person_)->code;
  EXPECT_THAT(problems(code, "ADA", "Exton 12"),
              ElementsAre(of(What::NameTaken), of(PasswordProblem::TooShort),
                          of(PasswordProblem::HoldsName)));
  EXPECT_THAT(problems(code, " ", "short one"),
              ElementsAre(of(What::NameUnfit), of(PasswordProblem::TooShort)));
  EXPECT_THAT(problems(code, "sian", kOtherPassword), IsEmpty());  // nothing was used up
}

TEST_F(EnrolmentTest, NeverSaysWhichNamesAreTakenWithoutACode) {
  EXPECT_THAT(problems("K7MW-3RTX-9HDP-QC4N", "ada", "x"), ElementsAre(of(What::CodeUnknown)));
}

TEST_F(EnrolmentTest, RefusesAPasswordWithANameOfThePersonOrTheNewSignInName) {
  const std::string code = print(person_)->code;
  EXPECT_THAT(problems(code, "heron.lover", "seven quiet sian herons"),
              ElementsAre(of(PasswordProblem::HoldsName)));
  EXPECT_THAT(problems(code, "heron.lover", "seven quiet herons on slate"),
              ElementsAre(of(PasswordProblem::HoldsName)));
  EXPECT_THAT(problems(code, "heron.lover", "seven quiet extons on slate"),
              ElementsAre(of(PasswordProblem::HoldsName)));
}

TEST_F(EnrolmentTest, SetsAPasswordAnewAndSignsOutEverywhere) {
  house_.add_who_signs_in(school_, "tomos", {kSenco, {}, {}});
  const std::string tomos = house_.accounts.account_named("tomos")->person;
  const std::string token = house_.token_of("tomos", kOtherPassword);
  const std::string code = print(tomos)->code;
  EXPECT_EQ(house_.enrolment.look_at(code)->sign_in_name, "tomos");
  // Until the code is used all stays as it is.
  EXPECT_TRUE(house_.door.session(token).has_value());
  EXPECT_TRUE(house_.door.sign_in("tomos", kOtherPassword, kRemote).has_value());
  ASSERT_THAT(problems(code, "tomos", kGoodPassword), IsEmpty());
  EXPECT_FALSE(house_.door.session(token).has_value());
  EXPECT_FALSE(house_.door.sign_in("tomos", kOtherPassword, kRemote).has_value());
  EXPECT_TRUE(house_.door.sign_in("tomos", kGoodPassword, kRemote).has_value());
}

TEST_F(EnrolmentTest, PrintsNoCodeForWhoMayNot) {
  const std::string teacher = house_.add_who_signs_in(school_, "tomos", {kTeacher, "3B", {}});
  const std::string head = house_.add_who_signs_in(school_, "hari", {kHead, {}, {}});
  const NewSchool other = house_.add_school(bryn(), "bea");
  for (const std::string& asker :
       {teacher, head, person_, other.person, std::string("nobody"), std::string()}) {
    const auto paper = house_.enrolment.print_code(asker, school_.school, person_);
    ASSERT_FALSE(paper.has_value()) << asker;
    EXPECT_EQ(paper.error(), CodeRefusal::NotAllowed);
  }
}

TEST_F(EnrolmentTest, PrintsNoCodeForSomebodyOfAnotherSchool) {
  const NewSchool other = house_.add_school(bryn(), "bea");
  EXPECT_EQ(house_.enrolment.print_code(other.person, other.school, person_).error(),
            CodeRefusal::NoSuchStaff);
  EXPECT_EQ(house_.enrolment.print_code(other.person, school_.school, person_).error(),
            CodeRefusal::NotAllowed);
  EXPECT_EQ(print("nobody").error(), CodeRefusal::NoSuchStaff);
  EXPECT_EQ(house_.enrolment.print_code(school_.person, "no school", person_).error(),
            CodeRefusal::NotAllowed);
}

TEST_F(EnrolmentTest, PrintsNoCodeThatWouldOpenAnotherSchool) {
  const std::string sian = house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const NewSchool other = house_.add_school(bryn(), "bea");
  ASSERT_TRUE(house_.staff.add(house_.request(other), {"Siân Parry", {}, "sian"}).has_value());
  EXPECT_EQ(house_.enrolment.print_code(other.person, other.school, sian).error(),
            CodeRefusal::AlsoElsewhere);
  house_.give(other, sian, {kSenco, {}, {}});
  EXPECT_EQ(print(sian).error(), CodeRefusal::AlsoElsewhere);
  // Once her post at the one school has ended, the other may.
  house_.end(school_, sian, {kSenco, {}, {}});
  EXPECT_TRUE(house_.enrolment.print_code(other.person, other.school, sian).has_value());
}

TEST_F(EnrolmentTest, PrintsACodeForWhoeverIsAdministratorOfAllTheSchools) {
  const std::string sian = house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const NewSchool other = house_.add_school(bryn(), "bea");
  ASSERT_TRUE(house_.staff.add(house_.request(other), {"Siân Parry", {}, "sian"}).has_value());
  house_.give(other, sian, {kSenco, {}, {}});
  ASSERT_TRUE(house_.staff.add(house_.request(other), {"Ada Lovegrove", {}, "ada"}).has_value());
  house_.give(other, school_.person, {kAdministrator, {}, {}});
  EXPECT_TRUE(print(sian).has_value());
}

TEST_F(EnrolmentTest, APostAtAnotherSchoolEndsACodeThatIsStillOut) {
  const std::string sian = house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const std::string code = print(sian)->code;
  const NewSchool other = house_.add_school(bryn(), "bea");
  ASSERT_TRUE(house_.staff.add(house_.request(other), {"Siân Parry", {}, "sian"}).has_value());
  house_.give(other, sian, {kSenco, {}, {}});
  EXPECT_THAT(problems(code, "sian", kGoodPassword), ElementsAre(of(What::CodeUnknown)));
}

TEST_F(EnrolmentTest, ACodeLivesThroughTheFirstPostAtTheSameSchool) {
  const std::string code = print(person_)->code;
  house_.give(school_, person_, {kSenco, {}, {}});
  EXPECT_THAT(problems(code, "sian", kOtherPassword), IsEmpty());
}

TEST_F(EnrolmentTest, ResetsALostAdministratorBySignInName) {
  const auto paper = house_.enrolment.reset(" ADA ");
  ASSERT_TRUE(paper.has_value());
  EXPECT_EQ(paper->person, school_.person);
  EXPECT_EQ(paper->display_name, "Ada Lovegrove");
  ASSERT_THAT(problems(paper->code, "ada", kOtherPassword), IsEmpty());
  EXPECT_TRUE(house_.door.sign_in("ada", kOtherPassword, kRemote).has_value());
}

TEST_F(EnrolmentTest, ResetsNobodyWhoIsNotThere) {
  for (const char* name : {"", "nobody", "\xFF"})
    EXPECT_EQ(house_.enrolment.reset(name).error(), CodeRefusal::NoSuchAccount) << name;
}

TEST_F(EnrolmentTest, MakesAPracticeAccountByTheSameRules) {
  const auto wrong = house_.enrolment.make_practice_account(person_, "Siân Parry", "ada", "sian");
  ASSERT_FALSE(wrong.has_value());
  EXPECT_THAT(wrong.error(),
              ElementsAre(of(What::NameTaken), of(PasswordProblem::TooShort),
                          of(PasswordProblem::Guessable), of(PasswordProblem::HoldsName)));
  ASSERT_TRUE(house_.enrolment.make_practice_account(person_, "Siân Parry", "sian", kOtherPassword)
                  .has_value());
  house_.give(school_, person_, {kSenco, {}, {}});
  EXPECT_EQ(house_.door.session(house_.token_of("sian", kOtherPassword))->kind,
            AccountKind::Practice);
}

TEST(EnrolProblemTest, NamesItsField) {
  EXPECT_EQ(of(What::CodeUnknown).field(), "code");
  EXPECT_EQ(of(What::CodeExpired).field(), "code");
  EXPECT_EQ(of(What::NameUnfit).field(), "name");
  EXPECT_EQ(of(What::NameTaken).field(), "name");
  EXPECT_EQ(of(PasswordProblem::TooShort).field(), "password");
}

}  // namespace
}  // namespace stepwell::app
