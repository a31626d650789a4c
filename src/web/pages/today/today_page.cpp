#include "web/pages/today/today_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "web/frame.h"
#include "web/pages/child/child_place.h"
#include "web/pages/today/due_lines.h"
#include "web/pages/today/narrowing.h"
#include "web/texts/import.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::DueGroup;
using html::Html;
using http::Request;
using http::Response;
using Groups = std::array<std::vector<app::DueRow>, app::kDueGroups>;

/// So many lines of a group at first.
constexpr std::size_t kFirst = 20;

constexpr std::array<const char*, app::kDueGroups> kGroupIds = {
    "concerns", "late",    "later-than-meant", "this-week",  "next-week",
    "later",    "waiting", "rights",           "to-find-out"};

const char* id_of(DueGroup group) {
  return kGroupIds[static_cast<std::size_t>(group)];
}

const std::vector<app::DueRow>& rows_of(const Groups& groups, DueGroup group) {
  return groups[static_cast<std::size_t>(group)];
}

/// What one page of Today is made from.
struct TodayView {
  const WebContext& context;
  const Request& request;
  std::string school;
  Narrowing narrowing;
  Groups groups;
  DueLines lines;

  const Visitor& visitor() const { return visitor_of(request); }
  std::string path() const { return school_path(school, "/today"); }
};

std::size_t children_in(const std::vector<app::DueRow>& rows) {
  std::set<std::string_view> children;
  for (const app::DueRow& row : rows) children.insert(row.name.child);
  return children.size();
}

void write_group(Html& out, const TodayView& view, DueGroup group) {
  const auto& rows = rows_of(view.groups, group);
  if (rows.empty()) return;
  out.literal("<section").attribute("aria-labelledby", id_of(group)).literal(">");
  out.literal("<div class=\"sw-group\"><h2 class=\"govuk-heading-m\"");
  out.attribute("id", id_of(group)).literal(">").text(texts::group_title(group));
  out.literal("</h2><span>").number(rows.size()).literal("</span></div>");
  if (const std::string_view means = texts::group_means(group); !means.empty())
    out.literal("<p class=\"sw-means\">").text(means).literal("</p>");
  const bool is_open = view.request.query.first("all").value_or("") == id_of(group);
  const std::size_t shown = is_open ? rows.size() : std::min(rows.size(), kFirst);
  view.lines.write(out, std::span(rows).first(shown), group);
  if (shown < rows.size()) {
    const std::string all = view.narrowing.query("all", id_of(group)) + "#" + id_of(group);
    link_line(out, view.path() + all, texts::show_all(rows.size()));
  }
  out.literal("</section>");
}

void write_count(Html& out, const TodayView& view, DueGroup group, std::string_view dress) {
  const std::size_t count = rows_of(view.groups, group).size();
  const bool is_quiet = count == 0;
  out.literal("<li").classes({is_quiet ? "" : dress}).literal("><b>").number(count);
  out.literal("</b>");
  if (is_quiet) {
    out.text(texts::count_words(group)).literal("</li>");
    return;
  }
  out.literal("<a class=\"govuk-link\"").href(std::string("#") + id_of(group)).literal(">");
  out.text(texts::count_words(group)).literal("</a></li>");
}

void write_counts(Html& out, const TodayView& view) {
  out.literal("<ul class=\"sw-counts\">");
  write_count(out, view, DueGroup::Late, "late");
  write_count(out, view, DueGroup::LaterThanMeant, "soon");
  write_count(out, view, DueGroup::ThisWeek, "soon");
  write_count(out, view, DueGroup::NextWeek, "");
  out.literal("</ul>");
}

/// The drafts that were handed over, with the names of their children from one question.
void write_drafts(Html& out, const TodayView& view) {
  const std::string& person = view.visitor().session.person;
  const auto drafts = view.context.drafts.ready_for(view.school, person);
  if (drafts.empty()) return;
  std::map<std::string, std::string> names;
  app::ChildFilter everybody;
  everybody.most = 100000;
  for (const app::ChildName& child :
       view.context.casework.lists(view.school).names(view.school, everybody))
    names[child.child] = name_of(child);
  const auto staff = view.context.staff_book.at(view.school);
  const law::Framework* law = view.context.records.school(view.school)->framework;
  heading(out, texts::kDraftsTitle);
  out.literal("<ul class=\"sw-links\">");
  for (const app::Draft& draft : drafts) {
    const law::Document* document =
        law == nullptr ? nullptr : law->find_document(draft.id.document);
    const app::StaffMember* by = staff->find(draft.handed_by);
    out.literal("<li><a class=\"govuk-link\"");
    out.href(child_path(draft.id.child, "/plan/" + draft.id.document)).literal(">");
    out.text(texts::draft_of(document == nullptr ? draft.id.document : document->name.en,
                             names[draft.id.child.child]));
    out.literal("</a> ").text(by == nullptr ? "" : texts::handed_by(by->name)).literal("</li>");
  }
  out.literal("</ul>");
}

void write_empty(Html& out, const TodayView& view, std::size_t all) {
  if (all == 0) {
    paragraph(out, view.narrowing.is_narrow() ? texts::kNothingFits : texts::kNothingAtAll);
    link_line(out, school_path(view.school, "/children"), texts::kAllChildren);
    return;
  }
  const bool is_late = !rows_of(view.groups, DueGroup::Late).empty();
  const bool is_this_week = !rows_of(view.groups, DueGroup::ThisWeek).empty();
  if (!is_late && !is_this_week)
    paragraph(out, std::string(texts::kNothingLate) + " " + texts::kNothingThisWeek);
}

Response show_caseload(const WebContext& context, const Request& request,
                       const std::string& school) {
  app::Lists& lists = context.casework.lists(school);
  const Visitor& visitor = visitor_of(request);
  const base::Day today = context.today(school);
  auto rows = lists.due({visitor.session.person, school, today});
  Narrowing narrowing = Narrowing::of(request, context, school);
  Html filter;
  narrowing.write(filter, school_path(school, "/today"), Choices::of(rows));
  narrowing.apply(rows);
  const std::size_t all = rows.size();
  const std::size_t children = children_in(rows);
  const TodayView view{context,
                       request,
                       school,
                       std::move(narrowing),
                       app::in_groups(std::move(rows), today, context.library),
                       DueLines(context, visitor, school)};
  Page page{.title = texts::kTodayTitle,
            .visitor = visitor,
            .lead = texts::today_lead(today, children),
            .width = Width::Full};
  write_counts(page.main, view);
  write_drafts(page.main, view);
  page.main.add(filter);
  write_empty(page.main, view, all);
  for (std::size_t i = 0; i < app::kDueGroups; ++i)
    write_group(page.main, view, static_cast<DueGroup>(i));
  if (context.staff_book.may(people::Action::SettleImport, visitor.session.person, school))
    link_line(page.main, school_path(school, "/to-find-out"), texts::kFindOutLink);
  return respond(context, request, page);
}

/// For somebody who sees no record: what there is to do.
Response show_start(const WebContext& context, const Request& request, const std::string& school) {
  const auto who = context.staff_book.relationships(visitor_of(request).session.person, school);
  Page page{.title = texts::kTodayTitle,
            .visitor = visitor_of(request),
            .lead = texts::long_day(context.today(school))};
  paragraph(page.main, texts::kStartLead);
  page.main.literal("<ul class=\"sw-links\">");
  const auto link = [&](people::Action action, const std::string& path, texts::Text words) {
    if (!people::may(action, who)) return;
    page.main.literal("<li><a class=\"govuk-link\"").href(path).literal(">").text(words);
    page.main.literal("</a></li>");
  };
  link(people::Action::RaiseConcern, school_path(school, "/children"), texts::kStartConcern);
  link(people::Action::ImportPupils, school_path(school, "/import"), texts::kStartImport);
  link(people::Action::ManageStaff, school_path(school, "/staff"), texts::kStartStaff);
  link(people::Action::SeeToday, "/you", texts::kStartYou);
  page.main.literal("</ul>");
  return respond(context, request, page);
}

}  // namespace

Response show_today(const WebContext& context, const Request& request, const std::string& school) {
  const std::string& person = visitor_of(request).session.person;
  const bool sees_records = context.staff_book.may(people::Action::ListCaseload, person, school);
  return sees_records ? show_caseload(context, request, school)
                      : show_start(context, request, school);
}

}  // namespace stepwell::web::pages
