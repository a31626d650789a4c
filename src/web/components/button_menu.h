// Several actions behind one button; without script, several buttons.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/button.h"

namespace stepwell::web::components {

struct ButtonMenu {
  Required<std::vector<Button>> items;
  /// What the one button says.
  std::string button_text = {};
  std::string button_classes = {};
  /// `right` opens the menu to the left.
  std::string align_menu = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const ButtonMenu& menu);

}  // namespace stepwell::web::components
