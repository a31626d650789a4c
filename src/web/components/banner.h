// A line above the page that says how something went. New pages take `Alert`.
#pragma once

#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

enum class BannerKind { Plain, Success, Warning, Information };

struct Banner {
  Content content;
  /// "success", "warning": what the banner is called, for those who do not see the sign.
  Required<std::string> icon_fallback_text;
  BannerKind kind = BannerKind::Plain;
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Banner& banner);

}  // namespace stepwell::web::components
