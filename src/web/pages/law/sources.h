// Where a rule of the law comes from: each source with its place, how sure it is, and the way to
// it.
#pragma once

#include "law/framework.h"
#include "web/html/html.h"
#include "web/pages/law/law_language.h"

namespace stepwell::web::pages {

/// A list, with its marks in that language; nothing for a rule without a source, which does not
/// load.
void write_sources(html::Html& out, const law::Framework& law, const law::Cites& cites,
                   Language language = Language::English);
/// The same in one line, without the way to it: for tables of many rules.
void write_short_sources(html::Html& out, const law::Framework& law, const law::Cites& cites,
                         Language language = Language::English);

}  // namespace stepwell::web::pages
