// The first step of the import: the file is chosen and kept.
#pragma once

#include "web/pages/import/import_place.h"

namespace stepwell::web::pages {

http::Response show_upload(const ImportView& view);
http::Response keep_upload(const ImportView& view);
/// For a form whose file is not kept any more: says so, and asks for it again.
http::Response ask_for_roll_again(const ImportView& view);

}  // namespace stepwell::web::pages
