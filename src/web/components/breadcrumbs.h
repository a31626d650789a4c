// Where a page stands, from the top down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Breadcrumb {
  Content content;
  /// Without one it is the page itself.
  std::optional<Url> href = {};
  Attributes attributes = {};
};

struct Breadcrumbs {
  Required<std::vector<Breadcrumb>> items;
  /// What the landmark is called: "Breadcrumb".
  Required<std::string> label_text;
  bool collapse_on_mobile = false;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Breadcrumbs& breadcrumbs);

}  // namespace stepwell::web::components
