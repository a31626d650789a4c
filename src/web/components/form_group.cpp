#include "web/components/form_group.h"

namespace stepwell::web::components {

void open_unfinished(Html& out, const FormGroup& group, FieldState state,
                     std::string_view group_classes) {
  out.literal("<div").classes({"govuk-form-group",
                               state == FieldState::Wrong ? "govuk-form-group--error" : "",
                               group_classes, group.classes});
}

void open(Html& out, const FormGroup& group, FieldState state, std::string_view group_classes) {
  open_unfinished(out, group, state, group_classes);
  write(out, group.attributes);
  out.literal(">");
}

void close(Html& out, const FormGroup&) {
  out.literal("</div>");
}

std::string described_by(std::string_view already, const Id& id, const std::optional<Hint>& hint,
                         const std::optional<ErrorMessage>& error) {
  std::string ids(already);
  const auto add = [&](std::string_view ending) {
    if (!ids.empty()) ids.push_back(' ');
    ids.append(id.value()).append(ending);
  };
  if (hint) add("-hint");
  if (error) add("-error");
  return ids;
}

void write_hint_and_error(Html& out, const Id& id, const std::optional<Hint>& hint,
                          const std::optional<ErrorMessage>& error) {
  if (hint) write(out, *hint, id.value() + "-hint");
  if (error) write(out, *error, id.value() + "-error");
}

void write_optional(Html& out, const std::optional<Content>& content) {
  if (content) write(out, *content);
}

Id id_or_name(const std::optional<Id>& id, const std::string& name) {
  return id ? *id : Id(name);
}

}  // namespace stepwell::web::components
