// What is wrong with one answer, and what to do.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct ErrorMessage {
  Content content;
  /// "Error", for those who do not see that it is red; empty leaves it out.
  Required<std::string> visually_hidden_text;
  /// A field gives its message an id by itself.
  std::optional<Id> id = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const ErrorMessage& message);
/// With this id in place of its own.
void write(Html& out, const ErrorMessage& message, const Id& id);

}  // namespace stepwell::web::components
