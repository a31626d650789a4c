#include "web/components/back_link.h"

namespace stepwell::web::components {

void write(Html& out, const BackLink& link) {
  out.literal("<a").href(link.href).classes({"govuk-back-link", link.classes});
  write(out, link.attributes);
  out.literal(">");
  write(out, link.content);
  out.literal("</a>");
}

}  // namespace stepwell::web::components
