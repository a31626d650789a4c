#include "web/components/page_header_actions.h"

namespace stepwell::web::components {

void write(Html& out, const PageHeaderActions& header) {
  out.literal("<div").classes({"moj-page-header-actions", header.classes});
  write(out, header.attributes);
  out.literal("><div class=\"moj-page-header-actions__title\">");
  header.heading.level.open(out);
  out.classes({header.heading.classes}).literal(">");
  write(out, header.heading.content);
  header.heading.level.close(out);
  out.literal("</div>");
  if (!header.items.empty()) {
    out.literal(
        "<div class=\"moj-page-header-actions__actions\">"
        "<div class=\"moj-button-group moj-button-group--inline\">");
    for (const Button& button : header.items) {
      write(out, button);
      out.literal(" ");
    }
    out.literal("</div></div>");
  }
  out.literal("</div>");
}

}  // namespace stepwell::web::components
