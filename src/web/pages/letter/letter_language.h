// In which language a letter is written: chosen on its page, or else the one in which the family
// wishes to be written to. It goes along with the form to the paper, and into the record.
#pragma once

#include <string>

#include "web/pages/child/child_place.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

/// The field of the form, and the word of the address.
inline constexpr const char* kLetterLanguage = "lang";
/// The field of the entry: none, for a letter in English.
inline constexpr const char* kSentLanguage = "language";

/// Whether the law has the letter's words in Welsh.
bool has_welsh(const law::Letter& letter);
/// Welsh if it is for the family, who wish for that, and the law has it; else English.
Language proposed_language(const AboutChild& about, const law::Letter& letter);
/// As the form says, or else the address, or else as proposed. Words that came without it are
/// English.
Language letter_language(const AboutChild& about, const law::Letter& letter, const Typed& typed);
/// Of a letter that was sent.
Language sent_language(const record::Entry& entry);

/// The ways between the languages of the letter, where it has both, and whose its Welsh is.
void write_letter_languages(html::Html& out, const AboutChild& about, const law::Letter& letter,
                            Language now);
/// That its Welsh was seen in no source, if it is in Welsh and was not.
void write_whose_welsh(html::Html& out, const law::Letter& letter, Language now);
std::string letter_path(const AboutChild& about, const law::Letter& letter);
/// The letter's page in that language.
std::string letter_path(const AboutChild& about, const law::Letter& letter, Language language);

/// What the two boxes of a letter are called, in the form and on the page.
struct LetterBoxes {
  std::string subject, subject_label, body, body_label;
};
/// Asks for the words, which say their language.
void ask_letter_words(html::Html& out, const Typed& typed, const LetterBoxes& boxes,
                      Language language);

}  // namespace stepwell::web::pages
