// A sentence that helps to answer a question.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Hint {
  Content content;
  /// A field gives its hint an id by itself.
  std::optional<Id> id = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Hint& hint);
/// With this id in place of its own.
void write(Html& out, const Hint& hint, const Id& id);
/// With classes of the field that it belongs to before its own.
void write(Html& out, const Hint& hint, const Id& id, std::string_view field_classes);

}  // namespace stepwell::web::components
