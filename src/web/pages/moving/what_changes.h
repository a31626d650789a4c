// What an entry that is not recorded yet would end and begin, as a list for people.
#pragma once

#include <vector>

#include "record/standing.h"
#include "web/html/html.h"
#include "web/texts.h"

namespace stepwell::web::pages {

/// Each with the day by which it is due; nothing, where there is none.
void write_instances(html::Html& out, texts::Text title,
                     const std::vector<const record::Instance*>& instances);

}  // namespace stepwell::web::pages
