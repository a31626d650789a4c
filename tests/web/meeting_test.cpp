// Meetings: arranged, moved, held by two people at once, agreed on.
#include "tests/web/meetings.h"

namespace stepwell::web {
namespace {

// ---- arranging

TEST_F(Meetings, AreArrangedAndStandOnToday) {
  const auto done = arrange("10");
  ASSERT_EQ(done.status, 303);
  EXPECT_EQ(log(sian).back().topic, "meeting_arranged:parent_meeting");
  const json::object body = last_body(sian);
  EXPECT_EQ(body.at("for"), "2025-06-10");
  EXPECT_EQ(body.at("time"), "15:30");
  EXPECT_EQ(body.at("invited"), json::value({"Mother", "Grandfather"}));
  EXPECT_THAT(today(), HasSubstr("Meeting with the parent about progress"));
  const std::string page = text_of(senco.get(location_of(done)));
  EXPECT_THAT(page, HasSubstr("The meeting is arranged."));
  EXPECT_THAT(page, HasSubstr("10 June 2025, 15:30"));
  EXPECT_THAT(page, HasSubstr("Mother, Grandfather"));
}

TEST_F(Meetings, AreArrangedFromTheLetterThatAsksForOne) {
  const std::string letter = of(sian, "/letters/parent_meeting_request");
  const std::string way = of(sian, "/meetings/arrange?letter=parent_meeting_request");
  EXPECT_THAT(text_of(senco.get(letter)), HasSubstr(way));
  EXPECT_THAT(text_of(senco.get(of(sian, "/letters/meeting_confirmation"))),
              Not(HasSubstr("?letter=")));
  const std::string page = text_of(senco.get(way));
  EXPECT_THAT(page, HasSubstr("Asked for in the letter: A parent asks for a meeting"));
  EXPECT_THAT(page, HasSubstr("href=\"" + letter + "\"")) << "the way back";
  const auto done = arrange("10");
  const std::string meeting = text_of(senco.get(location_of(done)));
  EXPECT_THAT(meeting, HasSubstr("href=\"" + of(sian, "/letters") + "\""));
  const std::string after = text_of(senco.get(letter));
  EXPECT_THAT(after, HasSubstr(of(sian, "/meetings/" + std::to_string(count(sian)))));
  EXPECT_THAT(after, Not(HasSubstr(way)));
}

TEST_F(Meetings, TakeNoLetterThatAsksForNone) {
  for (const char* letter : {"tell_parent", "nonsense"})
    EXPECT_THAT(text_of(senco.get(of(sian, std::string("/meetings/arrange?letter=") + letter))),
                Not(HasSubstr("Asked for in the letter")));
}

TEST_F(Meetings, MovedThreeTimesStandOnceWithTheLastDay) {
  for (const char* day : {"10", "12", "11", "17"}) ASSERT_EQ(arrange(day).status, 303);
  const std::string page = today();
  EXPECT_THAT(page, HasSubstr("17 June"));
  for (const char* day : {"10 June", "11 June", "12 June"}) EXPECT_THAT(page, Not(HasSubstr(day)));
  const std::string last = of(sian, "/meetings/" + std::to_string(count(sian)));
  EXPECT_THAT(text_of(senco.get(last)), HasSubstr("arranged again 3 times"));
  const std::string first = of(sian, "/meetings/" + std::to_string(count(sian) - 3));
  EXPECT_THAT(text_of(senco.get(first)), HasSubstr("held or arranged again"));
}

TEST_F(Meetings, AreOneEventOfACalendarHoweverOftenTheyAreMoved) {
  ASSERT_EQ(arrange("10").status, 303);
  const std::string first = std::to_string(count(sian));
  const auto file = [&](std::size_t entry) {
    return senco.get(of(sian, "/meetings/" + std::to_string(entry) + "/calendar"));
  };
  const auto before = file(count(sian));
  EXPECT_EQ(before.header("Content-Type"), "text/calendar; charset=utf-8");
  EXPECT_THAT(text_of(before), HasSubstr("SEQUENCE:0\r\n"));
  EXPECT_THAT(text_of(before), HasSubstr("DTSTART:20250610T143000Z"));
  EXPECT_THAT(text_of(before), HasSubstr("." + first + "@"));
  int moved = 0;
  for (const char* day : {"12", "11", "17"}) {
    ASSERT_EQ(arrange(day).status, 303);
    const std::string after = text_of(file(count(sian)));
    EXPECT_THAT(after, HasSubstr("SEQUENCE:" + std::to_string(++moved) + "\r\n"));
    EXPECT_THAT(after, HasSubstr("." + first + "@"));
    EXPECT_THAT(after, HasSubstr(std::string("DTSTART:202506") + day + "T143000Z"));
  }
}

TEST_F(Meetings, TellACalendarNoName) {
  ASSERT_EQ(arrange("10").status, 303);
  const auto file =
      text_of(senco.get(of(sian, "/meetings/" + std::to_string(count(sian)) + "/calendar")));
  EXPECT_THAT(file, HasSubstr("(S.O.)"));
  for (const char* name : {"Siân", "Brien", "Mother"}) EXPECT_THAT(file, Not(HasSubstr(name)));
}

TEST_F(Meetings, AreNotArrangedForADayThatIsPastOrThatThereIsNot) {
  const auto before = count(sian);
  const auto past = arrange("1");
  EXPECT_EQ(past.status, 422);
  EXPECT_THAT(text_of(past), HasSubstr("Choose today or a later day"));
  EXPECT_THAT(text_of(past), HasSubstr("Room 2"));
  const auto none = arrange("31", "2");
  EXPECT_EQ(none.status, 422);
  const auto time = senco.fill_in(arrange_page, arranging("10", "6", "half past three"));
  EXPECT_THAT(text_of(time), HasSubstr("like 15:30"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(Meetings, AreNotForADayThatNobodyMeant) {
  const auto before = count(sian);
  Fields far = arranging("10");
  for (auto& field : far)
    if (field.name == "for-year") field.value = "9026";
  EXPECT_THAT(text_of(senco.fill_in(arrange_page, far)), HasSubstr("within the next 5 years"));
  Fields fields = notes() + day_fields("next_on", "1", "9", "9026");
  for (auto& field : fields)
    if (field.name == "agreed-0-by") field.value = "20 June 9025";
  const auto refused = senco.fill_in(record_page, fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("next_on-error"));
  EXPECT_THAT(text_of(refused), HasSubstr("agreed-0-by-error"));
  EXPECT_EQ(count(sian), before);
}

TEST_F(Meetings, AreNotMovedToWhereTheyAre) {
  ASSERT_EQ(arrange("10").status, 303);
  const auto again = arrange("10");
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(text_of(again), HasSubstr("Nothing is changed"));
}

TEST_F(Meetings, OpenTheFormForMovingWithWhatWasSaid) {
  ASSERT_EQ(arrange("10").status, 303);
  const std::string page =
      text_of(senco.get(arrange_page + "?again=" + std::to_string(count(sian))));
  EXPECT_THAT(page, HasSubstr("Arrange the meeting again"));
  EXPECT_THAT(page, HasSubstr("value=\"Room 2\""));
  EXPECT_THAT(page, HasSubstr("takes the place of the meeting on 10 June 2025"));
}

TEST_F(Meetings, HaveAnAgendaOfDutiesPlanActionsAndQuestions) {
  give_help(sian);
  record(sian, {{{"on", "2025-06-02"},
                 {"kind", "meeting_held"},
                 {"meeting", "other"},
                 {"agreed", {{{"what", "Make word cards"}, {"who", "Mr Jones"}}}}}});
  ASSERT_EQ(arrange("10").status, 303);
  const std::string page = text_of(senco.get(of(sian, "/meetings/" + std::to_string(count(sian)))));
  EXPECT_THAT(page, HasSubstr("Make word cards (Mr Jones)"));
  EXPECT_THAT(page, HasSubstr("Review the IEP"));
  EXPECT_THAT(page, HasSubstr("Reads ten new words"));
  EXPECT_THAT(page, HasSubstr("Questions that families are told to ask"));
}

// ---- holding

TEST_F(Meetings, AreRecordedWithWhatWasAgreedAndTheNoteIsReady) {
  ASSERT_EQ(arrange("10").status, 303);
  const auto done = senco.fill_in(record_page, notes() + day_fields("next_on", "1", "9", "2025"));
  ASSERT_EQ(done.status, 303);
  const json::object body = last_body(sian);
  EXPECT_EQ(log(sian).back().topic, "meeting_held:parent_meeting");
  EXPECT_EQ(
      body.at("agreed"),
      json::value({{{"what", "Ring the clinic"}, {"who", "Dr Evans"}, {"by", "2025-06-20"}}}));
  EXPECT_EQ(body.at("next_on"), "2025-09-01");
  const std::string note = text_of(senco.get(location_of(done)));
  EXPECT_THAT(note, HasSubstr("Print what was agreed"));
  EXPECT_THAT(note, HasSubstr("Ring the clinic (Dr Evans), by 20 June 2025"));
  EXPECT_THAT(note, HasSubstr("1 September 2025"));
  const std::string entry = std::to_string(count(sian));
  const auto file = senco.get(of(sian, "/meetings/" + entry + "/agreed/file"));
  EXPECT_EQ(file.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_THAT(text_of(file), HasSubstr("- Ring the clinic (Dr Evans), by 20 June 2025\r\n"));
  EXPECT_THAT(today(), HasSubstr("Arrange the next: Meeting with the parent"));
}

TEST_F(Meetings, GiveAnActionToTheColleagueWhoIsNamedAndSeesTheChild) {
  const std::string rhian = house.add_person(school, "Rhian Vaughan");
  const auto owner_of = [&](const char* name) {
    Fields fields = notes();
    for (auto& field : fields)
      if (field.name == "agreed-0-who") field.value = name;
    EXPECT_EQ(senco.fill_in(record_page, fields + Fields{{"second", "yes"}}).status, 303);
    const auto agreed = last_body(sian).at("agreed").at(0).as_object();
    return agreed.contains("owner") ? std::string(agreed.at("owner").get_string()) : std::string();
  };
  EXPECT_EQ(owner_of("Rhian Vaughan"), "") << "who does not see the child";
  house.give(school, rhian, {stepwell::testing::kTeacher, "3B", {}});
  EXPECT_EQ(owner_of("Rhian Vaughan"), rhian);
  EXPECT_EQ(owner_of("Siân Parry"), "") << "two of one name";
}

TEST_F(Meetings, AreNotRecordedForADayThatIsToCome) {
  const auto before = count(sian);
  const auto on = [&](const char* day, const char* month) {
    const Fields fields =
        Fields{{"do", "record"}, {"meeting", "parent_meeting"}, {"text", "Reads at home now."}} +
        day_fields("on", day, month, "2025");
    return senco.fill_in(record_page, fields);
  };
  const auto future = on("3", "6");
  EXPECT_EQ(future.status, 422);
  EXPECT_THAT(text_of(future), HasSubstr("Reads at home now."));
  EXPECT_EQ(on("31", "2").status, 422);
  EXPECT_EQ(count(sian), before);
}

TEST_F(Meetings, AreRefusedWithWhatIsMissingAtItsField) {
  const auto empty =
      senco.fill_in(record_page, Fields{{"do", "record"}} + day_fields("on", "2", "6", "2025"));
  EXPECT_THAT(text_of(empty), HasSubstr("Choose which meeting it is"));
  EXPECT_THAT(text_of(empty), HasSubstr("Write what was said"));
  Fields fields = notes();
  for (auto& field : fields) {
    if (field.name == "agreed-0-what") field.value = "";
    if (field.name == "agreed-0-by") field.value = "31/2/2025";
  }
  const auto refused = senco.fill_in(record_page, fields + day_fields("next_on", "1", "6", "2025"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Say what is to be done"));
  EXPECT_THAT(text_of(refused), HasSubstr("Write a day that there is"));
  EXPECT_THAT(text_of(refused), HasSubstr("Choose a day after the meeting"));
  EXPECT_THAT(text_of(refused), HasSubstr("31/2/2025"));
}

TEST_F(Meetings, AreNotArrangedOrRecordedWithANameThatNobodyHas) {
  const auto before = count(sian);
  const Fields others{{"others", "Mr Rhys, " + std::string(90'000, 'x')}};
  const Fields without = [&] {
    Fields fields = arranging("10");
    std::erase_if(fields, [](const auto& field) { return field.name == "others"; });
    return fields;
  }();
  const auto arranged = senco.fill_in(arrange_page, without + others);
  EXPECT_EQ(arranged.status, 422);
  EXPECT_THAT(text_of(arranged), HasSubstr("Write each name with at most 300 characters."));
  EXPECT_THAT(text_of(arranged), HasSubstr("Mr Rhys, xxx"));
  const auto invited =
      senco.fill_in(arrange_page, without + Fields{{"invited", std::string(301, 'x')}});
  EXPECT_THAT(text_of(invited), HasSubstr("invited-error"));
  const auto recorded = senco.fill_in(record_page, notes() + others);
  EXPECT_EQ(recorded.status, 422);
  EXPECT_THAT(text_of(recorded), HasSubstr("Write each name with at most 300 characters."));
  EXPECT_EQ(count(sian), before);
}

TEST_F(Meetings, AreNotRecordedWithMorePeopleThanARoomHolds) {
  const auto before = count(sian);
  Fields many = notes();
  for (int i = 0; i < 900; ++i) many.push_back({"present", "Guest " + std::to_string(i)});
  const auto refused = senco.fill_in(record_page, many);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Name at most 40 people. There are 901."));
  EXPECT_EQ(count(sian), before);
  Fields forty = notes();
  for (int i = 0; i < 39; ++i) forty.push_back({"present", "Guest " + std::to_string(i)});
  EXPECT_EQ(senco.fill_in(record_page, forty).status, 303);
  EXPECT_EQ(last_body(sian).at("present").get_array().size(), 40U);
}

TEST_F(Meetings, KeepTheNotesUntilTheyAreRecorded) {
  const auto before = count(sian);
  const auto saved = senco.fill_in(record_page, notes("save"));
  EXPECT_THAT(text_of(saved), HasSubstr("The notes are saved."));
  EXPECT_EQ(count(sian), before);
  EXPECT_THAT(text_of(teacher.get(record_page)), HasSubstr("Reads at home now."));
  EXPECT_THAT(text_of(senco.get(of(sian))), Not(HasSubstr("meeting notes")));
  ASSERT_EQ(senco.fill_in(record_page, notes()).status, 303);
  EXPECT_THAT(text_of(senco.get(record_page)), Not(HasSubstr("Reads at home now.")));
}

TEST_F(Meetings, ThrowTheNotesAwayWhenAsked) {
  senco.fill_in(record_page, notes("save"));
  EXPECT_EQ(location_of(senco.fill_in(record_page, notes("discard"))), record_page + "?done=gone");
  EXPECT_THAT(text_of(senco.get(record_page)), Not(HasSubstr("Reads at home now.")));
}

TEST_F(Meetings, KeepNotesThatSomebodyHasWrittenSinceThePageWasOpened) {
  senco.fill_in(record_page, notes("save"));
  const Fields form = hidden_fields(senco.get(record_page)) + Fields{{"do", "discard"}};
  teacher.fill_in(record_page, {{"do", "save"}, {"text", "Reads to his sister."}});
  const auto refused = senco.post(record_page, form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused), HasSubstr("Somebody has written in these notes"));
  EXPECT_THAT(text_of(refused), HasSubstr("Reads to his sister.</textarea>"));
  const auto gone = senco.post(record_page, hidden_fields(refused) + Fields{{"do", "discard"}});
  EXPECT_EQ(location_of(gone), record_page + "?done=gone");
  EXPECT_THAT(text_of(teacher.get(record_page)), Not(HasSubstr("Reads to his sister.")));
}

TEST_F(Meetings, ThrowAwayWhatTheScriptHasSavedAfterThePageWasOpened) {
  Fields form = hidden_fields(senco.get(record_page));
  senco.post(record_page + "/field",
             Fields{form[0], {"name", "text"}, {"value", "Reads at home now."}, {"seen", ""}});
  EXPECT_EQ(location_of(senco.post(record_page, form + Fields{{"do", "discard"}})),
            record_page + "?done=gone");
  EXPECT_THAT(text_of(senco.get(record_page)), Not(HasSubstr("Reads at home now.")));
}

TEST_F(Meetings, KeepNotesThatWereBegunAfterThePageWasOpened) {
  const Fields form = hidden_fields(senco.get(record_page)) + Fields{{"do", "discard"}};
  teacher.fill_in(record_page, {{"do", "save"}, {"text", "Reads to his sister."}});
  EXPECT_EQ(senco.post(record_page, form).status, 422);
  EXPECT_THAT(text_of(teacher.get(record_page)), HasSubstr("Reads to his sister."));
}

TEST_F(Meetings, SaveAFieldForTheScript) {
  const auto save = [&](Browser& browser, const char* value, const std::string& seen) {
    Fields fields = hidden_fields(browser.get(record_page));
    return browser.post(
        record_page + "/field",
        Fields{fields[0]} + Fields{{"name", "text"}, {"value", value}, {"seen", seen}});
  };
  const auto first = save(senco, "Reads at home.", "");
  EXPECT_EQ(first.status, 200);
  const std::string seen(json::parse(text_of(first)).at("seen").get_string());
  EXPECT_EQ(save(teacher, "Hates reading.", "").status, 409) << "two people in one field";
  EXPECT_EQ(save(teacher, "Reads at home, a little.", seen).status, 200);
  EXPECT_EQ(json::parse(text_of(senco.get(record_page + "/field"))).at("text"),
            "Reads at home, a little.");
  EXPECT_EQ(senco
                .post(record_page + "/field",
                      Fields{hidden_fields(senco.get(record_page))[0]} + Fields{{"name", "other"}})
                .status,
            422);
}

TEST_F(Meetings, ShowBothTextsWhereTwoPeopleWrote) {
  Fields mine = hidden_fields(senco.get(record_page));
  ASSERT_EQ(teacher.fill_in(record_page, {{"do", "save"}, {"text", "Theirs"}}).status, 200);
  std::erase_if(mine, [](const auto& field) { return field.name == "text"; });
  const auto both = senco.post(record_page, mine + Fields{{"do", "record"}, {"text", "Mine"}});
  EXPECT_EQ(both.status, 422);
  EXPECT_THAT(text_of(both), HasSubstr("Two people wrote here"));
  EXPECT_THAT(text_of(both), HasSubstr("Theirs"));
  EXPECT_THAT(text_of(both), HasSubstr("Mine"));
}

TEST_F(Meetings, RecordedByTwoPeopleAreNotRecordedTwiceUnawares) {
  Fields late = hidden_fields(teacher.get(record_page)) + notes();
  ASSERT_EQ(senco.fill_in(record_page, notes()).status, 303);
  const auto before = count(sian);
  const auto refused = teacher.post(record_page, late);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused),
              HasSubstr("has recorded a meeting of this kind on that day already"));
  EXPECT_THAT(text_of(refused), HasSubstr("Reads at home now."));
  EXPECT_THAT(text_of(refused), HasSubstr("/agreed\""));
  EXPECT_EQ(count(sian), before);
  EXPECT_EQ(teacher.fill_in(record_page, notes() + Fields{{"second", "yes"}}).status, 303);
  EXPECT_EQ(count(sian), before + 1);
}

TEST_F(Meetings, SentTwiceAreRecordedOnce) {
  const Fields fields = hidden_fields(senco.get(record_page)) + notes();
  const auto first = senco.post(record_page, fields);
  const auto after = count(sian);
  const auto second = senco.post(record_page, fields);
  EXPECT_EQ(location_of(second), location_of(first));
  EXPECT_EQ(count(sian), after);
  EXPECT_THAT(text_of(senco.get(record_page)), Not(HasSubstr("Reads at home now.")));
}

TEST_F(Meetings, ComeBackWithEveryWordWhenTheyWereRecordedBeforeWithOthers) {
  const auto without_text = [](Fields fields) {
    std::erase_if(fields, [](const auto& field) { return field.name == "text"; });
    return fields;
  };
  const Fields form = hidden_fields(senco.get(record_page));
  ASSERT_EQ(senco.post(record_page, form + notes()).status, 303);
  const auto after = count(sian);
  const Fields other = without_text(notes()) + Fields{{"text", "Reads to his sister."}};
  const auto back = senco.post(record_page, form + other);
  EXPECT_EQ(back.status, 409);
  EXPECT_THAT(text_of(back), HasSubstr("sent before with other words"));
  EXPECT_THAT(text_of(back), HasSubstr("Reads to his sister.</textarea>"));
  EXPECT_THAT(text_of(back), HasSubstr("Ring the clinic</textarea>"));
  EXPECT_EQ(count(sian), after);
  const auto sent =
      senco.post(record_page, hidden_fields(back) + other + Fields{{"second", "yes"}});
  EXPECT_EQ(sent.status, 303);
  EXPECT_EQ(count(sian), after + 1);
  EXPECT_EQ(last_body(sian).at("text"), "Reads to his sister.");
  EXPECT_EQ(last_body(sian).at("agreed").at(0).at("what"), "Ring the clinic")
      << "which is as it was sent the first time";
}

TEST_F(Meetings, CountAParentsEveningOnlyIfTheSchoolSaysSo) {
  Fields evening = notes();
  for (auto& field : evening)
    if (field.name == "meeting") field.value = "parents_evening";
  ASSERT_EQ(senco.fill_in(record_page, evening).status, 303);
  EXPECT_EQ(log(sian).back().topic, "meeting_held:parents_evening");
  ASSERT_EQ(senco.fill_in(record_page, evening + Fields{{"counts", "parents_evening"}}).status,
            303);
  EXPECT_EQ(log(sian).back().topic, "meeting_held:parent_meeting");
  EXPECT_EQ(last_body(sian).at("note"), "Held as “Parents’ evening”; the school counts it.");
}

}  // namespace
}  // namespace stepwell::web
