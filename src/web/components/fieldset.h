// A group of fields under one question.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

struct Legend {
  Content content;
  std::string classes = {};
  /// Makes it the page's `h1`, where the page asks one thing.
  bool is_page_heading = false;
};

struct Fieldset {
  std::optional<Legend> legend = {};
  /// Ids of elements elsewhere that describe the group, separated by spaces.
  std::string described_by = {};
  std::string classes = {};
  std::string role = {};
  Attributes attributes = {};
  /// What the group holds; the fields that make their own group (radios, dates) fill it themselves.
  Html html = {};
};

void write(Html& out, const Fieldset& fieldset);

/// The start, with the description and role that a field knows, and the end, around what the field
/// writes.
void open(Html& out, const Fieldset& fieldset, std::string_view described_by,
          std::string_view role);
void close(Html& out, const Fieldset& fieldset);

}  // namespace stepwell::web::components
