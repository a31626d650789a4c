#include "web/pages/report/report_routes.h"

#include "http/percent.h"
#include "web/error_pages.h"
#include "web/pages/child/child_place.h"
#include "web/pages/report/report_pages.h"
#include "web/texts/report.h"

namespace stepwell::web::pages {
namespace {

using http::Method;
using http::Request;
using http::Response;
using people::Action;

/// Which reports there are; the only one stands there at once.
Response show_which(const WebContext& context, const Request& request, const std::string& school) {
  const law::Framework* law = context.records.school(school)->framework;
  if (law == nullptr) return not_found_page(context, request);
  const auto reports = reports_of(*law);
  const auto path_of = [&](const law::Document& document) {
    return school_path(school, "/reports/") + http::percent_encode(document.id);
  };
  if (reports.size() == 1) return http::see_other(path_of(*reports.front()));
  Page page{.title = texts::kReportsLink,
            .visitor = visitor_of(request),
            .back = school_path(school, "/today")};
  if (reports.empty()) paragraph(page.main, texts::kReportsNone);
  for (const law::Document* document : reports)
    link_line(page.main, path_of(*document), document->name.en);
  return respond(context, request, page);
}

}  // namespace

std::vector<http::Route> report_routes(const WebContext& context) {
  const std::string all = "/schools/{school}/reports";
  const std::string one = all + "/{document}";
  const auto access = [](Action action) { return people::name_of(action); };
  const auto which = [&context](const Request& request, const http::PathParameters& path) {
    return show_which(context, request, path["school"]);
  };
  const auto route = [&](Method method, const std::string& path, Action action, ReportsPage page) {
    return http::Route{method, path, access(action), on_reports(context, page)};
  };
  return {{Method::Get, all, access(Action::DraftPlan), which},
          route(Method::Get, one, Action::DraftPlan, show_reports),
          route(Method::Post, one, Action::DraftPlan, prepare_reports),
          route(Method::Get, one + "/print", Action::DraftPlan, print_reports),
          route(Method::Get, one + "/give", Action::IssuePlan, show_give),
          route(Method::Post, one + "/give", Action::IssuePlan, give_reports)};
}

}  // namespace stepwell::web::pages
