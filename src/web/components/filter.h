// Narrows a list down, and shows by what it is narrowed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

/// One thing that the list is narrowed by; the link takes it away.
struct SelectedFilter {
  Required<std::string> text;
  Url href;
};

struct FilterCategory {
  Content heading;
  std::vector<SelectedFilter> items = {};
};

struct FilterClearLink {
  Required<std::string> text;
  Url href;
};

struct SelectedFilters {
  Content heading;
  FilterClearLink clear_link;
  /// "Remove this filter", before the name of each.
  Required<std::string> remove_text;
  std::vector<FilterCategory> categories = {};
};

struct Filter {
  Content heading;
  /// "Apply filters".
  Required<std::string> submit_text;
  /// The fields of the form that it stands in.
  Html options = {};
  std::optional<SelectedFilters> selected_filters = {};
  Attributes submit_attributes = {};
  Attributes attributes = {};
};

/// Stands inside a form of the page.
void write(Html& out, const Filter& filter);

}  // namespace stepwell::web::components
