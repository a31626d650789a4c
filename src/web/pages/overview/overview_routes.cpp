#include "web/pages/overview/overview_routes.h"

#include "people/may.h"
#include "web/kept_answers.h"
#include "web/pages/overview/overview_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> overview_routes(const WebContext& context) {
  const auto show = [&context](const http::Request& request, const http::PathParameters& path) {
    return show_overview(context, request, path["school"]);
  };
  return {{http::Method::Get, "/schools/{school}/overview",
           people::name_of(people::Action::SeeOverview), context.kept_answers.keep(show)}};
}

}  // namespace stepwell::web::pages
