#include "web/pages/report/reports_place.h"

#include <algorithm>

#include "app/plan/plan_check.h"
#include "app/plan/report_year.h"
#include "app/records/topic_entry.h"
#include "calendar/school_calendar.h"
#include "http/percent.h"
#include "web/error_pages.h"
#include "web/pages/child/child_place.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/letter/addressees.h"
#include "web/texts/report.h"

namespace stepwell::web::pages {
namespace {

using http::Request;
using http::Response;

app::ChildFilter filter_of(const law::Framework& law, const law::Document& document) {
  app::ChildFilter filter;
  filter.most = 100000;
  for (std::size_t i = 0; i < law.stages.size(); ++i)
    if (document.stages.applies_in(i)) filter.stages.push_back(law.stages[i].id);
  return filter;
}

std::optional<base::Day> given_on(const app::ChildFile& file, const law::Document& document) {
  const base::Day first = calendar::school_year_of(file.today).first;
  std::optional<base::Day> day;
  for (const record::Entry* entry : live_entries(file))
    if (first <= entry->on && app::is_of_topic(*entry, document.records)) day = entry->on;
  return day;
}

std::vector<std::string> missing_in(const law::Framework& law, const app::PlanContent& content) {
  std::vector<std::string> labels;
  for (const app::PlanFault& fault : app::faults_of(law, content))
    labels.push_back(
        small_first(fault.field == nullptr ? fault.section->name.en : fault.field->label.en));
  return labels;
}

/// That nobody may be written to is for those to know who may see the contacts; for the others the
/// draft alone says how far it is.
ReportState state_of(const ReportRow& row) {
  if (row.given_on) return ReportState::Given;
  if (row.may_see_contacts && row.to.empty()) return ReportState::Nobody;
  if (!row.draft) return ReportState::NotBegun;
  if (app::earlier_year_of(*row.draft, row.file.today)) return ReportState::Earlier;
  return row.missing.empty() ? ReportState::Ready : ReportState::Begun;
}

ReportRow row_of(const WebContext& context, const std::string& person,
                 const law::Document& document, app::ChildFile file) {
  ReportRow row;
  row.file = std::move(file);
  row.draft = context.drafts.find({row.file.id, document.id});
  row.given_on = given_on(row.file, document);
  row.to = family_receivers(row.file, document.to);
  if (row.draft) row.missing = missing_in(row.file.framework(), row.written(document));
  row.may_see_contacts = context.casework.may(people::Action::SeeContacts, person, row.file.id);
  row.state = state_of(row);
  return row;
}

const law::Document* report_in(const law::Framework& law, std::string_view id) {
  const law::Document* document = law.find_document(id);
  return document != nullptr && document->is_report() ? document : nullptr;
}

void open_rows(Reports& reports) {
  app::Lists& lists = reports.context.casework.lists(reports.school);
  const app::Viewer viewer{reports.person(), reports.school, reports.today()};
  app::ChildFilter filter = filter_of(reports.law, reports.document);
  reports.all = lists.children(viewer, filter);
  const auto wanted = filter.stages;
  reports.narrowing.apply(filter);
  if (std::find_first_of(wanted.begin(), wanted.end(), filter.stages.begin(),
                         filter.stages.end()) == wanted.end())
    return;
  for (const app::ChildRow& row : lists.children(viewer, filter))
    if (auto file = reports.context.casework.open(viewer.person, {reports.school, row.name.child},
                                                  people::Action::DraftPlan))
      reports.rows.push_back(
          row_of(reports.context, viewer.person, reports.document, std::move(*file)));
}

}  // namespace

app::PlanContent ReportRow::written(const law::Document& document) const {
  return draft ? app::content_of(document, draft->fields) : app::empty_content(document);
}

bool Reports::may(people::Action action) const {
  return context.staff_book.may(action, person(), school);
}

std::size_t Reports::count(ReportState state) const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [state](const ReportRow& row) { return row.state == state; }));
}

std::string Reports::path(std::string_view rest, std::string_view name,
                          std::string_view value) const {
  return school_path(school, "/reports/") + http::percent_encode(document.id) + std::string(rest) +
         narrowing.query(name, value);
}

std::string Reports::sum() const {
  return texts::reports_sum(rows.size(), count(ReportState::Given), count(ReportState::Ready));
}

std::vector<const law::Document*> reports_of(const law::Framework& law) {
  std::vector<const law::Document*> reports;
  for (const law::Document& document : law.documents)
    if (document.is_report()) reports.push_back(&document);
  return reports;
}

http::Handler on_reports(const WebContext& context, ReportsPage page) {
  return [&context, page](const Request& request, const http::PathParameters& path) -> Response {
    const std::string& school = path["school"];
    const law::Framework* law = context.records.school(school)->framework;
    const law::Document* document = law == nullptr ? nullptr : report_in(*law, path["document"]);
    if (document == nullptr) return not_found_page(context, request);
    Reports reports{
        context, request, school, *law, *document, Narrowing::of(request, context, school), {}, {}};
    open_rows(reports);
    return page(reports);
  };
}

}  // namespace stepwell::web::pages
