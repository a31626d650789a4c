// Any bytes given as a scenario: never a crash, and what can be read can be asked, the same way
// twice.
#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "record/answers.h"
#include "record/scenario.h"
#include "record/why.h"

namespace {

using namespace stepwell;
namespace fs = std::filesystem;

void require(bool condition) {
  if (!condition) std::abort();
}

std::shared_ptr<const law::Library> read_packs() {
  law::SourceFiles files;
  const fs::path folder = STEPWELL_SOURCE_DIR "/frameworks";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".toml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files.emplace(fs::relative(entry.path(), folder).generic_string(),
                  std::string(std::istreambuf_iterator<char>(file), {}));
  }
  auto library = law::Library::load(files);
  require(library.has_value());
  return *library;
}

std::string answered(const record::Scenario& scenario, base::Day on) {
  const auto standing = record::stand(scenario.record, scenario.circumstances, {on, {}});
  if (!standing) return describe(standing.error());
  for (const record::Instance& instance : standing->instances)
    for (const record::Reason& reason : record::reasons_for(*standing, instance.duty->id))
      require(!record::explain(reason, *standing).empty());
  return boost::json::serialize(record::to_json(*standing));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::shared_ptr<const law::Library> kLibrary = read_packs();
  const auto scenario =
      record::read_scenario({reinterpret_cast<const char*>(data), size}, kLibrary);
  if (!scenario) {
    require(!scenario.error().empty());
    return 0;
  }
  record::differences(*scenario);
  const auto on = record::last_day_asked(*scenario);
  if (on) require(answered(*scenario, *on) == answered(*scenario, *on));
  return 0;
}
