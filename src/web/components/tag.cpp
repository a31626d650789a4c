#include "web/components/tag.h"

namespace stepwell::web::components {

void write(Html& out, const Tag& tag) {
  out.literal("<strong").classes({"govuk-tag", tag.classes});
  write(out, tag.attributes);
  out.literal(">");
  write(out, tag.content);
  out.literal("</strong>");
}

}  // namespace stepwell::web::components
