// The one form on which anything is recorded about a child.
#include <gmock/gmock.h>

#include <map>

#include <boost/json.hpp>

#include "law/framework.h"
#include "tests/web/form_fields.h"
#include "web/pages/entry/fields.h"
#include "web/texts/entry.h"

namespace stepwell::web {
namespace {

namespace json = boost::json;
using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::location_of;
using stepwell::testing::packs;
using stepwell::testing::part_of;
using stepwell::testing::text_of;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

void expect_words(std::string_view kind, std::span<const law::FieldSpec> fields) {
  for (const law::FieldSpec& field : fields) {
    EXPECT_STRNE(texts::field_words(kind, field.name).label, "") << kind << " " << field.name;
    expect_words(kind, field.rows);
  }
}

TEST(EntryWords, AreThereForEveryFieldOfEveryKind) {
  for (const law::KindSpec& kind : law::all_kinds()) {
    if (kind.subject != law::Subject::Child) continue;
    EXPECT_STRNE(texts::kind_title(kind.name), "") << kind.name;
    expect_words(kind.name, kind.qualifiers);
    std::vector<law::FieldSpec> asked;
    for (const law::FieldSpec& field : kind.fields)
      if (field.type != law::FieldType::Content) asked.push_back(field);
    expect_words(kind.name, asked);
  }
}

struct EntryForms : Forms {
  http::Response tell(const Fields& fields) { return senco.fill_in(of(sian, "/tell"), fields); }
  const Fields told = Fields{{"about", "support"}, {"how", "phone"}, {"text", "Agreed."}} + today;
};

TEST_F(EntryForms, AreThereForWhateverClosesADutyOfTheLaw) {
  give_help(sian);
  const law::Framework& law = *packs()->find("wales-sen-2002");
  for (const law::Duty& duty : law.duties)
    for (const auto* patterns : {&duty.closes, &duty.restarts})
      for (const law::Pattern& pattern : *patterns) {
        const auto kind = law::find_kind(pattern.text().substr(0, pattern.text().find(':')));
        if (!kind || law::spec(*kind).subject != law::Subject::Child) continue;
        const std::string to = pages::record_path(sian, pattern, 0);
        // The pages of plans and reviews are others’.
        if (to.find("/plan/") != std::string::npos || to.find("/review/") != std::string::npos)
          continue;
        EXPECT_EQ(senco.get(to).status, 200) << duty.id << " " << to;
      }
}

TEST_F(EntryForms, AreThereForEveryKindButThoseWithAPageOfTheirOwn) {
  give_help(sian);
  const std::map<std::string_view, std::string> elsewhere = {
      {"stage_moved", "/move"},
      {"exception_claimed", "/exception"},
      {"advice_requested", "/specialists/ask"},
      {"advice_received", "/specialists/advice"},
      {"involvement_began", "/specialists/begin"},
      {"involvement_ended", "/specialists"},
      {"visit_arranged", "/specialists"},
      {"visit_recorded", "/specialists"},
      {"framework_moved", "/law"},
      {"provision_began", "/help/begin"},
      {"provision_ended", "/help"}};
  for (const law::KindSpec& kind : law::all_kinds()) {
    const auto shown = senco.get(of(sian, "/record/" + std::string(kind.name)));
    const auto other = elsewhere.find(kind.name);
    if (other != elsewhere.end()) {
      EXPECT_EQ(shown.status, 303) << kind.name;
      EXPECT_EQ(location_of(shown), of(sian, other->second)) << kind.name;
      continue;
    }
    const bool is_here = kind.subject == law::Subject::Child && kind.name != "struck_out" &&
                         kind.name != "letter_sent";
    EXPECT_EQ(shown.status, is_here ? 200 : 404) << kind.name;
  }
  EXPECT_EQ(senco.get(of(sian, "/record/nonsense")).status, 404);
}

TEST_F(EntryForms, RecordWhatWasTypedAndSayWhatIsDone) {
  give_help(tom);
  const auto done = tell(told);
  EXPECT_EQ(topics(sian).back(), "parent_told:support");
  EXPECT_EQ(text(sian, "how"), "phone");
  EXPECT_EQ(location_of(done), of(sian, "/done/" + std::to_string(last(sian))));
  EXPECT_EQ(senco.get(location_of(done)).status, 200);
}

TEST_F(EntryForms, SayWhatWasClosedByTheEntryAndWhatIsDueNext) {
  record(sian,
         {{{"on", "2025-06-02"}, {"kind", "evidence_added"}, {"type", "test"}, {"title", "A"}},
          {{"on", "2025-06-02"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "B"}}});
  const std::string page = text_of(senco.get(location_of(tell(told))));
  EXPECT_THAT(page, HasSubstr("Tell the parent about the extra help"));
  EXPECT_THAT(page, HasSubstr("Nothing new is due because of it"));
}

TEST(EntryWords, CallATalkATalkOnItsOwnPageToo) {
  EXPECT_STREQ(texts::kind_title("consulted"), "Record a talk");
}

TEST_F(EntryForms, LeadBackToTodayWhereTheNextLineWaits) {
  const std::string page = text_of(senco.get(location_of(tell(told))));
  EXPECT_THAT(page, HasSubstr("href=\"" + path("/today") + "\">Back to Today</a>"));
  EXPECT_THAT(page, HasSubstr("Go to Siân O’Brien"));
}

TEST_F(EntryForms, ShowWhatTheAddressHasSaidAndAskItNoMore) {
  const std::string page = text_of(senco.get(of(sian, "/tell?first=support")));
  EXPECT_THAT(page, HasSubstr("<input type=\"hidden\" name=\"about\" value=\"support\">"));
  EXPECT_THAT(page, HasSubstr("The extra help"));
  EXPECT_THAT(page, Not(HasSubstr("type=\"radio\" value=\"review\"")));
  const auto again = senco.fill_in(of(sian, "/tell?first=support"), today);
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(text_of(again),
              HasSubstr("<input type=\"hidden\" name=\"about\" value=\"support\">"));
}

TEST_F(EntryForms, OfferTheLetterOfWhatTheAddressHasSaid) {
  give_help(sian);
  const std::string support = text_of(senco.get(of(sian, "/tell?first=support")));
  EXPECT_THAT(support, HasSubstr(of(sian, "/letters/tell_parent")));
  EXPECT_THAT(support, Not(HasSubstr(of(sian, "/letters/review_outcome"))));
  const std::string open = text_of(senco.get(of(sian, "/tell")));
  EXPECT_THAT(open, HasSubstr(of(sian, "/letters/tell_parent")));
  EXPECT_THAT(open, HasSubstr(of(sian, "/letters/review_outcome")));
}

TEST_F(EntryForms, AskWhatTheAddressSaysInNoWordOfTheLaw) {
  const std::string page = text_of(senco.get(of(sian, "/tell?first=martians&second=x&about=y")));
  EXPECT_THAT(page, Not(HasSubstr("martians")));
  EXPECT_THAT(page, HasSubstr("name=\"about\""));
}

TEST_F(EntryForms, RefuseEverythingThatIsWrongAtOnceAndKeepIt) {
  const auto refused = tell(Fields{{"about", "martians"},
                                   {"text", "She said <b>yes</b>"},
                                   {"on-day", "31"},
                                   {"on-month", "2"},
                                   {"on-year", "2025"}});
  EXPECT_EQ(refused.status, 422);
  const std::string page = text_of(refused);
  EXPECT_THAT(page, HasSubstr("Answer this: How?"));
  EXPECT_THAT(page, HasSubstr("Choose one of those that are offered"));
  EXPECT_THAT(page, HasSubstr("There is no such day"));
  EXPECT_THAT(page, HasSubstr("She said &lt;b&gt;yes&lt;/b&gt;"));
  EXPECT_THAT(page, HasSubstr("<title>Error: "));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EntryForms, RefuseADayToComeAndATextThatIsTooLong) {
  const auto future =
      tell(Fields{{"about", "support"}, {"how", "phone"}} + day_fields("on", "2025-06-03"));
  EXPECT_THAT(text_of(future), HasSubstr("Only what has happened"));
  const auto vast = tell(
      Fields{{"about", "support"}, {"how", "phone"}, {"text", std::string(100'000, 'x')}} + today);
  EXPECT_THAT(text_of(vast), HasSubstr("There are 100,000."));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EntryForms, CountCharactersAndNotBytes) {
  std::string welsh;
  for (std::size_t i = 0; i < pages::kMostOfLines; ++i) welsh += "ŵ";
  tell(Fields{{"about", "support"}, {"how", "phone"}, {"text", welsh}} + today);
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(EntryForms, RecordOnceWhatIsSentTwice) {
  const Fields form = hidden_fields(senco.get(of(sian, "/tell"))) + told;
  const auto once = senco.post(of(sian, "/tell"), form);
  const auto twice = senco.post(of(sian, "/tell"), form);
  EXPECT_EQ(location_of(once), location_of(twice));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(EntryForms, AreOnlyForWhomTheTableLets) {
  const app::RecordId other = child_elsewhere();
  for (const char* page :
       {"/tell", "/needs", "/consult", "/views", "/evidence", "/record/parent_told", "/done/1",
        "/entries/1/strike", "/move", "/letters"}) {
    EXPECT_EQ(admin.get(of(sian, page)).status, 404) << page;
    EXPECT_EQ(senco.get(of(other, page)).status, 404) << page;
    EXPECT_EQ(teacher.get(of(tom, page)).status, 404) << page;
  }
  for (const char* page : {"/tell", "/needs", "/consult", "/record/parent_told", "/move"})
    EXPECT_EQ(teacher.get(of(sian, page)).status, 404) << page;
  for (const char* page : {"/views", "/evidence"})
    EXPECT_EQ(teacher.get(of(sian, page)).status, 200) << page;
  EXPECT_EQ(teacher.fill_in(of(sian, "/views"), {}).status, 422);
}

TEST_F(EntryForms, TakeViewsOrTheReasonWhyThereAreNone) {
  const Fields whose{{"of", "parent"}, {"about", "support"}};
  EXPECT_THAT(text_of(senco.fill_in(of(sian, "/views"), whose + today)),
              HasSubstr("Write the views, or why there are none"));
  senco.fill_in(of(sian, "/views"), whose + Fields{{"none_because", "Asked twice."}} + today);
  EXPECT_EQ(topics(sian).back(), "views_recorded:parent:support");
  EXPECT_EQ(text(sian, "none_because"), "Asked twice.");
}

TEST_F(EntryForms, RecordWhoWasConsultedAndWhatWasSaid) {
  senco.fill_in(of(sian, "/consult"),
                Fields{{"who", "parent"}, {"about", "support"}, {"text", "Agrees."}} + today);
  EXPECT_EQ(topics(sian).back(), "consulted:parent:support");
}

struct NeedForms : EntryForms {
  http::Response record_needs(const std::string& first, const std::string& second) {
    return senco.fill_in(
        of(sian, "/needs"),
        Fields{{"needs-0-code", first}, {"needs-1-code", second}, {"needs-2-code", ""}} + today);
  }
  /// As somebody else records it.
  void record_hearing() {
    record(sian, {{{"on", "2025-06-02"},
                   {"kind", "needs_recorded"},
                   {"needs", {{{"code", "HI"}, {"rank", 1}}}}}});
  }
};

TEST_F(NeedForms, KeepTheOrderAndFillInWhatWasRecordedLast) {
  record_needs("DYSL", "HI");
  EXPECT_EQ(json::serialize(body(sian).at("needs")),
            R"([{"code":"DYSL","rank":1},{"code":"HI","rank":2}])");
  const std::string page = text_of(senco.get(of(sian, "/needs")));
  EXPECT_THAT(part_of(page, "id=\"needs-0-code\"", "</select>"), HasSubstr("Choose a need"));
  const std::string second = part_of(page, "id=\"needs-1-code\"", "</select>");
  EXPECT_THAT(second, HasSubstr("<option value=\"HI\" selected"));
}

TEST_F(NeedForms, TellOfNeedsThatSomebodyHasRecordedMeanwhile) {
  const Fields opened = hidden_fields(senco.get(of(sian, "/needs")));
  const Fields mine = Fields{{"needs-0-code", "DYSL"}} + today;
  record_hearing();
  const auto refused = senco.post(of(sian, "/needs"), opened + mine);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Since you opened this page"));
  EXPECT_THAT(part_of(text_of(refused), "id=\"needs-0-code\"", "</select>"),
              HasSubstr("<option value=\"DYSL\" selected"));
  EXPECT_EQ(count(sian), 3U);
  const Fields seen = hidden_fields(refused);
  EXPECT_EQ(senco.post(of(sian, "/needs"), seen + mine).status, 303);
  EXPECT_EQ(count(sian), 4U);
  EXPECT_EQ(location_of(senco.post(of(sian, "/needs"), seen + mine)), of(sian, "/done/4"))
      << "the same form again";
}

TEST_F(NeedForms, TellOfNeedsThatSomebodyRecordsInTheSameMoment) {
  const Fields opened = hidden_fields(senco.get(of(sian, "/needs")));
  web.log.before_write = [&] { record_hearing(); };
  const auto refused =
      senco.post(of(sian, "/needs"), opened + Fields{{"needs-0-code", "DYSL"}} + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Since you opened this page"));
  EXPECT_EQ(count(sian), 3U);
}

TEST_F(NeedForms, RefuseCodesOfNoListTwiceTheSameAndNone) {
  EXPECT_THAT(text_of(record_needs("XYZ", "")), HasSubstr("Choose one of those"));
  EXPECT_THAT(text_of(record_needs("HI", "HI")), HasSubstr("This need is chosen twice"));
  EXPECT_THAT(text_of(record_needs("", "")), HasSubstr("Choose at least one need"));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(NeedForms, OfferOnlyCodesThatAreValidToday) {
  EXPECT_THAT(text_of(senco.get(of(sian, "/needs"))), Not(HasSubstr("General learning")));
  EXPECT_THAT(text_of(record_needs("GLD", "")), HasSubstr("Choose one of those"));
}

TEST_F(EntryForms, AddARowWithoutLosingWhatWasTyped) {
  const auto more =
      senco.fill_in(of(sian, "/record/meeting_held"), Fields{{"meeting", "parent_meeting"},
                                                             {"agreed-0-what", "Ring the optician"},
                                                             {"more", "agreed"}} +
                                                          today);
  EXPECT_EQ(more.status, 200);
  EXPECT_THAT(text_of(more), HasSubstr("Ring the optician"));
  EXPECT_THAT(text_of(more), HasSubstr("name=\"agreed-1-what\""));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EntryForms, RecordRowsWithTheirDays) {
  senco.fill_in(of(sian, "/record/meeting_held"), Fields{{"meeting", "parent_meeting"},
                                                         {"present", "Siân\n\n  Mrs O’Brien \n"},
                                                         {"agreed-0-what", "Ring the optician"}} +
                                                      day_fields("agreed-0-by", "2025-06-20") +
                                                      today);
  EXPECT_EQ(topics(sian).back(), "meeting_held:parent_meeting");
  EXPECT_EQ(body(sian).at("present"), (json::array{"Siân", "Mrs O’Brien"}));
  EXPECT_EQ(body(sian).at("agreed").at(0).at("by"), "2025-06-20");
}

TEST_F(EntryForms, AskForWhatARowNeedsOnceItIsBegun) {
  const auto refused =
      senco.fill_in(of(sian, "/record/meeting_held"),
                    Fields{{"meeting", "parent_meeting"}, {"agreed-0-who", "Mr Rhys"}} + today);
  EXPECT_THAT(text_of(refused), HasSubstr("id=\"agreed-0-what-error\""));
  EXPECT_EQ(count(sian), 2U);
}

TEST_F(EntryForms, NameOnlyEntriesOfThisRecordAndOfTheRightKind) {
  give_help(tom);
  record(sian, {{{"on", "2025-05-01"}, {"kind", "meeting_held"}, {"meeting", "other"}}});
  const std::string meeting = std::to_string(last(sian));
  const auto act = [&](const std::string& position) {
    return senco.fill_in(of(sian, "/record/action_done"),
                         Fields{{"meeting", position}, {"action", "1"}} + today);
  };
  for (const char* forged : {"1", "2", "6", "99", "x"})
    EXPECT_THAT(text_of(act(forged)), HasSubstr("Choose one of those")) << forged;
  EXPECT_EQ(count(sian), 3U);
  act(meeting);
  EXPECT_EQ(body(sian).at("meeting").as_int64(), last(sian) - 1);
}

TEST_F(EntryForms, LeaveExceptionsToTheirOwnPage) {
  give_help(sian);
  EXPECT_EQ(location_of(senco.get(of(sian, "/record/exception_claimed"))), of(sian, "/exception"));
}

TEST_F(EntryForms, RecordANoticeForEachWhoWasGivenIt) {
  give_help(sian);
  senco.fill_in(of(sian, "/record/notice_given?first=review_papers"),
                Fields{{"to", "parent"}, {"to", "la"}, {"method", "post"}} + today);
  const auto all = topics(sian);
  EXPECT_EQ(all[all.size() - 2], "notice_given:review_papers:parent");
  EXPECT_EQ(all.back(), "notice_given:review_papers:la");
}

TEST_F(EntryForms, AskWhoWasGivenANotice) {
  give_help(sian);
  const auto refused =
      senco.fill_in(of(sian, "/record/notice_given?first=review_papers"), Fields{} + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Answer this: Who was given it?"));
  const auto forged = senco.fill_in(of(sian, "/record/notice_given?first=review_papers"),
                                    Fields{{"to", "parent"}, {"to", "nobody"}} + today);
  EXPECT_EQ(forged.status, 422);
  EXPECT_EQ(topics(sian).back(), "document_issued:iep:final");
}

TEST_F(EntryForms, TakeTheDaysOfALetterAndRefuseThoseThatCannotBe) {
  give_help(sian);
  const std::string form = of(sian, "/record/decision_made?first=to_assess");
  const auto send = [&](const std::string& dated, const std::string& arrived) {
    return senco.fill_in(form,
                         day_fields("dated", dated) + day_fields("arrived_on", arrived) + today);
  };
  EXPECT_THAT(text_of(send("2025-05-30", "2025-05-29")), HasSubstr("cannot have arrived before"));
  EXPECT_THAT(text_of(send("2025-06-03", "2025-06-02")), HasSubstr("has not come yet"));
  EXPECT_THAT(text_of(send("2025-05-30", "2025-06-03")), HasSubstr("has not come yet"));
  send("2025-05-30", "2025-05-30");
  EXPECT_EQ(text(sian, "dated"), "2025-05-30");
  EXPECT_EQ(text(sian, "arrived_on"), "2025-05-30");
}

TEST_F(EntryForms, RefuseARequestThatArrivedBeforeItWasWritten) {
  give_help(sian);
  const auto refused =
      senco.fill_in(of(sian, "/record/request_received?first=advice"),
                    day_fields("dated", "2025-06-02") + day_fields("on", "2025-06-01"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("cannot have arrived before"));
}

TEST_F(EntryForms, ShowTheLawsRefusalAtTheForm) {
  const auto refused =
      senco.fill_in(of(sian, "/record/taken_over"),
                    Fields{{"stage", "sa"}} + day_fields("since", "2025-07-01") + today);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("id=\"since-error\""));
}

}  // namespace
}  // namespace stepwell::web
