// What the pages about the reports of many children share: whose they are, how far each is, and who
// is given it. Knows no report by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan/drafts.h"
#include "app/plan/plan_content.h"
#include "app/records/casework.h"
#include "http/router.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/today/narrowing.h"
#include "web/web_context.h"

namespace stepwell::web::pages {

enum class ReportState {
  Given,     ///< in this school year
  Ready,     ///< nothing is missing in the draft
  Begun,     ///< something is
  Earlier,   ///< the draft was begun in an earlier school year: what it says is not of this one
  NotBegun,  ///< there is no draft
  Nobody,    ///< none of the child's contacts may be written to, for who may see the contacts
};

struct ReportRow {
  app::ChildFile file;
  std::optional<app::Draft> draft;
  ReportState state = ReportState::NotBegun;
  std::optional<base::Day> given_on;
  std::vector<std::string> missing;  ///< labels of what is still empty
  /// Whom it goes to: names, or the law's word where the record has no contact.
  std::vector<std::string> to;
  bool may_see_contacts = false;  ///< the visitor may

  app::PlanContent written(const law::Document& document) const;
};

/// One report of the law, of the children who are narrowed down to.
struct Reports {
  const WebContext& context;
  const http::Request& request;
  std::string school;
  const law::Framework& law;
  const law::Document& document;
  Narrowing narrowing;
  std::vector<app::ChildRow> all;  ///< whom the narrowing chooses from
  std::vector<ReportRow> rows;     ///< by name

  const Visitor& visitor() const { return visitor_of(request); }
  const std::string& person() const { return visitor().session.person; }
  base::Day today() const { return context.today(school); }
  bool may(people::Action action) const;
  std::size_t count(ReportState state) const;
  /// Below the report's own address, with what is narrowed down to.
  std::string path(std::string_view rest = {}, std::string_view name = {},
                   std::string_view value = {}) const;
  /// "12 children: 3 given, ..."
  std::string sum() const;
};

/// The reports that the law has.
std::vector<const law::Document*> reports_of(const law::Framework& law);

using ReportsPage = http::Response (*)(const Reports&);
/// A page at `/schools/{school}/reports/{document}...`; 404 for what is no report of the school's
/// law.
http::Handler on_reports(const WebContext& context, ReportsPage page);

}  // namespace stepwell::web::pages
