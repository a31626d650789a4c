#include "web/pages/children/class_sheet.h"

#include <algorithm>
#include <map>
#include <vector>

#include "app/help/given_help.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/help/sessions_place.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/child.h"
#include "web/texts/class.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;
using people::Action;

/// A child of the class whose record this visitor may see.
struct SheetChild {
  const app::ChildRow* row = nullptr;
  app::ChildFile file;
  people::Relationships who;
  std::vector<const app::SessionLine*> today;

  std::string path(std::string_view rest = {}) const { return child_path(file.id, rest); }
};

/// The page in one: what is asked once for all children.
struct Sheet {
  const WebContext& context;
  SessionsPlace place;
  std::vector<app::SessionGroup> groups;  ///< point into `place`
  std::vector<app::ChildRow> rows;
  std::vector<SheetChild> children;  ///< point into `rows` and `groups`
};

bool has_help(const app::ChildRow& row) {
  return row.on_register || !row.in_force.empty();
}

/// What is given to the child, whatever plan promised it.
std::vector<std::string> help_of(const Sheet& sheet, const SheetChild& child) {
  std::vector<std::string> lines;
  const app::ChildHelp* help = sheet.place.find(child.file.id.child);
  if (help == nullptr) return lines;
  for (const record::Provision& provision : help->help.provisions)
    if (provision.is_given_on(sheet.place.today))
      lines.push_back(
          texts::help_in_place(provision, sheet.place.choice("provision_type", provision.type)));
  return lines;
}

std::vector<std::string> sessions_of(const Sheet& sheet, const SheetChild& child) {
  std::vector<std::string> lines;
  for (const app::SessionLine* line : child.today) {
    const record::Provision& provision = *line->provision;
    const std::string type = sheet.place.choice("provision_type", provision.type);
    lines.push_back(
        texts::session_today(provision.what.empty() ? type : provision.what, line->week));
  }
  return lines;
}

void write_facts(Html& out, const Sheet& sheet, const SheetChild& child) {
  const app::ChildFile& file = child.file;
  out.literal("<dl>");
  write_fact(out, texts::kColumnStage, file.standing.present_stage().name.en);
  const auto needs = present_needs(file, PackWords(sheet.context.library, file.standing));
  write_fact(out, texts::kSheetNeeds, texts::joined(needs));
  if (child.row->next_on)
    write_fact(out, texts::kSheetNext, texts::near_day(*child.row->next_on, file.today));
  if (const auto help = help_of(sheet, child); !help.empty())
    write_fact(out, texts::kClassHelp, texts::joined(help, "; "));
  if (const auto today = sessions_of(sheet, child); !today.empty())
    write_fact(out, texts::kClassToday, texts::joined(today, "; "));
  out.literal("</dl>");
}

void write_plan(Html& out, const app::ChildFile& file) {
  const auto plans = documents_in_force(file);
  bool says_anything = false;
  for (const InForce& plan : plans) {
    const auto lists = plan_lists(file, plan, PlanPart::ForTeaching);
    write_plan_lists(out, lists);
    says_anything = says_anything || !lists.empty();
  }
  if (!says_anything) paragraph(out, plans.empty() ? texts::kSheetNoPlan : texts::kPlanNotHere);
}

void write_way(Html& out, const SheetChild& child, Action action, const std::string& href,
               texts::Text words) {
  if (!people::may(action, child.who)) return;
  Html content;
  content.text(words).literal("<span class=\"govuk-visually-hidden\">");
  content.text(texts::for_child(child.file.name())).literal("</span>");
  components::write(out, components::Button{.content = std::move(content),
                                            .href = html::Url(href),
                                            .classes = "govuk-button--secondary sw-button--small"});
}

/// One tap to note, to raise a concern, or to read the whole plan.
void write_ways(Html& out, const SheetChild& child) {
  out.literal("<div class=\"sw-ways\">");
  for (const law::Document* document : child.file.standing.in_force) {
    if (!document->plan) continue;
    const std::string plan = child.path("/plan/" + document->id);
    write_way(out, child, Action::NoteProgress, plan + "/progress", texts::kClassNote);
    write_way(out, child, Action::SeePlan, plan, texts::kClassPlan);
    break;
  }
  write_way(out, child, Action::RaiseConcern, child.path("/concern"), texts::kClassConcern);
  out.literal("</div>");
}

std::string anchor_of(const SheetChild& child) {
  return "child-" + child.file.id.child;
}

void write_child(Html& out, const Sheet& sheet, const SheetChild& child) {
  out.literal("<section class=\"sw-card sw-sheet\"").attribute("id", anchor_of(child));
  out.literal("><h2><a class=\"govuk-link\"").href(child.path()).literal(">");
  out.text(name_of(child.row->name)).literal("</a></h2><div class=\"sw-card__b\">");
  write_facts(out, sheet, child);
  write_plan(out, child.file);
  write_ways(out, child);
  close_card(out);
}

/// On a phone a class is long: the names lead down.
void write_jump(Html& out, const Sheet& sheet) {
  constexpr std::size_t kFew = 2;
  if (sheet.children.size() <= kFew) return;
  out.literal("<nav class=\"sw-jump sw-no-print\"").attribute("aria-label", texts::kClassJump);
  out.literal("><ul>");
  for (const SheetChild& child : sheet.children) {
    link_item(out, "#" + anchor_of(child), name_of(child.row->name));
  }
  out.literal("</ul></nav>");
}

/// Those without extra help, each with the one thing to do.
void write_others(Html& out, const Sheet& sheet) {
  std::vector<const app::ChildRow*> others;
  for (const app::ChildRow& row : sheet.rows)
    if (!has_help(row)) others.push_back(&row);
  if (others.empty()) return;
  out.literal("<section class=\"sw-no-print\">");
  heading(out, texts::kClassOthers);
  paragraph(out, texts::kClassOthersLead);
  out.literal("<ul class=\"sw-links\">");
  for (const app::ChildRow* row : others)
    link_item(out, child_path({sheet.place.school, row->name.child}, "/concern"),
              name_of(row->name), texts::kClassConcern);
  out.literal("</ul></section>");
}

/// The lines of sessions of that child that are meant for the day.
std::vector<const app::SessionLine*> lines_of(const Sheet& sheet, const std::string& child) {
  std::vector<const app::SessionLine*> lines;
  for (const app::SessionGroup& group : sheet.groups)
    for (const app::SessionLine& line : group.lines)
      if (line.child->name.child == child) lines.push_back(&line);
  return lines;
}

/// The records of those with extra help, by child: one question to the store.
std::map<std::string, app::ChildFile> open_helped(const Sheet& sheet) {
  std::vector<std::string> helped;
  for (const app::ChildRow& row : sheet.rows)
    if (has_help(row)) helped.push_back(row.name.child);
  std::map<std::string, app::ChildFile> files;
  if (helped.empty()) return files;
  for (app::ChildFile& file : sheet.context.casework.open_these(
           sheet.place.person(), sheet.place.school, helped, sheet.place.today)) {
    const std::string child = file.id.child;
    files.emplace(child, std::move(file));
  }
  return files;
}

void find_children(Sheet& sheet) {
  const auto staff = sheet.place.staff;
  auto files = open_helped(sheet);
  for (const app::ChildRow& row : sheet.rows) {
    const auto file = files.find(row.name.child);
    if (file == files.end()) continue;
    const auto who = people::relationships_of(sheet.place.person(), staff->posts, row.name.child,
                                              row.name.class_name, sheet.place.today);
    sheet.children.push_back({&row, std::move(file->second), who, lines_of(sheet, row.name.child)});
  }
}

}  // namespace

Response show_class_sheet(const WebContext& context, const Request& request,
                          const std::string& school, const std::string& class_name) {
  Sheet sheet{context, sessions_place(context, request, school), {}, {}, {}};
  app::ChildFilter filter;
  filter.class_name = class_name;
  const app::Viewer viewer{sheet.place.person(), school, sheet.place.today};
  sheet.rows = context.casework.lists(school).children(viewer, filter);
  if (sheet.rows.empty()) return not_found_page(context, request);
  if (sheet.place.view->calendar != nullptr)
    sheet.groups =
        app::sessions_of_day(sheet.place.children, sheet.place.asked(sheet.place.person()));
  find_children(sheet);
  Page page{.title = texts::sheet_title(class_name),
            .visitor = visitor_of(request),
            .back = school_path(school, "/children"),
            .lead = texts::sheet_lead(sheet.place.today)};
  print_button(page.main, texts::kSheetPrint);
  if (std::any_of(sheet.children.begin(), sheet.children.end(),
                  [](const SheetChild& child) { return !child.today.empty(); }))
    link_line(page.main, school_path(school, "/sessions"), texts::kClassTodayAll);
  write_jump(page.main, sheet);
  if (sheet.children.empty()) paragraph(page.main, texts::kNobodyHelped);
  for (const SheetChild& child : sheet.children) write_child(page.main, sheet, child);
  write_others(page.main, sheet);
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
