#include "web/components/input.h"

namespace stepwell::web::components {

namespace {

void write_optional_attribute(Html& out, html::AttributeName name, std::string_view value) {
  if (!value.empty()) out.attribute(name, value);
}

void write_element(Html& out, const Input& input, const Id& id) {
  out.literal("<input").classes(
      {"govuk-input", input.classes, input.error_message ? "govuk-input--error" : ""});
  out.id(id).attribute("name", *input.name).attribute("type", input.type);
  if (input.spellcheck) out.attribute("spellcheck", *input.spellcheck ? "true" : "false");
  if (input.value) out.attribute("value", *input.value);
  if (input.disabled) out.flag("disabled");
  write_optional_attribute(out, "aria-describedby",
                           described_by(input.described_by, id, input.hint, input.error_message));
  write_optional_attribute(out, "autocomplete", input.autocomplete);
  write_optional_attribute(out, "autocapitalize", input.autocapitalize);
  write_optional_attribute(out, "pattern", input.pattern);
  write_optional_attribute(out, "inputmode", input.inputmode);
  write(out, input.attributes);
  out.literal(">");
}

enum class Side { Before, After };

void write_affix(Html& out, const std::optional<InputAffix>& affix, Side side) {
  if (!affix || affix->content.empty()) return;
  out.literal("<div").classes(
      {side == Side::Before ? "govuk-input__prefix" : "govuk-input__suffix", affix->classes});
  out.literal(" aria-hidden=\"true\"");
  write(out, affix->attributes);
  out.literal(">");
  write(out, affix->content);
  out.literal("</div>");
}

bool has_content(const auto& part) {
  return part && !part->empty();
}

bool has_company(const Input& input) {
  return (input.prefix && !input.prefix->content.empty()) ||
         (input.suffix && !input.suffix->content.empty()) ||
         has_content(input.form_group.before_input) || has_content(input.form_group.after_input);
}

void write_wrapped(Html& out, const Input& input, const Id& id) {
  out.literal("<div").classes({"govuk-input__wrapper", input.input_wrapper.classes});
  write(out, input.input_wrapper.attributes);
  out.literal(">");
  write_optional(out, input.form_group.before_input);
  write_affix(out, input.prefix, Side::Before);
  write_element(out, input, id);
  write_affix(out, input.suffix, Side::After);
  write_optional(out, input.form_group.after_input);
  out.literal("</div>");
}

}  // namespace

void write_inside_group(Html& out, const Input& input) {
  const Id id = id_or_name(input.id, *input.name);
  write(out, input.label, id);
  write_hint_and_error(out, id, input.hint, input.error_message);
  if (has_company(input)) return write_wrapped(out, input, id);
  write_element(out, input, id);
}

void write(Html& out, const Input& input) {
  open(out, input.form_group, state_of(input.error_message), {});
  write_inside_group(out, input);
  close(out, input.form_group);
}

}  // namespace stepwell::web::components
