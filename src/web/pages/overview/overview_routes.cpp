#include "web/pages/overview/overview_routes.h"

#include "people/may.h"
#include "web/kept_answers.h"
#include "web/pages/overview/overview_page.h"
#include "web/pages/overview/what_if_page.h"

namespace stepwell::web::pages {

std::vector<http::Route> overview_routes(const WebContext& context) {
  const auto show = [&context](const http::Request& request, const http::PathParameters& path) {
    return show_overview(context, request, path["school"]);
  };
  const auto list = [&context](const http::Request& request, const http::PathParameters& path) {
    return show_overview_list(context, request, path["school"], path["number"]);
  };
  const auto what_if = [&context](const http::Request& request, const http::PathParameters& path) {
    return show_what_if(context, request, path["school"]);
  };
  const auto action = people::name_of(people::Action::SeeOverview);
  return {
      {http::Method::Get, "/schools/{school}/overview", action, context.kept_answers.keep(show)},
      {http::Method::Get, "/schools/{school}/overview/{number}", action,
       context.kept_answers.keep(list)},
      {http::Method::Get, "/schools/{school}/what-if", action, context.kept_answers.keep(what_if)}};
}

}  // namespace stepwell::web::pages
