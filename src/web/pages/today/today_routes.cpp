#include "web/pages/today/today_routes.h"

#include "people/may.h"
#include "web/kept_answers.h"
#include "web/pages/today/today_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> today_routes(const WebContext& context) {
  const auto show = [&context](const http::Request& request, const http::PathParameters& path) {
    return show_today(context, request, path["school"]);
  };
  return {{http::Method::Get, "/schools/{school}/today", people::name_of(people::Action::SeeToday),
           context.kept_answers.keep(show)}};
}

}  // namespace stepwell::web::pages
