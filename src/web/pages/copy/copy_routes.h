// A copy of a child's whole record, to be handed to another school or to the family.
#pragma once

#include <vector>

#include "http/router.h"
#include "web/pages/child/child_place.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

std::vector<http::Route> copy_routes(const WebContext& context);

/// The kind of report that is such a copy; nothing for any other, and for an id of none.
const law::Choice* copy_choice(const law::Framework& law, std::string_view report);
/// The page of it; with the position of an entry, as the record was before that.
std::string copy_path(const AboutChild& about, const law::Choice& report,
                      record::Position before = 0);

}  // namespace stepwell::web::pages
