// The link that jumps over what every page begins with.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct SkipLink {
  Content content;
  Url href;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const SkipLink& link);

}  // namespace stepwell::web::components
