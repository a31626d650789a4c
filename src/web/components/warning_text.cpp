#include "web/components/warning_text.h"

namespace stepwell::web::components {

void write(Html& out, const WarningText& warning) {
  out.literal("<div").classes({"govuk-warning-text", warning.classes});
  write(out, warning.attributes);
  out.literal(
      "><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span> "
      "<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">");
  out.text(*warning.icon_fallback_text).literal("</span> ");
  write(out, warning.content);
  out.literal("</strong></div>");
}

}  // namespace stepwell::web::components
