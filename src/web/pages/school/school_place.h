// What the pages about a school share: their addresses, who looks, files that were sent, and whom
// to ask who may not do a thing. Knows no one page's content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/school_record.h"
#include "http/router.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/pages/child/child_place.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

/// Everything that a page about a school needs.
struct AboutSchool {
  const WebContext& context;
  const http::Request& request;
  const http::PathParameters& parameters;
  std::string school;

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  std::string path(std::string_view rest = {}) const { return school_path(school, rest); }
  bool may(people::Action action) const { return context.staff_book.may(action, person(), school); }
  base::Day today() const { return context.today(school); }
  std::shared_ptr<const app::SchoolView> view() const { return context.records.school(school); }
  app::SchoolRequest school_request(const Typed& typed) const;
  /// Records all of these or none; false: `typed` has the problems, at that field.
  bool record(Typed& typed, people::Action action, std::vector<boost::json::object> entries,
              std::string_view field) const;
};

using SchoolPage = http::Response (*)(const AboutSchool&);
http::Handler about_school(const WebContext& context, SchoolPage page);

/// A page with a form: 200, or 422 if something is wrong. `page.back` leads to the school's page
/// unless it is set.
http::Response respond_form(const AboutSchool& about, Page page, const Typed& typed);

/// What somebody on the staff is called; empty, if nobody of that id is.
std::string staff_name(const AboutSchool& about, std::string_view person);

/// The page of starting positions with that child's row before one's eyes.
std::string starting_row_path(const app::RecordId& child);

/// "Ask Siân Parry or Ada Lovegrove", for what this visitor may not do.
std::string whom_to_ask(const WebContext& context, const std::string& school,
                        people::Action action);

}  // namespace stepwell::web::pages
