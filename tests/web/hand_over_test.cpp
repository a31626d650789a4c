// What goes with a post that is handed over.
#include <gmock/gmock.h>

#include "tests/web/form_fields.h"

namespace stepwell::web {
namespace {

using stepwell::testing::Browser;
using stepwell::testing::day_fields;
using stepwell::testing::Fields;
using stepwell::testing::Forms;
using stepwell::testing::hidden_fields;
using stepwell::testing::kHead;
using stepwell::testing::kOtherPassword;
using stepwell::testing::kSenco;
using stepwell::testing::kTeacher;
using stepwell::testing::location_of;
using stepwell::testing::text_of;
using stepwell::testing::with;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using stepwell::testing::operator+;

struct HandOver : Forms {
  std::string sen = house.accounts.account_named("sen")->person;
  std::string tea = house.accounts.account_named("tea")->person;
  /// Beth has a post already, for a class where nobody is.
  std::string beth = house.add_who_signs_in(school, "beth", {kTeacher, "6Z", {}});
  Browser successor{web};
  const std::string sians_plan = "Individual education plan for Siân O’Brien";
  const std::string toms_plan = "Individual education plan for Tom Hughes";

  HandOver() { successor.use_session(house.token_of("beth", kOtherPassword)); }

  void make_ready(const app::RecordId& id, const std::string& whom) {
    web.drafts->begin({id, "iep"}, tea, house.clock.now(), {});
    web.drafts->hand({id, "iep"}, whom, tea, house.clock.now());
  }
  Fields whole_form(const std::string& from, const std::string& post) {
    return hidden_fields(admin.get(path("/staff/" + from + "/hand-over"))) + today +
           Fields{{"post", post}, {"to", beth}, {"reason", "Leave"}};
  }
  http::Response hand_over(const std::string& from, const std::string& post) {
    return admin.post(path("/staff/" + from + "/hand-over"), whole_form(from, post));
  }
  std::string today_of(Browser& browser) { return text_of(browser.get(path("/today"))); }
  std::string ready_for(const app::RecordId& id) {
    return web.drafts->find({id, "iep"})->ready_for;
  }
};

/// Ready for the teacher of 3B.
struct StrandedDraft : HandOver {
  StrandedDraft() { make_ready(sian, tea); }
  const std::string in_vain = "handed over to Siân Parry, who may not write in it any more";
};

TEST_F(HandOver, TakesTheDraftsAlongThatAreReady) {
  make_ready(sian, sen);
  make_ready(tom, sen);
  EXPECT_THAT(today_of(senco), HasSubstr(sians_plan));
  EXPECT_EQ(hand_over(sen, "senco//").status, 303);
  const std::string page = today_of(successor);
  EXPECT_THAT(page, HasSubstr(sians_plan));
  EXPECT_THAT(page, HasSubstr(toms_plan));
  EXPECT_THAT(page, HasSubstr("handed over by"));
  EXPECT_EQ(ready_for(sian), beth);
  EXPECT_EQ(ready_for(tom), beth);
}

TEST_F(HandOver, KeepsWhoMadeADraftReadyAndWhen) {
  make_ready(sian, sen);
  const auto before = web.drafts->find({sian, "iep"});
  house.clock.advance(600);
  hand_over(sen, "senco//");
  const auto after = web.drafts->find({sian, "iep"});
  EXPECT_EQ(after->ready_for, beth);
  EXPECT_EQ(after->handed_by, before->handed_by);
  EXPECT_EQ(after->handed_at, before->handed_at);
}

TEST_F(HandOver, OfAClassTakesTheDraftsOfThatClassAlone) {
  house.give(school, tea, {kTeacher, "4A", {}});
  make_ready(sian, tea);
  make_ready(tom, tea);
  EXPECT_EQ(hand_over(tea, "class_teacher/3B/").status, 303);
  EXPECT_EQ(ready_for(sian), beth);
  EXPECT_EQ(ready_for(tom), tea);
}

TEST_F(HandOver, LeavesADraftWithWhoCanDoAsMuchWithItAsBefore) {
  house.give(school, sen, {kTeacher, "3B", {}});
  make_ready(sian, sen);
  EXPECT_EQ(hand_over(sen, "class_teacher/3B/").status, 303);
  EXPECT_EQ(ready_for(sian), sen);
}

TEST_F(HandOver, TakesADraftFromWhoCouldIssueItAndStillTeachesTheClass) {
  house.give(school, sen, {kTeacher, "3B", {}});
  make_ready(sian, sen);
  EXPECT_EQ(hand_over(sen, "senco//").status, 303);
  EXPECT_EQ(ready_for(sian), beth);
}

TEST_F(HandOver, OfAPostThatSeesNoRecordTakesNoDraft) {
  make_ready(sian, sen);
  house.give(school, sen, {stepwell::testing::kAdministrator, {}, {}});
  EXPECT_EQ(hand_over(sen, "administrator//").status, 303);
  EXPECT_EQ(ready_for(sian), sen);
}

TEST_F(HandOver, DoesTheRestWhenTheFormComesASecondTime) {
  const Fields form = whole_form(sen, "senco//");
  const std::string page = path("/staff/" + sen + "/hand-over");
  EXPECT_EQ(admin.post(page, form).status, 303);
  // As if the machine had failed between the two.
  make_ready(sian, sen);
  EXPECT_EQ(admin.post(page, form).status, 303);
  EXPECT_EQ(ready_for(sian), beth);
}

TEST_F(HandOver, TakesNothingWhereItIsRefused) {
  make_ready(sian, sen);
  EXPECT_EQ(hand_over(sen, "head//").status, 422);
  EXPECT_EQ(ready_for(sian), sen);
}

TEST_F(HandOver, AheadOfItsDayIsRefusedAndTakesNothing) {
  make_ready(sian, sen);
  const Fields ahead = with(whole_form(sen, "senco//"), day_fields("on", "2025-06-03"));
  const auto refused = admin.post(path("/staff/" + sen + "/hand-over"), ahead);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(ready_for(sian), sen);
  go_to({2025, 6, 3});
  EXPECT_THAT(today_of(senco), HasSubstr(sians_plan));
}

TEST_F(HandOver, ShowsNoDraftToWhoMayNotSeeTheChildAnyMore) {
  make_ready(sian, tea);
  EXPECT_THAT(today_of(teacher), HasSubstr(sians_plan));
  house.give(school, tea, {kTeacher, "4A", {}});
  house.end(school, tea, {kTeacher, "3B", {}});
  EXPECT_THAT(today_of(teacher), Not(HasSubstr(sians_plan)));
}

TEST_F(StrandedDraft, IsWithTheSencoFromTheDayOnWhichThePostHasEnded) {
  EXPECT_THAT(today_of(senco), Not(HasSubstr(sians_plan)));
  house.end(school, tea, {kTeacher, "3B", {}});
  EXPECT_THAT(today_of(senco), AllOf(HasSubstr(sians_plan), HasSubstr(in_vain)));
  EXPECT_THAT(today_of(successor), Not(HasSubstr(sians_plan)));
}

TEST_F(StrandedDraft, IsWithTheHeadWhereNobodyIsSenco) {
  house.add_who_signs_in(school, "hed", {kHead, {}, {}});
  Browser head{web};
  head.use_session(house.token_of("hed", kOtherPassword));
  house.end(school, tea, {kTeacher, "3B", {}});
  EXPECT_THAT(today_of(head), Not(HasSubstr(sians_plan)));
  house.end(school, sen, {kSenco, {}, {}});
  EXPECT_THAT(today_of(head), AllOf(HasSubstr(sians_plan), HasSubstr(in_vain)));
}

TEST_F(StrandedDraft, IsWithTheSencoWhenTheChildHasChangedClass) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "class_joined"}, {"class", "6Z"}}});
  EXPECT_THAT(today_of(teacher), Not(HasSubstr(sians_plan)));
  EXPECT_THAT(today_of(successor), Not(HasSubstr(sians_plan))) << "nobody handed it to her";
  EXPECT_THAT(today_of(senco), HasSubstr(sians_plan));
}

TEST_F(StrandedDraft, IsWithTheSencoWhenTheChildHasLeft) {
  record(sian, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  EXPECT_THAT(today_of(teacher), Not(HasSubstr(sians_plan)));
  EXPECT_THAT(today_of(senco), HasSubstr(sians_plan));
}

TEST_F(StrandedDraft, IsOnNoOtherTodayOnceItIsHandedOn) {
  house.end(school, tea, {kTeacher, "3B", {}});
  make_ready(sian, sen);
  EXPECT_THAT(today_of(senco), AllOf(HasSubstr(sians_plan), Not(HasSubstr(in_vain))));
}

TEST_F(StrandedDraft, IsWithWhomItWasHandedToAgainOnceThePostIsGivenBack) {
  house.end(school, tea, {kTeacher, "3B", {}});
  house.give(school, tea, {kTeacher, "3B", {}});
  EXPECT_THAT(today_of(teacher), HasSubstr(sians_plan));
  EXPECT_THAT(today_of(senco), Not(HasSubstr(sians_plan)));
}

}  // namespace
}  // namespace stepwell::web
