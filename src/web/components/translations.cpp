#include "web/components/translations.h"

namespace stepwell::web::components {

void write_translation(Html& out, html::AttributeName name, std::string_view message) {
  if (!message.empty()) out.attribute(name, message);
}

namespace {

void write_form(Html& out, Literal key, Literal form, std::string_view message) {
  if (message.empty()) return;
  out.literal(" data-i18n.").literal(key).literal(".").literal(form).literal("=\"");
  out.text(message).literal("\"");
}

}  // namespace

void write_translation(Html& out, Literal key, const PluralText& forms) {
  write_form(out, key, "zero", forms.zero);
  write_form(out, key, "one", forms.one);
  write_form(out, key, "two", forms.two);
  write_form(out, key, "few", forms.few);
  write_form(out, key, "many", forms.many);
  write_form(out, key, "other", forms.other);
}

}  // namespace stepwell::web::components
