#include "web/components/error_summary.h"

namespace stepwell::web::components {

namespace {

void write(Html& out, const ErrorSummaryItem& item) {
  out.literal("<li>");
  if (item.href) {
    out.literal("<a").href(*item.href);
    write(out, item.attributes);
    out.literal(">");
  }
  write(out, item.content);
  if (item.href) out.literal("</a>");
  out.literal("</li>");
}

void write_body(Html& out, const ErrorSummary& summary) {
  out.literal("<div class=\"govuk-error-summary__body\">");
  if (summary.description && !summary.description->empty()) {
    out.literal("<p>");
    write(out, *summary.description);
    out.literal("</p>");
  }
  if (!summary.error_list->empty()) {
    out.literal("<ul class=\"govuk-list govuk-error-summary__list\">");
    for (const ErrorSummaryItem& item : *summary.error_list) write(out, item);
    out.literal("</ul>");
  }
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const ErrorSummary& summary) {
  out.literal("<div").classes({"govuk-error-summary", summary.classes});
  if (summary.disable_auto_focus) {
    out.attribute("data-disable-auto-focus", *summary.disable_auto_focus ? "true" : "false");
  }
  write(out, summary.attributes);
  out.literal(
      " data-module=\"govuk-error-summary\"><div role=\"alert\">"
      "<h2 class=\"govuk-error-summary__title\">");
  write(out, summary.title);
  out.literal("</h2>");
  write_body(out, summary);
  out.literal("</div></div>");
}

}  // namespace stepwell::web::components
