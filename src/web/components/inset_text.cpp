#include "web/components/inset_text.h"

namespace stepwell::web::components {

void write(Html& out, const InsetText& inset) {
  out.literal("<div");
  if (inset.id) out.id(*inset.id);
  out.classes({"govuk-inset-text", inset.classes});
  write(out, inset.attributes);
  out.literal(">");
  write(out, inset.content);
  out.literal("</div>");
}

}  // namespace stepwell::web::components
