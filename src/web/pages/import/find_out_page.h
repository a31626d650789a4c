// What is missing in the records of a school, line by line, each with the way to mend it.
#pragma once

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

http::Response show_to_find_out(const ImportView& view);

}  // namespace stepwell::web::pages
