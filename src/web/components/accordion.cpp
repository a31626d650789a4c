#include "web/components/accordion.h"

#include "web/components/translations.h"

namespace stepwell::web::components {

namespace {

void write_part_id(Html& out, const Accordion& accordion, std::string_view part,
                   std::size_t position) {
  out.literal(" id=\"").text(accordion.id.value()).text(part).number(position).literal("\"");
}

void write_header(Html& out, const Accordion& accordion, const AccordionItem& item,
                  std::size_t position) {
  out.literal("<div class=\"govuk-accordion__section-header\">");
  accordion.heading_level.open(out);
  out.literal(
      " class=\"govuk-accordion__section-heading\"><span "
      "class=\"govuk-accordion__section-button\"");
  write_part_id(out, accordion, "-heading-", position);
  out.literal(">");
  write(out, item.heading);
  out.literal("</span>");
  accordion.heading_level.close(out);
  if (item.summary && !item.summary->empty()) {
    out.literal("<div class=\"govuk-accordion__section-summary govuk-body\"");
    write_part_id(out, accordion, "-summary-", position);
    out.literal(">");
    write(out, *item.summary);
    out.literal("</div>");
  }
  out.literal("</div>");
}

void write(Html& out, const Accordion& accordion, const AccordionItem& item, std::size_t position) {
  out.literal("<div").classes(
      {"govuk-accordion__section", item.expanded ? "govuk-accordion__section--expanded" : ""});
  out.literal(">");
  write_header(out, accordion, item, position);
  out.literal("<div");
  write_part_id(out, accordion, "-content-", position);
  out.literal(" class=\"govuk-accordion__section-content\">");
  const bool paragraph = item.content.is_text() && !item.content.empty();
  if (paragraph) out.literal("<p class=\"govuk-body\">");
  write(out, item.content);
  if (paragraph) out.literal("</p>");
  out.literal("</div></div>");
}

void write_translations(Html& out, const Accordion& accordion) {
  write_translation(out, "data-i18n.hide-all-sections", accordion.hide_all_sections_text);
  write_translation(out, "data-i18n.hide-section", accordion.hide_section_text);
  write_translation(out, "data-i18n.hide-section-aria-label",
                    accordion.hide_section_aria_label_text);
  write_translation(out, "data-i18n.show-all-sections", accordion.show_all_sections_text);
  write_translation(out, "data-i18n.show-section", accordion.show_section_text);
  write_translation(out, "data-i18n.show-section-aria-label",
                    accordion.show_section_aria_label_text);
}

}  // namespace

void write(Html& out, const Accordion& accordion) {
  out.literal("<div").classes({"govuk-accordion", accordion.classes});
  out.literal(" data-module=\"govuk-accordion\"").id(accordion.id);
  write_translations(out, accordion);
  if (accordion.remember_expanded) {
    out.attribute("data-remember-expanded", *accordion.remember_expanded ? "true" : "false");
  }
  write(out, accordion.attributes);
  out.literal(">");
  std::size_t position = 0;
  for (const AccordionItem& item : *accordion.items) write(out, accordion, item, ++position);
  out.literal("</div>");
}

}  // namespace stepwell::web::components
