// The document for paper: two sides of A4 at its usual size. A draft says on each that it is one.
#include "web/components/button.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/plan_pages.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using html::Html;

void write_fact(Html& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.literal("<div><dt>").text(name).literal("</dt><dd>").text(value).literal("</dd></div>");
}

void write_who(Html& out, const AboutChild& about) {
  const app::ChildView& child = about.file.details;
  out.literal("<dl class=\"sw-paper-who\">");
  write_fact(out, texts::kPaperBorn, child.born ? texts::day(*child.born) : std::string());
  write_fact(out, texts::kPaperClass, child.class_name);
  write_fact(out, texts::kPaperStage, about.file.standing.present_stage().name.en);
  out.literal("</dl>");
}

void write_print_button(Html& out) {
  html::Attributes attributes;
  attributes.flag("data-print").flag("hidden");
  write(out, components::Button{
                 .content = texts::kPrintPlanButton, .type = "button", .attributes = attributes});
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
  if (is_draft)
    page.lead = texts::paper_draft_lead(school, about.file.today);
  else if (plan.in_use)
    page.lead = texts::paper_lead(school, *plan.in_use);
  Html& out = page.main;
  if (is_draft)
    out.literal("<p class=\"sw-paper-draft\">").text(texts::kDraftOnPaper).literal("</p>");
  write_print_button(out);
  write_who(out, about);
  const app::PlanContent content = is_draft      ? plan.written()
                                   : plan.in_use ? plan.in_use->content
                                                 : app::empty_content(plan.document);
  if (content.empty()) paragraph(out, texts::kNothingToPrint);
  write_content_for_paper(out, about.law(), content);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
