#include "web/components/notification_badge.h"

namespace stepwell::web::components {

void write(Html& out, const NotificationBadge& badge) {
  const int count = *badge.count;
  if (count <= 0) return;
  out.literal("<span").classes({"moj-notification-badge", badge.classes});
  write(out, badge.attributes);
  out.literal("><span aria-hidden=\"true\">");
  if (count >= 99) {
    out.literal("99+");
  } else {
    out.number(count);
  }
  out.literal("</span> <span class=\"govuk-visually-hidden\">(");
  out.text(*badge.visually_hidden_text).literal(")</span></span>");
}

}  // namespace stepwell::web::components
