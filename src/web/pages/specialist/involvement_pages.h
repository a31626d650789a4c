// A specialist who works with a child: beginning, the visits, the end.
#pragma once

#include "web/pages/child/child_place.h"

namespace stepwell::web::pages {

http::Response show_begin_involvement(const AboutChild& about);
http::Response begin_involvement(const AboutChild& about);
http::Response show_involvement(const AboutChild& about);
http::Response show_end_involvement(const AboutChild& about);
http::Response end_involvement(const AboutChild& about);

http::Response show_arrange_visit(const AboutChild& about);
http::Response arrange_visit(const AboutChild& about);
http::Response show_record_visit(const AboutChild& about);
http::Response record_visit(const AboutChild& about);

}  // namespace stepwell::web::pages
