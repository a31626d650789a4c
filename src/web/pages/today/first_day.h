// What a new school still lacks, with the way to it: a card on Today that goes away line by line.
#pragma once

#include "web/guard.h"
#include "web/html/html.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Nothing, if nothing is missing or if this visitor can do nothing about it.
void write_first_day(html::Html& out, const WebContext& context, const Visitor& visitor,
                     const std::string& school);

}  // namespace stepwell::web::pages
