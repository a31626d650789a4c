#include <ostream>

#include "cli/commands.h"
#include "cli/files.h"
#include "record/scenario.h"

namespace stepwell::cli {
namespace {

struct Outcome {
  std::string name;
  std::vector<std::string> differences;
};

Outcome run_file(const std::string& path, const std::shared_ptr<const law::Library>& library) {
  const auto text = read_file(path, record::kLargestScenario);
  if (!text) return {path, {"the file cannot be read"}};
  const auto scenario = record::read_scenario(*text, library);
  if (!scenario) {
    const std::string name = record::scenario_name(*text);
    return {name.empty() ? path : name, scenario.error()};
  }
  return {scenario->name, record::differences(*scenario)};
}

}  // namespace

int check_scenarios(const Surroundings& surroundings, const std::vector<std::string>& files) {
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return 1;
  int passed = 0, failed = 0;
  for (const std::string& file : files) {
    const Outcome outcome = run_file(file, library);
    if (outcome.differences.empty()) {
      surroundings.out << "ok " << outcome.name << '\n';
      ++passed;
      continue;
    }
    ++failed;
    surroundings.out << "FAIL " << outcome.name << ": ";
    for (std::size_t i = 0; i < outcome.differences.size(); ++i)
      surroundings.out << (i == 0 ? "" : "; ") << outcome.differences[i];
    surroundings.out << '\n';
  }
  surroundings.out << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}

}  // namespace stepwell::cli
