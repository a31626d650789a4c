// What the fuzzer of packs begins with: a seed that does not load leads it no further than to its
// first fault, and a kind of file of which there is no seed it would hardly come upon.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "cli/files.h"
#include "fuzz/pack_files.h"
#include "tests/law/small_pack.h"
#include "tests/support/source_dir.h"

namespace stepwell::law {
namespace {

namespace fs = std::filesystem;

/// The seeds by name, each as the files that it is cut into.
std::map<std::string, SourceFiles> seeds() {
  std::map<std::string, SourceFiles> all;
  const fs::path folder = fs::path(stepwell::testing::source_dir()) / "fuzz/corpus/packs";
  for (const auto& file : fs::directory_iterator(folder))
    if (const auto bytes = cli::read_file(file.path().string(), kLargestFile))
      all.emplace(file.path().filename().string(), fuzzing::pack_files_in(*bytes));
  return all;
}

/// "banks.toml" of a pack, "letters" for each of its letters; of what all packs share the whole
/// path.
std::string kind_of(const std::string& path) {
  const fs::path whole(path);
  if (!path.starts_with("calendars/") && whole.has_parent_path())
    return whole.parent_path().filename() == "letters" ? "letters" : whole.filename().string();
  return path;
}

void add_kinds(const SourceFiles& files, std::set<std::string>& kinds) {
  for (const auto& [path, text] : files) kinds.insert(kind_of(path));
}

TEST(SeedsOfThePackFuzzer, Load) {
  const auto all = seeds();
  EXPECT_FALSE(all.empty());
  for (const auto& [name, files] : all) EXPECT_EQ(all_of(faults_of(files)), "no fault") << name;
}

TEST(SeedsOfThePackFuzzer, HaveEachKindOfFileThatThePacksHave) {
  std::set<std::string> seeded, real = {"overlay.toml"};
  for (const auto& [name, files] : seeds()) add_kinds(files, seeded);
  add_kinds(cli::read_packs(stepwell::testing::source_dir() + "/frameworks"), real);
  EXPECT_THAT(seeded, ::testing::IsSupersetOf(real));
}

}  // namespace
}  // namespace stepwell::law
