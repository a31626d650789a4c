#include "web/pages/import/import_routes.h"

#include "people/may.h"
#include "web/pages/import/attach_page.h"
#include "web/pages/import/check_page.h"
#include "web/pages/import/done_page.h"
#include "web/pages/import/find_out_page.h"
#include "web/pages/import/starting_page.h"
#include "web/pages/import/upload_page.h"

namespace stepwell::web::pages {

using http::Method;
using http::PathParameters;
using http::Request;
using http::Uploads;
using people::Action;

std::vector<http::Route> import_routes(const WebContext& context) {
  const std::string school = "/schools/{school}";
  std::vector<http::Route> routes;
  const auto add = [&](Method method, std::string_view path, Action action, ImportPage page,
                       Uploads uploads = Uploads::Refused) {
    const auto answer = [&context, page](const Request& request, const PathParameters& parameters) {
      return page({context, request, parameters["school"]});
    };
    routes.push_back(
        {method, school + std::string(path), people::name_of(action), answer, uploads});
  };
  add(Method::Get, "/import", Action::ImportPupils, show_upload);
  add(Method::Post, "/import", Action::ImportPupils, keep_upload, Uploads::Accepted);
  add(Method::Get, "/import/check", Action::ImportPupils, show_check);
  add(Method::Post, "/import/check", Action::ImportPupils, correct_reading);
  // Where signing in leads back to, after a form that came too late.
  add(Method::Get, "/import/go", Action::ImportPupils, show_check);
  add(Method::Post, "/import/go", Action::ImportPupils, import_now);
  add(Method::Get, "/import/done", Action::ImportPupils, show_import_done);
  add(Method::Get, "/starting-positions", Action::SettleImport, show_starting);
  add(Method::Post, "/starting-positions", Action::SettleImport, save_starting);
  add(Method::Get, "/starting-positions/plan", Action::SettleImport, show_attach);
  add(Method::Post, "/starting-positions/plan", Action::SettleImport, attach_plan,
      Uploads::Accepted);
  add(Method::Get, "/to-find-out", Action::SettleImport, show_to_find_out);
  return routes;
}

}  // namespace stepwell::web::pages
