// Any bytes given as the files of a pack: never a crash, and a pack that is refused names at least
// one fault.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "law/library.h"
#include "pack_files.h"

namespace {

using namespace stepwell::law;

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto library =
      Library::load(stepwell::fuzzing::pack_files_in({reinterpret_cast<const char*>(data), size}));
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
