// What has happened, the newest first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/component.h"

namespace stepwell::web::components {

struct TimelineMoment {
  /// For machines, as ISO 8601.
  Required<std::string> timestamp;
  /// For people, in their language.
  Required<std::string> text;
};

struct TimelineItem {
  Content label;
  TimelineMoment moment;
  Content content;
  /// "by Mrs Green", the "by" with it.
  std::optional<Content> byline = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Timeline {
  Required<std::vector<TimelineItem>> items;
  HeadingLevel heading_level = 2;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Timeline& timeline);

}  // namespace stepwell::web::components
