// What every store has to do. A new kind of store joins the list of types at the top.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <thread>

#include "base/check.h"
#include "store/sqlite_store.h"
#include "tests/contract/acts.h"
#include "tests/contract/memory_store.h"
#include "tests/contract/temporary_folder.h"

namespace stepwell::testing {
namespace {

using app::Difference;
using app::Done;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct InMemory {
  MemoryStore kept;
  MemoryStore& store = kept;
};

struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<store::SqliteStore> kept = store::SqliteStore::open(folder / "var");
  store::SqliteStore& store = *kept;
};

template <class Made>
class StoreContract : public ::testing::Test {
 protected:
  Done record(const app::Act& act) {
    const auto done = store_.write(act);
    if (!done) throw std::logic_error("the act was refused");
    return *done;
  }
  std::vector<std::string> bodies(const app::RecordId& id) {
    std::vector<std::string> bodies;
    for (const app::LoggedEntry& entry : store_.read(id))
      bodies.push_back(entry.body.value_or("-"));
    return bodies;
  }

  Made made_;
  decltype(made_.store)& store_ = made_.store;
};

using Stores = ::testing::Types<InMemory, InSqlite>;
class StoreName {
 public:
  template <class Made>
  static std::string GetName(int) {
    return std::is_same_v<Made, InMemory> ? "Memory" : "Sqlite";
  }
};
TYPED_TEST_SUITE(StoreContract, Stores, StoreName);

// ---- reading and adding

TYPED_TEST(StoreContract, ReadsNothingOfARecordThatIsNotThere) {
  EXPECT_THAT(this->store_.read(child("nobody")), IsEmpty());
  EXPECT_THAT(this->store_.schools(), IsEmpty());
  EXPECT_THAT(this->store_.children("school-1"), IsEmpty());
  EXPECT_THAT(this->store_.heads(), IsEmpty());
  EXPECT_EQ(this->store_.view(child("nobody")), std::nullopt);
}

TYPED_TEST(StoreContract, HasAnotherMomentAfterEachWriteAndTheSameWithoutOne) {
  std::set<std::uint64_t> moments = {this->store_.moment()};
  const auto moved_on = [&] { return moments.insert(this->store_.moment()).second; };
  EXPECT_FALSE(moved_on());
  this->record(act({append(child("a"), 0, {"one"})}));
  EXPECT_TRUE(moved_on());
  this->store_.read(child("a"));
  this->store_.view(child("a"));
  this->store_.heads();
  EXPECT_FALSE(moved_on());
  this->store_.keep_sights({"school-1", 0, {}});
  EXPECT_TRUE(moved_on());
  this->store_.erase_body(child("a"), 1, "person-1", kNow, "the law");
  EXPECT_TRUE(moved_on());
}

TYPED_TEST(StoreContract, GivesBackAllThatWasRecorded) {
  app::Act one = act({append(child("a"), 0, {})});
  one.appends[0].entries = {{base::Day(1999, 12, 31), "document_issued:iep:final",
                             R"({"words":"Siân ŵ \u0000 '\"; --"})"}};
  this->record(one);
  EXPECT_THAT(this->store_.read(child("a")),
              ElementsAre(app::LoggedEntry{1, base::Day(1999, 12, 31), kNow, "person-1",
                                           "document_issued:iep:final",
                                           R"({"words":"Siân ŵ \u0000 '\"; --"})"}));
}

TYPED_TEST(StoreContract, NumbersEntriesFromOneAcrossActs) {
  this->record(act({append(child("a"), 0, {"1", "2"})}));
  this->record(act({append(child("a"), 2, {"3"})}));
  const auto all = this->store_.read(child("a"));
  ASSERT_EQ(all.size(), 3u);
  for (std::size_t i = 0; i < all.size(); ++i)
    EXPECT_EQ(all[i].position, static_cast<record::Position>(i + 1));
}

TYPED_TEST(StoreContract, ReadsOnlyWhatCameAfterAVersion) {
  this->record(act({append(child("a"), 0, {"1", "2", "3"})}));
  const auto later = this->store_.read(child("a"), 2);
  ASSERT_EQ(later.size(), 1u);
  EXPECT_EQ(later[0].position, 3);
  EXPECT_THAT(this->store_.read(child("a"), 3), IsEmpty());
}

TYPED_TEST(StoreContract, KeepsBodiesInTheirCanonicalForm) {
  app::Act one = act({append(child("a"), 0, {})});
  one.appends[0].entries = {
      {base::Day(2025, 9, 1), "note", R"( { "b" : [1, 2] , "a":{"d":1,"c":2} } )"}};
  this->record(one);
  EXPECT_THAT(this->bodies(child("a")), ElementsAre(R"({"a":{"c":2,"d":1},"b":[1,2]})"));
}

TYPED_TEST(StoreContract, KeepsALongBody) {
  const std::string text(300'000, 'x');
  this->record(act({append(child("a"), 0, {text})}));
  EXPECT_THAT(this->bodies(child("a")), ElementsAre("{\"text\":\"" + text + "\"}"));
}

TYPED_TEST(StoreContract, KeepsRecordsApart) {
  this->record(act({append(child("a"), 0, {"of a"})}));
  this->record(act({append(child("a", "school-2"), 0, {"of another school's a"})}));
  this->record(act({append(child(""), 0, {"of the school"})}));
  EXPECT_THAT(this->bodies(child("a")), ElementsAre(R"({"text":"of a"})"));
  EXPECT_THAT(this->bodies(child("")), ElementsAre(R"({"text":"of the school"})"));
}

TYPED_TEST(StoreContract, ListsSchoolsAndTheirChildrenInOrder) {
  for (const auto& id : {child("c"), child("a"), child(""), child("b", "school-0"), child("b")})
    this->record(act({append(id, 0, {"first", "second"})}));
  EXPECT_THAT(this->store_.schools(), ElementsAre("school-0", "school-1"));
  EXPECT_THAT(this->store_.children("school-1"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(this->store_.children("school-0"), ElementsAre("b"));
}

TYPED_TEST(StoreContract, NamesASchoolThatHasOnlyItsOwnRecord) {
  this->record(act({append(child("", "school-9"), 0, {"opened"})}));
  EXPECT_THAT(this->store_.schools(), ElementsAre("school-9"));
  EXPECT_THAT(this->store_.children("school-9"), IsEmpty());
}

// ---- what is refused

TYPED_TEST(StoreContract, RefusesAnActThatWasDecidedOnAnOlderVersion) {
  this->record(act({append(child("a"), 0, {"1", "2"})}));
  const auto refused = this->store_.write(act({append(child("a"), 1, {"late"})}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().record, child("a"));
  EXPECT_EQ(refused.error().version, 2);
  EXPECT_EQ(this->store_.read(child("a")).size(), 2u);
}

TYPED_TEST(StoreContract, RefusesAnActThatWasDecidedOnAVersionThatIsNotThere) {
  const auto refused = this->store_.write(act({append(child("a"), 1, {"early"})}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().version, 0);
  EXPECT_THAT(this->store_.read(child("a")), IsEmpty());
}

TYPED_TEST(StoreContract, WritesNothingOfAnActOfWhichOneRecordHasMovedOn) {
  this->record(act({append(child("b"), 0, {"moved"})}));
  const auto refused =
      this->store_.write(act({append_with_view(child("a"), 0, full_view()),
                              append(child("b"), 0, {"late"}), append(child("c"), 0, {"too"})},
                             "form-1"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().record, child("b"));
  EXPECT_THAT(this->store_.children("school-1"), ElementsAre("b"));
  EXPECT_EQ(this->store_.view(child("a")), std::nullopt);
}

TYPED_TEST(StoreContract, WritesAllRecordsOfOneAct) {
  this->record(act({append(child("a"), 0, {"1"}), append(child(""), 0, {"1", "2"})}));
  EXPECT_EQ(this->store_.read(child("a")).size(), 1u);
  EXPECT_EQ(this->store_.read(child("")).size(), 2u);
}

TYPED_TEST(StoreContract, TakesABodyThatIsNotAnObjectForAMistake) {
  for (const char* body :
       {"", "[]", "1", "null", "{", R"({"a":1}x)", "{\"a\":\"\xff\"}", R"({"a":1e999})"}) {
    app::Act one = act({append(child("a"), 0, {"good"})}, "form-1");
    one.appends[0].entries.push_back({base::Day(2025, 9, 1), "note", body});
    EXPECT_THROW((void)this->store_.write(one), base::Mistake) << body;
  }
  EXPECT_THAT(this->store_.read(child("a")), IsEmpty());
  EXPECT_EQ(this->record(act({append(child("a"), 0, {"1"})}, "form-1")).what, Done::What::Recorded);
}

TYPED_TEST(StoreContract, TakesAnAppendWithoutEntriesForAMistake) {
  EXPECT_THROW((void)this->store_.write(act({append(child("a"), 0, {})})), base::Mistake);
}

TYPED_TEST(StoreContract, TakesARecordWithoutASchoolForAMistake) {
  EXPECT_THROW((void)this->store_.write(act({append(child("a", ""), 0, {"1"})})), base::Mistake);
}

TYPED_TEST(StoreContract, TakesARecordThatStandsTwiceInAnActForAMistake) {
  EXPECT_THROW(
      (void)this->store_.write(act({append(child("a"), 0, {"1"}), append(child("a"), 1, {"2"})})),
      base::Mistake);
}

TYPED_TEST(StoreContract, TakesAViewOfASchoolForAMistake) {
  EXPECT_THROW((void)this->store_.write(act({append_with_view(child(""), 0, full_view())})),
               base::Mistake);
  EXPECT_THROW(this->store_.keep_view({child(""), full_view(), made_with(0)}), base::Mistake);
}

TYPED_TEST(StoreContract, TakesAViewOfAnotherVersionThanTheActMakesForAMistake) {
  app::Append wrong = append_with_view(child("a"), 0, full_view());
  wrong.made_with.version = 0;
  EXPECT_THROW((void)this->store_.write(act({wrong})), base::Mistake);
}

// ---- forms

TYPED_TEST(StoreContract, RecordsAFormThatComesTwiceOnce) {
  const app::Act first = act({append(child("a"), 0, {"1"})}, "form-1");
  EXPECT_EQ(this->record(first).what, Done::What::Recorded);
  const Done again = this->record(act({append(child("a"), 1, {"2"})}, "form-1"));
  EXPECT_EQ(again.what, Done::What::RepeatedForm);
  EXPECT_EQ(again.answer, "answer to form-1");
  EXPECT_EQ(this->store_.read(child("a")).size(), 1u);
}

TYPED_TEST(StoreContract, AnswersARepeatedFormThoughTheRecordHasMovedOn) {
  const app::Act first = act({append(child("a"), 0, {"1"})}, "form-1");
  this->record(first);
  this->record(act({append(child("a"), 1, {"2"})}));
  EXPECT_EQ(this->record(first).what, Done::What::RepeatedForm);
}

TYPED_TEST(StoreContract, TakesTheSameFormOfAnotherPersonForAnother) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1", "person-1"));
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1", "person-2")).what,
            Done::What::Recorded);
}

TYPED_TEST(StoreContract, RecordsActsWithoutAFormAsOftenAsTheyCome) {
  this->record(act({append(child("a"), 0, {"1"})}));
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"1"})})).what, Done::What::Recorded);
}

TYPED_TEST(StoreContract, DoesNotRememberAFormThatWasRefused) {
  this->record(act({append(child("a"), 0, {"1"})}));
  EXPECT_FALSE(this->store_.write(act({append(child("a"), 0, {"2"})}, "form-1")));
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1")).what, Done::What::Recorded);
}

TYPED_TEST(StoreContract, SaysWhatTheFirstOfARepeatedFormSaid) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1"));
  app::Act again = act({append(child("a"), 1, {"2"})}, "form-1");
  again.said = "something else";
  EXPECT_EQ(this->record(again).said, "said in form-1");
  const auto before = this->store_.answer_to("form-1", "person-1");
  ASSERT_TRUE(before);
  EXPECT_EQ(before->what, Done::What::RepeatedForm);
  EXPECT_EQ(before->answer, "answer to form-1");
  EXPECT_EQ(before->said, "said in form-1");
  EXPECT_FALSE(this->store_.answer_to("form-1", "person-2"));
  EXPECT_FALSE(this->store_.answer_to("form-2", "person-1"));
}

TYPED_TEST(StoreContract, ForgetsWhatWasSaidByWhomAnErasedEntryWasRecorded) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1", "person-1"));
  this->record(act({append(child("b"), 0, {"1"})}, "form-2", "person-2"));
  this->store_.erase_body(child("a"), 1, "somebody", kNow, "asked for");
  EXPECT_EQ(this->store_.answer_to("form-1", "person-1")->said, "");
  EXPECT_EQ(this->store_.answer_to("form-2", "person-2")->said, "said in form-2");
}

TYPED_TEST(StoreContract, ForgetsFormsByWhenTheyCameWhateverTimeTheEntriesCarry) {
  app::Act of_another_day = act({append(child("a"), 0, {"1"})}, "form-1");
  of_another_day.at = {kNow.seconds - 7LL * 365 * 24 * 60 * 60};
  this->record(of_another_day);
  this->store_.forget_forms(kNow);
  EXPECT_TRUE(this->store_.answer_to("form-1", "person-1"));
  EXPECT_EQ(this->store_.read(child("a")).front().recorded_at, of_another_day.at);
}

TYPED_TEST(StoreContract, ForgetsOnlyFormsFromBeforeTheMoment) {
  this->record(act({append(child("a"), 0, {"1"})}, "form-1"));
  this->store_.forget_forms(kNow);
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1")).what,
            Done::What::RepeatedForm);
  this->store_.forget_forms({kNow.seconds + 1});
  EXPECT_EQ(this->record(act({append(child("a"), 1, {"2"})}, "form-1")).what, Done::What::Recorded);
}

// ---- views

TYPED_TEST(StoreContract, GivesBackAViewWithAllItsFields) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  const auto kept = this->store_.view(child("a"));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->record, child("a"));
  EXPECT_EQ(kept->view, full_view());
  EXPECT_EQ(kept->made_with, made_with(1));
}

TYPED_TEST(StoreContract, GivesBackAViewInWhichNothingIsSet) {
  this->record(act({append_with_view(child("a"), 0, {})}));
  EXPECT_EQ(this->store_.view(child("a"))->view, app::ChildView{});
}

TYPED_TEST(StoreContract, PutsANewViewInThePlaceOfTheOld) {
  this->record(act({append_with_view(child("a"), 0, full_view()),
                    append_with_view(child("b"), 0, full_view())}));
  app::ChildView next = full_view();
  next.due.pop_back();
  next.born.reset();
  next.class_name = "4G";
  this->record(act({append_with_view(child("a"), 1, next)}));
  EXPECT_EQ(this->store_.view(child("a"))->view, next);
  EXPECT_EQ(this->store_.view(child("a"))->made_with.version, 2);
  EXPECT_EQ(this->store_.view(child("b"))->view, full_view());
}

TYPED_TEST(StoreContract, KeepsTheOlderViewWhenAnActBringsNone) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  this->record(act({append(child("a"), 1, {"more"})}));
  EXPECT_EQ(this->store_.view(child("a"))->made_with.version, 1);
}

TYPED_TEST(StoreContract, KeepsAViewThatWasMadeAgain) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  app::ChildView next = full_view();
  next.due.clear();
  app::MadeWith with = made_with(1);
  with.good_until = base::Day(2026, 1, 31);
  with.packs = "other packs";
  this->store_.keep_view({child("a"), next, with});
  EXPECT_EQ(this->store_.view(child("a"))->view, next);
  EXPECT_EQ(this->store_.view(child("a"))->made_with, with);
}

TYPED_TEST(StoreContract, DoesNotKeepAViewThatTheRecordIsBeyond) {
  this->record(act({append_with_view(child("a"), 0, full_view())}));
  this->record(act({append_with_view(child("a"), 1, full_view())}));
  this->store_.keep_view({child("a"), {}, made_with(1)});
  EXPECT_EQ(this->store_.view(child("a"))->view, full_view());
  EXPECT_EQ(this->store_.view(child("a"))->made_with.version, 2);
}

TYPED_TEST(StoreContract, DoesNotKeepAViewOfMoreThanTheRecord) {
  this->record(act({append(child("a"), 0, {"1"})}));
  this->store_.keep_view({child("a"), full_view(), made_with(2)});
  EXPECT_EQ(this->store_.view(child("a")), std::nullopt);
}

// ---- erasure, heads, chains

TYPED_TEST(StoreContract, TakesABodyAwayAndLeavesTheRest) {
  this->record(act({append(child("a"), 0, {"1", "2", "3"})}));
  const auto before = this->store_.read(child("a"));
  const auto heads = this->store_.heads();
  this->store_.erase_body(child("a"), 2, "person-1", kNow, "asked for");
  const auto after = this->store_.read(child("a"));
  ASSERT_EQ(after.size(), 3u);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_EQ(after[1].body, std::nullopt);
  EXPECT_EQ(after[1].topic, before[1].topic);
  EXPECT_EQ(after[2], before[2]);
  EXPECT_EQ(this->store_.heads(), heads);
  EXPECT_THAT(this->store_.verify_chains(), IsEmpty());
}

TYPED_TEST(StoreContract, ErasesTwiceAsOnce) {
  this->record(act({append(child("a"), 0, {"1"})}));
  this->store_.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  this->store_.erase_body(child("a"), 1, "person-2", kNow, "again");
  EXPECT_EQ(this->store_.read(child("a"))[0].body, std::nullopt);
}

TYPED_TEST(StoreContract, AddsAfterAnErasedEntry) {
  this->record(act({append(child("a"), 0, {"1"})}));
  this->store_.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  this->record(act({append(child("a"), 1, {"2"})}));
  EXPECT_THAT(this->bodies(child("a")), ElementsAre("-", R"({"text":"2"})"));
  EXPECT_THAT(this->store_.verify_chains(), IsEmpty());
}

TYPED_TEST(StoreContract, TakesErasingWhatIsNotThereForAMistake) {
  this->record(act({append(child("a"), 0, {"1"})}));
  for (const record::Position position : {-1, 0, 2})
    EXPECT_THROW(this->store_.erase_body(child("a"), position, "person-1", kNow, "asked for"),
                 base::Mistake);
  EXPECT_THROW(this->store_.erase_body(child("b"), 1, "person-1", kNow, "asked for"),
               base::Mistake);
}

TYPED_TEST(StoreContract, HasOneHeadForEachRecordInOrder) {
  this->record(act({append(child("b"), 0, {"1", "2"}), append(child(""), 0, {"1"}),
                    append(child("a", "school-0"), 0, {"1", "2", "3"})}));
  const auto heads = this->store_.heads();
  ASSERT_EQ(heads.size(), 3u);
  EXPECT_EQ(heads[0].record, child("a", "school-0"));
  EXPECT_EQ(heads[0].position, 3);
  EXPECT_EQ(heads[1].record, child(""));
  EXPECT_EQ(heads[1].position, 1);
  EXPECT_EQ(heads[2].record, child("b"));
  EXPECT_EQ(heads[2].position, 2);
  for (const app::Head& head : heads) EXPECT_EQ(head.hash.size(), 64u);
}

TYPED_TEST(StoreContract, ChangesTheHeadOfTheRecordThatGrewAlone) {
  this->record(act({append(child("a"), 0, {"1"}), append(child("b"), 0, {"1"})}));
  const auto before = this->store_.heads();
  this->record(act({append(child("a"), 1, {"2"})}));
  const auto after = this->store_.heads();
  EXPECT_NE(after[0], before[0]);
  EXPECT_EQ(after[1], before[1]);
}

TYPED_TEST(StoreContract, FindsHeadsThatWereKeptEarlier) {
  this->record(act({append(child("a"), 0, {"1"}), append(child("b"), 0, {"1"})}));
  auto kept = this->store_.heads();
  this->record(act({append(child("a"), 1, {"2"})}));
  const auto later = this->store_.heads();
  kept.insert(kept.end(), later.begin(), later.end());
  EXPECT_THAT(this->store_.missing_heads(kept), IsEmpty());
}

TYPED_TEST(StoreContract, MissesHeadsThatAreNotInTheLog) {
  this->record(act({append(child("b"), 0, {"1", "2"})}));
  const std::string hash = this->store_.heads()[0].hash;
  const auto missing = this->store_.missing_heads({{child("c"), 1, hash},
                                                   {child("b"), 3, hash},
                                                   {child("b"), 1, hash},
                                                   {child("b"), 2, hash},
                                                   {child("b"), 2, std::string(64, '0')},
                                                   {child("a"), 2, hash}});
  std::vector<std::pair<app::RecordId, record::Position>> places;
  for (const Difference& difference : missing) {
    EXPECT_EQ(difference.what, Difference::What::HeadMissing);
    places.emplace_back(difference.record, difference.position);
  }
  EXPECT_THAT(places, ElementsAre(std::pair(child("a"), 2), std::pair(child("b"), 1),
                                  std::pair(child("b"), 2), std::pair(child("b"), 3),
                                  std::pair(child("c"), 1)));
}

TYPED_TEST(StoreContract, FindsNothingWrongWithItsOwnChains) {
  for (const auto& id : {child("a"), child("b"), child(""), child("a", "school-2")})
    for (int i = 0; i < 10; ++i) add_to_end(this->store_, id, std::to_string(i));
  EXPECT_THAT(this->store_.verify_chains(), IsEmpty());
}

// ---- many at once

constexpr int kThreads = 8;

template <class Work>
void in_threads(Work work) {
  std::vector<std::thread> threads;
  for (int number = 0; number < kThreads; ++number) threads.emplace_back(work, number);
  for (std::thread& thread : threads) thread.join();
}

TYPED_TEST(StoreContract, LeavesNoGapWhenManyWriteToOneRecord) {
  constexpr int kActs = 25;
  in_threads([&](int number) {
    for (int i = 0; i < kActs; ++i)
      add_to_end(this->store_, child("a"), std::to_string(number * kActs + i));
  });
  const auto entries = this->store_.read(child("a"));
  ASSERT_EQ(entries.size(), static_cast<std::size_t>(kThreads * kActs));
  std::set<std::string> bodies;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(entries[i].position, static_cast<record::Position>(i + 1));
    bodies.insert(*entries[i].body);
  }
  EXPECT_EQ(bodies.size(), entries.size());
  EXPECT_THAT(this->store_.verify_chains(), IsEmpty());
}

TYPED_TEST(StoreContract, RecordsOneFormOnceWhenManySendIt) {
  std::vector<Done> answers(kThreads);
  in_threads([&](int number) {
    const auto done = this->store_.write(act({append(child("a"), 0, {"1"})}, "form-1"));
    if (done) answers[static_cast<std::size_t>(number)] = *done;
  });
  const auto recorded = std::count_if(answers.begin(), answers.end(), [](const Done& done) {
    return done.what == Done::What::Recorded;
  });
  EXPECT_EQ(recorded, 1);
  for (const Done& done : answers) EXPECT_EQ(done.answer, "answer to form-1");
  EXPECT_EQ(this->store_.read(child("a")).size(), 1u);
}

TYPED_TEST(StoreContract, ShowsNoHalfAnActToThoseWhoRead) {
  constexpr int kActs = 50;
  in_threads([&](int number) {
    if (number == 0) {
      for (int i = 0; i < kActs; ++i)
        this->record(act({append_with_view(child("a"), i, full_view())}));
      return;
    }
    for (int i = 0; i < kActs; ++i) {
      const auto kept = this->store_.view(child("a"));
      if (!kept) continue;
      EXPECT_EQ(kept->view, full_view());
      EXPECT_GE(static_cast<record::Position>(this->store_.read(child("a")).size()),
                kept->made_with.version);
    }
  });
}

// ---- one beside the other

/// The same acts in the same order for both, half of them refused or repeated; chosen by a fixed
/// rule.
TEST(Stores, ReplayAlike) {
  InMemory one;
  InSqlite other;
  std::minstd_rand next(1);
  const auto below = [&](unsigned bound) { return static_cast<int>(next() % bound); };
  for (int i = 0; i < 300; ++i) {
    app::Act some =
        act({}, "form-" + std::to_string(below(150)), "person-" + std::to_string(below(2)));
    const std::string first = std::to_string(below(3));
    for (const std::string& id : {first, first + "x"}) {
      const auto version = static_cast<record::Position>(one.store.read(child(id)).size());
      some.appends.push_back(
          append_with_view(child(id), std::max(0, version - below(2)), full_view()));
    }
    const auto answer = one.store.write(some);
    const auto same = other.store.write(some);
    ASSERT_EQ(answer.has_value(), same.has_value());
    if (answer)
      EXPECT_EQ(std::pair(answer->what, answer->answer), std::pair(same->what, same->answer));
    else
      EXPECT_EQ(std::pair(answer.error().record, answer.error().version),
                std::pair(same.error().record, same.error().version));
    if (below(20) == 0) {
      const base::Instant before{kNow.seconds + below(2)};
      one.store.forget_forms(before);
      other.store.forget_forms(before);
    }
  }
  ASSERT_EQ(one.store.children("school-1"), other.store.children("school-1"));
  for (const std::string& id : one.store.children("school-1")) {
    EXPECT_EQ(one.store.read(child(id)), other.store.read(child(id)));
    EXPECT_EQ(one.store.view(child(id))->made_with, other.store.view(child(id))->made_with);
  }
}

}  // namespace
}  // namespace stepwell::testing
