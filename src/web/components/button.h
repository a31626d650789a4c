// A button, or a link that looks like one.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Button {
  Content content;
  /// Makes it a link.
  std::optional<Url> href = {};
  /// `submit` unless it says `button` or `reset`.
  std::string type = "submit";
  std::string name = {};
  std::string value = {};
  std::optional<Id> id = {};
  bool disabled = false;
  bool is_start_button = false;
  /// Whether the script ignores a second click; nothing leaves that to the script.
  std::optional<bool> prevent_double_click = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Button& button);

}  // namespace stepwell::web::components
