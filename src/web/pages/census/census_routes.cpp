#include "web/pages/census/census_routes.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/numbers/census_checks.h"
#include "people/may.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/census/code_warnings.h"
#include "web/pages/census/places_page.h"
#include "web/pages/child/child_place.h"
#include "web/pages/law/sources.h"
#include "web/texts/census.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

/// A school with its next censuses, and the one that is asked about.
struct CensusView {
  const WebContext& context;
  const Request& request;
  std::string school;
  const law::Framework* law = nullptr;
  std::vector<app::NextCensus> all;
  std::optional<app::NextCensus> asked;

  std::string path() const { return school_path(school, "/census"); }
  base::Day today() const { return context.today(school); }
  base::Day day() const { return asked ? asked->day : today(); }
};

/// Without a census, or with one that there is not: the next.
CensusView look(const WebContext& context, const Request& request, const std::string& school) {
  CensusView view{context, request, school, context.records.school(school)->framework, {}, {}};
  if (view.law == nullptr) return view;
  view.all = app::next_censuses(*view.law, view.today());
  const auto id = request.query.first("census").value_or("");
  for (const app::NextCensus& next : view.all)
    if (next.census->id == id) view.asked = next;
  if (!view.asked && !view.all.empty()) view.asked = view.all.front();
  return view;
}

struct ToMend {
  app::ChildFile file;
  std::vector<app::CodeProblem> problems;
};

std::vector<ToMend> to_mend(const CensusView& view) {
  std::vector<ToMend> all;
  const std::string& person = visitor_of(view.request).session.person;
  app::Lists& lists = view.context.casework.lists(view.school);
  const law::Census* census = view.asked ? view.asked->census : nullptr;
  view.context.casework.visit_all(person, view.school, view.today(), [&](app::ChildFile&& file) {
    auto problems = app::census_problems(file, lists, view.day(), census);
    if (!problems.empty()) all.push_back({std::move(file), std::move(problems)});
  });
  return all;
}

void write_censuses(Html& out, const CensusView& view) {
  if (view.all.empty()) return paragraph(out, texts::kCensusNoDay);
  out.literal("<ul class=\"govuk-list\">");
  for (const app::NextCensus& next : view.all) {
    out.literal("<li>");
    const std::string words = texts::census_on(next);
    if (next.census == view.asked->census) {
      out.literal("<b aria-current=\"true\">").text(words).literal("</b>");
    } else {
      write_link(out, view.path() + "?census=" + next.census->id, words);
    }
    out.literal("</li>");
  }
  out.literal("</ul>");
  write_short_sources(out, *view.law, view.asked->census->cites);
}

/// For who answers for the school, where the census asks about places.
void write_places_link(Html& out, const CensusView& view) {
  if (view.law == nullptr) return;
  const auto school = view.context.records.school(view.school);
  const std::string& person = visitor_of(view.request).session.person;
  if (app::census_places(*view.law, school->setting).empty() ||
      !view.context.staff_book.may(people::Action::RecordSchoolDuty, person, view.school))
    return;
  link_line(out, view.path() + "/places", texts::kPlacesLink);
}

void write_child(Html& out, const ToMend& child) {
  const app::ChildView& details = child.file.details;
  out.literal("<li><div class=\"sw-child\"><a class=\"govuk-link\"")
      .href(child_path(child.file.id));
  out.literal(">").text(child.file.name()).literal("</a> <span>");
  out.text(texts::class_of(details.year_group, details.class_name)).literal("</span></div><div>");
  out.text(child.file.standing.at_school ? child.file.standing.present_stage().name.en
                                         : std::string(texts::kCensusLeft));
  out.literal("</div><div>");
  write_code_warnings(out, child.file, child.problems);
  out.literal("</div></li>");
}

Response show_census(const WebContext& context, const Request& request, const std::string& school) {
  const CensusView view = look(context, request, school);
  const auto children = view.law == nullptr ? std::vector<ToMend>() : to_mend(view);
  Page page{.title = texts::kCensusTitle,
            .visitor = visitor_of(request),
            .back = school_path(school, "/children"),
            .lead = texts::kCensusLead,
            .width = Width::Full};
  write_censuses(page.main, view);
  write_places_link(page.main, view);
  paragraph(page.main, texts::children_to_mend(children.size()));
  if (!children.empty()) print_button(page.main, texts::kCensusPrint);
  page.main.literal("<ul class=\"sw-children\">");
  for (const ToMend& child : children) write_child(page.main, child);
  page.main.literal("</ul>");
  return respond(context, request, page);
}

}  // namespace

std::vector<http::Route> census_routes(const WebContext& context) {
  const auto show = [&context](const Request& request, const http::PathParameters& path) {
    return show_census(context, request, path["school"]);
  };
  const std::string path = "/schools/{school}/census";
  const auto duty = people::name_of(people::Action::RecordSchoolDuty);
  return {{http::Method::Get, path, people::name_of(people::Action::Export), show},
          {http::Method::Get, path + "/places", duty, about_school(context, show_places)},
          {http::Method::Post, path + "/places", duty, about_school(context, save_places)}};
}

}  // namespace stepwell::web::pages
