// The dialog that warns before a session ends. Closed until the script opens it; without script
// nothing warns, and what is typed is kept all the same.
#pragma once

#include "web/guard.h"
#include "web/html/html.h"

namespace stepwell::web {

void write_session_warning(html::Html& out, const Visitor& visitor);

}  // namespace stepwell::web
