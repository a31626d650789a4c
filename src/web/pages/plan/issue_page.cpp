// Issuing the document: what is missing, on which day, to whom, and when it is reviewed.
#include <algorithm>

#include "app/plan/draft_mark.h"
#include "app/plan/report_year.h"
#include "law/choices.h"
#include "web/components/inset_text.h"
#include "web/components/warning_text.h"
#include "web/pages/entry/act.h"
#include "web/pages/entry/evidence_file.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/options.h"
#include "web/pages/plan/content_view.h"
#include "web/pages/plan/issue_help.h"
#include "web/pages/plan/issue_received.h"
#include "web/pages/plan/plan_pages.h"
#include "web/texts/entry.h"
#include "web/texts/plan.h"

namespace stepwell::web::pages {
namespace {

using http::Response;
using What = app::IssueRefusal::What;

/// The field that says which draft was shown, and the part of the page that shows it.
constexpr const char* kDraft = "draft";
constexpr const char* kWritten = "written";
constexpr int kConflict = 409;

std::vector<components::ChoiceItem> choices(const AboutChild& about, std::string_view list) {
  std::vector<components::ChoiceItem> items;
  for (const Option& option : options_of(about, list))
    items.push_back(components::Choice{.content = option.words, .value = option.value});
  return items;
}

/// Whether another body made this one, though the school writes the document in this stage.
bool has_come(const AboutPlan& plan, const Typed& typed) {
  return plan.is_ours() && !typed.value(kCame).empty() &&
         app::may_come_from_others(plan.about.law(), plan.document);
}

bool is_ours(const AboutPlan& plan, const Typed& typed) {
  return plan.is_ours() && !has_come(plan, typed);
}

/// The school's own draft has nothing to do with what came.
AboutPlan seen_by(const AboutPlan& plan, const Typed& typed) {
  AboutPlan seen = plan;
  if (has_come(plan, typed)) seen.draft.reset();
  return seen;
}

app::ReviewDays review_days(const AboutPlan& plan, base::Day on) {
  const auto entry =
      app::issue_entry(plan.document, {on, std::string(law::kStateFinal), {}, std::nullopt},
                       app::empty_content(plan.document));
  return app::review_days_after(plan.record(), *plan.about.file.school, plan.about.context.library,
                                plan.document, entry);
}

/// The day that the draft itself names for the review.
std::optional<base::Day> written_review_day(const app::PlanContent& content) {
  for (const app::PlanSection& section : content.sections)
    if (!section.layout->many)
      if (const auto day = app::read_written_day(section.rows.front().value(app::kReviewDayField)))
        return day;
  return std::nullopt;
}

/// Each fault with the way to its field in the draft.
std::vector<components::ErrorSummaryItem> faults_of(const AboutPlan& plan, const Typed& typed) {
  std::vector<components::ErrorSummaryItem> items;
  if (!plan.draft) return items;
  const app::PlanContent written = plan.written();
  // What another body made has no faults here; what was copied has to be looked at all the same.
  const auto faults = is_ours(plan, typed)
                          ? app::faults_of(plan.about.law(), written)
                          : app::unchecked_in(written, law::Transfer::Unchecked::Refused);
  for (const app::PlanFault& fault : faults) {
    components::ErrorSummaryItem item{.content = texts::fault(fault)};
    item.href = html::Url(plan.path("/edit") + "#" + fault.name);
    items.push_back(std::move(item));
  }
  return items;
}

void add_open_targets(const AboutPlan& plan, std::vector<components::ErrorSummaryItem>& items) {
  const auto open = app::targets_open(plan.record(), plan.document);
  if (open.empty()) return;
  components::ErrorSummaryItem item{.content = texts::targets_open(open)};
  item.href = html::Url(review_path(plan.about.id(), plan.document));
  items.push_back(std::move(item));
}

/// Nothing was sent yet.
bool is_on_arrival(const Typed& typed) {
  return typed.came == Came::Fresh || typed.came == Came::Back;
}

/// Whoever the plan names and who does not see the child; of what was sent the field says it.
void add_givers(const AboutPlan& plan, const Typed& typed,
                std::vector<components::ErrorSummaryItem>& items) {
  for (GiverStop& stop : giver_stops(plan, typed, offer_of(plan, plan.about.file.today))) {
    components::ErrorSummaryItem item{.content = stop.words};
    item.href = html::Url("#" + stop.field);
    items.push_back(std::move(item));
  }
}

/// One line for each field that is not as it was shown; none where there are too many to read.
void add_changes(const AboutPlan& plan, const std::vector<std::string>& changed,
                 std::vector<components::ErrorSummaryItem>& items) {
  constexpr std::size_t kMostLines = 12;
  if (changed.size() > kMostLines) return;
  for (const std::string& name : changed) {
    const auto field = app::read_field_name(plan.document, name);
    if (!field) continue;
    const auto fields = plan.draft ? plan.draft->fields : std::vector<app::DraftField>();
    const auto now = std::find_if(fields.begin(), fields.end(),
                                  [&](const app::DraftField& each) { return each.name == name; });
    components::ErrorSummaryItem item{.content = texts::taken_out_meanwhile(*field)};
    if (now != fields.end()) {
      item.content = texts::written_meanwhile(plan.about.name_of(now->person), *field);
      item.href = html::Url(plan.path("/edit") + "#" + name);
    }
    items.push_back(std::move(item));
  }
}

/// What was copied, where the law that was left only wants it looked over.
void write_unchecked(html::Html& out, const AboutPlan& plan) {
  html::Html lines;
  for (const app::PlanFault& fault :
       app::unchecked_in(plan.written(), law::Transfer::Unchecked::Warned)) {
    lines.literal("<li>");
    write_link(lines, plan.path("/edit") + "#" + fault.name, texts::fault(fault));
    lines.literal("</li>");
  }
  if (lines.empty()) return;
  write(out, components::WarningText{.content = texts::kUncheckedWarning,
                                     .icon_fallback_text = texts::kWarning});
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">").add(lines).literal("</ul>");
}

/// A report tells of one year: whoever issues one that lay there is told of which.
void write_year(html::Html& out, const AboutPlan& plan) {
  if (!plan.document.is_report() || !plan.draft) return;
  const auto begins = app::earlier_year_of(*plan.draft, plan.about.file.today);
  if (!begins) return;
  write(out, components::WarningText{.content = texts::of_earlier_year(*begins),
                                     .icon_fallback_text = texts::kWarning});
  link_line(out, plan.path("/put-away"), texts::kPutAway);
}

/// Nothing was asked yet, so what is missing is no fault of whoever opens the page.
void write_before(html::Html& out, const std::vector<components::ErrorSummaryItem>& stops) {
  if (stops.empty()) return;
  out.literal("<section id=\"before\"><h2 class=\"govuk-heading-m\">").text(texts::kBeforeIssue);
  out.literal("</h2><ul class=\"govuk-list govuk-list--bullet\">");
  for (const components::ErrorSummaryItem& stop : stops) {
    out.literal("<li>");
    if (stop.href) out.literal("<a class=\"govuk-link\"").href(*stop.href).literal(">");
    html::write(out, stop.content);
    if (stop.href) out.literal("</a>");
    out.literal("</li>");
  }
  out.literal("</ul></section>");
}

/// All of it: nobody issues what they were not shown.
void write_written(html::Html& out, const AboutPlan& plan) {
  if (!plan.draft) return;
  out.literal("<section").id(html::Id(kWritten)).literal("><h2 class=\"govuk-heading-m\">");
  out.text(texts::kWhatIsIssued).literal("</h2>");
  write_content_beside(out, plan.about.law(), plan.written());
  out.literal("</section>");
}

void write_form(html::Html& out, const AboutPlan& plan, const Typed& typed) {
  const AboutChild& about = plan.about;
  const auto days = review_days(plan, about.file.today);
  const auto written = written_review_day(plan.written());
  if (is_ours(plan, typed))
    open_form(out, plan.path("/issue"), bind(about.context, about.visitor(), typed));
  else
    open_entry_form(out, plan.path("/issue"), bind(about.context, about.visitor(), typed),
                    law::kinds::document_issued);
  if (has_come(plan, typed)) hidden(out, kCame, typed.value(kCame));
  hidden(out, kDraft, plan.draft ? app::draft_mark(plan.draft->fields) : std::string());
  write_touched(out, plan);
  ask_day(out, typed, {.name = "on", .legend = texts::kIssueOn, .suggested = about.file.today});
  if (!is_ours(plan, typed))
    ask_one(
        out, typed,
        {.name = "state", .legend = texts::kIssueState, .items = choices(about, "document_state")});
  if (!is_ours(plan, typed)) ask_received(out, plan, typed);
  ask_any(out, typed,
          {.name = "given_to", .legend = texts::kIssueTo, .items = choices(about, "recipient")});
  if (plan.document.plan || days.suggested() || written)
    ask_day(out, typed,
            {.name = "review_on",
             .legend = texts::kReviewOn,
             .hint = texts::review_hint(days),
             .suggested = written ? written : days.suggested()});
  write_help_offer(out, plan, typed, offer_of(plan, about.file.today));
  if (!is_ours(plan, typed)) ask_move(out, plan, typed);
  submit(out, is_ours(plan, typed) ? texts::kIssueButton : texts::kRecordIssueButton);
  close_form(out);
}

Response show_form(const AboutPlan& plan, const Typed& typed,
                   std::vector<components::ErrorSummaryItem> stops) {
  Page page{.title = texts::issue_title(plan.name(), plan.about.file.name()),
            .visitor = plan.about.visitor(),
            .back = plan.path(),
            .lead = texts::kIssueLead};
  if (!is_ours(plan, typed))
    write(page.main, components::InsetText{.content = texts::of_another(maker_of(plan))});
  page.problems = typed.problems.summary();
  const bool is_asked = is_on_arrival(typed);
  if (is_asked)
    write_before(page.main, stops);
  else
    for (auto& stop : stops) page.problems.push_back(std::move(stop));
  if (typed.came == Came::Back)
    page.notice = Notice{texts::kKeptForm, components::NotificationKind::Neutral};
  write_year(page.main, plan);
  write_unchecked(page.main, plan);
  write_form(page.main, plan, typed);
  write_written(page.main, plan);
  const bool is_old = typed.came == Came::Again || typed.problems.has(kDraft);
  const int refused = is_old ? kConflict : kUnprocessable;
  return respond(plan.about.context, plan.about.request, page, is_asked ? 200 : refused);
}

std::string read_state(const AboutPlan& plan, Typed& typed) {
  if (is_ours(plan, typed)) return std::string(law::kStateFinal);
  std::string state = typed.value("state");
  if (!plan.about.law().has_choice("document_state", state))
    typed.problems.add("state", texts::kStateMissing);
  return state;
}

std::optional<app::IssueForm> read_issue(const AboutPlan& plan, Typed& typed) {
  const auto on = read_day(typed, "on");
  app::IssueForm form{on.value_or(plan.about.file.today), read_state(plan, typed),
                      typed.values("given_to"), std::nullopt};
  for (const std::string& to : form.given_to)
    if (!plan.about.law().has_choice("recipient", to))
      typed.problems.add("given_to", texts::kRecipientUnknown);
  if (is_day_typed(typed, "review_on")) form.review_on = read_day(typed, "review_on");
  if (form.review_on && is_too_far(*form.review_on, plan.about.file.today))
    typed.problems.add("review_on", texts::day_too_far(kMostYearsAhead), "review_on-day");
  form.draft = typed.value(kDraft);
  form.has_come = has_come(plan, typed);
  form.touched = read_touched(typed).value_or(0);
  const app::HelpOffer offer = offer_of(plan, form.on);
  const app::HelpChosen chosen = read_help_chosen(plan, typed, offer);
  boost::json::object received;
  std::optional<boost::json::object> move;
  if (!is_ours(plan, typed)) {
    received = read_received(plan, typed);
    move = read_move(plan, typed, form);
  }
  if (!typed.problems.empty()) return std::nullopt;
  form.help = app::help_entries(offer, chosen, form.on);
  form.received = std::move(received);
  form.move = std::move(move);
  return form;
}

/// What a refusal means for the form, where it is not said by the draft itself.
void add_refusal(Typed& typed, const app::IssueRefusal& refusal) {
  switch (refusal.what) {
    case What::NoDraft:
    case What::Incomplete:
    case What::TargetsOpen: return;
    case What::DraftChanged: typed.problems.add(kDraft, texts::kDraftChanged, kWritten); return;
    case What::Meanwhile: typed.problems.add(kDraft, texts::kIssuedMeanwhile, "main"); return;
    case What::InFuture: typed.problems.add("on", texts::kInFuture, "on-day"); return;
    case What::ReviewMissing:
      typed.problems.add("review_on", texts::kReviewDayMissing, "review_on-day");
      return;
    case What::ReviewNotLater:
      typed.problems.add("review_on", texts::kReviewNotLater, "review_on-day");
      return;
    case What::Refused: break;
  }
  add_problems(typed, refusal.refusal, {"on", "given_to", "review_on", "moves"});
}

std::vector<components::ErrorSummaryItem> stops_of(const AboutPlan& plan, const Typed& typed) {
  auto stops = faults_of(plan, typed);
  if (is_ours(plan, typed)) add_open_targets(plan, stops);
  if (is_on_arrival(typed)) add_givers(plan, typed, stops);
  return stops;
}

/// Where the issue stands that this person recorded last; 0, if none does.
record::Position issued_at(const AboutPlan& plan) {
  const AboutChild& about = plan.about;
  const auto file =
      about.context.casework.open(about.person(), about.id(), people::Action::IssuePlan);
  if (!file) return 0;
  for (std::size_t i = file->entries.size(); i-- > 0;) {
    const law::Topic& topic = file->entries[i].topic;
    if (topic.kind == law::kinds::document_issued && topic.word(0) == plan.document.word &&
        file->recorded_by[i] == about.person())
      return file->entries[i].position;
  }
  return 0;
}

/// What came from others leads to what it opens; the school's own to the plan.
Response lead_on(const AboutPlan& plan, const Typed& typed, const app::IssueForm& form,
                 app::Discarded draft) {
  if (form.move)
    return to_done_page(plan.about,
                        recorded_at(plan.about, people::Action::IssuePlan, {*form.move}));
  if (!is_ours(plan, typed)) return to_done_page(plan.about, issued_at(plan));
  const bool is_kept = draft == app::Discarded::WrittenMeanwhile;
  return http::see_other(plan.path() + (is_kept ? "?done=issued-kept" : "?done=issued"));
}

}  // namespace

Response show_issue(const AboutPlan& opened) {
  const http::Request& request = opened.about.request;
  Typed typed = form_to_show(opened.about.context, request, opened.about.person());
  if (typed.came == Came::Fresh && request.query.first(kCame)) typed.form.add({kCame, "yes"});
  const AboutPlan plan = seen_by(opened, typed);
  if (!plan.draft && is_ours(plan, typed)) return http::see_other(plan.path() + "?done=gone");
  if (typed.came == Came::Fresh && !is_ours(plan, typed)) preset_received(plan, typed);
  return show_form(plan, typed, stops_of(plan, typed));
}

Response issue_draft(const AboutPlan& opened) {
  Typed typed = form_posted(opened.about.request);
  const AboutPlan plan = seen_by(opened, typed);
  if (!plan.draft && is_ours(plan, typed)) return http::see_other(plan.path() + "?done=gone");
  const auto form = read_issue(plan, typed);
  if (!form) return show_form(plan, typed, stops_of(plan, typed));
  const AboutChild& about = plan.about;
  const auto done = app::IssuePlan(about.context.casework, about.context.drafts)
                        .issue(about.case_request(typed), about.file, plan.document, *form);
  if (done) return lead_on(plan, typed, *form, done->draft);
  if (done.error().what == What::NoDraft) return http::see_other(plan.path() + "?done=gone");
  add_refusal(typed, done.error());
  return show_now(plan, people::Action::IssuePlan, [&](const AboutPlan& opened_now) {
    const AboutPlan now = seen_by(opened_now, typed);
    std::vector<components::ErrorSummaryItem> stops;
    add_changes(now, done.error().changed, stops);
    for (auto& stop : stops_of(now, typed)) stops.push_back(std::move(stop));
    return show_form(now, typed, std::move(stops));
  });
}

}  // namespace stepwell::web::pages
