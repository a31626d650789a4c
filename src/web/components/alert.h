// What has happened, or what needs attention, in the place that it is about.
#pragma once

#include <optional>
#include <string>

#include "web/components/component.h"

namespace stepwell::web::components {

enum class AlertVariant { Information, Success, Warning, Error };

struct Alert {
  /// What it says in a word or a sentence; stands alone where there is no content.
  Required<std::string> title;
  /// The kind and the title, "Success: plan agreed", for those who do not see the sign.
  Required<std::string> aria_label;
  /// "Dismiss".
  Required<std::string> dismiss_text;
  AlertVariant variant = AlertVariant::Information;
  std::optional<Content> content = {};
  /// Shows the title above the content.
  bool show_title_as_heading = false;
  HeadingLevel heading_level = 2;
  bool dismissible = false;
  /// `alert` for what has just happened.
  std::string role = "region";
  bool disable_auto_focus = false;
  /// What gets the focus after dismissal.
  std::string focus_on_dismiss_selector = {};
  std::string classes = {};
  Attributes attributes = {};
};

void write(Html& out, const Alert& alert);

}  // namespace stepwell::web::components
