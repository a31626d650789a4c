#include "web/components/breadcrumbs.h"

namespace stepwell::web::components {

namespace {

void write(Html& out, const Breadcrumb& item) {
  out.literal("<li class=\"govuk-breadcrumbs__list-item\"");
  if (!item.href) {
    out.literal(" aria-current=\"page\">");
    write(out, item.content);
  } else {
    out.literal("><a class=\"govuk-breadcrumbs__link\"").href(*item.href);
    write(out, item.attributes);
    out.literal(">");
    write(out, item.content);
    out.literal("</a>");
  }
  out.literal("</li>");
}

}  // namespace

void write(Html& out, const Breadcrumbs& breadcrumbs) {
  out.literal("<nav").classes(
      {"govuk-breadcrumbs", breadcrumbs.classes,
       breadcrumbs.collapse_on_mobile ? "govuk-breadcrumbs--collapse-on-mobile" : ""});
  write(out, breadcrumbs.attributes);
  out.attribute("aria-label", *breadcrumbs.label_text);
  out.literal("><ol class=\"govuk-breadcrumbs__list\">");
  for (const Breadcrumb& item : *breadcrumbs.items) write(out, item);
  out.literal("</ol></nav>");
}

}  // namespace stepwell::web::components
