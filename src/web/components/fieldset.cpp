#include "web/components/fieldset.h"

namespace stepwell::web::components {

namespace {

void write(Html& out, const Legend& legend) {
  if (legend.content.empty()) return;
  out.literal("<legend").classes({"govuk-fieldset__legend", legend.classes}).literal(">");
  if (legend.is_page_heading) out.literal("<h1 class=\"govuk-fieldset__heading\">");
  write(out, legend.content);
  if (legend.is_page_heading) out.literal("</h1>");
  out.literal("</legend>");
}

}  // namespace

void open(Html& out, const Fieldset& fieldset, std::string_view described_by,
          std::string_view role) {
  out.literal("<fieldset").classes({"govuk-fieldset", fieldset.classes});
  if (!role.empty()) out.attribute("role", role);
  if (!described_by.empty()) out.attribute("aria-describedby", described_by);
  write(out, fieldset.attributes);
  out.literal(">");
  if (fieldset.legend) write(out, *fieldset.legend);
}

void close(Html& out, const Fieldset&) {
  out.literal("</fieldset>");
}

void write(Html& out, const Fieldset& fieldset) {
  open(out, fieldset, fieldset.described_by, fieldset.role);
  out.add(fieldset.html);
  close(out, fieldset);
}

}  // namespace stepwell::web::components
