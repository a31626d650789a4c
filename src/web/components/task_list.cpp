#include "web/components/task_list.h"

namespace stepwell::web::components {

namespace {

/// The ids of the hint and the status of a task.
struct TaskIds {
  std::string hint;
  std::string status;
};

TaskIds ids_of(const TaskList& list, std::size_t position) {
  const std::string start = list.id_prefix + "-" + std::to_string(position);
  return {.hint = start + "-hint", .status = start + "-status"};
}

void write_link(Html& out, const Task& task, const TaskIds& ids) {
  out.literal("<a").classes({"govuk-link govuk-task-list__link", task.title.classes});
  out.href(*task.href);
  out.attribute("aria-describedby", task.hint ? ids.hint + " " + ids.status : ids.status);
  out.literal(">");
  write(out, task.title.content);
  out.literal("</a>");
}

void write_title(Html& out, const Task& task, const TaskIds& ids) {
  if (task.href) return write_link(out, task, ids);
  out.literal("<div");
  if (!task.title.classes.empty()) out.classes({task.title.classes});
  out.literal(">");
  write(out, task.title.content);
  out.literal("</div>");
}

void write_status(Html& out, const TaskStatus& status, const TaskIds& ids) {
  out.literal("<div").classes({"govuk-task-list__status", status.classes});
  out.attribute("id", ids.status).literal(">");
  std::visit([&](const auto& state) { write(out, state); }, *status.state);
  out.literal("</div>");
}

void write(Html& out, const Task& task, const TaskIds& ids) {
  out.literal("<li").classes(
      {"govuk-task-list__item", task.href ? "govuk-task-list__item--with-link" : "", task.classes});
  out.literal("><div class=\"govuk-task-list__name-and-hint\">");
  write_title(out, task, ids);
  if (task.hint) {
    out.literal("<div").attribute("id", ids.hint);
    out.literal(" class=\"govuk-task-list__hint\">");
    write(out, *task.hint);
    out.literal("</div>");
  }
  out.literal("</div>");
  write_status(out, task.status, ids);
  out.literal("</li>");
}

}  // namespace

void write(Html& out, const TaskList& list) {
  out.literal("<ul").classes({"govuk-task-list", list.classes});
  write(out, list.attributes);
  out.literal(">");
  std::size_t position = 0;
  for (const Task& task : *list.items) write(out, task, ids_of(list, ++position));
  out.literal("</ul>");
}

}  // namespace stepwell::web::components
