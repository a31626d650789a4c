#include "web/components/textarea.h"

namespace stepwell::web::components {

namespace {

void write_element(Html& out, const Textarea& textarea, const Id& id) {
  out.literal("<textarea")
      .classes({"govuk-textarea", textarea.error_message ? "govuk-textarea--error" : "",
                textarea.classes});
  out.id(id).attribute("name", *textarea.name);
  out.literal(" rows=\"").number(textarea.rows).literal("\"");
  if (textarea.spellcheck) out.attribute("spellcheck", *textarea.spellcheck ? "true" : "false");
  if (textarea.disabled) out.flag("disabled");
  const std::string description =
      described_by(textarea.described_by, id, textarea.hint, textarea.error_message);
  if (!description.empty()) out.attribute("aria-describedby", description);
  if (!textarea.autocomplete.empty()) out.attribute("autocomplete", textarea.autocomplete);
  write(out, textarea.attributes);
  // A browser drops a line break just after the tag. Ours goes, so that one that a person typed
  // stays.
  out.literal(">\n").text(textarea.value).literal("</textarea>");
}

}  // namespace

void write_inside_group(Html& out, const Textarea& textarea) {
  const Id id = id_or_name(textarea.id, *textarea.name);
  write(out, textarea.label, id);
  write_hint_and_error(out, id, textarea.hint, textarea.error_message);
  write_optional(out, textarea.form_group.before_input);
  write_element(out, textarea, id);
  write_optional(out, textarea.form_group.after_input);
}

void write(Html& out, const Textarea& textarea) {
  open(out, textarea.form_group, state_of(textarea.error_message), {});
  write_inside_group(out, textarea);
  close(out, textarea.form_group);
}

}  // namespace stepwell::web::components
