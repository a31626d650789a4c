// That every process of every pack is walked: the worked examples of a pack name each of its
// processes from its beginning to its end, and each step of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "cli/files.h"
#include "record/scenario.h"
#include "tests/support/packs.h"
#include "tests/support/source_dir.h"

namespace stepwell::record {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::IsEmpty;

/// What the examples of one pack say of one process.
struct Walked {
  std::set<std::string> states, steps;
};

/// What an example says of one process on one day, and in which law.
struct Said {
  const law::Framework* law;
  const json::object& run;
};

template <typename Each>
void each_run(const Scenario& scenario, Each each) {
  const law::Framework* law = scenario.circumstances.schools.front().framework;
  for (const json::value& on_a_day : scenario.expect)
    if (const json::value* runs = on_a_day.as_object().if_contains("processes"))
      for (const json::value& run : runs->as_array()) each(Said{law, run.as_object()});
}

template <typename Each>
void each_example(const std::string& pack, Each each) {
  const fs::path folder =
      fs::path(stepwell::testing::source_dir()) / "frameworks" / pack / "examples";
  if (!fs::is_directory(folder)) return;
  for (const auto& file : fs::directory_iterator(folder)) {
    const auto text = cli::read_file(file.path().string(), kLargestScenario);
    ASSERT_TRUE(text) << file.path();
    const auto scenario = read_scenario(*text, testing::packs());
    ASSERT_TRUE(scenario) << file.path();
    each(*scenario);
  }
}

std::string text_of(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value == nullptr ? std::string() : std::string(value->as_string());
}

void add(const json::object& run, Walked& walked) {
  walked.states.insert(text_of(run, "state"));
  if (const json::value* done = run.if_contains("done"))
    for (const json::value& step : done->as_array())
      walked.steps.insert(std::string(step.as_string()));
  if (const json::value* now = run.if_contains("now"))
    for (const json::value& step : now->as_array())
      walked.steps.insert(text_of(step.as_object(), "step"));
}

std::map<std::string, Walked> walked_in(const law::Framework& law) {
  std::map<std::string, Walked> walks;
  each_example(law.id, [&](const Scenario& scenario) {
    each_run(scenario, [&](const Said& said) {
      if (said.law == &law) add(said.run, walks[text_of(said.run, "process")]);
    });
  });
  return walks;
}

/// Of the processes of a law, what no walk tells, one line each.
std::vector<std::string> not_walked(const law::Framework& law,
                                    const std::map<std::string, Walked>& walks) {
  std::vector<std::string> missing;
  for (const law::Process& process : law.processes) {
    const auto found = walks.find(process.id);
    const Walked walked = found == walks.end() ? Walked() : found->second;
    for (const char* state : {"running", "over"})
      if (!walked.states.contains(state))
        missing.push_back(law.id + ", " + process.id + ": never " + state);
    for (const law::ProcessStep& step : process.steps)
      if (!walked.steps.contains(step.id))
        missing.push_back(law.id + ", " + process.id + ": step " + step.id);
  }
  return missing;
}

TEST(TheProcessesOfThePacks, AreEachWalkedFromTheirBeginningToTheirEndWithEveryStep) {
  for (const auto& law : testing::packs()->frameworks())
    EXPECT_THAT(not_walked(*law, walked_in(*law)), IsEmpty());
}

TEST(TheProcessesOfThePacks, AreMissedWhereNoWalkNamesThem) {
  const law::Framework& law = *testing::packs()->find("scotland");
  auto walks = walked_in(law);
  ASSERT_TRUE(walks.contains("mediation"));
  walks.erase("mediation");
  walks["csp"].steps.erase("respond");
  walks["agency"].states.erase("over");
  EXPECT_THAT(not_walked(law, walks),
              ::testing::UnorderedElementsAre(
                  "scotland, mediation: never running", "scotland, mediation: never over",
                  "scotland, mediation: step ask", "scotland, mediation: step mediate",
                  "scotland, csp: step respond", "scotland, agency: never over"));
}

/// The days on which an example tells a process.
std::set<base::Day> days_told(const Scenario& scenario) {
  std::set<base::Day> days;
  for (const json::value& on_a_day : scenario.expect)
    if (on_a_day.as_object().contains("processes"))
      days.insert(base::parse_day(text_of(on_a_day.as_object(), "on")).value());
  return days;
}

TEST(TheProcessesOfThePacks, AreToldAfterEachEntryOfAWalk) {
  for (const auto& law : testing::packs()->frameworks())
    each_example(law->id, [](const Scenario& scenario) {
      const auto days = days_told(scenario);
      for (const Entry& entry : scenario.record) {
        const bool is_of_the_walk = !days.empty() && *days.begin() <= entry.on;
        EXPECT_TRUE(!is_of_the_walk || days.contains(entry.on))
            << scenario.name << ": " << entry.on.iso();
      }
    });
}

/// Whether a step that is now is told as the work of whoever's turn it is: what another body owes
/// is watched at a school, what the family may do is its right.
bool is_told_as_whose_it_is(const law::Framework& law, const json::object& now) {
  const auto role = std::find_if(law.roles.begin(), law.roles.end(), [&](const law::Role& each) {
    return each.id == text_of(now, "turn");
  });
  if (role == law.roles.end()) return false;
  const std::string kind = text_of(now, "kind");
  switch (role->of) {
    case law::Role::Of::School: return kind != "right";
    case law::Role::Of::Family: return kind.empty() || kind == "right";
    case law::Role::Of::Authority:
    case law::Role::Of::Health:
    case law::Role::Of::SocialCare:
    case law::Role::Of::Tribunal:
    case law::Role::Of::Other: return kind.empty() || kind == "watch";
  }
  return false;
}

TEST(TheStepsOfThePacks, AreWatchedAtASchoolWhereAnotherBodyOwesThem) {
  int seen = 0;
  for (const auto& law : testing::packs()->frameworks())
    each_example(law->id, [&](const Scenario& scenario) {
      each_run(scenario, [&](const Said& said) {
        const json::value* now = said.run.if_contains("now");
        if (now == nullptr) return;
        for (const json::value& step : now->as_array()) {
          ++seen;
          EXPECT_TRUE(is_told_as_whose_it_is(*said.law, step.as_object()))
              << scenario.name << ": " << json::serialize(step);
        }
      });
    });
  EXPECT_GT(seen, 0) << "the examples are read";
}

}  // namespace
}  // namespace stepwell::record
