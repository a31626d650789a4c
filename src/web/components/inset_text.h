// A passage that stands out from the page.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct InsetText {
  Content content;
  std::optional<Id> id = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const InsetText& inset);

}  // namespace stepwell::web::components
