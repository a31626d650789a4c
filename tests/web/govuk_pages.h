// Draws the components that are not of forms from the options of a fixture. The English words are
// those of the Nunjucks macros.
#pragma once

#include "web/fixture_options.h"

namespace stepwell::web::testing {

components::Html draw_accordion(const Options& options);
components::Html draw_back_link(const Options& options);
components::Html draw_breadcrumbs(const Options& options);
components::Html draw_button(const Options& options);
components::Html draw_details(const Options& options);
components::Html draw_error_summary(const Options& options);
components::Html draw_inset_text(const Options& options);
components::Html draw_language_navigation(const Options& options);
components::Html draw_notification_banner(const Options& options);
components::Html draw_pagination(const Options& options);
components::Html draw_panel(const Options& options);
components::Html draw_phase_banner(const Options& options);
components::Html draw_service_navigation(const Options& options);
components::Html draw_skip_link(const Options& options);
components::Html draw_summary_list(const Options& options);
components::Html draw_table(const Options& options);
components::Html draw_tabs(const Options& options);
components::Html draw_tag(const Options& options);
components::Html draw_task_list(const Options& options);
components::Html draw_warning_text(const Options& options);

}  // namespace stepwell::web::testing
