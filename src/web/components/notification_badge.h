// How many there are that have not been seen.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct NotificationBadge {
  /// Shown as `99+` from 99; nothing at all for none.
  Required<int> count;
  /// Said with the number: "unread messages", or "99 or more unread messages" from 99.
  Required<std::string> visually_hidden_text;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const NotificationBadge& badge);

}  // namespace stepwell::web::components
