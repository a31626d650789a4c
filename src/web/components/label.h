// The question that a field answers.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Label {
  Content content;
  std::string classes = {};
  /// Wraps it in the page's `h1`, where the page asks one thing.
  bool is_page_heading = false;
  Attributes attributes = {};
  /// A field fills this in by itself.
  std::optional<Id> for_id = {};
};

/// Nothing at all when there is no content.
void write(Html& out, const Label& label);
/// For the field with this id.
void write(Html& out, const Label& label, const Id& for_id);
/// For the field with this id, with classes of the field before its own.
void write(Html& out, const Label& label, const Id& for_id, std::string_view field_classes);

}  // namespace stepwell::web::components
