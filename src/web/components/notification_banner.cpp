#include "web/components/notification_banner.h"

namespace stepwell::web::components {

namespace {

std::string_view role_of(const NotificationBanner& banner) {
  if (!banner.role.empty()) return banner.role;
  return banner.kind == NotificationKind::Success ? "alert" : "region";
}

void write_title(Html& out, const NotificationBanner& banner) {
  out.literal("<div class=\"govuk-notification-banner__header\">");
  banner.title_heading_level.open(out);
  out.literal(" class=\"govuk-notification-banner__title\"").id(banner.title_id).literal(">");
  write(out, banner.title);
  banner.title_heading_level.close(out);
  out.literal("</div>");
}

}  // namespace

void write(Html& out, const NotificationBanner& banner) {
  const bool success = banner.kind == NotificationKind::Success;
  out.literal("<div").classes({"govuk-notification-banner",
                               success ? "govuk-notification-banner--success" : "",
                               banner.classes});
  out.attribute("role", role_of(banner)).attribute("aria-labelledby", banner.title_id.value());
  out.literal(" data-module=\"govuk-notification-banner\"");
  if (banner.disable_auto_focus) {
    out.attribute("data-disable-auto-focus", *banner.disable_auto_focus ? "true" : "false");
  }
  write(out, banner.attributes);
  out.literal(">");
  write_title(out, banner);
  out.literal("<div class=\"govuk-notification-banner__content\">");
  const bool line = banner.content.is_text() && !banner.content.empty();
  if (line) out.literal("<p class=\"govuk-notification-banner__heading\">");
  write(out, banner.content);
  if (line) out.literal("</p>");
  out.literal("</div></div>");
}

}  // namespace stepwell::web::components
