// One file that came with a form. Knows nothing of what the file is for.
#pragma once

#include <cstdint>
#include <string>

#include "http/digest.h"
#include "http/temp_file.h"

namespace stepwell::http {

/// Whether a file is there as it was sent. One that was over the limit is empty here: what it held
/// was thrown away, so that nobody takes its beginning for the whole.
enum class Extent { Whole, TooLong };

struct Upload {
  /// Name of the form's field.
  std::string field;
  /// As the sender calls it, without folders; UTF-8, never empty. To be shown, never to be used as
  /// a path.
  std::string file_name;
  /// What the sender claims, in small letters; may be empty. Never to be believed.
  std::string content_type;
  TempFile file;
  std::uint64_t bytes = 0;  ///< as they were sent
  /// BLAKE2b-256 of the content.
  Digest digest{};
  Extent extent = Extent::Whole;
};

}  // namespace stepwell::http
