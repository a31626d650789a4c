#include "app/staff/sign_in.h"

#include "base/fault.h"
#include "tests/app/house.h"

namespace stepwell::app {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using Because = SignInRefusal::Because;

class DoorTest : public ::testing::Test {
 protected:
  SignInRefusal refusal(const std::string& name, const std::string& password,
                        const std::string& remote = kRemote) {
    const auto answer = house_.door.sign_in(name, password, remote);
    EXPECT_FALSE(answer.has_value());
    return answer.error();
  }
  std::optional<NoSession> why_not(const std::string& token, Asking asking = Asking::KeepsOpen) {
    const auto session = house_.door.session(token, asking);
    if (session) return std::nullopt;
    return session.error();
  }
  bool is_open(const std::string& token, Asking asking = Asking::KeepsOpen) {
    return !why_not(token, asking);
  }
  std::string sign_in(const std::string& name = "ada",
                      const std::string& password = kGoodPassword) {
    return house_.token_of(name, password);
  }

  House house_;
  NewSchool school_ = house_.add_school();
};

TEST_F(DoorTest, LetsInWhoHasNamePasswordAndPost) {
  const auto signed_in = house_.door.sign_in("ada", kGoodPassword, kRemote);
  ASSERT_TRUE(signed_in.has_value());
  EXPECT_EQ(signed_in->person, school_.person);
  const auto session = house_.door.session(signed_in->token);
  ASSERT_TRUE(session.has_value());
  EXPECT_EQ(session->person, school_.person);
  EXPECT_EQ(session->display_name, "Ada Lovegrove");
  EXPECT_EQ(session->kind, AccountKind::Practice);
  ASSERT_THAT(session->posts, SizeIs(1));
  EXPECT_EQ(session->posts[0].school, school_.school);
  EXPECT_EQ(session->posts[0].post.kind, kAdministrator);
}

TEST_F(DoorTest, TakesTheNameHoweverItIsWritten) {
  house_.add_who_signs_in(school_, "Siân.Parry@Exton.sch.uk", {kSenco, {}, {}});
  for (const char* name : {"Siân.Parry@Exton.sch.uk", "sian.parry@exton.sch.uk",
                           " SIÂN.PARRY@EXTON.SCH.UK ", "sia\u0302n.parry@exton.sch.uk"})
    EXPECT_TRUE(house_.door.sign_in(name, kOtherPassword, kRemote).has_value()) << name;
}

TEST_F(DoorTest, DoesNotSayWhetherNameOrPasswordIsWrong) {
  const SignInRefusal wrong{Because::Wrong, std::nullopt};
  EXPECT_EQ(refusal("ada", kOtherPassword), wrong);
  EXPECT_EQ(refusal("nobody", kGoodPassword), wrong);
  EXPECT_EQ(refusal("", kGoodPassword), wrong);
  EXPECT_EQ(refusal("ada", ""), wrong);
}

TEST_F(DoorTest, RefusesNamesThatAreNone) {
  for (const std::string& name :
       {std::string("\xFF"), std::string("ada\n"), std::string(201, 'a'), std::string("ada\0", 4)})
    EXPECT_EQ(refusal(name, kGoodPassword, "192.0.2.99").because, Because::Wrong) << name;
}

TEST_F(DoorTest, RefusesWhoHasACodeAndHasNotUsedIt) {
  const std::string person = house_.add_person(school_);
  house_.give(school_, person, {kSenco, {}, {}});
  ASSERT_TRUE(house_.enrolment.print_code(school_.person, school_.school, person).has_value());
  EXPECT_EQ(refusal("", "").because, Because::Wrong);
  EXPECT_EQ(refusal("Siân Parry", "").because, Because::Wrong);
}

TEST_F(DoorTest, RefusesWhoHoldsNoPostButOnlyAfterTheRightPassword) {
  house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const std::string person = house_.accounts.account_named("sian")->person;
  house_.end(school_, person, {kSenco, {}, {}});
  EXPECT_EQ(refusal("sian", kOtherPassword).because, Because::NoOpenPost);
  EXPECT_EQ(refusal("sian", kGoodPassword).because, Because::Wrong);
}

TEST_F(DoorTest, ThrottlesAnAccountAndSaysUntilWhen) {
  for (int i = 0; i < 6; ++i) EXPECT_EQ(refusal("ada", kOtherPassword).because, Because::Wrong);
  const SignInRefusal throttled{Because::Throttled, base::Instant{kNineOClock.seconds + 5}};
  EXPECT_EQ(refusal("ada", kOtherPassword), throttled);
  // The right password waits as well: otherwise it would be told by the answer.
  EXPECT_EQ(refusal("ada", kGoodPassword), throttled);
  house_.clock.advance(5);
  EXPECT_TRUE(house_.door.sign_in("ada", kGoodPassword, kRemote).has_value());
  EXPECT_EQ(refusal("ada", kOtherPassword).because, Because::Wrong);
}

TEST_F(DoorTest, ThrottlesANameThatNobodyHasInTheSameWay) {
  for (int i = 0; i < 6; ++i) EXPECT_EQ(refusal("nobody", kOtherPassword).because, Because::Wrong);
  EXPECT_EQ(refusal("nobody", kOtherPassword).because, Because::Throttled);
}

TEST_F(DoorTest, ThrottlesAnAddressThatTriesManyNames) {
  for (int i = 0; i < 31; ++i)
    EXPECT_EQ(refusal("nobody " + std::to_string(i), "x").because, Because::Wrong);
  EXPECT_EQ(refusal("ada", kGoodPassword).because, Because::Throttled);
  EXPECT_TRUE(house_.door.sign_in("ada", kGoodPassword, "192.0.2.8").has_value());
}

TEST_F(DoorTest, GivesANewTokenAtEachSignIn) {
  const std::string first = sign_in();
  const std::string second = sign_in();
  EXPECT_NE(first, second);
  EXPECT_TRUE(is_open(first));
  EXPECT_TRUE(is_open(second));
}

TEST_F(DoorTest, KeepsASessionForFiftyNineMinutesAndFiftyNineSeconds) {
  const std::string token = sign_in();
  house_.clock.advance(59 * 60 + 59);
  EXPECT_TRUE(is_open(token));
  house_.clock.advance(59 * 60 + 59);
  EXPECT_TRUE(is_open(token));
}

TEST_F(DoorTest, EndsASessionAfterSixtyIdleMinutes) {
  const std::string token = sign_in();
  house_.clock.advance(60 * 60);
  EXPECT_EQ(why_not(token), NoSession::Idle);
  EXPECT_EQ(why_not(token), NoSession::Unknown);  // it is gone
}

TEST_F(DoorTest, KeepsABusySessionForOneSecondLessThanTwelveHours) {
  const std::string token = sign_in();
  for (int i = 0; i < 12 * 2 - 1; ++i) {
    house_.clock.advance(30 * 60);
    ASSERT_TRUE(is_open(token));
  }
  house_.clock.advance(30 * 60 - 1);
  EXPECT_EQ(house_.door.session(token)->seconds_left, 1);
}

TEST_F(DoorTest, EndsABusySessionAfterTwelveHours) {
  const std::string token = sign_in();
  for (int i = 0; i < 12 * 2 - 1; ++i) {
    house_.clock.advance(30 * 60);
    ASSERT_TRUE(is_open(token));
  }
  house_.clock.advance(30 * 60);
  EXPECT_EQ(why_not(token), NoSession::TooLong);
  EXPECT_EQ(why_not(token), NoSession::Unknown);
}

TEST_F(DoorTest, SaysHowLongIsLeft) {
  const std::string token = sign_in();
  EXPECT_EQ(house_.door.session(token)->seconds_left, 3600);
  house_.clock.advance(58 * 60);
  const auto session = house_.door.session(token, Asking::OnlyLooks);
  EXPECT_EQ(session->seconds_left, kWarningSeconds);
  EXPECT_EQ(session->ends_at.seconds, kNineOClock.seconds + 3600);
}

TEST_F(DoorTest, IsNotKeptOpenByAScriptThatOnlyLooks) {
  const std::string token = sign_in();
  house_.clock.advance(40 * 60);
  EXPECT_TRUE(is_open(token, Asking::OnlyLooks));
  house_.clock.advance(20 * 60);
  EXPECT_EQ(why_not(token, Asking::OnlyLooks), NoSession::Idle);
}

TEST_F(DoorTest, DoesNotWriteToTheStoreForEachRequest) {
  const std::string token = sign_in();
  house_.clock.advance(kNoteSeconds - 1);
  ASSERT_TRUE(is_open(token));
  EXPECT_EQ(house_.accounts.session(hash_of_secret(token))->last_seen, kNineOClock);
  house_.clock.advance(1);
  ASSERT_TRUE(is_open(token));
  EXPECT_EQ(house_.accounts.session(hash_of_secret(token))->last_seen.seconds,
            kNineOClock.seconds + kNoteSeconds);
}

TEST_F(DoorTest, LetsWhoIsSignedInReadOnWhereADiskThatIsFullTakesNoNoteOfIt) {
  const std::string token = sign_in();
  house_.accounts.fill_disk();
  house_.clock.advance(kNoteSeconds);
  EXPECT_TRUE(is_open(token));
  EXPECT_EQ(house_.accounts.session(hash_of_secret(token))->last_seen, kNineOClock);
  house_.clock.advance(kIdleSeconds - kNoteSeconds - 1);
  EXPECT_TRUE(is_open(token));
  house_.clock.advance(1);
  EXPECT_EQ(why_not(token), NoSession::Idle);
  EXPECT_THROW(house_.door.sign_out(token), base::Fault);
}

TEST_F(DoorTest, EndsASessionAtOnceWhenTheLastPostEnds) {
  const std::string person = house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const std::string token = sign_in("sian", kOtherPassword);
  house_.give(school_, person, {kTeacher, "3B", {}});
  house_.end(school_, person, {kSenco, {}, {}});
  ASSERT_THAT(house_.door.session(token)->posts, SizeIs(1));
  house_.end(school_, person, {kTeacher, "3B", {}});
  EXPECT_EQ(why_not(token), NoSession::NoOpenPost);
  EXPECT_EQ(why_not(token), NoSession::Unknown);
}

TEST_F(DoorTest, AnEndedPostDoesNotComeBackWithANewOne) {
  const std::string person = house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const std::string token = sign_in("sian", kOtherPassword);
  house_.end(school_, person, {kSenco, {}, {}});
  ASSERT_EQ(why_not(token), NoSession::NoOpenPost);
  house_.give(school_, person, {kSenco, {}, {}});
  EXPECT_EQ(why_not(token), NoSession::Unknown);
  EXPECT_TRUE(is_open(sign_in("sian", kOtherPassword)));
}

TEST_F(DoorTest, KeepsASessionForAPostAtAnotherSchool) {
  const std::string person = house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const NewSchool other = house_.add_school(bryn(), "bea");
  ASSERT_TRUE(house_.staff.add(house_.request(other), {"Siân Parry", {}, "sian"}).has_value());
  house_.give(other, person, {kHead, {}, {}});
  const std::string token = sign_in("sian", kOtherPassword);
  EXPECT_THAT(house_.door.session(token)->posts, SizeIs(2));
  house_.end(school_, person, {kSenco, {}, {}});
  const auto session = house_.door.session(token);
  ASSERT_TRUE(session.has_value());
  ASSERT_THAT(session->posts, SizeIs(1));
  EXPECT_EQ(session->posts[0].school, other.school);
}

TEST_F(DoorTest, RefusesTokensThatWereNeverGiven) {
  sign_in();
  for (const std::string& token : {std::string(), std::string("x"), std::string(64, 'a'),
                                   std::string(64, 'A'), std::string(100'000, 'a')})
    EXPECT_EQ(why_not(token), NoSession::Unknown);
}

TEST_F(DoorTest, TheHashThatIsKeptOpensNothing) {
  EXPECT_EQ(why_not(hash_of_secret(sign_in())), NoSession::Unknown);
}

TEST_F(DoorTest, SignsOutOneSessionAndLeavesTheOthers) {
  const std::string here = sign_in();
  const std::string there = sign_in();
  house_.door.sign_out(here);
  EXPECT_EQ(why_not(here), NoSession::Unknown);
  EXPECT_TRUE(is_open(there));
  house_.door.sign_out(here);
  house_.door.sign_out("no token at all");
  EXPECT_TRUE(is_open(there));
}

TEST_F(DoorTest, SignsOutEverywhereButNobodyElse) {
  house_.add_who_signs_in(school_, "sian", {kSenco, {}, {}});
  const std::string mine = sign_in(), mine_too = sign_in(), hers = sign_in("sian", kOtherPassword);
  house_.door.sign_out_everywhere(school_.person);
  EXPECT_FALSE(is_open(mine));
  EXPECT_FALSE(is_open(mine_too));
  EXPECT_TRUE(is_open(hers));
}

TEST_F(DoorTest, ChangesAPasswordAndSignsOutEverywhereElse) {
  const std::string here = sign_in();
  const std::string there = sign_in();
  const auto changed = house_.door.change_password(here, kGoodPassword, kOtherPassword, kRemote);
  ASSERT_TRUE(changed.has_value());
  EXPECT_FALSE(is_open(here));
  EXPECT_FALSE(is_open(there));
  EXPECT_TRUE(is_open(changed->token));
  EXPECT_EQ(refusal("ada", kGoodPassword).because, Because::Wrong);
  EXPECT_TRUE(house_.door.sign_in("ada", kOtherPassword, kRemote).has_value());
}

TEST_F(DoorTest, DoesNotChangeAPasswordWithoutThePresentOne) {
  const std::string token = sign_in();
  const auto changed =
      house_.door.change_password(token, kOtherPassword, "three low boats on the mere", kRemote);
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().because, ChangeRefusal::Because::WrongPassword);
  EXPECT_TRUE(is_open(token));
}

TEST_F(DoorTest, DoesNotChangeAPasswordWithoutASession) {
  const auto changed =
      house_.door.change_password(std::string(64, 'a'), kGoodPassword, kOtherPassword, kRemote);
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().because, ChangeRefusal::Because::NoSession);
}

TEST_F(DoorTest, SaysAllThatIsWrongWithANewPassword) {
  const std::string token = sign_in();
  const auto changed = house_.door.change_password(token, kGoodPassword, "Exton 12", kRemote);
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().because, ChangeRefusal::Because::Unfit);
  EXPECT_THAT(changed.error().problems,
              ElementsAre(PasswordProblem::TooShort, PasswordProblem::HoldsName));
  EXPECT_TRUE(is_open(token));
  EXPECT_TRUE(house_.door.sign_in("ada", kGoodPassword, kRemote).has_value());
}

TEST_F(DoorTest, ThrottlesGuessesAtThePresentPassword) {
  const std::string token = sign_in();
  for (int i = 0; i < 6; ++i)
    static_cast<void>(house_.door.change_password(token, "guess", kOtherPassword, kRemote));
  const auto changed = house_.door.change_password(token, kGoodPassword, kOtherPassword, kRemote);
  ASSERT_FALSE(changed.has_value());
  EXPECT_EQ(changed.error().because, ChangeRefusal::Because::Throttled);
  EXPECT_EQ(changed.error().again_at, base::Instant{kNineOClock.seconds + 5});
}

TEST_F(DoorTest, KeepsNoSecretAsItIs) {
  const std::string token = sign_in();
  const std::string person = house_.add_person(school_);
  const auto paper = house_.enrolment.print_code(school_.person, school_.school, person);
  for (const std::string& secret :
       {token, csrf_token(token), paper->code, std::string(kGoodPassword)})
    EXPECT_THAT(house_.accounts.everything(), Not(HasSubstr(secret)));
}

TEST_F(DoorTest, SweepsAwayWhatEndedLongAgo) {
  const std::string old = sign_in();
  house_.clock.advance(24 * 60 * 60 + 1);
  const std::string present = sign_in();
  house_.door.sweep();
  EXPECT_EQ(why_not(old), NoSession::Unknown);
  EXPECT_TRUE(is_open(present));
}

TEST(FoldedSignInName, IsOneForAllWaysOfWriting) {
  EXPECT_EQ(folded_sign_in_name("Siân.Parry@Exton.sch.uk"), "sian.parry@exton.sch.uk");
  EXPECT_EQ(folded_sign_in_name("  sian "), "sian");
  EXPECT_EQ(folded_sign_in_name("SIÂN"), folded_sign_in_name("sia\u0302n"));
}

TEST(FoldedSignInName, IsEmptyForWhatIsNoName) {
  for (const std::string& name :
       {std::string(), std::string("   "), std::string("''"), std::string("\xC3"),
        std::string("a\nb"), std::string("a\tb"), std::string("a\0b", 3), std::string(201, 'a')})
    EXPECT_THAT(folded_sign_in_name(name), IsEmpty()) << name;
}

TEST(CsrfToken, IsOfOneSessionAlone) {
  const std::string mine(64, 'a'), other(64, 'b');
  EXPECT_EQ(csrf_token(mine), csrf_token(mine));
  EXPECT_NE(csrf_token(mine), csrf_token(other));
  EXPECT_NE(csrf_token(mine), mine);
  EXPECT_NE(csrf_token(mine), hash_of_secret(mine));
  EXPECT_TRUE(is_csrf_token(mine, csrf_token(mine)));
}

TEST(CsrfToken, RefusesEveryOther) {
  const std::string mine(64, 'a');
  const std::string right = csrf_token(mine);
  std::string changed = right;
  changed.back() = changed.back() == '0' ? '1' : '0';
  for (const std::string& given : {std::string(), changed, right.substr(1), right + "0",
                                   csrf_token(std::string(64, 'b')), mine})
    EXPECT_FALSE(is_csrf_token(mine, given)) << given;
}

// Worked out with another program.
TEST(CsrfToken, IsAnHmacOfSha256) {
  EXPECT_EQ(csrf_token("key"), "fa049bd5e09fc8ffe1edfcf8e84da94fbfcccc237175db2473da8d5bba9a22f6");
}

}  // namespace
}  // namespace stepwell::app
