// Why nothing was recorded for several children, said in the form that was sent.
#pragma once

#include <string_view>

#include "app/records/several.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// Adds to that field what is wrong and of which child; `anchor` is where the link to it leads, if
/// that is not the field. A form that was recorded before with other words is given back.
void add_refusal(Typed& typed, const app::SeveralRefusal& refusal, std::string_view field,
                 std::string_view anchor = {});

}  // namespace stepwell::web::pages
