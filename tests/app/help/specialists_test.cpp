// Who from outside is asked, comes and has advised, as a record says it.
#include "app/help/specialists.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/help/with_specialists.h"
#include "app/lists/tasks.h"
#include "tests/support/packs.h"

namespace stepwell::app {
namespace {

namespace json = boost::json;
using stepwell::testing::packs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using State = AskedAdvice::State;

const base::Day kToday{2025, 6, 4};

struct Outside : ::testing::Test {
  std::vector<record::Entry> entries;

  record::Position add(const json::object& object) {
    const auto position = static_cast<record::Position>(entries.size() + 1);
    auto entry = record::read_entry(object, position, packs()->vocabulary());
    EXPECT_TRUE(entry.has_value()) << json::serialize(object);
    entries.push_back(std::move(*entry));
    return position;
  }
  record::Position ask(const char* service = "speech_and_language",
                       const char* after = "2025-06-20") {
    return add({{"on", "2025-05-01"},
                {"kind", "advice_requested"},
                {"service", service},
                {"title", "Unclear speech"},
                {"for", after}});
  }
  record::Position advise(json::object more = {}) {
    json::object entry{{"on", "2025-06-02"},
                       {"kind", "advice_received"},
                       {"service", "speech_and_language"},
                       {"title", "Report"},
                       {"text", "Confidential"},
                       {"strategies", {"Short sentences", "Pictures"}}};
    for (const auto& field : more) entry[field.key()] = field.value();
    return add(entry);
  }
  record::Position begin(int weeks = 6) {
    return add({{"on", "2025-05-01"},
                {"kind", "involvement_began"},
                {"service", "speech_and_language"},
                {"professional", "Ann Lee"},
                {"weeks", weeks}});
  }
  record::Position visit(record::Position involvement, const char* on,
                         const char* outcome = "held") {
    return add({{"on", on},
                {"kind", "visit_recorded"},
                {"outcome", outcome},
                {"involvement", involvement}});
  }
  void arrange(record::Position involvement, const char* day) {
    add({{"on", "2025-06-02"},
         {"kind", "visit_arranged"},
         {"involvement", involvement},
         {"for", day}});
  }
  void end(record::Position began, const char* on) {
    add({{"on", on},
         {"kind", "involvement_ended"},
         {"service", "speech_and_language"},
         {"began", began},
         {"reason", "Speech is clear now."}});
  }
  void strike(record::Position position) {
    add({{"on", "2025-06-04"}, {"kind", "struck_out"}, {"entry", position}, {"reason", "Wrong."}});
  }
  Specialists read() const {
    return specialists_in(entries, *packs()->find("wales-sen-2002"), kToday);
  }
  /// "ask_after speech_and_language 2025-06-20".
  std::vector<std::string> tasks() const {
    std::vector<std::string> lines;
    for (const Task& task : tasks_of({entries, {}}, *packs()->find("wales-sen-2002"), kToday))
      lines.push_back(std::string(name_of(task.sort)) + " " + task.about + " " +
                      (task.on ? task.on->iso() : std::string("-")));
    return lines;
  }
};

TEST_F(Outside, NobodyIsAskedOrComesByAnEntryThatLostItsWords) {
  for (const char* kind : {"advice_requested", "involvement_began"})
    add({{"on", "2025-05-01"}, {"kind", kind}});
  EXPECT_THAT(read().asked, IsEmpty());
  EXPECT_THAT(read().involved, IsEmpty());
}

TEST_F(Outside, AServiceThatWasAskedIsWaitedForUntilItAnswers) {
  const auto asked = ask();
  EXPECT_THAT(tasks(), ElementsAre("ask_after speech_and_language 2025-06-20"));
  const auto advice = advise();
  const Specialists there = read();
  EXPECT_EQ(there.find_asked(asked)->state, State::Answered);
  EXPECT_EQ(there.find_asked(asked)->settled_by, advice);
  EXPECT_EQ(there.find_received(advice)->asked, asked);
  EXPECT_THAT(tasks(), IsEmpty());
}

TEST_F(Outside, AdviceOfAnotherServiceAnswersNothing) {
  ask("educational_psychology");
  advise();
  EXPECT_THAT(tasks(), ElementsAre("ask_after educational_psychology 2025-06-20"));
}

TEST_F(Outside, AdviceAnswersWhatItNamesAndElseTheFirstThatWaits) {
  const auto first = ask(), second = ask();
  advise({{"asked", second}});
  EXPECT_EQ(read().find_asked(first)->state, State::Waiting);
  EXPECT_EQ(read().find_asked(second)->state, State::Answered);
  advise();
  EXPECT_EQ(read().find_asked(first)->state, State::Answered);
}

TEST_F(Outside, AdviceThatIsStruckOutLeavesTheServiceWaitedFor) {
  ask();
  strike(advise());
  EXPECT_THAT(tasks(), ElementsAre("ask_after speech_and_language 2025-06-20"));
}

TEST_F(Outside, AskingAfterItMovesTheDayAndGivingUpEndsTheWait) {
  const auto asked = ask();
  add({{"on", "2025-06-03"},
       {"kind", "action_done"},
       {"asked", asked},
       {"for", "2025-07-01"},
       {"text", "In July."}});
  EXPECT_THAT(tasks(), ElementsAre("ask_after speech_and_language 2025-07-01"));
  EXPECT_EQ(read().find_asked(asked)->last_word, "In July.");
  add({{"on", "2025-06-03"}, {"kind", "action_done"}, {"asked", asked}, {"text", "No staff."}});
  EXPECT_THAT(tasks(), IsEmpty());
  EXPECT_EQ(read().find_asked(asked)->state, State::GivenUp);
}

TEST_F(Outside, OfEachPersonTheLastAnswerAboutAskingIsTheConsent) {
  const auto answer = [&](const char* of, const char* said, const char* to = "referral") {
    return add({{"on", "2025-05-01"},
                {"kind", "consent_recorded"},
                {"to", to},
                {"answer", said},
                {"of", of}});
  };
  answer("Mother", "given");
  answer("Father", "given");
  answer("Mother", "withdrawn");
  answer("Mother", "given", "share_information");
  const Specialists there = read();
  ASSERT_EQ(there.consents.size(), 2U);
  EXPECT_EQ(there.consents[0].of, "Mother");
  EXPECT_FALSE(there.consents[0].is_given);
  EXPECT_TRUE(there.consents[1].is_given);
}

TEST_F(Outside, VisitsRecurFromTheLastOneThatWasRecorded) {
  const auto began = begin();
  EXPECT_THAT(tasks(), ElementsAre("next_visit speech_and_language 2025-06-12"));
  visit(began, "2025-05-20");
  EXPECT_THAT(tasks(), ElementsAre("next_visit speech_and_language 2025-07-01"));
  arrange(began, "2025-06-10");
  EXPECT_THAT(tasks(), ElementsAre("visit speech_and_language 2025-06-10"));
  arrange(began, "2025-06-17");
  EXPECT_THAT(tasks(), ElementsAre("visit speech_and_language 2025-06-17"));
}

TEST_F(Outside, AVisitThatIsRecordedOrMissedIsNotToComeAnyMore) {
  const auto began = begin(0);
  arrange(began, "2025-06-03");
  visit(began, "2025-06-03", "missed");
  EXPECT_THAT(tasks(), IsEmpty());
  const Specialists there = read();
  const Involvement& involvement = *there.find_involved(began);
  ASSERT_EQ(involvement.visits.size(), 1U);
  EXPECT_EQ(involvement.visits[0].outcome, "missed");
  EXPECT_NE(involvement.recorded_on({2025, 6, 3}), nullptr);
  EXPECT_EQ(involvement.recorded_on({2025, 6, 4}), nullptr);
}

TEST_F(Outside, AnInvolvementThatEndedAsksForNothing) {
  const auto began = begin();
  arrange(began, "2025-06-10");
  end(began, "2025-06-03");
  EXPECT_THAT(tasks(), IsEmpty());
  EXPECT_EQ(read().find_involved(began)->reason, "Speech is clear now.");
}

TEST_F(Outside, NothingHappensInAnInvolvementBeforeItBeganOrAfterItEnded) {
  using What = SpecialistRefusal::What;
  const auto began = begin();
  end(began, "2025-06-03");
  const Specialists there = read();
  EXPECT_FALSE(against(there, began, {2025, 5, 1}).has_value());
  EXPECT_FALSE(against(there, began, {2025, 6, 3}).has_value());
  EXPECT_EQ(against(there, began, {2025, 4, 30})->what, What::BeforeBegan);
  EXPECT_EQ(against(there, began, {2025, 6, 4})->what, What::Ended);
  EXPECT_EQ(against(there, began + 7, {2025, 5, 2})->what, What::NotInvolved);
}

TEST_F(Outside, WhatIsKeptBackIsTakenOutAndTheWaysOfHelpingStay) {
  const auto kept =
      advise({{"kept_back", true}, {"file", "a paper in the cabinet"}, {"held_by", "the clinic"}});
  const auto open = advise();
  take_out_kept_back(entries);
  const Specialists there = read();
  EXPECT_EQ(there.find_received(kept)->title, "");
  EXPECT_EQ(there.find_received(kept)->text, "");
  EXPECT_FALSE(entries[static_cast<std::size_t>(kept) - 1].body.contains("file"));
  EXPECT_EQ(there.find_received(kept)->held_by, "");
  EXPECT_THAT(there.find_received(kept)->strategies, ElementsAre("Short sentences", "Pictures"));
  EXPECT_EQ(there.find_received(open)->text, "Confidential");
}

TEST_F(Outside, WhatWasStruckOutIsTakenOutToo) {
  const auto mistake = advise({{"file", "a paper in the cabinet"}});
  strike(mistake);
  take_out_kept_back(entries);
  const json::object& body = entries[static_cast<std::size_t>(mistake) - 1].body;
  for (const char* field : {"title", "text", "file"}) EXPECT_FALSE(body.contains(field)) << field;
}

TEST_F(Outside, WhatWasStruckOutByMistakeIsReadAgain) {
  const auto advice = advise();
  strike(advice);
  strike(static_cast<record::Position>(entries.size()));
  take_out_kept_back(entries);
  EXPECT_EQ(read().find_received(advice)->text, "Confidential");
}

}  // namespace
}  // namespace stepwell::app
