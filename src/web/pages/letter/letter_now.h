// Whether a letter of a child's law can be written for the child now, and why it cannot: by what
// its pack says of days and stages, and by the moves that are open. Knows no letter and no law.
#pragma once

#include <optional>
#include <string>

#include "web/pages/child/child_place.h"
#include "web/pages/letter/letter_choice.h"

namespace stepwell::web::pages {

/// Why not, in a sentence or two; nothing, if it can be written. Nothing is said against a letter
/// of a law that the child has left: its form may come again after the move that it was.
std::optional<std::string> why_not_now(const AboutChild& about, const law::Letter& letter);
/// Those that can be written for the child now, in their order.
Letters written_now(const AboutChild& about, Letters letters);
/// A problem of the form, if it cannot be written any more.
void check_now(const AboutChild& about, const law::Letter& letter, Typed& typed);

}  // namespace stepwell::web::pages
