// An entry that ended or answered something is erased: what it ended or answered stays so.
#include <gmock/gmock.h>

#include "app/children/concerns.h"
#include "app/lists/tasks.h"
#include "law/choices.h"
#include "record/delivery.h"
#include "tests/cli/erasing.h"

namespace stepwell::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

struct ErasingAnEnd : Erasing {
  ErasingAnEnd() {
    record(sian, {{"kind", "provision_began"}, {"type", "group"}, {"what", "Reading"}});
    record(sian, {{"kind", "provision_ended"},
                  {"type", "group"},
                  {"provision", 2},
                  {"reason", "The secret of the family"}});
  }
  std::vector<record::Entry> entries() { return records.load(sian).entries; }
  bool is_given() {
    const auto help = record::help_in(entries(), clock.today());
    return !help.find(2)->until.has_value();
  }
};

TEST_F(ErasingAnEnd, LeavesTheHelpEndedOnItsDay) {
  ASSERT_FALSE(is_given());
  EXPECT_EQ(run(3), 0);
  EXPECT_TRUE(is_erased(3));
  EXPECT_FALSE(is_given());
  EXPECT_THAT(out(), HasSubstr("what it ended or answered stays so"));
  const auto kept = store->read(sian);
  ASSERT_EQ(kept.size(), 4u);
  EXPECT_THAT(*kept.back().body, Not(HasSubstr("secret")));
  EXPECT_TRUE(store->verify_chains().empty());
}

TEST_F(ErasingAnEnd, SaysBeforeThatItStaysEnded) {
  EXPECT_EQ(run(3, Sure::No), 2);
  EXPECT_THAT(err(), HasSubstr("What it ended or answered stays so: a new entry"));
  EXPECT_EQ(store->read(sian).size(), 3u);
}

TEST_F(ErasingAnEnd, GoesOnWhereItWasCutOffAndEndsNothingTwice) {
  record(sian, {{"kind", "provision_ended"}, {"provision", 2}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(store->read(sian).size(), 4u);
  EXPECT_FALSE(is_given());
}

TEST_F(ErasingAnEnd, ThatIsStruckOutLeavesTheHelpGoingOn) {
  record(sian, {{"kind", "struck_out"}, {"entry", 3}, {"reason", "Another child"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(store->read(sian).size(), 4u);
  EXPECT_TRUE(is_given());
}

TEST_F(ErasingAnEnd, OfAnActionKeepsWhichActionItWas) {
  record(sian, {{"kind", "meeting_held"},
                {"meeting", "plan"},
                {"agreed",
                 json::array{json::object{{"what", "Ring"}}, json::object{{"what", "Write"}}}}});
  record(sian, {{"kind", "action_done"}, {"meeting", 4}, {"action", 2}, {"text", "A secret"}});
  EXPECT_EQ(run(5), 0);
  const auto all = entries();
  ASSERT_EQ(all.size(), 6u);
  EXPECT_EQ(all.back().body, (json::object{{"meeting", 4}, {"action", 2}}));
}

TEST_F(ErasingAnEnd, OfAServiceThatNamesNoBeginningKeepsTheService) {
  const auto service = law::choices_in(*testing::packs()->find("england-send-2015"), "service");
  ASSERT_FALSE(service.empty());
  record(sian, {{"kind", "involvement_began"}, {"service", service.front()->id}});
  record(sian,
         {{"kind", "involvement_ended"}, {"service", service.front()->id}, {"reason", "A secret"}});
  EXPECT_EQ(run(5), 0);
  EXPECT_EQ(entries().back().body, (json::object{{"service", service.front()->id}}));
}

/// Two concerns, 2 and 3; nobody has answered either.
struct ErasingAnAnswer : Erasing {
  ErasingAnAnswer() {
    record(sian, {{"kind", "concern_raised"}, {"text", "Reads slowly"}});
    record(sian, {{"kind", "concern_raised"}, {"text", "Is often alone"}});
  }
  void answer(json::object more) {
    more["kind"] = "concern_answered";
    record(sian, std::move(more));
  }
  /// Those that somebody is still to answer.
  std::vector<record::Position> due() {
    std::vector<record::Position> opened;
    const app::ChildView view = records.view(sian).value();
    for (const app::DueLine& line : view.due)
      if (line.duty == "eng.answer_concern") opened.push_back(line.opened_by);
    return opened;
  }
  /// Those that a page shows as not answered.
  std::vector<record::Position> shown_open() {
    std::vector<record::Position> open;
    for (const app::Concern& concern : app::concerns_in({}, store->read(sian)))
      if (!concern.answer) open.push_back(concern.position);
    return open;
  }
  /// The days on which an answer is to be looked at again.
  std::vector<base::Day> looks() {
    const auto loaded = records.load(sian);
    std::vector<base::Day> days;
    for (const app::Task& task :
         app::tasks_of({loaded.entries, loaded.recorded_by},
                       *testing::packs()->find("england-send-2015"), clock.today()))
      if (task.sort == app::Task::Sort::LookAgain) days.push_back(task.on.value());
    return days;
  }
};

TEST_F(ErasingAnAnswer, LeavesTheConcernAnsweredThatItAnsweredAndTheOlderOneOpen) {
  answer({{"concern", 3}, {"text", "The secret of the family"}});
  ASSERT_THAT(due(), ElementsAre(2));
  EXPECT_EQ(run(4), 0);
  EXPECT_TRUE(is_erased(4));
  EXPECT_THAT(due(), ElementsAre(2));
  EXPECT_THAT(shown_open(), ElementsAre(2));
  EXPECT_EQ(records.load(sian).entries.back().body, (json::object{{"concern", 3}}));
}

TEST_F(ErasingAnAnswer, ThatNamedNoConcernKeepsTheOneThatItAnswered) {
  answer({{"text", "The secret of the family"}});
  ASSERT_THAT(due(), ElementsAre(3));
  EXPECT_EQ(run(4), 0);
  EXPECT_THAT(due(), ElementsAre(3));
  EXPECT_THAT(shown_open(), ElementsAre(3));
}

TEST_F(ErasingAnAnswer, OfWhichNothingIsLeftAnswersNothing) {
  answer({{"concern", 3}, {"text", "The secret of the family"}});
  store->erase_body(sian, 4, "ada", clock.now(), "Asked for");
  EXPECT_THAT(due(), UnorderedElementsAre(2, 3));
  EXPECT_THAT(shown_open(), ElementsAre(2, 3));
}

TEST_F(ErasingAnAnswer, KeepsTheDayOfLookingAgainUntilThatIsDone) {
  const base::Day day = clock.today() + 7;
  answer({{"concern", 3}, {"text", "The secret of the family"}, {"look_again_on", day.iso()}});
  EXPECT_EQ(run(4), 0);
  EXPECT_THAT(looks(), ElementsAre(day));
  record(sian, {{"kind", "action_done"}, {"look_again", 5}});
  EXPECT_EQ(run(5), 0);
  EXPECT_THAT(looks(), IsEmpty());
  EXPECT_THAT(shown_open(), ElementsAre(2));
}

TEST_F(ErasingAnAnswer, OfTwoOfOneDayKeepsTheWordsOfTheOther) {
  answer({{"concern", 3}, {"text", "The secret of the family"}});
  answer({{"concern", 3}, {"text", "We watch"}});
  EXPECT_EQ(run(4), 0);
  EXPECT_EQ(store->read(sian).size(), 5u);
  EXPECT_EQ(app::concerns_in({}, store->read(sian)).back().answer.value().text, "We watch");
}

/// Something that is to come or waited for until the entry says that it came.
struct ErasingWhatCame : Erasing {
  std::string day(int from_now) { return (clock.today() + from_now).iso(); }
  void arrange(int from_now) {
    record(sian, {{"kind", "meeting_arranged"}, {"meeting", "plan"}, {"for", day(from_now)}});
  }
  void hold(json::object more = {}) {
    more["kind"] = "meeting_held";
    more["meeting"] = "plan";
    more["text"] = "The secret of the family";
    record(sian, std::move(more));
  }
  /// "meeting 2", by the order of the record.
  std::vector<std::string> tasks() {
    const auto loaded = records.load(sian);
    std::vector<std::string> all;
    for (const app::Task& task :
         app::tasks_of({loaded.entries, loaded.recorded_by},
                       *testing::packs()->find("england-send-2015"), clock.today()))
      all.push_back(std::string(name_of(task.sort)) + " " + std::to_string(task.entry));
    return all;
  }
  json::object last_body() { return records.load(sian).entries.back().body; }
};

TEST_F(ErasingWhatCame, LeavesAMeetingHeldThatWasArranged) {
  arrange(3);
  ASSERT_THAT(tasks(), ElementsAre("meeting 2"));
  hold();
  ASSERT_THAT(tasks(), IsEmpty());
  EXPECT_EQ(run(3, Sure::No), 2);
  EXPECT_THAT(err(), HasSubstr("What it ended or answered stays so: a new entry"));
  EXPECT_EQ(run(3), 0);
  EXPECT_TRUE(is_erased(3));
  EXPECT_THAT(tasks(), IsEmpty());
  EXPECT_EQ(last_body(), (json::object{{"meeting", "plan"}}));
}

TEST_F(ErasingWhatCame, KeepsTheDayOfTheNextMeetingUntilThatIsArranged) {
  hold({{"next_on", day(30)}});
  ASSERT_THAT(tasks(), ElementsAre("next_meeting 2"));
  EXPECT_EQ(run(2), 0);
  EXPECT_THAT(tasks(), ElementsAre("next_meeting 3"));
  EXPECT_EQ(last_body(), (json::object{{"meeting", "plan"}, {"next_on", day(30)}}));
}

TEST_F(ErasingWhatCame, LeavesTheNextMeetingToComeThatWasArrangedOnTheSameDay) {
  arrange(3);
  hold({{"next_on", day(30)}});
  arrange(31);
  ASSERT_THAT(tasks(), ElementsAre("meeting 4"));
  EXPECT_EQ(run(3), 0);
  EXPECT_THAT(tasks(), ElementsAre("meeting 4"));
  EXPECT_EQ(store->read(sian).size(), 4u);
}

TEST_F(ErasingWhatCame, OfAMeetingThatNobodyHadArrangedSaysNothingAnew) {
  hold();
  EXPECT_EQ(run(2), 0);
  EXPECT_EQ(store->read(sian).size(), 2u);
}

TEST_F(ErasingWhatCame, LeavesAdviceAnsweredThatWasWaitedForAndKeptBack) {
  const auto services = law::choices_in(*testing::packs()->find("england-send-2015"), "service");
  ASSERT_FALSE(services.empty());
  const std::string service = services.front()->id;
  record(sian, {{"kind", "advice_requested"}, {"service", service}});
  ASSERT_THAT(tasks(), ElementsAre("ask_after 2"));
  record(sian, {{"kind", "advice_received"},
                {"service", service},
                {"title", "The secret of the family"},
                {"kept_back", true}});
  ASSERT_THAT(tasks(), IsEmpty());
  EXPECT_EQ(run(3), 0);
  EXPECT_THAT(tasks(), IsEmpty());
  EXPECT_EQ(last_body(), (json::object{{"service", service}, {"asked", 2}, {"kept_back", true}}));
}

TEST_F(ErasingWhatCame, LeavesSomethingHandedOnAndNotDone) {
  hold({{"agreed", json::array{json::object{{"what", "Ring"}}}}});
  record(sian, {{"kind", "action_done"},
                {"meeting", 2},
                {"action", 1},
                {"handed_on", true},
                {"text", "Handed on to Anna Jones."}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(last_body(), (json::object{{"meeting", 2}, {"action", 1}, {"handed_on", true}}));
}

/// In class 3B, as entry 2 says.
struct ErasingALeave : Erasing {
  ErasingALeave() { record(sian, {{"kind", "class_joined"}, {"class", "3B"}}); }
  app::ChildView view() { return records.view(sian).value(); }
};

TEST_F(ErasingALeave, OfAClassBringsNobodyBackIntoIt) {
  record(sian, {{"kind", "class_left"}, {"class", "3B"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(view().class_name, "");
  record(sian, {{"kind", "class_joined"}, {"class", "4A"}});
  EXPECT_EQ(view().class_name, "4A");
}

TEST_F(ErasingALeave, ForAnotherClassLeavesTheChildInThatOne) {
  record(sian, {{"kind", "class_left"}, {"class", "3B"}});
  record(sian, {{"kind", "class_joined"}, {"class", "4A"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_EQ(view().class_name, "4A");
}

TEST_F(ErasingALeave, OfTheSchoolBringsNobodyBack) {
  record(sian, {{"kind", "school_left"}, {"reason", "The secret of the family"}});
  EXPECT_EQ(run(3), 0);
  EXPECT_FALSE(view().at_school);
  EXPECT_EQ(view().class_name, "");
}

}  // namespace
}  // namespace stepwell::cli
