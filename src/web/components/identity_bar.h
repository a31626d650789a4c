// Whose record this is, above everything that is done in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/button_menu.h"

namespace stepwell::web::components {

struct IdentityBar {
  Content title;
  std::vector<ButtonMenu> menus = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const IdentityBar& bar);

}  // namespace stepwell::web::components
