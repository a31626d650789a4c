#include "web/pages/entry/entry_routes.h"

#include <string>

#include "web/pages/entry/done_page.h"
#include "web/pages/entry/entry_form.h"
#include "web/pages/entry/evidence_file.h"
#include "web/pages/entry/strike_page.h"

namespace stepwell::web::pages {
namespace {

using http::Method;
using http::Uploads;
using people::Action;

constexpr const char* kChild = "/schools/{school}/children/{child}";

constexpr EntryPage kPages[] = {
    {"/evidence", "evidence_added", Action::AddEvidence},
    {"/needs", "needs_recorded", Action::RecordNeeds},
    {"/tell", "parent_told", Action::TellParent},
    {"/consult", "consulted", Action::RecordEntry},
    {"/views", "views_recorded", Action::RecordViews},
    {"/diagnosis", "diagnosis_recorded", Action::RecordEntry},
};

}  // namespace

std::vector<http::Route> entry_routes(const WebContext& context) {
  std::vector<http::Route> routes;
  const auto add = [&](Method method, std::string_view path, Action action, http::Handler handler,
                       Uploads uploads = Uploads::Refused) {
    routes.push_back(
        {method, kChild + std::string(path), people::name_of(action), std::move(handler), uploads});
  };
  const auto add_form = [&](std::string_view path, Action action, ChildPage show, ChildPage post,
                            Uploads uploads) {
    add(Method::Get, path, action, about_child(context, action, show));
    add(Method::Post, path, action, about_child(context, action, post), uploads);
  };
  for (const EntryPage& page : kPages) {
    const bool has_file = takes_file(*law::find_kind(page.kind));
    add(Method::Get, page.path, page.action, show_entry_form(context, page));
    add(Method::Post, page.path, page.action, post_entry_form(context, page),
        has_file ? Uploads::Accepted : Uploads::Refused);
  }
  add_form("/record/{kind}", Action::RecordEntry, show_any_entry, post_any_entry,
           Uploads::Accepted);
  add_form("/entries/{position}/strike", Action::StrikeOut, show_strike, strike_out,
           Uploads::Refused);
  add(Method::Get, "/done/{position}", Action::SeeChild,
      about_child(context, Action::SeeChild, show_done));
  add(Method::Get, "/files/{position}", Action::SeeFile,
      about_child(context, Action::SeeFile, send_file));
  return routes;
}

}  // namespace stepwell::web::pages
