#include "store/chain_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/chain.h"

namespace stepwell::store {
namespace {

using What = app::Difference::What;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<StoredEntry> chain(const std::string& child, int entries) {
  std::vector<StoredEntry> chain;
  std::string previous;
  for (int i = 1; i <= entries; ++i) {
    StoredEntry e{"school-1", child, std::to_string(i), "2025-09-01", "1756720800", "person-1",
                  "note",     "{}",  new_salt(),        {},           {},           false};
    e.body_hash = body_hash(*e.salt, *e.body);
    e.hash = entry_hash(previous, {e.school, e.child, e.position, e.on_day, e.recorded_at,
                                   e.recorded_by, e.topic, e.body_hash});
    previous = e.hash;
    chain.push_back(e);
  }
  return chain;
}

using Found = std::vector<std::pair<What, record::Position>>;

Found check(const std::vector<StoredEntry>& entries) {
  ChainCheck check;
  for (const StoredEntry& entry : entries) check.add(entry);
  Found found;
  for (const auto& difference : std::move(check).differences())
    found.emplace_back(difference.what, difference.position);
  return found;
}

// The values were made with Python's hashlib, after the description in chain.h.
TEST(Chain, IsHashedAsItsDescriptionSays) {
  EXPECT_EQ(digest("abc"), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  const std::string of_body = body_hash("000102030405060708090a0b0c0d0e0f", R"({"text":"1"})");
  EXPECT_EQ(of_body, "b421d2189f912ef903e4b8d63e58f3a6892abd0ab979f04806201af8b0114672");
  const std::string first = entry_hash(
      "", {"school-1", "", "1", "2025-09-01", "1756720800", "person-1", "note", of_body});
  EXPECT_EQ(first, "baaac9aabd4c7be0c9bb6de8d98e7e8f11f581245665d608e6acb6aa4a034f5c");
  EXPECT_EQ(entry_hash(first, {"school-1", "", "2", "2025-09-01", "1756720800", "person-1", "note",
                               of_body}),
            "67600fad23bd3ac2da0db2c58fc089931dd8df37a2abadf9cc9423f61ce37af2");
}

TEST(Chain, HasAnotherHashWhenTextMovesFromOneColumnToTheNext) {
  EXPECT_NE(entry_hash("", {"ab", "c", "1", "", "", "", "", ""}),
            entry_hash("", {"a", "bc", "1", "", "", "", "", ""}));
}

TEST(Chain, HasAnotherSaltEachTime) {
  EXPECT_NE(new_salt(), new_salt());
  EXPECT_EQ(new_salt().size(), kSaltLength);
}

TEST(ChainCheck, FindsNothingInWholeChains) {
  std::vector<StoredEntry> all = chain("a", 3);
  for (const StoredEntry& entry : chain("b", 2)) all.push_back(entry);
  EXPECT_THAT(check(all), IsEmpty());
  EXPECT_THAT(check({}), IsEmpty());
}

TEST(ChainCheck, FindsAMissingFirstEntry) {
  auto entries = chain("a", 3);
  entries.erase(entries.begin());
  EXPECT_THAT(check(entries), ElementsAre(std::pair(What::Gap, 1)));
}

TEST(ChainCheck, FindsWhereSeveralEntriesAreMissing) {
  auto entries = chain("a", 6);
  entries.erase(entries.begin() + 1, entries.begin() + 4);
  EXPECT_THAT(check(entries), ElementsAre(std::pair(What::Gap, 2)));
}

TEST(ChainCheck, FindsAlterationsAfterAGap) {
  auto entries = chain("a", 5);
  entries[4].topic = "another";
  entries.erase(entries.begin() + 1);
  EXPECT_THAT(check(entries),
              ElementsAre(std::pair(What::Gap, 2), std::pair(What::ChainBroken, 5)));
}

TEST(ChainCheck, DoesNotTakeTheEndOfOneRecordForThePreviousOfTheNext) {
  auto entries = chain("a", 2);
  auto next = chain("a", 4);
  for (std::size_t i = 2; i < 4; ++i) {
    next[i].child = "b";
    entries.push_back(next[i]);
  }
  EXPECT_THAT(check(entries),
              ElementsAre(std::pair(What::Gap, 1), std::pair(What::ChainBroken, 4)));
}

TEST(ChainCheck, FindsAPositionThatIsNoNumber) {
  for (const char* position : {"two", "2x", "", "-2", "0", "99999999999"}) {
    auto entries = chain("a", 3);
    entries[1].position = position;
    EXPECT_THAT(check(entries), ::testing::Contains(std::pair(What::ChainBroken, 0))) << position;
  }
}

TEST(ChainCheck, LetsAnErasedBodyBeMissing) {
  auto entries = chain("a", 3);
  entries[1].body.reset();
  entries[1].salt.reset();
  entries[1].is_erased = true;
  EXPECT_THAT(check(entries), IsEmpty());
}

TEST(ChainCheck, FindsABodyThatIsMissingWithoutAnErasure) {
  auto entries = chain("a", 3);
  entries[1].body.reset();
  entries[1].salt.reset();
  EXPECT_THAT(check(entries), ElementsAre(std::pair(What::BodyAltered, 2)));
}

TEST(ChainCheck, FindsABodyWithoutItsSaltThoughItIsSaidToBeErased) {
  auto entries = chain("a", 3);
  entries[1].salt.reset();
  entries[1].is_erased = true;
  EXPECT_THAT(check(entries), ElementsAre(std::pair(What::BodyAltered, 2)));
}

TEST(ChainCheck, FindsABorderBetweenSaltAndBodyThatWasMoved) {
  auto entries = chain("a", 1);
  entries[0].body->insert(0, 1, entries[0].salt->back());
  entries[0].salt->pop_back();
  ASSERT_EQ(body_hash(*entries[0].salt, *entries[0].body), entries[0].body_hash);
  EXPECT_THAT(check(entries), ElementsAre(std::pair(What::BodyAltered, 1)));
}

}  // namespace
}  // namespace stepwell::store
