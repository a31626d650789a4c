// A review to which the parent came counts as the meeting with the parent where the law has one and
// the school says so.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::exton;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::text_of;
using stepwell::testing::with;
using stepwell::testing::operator+;
using ::testing::HasSubstr;
using ::testing::Not;

/// Mia of an English school, at SEN support with a plan, in the third part of a year in which
/// nobody has met her parent.
struct ReviewWithTheParent : Forms {
  const app::NewSchool there = house.add_school(exton(), "eve");
  const app::RecordId mia{there.school, app::new_identifier(house.randomness)};
  const std::string page = of(mia, "/review/sen_support_plan");
  Browser lead{web};

  ReviewWithTheParent() {
    house.add_who_signs_in(there, "lead", {kSenco, {}, {}});
    lead.use_session(house.token_of("lead", kOtherPassword));
    record({there.school, {}}, {{{"on", "2025-06-02"},
                                 {"kind", "terms_set"},
                                 {"terms",
                                  {{{"first", "2024-09-02"}, {"last", "2024-12-20"}},
                                   {{"first", "2025-01-06"}, {"last", "2025-04-11"}},
                                   {{"first", "2025-04-28"}, {"last", "2025-07-21"}},
                                   {{"first", "2025-09-01"}, {"last", "2025-12-19"}}}}}});
    house.add_child(mia, {"Mia", "Stone", "3B"});
    record(mia, {{{"on", "2025-04-28"}, {"kind", "taken_over"}, {"stage", "k"}}});
    record(mia, {{{"on", "2025-05-06"},
                  {"kind", "document_issued"},
                  {"document", "sen_support_plan"},
                  {"state", "final"},
                  {"review_on", "2025-06-25"},
                  {"content", {{"targets", {{{"id", "t1"}, {"target", "Reads ten words"}}}}}}}});
  }
  static Fields form() {
    return {{"on-day", "2"},           {"on-month", "6"},
            {"on-year", "2025"},       {"outcome.t1", "partly"},
            {"view.parent", "Reads"},  {"no_view.child", "Did not want to say"},
            {"others", "Mr Stone"},    {"decision", "continue"},
            {"review_on-day", "1"},    {"review_on-month", "10"},
            {"review_on-year", "2025"}};
  }
  static Fields ticked() { return form() + Fields{{"meeting", "parent_meeting"}}; }
  std::size_t meetings() {
    const auto all = topics(mia);
    return static_cast<std::size_t>(
        std::count(all.begin(), all.end(), "meeting_held:parent_meeting"));
  }
};

TEST_F(ReviewWithTheParent, IsRecordedAsTheMeetingTooInTheSameActAndOnce) {
  EXPECT_THAT(text_of(lead.get(page)),
              HasSubstr("This was also: meeting with the parent about progress"));
  const std::size_t before = count(mia);
  const Fields all = hidden_fields(lead.get(page)) + ticked();
  EXPECT_EQ(lead.post(page, all).status, 303);
  EXPECT_EQ(lead.post(page, all).status, 303);
  EXPECT_EQ(count(mia), before + 4);  // two views, the review, the meeting
  EXPECT_EQ(meetings(), 1U);
  const json::object meeting = body(mia);
  EXPECT_EQ(meeting.at("meeting"), "parent_meeting");
  EXPECT_EQ(meeting.at("present").as_array().front(), "Mr Stone");
  EXPECT_THAT(text(mia, "text"), HasSubstr("Held with the review of the"));
  // It is waited for no more.
  EXPECT_THAT(text_of(lead.get(page)), Not(HasSubstr("This was also")));
}

TEST_F(ReviewWithTheParent, RecordsNoMeetingWithoutTheTick) {
  EXPECT_EQ(lead.fill_in(page, form()).status, 303);
  EXPECT_EQ(meetings(), 0U);
}

TEST_F(ReviewWithTheParent, NeedsSomebodyWhoIsNeitherTheChildNorOfTheStaff) {
  const std::size_t before = count(mia);
  for (const char* others : {"", "Mia Stone"}) {
    const auto answer = lead.fill_in(page, with(ticked(), {{"others", others}}));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(text_of(answer), HasSubstr("Tick or name the parent who was there."));
    EXPECT_THAT(text_of(answer), HasSubstr("href=\"#meeting\""));
  }
  EXPECT_EQ(count(mia), before);
}

TEST_F(ReviewWithTheParent, RefusesAMeetingThatIsRecordedMeanwhileAndOneThatIsNotAskedFor) {
  Fields all = hidden_fields(lead.get(page)) + ticked();
  record(mia, {{{"on", "2025-06-02"}, {"kind", "meeting_held"}, {"meeting", "parent_meeting"}}});
  const std::size_t before = count(mia);
  const auto answer = lead.post(page, all);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer), HasSubstr("No such meeting is waited for now"));
  EXPECT_EQ(lead.fill_in(page, form() + Fields{{"meeting", "annual_review"}}).status, 422);
  EXPECT_EQ(count(mia), before);
}

TEST_F(ReviewWithTheParent, IsNoMeetingUnderALawThatHasNone) {
  give_help(sian);
  EXPECT_THAT(text_of(senco.get(of(sian, "/review/iep"))), Not(HasSubstr("This was also")));
}

}  // namespace
}  // namespace stepwell::web
