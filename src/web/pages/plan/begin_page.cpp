// Beginning the draft of the next plan, and putting a draft away.
#include "app/moving/carry_over.h"
#include "app/plan/draft_mark.h"
#include "app/plan/fill_from_record.h"
#include "web/components/inset_text.h"
#include "web/components/warning_text.h"
#include "web/pages/plan/plan_pages.h"
#include "web/pages/report/record_words.h"
#include "web/texts/entry.h"
#include "web/texts/plan.h"
#include "web/texts/report.h"
#include "web/texts/review.h"

namespace stepwell::web::pages {
namespace {

using app::Carry;
using http::Response;

constexpr const char* kDraft = "draft";
constexpr std::string_view kEverything = "everything", kUnmet = "unmet", kNothing = "nothing";

std::optional<Carry> read_carry(std::string_view word) {
  if (word == kEverything) return Carry::Everything;
  if (word == kUnmet) return Carry::Unmet;
  if (word == kNothing) return Carry::Nothing;
  return std::nullopt;
}

std::vector<components::ChoiceItem> carry_choices() {
  return {components::Choice{.content = texts::kBeginEverything,
                             .value = std::string(kEverything),
                             .hint = components::Hint{.content = texts::kBeginEverythingHint}},
          components::Choice{.content = texts::kBeginUnmet, .value = std::string(kUnmet)},
          components::Choice{.content = texts::kBeginNothing, .value = std::string(kNothing)}};
}

void write_what_comes_over(html::Html& out, const AboutPlan& plan) {
  const auto targets = app::targets_so_far(plan.record(), *plan.in_use, plan.document);
  html::Html rows;
  for (const app::TargetSoFar& target : targets) {
    if (target.outcome == app::kOutcomeMet) continue;
    rows.literal("<li>").text(target.target.words);
    if (const int times = app::times_unmet(plan.record(), plan.document, target.target.id);
        times > 0)
      rows.literal(" <span class=\"sw-tag soon\">")
          .text(unmet_words(plan, times,
                            app::latest_outcome(plan.record(), plan.document, target.target.id)))
          .literal("</span>");
    rows.literal("</li>");
  }
  if (targets.empty()) return;
  paragraph(out, rows.empty() ? texts::kNothingComesOver : texts::kComesOver);
  if (rows.empty()) return;
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(rows).literal("</ul>");
}

Response show_form(const AboutPlan& plan, const Typed& typed) {
  const app::ChildFile& file = plan.about.file;
  Page page{.title = texts::begin_title(plan.name(), plan.in_use.has_value()),
            .lead = texts::name_and_class(file.name(), file.details.class_name) + ". " +
                    texts::kBeginLead};
  if (plan.about.request.query.first("done") == "reviewed")
    page.notice = Notice{texts::review_recorded_next(plan.name())};
  const bool has_last = plan.in_use && plan.in_use->is_held() && !plan.document.is_report();
  if (plan.document.is_report()) paragraph(page.main, texts::kPrepareMeans);
  if (has_last) write_what_comes_over(page.main, plan);
  if (!plan.in_use &&
      !app::carried_over(app::empty_content(plan.document), plan.about.file).empty())
    paragraph(page.main, texts::kBeginCarried);
  open_form(page.main, plan.path("/begin"), bind(plan.about.context, plan.about.visitor(), typed));
  if (has_last)
    ask_one(page.main, typed,
            {.name = "with", .legend = texts::kBeginWith, .items = carry_choices()});
  else
    hidden(page.main, "with", kNothing);
  submit(page.main, texts::kBeginButton);
  close_form(page.main);
  return respond_plan(plan, std::move(page), typed);
}

/// The draft is put away as this page shows that it is: what is written in it later stays.
Response ask_put_away(const AboutPlan& plan, const Typed& typed) {
  Page page{.title = texts::put_away_title(plan.name())};
  write(page.main, components::WarningText{.content = texts::kPutAwayAsk,
                                           .icon_fallback_text = texts::kWarning});
  link_line(page.main, plan.path("/edit"), texts::kPutAwayRead);
  open_form(page.main, plan.path("/put-away"),
            bind(plan.about.context, plan.about.visitor(), typed));
  hidden(page.main, kDraft, app::draft_mark(plan.draft->fields));
  submit(page.main, texts::kPutAwayButton);
  close_form(page.main);
  return respond_plan(plan, std::move(page), typed);
}

}  // namespace

Response show_begin(const AboutPlan& plan) {
  if (plan.draft) return http::see_other(plan.path("/edit"));
  Typed typed = form_to_show(plan.about.context, plan.about.request, plan.about.person());
  if (typed.came == Came::Fresh) typed.form.add({"with", std::string(kEverything)});
  return show_form(plan, typed);
}

Response begin_draft(const AboutPlan& plan) {
  Typed typed = form_posted(plan.about.request);
  const auto carry = read_carry(typed.value("with"));
  if (!carry) {
    typed.problems.add("with", texts::kBeginWithMissing);
    return show_form(plan, typed);
  }
  app::PlanContent content = app::empty_content(plan.document);
  // A report begins with the record, not with the last report.
  if (plan.in_use && !plan.document.is_report())
    content =
        app::next_content(plan.document, plan.in_use->content,
                          app::targets_so_far(plan.record(), *plan.in_use, plan.document), *carry);
  if (!plan.in_use) content = app::carried_over(std::move(content), plan.about.file);
  const PackWords words = plan.about.words();
  content =
      app::fill_from_record(std::move(content), plan.document, plan.about.file,
                            record_answers(plan.about.file, words), plan.about.context.randomness);
  plan.about.context.drafts.begin(plan.draft_id(), plan.about.person(), plan.now(),
                                  app::draft_fields(content));
  return http::see_other(plan.path("/edit"));
}

Response show_put_away(const AboutPlan& plan) {
  if (!plan.draft) return http::see_other(plan.path() + "?done=gone");
  return ask_put_away(plan,
                      form_to_show(plan.about.context, plan.about.request, plan.about.person()));
}

Response put_away(const AboutPlan& plan) {
  app::DraftStore& drafts = plan.about.context.drafts;
  Typed typed = form_posted(plan.about.request);
  const bool was_seen =
      plan.draft && app::written_since(typed.value(kDraft), plan.draft->fields).empty();
  if (was_seen) drafts.discard_if(plan.draft_id(), plan.draft->fields);
  AboutPlan now = plan;
  now.draft = drafts.find(plan.draft_id());
  if (!now.draft) return http::see_other(plan.path() + "?done=away");
  typed.problems.add(kDraft, texts::kPutAwayNotSeen, "main");
  return ask_put_away(now, typed);
}

}  // namespace stepwell::web::pages
