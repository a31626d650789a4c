// Who is asked to a meeting although the record has a restriction of them.
#include "tests/web/meetings.h"

namespace stepwell::web {
namespace {

/// The father, of whom the record has a court order.
struct RestrictedGuest : Meetings {
  Fields with_him = arranging("10");
  RestrictedGuest() {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_added"},
                   {"contact", "c2"},
                   {"name", "John Black"},
                   {"restriction", "Court order of May"}}});
    for (auto& field : with_him)
      if (field.name == "others") field.value = "Mother, john BLACK";
  }
};

TEST_F(RestrictedGuest, IsNotAskedToComeWithoutATickOfItsOwn) {
  const auto before = count(sian);
  EXPECT_THAT(text_of(senco.get(arrange_page)), Not(HasSubstr("Court order of May")));
  const auto refused = senco.fill_in(arrange_page, with_him);
  EXPECT_EQ(refused.status, 422);
  const std::string page = text_of(refused);
  EXPECT_THAT(page,
              HasSubstr("The record has a restriction of John Black: Court order of May. Tick"));
  EXPECT_THAT(page, HasSubstr("href=\"#restricted\""));
  EXPECT_THAT(page, HasSubstr("John Black is to come all the same"));
  EXPECT_THAT(page, HasSubstr("Room 2"));
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(
      senco.post(arrange_page, hidden_fields(refused) + with_him + Fields{{"restricted", "c1"}})
          .status,
      422);
  EXPECT_EQ(
      senco.post(arrange_page, hidden_fields(refused) + with_him + Fields{{"restricted", "c2"}})
          .status,
      303);
  EXPECT_EQ(last_body(sian).at("invited"), json::value({"Mother", "john BLACK"}));
  EXPECT_FALSE(last_body(sian).contains("restricted"));
}

TEST_F(RestrictedGuest, IsAskedAboutAtOnceWhereTheMeetingIsMoved) {
  const Fields agreed = with_him + Fields{{"restricted", "c2"}};
  ASSERT_EQ(senco.fill_in(arrange_page, agreed).status, 303);
  const std::string again = arrange_page + "?again=" + std::to_string(count(sian));
  EXPECT_THAT(text_of(senco.get(again)), HasSubstr("John Black is to come all the same"));
  EXPECT_EQ(senco.fill_in(arrange_page, arranging("11")).status, 303);
}

TEST_F(RestrictedGuest, IsNotAskedByWhoMayNotSeeWhatTheRecordSays) {
  const auto before = count(sian);
  const auto refused = teacher.fill_in(arrange_page, with_him + Fields{{"restricted", "c2"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("You cannot ask John Black to come."));
  EXPECT_THAT(text_of(refused), Not(HasSubstr("Court order")));
  EXPECT_EQ(count(sian), before);
}

}  // namespace
}  // namespace stepwell::web
