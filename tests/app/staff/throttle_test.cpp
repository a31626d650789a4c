#include "app/staff/throttle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/fixed_clock.h"
#include "tests/app/memory_accounts.h"

namespace stepwell::app {
namespace {

using base::Instant;
using testing::kNineOClock;
using testing::MemoryAccounts;

class ThrottleTest : public ::testing::Test {
 protected:
  /// Tries as early as it may, `times` times, each from another address.
  void fail(int times, const std::string& name = "sian") {
    for (int i = 0; i < times; ++i) {
      const std::string address = "198.51.100." + std::to_string(i);
      while (const auto again = throttle_.begin_try(name, address, now_)) now_ = *again;
    }
  }
  /// The same for one address, each time with another name.
  void fail_from(const std::string& address, int times) {
    for (int i = 0; i < times; ++i) {
      const std::string name = "name " + std::to_string(i);
      while (const auto again = throttle_.begin_try(name, address, now_)) now_ = *again;
    }
  }
  std::optional<std::int64_t> wait(const std::string& name,
                                   const std::string& address = "203.0.113.1") {
    const auto again = throttle_.begin_try(name, address, now_);
    if (!again) return std::nullopt;
    return again->seconds - now_.seconds;
  }

  MemoryAccounts accounts_;
  Throttle throttle_{accounts_};
  Instant now_ = kNineOClock;
};

TEST_F(ThrottleTest, LetsFiveFailuresOfAnAccountBe) {
  fail(5);
  EXPECT_EQ(wait("sian"), std::nullopt);
  EXPECT_EQ(now_, kNineOClock);
}

TEST_F(ThrottleTest, WaitsTwiceAsLongAfterEachFurtherFailure) {
  fail(6);
  EXPECT_EQ(wait("sian"), 5);
  for (const std::int64_t longer : {10, 20, 40, 80, 160, 300, 300, 300}) {
    fail(1);
    EXPECT_EQ(wait("sian"), longer);
  }
}

TEST_F(ThrottleTest, EndsTheWaitAtTheMomentThatItGave) {
  fail(6);
  now_.seconds += 4;
  EXPECT_EQ(wait("sian"), 1);
  now_.seconds += 1;
  EXPECT_EQ(wait("sian"), std::nullopt);
}

TEST_F(ThrottleTest, DoesNotMakeTheWaitLongerForATryThatIsNotMade) {
  fail(6);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(wait("sian"), 5);
}

TEST_F(ThrottleTest, LocksNobodyOutForEver) {
  fail(1000);
  ASSERT_EQ(wait("sian"), 300);
  now_.seconds += 300;
  EXPECT_EQ(wait("sian"), std::nullopt);
}

TEST_F(ThrottleTest, ForgetsAfterAnHourWithoutAFailure) {
  fail(8);
  now_.seconds += 3599;
  EXPECT_EQ(accounts_.failures(accounts_.failures("x").key).count, 0);
  fail(1);
  EXPECT_EQ(wait("sian"), 40);  // still the ninth
  now_.seconds += 3600;
  fail(5);
  EXPECT_EQ(wait("sian"), std::nullopt);  // the sixth
}

TEST_F(ThrottleTest, CountsANameThatNobodyHasJustTheSame) {
  fail(6, "nobody at all");
  EXPECT_EQ(wait("nobody at all"), 5);
}

TEST_F(ThrottleTest, CountsAllWaysOfWritingANameAsOne) {
  fail(3, "siân");
  fail(3, "SIAN");
  EXPECT_EQ(wait("Sian"), 5);
}

TEST_F(ThrottleTest, LeavesOtherAccountsAlone) {
  fail(20);
  EXPECT_EQ(wait("tomos"), std::nullopt);
}

TEST_F(ThrottleTest, LetsThirtyFailuresOfAnAddressBe) {
  fail_from("192.0.2.7", 30);
  EXPECT_EQ(wait("somebody", "192.0.2.7"), std::nullopt);
  EXPECT_EQ(now_, kNineOClock);
}

TEST_F(ThrottleTest, SlowsAnAddressThatTriesManyNames) {
  fail_from("192.0.2.7", 31);
  EXPECT_EQ(wait("somebody", "192.0.2.7"), 1);
  fail_from("192.0.2.7", 10);
  EXPECT_EQ(wait("somebody", "192.0.2.7"), 60);
  EXPECT_EQ(wait("somebody", "192.0.2.8"), std::nullopt);
}

TEST_F(ThrottleTest, ForgetsAnAddressAfterAQuarterOfAnHour) {
  fail_from("192.0.2.7", 40);
  now_.seconds += 900;
  EXPECT_EQ(wait("somebody", "192.0.2.7"), std::nullopt);
  EXPECT_EQ(wait("another", "192.0.2.7"), std::nullopt);
}

TEST_F(ThrottleTest, TakesANetworkOfTheSixthVersionForOneAddress) {
  fail_from("2001:db8:1:2::1", 31);
  EXPECT_EQ(wait("somebody", "2001:db8:1:2:ffff::9"), 1);
  EXPECT_EQ(wait("somebody", "2001:db8:1:3::1"), std::nullopt);
}

TEST_F(ThrottleTest, KnowsAnAddressOfTheFourthVersionInTheSixth) {
  fail_from("192.0.2.7", 31);
  EXPECT_EQ(wait("somebody", "::ffff:192.0.2.7"), 1);
  EXPECT_EQ(wait("somebody", "::ffff:192.0.2.8"), std::nullopt);
}

TEST_F(ThrottleTest, StartsAnewWithASuccess) {
  fail(5);
  ASSERT_EQ(wait("sian"), std::nullopt);  // the sixth, which is right
  throttle_.succeeded("sian", "203.0.113.1");
  fail(5);
  EXPECT_EQ(wait("sian"), std::nullopt);
}

TEST_F(ThrottleTest, DoesNotCountASuccessAgainstTheAddress) {
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(wait("name " + std::to_string(i), "192.0.2.7"), std::nullopt);
    throttle_.succeeded("name " + std::to_string(i), "192.0.2.7");
  }
}

TEST_F(ThrottleTest, DoesNotForgiveAnAddressForOneSuccess) {
  fail_from("192.0.2.7", 33);
  now_.seconds += 4;
  ASSERT_EQ(wait("own", "192.0.2.7"), std::nullopt);
  throttle_.succeeded("own", "192.0.2.7");
  EXPECT_EQ(wait("another", "192.0.2.7"), 4);
}

TEST_F(ThrottleTest, KeepsNeitherNamesNorAddressesInPlain) {
  fail_from("192.0.2.7", 1);
  fail(1, "sian");
  EXPECT_THAT(accounts_.everything(), ::testing::Not(::testing::HasSubstr("192.0.2.7")));
  EXPECT_THAT(accounts_.everything(), ::testing::Not(::testing::HasSubstr("sian")));
}

}  // namespace
}  // namespace stepwell::app
