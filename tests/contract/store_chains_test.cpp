// What every store has to do: erasing, heads and chains; many at once; one store beside the other.
#include "tests/contract/store_contract.h"

#include <random>
#include <set>
#include <thread>

namespace stepwell::testing {
namespace {

using app::Difference;
using app::Done;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Made>
class StoreChains : public StoreContract<Made> {};
TYPED_TEST_SUITE(StoreChains, Stores, StoreName);

// ---- erasure, heads, chains

TYPED_TEST(StoreChains, TakesABodyAwayAndLeavesTheRest) {
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

TYPED_TEST(StoreChains, ErasesTwiceAsOnce) {
  this->record(act({append(child("a"), 0, {"1"})}));
  this->store_.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  this->store_.erase_body(child("a"), 1, "person-2", kNow, "again");
  EXPECT_EQ(this->store_.read(child("a"))[0].body, std::nullopt);
}

TYPED_TEST(StoreChains, AddsAfterAnErasedEntry) {
  this->record(act({append(child("a"), 0, {"1"})}));
  this->store_.erase_body(child("a"), 1, "person-1", kNow, "asked for");
  this->record(act({append(child("a"), 1, {"2"})}));
  EXPECT_THAT(this->bodies(child("a")), ElementsAre("-", R"({"text":"2"})"));
  EXPECT_THAT(this->store_.verify_chains(), IsEmpty());
}

TYPED_TEST(StoreChains, TakesErasingWhatIsNotThereForAMistake) {
  this->record(act({append(child("a"), 0, {"1"})}));
  for (const record::Position position : {-1, 0, 2})
    EXPECT_THROW(this->store_.erase_body(child("a"), position, "person-1", kNow, "asked for"),
                 base::Mistake);
  EXPECT_THROW(this->store_.erase_body(child("b"), 1, "person-1", kNow, "asked for"),
               base::Mistake);
}

TYPED_TEST(StoreChains, HasOneHeadForEachRecordInOrder) {
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

TYPED_TEST(StoreChains, ChangesTheHeadOfTheRecordThatGrewAlone) {
  this->record(act({append(child("a"), 0, {"1"}), append(child("b"), 0, {"1"})}));
  const auto before = this->store_.heads();
  this->record(act({append(child("a"), 1, {"2"})}));
  const auto after = this->store_.heads();
  EXPECT_NE(after[0], before[0]);
  EXPECT_EQ(after[1], before[1]);
}

TYPED_TEST(StoreChains, FindsHeadsThatWereKeptEarlier) {
  this->record(act({append(child("a"), 0, {"1"}), append(child("b"), 0, {"1"})}));
  auto kept = this->store_.heads();
  this->record(act({append(child("a"), 1, {"2"})}));
  const auto later = this->store_.heads();
  kept.insert(kept.end(), later.begin(), later.end());
  EXPECT_THAT(this->store_.missing_heads(kept), IsEmpty());
}

TYPED_TEST(StoreChains, MissesHeadsThatAreNotInTheLog) {
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

TYPED_TEST(StoreChains, FindsNothingWrongWithItsOwnChains) {
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

TYPED_TEST(StoreChains, LeavesNoGapWhenManyWriteToOneRecord) {
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

TYPED_TEST(StoreChains, RecordsOneFormOnceWhenManySendIt) {
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

TYPED_TEST(StoreChains, ShowsNoHalfAnActToThoseWhoRead) {
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
