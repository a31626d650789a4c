// Files of the wrong form end in an answer, never in the end of the program.
#include <gmock/gmock.h>

#include <filesystem>

#include "base/fault.h"
#include "cli/files.h"
#include "tests/cli/workplace.h"

namespace stepwell::cli {
namespace {

class WrongForms : public Workplace {};

TEST_F(WrongForms, ExpectationsOfTheWrongFormAreFailuresNotCrashes) {
  namespace json = boost::json;
  const json::object wrong[] = {
      {{"on", "2019-04-02"}, {"moves", json::array{3}}},
      {{"on", "2019-04-02"}, {"moves", json::array{json::object{}}}},
      {{"on", "2019-04-02"}, {"moves", json::array{json::object{{"to", "sap"}, {"missing", 3}}}}},
      {{"on", "2019-04-02"},
       {"moves", json::array{json::object{{"to", "sap"}, {"missing", "advice_requested"}}}}},
      {{"on", "2019-04-02"}, {"refuse", json::array{3}}},
      {{"on", "2019-04-02"}, {"refuse", json::array{json::object{}}}},
      {{"on", "2019-04-02"}, {"refuse", json::array{json::object{{"entry", 3}, {"because", 3}}}}}};
  for (const json::object& part : wrong) {
    json::object changed = scenario();
    changed["expect"] = json::array{part};
    const std::string file = write("a.json", changed);
    EXPECT_NO_THROW(EXPECT_EQ(check_scenarios(surroundings(), {file}), 1)) << json::value(part);
  }
}

TEST_F(WrongForms, ALinkToItselfInTheFolderIsAFaultOrIsLeftOut) {
  std::filesystem::create_symlink("loop", path("loop"));
  try {
    read_packs(folder());
  } catch (const base::Fault&) {
    SUCCEED();
  } catch (const std::exception& error) {
    FAIL() << "thrown as something else: " << error.what();
  }
}

TEST_F(WrongForms, InsetDaysThatAreNoListAreRefused) {
  boost::json::object changed = scenario();
  changed["calendar"].as_object()["inset"] = "2018-09-03";
  EXPECT_EQ(check_scenarios(surroundings(), {write("a.json", changed)}), 1);
}

TEST_F(WrongForms, AKeyThatAScenarioDoesNotHaveIsRefused) {
  boost::json::object changed = scenario();
  changed["expects"] = changed["expect"];
  changed.erase("expect");
  EXPECT_EQ(check_scenarios(surroundings(), {write("a.json", changed)}), 1);
}

}  // namespace
}  // namespace stepwell::cli
