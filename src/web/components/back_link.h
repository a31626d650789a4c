// The way to the page before.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct BackLink {
  Content content;
  Url href;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const BackLink& link);

}  // namespace stepwell::web::components
