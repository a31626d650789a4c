#include "web/routes.h"

#include <iterator>
#include <utility>

#include "web/form_keeping.h"
#include "web/pages/census/census_routes.h"
#include "web/pages/checklist/checklist_routes.h"
#include "web/pages/child/child_routes.h"
#include "web/pages/children/children_routes.h"
#include "web/pages/concern/concern_routes.h"
#include "web/pages/copy/copy_routes.h"
#include "web/pages/details/details_routes.h"
#include "web/pages/door/code_page.h"
#include "web/pages/door/session_route.h"
#include "web/pages/door/sign_in_page.h"
#include "web/pages/entry/entry_routes.h"
#include "web/pages/help/help_routes.h"
#include "web/pages/import/import_routes.h"
#include "web/pages/law/law_page.h"
#include "web/pages/letter/letter_routes.h"
#include "web/pages/meeting/meeting_routes.h"
#include "web/pages/move/move_routes.h"
#include "web/pages/moving/moving_routes.h"
#include "web/pages/overview/overview_routes.h"
#include "web/pages/plan/plan_routes.h"
#include "web/pages/practice/practice_routes.h"
#include "web/pages/questions/question_routes.h"
#include "web/pages/register/register_routes.h"
#include "web/pages/report/report_routes.h"
#include "web/pages/review/review_routes.h"
#include "web/pages/school/school_routes.h"
#include "web/pages/set_up/set_up_page.h"
#include "web/pages/several/several_routes.h"
#include "web/pages/specialist/specialist_routes.h"
#include "web/pages/staff/staff_routes.h"
#include "web/pages/steps/steps_routes.h"
#include "web/pages/task/task_routes.h"
#include "web/pages/today/today_routes.h"
#include "web/pages/you/you_page.h"

namespace stepwell::web {

std::vector<http::Route> all_routes(const WebContext& context) {
  std::vector<http::Route> all;
  for (auto part : {pages::sign_in_routes,    pages::code_routes,      pages::session_routes,
                    pages::set_up_routes,     pages::you_routes,       pages::staff_routes,
                    pages::concern_routes,    pages::entry_routes,     pages::move_routes,
                    pages::letter_routes,     pages::today_routes,     pages::practice_routes,
                    pages::children_routes,   pages::child_routes,     pages::plan_routes,
                    pages::review_routes,     pages::import_routes,    pages::law_routes,
                    pages::register_routes,   pages::checklist_routes, pages::details_routes,
                    pages::school_routes,     pages::help_routes,      pages::task_routes,
                    pages::meeting_routes,    pages::several_routes,   pages::overview_routes,
                    pages::specialist_routes, pages::steps_routes,     pages::report_routes,
                    pages::question_routes,   pages::copy_routes,      pages::census_routes,
                    pages::moving_routes}) {
    std::vector<http::Route> routes = part(context);
    for (http::Route& route : routes)
      if (route.method == http::Method::Post)
        route.handler = forgetting(context, std::move(route.handler));
    all.insert(all.end(), std::make_move_iterator(routes.begin()),
               std::make_move_iterator(routes.end()));
  }
  return all;
}

}  // namespace stepwell::web
