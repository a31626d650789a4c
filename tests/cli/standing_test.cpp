#include <gmock/gmock.h>

#include <iostream>

#include "tests/cli/workplace.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Asked : public Workplace {
 protected:
  Asked() : file_(write("child.json", scenario())) {}

  Asking asking(std::optional<std::string> on = {}, Form form = Form::Text,
                std::optional<std::string> known_at = {}) {
    return {file_, std::move(on), std::move(known_at), form};
  }
  int standing(const Asking& asking) { return show_standing(surroundings(), asking); }
  int why(const Asking& asking, const std::string& duty = "w02.iep_review") {
    return show_why(surroundings(), asking, duty);
  }

  std::string file_;
};

class Standing : public Asked {};
class Why : public Asked {};

TEST_F(Standing, SaysStageDocumentsDutiesAndMoves) {
  EXPECT_EQ(standing(asking("2018-11-20")), 0);
  EXPECT_THAT(out(),
              AllOf(StartsWith("2018-11-20: School Action since 2018-09-24"),
                    HasSubstr("in force: "), HasSubstr("w02.iep_review: open, limit 2019-04-01"),
                    HasSubstr("may move to School Action Plus, when there is: ")));
  EXPECT_EQ(err(), "");
}

TEST_F(Standing, SaysWhatIsOverdueOnTheDayAfterTheLimitAndNotBefore) {
  EXPECT_EQ(standing(asking("2019-04-01")), 0);
  EXPECT_THAT(out(), Not(HasSubstr("OVERDUE")));
  EXPECT_EQ(standing(asking("2019-04-02")), 0);
  EXPECT_THAT(out(), HasSubstr("OVERDUE"));
}

TEST_F(Standing, AnswersInTheWordsOfScenariosAsJson) {
  EXPECT_EQ(standing(asking("2018-11-20", Form::Json)), 0);
  const json::object answer = json::parse(out()).as_object();
  EXPECT_EQ(answer.at("stage"), "sa");
  EXPECT_EQ(answer.at("since"), "2018-09-24");
  EXPECT_EQ(answer.at("framework"), "wales-sen-2002");
  EXPECT_EQ(answer.at("in_force"), json::array{"iep"});
  bool found = false;
  for (const json::value& duty : answer.at("duties").as_array()) {
    if (duty.at("duty") != "w02.iep_review") continue;
    found = true;
    EXPECT_EQ(duty.at("state"), "open");
    EXPECT_EQ(duty.at("limit"), "2019-04-01");
    EXPECT_EQ(duty.at("opened_by"), 3);
    EXPECT_EQ(duty.at("overdue"), false);
    EXPECT_FALSE(duty.as_object().contains("closed_on"));
  }
  EXPECT_TRUE(found);
  EXPECT_FALSE(answer.at("moves").as_array().empty());
}

TEST_F(Standing, IsThatOfTheLastDayThatTheScenarioAsksAbout) {
  EXPECT_EQ(standing(asking()), 0);
  EXPECT_THAT(out(), StartsWith("2019-04-02: "));
}

TEST_F(Standing, RefusesAScenarioThatExpectsNothing) {
  json::object without = scenario();
  without.erase("expect");
  Asking ask = asking();
  ask.who = write("without.json", without);
  EXPECT_EQ(standing(ask), 2);
  EXPECT_THAT(err(), HasSubstr("expect"));
}

TEST_F(Standing, RefusesADayThatIsNone) {
  for (const char* day : {"", "today", "2019-02-29", "2019-4-1", "01/04/2019",
                          "2019-04-01T00:00:00Z", "2019-04-01 "}) {
    EXPECT_EQ(standing(asking(day)), 2) << day;
    EXPECT_THAT(err(), AllOf(HasSubstr("--on"), HasSubstr("YYYY-MM-DD"))) << day;
    EXPECT_EQ(out(), "");
  }
}

TEST_F(Standing, RefusesATimeThatIsNone) {
  for (const char* time :
       {"", "now", "2019-02-29", "2019-04-01T", "2019-04-01T25:00:00Z", "2019-04-01 12:00"}) {
    EXPECT_EQ(standing(asking("2019-04-02", Form::Json, time)), 2) << time;
    EXPECT_THAT(err(), HasSubstr("--known-at")) << time;
    EXPECT_EQ(out(), "");
  }
}

TEST_F(Standing, IsAsItWasKnownAtTheEndOfADayOrAtATime) {
  json::object late = scenario();
  late["record"].as_array()[2].as_object()["recorded_at"] = "2018-11-05T09:30:00Z";
  Asking ask = asking("2018-11-20", Form::Json);
  ask.who = write("late.json", late);
  const auto in_force = [&](const char* known_at) {
    ask.known_at = known_at;
    EXPECT_EQ(standing(ask), 0) << known_at;
    return json::parse(out()).at("in_force").as_array().size();
  };
  EXPECT_EQ(in_force("2018-11-04"), 0U);
  EXPECT_EQ(in_force("2018-11-05"), 1U);
  EXPECT_EQ(in_force("2018-11-05T09:29:59Z"), 0U);
  EXPECT_EQ(in_force("2018-11-05T09:30:00Z"), 1U);
  EXPECT_EQ(in_force("2018-11-05T10:29:59+01:00"), 0U);
}

TEST_F(Standing, RefusesAChildThatIsNotThere) {
  Asking ask = asking("2019-04-02");
  ask.who = path("none.json");
  EXPECT_EQ(standing(ask), 2);
  EXPECT_THAT(err(), HasSubstr(ask.who));
  EXPECT_EQ(why(ask), 2);
}

TEST_F(Standing, RefusesWhatIsNoScenario) {
  for (const std::string& text :
       {std::string("["), std::string("{}"), std::string(), std::string(5 << 20, ' ')}) {
    Asking ask = asking("2019-04-02");
    ask.who = write("wrong.json", text);
    EXPECT_EQ(standing(ask), 2);
    EXPECT_THAT(err(), HasSubstr("wrong.json"));
    EXPECT_EQ(why(ask), 2);
    EXPECT_THAT(err(), HasSubstr("wrong.json"));
    EXPECT_EQ(out(), "");
  }
}

TEST_F(Why, SaysRuleOpeningArithmeticAndCitation) {
  EXPECT_EQ(why(asking("2018-11-20")), 0);
  EXPECT_THAT(out(),
              AllOf(HasSubstr("w02.iep_review: "), HasSubstr("2018-10-01"),
                    HasSubstr("6 months from"), HasSubstr("2019-04-01"), HasSubstr("source: ")));
}

TEST_F(Why, SaysTheSameAsJson) {
  EXPECT_EQ(why(asking("2018-11-20", Form::Json)), 0);
  const json::array answer = json::parse(out()).as_array();
  ASSERT_EQ(answer.size(), 1U);
  EXPECT_EQ(answer[0].at("duty"), "w02.iep_review");
  EXPECT_EQ(answer[0].at("limit"), "2019-04-01");
  EXPECT_GE(answer[0].at("why").as_array().size(), 4U);
}

TEST_F(Why, TellsADutyThatNothingOpenedFromOneThatDoesNotExist) {
  EXPECT_EQ(why(asking("2018-11-20"), "w02.appeal"), 1);
  EXPECT_THAT(err(), HasSubstr("w02.appeal"));
  for (const char* duty : {"w02.zz", "", "iep_review", "eng.plan", "W02.iep_review"}) {
    EXPECT_EQ(why(asking("2018-11-20"), duty), 2) << duty;
    EXPECT_THAT(err(), HasSubstr("no such duty")) << duty;
  }
  EXPECT_EQ(out(), "");
}

TEST_F(Why, RefusesADayThatIsNone) {
  EXPECT_EQ(why(asking("2019-02-29")), 2);
  EXPECT_THAT(err(), HasSubstr("--on"));
}

/// The whole command line, as it is typed.
class CommandLine : public Workplace {
 protected:
  int typed(std::vector<std::string> words) {
    words.insert(words.begin(), {"stepwell", "--frameworks", kFrameworks});
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    std::ostringstream out, err;
    auto* const old_out = std::cout.rdbuf(out.rdbuf());
    auto* const old_err = std::cerr.rdbuf(err.rdbuf());
    const int status = run(static_cast<int>(arguments.size()), arguments.data(), {});
    std::cout.rdbuf(old_out);
    std::cerr.rdbuf(old_err);
    said_ = out.str();
    complained_ = err.str();
    return status;
  }
  std::string said_, complained_;
};

TEST_F(CommandLine, RunsEachCommand) {
  const std::string file = write("child.json", scenario());
  EXPECT_EQ(typed({"check", file}), 0);
  EXPECT_THAT(said_, HasSubstr("1 passed, 0 failed"));
  EXPECT_EQ(typed({"frameworks"}), 0);
  EXPECT_EQ(typed({"frameworks", "--json"}), 0);
  EXPECT_TRUE(json::parse(said_).is_array());
  EXPECT_EQ(typed({"frameworks", "check"}), 0);
  EXPECT_EQ(typed({"frameworks", "check", kFrameworks}), 0);
  EXPECT_EQ(typed({"frameworks", "show", "wales-sen-2002"}), 0);
  EXPECT_EQ(typed({"standing", file, "--on", "2018-11-20", "--json"}), 0);
  EXPECT_EQ(json::parse(said_).at("stage"), "sa");
  EXPECT_EQ(typed({"why", file, "w02.iep_review", "--on", "2018-11-20"}), 0);
  EXPECT_THAT(said_, HasSubstr("6 months"));
}

TEST_F(CommandLine, GivesOneWhereTheAnswerIsWrongAndTwoWhereTheQuestionIs) {
  json::object wrong = scenario();
  wrong["expect"].as_array()[0].as_object()["stage"] = "sap";
  const std::string file = write("child.json", wrong);
  EXPECT_EQ(typed({"check", file}), 1);
  EXPECT_EQ(typed({"frameworks", "check", folder()}), 1);
  EXPECT_EQ(typed({"frameworks", "check", path("none")}), 1);
  EXPECT_EQ(typed({"why", file, "w02.appeal"}), 1);
  EXPECT_EQ(typed({"why", file, "w02.zz"}), 2);
  EXPECT_EQ(typed({"standing", path("none.json")}), 2);
  EXPECT_EQ(typed({"standing", file, "--on", "tomorrow"}), 2);
  EXPECT_EQ(typed({"frameworks", "show", "atlantis"}), 2);
}

TEST_F(CommandLine, RefusesADayThatIsNoneInTheSameWordsForEveryCommand) {
  const std::string file = write("child.json", scenario());
  for (std::vector<std::string> words : {std::vector<std::string>{"standing", file},
                                         {"why", file, "w02.appeal"},
                                         {"due"},
                                         {"whatif", "--framework", "wales-sen-2002"},
                                         {"practice"}}) {
    words.insert(words.end(), {"--on", "2019-02-29"});
    EXPECT_EQ(typed(words), 2) << words.front();
    EXPECT_EQ(complained_, "--on: no such day: \"2019-02-29\"; write YYYY-MM-DD\n");
    EXPECT_EQ(said_, "") << words.front();
  }
}

TEST_F(CommandLine, RefusesWhatItDoesNotKnow) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"chek"},
                                                {"check"},
                                                {"standing"},
                                                {"why", "a.json"},
                                                {"frameworks", "show"},
                                                {"standing", "a.json", "--colour"},
                                                {"standing", "a.json", "--on"},
                                                {"check", "a.json", "--json5"},
                                                {"frameworks", "remove"}}) {
    EXPECT_EQ(typed(words), 2) << ::testing::PrintToString(words);
    EXPECT_NE(complained_, "") << ::testing::PrintToString(words);
  }
}

TEST_F(CommandLine, HelpsWithoutComplaint) {
  EXPECT_EQ(typed({"--help"}), 0);
  EXPECT_THAT(said_, AllOf(HasSubstr("check"), HasSubstr("frameworks"), HasSubstr("standing"),
                           HasSubstr("why")));
}

}  // namespace
}  // namespace stepwell::cli
