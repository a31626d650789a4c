// A word on a coloured ground that marks what it stands beside.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Badge {
  Content content;
  /// Said in the place of the content.
  std::string label = {};
  /// `moj-badge--red` and the like; colour never says it alone.
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Badge& badge);

}  // namespace stepwell::web::components
