// Striking out an entry that was a mistake.
#include <gmock/gmock.h>

#include "app/records/erasing.h"
#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Strikes : Forms {
  /// Of the stage: 4, of the telling: 5, of the plan: 6.
  Strikes() { give_help(sian); }
  std::string strike(int position) {
    return of(sian, "/entries/" + std::to_string(position) + "/strike");
  }
};

TEST_F(Strikes, ShowTheEntryAndWhatChangesByIt) {
  const std::string page = text_of(senco.get(strike(6)));
  EXPECT_THAT(page, HasSubstr("17 March 2025"));
  EXPECT_THAT(page, HasSubstr("No longer due: Review the IEP"));
  EXPECT_THAT(page, HasSubstr("Due again: Make an individual education plan"));
  EXPECT_THAT(text_of(senco.get(strike(4))), HasSubstr("The stage changes from School Action"));
  EXPECT_THAT(text_of(senco.get(strike(3))), HasSubstr("Nothing that is due changes"));
}

TEST_F(Strikes, NeedAReason) {
  const auto refused = senco.fill_in(strike(5), {{"reason", "  "}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("id=\"reason-error\""));
  EXPECT_EQ(count(sian), 6U);
}

TEST_F(Strikes, StayInTheRecordWithTheirReason) {
  const auto done = senco.fill_in(strike(5), {{"reason", "It was another parent."}});
  EXPECT_EQ(location_of(done), of(sian, "/done/7"));
  EXPECT_EQ(topics(sian).back(), "struck_out");
  EXPECT_EQ(text(sian, "reason"), "It was another parent.");
  EXPECT_EQ(senco.get(location_of(done)).status, 200);
  EXPECT_THAT(text_of(senco.get(strike(5))), HasSubstr("struck out already"));
  EXPECT_THAT(text_of(senco.get(strike(5))), Not(HasSubstr("<textarea")));
}

TEST_F(Strikes, AreMadeOnceByOneForm) {
  const Fields form = hidden_fields(senco.get(strike(5))) + Fields{{"reason", "A mistake."}};
  const auto once = senco.post(strike(5), form);
  const auto twice = senco.post(strike(5), form);
  EXPECT_EQ(location_of(once), location_of(twice));
  EXPECT_EQ(count(sian), 7U);
}

TEST_F(Strikes, LeadToTheSamePageAgainThoughOthersHaveWrittenSince) {
  const Fields form = hidden_fields(senco.get(strike(5))) + Fields{{"reason", "A mistake."}};
  EXPECT_EQ(location_of(senco.post(strike(5), form)), of(sian, "/done/7"));
  record(sian, {{{"on", "2025-06-02"}, {"kind", "concern_raised"}, {"text", "Tired."}}});
  EXPECT_EQ(location_of(senco.post(strike(5), form)), of(sian, "/done/7"));
}

TEST_F(Strikes, AreRefusedASecondTimeByAnotherForm) {
  const Fields late = hidden_fields(senco.get(strike(5)));
  senco.fill_in(strike(5), {{"reason", "A mistake."}});
  const auto refused = senco.post(strike(5), late + Fields{{"reason", "Another reason."}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(count(sian), 7U);
}

TEST_F(Strikes, AreOfEntriesThatThereAre) {
  for (int position : {0, 99, -1}) EXPECT_EQ(senco.get(strike(position)).status, 404);
  EXPECT_EQ(senco.get(of(sian, "/entries/x/strike")).status, 404);
  EXPECT_EQ(senco.post(strike(99), hidden_fields(senco.get(strike(5)))).status, 404);
}

TEST_F(Strikes, NeverTakeAwayWhoTheChildIs) {
  const std::string entry = text_of(senco.get(of(sian, "/entries/1")));
  EXPECT_THAT(entry, Not(HasSubstr("/entries/1/strike")));
  const std::string page = text_of(senco.get(strike(1)));
  EXPECT_THAT(page, HasSubstr("This entry says who the child is, and cannot be struck out"));
  EXPECT_THAT(page, Not(HasSubstr("<textarea")));
  const auto refused = senco.post(
      strike(1), hidden_fields(senco.get(strike(5))) + Fields{{"reason", "The wrong child."}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("This has to be another entry than the one"));
  EXPECT_EQ(count(sian), 6U);
  EXPECT_THAT(text_of(senco.get(path("/children"))), HasSubstr("Siân O’Brien"));
}

TEST_F(Strikes, MayTakeAwayTheClassAndTheChildStays) {
  EXPECT_EQ(senco.fill_in(strike(2), {{"reason", "Another class."}}).status, 303);
  EXPECT_THAT(text_of(senco.get(path("/children"))), HasSubstr("Siân O’Brien"));
  EXPECT_EQ(teacher.get(of(sian)).status, 404);
}

TEST_F(Strikes, RefuseAReasonThatIsTooLong) {
  const auto refused = senco.fill_in(strike(5), {{"reason", std::string(100'000, 'a')}});
  EXPECT_THAT(text_of(refused), HasSubstr("There are 100,000."));
  EXPECT_EQ(count(sian), 6U);
}

TEST_F(Strikes, HoldWhenTheirReasonIsErased) {
  senco.fill_in(strike(5), {{"reason", "It was Tom’s mother."}});
  const auto erased = app::erase_entry(house.log, house.records, *web.files,
                                       {sian, 7, "ada", house.clock.now(), "Asked for"});
  ASSERT_TRUE(erased.has_value());
  EXPECT_THAT(text_of(senco.get(strike(5))), HasSubstr("struck out already"));
  const std::string page = text_of(senco.get(of(sian)));
  EXPECT_THAT(page, HasSubstr("Tell the parent about the extra help"));
  EXPECT_THAT(page, HasSubstr("Asked for"));
  EXPECT_THAT(page, Not(HasSubstr("Tom’s mother")));
}

TEST_F(Strikes, AreNotForATeacher) {
  EXPECT_EQ(teacher.get(strike(5)).status, 404);
}

}  // namespace
}  // namespace stepwell::web
