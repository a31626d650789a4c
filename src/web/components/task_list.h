// What has to be done, and how far each part is.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "web/components/component.h"
#include "web/components/tag.h"

namespace stepwell::web::components {

struct TaskTitle {
  Content content;
  std::string classes = {};
};

struct TaskStatus {
  /// Words, or a tag.
  Required<std::variant<Content, Tag>> state;
  std::string classes = {};
};

struct Task {
  TaskTitle title;
  TaskStatus status;
  std::optional<Url> href = {};
  std::optional<Content> hint = {};
  std::string classes = {};
};

struct TaskList {
  Required<std::vector<Task>> items;
  /// Where the ids of hints and states begin.
  std::string id_prefix = "task-list";
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const TaskList& list);

}  // namespace stepwell::web::components
