// The letters that go with a child's help.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct Letters : Forms {
  Letters() {
    give_help(sian);
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "contact_added"},
                   {"contact", "c1"},
                   {"name", "Mair O’Brien"},
                   {"parental_responsibility", true}}});
  }
  std::string tell = of(sian, "/letters/tell_parent");
  Fields letter(const std::string& step, const std::string& body = "Dear Mair O’Brien,\nhello.") {
    return {{"subject", "Extra help"}, {"body", body}, {"step", step}};
  }
};

TEST_F(Letters, AreThoseOfTheLaw) {
  const std::string page = text_of(senco.get(of(sian, "/letters")));
  for (const law::Letter& one : packs()->find("wales-sen-2002")->letters) {
    EXPECT_THAT(page, HasSubstr("/letters/" + one.id));
    const auto shown = senco.get(of(sian, "/letters/" + one.id));
    EXPECT_EQ(shown.status, 200) << one.id;
    EXPECT_THAT(text_of(shown), Not(HasSubstr("{"))) << one.id;
  }
  EXPECT_EQ(senco.get(of(sian, "/letters/nonsense")).status, 404);
}

TEST_F(Letters, AreFilledInFromTheRecord) {
  const std::string page = text_of(senco.get(tell));
  EXPECT_THAT(page, HasSubstr("Dear Mair O’Brien,"));
  EXPECT_THAT(page, HasSubstr("Siân is to have extra help at Ysgol y Bryn"));
  EXPECT_THAT(page, HasSubstr("called School Action, and it begins on 3 March 2025"));
  EXPECT_THAT(page, HasSubstr("Word cards each morning"));
  EXPECT_THAT(page, HasSubstr("SENCO, Ysgol y Bryn"));
}

TEST_F(Letters, LeaveAGapForWhatTheRecordDoesNotKnow) {
  const std::string page = text_of(senco.get(of(tom, "/letters/tell_parent")));
  EXPECT_THAT(page, HasSubstr("Dear ....................,"));
}

TEST_F(Letters, NameNoContactWhoMustNotBeTold) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_added"},
                 {"contact", "c2"},
                 {"name", "John Black"},
                 {"parental_responsibility", true},
                 {"restriction", "Court order"}}});
  EXPECT_THAT(text_of(senco.get(tell)), Not(HasSubstr("John Black")));
}

TEST_F(Letters, NameAParentOfWhomOnlyTheTelephoneWasChanged) {
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "contact_changed"},
                 {"contact", "c1"},
                 {"phone", "01234 999999"}}});
  EXPECT_THAT(text_of(senco.get(tell)), HasSubstr("Dear Mair O’Brien,"));
}

TEST_F(Letters, NameNobodyWhoIsNoContactAnyMore) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "contact_ended"}, {"contact", "c1"}}});
  EXPECT_THAT(text_of(senco.get(tell)), HasSubstr("Dear ....................,"));
}

TEST_F(Letters, ShowWhatWasTypedAsAPaperAndRecordNothingYet) {
  const auto paper = senco.fill_in(tell, letter("print", "Dear <Mair>,\n\nmy own words"));
  EXPECT_EQ(paper.status, 200);
  EXPECT_THAT(text_of(paper), HasSubstr("class=\"sw-letter\""));
  EXPECT_THAT(text_of(paper), HasSubstr("Dear &lt;Mair&gt;,\n\nmy own words"));
  EXPECT_THAT(text_of(paper), HasSubstr("data-print"));
  EXPECT_EQ(count(sian), 7U);
}

TEST_F(Letters, AreRecordedAsSentWithTheirText) {
  const auto paper = senco.fill_in(tell, letter("print"));
  const auto done = senco.post(tell, hidden_fields(paper) + today + Fields{{"step", "record"}});
  EXPECT_EQ(topics(sian).back(), "parent_told:support");
  EXPECT_EQ(text(sian, "how"), "letter");
  EXPECT_EQ(text(sian, "text"), "Dear Mair O’Brien,\nhello.");
  EXPECT_EQ(location_of(done), of(sian, "/done/8"));
}

TEST_F(Letters, AreRecordedOnceByOneForm) {
  const Fields form =
      hidden_fields(senco.fill_in(tell, letter("print"))) + today + Fields{{"step", "record"}};
  EXPECT_EQ(location_of(senco.post(tell, form)), location_of(senco.post(tell, form)));
  EXPECT_EQ(count(sian), 8U);
}

TEST_F(Letters, CanBeChangedAfterTheyWereShown) {
  const auto again = senco.fill_in(tell, letter("edit", "My own words"));
  EXPECT_THAT(text_of(again), HasSubstr("My own words</textarea>"));
}

TEST_F(Letters, AreNotShownEmptyOrTooLong) {
  EXPECT_EQ(senco.fill_in(tell, letter("print", " ")).status, 422);
  const auto vast = senco.fill_in(tell, letter("print", std::string(100'000, 'a')));
  EXPECT_THAT(text_of(vast), HasSubstr("There are 100,000."));
}

TEST_F(Letters, RecordNothingWhereTheLawSaysSo) {
  const std::string consent = of(sian, "/letters/consent_to_refer");
  EXPECT_THAT(text_of(senco.fill_in(consent, letter("print"))),
              HasSubstr("Sending this letter records nothing"));
  EXPECT_EQ(senco.fill_in(consent, letter("record")).status, 404);
  EXPECT_EQ(count(sian), 7U);
}

TEST_F(Letters, AreNotForATeacher) {
  EXPECT_EQ(teacher.get(tell).status, 404);
}

}  // namespace
}  // namespace stepwell::web
