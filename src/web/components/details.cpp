#include "web/components/details.h"

namespace stepwell::web::components {

void write(Html& out, const Details& details) {
  out.literal("<details");
  if (details.id) out.id(*details.id);
  out.classes({"govuk-details", details.classes});
  write(out, details.attributes);
  if (details.open) out.flag("open");
  out.literal(
      "><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">");
  write(out, details.summary);
  out.literal("</span></summary><div class=\"govuk-details__text\">");
  write(out, details.content);
  out.literal("</div></details>");
}

}  // namespace stepwell::web::components
