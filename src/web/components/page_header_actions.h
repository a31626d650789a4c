// The heading of a page with what can be done on it beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/button.h"

namespace stepwell::web::components {

struct PageHeading {
  Content content;
  HeadingLevel level = 1;
  std::string classes = "govuk-heading-xl";
};

struct PageHeaderActions {
  PageHeading heading;
  std::vector<Button> items = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const PageHeaderActions& header);

}  // namespace stepwell::web::components
