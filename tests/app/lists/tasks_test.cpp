// What is to be done about a child besides what the law asks for.
#include "app/lists/tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Sort = Task::Sort;

const base::Day kToday{2025, 6, 4};

/// A record that grows.
struct Tasks : ::testing::Test {
  std::vector<record::Entry> entries;
  std::vector<std::string> recorded_by;

  void add(const json::object& object, const std::string& person = "somebody") {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    auto entry = record::read_entry(object, position, packs()->vocabulary());
    ASSERT_TRUE(entry.has_value());
    entries.push_back(std::move(*entry));
    recorded_by.push_back(person);
  }
  void arrange(const char* meeting, const char* day, const char* on = "2025-05-01") {
    add({{"on", on}, {"kind", "meeting_arranged"}, {"meeting", meeting}, {"for", day}});
  }
  void hold(const char* meeting, const char* on, json::array agreed = {}) {
    json::object entry{{"on", on}, {"kind", "meeting_held"}, {"meeting", meeting}};
    if (!agreed.empty()) entry["agreed"] = std::move(agreed);
    add(entry);
  }
  void strike(record::Position position) {
    add({{"on", "2025-06-04"},
         {"kind", "struck_out"},
         {"entry", position},
         {"reason", "A mistake."}});
  }
  std::vector<Task> open() const {
    return tasks_of({entries, recorded_by}, *packs()->find("wales-sen-2002"), kToday);
  }
  /// "meeting parent_meeting 2025-06-10".
  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const Task& task : open())
      all.push_back(std::string(name_of(task.sort)) + " " + task.about +
                    (task.row == 0 ? "" : std::to_string(task.row)) + " " +
                    (task.on ? task.on->iso() : std::string("-")));
    return all;
  }
};

TEST_F(Tasks, HaveNamesThatLeadBack) {
  for (const Sort sort :
       {Sort::Action, Sort::Meeting, Sort::NextMeeting, Sort::Reminder, Sort::LookAgain,
        Sort::Stuck, Sort::Still, Sort::Unread, Sort::AskAfter, Sort::Visit, Sort::NextVisit})
    EXPECT_EQ(find_task_sort(name_of(sort)), sort);
  EXPECT_EQ(find_task_sort(""), std::nullopt);
}

TEST_F(Tasks, AreNoneInAnEmptyRecord) {
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Tasks, AreTheActionsOfAMeetingWithOwnerAndDay) {
  hold("parent_meeting", "2025-06-02",
       {{{"what", "Ring the clinic"}, {"who", "Anna Rees"}, {"owner", "p1"}, {"by", "2025-06-20"}},
        {{"what", "Read at home"}, {"who", "Mother"}}});
  ASSERT_THAT(lines(),
              ElementsAre("action parent_meeting1 2025-06-20", "action parent_meeting2 -"));
  EXPECT_EQ(open()[0].owner, "p1");
  EXPECT_EQ(open()[0].who, "Anna Rees");
  EXPECT_EQ(open()[1].owner, "");
  EXPECT_EQ(open()[1].text, "Read at home");
}

TEST_F(Tasks, LoseAnActionThatIsDoneAndNoOther) {
  hold("other", "2025-06-02", {{{"what", "One"}}, {{"what", "Two"}}});
  add({{"on", "2025-06-03"}, {"kind", "action_done"}, {"meeting", 1}, {"action", 1}});
  EXPECT_THAT(lines(), ElementsAre("action other2 -"));
  strike(2);
  EXPECT_THAT(lines(), ElementsAre("action other1 -", "action other2 -"));
}

TEST_F(Tasks, HoldAMeetingThatWasMovedThreeTimesOnce) {
  arrange("parent_meeting", "2025-06-10");
  arrange("parent_meeting", "2025-06-12");
  arrange("parent_meeting", "2025-06-11");
  arrange("parent_meeting", "2025-07-01");
  arrange("plan", "2025-06-10");
  EXPECT_THAT(lines(), ElementsAre("meeting parent_meeting 2025-07-01", "meeting plan 2025-06-10"));
  EXPECT_EQ(open()[0].entry, 4);
}

TEST_F(Tasks, LoseAMeetingThatWasHeldAndGetTheNextDay) {
  arrange("parent_meeting", "2025-06-02");
  add({{"on", "2025-06-03"},
       {"kind", "meeting_held"},
       {"meeting", "parent_meeting"},
       {"next_on", "2025-09-20"}});
  EXPECT_THAT(lines(), ElementsAre("next_meeting parent_meeting 2025-09-20"));
  arrange("parent_meeting", "2025-09-22", "2025-06-04");
  EXPECT_THAT(lines(), ElementsAre("meeting parent_meeting 2025-09-22"));
}

TEST_F(Tasks, LoseAMeetingThatIsRecordedByAnotherKindOfEntry) {
  arrange("review", "2025-06-02");
  arrange("annual_review", "2025-07-02");
  add({{"on", "2025-05-30"},
       {"kind", "review_held"},
       {"document", "iep"},
       {"decision", "continue"}});
  EXPECT_EQ(lines().size(), 2U) << "a review before its day is another one";
  add({{"on", "2025-06-02"},
       {"kind", "review_held"},
       {"document", "iep"},
       {"decision", "continue"}});
  EXPECT_THAT(lines(), ElementsAre("meeting annual_review 2025-07-02"));
}

TEST_F(Tasks, ComeBackWhenWhatEndedThemIsStruckOut) {
  arrange("parent_meeting", "2025-06-10");
  hold("parent_meeting", "2025-06-03", {{{"what", "One"}}});
  strike(2);
  EXPECT_THAT(lines(), ElementsAre("meeting parent_meeting 2025-06-10"));
}

TEST_F(Tasks, AreRemindersWithWhoeverSetThem) {
  add({{"on", "2025-06-01"},
       {"kind", "reminder_set"},
       {"for", "2025-06-09"},
       {"text", "Ring the nursery"},
       {"owner", "p1"}},
      "p2");
  ASSERT_THAT(lines(), ElementsAre("reminder  2025-06-09"));
  EXPECT_EQ(open()[0].owner, "p1");
  EXPECT_EQ(open()[0].set_by, "p2");
  add({{"on", "2025-06-03"}, {"kind", "action_done"}, {"reminder", 1}});
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Tasks, NameAtWhichMeetingAReminderWasAgreed) {
  const auto remind = [&](int meeting) {
    add({{"on", "2025-06-02"},
         {"kind", "reminder_set"},
         {"for", "2025-06-09"},
         {"meeting", meeting},
         {"action", 1}});
  };
  hold("parent_meeting", "2025-06-02");
  remind(1);
  remind(2);
  remind(99);
  EXPECT_THAT(lines(), ElementsAre("reminder parent_meeting 2025-06-09", "reminder  2025-06-09",
                                   "reminder  2025-06-09"));
}

TEST_F(Tasks, LoseAReminderThatIsStruckOut) {
  add({{"on", "2025-06-01"}, {"kind", "reminder_set"}, {"for", "2025-06-09"}, {"text", "Ring"}});
  strike(1);
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Tasks, AreNothingOfAnEntryThatLostItsWords) {
  for (const char* kind : {"reminder_set", "meeting_arranged", "advice_requested",
                           "involvement_began", "action_done", "meeting_held"})
    add({{"on", "2025-06-01"}, {"kind", kind}});
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Tasks, AreTheSecondLooksOfAnswers) {
  add({{"on", "2025-05-01"}, {"kind", "concern_raised"}, {"from", "teacher"}});
  add({{"on", "2025-05-02"},
       {"kind", "concern_answered"},
       {"outcome", "watch"},
       {"concern", 1},
       {"look_again_on", "2025-06-20"}});
  EXPECT_THAT(lines(), ElementsAre("look_again  2025-06-20"));
  add({{"on", "2025-06-03"}, {"kind", "action_done"}, {"look_again", 2}});
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Tasks, LookAgainNoMoreWhenTheSameConcernIsAnsweredOnceMore) {
  for (const char* on : {"2025-05-01", "2025-05-02"})
    add({{"on", on}, {"kind", "concern_raised"}, {"from", "teacher"}});
  for (const int concern : {1, 2})
    add({{"on", "2025-05-03"},
         {"kind", "concern_answered"},
         {"outcome", "watch"},
         {"concern", concern},
         {"look_again_on", concern == 1 ? "2025-06-20" : "2025-06-21"}});
  add({{"on", "2025-06-03"}, {"kind", "concern_answered"}, {"outcome", "no_more"}, {"concern", 1}});
  EXPECT_THAT(lines(), ElementsAre("look_again  2025-06-21"));
}

TEST_F(Tasks, SayNothingOfEntriesOfALaterDay) {
  arrange("parent_meeting", "2025-06-20", "2025-06-05");
  EXPECT_THAT(lines(), IsEmpty());
}

}  // namespace
}  // namespace stepwell::app
