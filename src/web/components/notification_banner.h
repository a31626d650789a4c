// What has just happened, or what everyone should know, above a page.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

enum class NotificationKind { Neutral, Success };

struct NotificationBanner {
  /// "Important", or "Success".
  Content title;
  /// Text becomes one heading-like line; markup stays as it is.
  Content content;
  NotificationKind kind = NotificationKind::Neutral;
  HeadingLevel title_heading_level = 2;
  Id title_id = "govuk-notification-banner-title";
  /// `alert` for success and `region` otherwise, unless it is given.
  std::string role = {};
  std::optional<bool> disable_auto_focus = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const NotificationBanner& banner);

}  // namespace stepwell::web::components
