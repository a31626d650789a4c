// How something was sent or given: asked in the words of the law, and read back. Knows no letter
// and no report.
#pragma once

#include <string>

#include "law/framework.h"
#include "web/form_page.h"

namespace stepwell::web::pages {

/// The field of the entry, and its list of choices.
inline constexpr const char* kMethod = "method";

void ask_method(html::Html& out, const law::Framework& law, const Typed& typed,
                texts::Text legend = texts::kHowSent);
/// One that the law does not know is a problem.
std::string read_method(const law::Framework& law, Typed& typed,
                        texts::Text missing = texts::kHowSentMissing);

}  // namespace stepwell::web::pages
