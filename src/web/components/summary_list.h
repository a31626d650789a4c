// Facts with their names, and the way to change each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct SummaryAction {
  Content content;
  Url href;
  /// What it is about: " name", after "Change".
  std::string visually_hidden_text = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryActions {
  std::vector<SummaryAction> items = {};
  std::string classes = {};
};

struct SummaryPart {
  Content content;
  std::string classes = {};
};

struct SummaryRow {
  SummaryPart key;
  SummaryPart value;
  SummaryActions actions = {};
  std::string classes = {};
};

struct SummaryCardTitle {
  Content content;
  HeadingLevel heading_level = 2;
  std::string classes = {};
};

struct SummaryCard {
  std::optional<SummaryCardTitle> title = {};
  SummaryActions actions = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryList {
  Required<std::vector<SummaryRow>> rows;
  /// Puts it into a box with a title, which every action in it then names.
  std::optional<SummaryCard> card = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const SummaryList& list);

}  // namespace stepwell::web::components
