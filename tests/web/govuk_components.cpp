// Which function draws which component of GOV.UK Frontend.
#include <algorithm>
#include <array>
#include <utility>

#include "web/govuk_forms.h"
#include "web/govuk_pages.h"

namespace stepwell::web::testing {

Draw find_govuk(std::string_view component) {
  constexpr std::array<std::pair<std::string_view, Draw>, 33> kDraw = {{
      {"accordion", draw_accordion},
      {"back-link", draw_back_link},
      {"breadcrumbs", draw_breadcrumbs},
      {"button", draw_button},
      {"character-count", draw_character_count},
      {"checkboxes", draw_checkboxes},
      {"date-input", draw_date_input},
      {"details", draw_details},
      {"error-message", draw_error_message},
      {"error-summary", draw_error_summary},
      {"fieldset", draw_fieldset},
      {"file-upload", draw_file_upload},
      {"hint", draw_hint},
      {"input", draw_input},
      {"inset-text", draw_inset_text},
      {"label", draw_label},
      {"language-navigation", draw_language_navigation},
      {"notification-banner", draw_notification_banner},
      {"pagination", draw_pagination},
      {"panel", draw_panel},
      {"password-input", draw_password_input},
      {"phase-banner", draw_phase_banner},
      {"radios", draw_radios},
      {"select", draw_select},
      {"service-navigation", draw_service_navigation},
      {"skip-link", draw_skip_link},
      {"summary-list", draw_summary_list},
      {"table", draw_table},
      {"tabs", draw_tabs},
      {"tag", draw_tag},
      {"task-list", draw_task_list},
      {"textarea", draw_textarea},
      {"warning-text", draw_warning_text},
  }};
  const auto found = std::ranges::find(kDraw, component, &std::pair<std::string_view, Draw>::first);
  return found == kDraw.end() ? nullptr : found->second;
}

}  // namespace stepwell::web::testing
