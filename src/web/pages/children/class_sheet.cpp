#include "web/pages/children/class_sheet.h"

#include <algorithm>

#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/plan_content.h"
#include "web/pages/today/due_lines.h"
#include "web/texts/child.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using http::Request;
using http::Response;

void write_fact(Html& out, std::string_view name, std::string_view value) {
  out.literal("<div><dt>").text(name).literal("</dt> <dd>").text(value).literal("</dd></div>");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

void write_facts(Html& out, const app::ChildRow& row, const app::ChildFile& file,
                 const law::Library& library) {
  out.literal("<dl>");
  write_fact(out, texts::kColumnStage, file.standing.present_stage().name.en);
  const auto needs = present_needs(file, PackWords(library, file.framework()));
  if (!needs.empty()) write_fact(out, texts::kSheetNeeds, joined(needs));
  if (row.next_on) write_fact(out, texts::kSheetNext, texts::near_day(*row.next_on, file.today));
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

void write_child(Html& out, const WebContext& context, const app::ChildRow& row,
                 const app::ChildFile& file) {
  out.literal("<section class=\"sw-card sw-sheet\"><h2><a class=\"govuk-link\"");
  out.href(child_path(file.id)).literal(">").text(name_of(row.name)).literal("</a></h2>");
  out.literal("<div class=\"sw-card__b\">");
  write_facts(out, row, file, context.library);
  write_plan(out, file);
  close_card(out);
}

}  // namespace

Response show_class_sheet(const WebContext& context, const Request& request,
                          const std::string& school, const std::string& class_name) {
  constexpr int kNotFound = 404;
  app::Lists& lists = context.casework.lists(school);
  const std::string& person = visitor_of(request).session.person;
  app::ChildFilter filter;
  filter.class_name = class_name;
  const auto rows = lists.children({person, school, context.today(school)}, filter);
  if (rows.empty()) return error_page(context, kNotFound, request);
  Page page{.title = texts::sheet_title(class_name),
            .visitor = visitor_of(request),
            .back = school_path(school, "/children"),
            .lead = texts::sheet_lead(context.today(school))};
  html::Attributes prints;
  prints.flag("data-print").flag("hidden");
  components::write(page.main, components::Button{.content = texts::kSheetPrint,
                                                  .type = "button",
                                                  .classes = "govuk-button--secondary",
                                                  .attributes = prints});
  bool is_empty = true;
  for (const app::ChildRow& row : rows) {
    if (!row.on_register && row.in_force.empty()) continue;
    const auto file = context.casework.open(person, {school, row.name.child});
    if (!file) continue;
    write_child(page.main, context, row, *file);
    is_empty = false;
  }
  if (is_empty) paragraph(page.main, texts::kNobodyHelped);
  return respond(context, request, page);
}

}  // namespace stepwell::web::pages
