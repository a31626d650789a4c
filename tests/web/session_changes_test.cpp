// A session that is said otherwise, or taken back, by who recorded it.
#include <gmock/gmock.h>

#include "tests/web/sessions_house.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::location_of;
using stepwell::testing::operator+;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

struct ChangedSession : stepwell::testing::SessionsPage {
  /// What Ann says instead of the last thing recorded of Siân.
  Fields instead(const Fields& said) {
    return Fields{{"on", "2025-06-02"},
                  {"slot", slot(sian, help_of_sian)},
                  {"instead", std::to_string(last(sian))}} +
           said;
  }
};

TEST_F(ChangedSession, IsForWhoRecordedItOnTheSameDay) {
  tap(assistant, held(sian, help_of_sian));
  const std::string session = std::to_string(last(sian));
  const Fields changed{{"on", "2025-06-02"},
                       {"slot", slot(sian, help_of_sian)},
                       {"instead", session},
                       {"missed", "event"}};
  EXPECT_EQ(tap(teacher, changed).status, 422);
  EXPECT_EQ(tap(assistant, changed).status, 303);
  ASSERT_EQ(help(sian).sessions.size(), 1U);
  EXPECT_EQ(help(sian).sessions.front().why, "event");
  const Fields back{{"on", "2025-06-02"},
                    {"slot", slot(sian, help_of_sian)},
                    {"instead", std::to_string(last(sian))},
                    {"take", "1"}};
  EXPECT_EQ(location_of(tap(assistant, back)), sessions() + "?said=&of=1");
  EXPECT_TRUE(help(sian).sessions.empty());
  EXPECT_EQ(tap(assistant, held(sian, help_of_sian)).status, 303);
  EXPECT_EQ(help(sian).sessions.size(), 1U);
}

TEST_F(ChangedSession, SaysThatNothingWasRecordedInPlaceOfWhatSomebodyStruckOut) {
  tap(assistant, held(sian, help_of_sian));
  const Fields changed = instead({{"outcome", "partly"}});
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "struck_out"},
                 {"entry", last(sian)},
                 {"reason", "Another child"}}});
  const auto before = count(sian);
  const auto answer = tap(assistant, changed);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("This session was struck out meanwhile, and nothing was "
                                         "recorded. Say what became of it again."));
  EXPECT_THAT(text_of(answer), Not(HasSubstr("Recorded:")));
  EXPECT_EQ(count(sian), before);
}

TEST_F(ChangedSession, ChangesASessionOnceWhereTheTapComesTwice) {
  tap(assistant, held(sian, help_of_sian));
  const Fields changed = instead({{"outcome", "partly"}});
  const std::string form = app::new_identifier(house.randomness);
  EXPECT_EQ(tap(assistant, changed, form).status, 303);
  const auto before = count(sian);
  EXPECT_EQ(tap(assistant, changed, form).status, 303);
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(help(sian).sessions.front().outcome, "partly");
}

TEST_F(ChangedSession, ChangesNothingWithoutWhatATapMustSay) {
  tap(assistant, held(sian, help_of_sian));
  const auto before = count(sian);
  EXPECT_THAT(text_of(tap(assistant, instead({{"outcome", "missed"}}))),
              HasSubstr("Say why the session did not happen"));
  EXPECT_THAT(text_of(tap(assistant, instead({{"outcome", "zzz"}}))),
              HasSubstr("Say what became of the session"));
  Fields other = instead({{"outcome", "partly"}});
  other[2].value = "1";
  EXPECT_THAT(text_of(tap(assistant, other)), HasSubstr("Only who recorded it can change it"));
  other[2].value = "99999";
  EXPECT_EQ(tap(assistant, other).status, 422);
  EXPECT_EQ(count(sian), before);
}

TEST_F(ChangedSession, RecordsNothingWithoutTheDayOfTheSession) {
  const auto before = count(sian);
  for (const char* day : {"", "2025-02-30", "yesterday"}) {
    Fields said = held(sian, help_of_sian);
    said[0].value = day;
    const auto answer = tap(assistant, said);
    EXPECT_EQ(answer.status, 422) << day;
    EXPECT_THAT(text_of(answer), HasSubstr("The form does not say which session it is.")) << day;
  }
  EXPECT_EQ(count(sian), before);
}

}  // namespace
}  // namespace stepwell::web
