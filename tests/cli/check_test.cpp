#include <gmock/gmock.h>

#include "tests/cli/workplace.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Check : public Workplace {
 protected:
  int check(const std::vector<std::string>& files) {
    return check_scenarios(surroundings(), files);
  }
  /// Checks the scenario after a change to its text, and says what was written.
  std::string checked(const json::value& changed, int status) {
    EXPECT_EQ(check({write("scenario.json", changed)}), status);
    return out();
  }
  /// One expectation on the day after the limit, with a part of its own.
  static json::object expecting(json::object part) {
    json::object changed = scenario();
    part.insert({{"on", "2019-04-02"}});
    changed["expect"] = json::array{part};
    return changed;
  }
};

TEST_F(Check, SaysOkForAScenarioThatHolds) {
  EXPECT_EQ(check({write("a.json", scenario())}), 0);
  EXPECT_EQ(out(), "ok a plan is reviewed within six months\n1 passed, 0 failed\n");
  EXPECT_EQ(err(), "");
}

TEST_F(Check, SaysFailAndWhatDiffers) {
  json::object wrong = scenario();
  wrong["expect"].as_array()[0].as_object()["stage"] = "sap";
  wrong["expect"].as_array()[1].as_object()["since"] = "2018-09-25";
  const std::string said = checked(wrong, 1);
  EXPECT_THAT(said, StartsWith("FAIL a plan is reviewed within six months: "));
  EXPECT_THAT(said, AllOf(HasSubstr("2018-11-20"), HasSubstr("\"sap\""), HasSubstr("2019-04-02"),
                          HasSubstr("2018-09-25")));
  EXPECT_THAT(said, EndsWith("0 passed, 1 failed\n"));
}

TEST_F(Check, GoesOnAfterAFailureAndCountsBoth) {
  const std::string good = write("good.json", scenario());
  json::object wrong = scenario();
  wrong["expect"].as_array()[0].as_object()["stage"] = "sap";
  EXPECT_EQ(check({good, write("wrong.json", wrong), path("none.json"), good}), 1);
  const std::string said = out();
  EXPECT_THAT(said, EndsWith("2 passed, 2 failed\n"));
  EXPECT_THAT(said, HasSubstr("FAIL " + path("none.json")));
}

TEST_F(Check, FailsAFileThatIsNotThere) {
  EXPECT_EQ(check({path("none.json")}), 1);
  EXPECT_THAT(out(), AllOf(StartsWith("FAIL " + path("none.json") + ": "),
                           EndsWith("0 passed, 1 failed\n")));
}

TEST_F(Check, FailsAFolder) {
  EXPECT_EQ(check({folder()}), 1);
  EXPECT_THAT(out(), HasSubstr("0 passed, 1 failed"));
}

TEST_F(Check, FailsWhatIsNotJson) {
  for (const char* text : {"", "{", "[]", "null", "3", "\"text\"", "{} {}", "{\"a\":1,}",
                           "not json", "\xff\xfe{}", "{'scenario':1}"}) {
    EXPECT_EQ(check({write("a.json", std::string(text))}), 1) << text;
    EXPECT_THAT(out(), AllOf(HasSubstr("not a JSON object"), EndsWith("0 passed, 1 failed\n")))
        << text;
  }
}

TEST_F(Check, FailsArraysThatNestTenThousandDeep) {
  const std::string nested = std::string(10'000, '[') + std::string(10'000, ']');
  EXPECT_EQ(check({write("a.json", nested)}), 1);
  EXPECT_EQ(check({write("b.json", "{\"scenario\":\"x\",\"record\":" + nested + "}")}), 1);
  EXPECT_EQ(check({write("c.json", "{\"a\":" + std::string(10'000, '['))}), 1);
  EXPECT_THAT(out(), Not(HasSubstr("ok ")));
}

TEST_F(Check, FailsAFileOfFiveMegabytes) {
  json::object large = scenario();
  large["source"] = std::string(5 << 20, 'x');
  EXPECT_EQ(check({write("a.json", large)}), 1);
  EXPECT_THAT(out(), StartsWith("FAIL "));
}

TEST_F(Check, FailsAScenarioWithoutANameOrAFramework) {
  json::object changed = scenario();
  changed.erase("scenario");
  EXPECT_THAT(checked(changed, 1), HasSubstr("scenario: "));
  changed = scenario();
  changed.erase("framework");
  EXPECT_THAT(checked(changed, 1), HasSubstr("framework: "));
  changed = scenario();
  changed["framework"] = "atlantis-2002";
  EXPECT_THAT(checked(changed, 1), HasSubstr("atlantis-2002"));
  changed["framework"] = 3;
  EXPECT_THAT(checked(changed, 1), HasSubstr("framework: "));
}

TEST_F(Check, SaysEveryProblemOfAFileAtOnce) {
  json::object changed = scenario();
  changed["pupil"].as_object()["born"] = "2010-02-30";
  changed["calendar"].as_object()["terms"] = "spring";
  changed["record"].as_array()[0].as_object()["kind"] = "made_up";
  changed["record"].as_array()[1].as_object()["on"] = "2018-09-31";
  changed["expect"] = 3;
  EXPECT_THAT(checked(changed, 1),
              AllOf(HasSubstr("pupil.born"), HasSubstr("calendar.terms"), HasSubstr("record[0]"),
                    HasSubstr("record[1]"), HasSubstr("expect: ")));
}

TEST_F(Check, FailsPartsOfTheWrongForm) {
  const std::pair<const char*, json::value> wrong[] = {
      {"pupil", 3},
      {"pupil", json::array{}},
      {"calendar", "wales"},
      {"record", "none"},
      {"record", json::array{3}},
      {"record", json::array{json::object{}}},
      {"record", json::array{json::array{}}},
      {"school_record", json::object{}},
      {"expect", json::object{}},
      {"expect", json::array{3}},
      {"expect", json::array{json::object{}}},
      {"expect", json::array{json::object{{"on", "2019-02-29"}}}},
      {"expect", json::array{json::object{{"on", 20190401}}}}};
  for (const auto& [key, value] : wrong) {
    json::object changed = scenario();
    changed[key] = value;
    EXPECT_THAT(checked(changed, 1), AllOf(StartsWith("FAIL "), HasSubstr(key)))
        << key << " " << value;
  }
}

TEST_F(Check, FailsACalendarThatIsWrong) {
  const std::pair<const char*, json::value> wrong[] = {
      {"nation", "france"},
      {"nation", 3},
      {"terms", json::array{3}},
      {"terms", json::array{json::array{"2018-09-03"}}},
      {"terms", json::array{json::array{"2018-09-03", "2018-09-31"}}},
      {"terms", json::array{json::array{"2018-12-21", "2018-09-03"}}},
      {"closed", json::array{json::array{1, 2}}},
      {"inset", json::array{"Monday"}}};
  for (const auto& [key, value] : wrong) {
    json::object changed = scenario();
    changed["calendar"].as_object()[key] = value;
    EXPECT_THAT(checked(changed, 1), AllOf(StartsWith("FAIL "), HasSubstr(key)))
        << key << " " << value;
  }
}

TEST_F(Check, FailsExpectationsOfTheWrongForm) {
  const json::object wrong[] = {{{"duties", 3}},
                                {{"duties", json::object{}}},
                                {{"duties", json::array{3}}},
                                {{"no_duties", "w02.iep_review"}},
                                {{"moves", json::object{}}},
                                {{"in_force", "iep"}},
                                {{"refuse", json::object{}}},
                                {{"as_known_at", "yesterday"}},
                                {{"as_known_at", 3}},
                                {{"school_duties", 3}},
                                {{"no_school_duties", 3}}};
  for (const json::object& part : wrong)
    EXPECT_THAT(checked(expecting(part), 1), StartsWith("FAIL ")) << json::value(part);
}

TEST_F(Check, FailsAKeyThatNobodyKnowsInAnExpectation) {
  EXPECT_THAT(checked(expecting({{"stages", "sa"}}), 1), HasSubstr("stages"));
  EXPECT_THAT(checked(expecting({{"duties", json::array{json::object{{"duty", "w02.iep_review"},
                                                                     {"overdu", true}}}}}),
                      1),
              StartsWith("FAIL "));
}

TEST_F(Check, FailsADutyThatIsNotAsExpected) {
  const json::object wrong[] = {
      {{"duties", json::array{json::object{{"duty", "w02.iep_review"}, {"state", "met"}}}}},
      {{"duties", json::array{json::object{{"duty", "w02.iep_review"}, {"limit", "2019-04-02"}}}}},
      {{"duties", json::array{json::object{{"duty", "w02.iep_review"}, {"limit", nullptr}}}}},
      {{"duties", json::array{json::object{{"duty", "w02.iep_review"}, {"overdue", false}}}}},
      {{"duties", json::array{json::object{{"duty", "w02.iep_review"}, {"cannot_compute", true}}}}},
      {{"duties", json::array{json::object{{"duty", "w02.appeal"}}}}},
      {{"no_duties", json::array{"w02.iep_review"}}},
      {{"moves", json::array{json::object{{"to", "sap"}, {"missing", json::array{}}}}}},
      {{"moves",
        json::array{json::object{{"to", "sap"}, {"missing", json::array{"review_held"}}}}}},
      {{"moves", json::array{json::object{{"to", "concern"}}}}},
      {{"in_force", json::array{}}},
      {{"in_force", json::array{"iep", "statement"}}},
      {{"framework", "england-send-2015"}},
      {{"stage", nullptr}},
      {{"since", nullptr}}};
  for (const json::object& part : wrong)
    EXPECT_THAT(checked(expecting(part), 1), StartsWith("FAIL ")) << json::value(part);
}

TEST_F(Check, ComparesOnlyTheKeysThatAreGivenAndTakesNullForAbsent) {
  EXPECT_THAT(
      checked(expecting({{"duties", json::array{json::object{{"duty", "w02.iep_review"}}}}}), 0),
      StartsWith("ok "));
  EXPECT_THAT(checked(expecting({{"duties", json::array{json::object{{"duty", "w02.iep_review"},
                                                                     {"closed_on", nullptr}}}}}),
                      0),
              StartsWith("ok "));
  EXPECT_THAT(checked(expecting({}), 0), StartsWith("ok "));
}

TEST_F(Check, HoldsExactlyOnlyIfEveryInstanceIsListed) {
  const json::object review{{"duty", "w02.iep_review"}, {"state", "open"}};
  EXPECT_THAT(checked(expecting({{"exactly", true}, {"duties", json::array{review}}}), 0),
              StartsWith("ok "));
  EXPECT_THAT(checked(expecting({{"exactly", true}, {"duties", json::array{review, review}}}), 1),
              HasSubstr("exactly"));
}

TEST_F(Check, FailsWithoutPacks) {
  EXPECT_EQ(check_scenarios(surroundings(write("packs/choices.toml", std::string("x = "))
                                             .substr(0, folder().size() + 6)),
                            {path("a.json")}),
            1);
  EXPECT_THAT(err(), HasSubstr("faults"));
}

}  // namespace
}  // namespace stepwell::cli
