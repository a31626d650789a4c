// Says that something is done, or stops for a question before it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

/// A way on from a panel that interrupts.
struct PanelAction {
  Required<std::string> text;
  /// Without one it is a button.
  std::optional<Url> href = {};
  /// `button` makes a link look like a button, or is the type of the button.
  std::string type = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct PanelActions {
  Required<std::vector<PanelAction>> items;
  std::string classes = {};
  Attributes attributes = {};
};

enum class PanelKind { Confirmation, Interruption };

struct Panel {
  Content title;
  std::optional<Content> content = {};
  HeadingLevel heading_level = 1;
  PanelKind kind = PanelKind::Confirmation;
  /// Shown only by an interruption.
  std::optional<PanelActions> actions = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Panel& panel);

}  // namespace stepwell::web::components
