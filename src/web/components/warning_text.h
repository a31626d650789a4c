// Something that must not be overlooked.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct WarningText {
  Content content;
  /// "Warning", for those who do not see the sign.
  Required<std::string> icon_fallback_text;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const WarningText& warning);

}  // namespace stepwell::web::components
