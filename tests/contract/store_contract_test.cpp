// What every store has to do: reading, adding, and what it refuses.
#include "tests/contract/store_contract.h"

#include <set>

namespace stepwell::testing {
namespace {

using app::Done;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

TYPED_TEST(StoreContract, ReadsTheRecordsOfAllChildrenOfASchoolInOneGo) {
  this->record(act({append(child("b"), 0, {"1", "2"}), append(child(""), 0, {"own"})}));
  this->record(act({append(child("a"), 0, {"1"}), append(child("c", "school-2"), 0, {"1"})}));
  const auto all = this->store_.read_children("school-1");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0], (app::ChildLog{child("a"), this->store_.read(child("a"))}));
  EXPECT_EQ(all[1], (app::ChildLog{child("b"), this->store_.read(child("b"))}));
  EXPECT_THAT(this->store_.read_children("school-3"), IsEmpty());
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

TYPED_TEST(StoreContract, RefusesAnActThatWasDecidedOnAnotherRollOfTheSchool) {
  app::Act two = act({append(child("a"), 0, {"1"}), append(child("b"), 0, {"1"})}, "form-1");
  two.roll = app::RollSeen{"school-1", 0};
  this->record(act({append(child(""), 0, {"own"}), append(child("x", "school-2"), 0, {"1"})}));
  EXPECT_EQ(this->record(two).what, Done::What::Recorded);
  EXPECT_EQ(this->record(two).what, Done::What::RepeatedForm);
  app::Act late = act({append(child("c"), 0, {"1"})});
  late.roll = app::RollSeen{"school-1", 0};
  const auto refused = this->store_.write(late);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().record, child(""));
  EXPECT_EQ(refused.error().version, 2);
  EXPECT_THAT(this->store_.children("school-1"), ElementsAre("a", "b"));
  late.roll->children = 2;
  EXPECT_TRUE(this->store_.write(late).has_value());
}

/// Whatever is kept of them beside the log: a view, one that is behind its record, or none.
TYPED_TEST(StoreContract, CountsEachChildOfTheRollOnce) {
  this->record(act({append_with_view(child("a"), 0, full_view()),
                    append_with_view(child("b"), 0, full_view()), append(child("c"), 0, {"1"})}));
  this->record(act({append(child("b"), 1, {"2"})}));
  this->store_.erase_body(child("a"), 1, "person-1", kNow, "by law");
  app::Act more = act({append(child("d"), 0, {"1"})});
  more.roll = app::RollSeen{"school-1", 4};
  const auto refused = this->store_.write(more);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().version, 3);
  more.roll->children = 3;
  EXPECT_TRUE(this->store_.write(more).has_value());
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

}  // namespace
}  // namespace stepwell::testing
