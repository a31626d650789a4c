// Runs every scenario file: the worked examples of the packs, and those that hold the engine to its
// contract.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/files.h"
#include "record/scenario.h"
#include "tests/record/test_packs.h"
#include "tests/support/packs.h"
#include "tests/support/source_dir.h"

namespace stepwell::record {
namespace {

namespace fs = std::filesystem;

const fs::path& source() {
  static const fs::path path(stepwell::testing::source_dir());
  return path;
}

std::vector<std::string> json_files(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".json")
      files.push_back(fs::relative(entry.path(), source()).generic_string());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> with_real_laws() {
  std::vector<std::string> files = json_files(source() / "tests/record/scenarios");
  for (const auto& pack : fs::directory_iterator(source() / "frameworks"))
    if (fs::is_directory(pack.path() / "examples"))
      for (std::string& file : json_files(pack.path() / "examples"))
        files.push_back(std::move(file));
  std::sort(files.begin(), files.end());
  return files;
}

/// What is wrong with a scenario file, or differs from what it expects.
std::vector<std::string> wrong_with(const std::string& file,
                                    const std::shared_ptr<const law::Library>& library) {
  const auto text = cli::read_file((source() / file).string(), kLargestScenario);
  if (!text) return {"the file cannot be read"};
  const auto scenario = read_scenario(*text, library);
  if (!scenario) return scenario.error();
  if (scenario->expect.empty()) return {"expects nothing"};
  return differences(*scenario);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

std::string name_of_file(const ::testing::TestParamInfo<std::string>& file) {
  std::string name = fs::path(file.param).replace_extension().generic_string();
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
}

class Scenarios : public ::testing::TestWithParam<std::string> {};
TEST_P(Scenarios, Hold) {
  EXPECT_EQ(joined(wrong_with(GetParam(), testing::packs())), "");
}
INSTANTIATE_TEST_SUITE_P(OfRealLaws, Scenarios, ::testing::ValuesIn(with_real_laws()),
                         name_of_file);

class InventedScenarios : public ::testing::TestWithParam<std::string> {};
TEST_P(InventedScenarios, Hold) {
  EXPECT_EQ(joined(wrong_with(GetParam(), testing::packs_with_invented_laws())), "");
}
INSTANTIATE_TEST_SUITE_P(OfInventedLaws, InventedScenarios,
                         ::testing::ValuesIn(json_files(source() / "tests/record/packs/scenarios")),
                         name_of_file);

/// One that does not hold any more shows the fuzzer of scenarios less than it was chosen for.
TEST(SeedsOfTheScenarioFuzzer, Hold) {
  for (const auto& seed : fs::directory_iterator(source() / "fuzz/corpus/scenarios")) {
    const std::string file = fs::relative(seed.path(), source()).generic_string();
    EXPECT_EQ(joined(wrong_with(file, testing::packs())), "") << file;
  }
}

class ScenariosNotYet : public ::testing::TestWithParam<std::string> {};
TEST_P(ScenariosNotYet, FailOnlyBecauseTheirLawIsNotWrittenYet) {
  const auto wrong = wrong_with(GetParam(), testing::packs());
  EXPECT_FALSE(wrong.empty()) << "it passes now: move it to scenarios";
  for (const std::string& line : wrong) {
    const auto reason = line.find("no such framework: \"");
    EXPECT_NE(reason, std::string::npos) << line;
  }
}
INSTANTIATE_TEST_SUITE_P(OfLawsToCome, ScenariosNotYet,
                         ::testing::ValuesIn(json_files(source() / "tests/record/not_yet")),
                         name_of_file);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ScenariosNotYet);

}  // namespace
}  // namespace stepwell::record
