// A meeting day for a whole class, several parents told at once, and the school in numbers.
#include "tests/web/meetings.h"

namespace stepwell::web {
namespace {

// ---- a meeting day

struct MeetingDay : Meetings {
  std::string page = path("/meeting-day?class=6F");
  std::vector<app::RecordId> class_6f;

  MeetingDay() {
    for (int i = 0; i < 30; ++i)
      class_6f.push_back(child("Child", "Number" + std::to_string(i), "6F"));
  }
  Fields evening(std::size_t came) const {
    Fields fields = Fields{{"meeting", "parents_evening"}} + day_fields("on", "2", "6", "2025");
    for (std::size_t i = 0; i < came; ++i) {
      fields.push_back({"came", class_6f[i].child});
      fields.push_back({"line-" + class_6f[i].child, "Line " + std::to_string(i)});
    }
    return fields;
  }
  void change_class(const app::RecordId& id) {
    record(id, {{{"on", "2025-06-02"}, {"kind", "class_left"}, {"class", "6F"}},
                {{"on", "2025-06-02"}, {"kind", "class_joined"}, {"class", "6G"}}});
  }
  std::size_t held() const {
    std::size_t count = 0;
    for (const auto& id : class_6f)
      for (const auto& entry : log(id)) count += entry.topic == "meeting_held:parents_evening";
    return count;
  }
};

TEST_F(MeetingDay, IsRecordedForThirtyChildrenInOneForm) {
  const Fields fields = hidden_fields(senco.get(page)) + evening(30);
  const auto done = senco.post(path("/meeting-day"), fields);
  ASSERT_EQ(location_of(done), path("/meeting-day?done=30&skipped=0"));
  EXPECT_EQ(held(), 30U);
  EXPECT_EQ(last_body(class_6f[7]).at("text"), "Line 7");
  EXPECT_THAT(text_of(senco.get(location_of(done))), HasSubstr("30 meetings are recorded."));
  EXPECT_EQ(senco.post(path("/meeting-day"), fields).status, 303);
  EXPECT_EQ(held(), 30U) << "the same form again";
}

TEST_F(MeetingDay, IsRecordedForEverybodyWithExtraHelpWhateverTheClass) {
  give_help(sian);
  const auto page_of_all = text_of(senco.get(path("/meeting-day?class=*")));
  EXPECT_THAT(page_of_all, HasSubstr("Came: Siân"));
  EXPECT_THAT(page_of_all, Not(HasSubstr("Number7"))) << "has no extra help";
}

TEST_F(MeetingDay, LeavesOutWhoDidNotComeAndWhoIsRecordedAlready) {
  ASSERT_EQ(senco.fill_in(page, evening(3)).status, 303);
  EXPECT_EQ(held(), 3U);
  const auto more = senco.fill_in(page, evening(5));
  EXPECT_EQ(location_of(more), path("/meeting-day?done=2&skipped=3"));
  EXPECT_EQ(held(), 5U);
}

TEST_F(MeetingDay, ComesBackWithEveryTickAndLineWhenItWasSentBeforeWithOthers) {
  const Fields form = hidden_fields(senco.get(page));
  ASSERT_EQ(senco.post(path("/meeting-day"), form + evening(1)).status, 303);
  const auto back = senco.post(path("/meeting-day"), form + evening(6));
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr("sent before with other words"));
  EXPECT_THAT(text_of(back), HasSubstr("value=\"Line 5\""));
  EXPECT_EQ(held(), 1U);
  const auto sent = senco.post(path("/meeting-day"), hidden_fields(back) + evening(6));
  EXPECT_EQ(location_of(sent), path("/meeting-day?done=5&skipped=1"));
  EXPECT_EQ(held(), 6U);
}

TEST_F(MeetingDay, ShowsWhatWasWrittenAboutAChildWhoHasLeftTheClassMeanwhile) {
  const Fields form = hidden_fields(senco.get(page)) + evening(3);
  change_class(class_6f[1]);
  const auto refused = senco.post(path("/meeting-day"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Child Number1 is not in this list any more"));
  EXPECT_THAT(text_of(refused), HasSubstr("You wrote: “Line 1”"));
  EXPECT_EQ(held(), 0U);
  Fields others = evening(3);
  std::erase_if(others, [&](const auto& field) {
    return field.value == class_6f[1].child || field.value == "Line 1";
  });
  EXPECT_EQ(location_of(senco.post(path("/meeting-day"), hidden_fields(refused) + others)),
            path("/meeting-day?done=2&skipped=0"));
}

TEST_F(MeetingDay, AnswersTheSameFormAsItDidThoughAChildHasLeftTheClassMeanwhile) {
  const Fields form = hidden_fields(senco.get(page)) + evening(3);
  ASSERT_EQ(senco.post(path("/meeting-day"), form).status, 303);
  change_class(class_6f[1]);
  EXPECT_EQ(location_of(senco.post(path("/meeting-day"), form)), path("/meeting-day?done=3"));
  EXPECT_EQ(held(), 3U);
}

TEST_F(MeetingDay, DoesNotNameAChildOutsideOnesSight) {
  const Fields form = hidden_fields(teacher.get(path("/meeting-day?class=3B"))) +
                      Fields{{"came", sian.child},
                             {"line-" + tom.child, "Reads at home"},
                             {"meeting", "parents_evening"}} +
                      day_fields("on", "2", "6", "2025");
  const auto refused = teacher.post(path("/meeting-day"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("You wrote: “Reads at home”"));
  EXPECT_THAT(text_of(refused), Not(HasSubstr("Hughes")));
  EXPECT_EQ(log(sian).back().topic, "class_joined");
}

TEST_F(MeetingDay, SaysThatItDoesNotHoldEverybodyOfALargeClass) {
  EXPECT_THAT(text_of(senco.get(page)), Not(HasSubstr("children stand here")));
  app::Wish wish{{}, "somebody", {}, {}};
  for (int i = 0; i < 371; ++i)
    wish.records.push_back({{school.school, app::new_identifier(house.randomness)},
                            {{{"on", "2025-06-02"},
                              {"kind", "pupil_registered"},
                              {"forename", "Another"},
                              {"surname", "Pupil" + std::to_string(i)},
                              {"born", "2014-03-09"}},
                             {{"on", "2025-06-02"}, {"kind", "class_joined"}, {"class", "6F"}}}});
  ASSERT_TRUE(house.records.record(wish).has_value());
  EXPECT_THAT(text_of(senco.get(page)), HasSubstr("Only the first 400 children stand here"));
}

TEST_F(MeetingDay, RecordsNothingForAChildWhomOneDoesNotSee) {
  const std::size_t before = count(class_6f[0]);
  EXPECT_THAT(text_of(teacher.get(page)), HasSubstr("You do not see a child of these."));
  Fields fields = hidden_fields(teacher.get(path("/meeting-day?class=3B"))) + evening(3);
  std::erase_if(fields, [](const auto& field) { return field.name == "class"; });
  fields.push_back({"class", "6F"});
  EXPECT_EQ(teacher.post(path("/meeting-day"), fields).status, 422);
  EXPECT_EQ(count(class_6f[0]), before);
}

TEST_F(MeetingDay, RefusesADayToComeAndALineWithoutATick) {
  Fields fields =
      Fields{{"meeting", "parents_evening"}, {"line-" + class_6f[1].child, "Was here"}} +
      day_fields("on", "3", "6", "2025");
  const auto refused = senco.fill_in(page, fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Child Number1: Tick that the family came"));
  EXPECT_THAT(text_of(refused), HasSubstr("Was here"));
  EXPECT_EQ(held(), 0U);
  const auto nobody = senco.fill_in(page, evening(0));
  EXPECT_THAT(text_of(nobody), HasSubstr("Tick at least one child"));
}

// ---- parents told

struct ParentsTold : Meetings {
  Fields told(const std::vector<app::RecordId>& children) const {
    Fields fields =
        Fields{{"about", "support"}, {"how", "letter"}} + day_fields("on", "2", "6", "2025");
    for (const auto& id : children) fields.push_back({"children", id.child});
    return fields;
  }
};

TEST_F(ParentsTold, AreRecordedForSeveralChildrenAtOnce) {
  give_help(sian);
  give_help(tom);
  const auto before = count(sian);
  const Fields fields = hidden_fields(senco.get(path("/parents-told"))) + told({sian, tom, sian});
  EXPECT_EQ(location_of(senco.post(path("/parents-told"), fields)), path("/parents-told?done=2"));
  senco.post(path("/parents-told"), fields);
  EXPECT_EQ(count(sian), before + 1);
  EXPECT_EQ(log(sian).back().topic, "parent_told:support");
  EXPECT_EQ(log(tom).back().topic, "parent_told:support");
}

TEST_F(ParentsTold, AnswerTheSameFormAsTheyDidThoughAChildHasLeftMeanwhile) {
  give_help(sian);
  give_help(tom);
  Fields fields = hidden_fields(senco.get(path("/parents-told"))) + told({sian, tom});
  const std::string first = location_of(senco.post(path("/parents-told"), fields));
  EXPECT_EQ(first, path("/parents-told?done=2"));
  record(tom, {{{"on", "2025-06-02"}, {"kind", "school_left"}}});
  const auto before = count(sian);
  EXPECT_EQ(location_of(senco.post(path("/parents-told"), fields)), first);
  fields.push_back({"text", "At the gate"});
  const auto other = senco.post(path("/parents-told"), fields);
  EXPECT_EQ(other.status, 409);
  EXPECT_THAT(text_of(other), HasSubstr("At the gate"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(ParentsTold, SayForWhomItWaits) {
  record(sian,
         {{{"on", "2025-03-03"}, {"kind", "evidence_added"}, {"type", "test"}, {"title", "Age"}},
          {{"on", "2025-03-03"}, {"kind", "stage_moved"}, {"to", "sa"}, {"reason", "Progress."}}});
  EXPECT_THAT(text_of(senco.get(path("/parents-told"))), HasSubstr("A parent is still to be told"));
}

TEST_F(ParentsTold, RecordNothingIfOneOfThemIsNotToBeSeen) {
  give_help(sian);
  const auto before = count(sian);
  const auto refused =
      senco.fill_in(path("/parents-told"), told({sian, {school.school, "nobody"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(senco.fill_in(path("/parents-told"), told({})).status, 422);
  EXPECT_EQ(teacher.get(path("/parents-told")).status, 404);
}

TEST_F(ParentsTold, SayWhatIsToBeChosen) {
  Fields fields = day_fields("on", "2", "6", "2025");
  fields.push_back({"children", sian.child});
  const std::string page = text_of(senco.fill_in(path("/parents-told"), fields));
  EXPECT_THAT(page, HasSubstr("Choose what they were told about"));
  EXPECT_THAT(page, HasSubstr("Choose how they were told"));
}

// ---- the school in numbers

TEST_F(Meetings, TheSchoolInNumbersNamesNobody) {
  give_help(sian);
  go_to({2025, 9, 25});
  record(sian, {{{"on", "2025-09-25"},
                 {"kind", "review_held"},
                 {"document", "iep"},
                 {"decision", "continue"},
                 {"review_on", "2025-12-01"}}});
  const std::string page = text_of(senco.get(path("/overview")));
  EXPECT_THAT(page, HasSubstr("held after its last day"));
  EXPECT_THAT(page, HasSubstr("not told"));
  EXPECT_THAT(page, Not(HasSubstr("O’Brien")));
  EXPECT_EQ(teacher.get(path("/overview")).status, 404);
  go_to({2026, 8, 3});
  EXPECT_THAT(text_of(senco.get(path("/overview"))), HasSubstr("No review has been recorded"))
      << "another school year";
}

}  // namespace
}  // namespace stepwell::web
