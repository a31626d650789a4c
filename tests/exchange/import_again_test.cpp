// An import that was cut off, that is sent twice at once, or while somebody writes in a record:
// nothing is lost, nothing is recorded twice, and what is said is what was done.
#include <utility>

#include "base/fault.h"
#include "tests/contract/hooked_store.h"
#include "tests/exchange/import_school.h"

namespace stepwell::exchange {
namespace {

using app::ImportDone;
using app::ImportWish;
using stepwell::testing::HookedStore;
using ::testing::Contains;
using ::testing::Not;
using ::testing::SizeIs;

/// More than one act's children, each with another birth date or name.
constexpr int kChildren = 530;
std::string many() {
  std::string bytes = "Surname,Forename,DOB,Class\n";
  for (int i = 0; i < kChildren; ++i) bytes += "Ward" + std::to_string(i) + ",Nia,27/02/2019,3B\n";
  return bytes;
}

struct ImportAgain : ::testing::Test {
  ImportSchool school;
  HookedStore store{school.store()};
  app::Records records{store, stepwell::testing::packs(), school.clock};

  ImportWish wish(const std::string& form = "form") const {
    ImportWish wish = school.wish();
    wish.form = form;
    return wish;
  }
  ImportDone import(const std::string& bytes, const ImportWish& wished) {
    const auto roll = SeparatedRollReader().read(bytes, {}, records.today(ImportSchool::kSchool));
    return app::ImportPupils(store, records, school.randomness).run(*roll, wished).value();
  }
  std::size_t children() { return school.store().children(ImportSchool::kSchool).size(); }
  void own_entry(const std::string& child, json::object entry) {
    entry["on"] = records.today(ImportSchool::kSchool).iso();
    app::Wish own{{}, "ben", {}, {}};
    own.records.push_back({{ImportSchool::kSchool, child}, {std::move(entry)}});
    ASSERT_TRUE(school.records.record(own).has_value());
  }
};

TEST_F(ImportAgain, GoesOnAfterTheSecondActHasFailed) {
  store.before_write = [](int act) {
    if (act == 2) throw base::Fault("the disk is full");
  };
  EXPECT_THROW(import(many(), wish()), base::Fault);
  EXPECT_EQ(children(), 500u);
  store.before_write = {};
  const ImportDone rest = import(many(), wish());
  EXPECT_EQ(children(), static_cast<std::size_t>(kChildren));
  EXPECT_EQ(rest.created, kChildren - 500);
  EXPECT_EQ(rest.unchanged, 500);
  const ImportDone nothing = import(many(), wish());
  EXPECT_EQ(nothing.created, 0);
  EXPECT_EQ(nothing.unchanged, kChildren);
}

TEST_F(ImportAgain, CountsWhatIsSentTwiceAtOnceOnce) {
  ImportDone first;
  store.before_write = [&](int) { first = import(many(), wish()); };
  const ImportDone second = import(many(), wish());
  EXPECT_EQ(children(), static_cast<std::size_t>(kChildren));
  EXPECT_EQ(first.created, kChildren);
  EXPECT_EQ(second.created, 0);
  EXPECT_EQ(second.unchanged, kChildren);
}

/// The one has half of it when the other begins, so that their acts are cut at other places.
TEST_F(ImportAgain, CreatesNobodyTwiceWhereTheActsOfTwoAreCutDifferently) {
  ImportDone other;
  store.before_write = [&](int act) {
    if (act == 1) import(many().substr(0, many().find("Ward3,")), wish());
    if (act == 2) other = import(many(), wish());
  };
  const ImportDone one = import(many(), wish());
  EXPECT_EQ(children(), static_cast<std::size_t>(kChildren));
  EXPECT_EQ(one.created + other.created, kChildren - 3);
}

// ---- two imports with forms of their own

TEST_F(ImportAgain, CreatesNobodyTwiceWhereTwoFormsBringOneFile) {
  ImportDone other;
  store.before_write = [&](int act) {
    if (act == 1) other = import(many(), wish("other"));
  };
  const ImportDone one = import(many(), wish("one"));
  EXPECT_EQ(children(), static_cast<std::size_t>(kChildren));
  EXPECT_EQ(other.created, kChildren);
  EXPECT_EQ(one.created, 0);
  EXPECT_EQ(one.unchanged, kChildren);
}

TEST_F(ImportAgain, CreatesNobodyTwiceWhereTheOtherComesInTheMiddleAndNeitherHasAForm) {
  store.before_write = [&](int act) {
    if (act == 2) import(many(), wish(""));
  };
  const ImportDone one = import(many(), wish(""));
  EXPECT_EQ(children(), static_cast<std::size_t>(kChildren));
  EXPECT_EQ(one.created, 500);
  EXPECT_EQ(one.unchanged, kChildren - 500);
}

TEST_F(ImportAgain, AddsToTheChildWhomTheOtherBroughtInWhatItsOwnFileSays) {
  store.before_write = [&](int act) {
    if (act == 1) import("Surname,Forename,DOB,Class\nWard,Nia,27/02/2019,3B\n", wish("other"));
  };
  const ImportDone one =
      import("Surname,Forename,DOB,Adno\nWard,Nia,27/02/2019,003002\n", wish("one"));
  EXPECT_EQ(children(), 1u);
  EXPECT_EQ(one.updated, 1);
  EXPECT_EQ(school.view("Nia").class_name, "3B");
  EXPECT_EQ(school.view("Nia").admission_number, "003002");
}

TEST_F(ImportAgain, AsksWhereTheOtherBroughtInSomebodyWhoMayBeTheSame) {
  store.before_write = [&](int act) {
    if (act == 1)
      import("Surname,Forename,DOB,UPN\nWard,Nia,27/02/2019,K820204521005\n", wish("other"));
  };
  const ImportDone one =
      import("Surname,Forename,DOB,UPN\nWard,Nia,27/02/2019,P820204523002\n", wish("one"));
  EXPECT_EQ(children(), 1u);
  EXPECT_EQ(one.left_out, 1);
  ASSERT_THAT(one.undecided, SizeIs(1));
  EXPECT_EQ(one.undecided.front().candidates.front().child, school.child("Nia"));
}

TEST_F(ImportAgain, KeepsItsOwnNamesakesApartThoughTheRollMovedOn) {
  std::string bytes = "Surname,Forename,DOB,UPN\nReed,Bo,27/02/2019,P820204523002\n";
  for (int i = 0; i < 499; ++i) bytes += "Ward" + std::to_string(i) + ",Nia,27/02/2019,\n";
  bytes += "Reed,Bo,27/02/2019,K820204521005\n";
  store.before_write = [&](int act) {
    if (act == 2) import("Surname,Forename,DOB\nFrost,Ned,27/02/2019\n", wish("other"));
  };
  const ImportDone one = import(bytes, wish("one"));
  EXPECT_THAT(one.undecided, SizeIs(0));
  EXPECT_EQ(one.created, 501);
  EXPECT_EQ(children(), 502u);
}

TEST_F(ImportAgain, TakesNobodyForALeaverWhomTheOtherBroughtInMeanwhile) {
  store.before_write = [&](int act) {
    if (act == 1) import("Surname,Forename,DOB\nFrost,Ned,27/02/2019\n", wish("other"));
  };
  ImportWish whole = wish("one");
  whole.scope = ImportWish::Scope::WholeRoll;
  const ImportDone one = import("Surname,Forename,DOB\nWard,Nia,27/02/2019\n", whole);
  EXPECT_EQ(one.created, 1);
  EXPECT_THAT(one.not_in_file, SizeIs(0));
  EXPECT_TRUE(school.view("Ned").at_school);
}

// ---- somebody writes in a record

TEST_F(ImportAgain, LeavesToBeSettledWhatSomebodyWroteMeanwhile) {
  const std::string nia = "Surname,Forename,DOB,SEN Status\nWard,Nia,27/02/2019,";
  import(nia + "K\n", wish("first"));
  const std::string child = school.child("Nia");
  bool has_written = false;
  store.before_write = [&](int) {
    if (std::exchange(has_written, true)) return;
    own_entry(child, {{"kind", "concern_raised"}, {"text", "Reads far below the others."}});
  };
  const ImportDone done = import(nia + "E\n", wish("second"));
  EXPECT_THAT(codes(done.problems), Contains("to_settle"));
  EXPECT_EQ(done.updated, 0);
  for (const record::Entry& entry : school.entries("Nia"))
    EXPECT_NE(law::spec(entry.topic.kind).name, "struck_out");
}

TEST_F(ImportAgain, RecordsWhatStillHoldsThoughSomebodyWroteMeanwhile) {
  const std::string nia = "Surname,Forename,DOB,Class\nWard,Nia,27/02/2019,";
  import(nia + "3B\n", wish("first"));
  const std::string child = school.child("Nia");
  bool has_written = false;
  store.before_write = [&](int) {
    if (std::exchange(has_written, true)) return;
    own_entry(child, {{"kind", "concern_raised"}, {"text", "Reads far below the others."}});
  };
  EXPECT_EQ(import(nia + "4A\n", wish("second")).updated, 1);
  EXPECT_EQ(school.view("Nia").class_name, "4A");
}

TEST_F(ImportAgain, PutsWhoComesBackIntoTheClassAgain) {
  const std::string nia = "Surname,Forename,DOB,Class\nWard,Nia,27/02/2019,3B\n";
  import(nia, wish("first"));
  own_entry(school.child("Nia"), {{"kind", "school_left"}});
  EXPECT_EQ(school.view("Nia").class_name, "");
  EXPECT_EQ(import(nia, wish("second")).updated, 1);
  EXPECT_TRUE(school.view("Nia").at_school);
  EXPECT_EQ(school.view("Nia").class_name, "3B");
}

TEST_F(ImportAgain, MovesNobodyIntoAClassTwice) {
  const std::string nia = "Surname,Forename,DOB,Class\nWard,Nia,27/02/2019,";
  import(nia + "3B\n", wish("first"));
  bool has_written = false;
  store.before_write = [&](int) {
    if (!std::exchange(has_written, true)) import(nia + "4A\n", wish("third"));
  };
  const ImportDone done = import(nia + "4A\n", wish("second"));
  EXPECT_EQ(done.updated, 0);
  EXPECT_EQ(done.unchanged, 1);
  EXPECT_THAT(school.entries("Nia"), SizeIs(4));
}

}  // namespace
}  // namespace stepwell::exchange
