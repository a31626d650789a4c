// Turns the bytes of a text file into UTF-8, whatever they were written in.
#pragma once

#include <string>
#include <string_view>

#include "app/children/roll.h"

namespace stepwell::exchange {

struct Decoded {
  std::string text;  ///< UTF-8 without a mark at its beginning
  app::Encoding encoding = app::Encoding::Utf8;
};

/// As the mark at the beginning says; without one UTF-16 by its zero bytes, else UTF-8 if it is
/// that throughout, else Windows-1252. Refused: bytes that are no text, and text that breaks the
/// encoding that it claims. Marks of direction, which nobody sees, are dropped, as they are in what
/// is typed.
base::Result<Decoded, app::RollFault> decode(std::string_view bytes,
                                             std::optional<app::Encoding> asked);

}  // namespace stepwell::exchange
