// The pages of the reports of many children: how far they are, on paper, and given.
#pragma once

#include "web/pages/report/reports_place.h"

namespace stepwell::web::pages {

http::Response show_reports(const Reports& reports);
/// Begins the reports that are not begun, each with what the record has.
http::Response prepare_reports(const Reports& reports);
/// All that are ready, each on paper of its own.
http::Response print_reports(const Reports& reports);
http::Response show_give(const Reports& reports);
/// Records all that are ticked in one act, or nothing.
http::Response give_reports(const Reports& reports);

}  // namespace stepwell::web::pages
