// One rule on the page of a law: its name and one line, which opens to the rest. A law has a
// hundred of them, and on a phone nobody would find one between whole ones. Knows no law.
#pragma once

#include <string>
#include <string_view>

#include "law/framework.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"
#include "web/pages/law/law_reading.h"
#include "web/texts.h"

namespace stepwell::web::pages {

struct FoldedRule {
  html::Html name;  ///< in the heading
  html::Html line;  ///< who and by when; opens the rest
  html::Html rest = {};
  html::Html seen = {};     ///< between the name and the line, and never folded
  std::string anchor = {};  ///< where other pages lead to; stands outside what is folded
};

/// An article with a heading of the third level. What an address names is opened by
/// `assets/js/named.mjs`, and by the styles where there is no script.
void write_folded(html::Html& out, const FoldedRule& rule);
/// What is local in a rule: a tag on its line, and what it is in the rest.
void mark_local(FoldedRule& rule, const LawReading& reading, std::string_view noun,
                std::string_view id);
/// Something without a heading of its own: its name opens it.
void write_opening(html::Html& out, html::Html name, html::Html content);

/// The heading of a part of the page, with its anchor.
void write_part_title(html::Html& out, html::Literal id, texts::Text title);
/// With the name in the other language, where the law has both.
html::Html name_of(const law::Text& name, Language language);
html::Html line_saying(std::string_view words);
/// A paragraph in the language that was asked for. What the page says at its top of whose Welsh its
/// sentences are is not said at each.
void write_said(html::Html& out, const law::Text& text, Language language);

}  // namespace stepwell::web::pages
