#include "web/pages/law/folded_rule.h"

#include <utility>

#include "web/components/details.h"

namespace stepwell::web::pages {

using html::Html;

void write_part_title(Html& out, html::Literal id, texts::Text title) {
  out.literal("<h2 class=\"govuk-heading-m\" id=\"").literal(id).literal("\">").text(title);
  out.literal("</h2>");
}

Html name_of(const law::Text& name, Language language) {
  Html out;
  write_words(out, name, language);
  if (!name.cy.empty()) {
    const bool is_welsh = language == Language::Welsh;
    out.literal(" <span class=\"sw-from\"").attribute("lang", is_welsh ? "en" : "cy");
    out.literal(">").text(is_welsh ? name.en : name.cy).literal("</span>");
  }
  return out;
}

Html line_saying(std::string_view words) {
  Html out;
  out.text(words);
  return out;
}

void write_said(Html& out, const law::Text& text, Language language) {
  out.literal("<p class=\"govuk-body\">");
  write_plain_words(out, text, language);
  out.literal("</p>");
}

void mark_local(FoldedRule& rule, const LawReading& reading, std::string_view noun,
                std::string_view id) {
  reading.local.write_tag(rule.line, noun, id);
  reading.local.write_mark(rule.rest, noun, id);
}

void write_folded(Html& out, const FoldedRule& rule) {
  out.literal("<article class=\"sw-rule sw-folds\"");
  if (!rule.anchor.empty()) out.id(rule.anchor);
  out.literal("><h3 class=\"govuk-heading-s\">").add(rule.name);
  out.literal("</h3>").add(rule.seen);
  components::write(out, components::Details{.summary = rule.line, .content = rule.rest});
  out.literal("</article>");
}

void write_opening(Html& out, Html name, Html content) {
  components::write(
      out, components::Details{
               .summary = std::move(name), .content = std::move(content), .classes = "sw-opens"});
}

}  // namespace stepwell::web::pages
