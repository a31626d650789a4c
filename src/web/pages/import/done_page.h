// What came of an import, and what is next.
#pragma once

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

http::Response show_import_done(const ImportView& view);

}  // namespace stepwell::web::pages
