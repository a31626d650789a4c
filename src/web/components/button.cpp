#include "web/components/button.h"

namespace stepwell::web::components {

namespace {

void write_own_attributes(Html& out, const Button& button) {
  out.classes(
      {"govuk-button", button.classes, button.is_start_button ? "govuk-button--start" : ""});
  out.literal(" data-module=\"govuk-button\"");
  write(out, button.attributes);
  if (button.id) out.id(*button.id);
  out.literal(">");
}

void write_inside(Html& out, const Button& button) {
  // A start button is a flex box, which would drop the white space between the parts of its
  // content.
  const bool wrap = button.is_start_button && !button.content.is_text();
  if (wrap) out.literal("<span>");
  write(out, button.content);
  if (wrap) out.literal("</span>");
  if (button.is_start_button) {
    out.literal(
        "<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" "
        "width=\"17.5\" "
        "height=\"19\" viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\">"
        "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>");
  }
}

void write_link(Html& out, const Button& button) {
  out.literal("<a").href(*button.href).literal(" role=\"button\" draggable=\"false\"");
  write_own_attributes(out, button);
  write_inside(out, button);
  out.literal("</a>");
}

}  // namespace

void write(Html& out, const Button& button) {
  if (button.href) return write_link(out, button);
  out.literal("<button").attribute("type", button.type);
  if (!button.value.empty()) out.attribute("value", button.value);
  if (!button.name.empty()) out.attribute("name", button.name);
  if (button.disabled) out.literal(" disabled aria-disabled=\"true\"");
  if (button.prevent_double_click) {
    out.attribute("data-prevent-double-click", *button.prevent_double_click ? "true" : "false");
  }
  write_own_attributes(out, button);
  write_inside(out, button);
  out.literal("</button>");
}

}  // namespace stepwell::web::components
