#include "web/pages/details/details_routes.h"

#include <string>

#include "web/pages/details/details_pages.h"

namespace stepwell::web::pages {

std::vector<http::Route> details_routes(const WebContext& context) {
  using http::Method;
  using people::Action;
  const std::string school = "/schools/{school}";
  const std::string child = school + "/children/{child}";
  std::vector<http::Route> routes;
  const auto add = [&](Method method, const std::string& pattern, Action action,
                       http::Handler handler) {
    routes.push_back({method, pattern, people::name_of(action), std::move(handler)});
  };
  const auto add_form = [&](std::string_view rest, Action action, ChildPage show, ChildPage save) {
    const std::string pattern = child + std::string(rest);
    add(Method::Get, pattern, action, about_child(context, action, show));
    add(Method::Post, pattern, action, about_child(context, action, save));
  };
  add(Method::Get, school + "/add-child", Action::AddChild, about_school(context, show_add_child));
  add(Method::Post, school + "/add-child", Action::AddChild, about_school(context, save_add_child));
  add(Method::Get, child + "/added", Action::ChangeDetails,
      about_child(context, Action::ChangeDetails, show_added_child));
  add_form("/details", Action::ChangeDetails, show_details, save_details);
  add_form("/leave", Action::ChangeDetails, show_leave, save_leave);
  add_form("/join", Action::ChangeDetails, show_join, save_join);
  add(Method::Get, child + "/contacts", Action::SeeContacts,
      about_child(context, Action::SeeContacts, show_contacts));
  add_form("/contacts/add", Action::ChangeContacts, show_add_contact, save_add_contact);
  add_form("/contacts/{contact}/change", Action::ChangeContacts, show_change_contact,
           save_change_contact);
  add_form("/contacts/{contact}/end", Action::ChangeContacts, show_end_contact, save_end_contact);
  return routes;
}

}  // namespace stepwell::web::pages
