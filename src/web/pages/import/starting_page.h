// Starting positions: how the children stood when their records here began, as one page of rows
// that is saved at once.
#pragma once

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

http::Response show_starting(const ImportView& view);
http::Response save_starting(const ImportView& view);

}  // namespace stepwell::web::pages
