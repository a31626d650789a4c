#include "web/components/hint.h"

namespace stepwell::web::components {

namespace {

void write_open(Html& out, const Hint& hint, std::string_view field_classes) {
  out.classes({"govuk-hint", field_classes, hint.classes});
  write(out, hint.attributes);
  out.literal(">");
  write(out, hint.content);
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const Hint& hint) {
  out.literal("<div");
  if (hint.id) out.id(*hint.id);
  write_open(out, hint, {});
}

void write(Html& out, const Hint& hint, const Id& id) {
  write(out, hint, id, {});
}

void write(Html& out, const Hint& hint, const Id& id, std::string_view field_classes) {
  out.literal("<div").id(id);
  write_open(out, hint, field_classes);
}

}  // namespace stepwell::web::components
