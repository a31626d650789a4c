// The second step of the import: what was understood and what would come of it, to be corrected,
// and then done.
#pragma once

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

http::Response show_check(const ImportView& view);
/// Reads the file again as the person says.
http::Response correct_reading(const ImportView& view);
/// Records. The same form twice, or the same file twice, is recorded once.
http::Response import_now(const ImportView& view);

}  // namespace stepwell::web::pages
