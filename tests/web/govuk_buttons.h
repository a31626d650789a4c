// A button and a table from the options of a fixture, for the components that are made of them.
#pragma once

#include "web/components/button.h"
#include "web/components/table.h"
#include "web/fixture_options.h"

namespace stepwell::web::testing {

components::Button button_from(const Options& options);
components::TableCell cell_from(const Options& options);

}  // namespace stepwell::web::testing
