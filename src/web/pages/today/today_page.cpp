#include "web/pages/today/today_page.h"
#include "web/pages/report/reports_place.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/lists/looks.h"
#include "app/lists/next_place.h"
#include "app/lists/whose.h"
#include "app/moving/moving.h"
#include "web/frame.h"
#include "web/pages/child/child_place.h"
#include "web/pages/children/my_classes.h"
#include "web/pages/today/due_lines.h"
#include "web/pages/today/first_day.h"
#include "web/pages/today/handed_drafts.h"
#include "web/pages/today/narrowing.h"
#include "web/pages/today/whose_lines.h"
#include "web/texts/import.h"
#include "web/texts/moving.h"
#include "web/texts/next_place.h"
#include "web/texts/post.h"
#include "web/texts/report.h"
#include "web/texts/school.h"
#include "web/texts/task.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using app::DueGroup;
using html::Html;
using http::Request;
using http::Response;
using Groups = std::array<std::vector<app::DueRow>, app::kDueGroups>;

/// So many lines of a group, or children, at first.
constexpr std::size_t kFirst = 20;

/// What nobody owes must not bury what is due.
std::size_t first_of(DueGroup group) {
  constexpr std::size_t kFirstLooks = 5;
  return group == DueGroup::WorthALook ? kFirstLooks : kFirst;
}

constexpr std::array<const char*, app::kDueGroups> kGroupIds = {
    "concerns", "late",    "later-than-meant", "this-week",    "next-week",
    "later",    "waiting", "rights",           "worth-a-look", "to-find-out"};

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
  const DueLines& lines;
  bool leads_on = false;      ///< the law of a child has a way to another that is open
  std::size_t of_others = 0;  ///< lines that were left out because they are others'

  const Visitor& visitor() const { return visitor_of(request); }
  std::string path() const { return school_path(school, "/today"); }
};

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
  const std::size_t shown = is_open ? rows.size() : std::min(rows.size(), first_of(group));
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
  // In the order in which it is done: first whoever waits for an answer.
  if (!rows_of(view.groups, DueGroup::Concerns).empty())
    write_count(out, view, DueGroup::Concerns, "soon");
  write_count(out, view, DueGroup::Late, "late");
  write_count(out, view, DueGroup::LaterThanMeant, "soon");
  write_count(out, view, DueGroup::ThisWeek, "soon");
  write_count(out, view, DueGroup::NextWeek, "");
  out.literal("</ul>");
}

/// The lines of one child, whatever group each is in.
struct ChildLines {
  const app::ChildName* name = nullptr;
  std::vector<GroupedRow> rows;
};

/// The child with the most pressing line first.
std::vector<ChildLines> by_child(const Groups& groups) {
  std::vector<ChildLines> children;
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < app::kDueGroups; ++i)
    for (const app::DueRow& row : groups[i]) {
      const auto [place, is_new] = places.try_emplace(row.name.child, children.size());
      if (is_new) children.push_back({&row.name, {}});
      children[place->second].rows.push_back({&row, static_cast<DueGroup>(i)});
    }
  return children;
}

constexpr std::string_view kEveryChild = "children";

void write_by_child(Html& out, const TodayView& view) {
  const auto children = by_child(view.groups);
  const bool is_open = view.request.query.first("all").value_or("") == kEveryChild;
  const std::size_t shown = is_open ? children.size() : std::min(children.size(), kFirst);
  for (const ChildLines& child : std::span(children).first(shown)) {
    out.literal("<section class=\"sw-by-child\"><h2 class=\"govuk-heading-m\">");
    out.literal("<a class=\"govuk-link\"");
    out.href(child_path({view.school, child.name->child})).literal(">").text(name_of(*child.name));
    out.literal("</a> <span class=\"cls\">");
    out.text(texts::class_of(child.name->year_group, child.name->class_name));
    out.literal("</span></h2>");
    view.lines.write(out, child.rows, NameChild::No);
    out.literal("</section>");
  }
  if (shown < children.size())
    link_line(out, view.path() + view.narrowing.query("all", kEveryChild),
              texts::show_all_children(children.size()));
}

void write_by_date(Html& out, const TodayView& view) {
  for (std::size_t i = 0; i < app::kDueGroups; ++i)
    write_group(out, view, static_cast<DueGroup>(i));
}

/// By date or by child: the one that is shown, and a link to the other.
void write_order(Html& out, const TodayView& view) {
  using Order = Narrowing::Order;
  out.literal("<nav class=\"sw-order\"").attribute("aria-label", texts::kByLabel).literal("><ul>");
  for (const auto& [order, words] :
       {std::pair(Order::ByDate, texts::kByDate), std::pair(Order::ByChild, texts::kByChild)}) {
    const bool is_shown = view.narrowing.order() == order;
    out.literal("<li><a class=\"govuk-link\"").href(view.path() + view.narrowing.query_of(order));
    if (is_shown) out.attribute("aria-current", "true");
    out.literal(">").text(words).literal("</a></li>");
  }
  out.literal("</ul></nav>");
}

/// What is not about one line: each for whoever may.
void write_also(Html& out, const TodayView& view) {
  const auto who =
      view.context.staff_book.relationships(view.visitor().session.person, view.school);
  out.literal("<nav class=\"sw-order\"")
      .attribute("aria-label", texts::kAlsoLabel)
      .literal("><ul>");
  const auto link = [&](people::Action action, std::string_view rest, texts::Text words) {
    if (!people::may(action, who)) return;
    link_item(out, school_path(view.school, rest), words);
  };
  // Whoever answers concerns raises one from where they wait.
  if (!people::may(people::Action::AnswerConcern, who))
    link(people::Action::RaiseConcern, "/concern", texts::kStartConcern);
  link(people::Action::DoTask, "/reminder", texts::kSetReminder);
  link(people::Action::HoldMeeting, "/meeting-day", texts::kMeetingDay);
  link(people::Action::TellParent, "/parents-told", texts::kForSeveral);
  const law::Framework* law = view.context.records.school(view.school)->framework;
  if (law != nullptr && !reports_of(*law).empty())
    link(people::Action::DraftPlan, "/reports", texts::kReportsLink);
  if (view.leads_on) link(people::Action::MoveLaw, "/moving", texts::kMovingTitle);
  link(people::Action::SeeOverview, "/overview", texts::kOverview);
  out.literal("</ul></nav>");
}

void write_empty(Html& out, const TodayView& view, std::size_t all) {
  if (all == 0) {
    const texts::Text none = view.of_others > 0 ? texts::kNothingYours : texts::kNothingAtAll;
    paragraph(out, view.narrowing.is_narrow() ? texts::kNothingFits : none);
    link_line(out, school_path(view.school, "/children"), texts::kAllChildren);
    return;
  }
  const bool is_late = !rows_of(view.groups, DueGroup::Late).empty();
  const bool is_this_week = !rows_of(view.groups, DueGroup::ThisWeek).empty();
  // What is others' may be late.
  if (!is_late && !is_this_week && view.of_others == 0)
    paragraph(out, std::string(texts::kNothingLate) + " " + texts::kNothingThisWeek);
}

/// The way to what is left out: also of that the whole class or child is a teacher's to see.
void write_of_others(Html& out, const TodayView& view) {
  if (view.of_others == 0) return;
  link_line(out, view.path() + view.narrowing.query("person", kEverybody),
            texts::show_others(view.of_others));
}

/// That something of the school itself is missing, for who looks after that.
void write_school_line(Html& out, const WebContext& context, const Visitor& visitor,
                       const std::string& school) {
  if (!context.staff_book.may(people::Action::SeeSchoolDuties, visitor.session.person, school))
    return;
  if (context.records.school(school)->owes)
    link_line(out, school_path(school, "/school"), texts::kOwesSomething);
}

std::optional<Notice> notice_of(const Request& request) {
  if (request.query.first("done") == "reminder") return Notice{texts::kReminderSet};
  return std::nullopt;
}

Page page_of(const TodayView& view, const Html& filter) {
  std::size_t all = 0;
  std::set<std::string_view> children;
  for (const auto& rows : view.groups) {
    all += rows.size();
    for (const app::DueRow& row : rows) children.insert(row.name.child);
  }
  Page page{.title = texts::kTodayTitle,
            .visitor = view.visitor(),
            .notice = notice_of(view.request),
            .lead = texts::today_lead(view.lines.today(), children.size()),
            .width = Width::Full};
  write_first_day(page.main, view.context, view.visitor(), view.school);
  write_my_classes(page.main, view.context, view.visitor(), view.school);
  write_counts(page.main, view);
  write_also(page.main, view);
  write_handed_drafts(page.main, view.context, view.visitor(), view.school);
  page.main.add(filter);
  write_order(page.main, view);
  write_empty(page.main, view, all);
  if (view.narrowing.order() == Narrowing::Order::ByChild)
    write_by_child(page.main, view);
  else
    write_by_date(page.main, view);
  write_of_others(page.main, view);
  return page;
}

/// What to narrow the rows down to. To whoever does not lead the help their own lines come first,
/// and everybody's are a choice.
Choices choices_of(const std::vector<app::DueRow>& rows,
                   std::vector<std::pair<std::string, std::string>> persons, bool is_of_all) {
  Choices choices = Choices::of(rows);
  choices.persons = std::move(persons);
  if (is_of_all) return choices;
  choices.persons.emplace_back(kEverybody, texts::kNarrowEverybody);
  choices.of_nobody = texts::kNarrowForMe;
  choices.let_go = texts::kNarrowToMine;
  return choices;
}

Response show_caseload(const WebContext& context, const Request& request,
                       const std::string& school) {
  const std::string& person = visitor_of(request).session.person;
  const base::Day today = context.today(school);
  const auto staff = context.staff_book.at(school);
  const app::Owners owners(*staff, today);
  auto rows = context.casework.lists(school).due(owners.viewer(person, school));
  const std::size_t where_next = app::take_where_next(rows);
  app::name_owners(rows, *staff);
  app::keep_unopened(rows, *staff, context.drafts.openings({school, {}}), today, person);
  const bool leads_on =
      app::leads_on_now(rows, context.library, context.records.school(school)->framework, today);
  Narrowing narrowing = Narrowing::of(request, context, school);
  const DueLines lines(context, visitor_of(request), school);
  auto persons = persons_of(rows, owners, *staff, person);
  const bool is_of_all = leads_help(context.staff_book.relationships(person, school));
  std::vector<app::DueRow> others;
  if (!is_of_all && narrowing.person().empty()) others = take_others(rows, lines, owners);
  Html filter;
  narrowing.write(filter, school_path(school, "/today"),
                  choices_of(rows, std::move(persons), is_of_all));
  narrowing.apply(rows);
  narrowing.apply(others);
  keep_only_of(rows, owners, narrowing.person());
  const TodayView view{context,
                       request,
                       school,
                       std::move(narrowing),
                       app::in_groups(std::move(rows), today, context.library),
                       lines,
                       leads_on,
                       others.size()};
  Page page = page_of(view, filter);
  if (where_next > 0 && context.staff_book.may(people::Action::RecordEntry, person, school))
    link_line(page.main, school_path(school, "/next-places"), texts::where_next_open(where_next));
  if (context.staff_book.may(people::Action::SettleImport, person, school))
    link_line(page.main, school_path(school, "/to-find-out"), texts::kFindOutLink);
  write_school_line(page.main, context, visitor_of(request), school);
  return respond(context, request, page);
}

/// For somebody who sees no record: what there is to do.
Response show_start(const WebContext& context, const Request& request, const std::string& school) {
  const auto who = context.staff_book.relationships(visitor_of(request).session.person, school);
  Page page{.title = texts::kTodayTitle,
            .visitor = visitor_of(request),
            .lead = texts::long_day(context.today(school))};
  write_first_day(page.main, context, visitor_of(request), school);
  paragraph(page.main, texts::start_lead(context.records.school(school)->framework));
  page.main.literal("<ul class=\"sw-links\">");
  const auto link = [&](people::Action action, const std::string& path, texts::Text words) {
    if (!people::may(action, who)) return;
    link_item(page.main, path, words);
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
