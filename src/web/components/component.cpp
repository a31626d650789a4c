#include "web/components/component.h"

#include "base/check.h"

namespace stepwell::web::components {

HeadingLevel::HeadingLevel(int level) : level_(level) {
  base::check(level >= 1 && level <= 6, "a heading has a level from 1 to 6");
}

void HeadingLevel::open(Html& out) const {
  out.literal("<h").number(level_);
}

void HeadingLevel::close(Html& out) const {
  out.literal("</h").number(level_).literal(">");
}

}  // namespace stepwell::web::components
