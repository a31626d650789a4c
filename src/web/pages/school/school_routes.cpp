#include "web/pages/school/school_routes.h"

#include <string>

#include "web/pages/school/school_pages.h"
#include "web/pages/school/terms_pages.h"
#include "web/pages/school/who_can_help.h"

namespace stepwell::web::pages {

std::vector<http::Route> school_routes(const WebContext& context) {
  using http::Method;
  using http::Uploads;
  using people::Action;
  std::vector<http::Route> routes;
  const auto add = [&](Method method, std::string_view rest, Action action, SchoolPage page,
                       Uploads uploads = Uploads::Refused) {
    routes.push_back({method, "/schools/{school}" + std::string(rest), people::name_of(action),
                      about_school(context, page), uploads});
  };
  const auto add_form = [&](std::string_view rest, Action action, SchoolPage show, SchoolPage save,
                            Uploads uploads = Uploads::Refused) {
    add(Method::Get, rest, action, show);
    add(Method::Post, rest, action, save, uploads);
  };
  add(Method::Get, "/terms", Action::ManageTerms, show_terms);
  add_form("/terms/year/{year}", Action::ManageTerms, show_terms_year, save_terms_year);
  add_form("/terms/file", Action::ManageTerms, show_terms_file, read_terms_file, Uploads::Accepted);
  add_form("/terms/check", Action::ManageTerms, show_terms_check, save_terms_check);
  add_form("/terms/closed", Action::ManageTerms, show_terms_closed, save_terms_closed);
  add(Method::Get, "/terms/done", Action::ManageTerms, show_terms_done);
  add(Method::Get, "/school", Action::ManageTerms, show_school);
  add(Method::Get, "/school/why/{rule}", Action::SeeSchoolDuties, show_school_why);
  add_form("/school/qualification/{person}", Action::RecordQualification, show_qualification,
           save_qualification);
  // Whoever may record it may say that it was a mistake.
  add_form("/school/qualification/{person}/{position}/strike", Action::RecordQualification,
           show_strike_qualification, strike_qualification);
  add_form("/school/rules", Action::RecordSchoolDuty, show_rules, save_rules);
  // Who can help is for everybody who works at the school: a family may ask any of them.
  add(Method::Get, "/school/who-can-help", Action::SeeToday, show_who_can_help);
  add(Method::Get, "/school/who-can-help/print", Action::SeeToday, print_who_can_help);
  add_form("/school/who-can-help/{role}", Action::RecordSchoolDuty, show_help_contact,
           save_help_contact);
  add_form("/school/policy/{policy}", Action::RecordSchoolDuty, on_policy<show_policy>,
           on_policy<save_policy>, Uploads::Accepted);
  add_form("/school/policy/{policy}/write", Action::RecordSchoolDuty, on_policy<show_report>,
           on_policy<save_report>);
  add_form("/school/policy/{policy}/{position}/strike", Action::RecordSchoolDuty,
           on_policy<show_strike_policy>, on_policy<strike_policy>);
  add(Method::Get, "/school/policy/{policy}/read", Action::SeeSchoolDuties, on_policy<read_policy>);
  add(Method::Get, "/school/policy/{policy}/file", Action::SeeSchoolDuties,
      on_policy<send_policy_file>);
  return routes;
}

}  // namespace stepwell::web::pages
