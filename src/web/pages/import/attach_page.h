// The paper plan that a child had already, attached to its starting position.
#pragma once

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

http::Response show_attach(const ImportView& view);
http::Response attach_plan(const ImportView& view);

}  // namespace stepwell::web::pages
