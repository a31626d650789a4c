#include "web/components/badge.h"

namespace stepwell::web::components {

void write(Html& out, const Badge& badge) {
  out.literal("<span").classes({"moj-badge", badge.classes});
  if (!badge.label.empty()) out.attribute("aria-label", badge.label);
  write(out, badge.attributes);
  out.literal(">");
  write(out, badge.content);
  out.literal("</span>");
}

}  // namespace stepwell::web::components
