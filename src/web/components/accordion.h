// Sections of a long page that a reader opens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct AccordionItem {
  Content heading;
  /// Text becomes a paragraph; markup stays as it is.
  Content content;
  std::optional<Content> summary = {};
  bool expanded = false;
};

struct Accordion {
  Id id;
  Required<std::vector<AccordionItem>> items;
  HeadingLevel heading_level = 2;
  /// Whether the browser remembers what was open; nothing leaves that to the script.
  std::optional<bool> remember_expanded = {};
  /// What the script says; words that are not given are English.
  std::string hide_all_sections_text = {};
  std::string hide_section_text = {};
  std::string hide_section_aria_label_text = {};
  std::string show_all_sections_text = {};
  std::string show_section_text = {};
  std::string show_section_aria_label_text = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Accordion& accordion);

}  // namespace stepwell::web::components
