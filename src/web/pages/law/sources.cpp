#include "web/pages/law/sources.h"

#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_mark(Html& out, law::Confidence confidence, Language language) {
  const bool is_sure = law::is_binding(confidence);
  out.literal(" <span").classes({"sw-tag", is_sure ? "" : "soon"}).literal(">");
  out.add(label_in(texts::confidence_mark(confidence), language)).literal("</span>");
}

void write_source(Html& out, const law::Citation& citation, Language language) {
  out.literal("<li><p>").text(citation.instrument);
  if (!citation.pin.empty()) out.literal(", ").text(citation.pin);
  write_mark(out, citation.confidence, language);
  out.literal("</p>");
  if (!citation.note.en.empty())
    out.literal("<p class=\"sw-from\">").text(citation.note.en).literal("</p>");
  if (citation.verified_on)
    out.literal("<p class=\"sw-from\">")
        .text(texts::checked_on(*citation.verified_on))
        .literal("</p>");
  if (!citation.url.empty()) {
    out.literal("<p><a class=\"govuk-link\" rel=\"noopener noreferrer\"").href(citation.url);
    out.literal(">")
        .add(label_in(texts::kWhyOpenSource, language))
        .literal("<span class=\"govuk-visually-hidden\">: ");
    out.text(citation.instrument).literal("</span></a></p>");
  }
  out.literal("</li>");
}

}  // namespace

void write_sources(Html& out, const law::Framework& law, const law::Cites& cites,
                   Language language) {
  out.literal("<ul class=\"sw-sources\">");
  for (const std::size_t index : cites.citations) write_source(out, law.citations[index], language);
  out.literal("</ul>");
}

void write_short_sources(Html& out, const law::Framework& law, const law::Cites& cites,
                         Language language) {
  out.literal("<p class=\"sw-from\">");
  bool is_first = true;
  for (const std::size_t index : cites.citations) {
    const law::Citation& citation = law.citations[index];
    if (!is_first) out.literal("<br>");
    is_first = false;
    out.text(citation.instrument);
    if (!citation.pin.empty()) out.literal(", ").text(citation.pin);
    write_mark(out, citation.confidence, language);
  }
  out.literal("</p>");
}

}  // namespace stepwell::web::pages
