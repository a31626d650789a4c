// The words of a law in the language that a reader asks for: Welsh where the pack has it, marked
// where its wording was not seen in a source, and English otherwise; and the labels of the page of
// a law, which have our own Welsh. Knows no law.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"
#include "law/framework.h"
#include "web/html/html.h"
#include "web/texts.h"

namespace stepwell::web::pages {

enum class Language { English, Welsh };

/// "cy", as attributes and addresses name it.
texts::Text tag_of(Language language);
std::optional<Language> language_named(std::string_view tag);
/// As the address says it: `lang=cy` is Welsh, and everything else English.
Language language_of(const http::Request& request);
/// Whether the pack has any name of a stage, document, duty, right or role in Welsh, or its own.
bool has_welsh(const law::Framework& law);
/// The address in that language; `path` may have a query.
std::string in_language(std::string path, Language language);

/// The words in that language, or in English where there are no others.
const std::string& words_in(const law::Text& text, Language language);
/// A name as text of an English page: a Welsh one says that it is, and whether its wording was seen
/// in a source.
void write_words(html::Html& out, const law::Text& text, Language language);
/// The words alone, and their language: of sentences, and where a mark has no place, as in a
/// picture or a link.
void write_plain_words(html::Html& out, const law::Text& text, Language language);
/// A label or a fixed sentence of the page itself, which says its language where that is Welsh; in
/// English where there is no other.
void write_label(html::Html& out, std::string_view english, Language language);
html::Html label_in(std::string_view english, Language language);
/// A paragraph of it.
void paragraph_in(html::Html& out, std::string_view english, Language language);
/// Words that were made in both languages: "5 steps".
html::Html either(std::string_view english, std::string_view welsh, Language language);
/// Where a page is there in each of them.
struct LanguageWays {
  std::string english, welsh;
};
/// The ways between the languages of a page, or of what `label` names, which work without script.
void write_ways(html::Html& out, texts::Text label, const LanguageWays& ways, Language now);
/// The same of a page of the law, with what its Welsh is.
void write_languages(html::Html& out, const std::string& path, Language now);

}  // namespace stepwell::web::pages
