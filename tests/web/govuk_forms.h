// Draws the components of forms from the options of a fixture. The English words are those of the
// Nunjucks macros.
#pragma once

#include "web/fixture_options.h"

namespace stepwell::web::testing {

components::Html draw_character_count(const Options& options);
components::Html draw_checkboxes(const Options& options);
components::Html draw_date_input(const Options& options);
components::Html draw_error_message(const Options& options);
components::Html draw_fieldset(const Options& options);
components::Html draw_file_upload(const Options& options);
components::Html draw_hint(const Options& options);
components::Html draw_input(const Options& options);
components::Html draw_label(const Options& options);
components::Html draw_password_input(const Options& options);
components::Html draw_radios(const Options& options);
components::Html draw_select(const Options& options);
components::Html draw_textarea(const Options& options);

}  // namespace stepwell::web::testing
