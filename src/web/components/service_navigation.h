// The parts of the service, at the top of every page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

/// `Within` is for a page below the one that is linked.
enum class NavigationPlace { Elsewhere, Within, Current };

struct ServiceNavigationItem {
  Content content;
  /// Without one it is only a word.
  std::optional<Url> href = {};
  NavigationPlace place = NavigationPlace::Elsewhere;
  Attributes attributes = {};
};

/// Markup of the page's own in the places that the component keeps for it.
struct ServiceNavigationSlots {
  std::optional<Html> start = {};
  std::optional<Html> end = {};
  /// Puts `end` into the line of the navigation.
  bool end_inline = false;
  std::optional<Html> navigation_start = {};
  std::optional<Html> navigation_end = {};
};

struct ServiceNavigation {
  /// "Menu": what the button says on a narrow screen.
  Required<std::string> menu_button_text;
  std::vector<ServiceNavigationItem> navigation = {};
  std::string service_name = {};
  std::optional<Url> service_url = {};
  /// "Service information": what the whole is called, where there is more in it than the
  /// navigation.
  std::string aria_label = {};
  std::string menu_button_label = {};
  /// What the navigation is called, the words of the button unless it is given.
  std::string navigation_label = {};
  Id navigation_id = "navigation";
  std::string navigation_classes = {};
  /// Nothing: yes where there is more than one item.
  std::optional<bool> collapse_navigation_on_mobile = {};
  ServiceNavigationSlots slots = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const ServiceNavigation& navigation);

}  // namespace stepwell::web::components
