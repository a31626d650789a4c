// The way through a list that has more than one page.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

/// To the page before or after.
struct PaginationLink {
  Url href;
  /// `Previous<span class="govuk-visually-hidden"> page</span>`, or the name of what is there.
  Content content;
  /// What is on that page, under the link, where there are no numbers.
  std::string label_text = {};
  Attributes attributes = {};
};

struct PaginationItem {
  Required<std::string> number;
  Url href;
  /// "Page 3", for those who only hear the number.
  Required<std::string> visually_hidden_text;
  bool current = false;
  Attributes attributes = {};
};

/// The pages between that are not listed.
struct PaginationEllipsis {};

struct Pagination {
  /// What the landmark is called: "Pagination".
  Required<std::string> landmark_label;
  std::vector<std::variant<PaginationItem, PaginationEllipsis>> items = {};
  std::optional<PaginationLink> previous = {};
  std::optional<PaginationLink> next = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Pagination& pagination);

}  // namespace stepwell::web::components
