// The words of a law in the language that a reader asks for: Welsh where the pack has it, marked
// where its wording was not seen in a source, and English otherwise. The sentences of the pages
// themselves are English. Knows no law.
#pragma once

#include <string>

#include "http/request.h"
#include "law/framework.h"
#include "web/html/html.h"

namespace stepwell::web::pages {

enum class Language { English, Welsh };

/// As the address says it: `lang=cy` is Welsh, and everything else English.
Language language_of(const http::Request& request);
/// Whether the pack has any name of a stage, document, duty, right or role in Welsh, or its own.
bool has_welsh(const law::Framework& law);
/// The address in that language; `path` may have a query.
std::string in_language(std::string path, Language language);

/// The words as text of an English page: Welsh ones say that they are, and whether their wording
/// was seen in a source.
void write_words(html::Html& out, const law::Text& text, Language language);
/// Where a mark has no place, as in a picture or a link: the words alone, and their language.
void write_plain_words(html::Html& out, const law::Text& text, Language language);
/// The ways between the languages of a page, which work without script.
void write_languages(html::Html& out, const std::string& path, Language now);

}  // namespace stepwell::web::pages
