// The parts of one record or page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

/// Whether a link leads to the page that is shown.
enum class LinkPlace { Elsewhere, Here };

struct SubNavigationItem {
  Content content;
  Url href;
  LinkPlace place = LinkPlace::Elsewhere;
  std::string classes = {};
  Attributes attributes = {};
};

struct SubNavigation {
  Required<std::vector<SubNavigationItem>> items;
  /// What the landmark is called.
  Required<std::string> label;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const SubNavigation& navigation);

}  // namespace stepwell::web::components
