// What the pages about the sessions of a day share: the day that is asked for, the children whom
// the visitor sees with their help, and the law's words. Knows no one page's content.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/help/given_help.h"
#include "app/staff/school_staff.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/texts/help.h"

namespace stepwell::web::pages {

struct SessionsPlace {
  const WebContext& context;
  const http::Request& request;
  std::string school;
  base::Day today;
  base::Day day;  ///< that is asked for: today or an earlier one
  std::shared_ptr<const app::SchoolView> view;
  std::shared_ptr<const app::SchoolStaff> staff;
  std::vector<app::ChildHelp> children;

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  std::string path(std::string_view rest = {}) const;
  /// "Held", in the law's words.
  std::string choice(std::string_view list, std::string_view id) const;
  std::vector<const law::Choice*> choices(std::string_view list) const;
  std::string name_of(std::string_view person_id) const;
  const app::ChildHelp* find(std::string_view child) const;
  app::SessionsAsked asked(const std::string& of_person) const;
  std::vector<texts::MissedWords> because(const record::Delivery& delivery) const;
};

/// `day` is that of the query or of the form, as YYYY-MM-DD; today, if it is none or has not come.
/// Without the children.
SessionsPlace sessions_day(const WebContext& context, const http::Request& request,
                           const std::string& school);
/// The same with the children whom the visitor sees; those who are at the school, or all.
SessionsPlace sessions_place(const WebContext& context, const http::Request& request,
                             const std::string& school,
                             app::ChildFilter::Where where = app::ChildFilter::Where::AtSchool);

/// The name by which a child is known, and the surname.
std::string known_name(const app::ChildName& name);

}  // namespace stepwell::web::pages
