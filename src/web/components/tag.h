// A word that says in which state something is.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Tag {
  Content content;
  /// `govuk-tag--red` and the like; colour never says it alone.
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Tag& tag);

}  // namespace stepwell::web::components
