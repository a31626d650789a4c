// The document for paper: two sides of A4 at its usual size. A draft says on each that it is one.
#include <algorithm>

#include "web/pages/child/stage_in_law.h"
#include "web/pages/help/delivery_view.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/plan_opened.h"
#include "web/pages/plan/plan_pages.h"
#include "web/pages/plan/reviewed_content.h"
#include "web/pages/plan/target_picture.h"
#include "web/texts/child.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_who(Html& out, const AboutChild& about) {
  const app::ChildView& child = about.file.details;
  out.literal("<dl class=\"sw-paper-who\">");
  write_fact(out, texts::kPaperBorn, child.born ? texts::day(*child.born) : std::string());
  write_fact(out, texts::kPaperClass, child.class_name);
  write_fact(out, texts::kPaperStage, about.file.standing.present_stage().name.en);
  write_fact(out, texts::kStageInLaw, stage_in_law(about));
  out.literal("</dl>");
}

/// How each target is going, once: the picture with what was measured beside it. Targets of which
/// nothing was noted are left out.
Html pictures_of(const AboutPlan& plan) {
  Html pictures;
  for (const app::TargetSoFar& target :
       app::targets_so_far(plan.record(), *plan.in_use, plan.document)) {
    Html picture;
    write_target_picture(picture, plan, target.target, PictureTable::Shown);
    if (picture.empty()) continue;
    pictures.literal("<section class=\"sw-plan-picture\"><h3 class=\"sw-written\">");
    pictures.text(target.target.words).literal("</h3>").add(picture).literal("</section>");
  }
  return pictures;
}

/// What was promised since this plan was issued and what came of it, in words for the family.
void write_delivery(Html& out, const AboutPlan& plan, const std::vector<GivenHelp>& given) {
  if (given.empty()) return;
  const app::ChildFile& file = plan.about.file;
  out.literal("<h2>").text(texts::kHelpCard).literal("</h2>");
  paragraph(out, texts::paper_help_lead(file.today));
  write_given_help(out, plan.about.words(), given);
  if (std::any_of(given.begin(), given.end(),
                  [](const GivenHelp& each) { return !each.last.empty(); }))
    paragraph(out, texts::kPaperSquares);
}

/// A plan stays on two sides of paper: how it has gone is printed for whoever asks for it.
void write_so_far(Html& out, const AboutPlan& plan) {
  const app::ChildFile& file = plan.about.file;
  const Html pictures = pictures_of(plan);
  const auto given = given_by(file, plan.document, plan.in_use->issued_on.value_or(file.today));
  if (pictures.empty() && given.empty()) return;
  if (!plan.about.request.query.first("pictures"))
    return link_line(out, plan.path("/print?pictures=1"), texts::kPaperWithProgress);
  out.literal("<div class=\"sw-plan-paper\">");
  write_delivery(out, plan, given);
  if (!pictures.empty()) {
    out.literal("<h2>").text(texts::kPaperProgress).literal("</h2>").add(pictures);
  }
  out.literal("</div>");
}

}  // namespace

http::Response show_print(const AboutPlan& plan) {
  const AboutChild& about = plan.about;
  const bool asks_for_draft = about.request.query.first("draft").has_value();
  const bool is_draft = plan.draft && (asks_for_draft || !plan.in_use || !plan.in_use->is_held());
  const std::string school = about.context.staff_book.at(about.id().school)->school_name;
  Page page{.title = texts::document_of(plan.document.name.en, about.file.name()),
            .visitor = about.visitor(),
            .back = plan.path(),
            .width = Width::Full};
  if (!is_draft) note_opened(plan);
  if (is_draft)
    page.lead = texts::paper_draft_lead(school, about.file.today);
  else if (plan.in_use)
    page.lead = texts::paper_lead(school, *plan.in_use);
  Html& out = page.main;
  if (is_draft)
    out.literal("<p class=\"sw-paper-draft\">").text(texts::kDraftOnPaper).literal("</p>");
  print_button(out, texts::kPrintPlanButton, "");
  write_who(out, about);
  const app::PlanContent content = is_draft      ? plan.written()
                                   : plan.in_use ? reviewed_content(plan)
                                                 : app::empty_content(plan.document);
  if (content.empty()) paragraph(out, texts::kNothingToPrint);
  write_content_for_paper(out, about.law(), content);
  if (!is_draft && plan.in_use) write_so_far(out, plan);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
