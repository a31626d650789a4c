// Something that a reader can open: the meaning of a word, the reason of a date.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Details {
  Content summary;
  Content content;
  std::optional<Id> id = {};
  bool open = false;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Details& details);

}  // namespace stepwell::web::components
