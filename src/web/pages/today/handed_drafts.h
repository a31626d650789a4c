// The drafts of plans that somebody has handed over, on Today.
#pragma once

#include <string>

#include "web/guard.h"
#include "web/html/html.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Each with its child and who handed it over; nothing where there is none. Whoever has lost sight
/// of a child has lost the draft too: it is with whoever leads the help.
void write_handed_drafts(html::Html& out, const WebContext& context, const Visitor& visitor,
                         const std::string& school);

}  // namespace stepwell::web::pages
