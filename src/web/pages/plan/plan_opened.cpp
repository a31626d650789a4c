#include "web/pages/plan/plan_opened.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/fault.h"
#include "web/pages/child/child_cards.h"
#include "web/texts/opened.h"
#include "web/texts/post.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

bool is_known(const AboutPlan& plan) {
  return plan.in_use && plan.in_use->issued != nullptr && plan.in_use->is_held();
}

/// Those who teach the child today, by name.
std::vector<app::StaffMember> teachers_of(const AboutPlan& plan) {
  const AboutChild& about = plan.about;
  const auto staff = about.context.staff_book.at(about.id().school);
  std::vector<app::StaffMember> teachers;
  for (const app::StaffMember& member : staff->members) {
    const auto how = people::relationships_of(member.person, staff->posts, about.id().child,
                                              about.file.details.class_name, about.file.today);
    if (how.has(people::Relationship::Teaches)) teachers.push_back(member);
  }
  std::sort(teachers.begin(), teachers.end(),
            [](const auto& one, const auto& other) { return one.name < other.name; });
  return teachers;
}

const app::PlanOpening* opening_by(const std::vector<app::PlanOpening>& openings,
                                   const AboutPlan& plan, const std::string& person) {
  for (const app::PlanOpening& opening : openings)
    if (opening.plan.document == plan.document.id && opening.person == person &&
        plan.in_use->issued->position <= opening.issue)
      return &opening;
  return nullptr;
}

void write_teachers(Html& out, const AboutPlan& plan) {
  const auto teachers = teachers_of(plan);
  if (teachers.empty()) return paragraph(out, texts::kNobodyTeaches);
  const auto openings = plan.about.context.drafts.openings(plan.about.id()).all;
  out.literal("<ul class=\"sw-rows\">");
  for (const app::StaffMember& teacher : teachers) {
    const app::PlanOpening* opening = opening_by(openings, plan, teacher.person);
    out.literal("<li><b>").text(teacher.name).literal("</b><span>");
    out.text(opening == nullptr ? std::string(texts::kNotOpenedYet)
                                : texts::opened_on(opening->on));
    out.literal("</span></li>");
  }
  out.literal("</ul>");
}

}  // namespace

void note_opened(const AboutPlan& plan) {
  if (!is_known(plan)) return;
  try {
    plan.about.context.drafts.note_opening({plan.draft_id(), plan.in_use->issued->position,
                                            plan.about.person(), plan.about.file.today});
  } catch (const base::Fault&) {
    return;
  }
}

void write_opened(Html& out, const AboutPlan& plan) {
  if (!is_known(plan)) return;
  open_card(out, texts::kOpenedTitle);
  if (plan.about.may(people::Action::IssuePlan)) write_teachers(out, plan);
  paragraph(out, texts::opened_is_kept(&plan.about.law()));
  close_card(out);
}

}  // namespace stepwell::web::pages
