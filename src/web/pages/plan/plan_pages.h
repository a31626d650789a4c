// The pages about one document of a child: each shows, or does, one thing.
#pragma once

#include "web/pages/plan/plan_place.h"

namespace stepwell::web::pages {

http::Response show_plan(const AboutPlan& plan);
http::Response show_print(const AboutPlan& plan);

http::Response show_begin(const AboutPlan& plan);
http::Response begin_draft(const AboutPlan& plan);
http::Response show_put_away(const AboutPlan& plan);
http::Response put_away(const AboutPlan& plan);

http::Response show_edit(const AboutPlan& plan);
http::Response save_draft(const AboutPlan& plan);
/// One field, for the script, in JSON.
http::Response show_fields(const AboutPlan& plan);
http::Response save_field(const AboutPlan& plan);

http::Response show_hand(const AboutPlan& plan);
http::Response hand_draft(const AboutPlan& plan);

http::Response show_issue(const AboutPlan& plan);
http::Response issue_draft(const AboutPlan& plan);

http::Response show_progress(const AboutPlan& plan);
http::Response note_progress(const AboutPlan& plan);

}  // namespace stepwell::web::pages
