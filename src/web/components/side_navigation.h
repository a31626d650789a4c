// The pages beside this one, in sections where there are many.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/sub_navigation.h"

namespace stepwell::web::components {

struct SideNavigationItem {
  Content content;
  Url href;
  LinkPlace place = LinkPlace::Elsewhere;
  Attributes attributes = {};
};

struct SideNavigationHeading {
  Content content;
  HeadingLevel level = 4;
  std::string classes = {};
  Attributes attributes = {};
};

struct SideNavigationSection {
  /// Where there is only one section it needs none.
  std::optional<SideNavigationHeading> heading = {};
  std::vector<SideNavigationItem> items = {};
};

struct SideNavigation {
  Required<std::vector<SideNavigationSection>> sections;
  /// What the landmark is called.
  Required<std::string> label;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const SideNavigation& navigation);

}  // namespace stepwell::web::components
