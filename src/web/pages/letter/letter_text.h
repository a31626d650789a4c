// A letter of the law filled in from a child's record, in the language that was chosen: days, and
// what the law has a word for, too. What somebody wrote in the record stands as it was written, and
// what the record does not know stays a line of dots, to be filled in by hand. Knows the slots and
// no letter.
#pragma once

#include <string>
#include <string_view>

#include "web/pages/child/child_place.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

struct FilledLetter {
  std::string subject;
  std::string body;
};

FilledLetter fill_in(const AboutChild& about, const law::Letter& letter, Language language);
/// One slot ("child.name"); empty if the record does not know it, or there is no such slot.
std::string slot_words(const AboutChild& about, std::string_view slot, Language language);

}  // namespace stepwell::web::pages
