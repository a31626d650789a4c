// What every store of accounts has to do. A kind of store says how it is made and takes all of
// these tests.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "app/staff/accounts.h"

namespace stepwell::testing {

/// `Made` is made from nothing and has a member `store`, an AccountStore that is empty.
template <class Made>
class AccountStoreContract : public ::testing::Test {
 protected:
  app::Account account(const std::string& person, const std::string& name) {
    return {person, name, "Siân Parry", "$argon2id$" + person, app::AccountKind::Real};
  }
  app::Code code(const std::string& hash, const std::string& person) {
    return {hash, person, app::CodePurpose::Enrol, base::Instant{1000}};
  }
  app::Code set_up_code(const std::string& hash, const std::string& person) {
    return {hash, person, app::CodePurpose::SetUp, std::nullopt};
  }
  app::Session session(const std::string& hash, const std::string& person) {
    return {hash, person, base::Instant{100}, base::Instant{200}};
  }

  Made made_;
  app::AccountStore& store_ = made_.store;
};
TYPED_TEST_SUITE_P(AccountStoreContract);

TYPED_TEST_P(AccountStoreContract, KnowsNobodyAtFirst) {
  auto& store = this->store_;
  EXPECT_EQ(store.account("a"), std::nullopt);
  EXPECT_EQ(store.account_named("sian"), std::nullopt);
  EXPECT_EQ(store.account_named(""), std::nullopt);
  EXPECT_FALSE(store.has_accounts(app::AccountKind::Real));
  EXPECT_FALSE(store.has_accounts(app::AccountKind::Practice));
  EXPECT_EQ(store.code("h"), std::nullopt);
  EXPECT_EQ(store.session("h"), std::nullopt);
  EXPECT_THAT(store.schools_of("a"), ::testing::IsEmpty());
  EXPECT_EQ(store.failures("k"), (app::Failures{"k", 0, {}}));
}

TYPED_TEST_P(AccountStoreContract, KeepsAnAccountAsItIs) {
  auto& store = this->store_;
  const app::Account full{"a", "siân ŵ'; --", "Siân O’Brien", "$argon2id$x",
                          app::AccountKind::Practice};
  const app::Account bare{"b", "", "Tomos", std::nullopt, app::AccountKind::Real};
  EXPECT_EQ(store.add(full), app::Saved::Done);
  EXPECT_EQ(store.add(bare), app::Saved::Done);
  EXPECT_EQ(store.account("a"), full);
  EXPECT_EQ(store.account("b"), bare);
  EXPECT_EQ(store.account_named("siân ŵ'; --"), full);
  EXPECT_TRUE(store.has_accounts(app::AccountKind::Real));
  EXPECT_TRUE(store.has_accounts(app::AccountKind::Practice));
}

TYPED_TEST_P(AccountStoreContract, DoesNotAddWhoIsThere) {
  auto& store = this->store_;
  store.add(this->account("a", "sian"));
  EXPECT_EQ(store.add(this->account("a", "other")), app::Saved::Known);
  EXPECT_EQ(store.account("a")->sign_in_name, "sian");
}

TYPED_TEST_P(AccountStoreContract, GivesANameToOnePersonAlone) {
  auto& store = this->store_;
  store.add(this->account("a", "sian"));
  EXPECT_EQ(store.add(this->account("b", "sian")), app::Saved::NameTaken);
  EXPECT_EQ(store.account("b"), std::nullopt);
  store.add(this->account("b", "tomos"));
  EXPECT_EQ(store.save_and_sign_out(this->account("b", "sian")), app::Saved::NameTaken);
  store.keep_code(this->code("h", "b"));
  EXPECT_EQ(store.save_with_code(this->account("b", "sian"), "h"), app::Saved::NameTaken);
  EXPECT_EQ(store.account("b")->sign_in_name, "tomos");
  EXPECT_NE(store.code("h"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, LetsManyHaveNoNameYet) {
  auto& store = this->store_;
  EXPECT_EQ(store.add({"a", "", "A", std::nullopt, app::AccountKind::Real}), app::Saved::Done);
  EXPECT_EQ(store.add({"b", "", "B", std::nullopt, app::AccountKind::Real}), app::Saved::Done);
  EXPECT_EQ(store.account_named(""), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, SavesWithACodeOnce) {
  auto& store = this->store_;
  store.add({"a", "", "A", std::nullopt, app::AccountKind::Real});
  store.keep_code(this->code("h", "a"));
  store.begin_session(this->session("s", "a"));
  store.begin_session(this->session("t", "b"));
  EXPECT_EQ(store.save_with_code(this->account("a", "sian"), "h"), app::Saved::Done);
  EXPECT_EQ(store.account("a"), this->account("a", "sian"));
  EXPECT_EQ(store.code("h"), std::nullopt);
  EXPECT_EQ(store.session("s"), std::nullopt);
  EXPECT_NE(store.session("t"), std::nullopt);
  EXPECT_EQ(store.save_with_code(this->account("a", "other"), "h"), app::Saved::CodeGone);
  EXPECT_EQ(store.account("a")->sign_in_name, "sian");
}

TYPED_TEST_P(AccountStoreContract, SavesNobodyWithACodeOfSomebodyElse) {
  auto& store = this->store_;
  store.keep_code(this->code("h", "a"));
  EXPECT_EQ(store.save_with_code(this->account("b", "sian"), "h"), app::Saved::CodeGone);
  EXPECT_EQ(store.save_with_code(this->account("b", "sian"), "never printed"),
            app::Saved::CodeGone);
  EXPECT_EQ(store.account("b"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, AddsAnAccountWithTheCodeOfTheSetUp) {
  auto& store = this->store_;
  store.keep_code(this->set_up_code("h", "a"));
  EXPECT_EQ(store.save_with_code(this->account("a", "sian"), "h"), app::Saved::Done);
  EXPECT_EQ(store.account("a"), this->account("a", "sian"));
  EXPECT_EQ(store.code_for(app::CodePurpose::SetUp, ""), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, LetsOneOfManyUseACode) {
  auto& store = this->store_;
  store.keep_code(this->code("h", "a"));
  std::atomic<int> done = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      const auto saved = store.save_with_code(this->account("a", "name " + std::to_string(i)), "h");
      done += saved == app::Saved::Done ? 1 : 0;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(done, 1);
}

TYPED_TEST_P(AccountStoreContract, ChangesAnAccountAndSignsItOut) {
  auto& store = this->store_;
  store.add(this->account("a", "sian"));
  store.begin_session(this->session("s", "a"));
  store.begin_session(this->session("t", "b"));
  app::Account changed = this->account("a", "sian");
  changed.password_hash = "$argon2id$new";
  EXPECT_EQ(store.save_and_sign_out(changed), app::Saved::Done);
  EXPECT_EQ(store.account("a"), changed);
  EXPECT_EQ(store.session("s"), std::nullopt);
  EXPECT_NE(store.session("t"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, KeepsTheSchoolsOfAPersonInOrderAndOnce) {
  auto& store = this->store_;
  for (const char* school : {"s2", "s1", "s2"}) store.keep_school("a", school);
  store.keep_school("b", "s3");
  EXPECT_THAT(store.schools_of("a"), ::testing::ElementsAre("s1", "s2"));
}

TYPED_TEST_P(AccountStoreContract, EndsCodesForEnrolmentWithASchoolThatIsNew) {
  auto& store = this->store_;
  store.keep_school("a", "s1");
  store.keep_code(this->code("h", "a"));
  store.keep_code(this->code("i", "b"));
  store.keep_school("a", "s1");
  EXPECT_NE(store.code("h"), std::nullopt);
  store.keep_school("a", "s2");
  EXPECT_EQ(store.code("h"), std::nullopt);
  EXPECT_NE(store.code("i"), std::nullopt);
  store.keep_code(this->set_up_code("j", "c"));
  store.keep_school("c", "s1");
  EXPECT_NE(store.code("j"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, KeepsOneCodeForEachPerson) {
  auto& store = this->store_;
  store.keep_code(this->code("h", "a"));
  store.keep_code(this->code("i", "b"));
  store.keep_code(this->code("j", "a"));
  EXPECT_EQ(store.code("h"), std::nullopt);
  EXPECT_EQ(store.code("i"), this->code("i", "b"));
  EXPECT_EQ(store.code("j"), this->code("j", "a"));
  EXPECT_EQ(store.code_for(app::CodePurpose::Enrol, "a"), this->code("j", "a"));
  EXPECT_EQ(store.code_for(app::CodePurpose::Enrol, "c"), std::nullopt);
  EXPECT_EQ(store.code_for(app::CodePurpose::SetUp, "a"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, KeepsOneCodeForTheSetUp) {
  auto& store = this->store_;
  store.keep_code(this->code("e", "a"));
  store.keep_code(this->set_up_code("h", "a"));
  store.keep_code(this->set_up_code("i", "b"));
  EXPECT_EQ(store.code("h"), std::nullopt);
  EXPECT_EQ(store.code_for(app::CodePurpose::SetUp, "nobody"), this->set_up_code("i", "b"));
  EXPECT_NE(store.code("e"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, KeepsASessionUntilItEnds) {
  auto& store = this->store_;
  store.begin_session(this->session("s", "a"));
  EXPECT_EQ(store.session("s"), this->session("s", "a"));
  store.see_session("s", base::Instant{300});
  EXPECT_EQ(store.session("s")->last_seen, base::Instant{300});
  EXPECT_EQ(store.session("s")->began, base::Instant{100});
  store.end_session("s");
  EXPECT_EQ(store.session("s"), std::nullopt);
  store.see_session("s", base::Instant{400});
  store.end_session("s");
  EXPECT_EQ(store.session("s"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, EndsAllSessionsOfOnePerson) {
  auto& store = this->store_;
  for (const char* hash : {"s", "t"}) store.begin_session(this->session(hash, "a"));
  store.begin_session(this->session("u", "b"));
  store.end_sessions_of("a");
  EXPECT_EQ(store.session("s"), std::nullopt);
  EXPECT_EQ(store.session("t"), std::nullopt);
  EXPECT_NE(store.session("u"), std::nullopt);
}

TYPED_TEST_P(AccountStoreContract, CountsFailures) {
  auto& store = this->store_;
  store.keep_failures({"k", 3, base::Instant{100}});
  store.keep_failures({"l", 1, base::Instant{100}});
  store.keep_failures({"k", 4, base::Instant{200}});
  EXPECT_EQ(store.failures("k"), (app::Failures{"k", 4, base::Instant{200}}));
  store.keep_failures({"k", 0, base::Instant{300}});
  EXPECT_EQ(store.failures("k"), (app::Failures{"k", 0, {}}));
  EXPECT_EQ(store.failures("l").count, 1);
}

TYPED_TEST_P(AccountStoreContract, SweepsAwayWhatIsOlder) {
  auto& store = this->store_;
  store.begin_session(this->session("s", "a"));
  store.keep_code(this->code("h", "a"));
  store.keep_code(this->set_up_code("i", "b"));
  store.keep_failures({"k", 1, base::Instant{50}});
  store.sweep(base::Instant{200}, base::Instant{1000}, base::Instant{50});
  EXPECT_NE(store.session("s"), std::nullopt);
  EXPECT_NE(store.code("h"), std::nullopt);
  EXPECT_EQ(store.failures("k").count, 1);
  store.sweep(base::Instant{201}, base::Instant{1001}, base::Instant{51});
  EXPECT_EQ(store.session("s"), std::nullopt);
  EXPECT_EQ(store.code("h"), std::nullopt);
  EXPECT_NE(store.code("i"), std::nullopt);  // good until it is used
  EXPECT_EQ(store.failures("k").count, 0);
}

TYPED_TEST_P(AccountStoreContract, HasAnotherMomentAfterEachWriteAndTheSameWithoutOne) {
  auto& store = this->store_;
  std::set<std::uint64_t> moments = {store.moment()};
  const auto moved_on = [&] { return moments.insert(store.moment()).second; };
  EXPECT_FALSE(moved_on());
  store.begin_session(this->session("s", "a"));
  EXPECT_TRUE(moved_on());
  store.session("s");
  store.account("a");
  EXPECT_FALSE(moved_on());
  store.see_session("s", base::Instant{300});
  EXPECT_TRUE(moved_on());
  store.end_session("s");
  EXPECT_TRUE(moved_on());
  EXPECT_EQ(store.add(this->account("a", "sian")), app::Saved::Done);
  EXPECT_TRUE(moved_on());
  store.keep_school("a", "school-1");
  EXPECT_TRUE(moved_on());
}

REGISTER_TYPED_TEST_SUITE_P(
    AccountStoreContract, HasAnotherMomentAfterEachWriteAndTheSameWithoutOne, KnowsNobodyAtFirst,
    KeepsAnAccountAsItIs, DoesNotAddWhoIsThere, GivesANameToOnePersonAlone, LetsManyHaveNoNameYet,
    SavesWithACodeOnce, SavesNobodyWithACodeOfSomebodyElse, AddsAnAccountWithTheCodeOfTheSetUp,
    LetsOneOfManyUseACode, ChangesAnAccountAndSignsItOut, KeepsTheSchoolsOfAPersonInOrderAndOnce,
    EndsCodesForEnrolmentWithASchoolThatIsNew, KeepsOneCodeForEachPerson, KeepsOneCodeForTheSetUp,
    KeepsASessionUntilItEnds, EndsAllSessionsOfOnePerson, CountsFailures, SweepsAwayWhatIsOlder);

}  // namespace stepwell::testing
