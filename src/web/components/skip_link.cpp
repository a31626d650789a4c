#include "web/components/skip_link.h"

namespace stepwell::web::components {

void write(Html& out, const SkipLink& link) {
  out.literal("<a").href(link.href).classes({"govuk-skip-link", link.classes});
  write(out, link.attributes);
  out.literal(" data-module=\"govuk-skip-link\">");
  write(out, link.content);
  out.literal("</a>");
}

}  // namespace stepwell::web::components
