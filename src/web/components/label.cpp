#include "web/components/label.h"

namespace stepwell::web::components {

namespace {

void write_label(Html& out, const Label& label, std::string_view field_classes, const Id* for_id) {
  if (label.content.empty()) return;
  if (label.is_page_heading) out.literal("<h1 class=\"govuk-label-wrapper\">");
  out.literal("<label").classes({"govuk-label", field_classes, label.classes});
  write(out, label.attributes);
  if (for_id != nullptr) out.attribute("for", for_id->value());
  out.literal(">");
  write(out, label.content);
  out.literal("</label>");
  if (label.is_page_heading) out.literal("</h1>");
}

}  // namespace

void write(Html& out, const Label& label) {
  write_label(out, label, {}, label.for_id ? &*label.for_id : nullptr);
}

void write(Html& out, const Label& label, const Id& for_id) {
  write_label(out, label, {}, &for_id);
}

void write(Html& out, const Label& label, const Id& for_id, std::string_view field_classes) {
  write_label(out, label, field_classes, &for_id);
}

}  // namespace stepwell::web::components
