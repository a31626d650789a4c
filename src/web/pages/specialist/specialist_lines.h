// Those from outside who help a child as lines of a list: for the child's page and the page of
// specialists.
#pragma once

#include "app/help/specialists.h"
#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

enum class Involved { Now, Before };
/// `<li>` for each, with a link to its page.
html::Html involved_lines(const AboutChild& about, const app::Specialists& there, Involved which);
enum class Asked { Waiting, Settled };
html::Html asked_lines(const AboutChild& about, const app::Specialists& there, Asked which);
/// The newest first.
html::Html advice_lines(const AboutChild& about, const app::Specialists& there,
                        std::size_t most = 100);
/// What was diagnosed or is suspected, the newest first.
html::Html diagnosis_lines(const AboutChild& about);

}  // namespace stepwell::web::pages
