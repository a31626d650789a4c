// Says how far the system itself has come, or that a school is for practice.
#pragma once

#include <string>

#include "web/components/component.h"
#include "web/components/tag.h"

namespace stepwell::web::components {

struct PhaseBanner {
  Tag tag;
  Content content;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const PhaseBanner& banner);

}  // namespace stepwell::web::components
