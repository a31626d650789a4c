#include "app/school/set_up.h"

#include <utility>

#include "base/fault.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using What = SetUpProblem::What;

SetUpProblem of(What what) {
  return {what, PasswordProblem::NotText};
}

class SetUpTest : public ::testing::Test {
 protected:
  std::vector<SetUpProblem> problems(const SchoolForm& school,
                                     const AdministratorForm& administrator = admin_form()) {
    const auto made = house_.set_up.set_up(code_, school, administrator);
    return made ? std::vector<SetUpProblem>{} : made.error();
  }

  House house_;
  std::string code_ = house_.set_up.new_code().value();
};

TEST_F(SetUpTest, IsNeededUntilSomebodyHasAnAccountOfTheirOwn) {
  EXPECT_TRUE(house_.set_up.is_needed());
  house_.add_school(bryn(), "practice");
  EXPECT_TRUE(house_.set_up.is_needed());
  ASSERT_TRUE(house_.set_up.set_up(code_, exton(), admin_form()).has_value());
  EXPECT_FALSE(house_.set_up.is_needed());
  EXPECT_EQ(house_.set_up.new_code(), std::nullopt);
}

TEST_F(SetUpTest, MakesSchoolAndAdministratorInOneAct) {
  const auto made = house_.set_up.set_up(
      code_, exton(), {"Ada Lovegrove", "ada@exton.sch.uk", "ada", kGoodPassword});
  ASSERT_TRUE(made.has_value());
  EXPECT_TRUE(is_identifier(made->school));
  EXPECT_TRUE(is_identifier(made->person));
  const auto entries = house_.school_record(made->school);
  ASSERT_THAT(entries, SizeIs(3));
  EXPECT_EQ(entries[0].topic, "school_set_up");
  EXPECT_EQ(entries[1].topic, "staff_added");
  EXPECT_THAT(*entries[1].body, HasSubstr("ada@exton.sch.uk"));
  EXPECT_EQ(entries[2].topic, "post_given:administrator");
  for (const LoggedEntry& entry : entries) EXPECT_EQ(entry.recorded_by, made->person);
  const SchoolView view = *house_.records.school(made->school);
  EXPECT_EQ(view.name, "Exton Primary");
  EXPECT_EQ(view.framework->id, "england-send-2015");
  EXPECT_EQ(view.setting, "primary");
  EXPECT_EQ(view.nation, "england");
}

TEST_F(SetUpTest, LetsTheAdministratorInAndDoTheirWork) {
  const auto made = house_.set_up.set_up(code_, exton(), admin_form());
  const auto session = house_.door.session(house_.token_of("ada", kGoodPassword));
  ASSERT_TRUE(session.has_value());
  EXPECT_EQ(session->kind, AccountKind::Real);
  EXPECT_TRUE(house_.book.may(people::Action::ManageStaff, made->person, made->school));
  EXPECT_FALSE(house_.book.may(people::Action::SeeChild, made->person, made->school));
}

TEST_F(SetUpTest, RefusesAWrongCodeAndSaysNothingElse) {
  for (const char* code : {"", "K7MW-3RTX-9HDP-QC4N", "nonsense"}) {
    const auto made = house_.set_up.set_up(code, {}, {});
    ASSERT_FALSE(made.has_value());
    EXPECT_THAT(made.error(), ElementsAre(of(What::CodeUnknown))) << code;
  }
  EXPECT_THAT(house_.log.schools(), IsEmpty());
}

TEST_F(SetUpTest, RefusesACodeThatHasBeenUsed) {
  ASSERT_TRUE(house_.set_up.set_up(code_, exton(), admin_form()).has_value());
  EXPECT_THAT(problems(bryn(), admin_form("bea")), ElementsAre(of(What::CodeUnknown)));
  EXPECT_THAT(house_.log.schools(), SizeIs(1));
}

TEST_F(SetUpTest, RefusesACodeThatALaterStartReplaced) {
  const std::string later = house_.set_up.new_code().value();
  EXPECT_THAT(problems(exton()), ElementsAre(of(What::CodeUnknown)));
  EXPECT_TRUE(house_.set_up.set_up(later, exton(), admin_form()).has_value());
}

TEST_F(SetUpTest, TheCodeIsGoodUntilItIsUsed) {
  house_.clock.advance(400LL * 24 * 60 * 60);
  house_.door.sweep();
  EXPECT_TRUE(house_.set_up.set_up(code_, exton(), admin_form()).has_value());
}

TEST_F(SetUpTest, IsOpenForAnotherSchoolWithACodeForIt) {
  ASSERT_TRUE(house_.set_up.set_up(code_, exton(), admin_form()).has_value());
  EXPECT_FALSE(house_.set_up.is_open());
  code_ = house_.set_up.code_for_another_school();
  EXPECT_TRUE(house_.set_up.is_open());
  EXPECT_FALSE(house_.set_up.is_needed());
  const auto made = house_.set_up.set_up(code_, bryn(), admin_form("bea"));
  ASSERT_TRUE(made.has_value());
  EXPECT_THAT(house_.log.schools(), SizeIs(2));
  EXPECT_FALSE(house_.set_up.is_open());
  EXPECT_FALSE(house_.book.may(
      people::Action::ManageStaff, made->person,
      house_.book.open_posts(house_.accounts.account_named("ada")->person).at(0).school));
}

TEST_F(SetUpTest, TheCodeForAnotherSchoolIsGoodForSevenDaysAndOneUse) {
  ASSERT_TRUE(house_.set_up.set_up(code_, exton(), admin_form()).has_value());
  code_ = house_.set_up.code_for_another_school();
  house_.clock.advance(kCodeSeconds);
  EXPECT_FALSE(house_.set_up.is_open());
  EXPECT_THAT(problems(bryn(), admin_form("bea")), ElementsAre(of(What::CodeUnknown)));
  code_ = house_.set_up.code_for_another_school();
  house_.clock.advance(kCodeSeconds - 1);
  EXPECT_TRUE(house_.set_up.set_up(code_, bryn(), admin_form("bea")).has_value());
  EXPECT_THAT(problems(exton(), admin_form("cat")), ElementsAre(of(What::CodeUnknown)));
}

TEST_F(SetUpTest, EachCodeForAnotherSchoolIsForASchoolOfItsOwn) {
  ASSERT_TRUE(house_.set_up.set_up(code_, exton(), admin_form()).has_value());
  for (const char* name : {"bea", "cat"}) {
    code_ = house_.set_up.code_for_another_school();
    EXPECT_THAT(problems(bryn(), admin_form(name)), IsEmpty());
  }
  EXPECT_THAT(house_.log.schools(), SizeIs(3));
}

TEST_F(SetUpTest, RefusesACodeForEnrolment) {
  const NewSchool school = house_.add_school(bryn(), "practice");
  const std::string person = house_.add_person(school);
  const std::string paper = house_.enrolment.print_code(school.person, school.school, person)->code;
  EXPECT_THAT(house_.set_up.set_up(paper, exton(), admin_form()).error(),
              ElementsAre(of(What::CodeUnknown)));
}

TEST_F(SetUpTest, RefusesASchoolWithoutAName) {
  for (const char* name : {"", "  ", "\xFF"})
    EXPECT_THAT(problems({name, "england-send-2015", "primary", "england"}),
                ElementsAre(of(What::SchoolNameMissing)))
        << name;
}

TEST_F(SetUpTest, RefusesALawThatIsNotLoaded) {
  EXPECT_THAT(problems({"Exton", "england-send-1066", "primary", "england"}),
              ElementsAre(of(What::NoSuchFramework)));
}

TEST_F(SetUpTest, RefusesAKindOfSchoolThatTheLawDoesNotKnow) {
  EXPECT_THAT(problems({"Exton", "england-send-2015", "dame_school", "england"}),
              ElementsAre(of(What::NoSuchSetting)));
}

TEST_F(SetUpTest, RefusesANationWithoutBankHolidays) {
  EXPECT_THAT(problems({"Exton", "england-send-2015", "primary", "atlantis"}),
              ElementsAre(of(What::NoSuchNation)));
}

TEST_F(SetUpTest, RefusesTheLawOfAnotherNation) {
  EXPECT_THAT(problems({"Exton", "england-send-2015", "primary", "wales"}),
              ElementsAre(of(What::NotOfThatNation)));
}

TEST_F(SetUpTest, RefusesANamelessAdministrator) {
  EXPECT_THAT(problems(exton(), {" ", {}, "ada", kGoodPassword}),
              ElementsAre(of(What::PersonNameMissing)));
}

TEST_F(SetUpTest, SaysEverythingThatIsWrongAtOnceAndMakesNothing) {
  EXPECT_THAT(problems({}, {}),
              ElementsAre(of(What::SchoolNameMissing), of(What::NoSuchFramework),
                          of(What::NoSuchNation), of(What::PersonNameMissing), of(What::NameUnfit),
                          SetUpProblem{What::PasswordUnfit, PasswordProblem::TooShort},
                          SetUpProblem{What::PasswordUnfit, PasswordProblem::Guessable}));
  EXPECT_THAT(house_.log.schools(), IsEmpty());
  EXPECT_TRUE(house_.set_up.is_needed());
  EXPECT_THAT(problems(exton()), IsEmpty());  // the code is still good
}

TEST_F(SetUpTest, RefusesANameThatIsTaken) {
  house_.add_school(bryn(), "ada");
  EXPECT_THAT(problems(exton()), ElementsAre(of(What::NameTaken)));
}

TEST_F(SetUpTest, RefusesAPasswordWithTheNameOfTheNewSchool) {
  EXPECT_THAT(problems(exton(), {"Ada Lovegrove", {}, "ada", "seven extons over slate"}),
              ElementsAre(SetUpProblem{What::PasswordUnfit, PasswordProblem::HoldsName}));
}

/// A store that fails once, after the school has been recorded.
class FailsOnce final : public MemoryAccounts {
 public:
  Saved save_with_code(const Account& account, std::string_view code_hash) override {
    if (!std::exchange(failed_, true)) throw base::Fault("the disk is full");
    return MemoryAccounts::save_with_code(account, code_hash);
  }

 private:
  bool failed_ = false;
};

TEST(SetUpCutOff, IsGoneOnWithByTheSameCodeAndByTheNextOne) {
  for (const bool restarted : {false, true}) {
    House house;
    FailsOnce accounts;
    app::SetUp set_up(accounts, house.records, house.passwords, house.randomness, house.clock);
    std::string code = set_up.new_code().value();
    EXPECT_THROW(static_cast<void>(set_up.set_up(code, exton(), admin_form())), base::Fault);
    ASSERT_THAT(house.log.schools(), SizeIs(1));
    if (restarted) code = set_up.new_code().value();
    const auto made = set_up.set_up(code, exton(), admin_form());
    ASSERT_TRUE(made.has_value());
    EXPECT_THAT(house.log.schools(), ElementsAre(made->school));
    EXPECT_THAT(house.school_record(made->school), SizeIs(3));
    EXPECT_THAT(accounts.schools_of(made->person), ElementsAre(made->school));
  }
}

TEST(SetUpPractice, MakesASchoolWithoutACodeAndMarksItsAccount) {
  House house;
  const auto made = house.set_up.set_up_practice(bryn(), admin_form());
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(house.accounts.account(made->person)->kind, AccountKind::Practice);
  EXPECT_TRUE(house.accounts.has_accounts(AccountKind::Practice));
  EXPECT_FALSE(house.accounts.has_accounts(AccountKind::Real));
  EXPECT_TRUE(house.door.sign_in("ada", kGoodPassword, kRemote).has_value());
}

TEST(SetUpPractice, RefusesWhatSetUpRefuses) {
  House house;
  const auto made = house.set_up.set_up_practice({"Bryn", "wales-sen-2002", "primary", "england"},
                                                 {"Ada", {}, "", "x"});
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().front(), of(What::NotOfThatNation));
  EXPECT_THAT(house.log.schools(), IsEmpty());
}

TEST(SetUpProblemTest, NamesItsField) {
  std::vector<std::string_view> fields;
  for (const What what :
       {What::CodeUnknown, What::SchoolNameMissing, What::NoSuchFramework, What::NoSuchSetting,
        What::NoSuchNation, What::NotOfThatNation, What::PersonNameMissing, What::NameUnfit,
        What::NameTaken, What::PasswordUnfit})
    fields.push_back(of(what).field());
  EXPECT_THAT(fields, ElementsAre("code", "school_name", "framework", "setting", "nation", "nation",
                                  "display_name", "name", "name", "password"));
}

}  // namespace
}  // namespace stepwell::app
