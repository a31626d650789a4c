// Everything that is wrong with a form, first on the page, each leading to its field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct ErrorSummaryItem {
  Content content;
  /// `#` and the id of the field.
  std::optional<Url> href = {};
  Attributes attributes = {};
};

struct ErrorSummary {
  /// "There is a problem".
  Content title;
  Required<std::vector<ErrorSummaryItem>> error_list;
  std::optional<Content> description = {};
  std::optional<bool> disable_auto_focus = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const ErrorSummary& summary);

}  // namespace stepwell::web::components
