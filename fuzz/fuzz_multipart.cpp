// Any bytes given as a multipart body: never a crash, the same answer whatever the pieces, no file
// left. The first byte is the size of the pieces.
#include <stdlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "http/multipart.h"

namespace {

using namespace stepwell::http;

constexpr std::string_view kType = "multipart/form-data; boundary=XX";
constexpr MultipartLimits kLimits = {
    .file_bytes = 64, .field_bytes = 64, .parts = 5, .part_header_bytes = 256, .name_bytes = 20};

void require(bool condition) {
  if (!condition) std::abort();
}

const std::filesystem::path& folder() {
  static const std::filesystem::path made = [] {
    std::string name = (std::filesystem::temp_directory_path() / "fuzz-XXXXXX").string();
    require(::mkdtemp(name.data()) != nullptr);
    return std::filesystem::path(name);
  }();
  return made;
}

using Outcome = stepwell::base::Result<MultipartForm, MultipartProblem>;

Outcome read(std::string_view body, std::size_t piece) {
  auto reader = MultipartReader::create(kType, folder(), kLimits).value();
  for (; !body.empty(); body.remove_prefix(std::min(piece, body.size())))
    reader.feed(body.substr(0, piece));
  return std::move(reader).finish();
}

void require_same(const Outcome& one, const Outcome& other) {
  require(one.has_value() == other.has_value());
  if (!one) return;
  require(one->form.fields() == other->form.fields());
  require(one->uploads.size() == other->uploads.size());
  for (std::size_t i = 0; i < one->uploads.size(); ++i)
    require(one->uploads[i].digest == other->uploads[i].digest);
}

void check_limits(const MultipartForm& form) {
  require(form.form.fields().size() + form.uploads.size() <= kLimits.parts);
  for (const Upload& upload : form.uploads) {
    const bool is_whole = upload.extent == Extent::Whole;
    require(is_whole == (upload.bytes <= kLimits.file_bytes) && !upload.file_name.empty());
    require(std::filesystem::file_size(upload.file.path()) == (is_whole ? upload.bytes : 0));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
  {
    const Outcome whole = read(body, std::max<std::size_t>(body.size(), 1));
    require_same(whole, read(body, std::size_t{1} + data[0]));
    if (whole) check_limits(*whole);
  }
  require(std::filesystem::is_empty(folder()));
  return 0;
}
