// A specialist who works with a child: beginning, the visits, the end.
#pragma once

#include "web/pages/specialist/specialist_parts.h"

namespace stepwell::web::pages {

http::Response show_begin_involvement(const AboutChild& about);
http::Response begin_involvement(const AboutChild& about);

using InvolvementPage = http::Response (*)(const AboutChild&, const app::Involvement&);
/// "/involved/{position}": 404 for an entry by which nobody began.
http::Response open_involvement(const AboutChild& about, InvolvementPage page);
template <InvolvementPage page>
http::Response on_involvement(const AboutChild& about) {
  return open_involvement(about, page);
}
/// The way to its page and those below it.
std::string involvement_path(const AboutChild& about, const app::Involvement& involvement,
                             std::string_view rest = {});

http::Response show_involvement(const AboutChild& about, const app::Involvement& involvement);
http::Response show_end_involvement(const AboutChild& about, const app::Involvement& involvement);
http::Response end_involvement(const AboutChild& about, const app::Involvement& involvement);

http::Response show_arrange_visit(const AboutChild& about, const app::Involvement& involvement);
http::Response arrange_visit(const AboutChild& about, const app::Involvement& involvement);
http::Response show_record_visit(const AboutChild& about, const app::Involvement& involvement);
http::Response record_visit(const AboutChild& about, const app::Involvement& involvement);

}  // namespace stepwell::web::pages
