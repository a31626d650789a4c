// What somebody on the staff holds, line by line, for every page that shows it.
#pragma once

#include <string>

#include "web/html/html.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Whose it is, and who reads it.
struct HeldBy {
  const WebContext& context;
  std::string school, person, reader;
};

/// With its heading. A line can be struck out by who may record one.
void write_held(html::Html& out, const HeldBy& whose);

}  // namespace stepwell::web::pages
