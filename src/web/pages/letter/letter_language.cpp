#include "web/pages/letter/letter_language.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "record/body.h"
#include "web/components/input.h"
#include "web/components/textarea.h"
#include "web/pages/letter/addressees.h"
#include "web/texts/letter.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

constexpr int kRows = 20;

/// Whether somebody wrote so of a contact, as people write it: "Welsh", "Cymraeg", "Welsh first".
bool is_welsh(const std::string& words) {
  const std::string folded = base::folded_name(words);
  return folded.starts_with("welsh") || folded.starts_with("cymraeg") ||
         folded.starts_with("yn gymraeg");
}

}  // namespace

bool has_welsh(const law::Letter& letter) {
  return !letter.body.cy.empty();
}

// Reading: a family in which some wish for Welsh and others for another language is written to in
// English, until somebody chooses.
Language proposed_language(const AboutChild& about, const law::Letter& letter) {
  if (!has_welsh(letter) || !is_to_family(about, letter)) return Language::English;
  bool is_wished = false;
  for (const app::Contact& contact : contacts_for_letters(about)) {
    if (!contact.gets_letters() || contact.language.empty()) continue;
    if (!is_welsh(contact.language)) return Language::English;
    is_wished = true;
  }
  return is_wished ? Language::Welsh : Language::English;
}

Language letter_language(const AboutChild& about, const law::Letter& letter, const Typed& typed) {
  if (!has_welsh(letter)) return Language::English;
  const auto said = language_named(typed.value(kLetterLanguage));
  if (said || typed.form.first("body")) return said.value_or(Language::English);
  const auto& query = about.request.query;
  if (const auto asked = language_named(query.first(kLetterLanguage).value_or(""))) return *asked;
  return proposed_language(about, letter);
}

Language sent_language(const record::Entry& entry) {
  return language_named(record::text_in(entry, kSentLanguage)).value_or(Language::English);
}

void write_letter_languages(Html& out, const AboutChild& about, const law::Letter& letter,
                            Language now) {
  if (!has_welsh(letter)) return;
  write_ways(
      out, texts::kLetterLanguages,
      {letter_path(about, letter, Language::English), letter_path(about, letter, Language::Welsh)},
      now);
  paragraph(out, texts::kLetterAnew);
  if (proposed_language(about, letter) == Language::Welsh)
    paragraph(out, texts::kLetterWelshWished);
  write_whose_welsh(out, letter, now);
}

void write_whose_welsh(Html& out, const law::Letter& letter, Language now) {
  if (now == Language::Welsh && letter.body.welsh != law::Text::Welsh::Sourced)
    paragraph(out, texts::kLetterWelshIsOurs);
}

std::string letter_path(const AboutChild& about, const law::Letter& letter) {
  return about.path("/letters/" + letter.id);
}

std::string letter_path(const AboutChild& about, const law::Letter& letter, Language language) {
  if (!has_welsh(letter)) return letter_path(about, letter);
  return letter_path(about, letter) + "?" + kLetterLanguage + "=" + tag_of(language);
}

void ask_letter_words(Html& out, const Typed& typed, const LetterBoxes& boxes, Language language) {
  const std::string subject = typed.value(boxes.subject);
  const html::Attributes lang = {{"lang", tag_of(language)}};
  write(out,
        components::Input{.label = {.content = boxes.subject_label, .classes = "govuk-label--s"},
                          .name = boxes.subject,
                          .value = subject.empty() ? std::nullopt : std::optional(subject),
                          .error_message = typed.problems.message(boxes.subject),
                          .spellcheck = false,
                          .attributes = lang});
  write(out,
        components::Textarea{.label = {.content = boxes.body_label, .classes = "govuk-label--s"},
                             .name = boxes.body,
                             .rows = kRows,
                             .value = typed.exact(boxes.body),
                             .error_message = typed.problems.message(boxes.body),
                             .spellcheck = true,
                             .attributes = lang});
}

}  // namespace stepwell::web::pages
