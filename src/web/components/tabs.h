// Parts of a page of which one is seen at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct TabPanel {
  /// Text becomes a paragraph; markup stays as it is.
  Content content;
  Attributes attributes = {};
};

struct Tab {
  Required<std::string> label;
  TabPanel panel;
  /// Given, or made of the prefix of the whole and the place of the tab.
  std::optional<Id> id = {};
  Attributes attributes = {};
};

struct Tabs {
  /// "Contents": the heading of the list of links where there is no script.
  Required<std::string> title;
  Required<std::vector<Tab>> items;
  std::string id_prefix = {};
  std::optional<Id> id = {};
  std::string classes = {};
  Attributes attributes = {};
};

/// A tab without an id, in tabs without a prefix, is our mistake.
void write(Html& out, const Tabs& tabs);

}  // namespace stepwell::web::components
