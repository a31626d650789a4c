#include "web/components/button_menu.h"

namespace stepwell::web::components {

namespace {

void write_optional_attribute(Html& out, html::AttributeName name, const std::string& value) {
  if (!value.empty()) out.attribute(name, value);
}

}  // namespace

void write(Html& out, const ButtonMenu& menu) {
  out.literal("<div").classes({"moj-button-menu", menu.classes});
  out.literal(" data-module=\"moj-button-menu\"");
  write(out, menu.attributes);
  write_optional_attribute(out, "data-button-text", menu.button_text);
  write_optional_attribute(out, "data-button-classes", menu.button_classes);
  write_optional_attribute(out, "data-align-menu", menu.align_menu);
  out.literal(">");
  for (Button item : *menu.items) {
    const std::string own = std::move(item.classes);
    item.classes = "moj-button-menu__item govuk-button--secondary";
    if (!own.empty()) item.classes += " " + own;
    write(out, item);
    out.literal(" ");
  }
  out.literal("</div>");
}

}  // namespace stepwell::web::components
