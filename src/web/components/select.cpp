#include "web/components/select.h"

namespace stepwell::web::components {

namespace {

bool is_selected(const SelectItem& item, const std::string& chosen) {
  if (item.selected) return *item.selected;
  return !chosen.empty() && item.value.value_or(*item.text) == chosen;
}

void write(Html& out, const SelectItem& item, const std::string& chosen) {
  out.literal("<option");
  if (item.value) out.attribute("value", *item.value);
  if (is_selected(item, chosen)) out.flag("selected");
  if (item.disabled) out.flag("disabled");
  write(out, item.attributes);
  out.literal(">").text(*item.text).literal("</option>");
}

void write_element(Html& out, const Select& select, const Id& id) {
  out.literal("<select").classes(
      {"govuk-select", select.classes, select.error_message ? "govuk-select--error" : ""});
  out.id(id).attribute("name", *select.name);
  if (select.disabled) out.flag("disabled");
  const std::string description =
      described_by(select.described_by, id, select.hint, select.error_message);
  if (!description.empty()) out.attribute("aria-describedby", description);
  write(out, select.attributes);
  out.literal(">");
  for (const SelectItem& item : *select.items) write(out, item, select.value);
  out.literal("</select>");
}

}  // namespace

void write(Html& out, const Select& select) {
  const Id id = id_or_name(select.id, *select.name);
  open(out, select.form_group, state_of(select.error_message), {});
  write(out, select.label, id);
  write_hint_and_error(out, id, select.hint, select.error_message);
  write_optional(out, select.form_group.before_input);
  write_element(out, select, id);
  write_optional(out, select.form_group.after_input);
  close(out, select.form_group);
}

}  // namespace stepwell::web::components
