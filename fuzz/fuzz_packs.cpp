// Any bytes given as the files of a pack: never a crash, and a pack that is refused names at least
// one fault.
//
// The input is cut into files by lines of the form "=== path"; what is left out comes from a small
// pack that is right.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "law/library.h"

namespace {

using namespace stepwell::law;

constexpr const char* kBankHolidays =
    "[[division]]\nid=\"here\"\nnations=[\"wales\"]\nfrom=2000\nto=2030\nholiday=[{name=\"New "
    "Year\",month=1,day=1}]\n";
constexpr const char* kFramework =
    "id=\"p\"\nprefix=\"p\"\nname.en=\"P\"\nnation=\"wales\"\nstatus=\"current\"\nversion="
    "\"1\"\neffective={from=2002-04-01}\ncite=[\"a\"]\n"
    "[[setting]]\nid=\"s\"\nname.en=\"S\"\nbinding=\"must\"\ncite=[\"a\"]\n[[role]]\nid="
    "\"r\"\nname.en=\"R\"\nof=\"school\"\n";
constexpr const char* kCite = "[[cite]]\nid=\"a\"\ninstrument=\"A\"\nconfidence=\"statute\"\n";
constexpr const char* kStages = "[[stage]]\nid=\"n\"\nname.en=\"N\"\nlead=\"r\"\ncite=[\"a\"]\n";

SourceFiles whole_pack() {
  return {{"calendars/bank_holidays.toml", kBankHolidays},
          {"calendars/rolls.toml", ""},
          {"choices.toml", ""},
          {"p/framework.toml", kFramework},
          {"p/cite.toml", kCite},
          {"p/stages.toml", kStages},
          {"p/duties.toml", ""}};
}

void require(bool condition) {
  if (!condition) std::abort();
}

SourceFiles files_in(std::string_view bytes) {
  SourceFiles files = whole_pack();
  std::string path = "p/duties.toml";
  std::string text;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (!line.starts_with("=== ")) {
      text.append(line).push_back('\n');
      continue;
    }
    if (!text.empty()) files[path] = std::move(text);
    text.clear();
    path = line.substr(4);
  }
  if (!text.empty()) files[path] = std::move(text);
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto library = Library::load(files_in({reinterpret_cast<const char*>(data), size}));
  if (library) {
    for (const auto& framework : (*library)->frameworks())
      require((*library)->find(framework->id) != nullptr && framework->holidays != nullptr);
    return 0;
  }
  require(!library.error().empty());
  for (const PackFault& fault : library.error())
    require(!fault.expected.empty() && !describe(fault).empty());
  return 0;
}
