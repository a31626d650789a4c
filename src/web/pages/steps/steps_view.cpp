#include "web/pages/steps/steps_view.h"

#include <algorithm>

#include "app/plan/issue_plan.h"
#include "http/percent.h"
#include "web/components/button.h"
#include "web/pages/plan/plan_place.h"
#include "web/texts/child.h"
#include "web/texts/steps.h"
#include "web/texts/today.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using people::Action;
using record::ProcessRun;
using record::StepNow;
using Is = StepNow::Is;
using Of = law::Role::Of;

/// What whoever keeps the plan owes is another's work while another keeps it.
Of turn_of(const law::Framework& law, const StepNow& step) {
  const Of of = law.roles[step.turn].of;
  const record::Instance* open = step.open();
  const bool is_watched = open != nullptr && open->kind == law::DutyKind::Watch;
  return of == Of::School && is_watched ? Of::Other : of;
}

/// Who makes the documents of a step, or of a duty.
MadeBy made_by(const law::Framework& law, std::size_t role) {
  return law.roles[role].of == Of::School ? MadeBy::School : MadeBy::Another;
}

std::string_view edge_of(const StepNow& step) {
  if (step.is != Is::Now) return "";
  const record::Instance* open = step.open();
  return open != nullptr && open->overdue ? "late" : "soon";
}

/// The first topic of which this visitor may record an entry.
std::optional<Doing> doing_one_of(const ChildCards& cards, const std::vector<law::Pattern>& topics,
                                  MadeBy whose, texts::Text words) {
  for (const law::Pattern& pattern : topics) {
    const auto kind = law::find_kind(pattern.text().substr(0, pattern.text().find_first_of(":|")));
    if (kind && cards.may(action_of(*kind)))
      return Doing{receiving_path(cards.about, pattern, whose), words};
  }
  return std::nullopt;
}

std::optional<Doing> doing_duty(const ChildCards& cards, const record::Instance& open) {
  auto doing = doing_of(cards.who, cards.about.id(), *open.duty, open.opened_by);
  if (!doing) return doing;
  const law::Pattern& way = *way_of_doing(*open.duty);
  if (way.has_kind(law::kinds::document_issued))
    doing->href = receiving_path(cards.about, way, made_by(cards.about.law(), open.duty->owner));
  return doing;
}

/// What the school is asked for is recorded when it is asked.
std::optional<Doing> doing_asked(const ChildCards& cards, const StepNow& now) {
  const law::Framework& law = cards.about.law();
  if (!now.step->duty || turn_of(law, now) != Of::School) return std::nullopt;
  const law::Duty* duty = law.duties[*now.step->duty].on(cards.about.file.today);
  if (duty == nullptr) return std::nullopt;
  return doing_one_of(cards, duty->opens, MadeBy::Another, texts::kStepsAsked);
}

std::optional<Doing> doing_step(const ChildCards& cards, const ProcessRun& run,
                                const StepNow& now) {
  if (now.is == Is::MayCome) return doing_asked(cards, now);
  if (now.is != Is::Now) return std::nullopt;
  if (const record::Instance* open = now.open()) return doing_duty(cards, *open);
  const bool is_first = now.step == &run.process->steps.front();
  if (is_first || now.step->topics.empty()) return std::nullopt;
  return doing_one_of(cards, now.step->topics, made_by(cards.about.law(), now.turn),
                      texts::kRecordStep);
}

void write_button(Html& out, const Doing& doing, const std::string& about, texts::Text classes) {
  Html words;
  words.text(doing.words).literal("<span class=\"govuk-visually-hidden\">: ").text(about);
  words.literal("</span>");
  components::write(
      out, components::Button{
               .content = std::move(words), .href = html::Url(doing.href), .classes = classes});
}

void write_turn(Html& out, const law::Framework& law, const StepNow& step) {
  out.literal("<span class=\"cls\">").text(law.roles[step.turn].name.en);
  const Of of = turn_of(law, step);
  if (of == Of::Family) out.literal(" · ").text(texts::kStepsMayDo);
  if (of != Of::Family && of != Of::School) out.literal(" · ").text(texts::kStepsWatch);
  out.literal("</span>");
}

void write_link(Html& out, const std::string& href, std::string_view words,
                std::string_view about) {
  out.literal(" <a class=\"govuk-link why\"").href(href).literal(">").text(words);
  out.literal("<span class=\"govuk-visually-hidden\">: ").text(about).literal("</span></a>");
}

void write_links(Html& out, const ChildCards& cards, const StepNow& now) {
  const AboutChild& about = cards.about;
  const std::string& text = now.text->en;
  if (now.is == Is::Done && now.done_by > 0)
    write_link(out, about.path("/entries/" + std::to_string(now.done_by)), texts::kStepsEntry,
               text);
  const record::Instance* open = now.open();
  if (open == nullptr) return;
  write_link(out, about.path("/why/" + open->duty->id), texts::kWhyLink, text);
  const bool may_claim = !open->duty->excuses.empty() && open->excused == nullptr;
  if (may_claim && cards.may(Action::RecordEntry))
    write_link(out, about.path("/exception?first=" + http::percent_encode(open->duty->id)),
               texts::kStepsClaim, text);
}

void write_document(Html& out, const ChildCards& cards, const StepNow& now) {
  if (now.step->document.empty() || now.is != Is::Now || !cards.may(Action::DraftPlan)) return;
  const law::Document* document = cards.about.law().find_document(now.step->document);
  out.literal("<p class=\"sw-apart\"><a class=\"govuk-link why\"");
  out.href(plan_path(cards.about.id(), *document)).literal(">");
  out.text(texts::step_document(document->name.en)).literal("</a></p>");
}

void write_instances(Html& out, const StepNow& now) {
  for (const record::Instance* instance : now.instances)
    if (instance->state == record::State::Open && instance->excused != nullptr)
      out.literal("<p>")
          .text(texts::step_excused(instance->excused->text.en, instance->limit))
          .literal("</p>");
  const auto open = std::count_if(
      now.instances.begin(), now.instances.end(),
      [](const record::Instance* each) { return each->state == record::State::Open; });
  if (open > 1)
    out.literal("<p>").text(texts::step_several(static_cast<int>(open))).literal("</p>");
}

void write_step(Html& out, const ChildCards& cards, const ProcessRun& run, const StepNow& now) {
  const base::Day today = cards.about.file.today;
  out.literal("<li").classes({edge_of(now)});
  if (now.is == Is::Now) out.attribute("aria-current", "step");
  out.literal("><div class=\"sw-when\"><b>").text(texts::step_day(now, today));
  out.literal("</b><span>").text(texts::step_note(now, today)).literal("</span></div>");
  out.literal("<div class=\"sw-what\"><p>").text(now.text->en).literal("</p>");
  write_instances(out, now);
  write_turn(out, cards.about.law(), now);
  write_links(out, cards, now);
  write_document(out, cards, now);
  out.literal("</div>");
  if (const auto doing = doing_step(cards, run, now); doing && !doing->words.empty()) {
    const bool is_ours = now.is == Is::Now && turn_of(cards.about.law(), now) == Of::School;
    write_button(out, *doing, now.text->en,
                 is_ours ? "sw-button--small" : "govuk-button--secondary sw-button--small");
  }
  out.literal("</li>");
}

void write_now(Html& out, const ChildCards& cards, const StepNow& now) {
  const base::Day today = cards.about.file.today;
  out.literal("<li").classes({edge_of(now)}).literal("><div class=\"sw-when\"><b>");
  out.text(texts::step_day(now, today)).literal("</b><span>");
  out.text(texts::step_note(now, today)).literal("</span></div><div class=\"sw-what\"><p>");
  out.text(now.text->en).literal("</p>");
  write_turn(out, cards.about.law(), now);
  out.literal("</div></li>");
}

bool comes(const AboutChild& about, const law::Document& document, MadeBy whose) {
  if (!app::is_ours(about.law(), document, about.file.standing.stage)) return true;
  return whose == MadeBy::Another && app::may_come_from_others(about.law(), document);
}

}  // namespace

std::string steps_path(const app::RecordId& child, std::string_view rest) {
  return child_path(child, "/steps" + std::string(rest));
}

std::string request_path(const app::RecordId& child, const law::Process& process) {
  return process.is_asked_for() ? steps_path(child, "/" + process.id + "/request") : std::string();
}

std::string receiving_path(const AboutChild& about, const law::Pattern& pattern, MadeBy whose) {
  if (pattern.has_kind(law::kinds::document_issued) && pattern.qualifier_count() > 0 &&
      !pattern.words(0).empty()) {
    const law::Document* document = about.law().find_document(pattern.words(0).front());
    if (document != nullptr && comes(about, *document, whose)) {
      const auto states =
          pattern.qualifier_count() > 1 ? pattern.words(1) : std::vector<law::Word>();
      return came_path(
          about, *document,
          states.empty() ? "" : about.context.library.vocabulary().text(states.front()));
    }
  }
  return record_path(about.id(), pattern, 0);
}

void write_steps(Html& out, const ChildCards& cards, const ProcessRun& run) {
  out.literal("<ol class=\"sw-due\"").attribute("aria-label", texts::kStepsHow).literal(">");
  for (const StepNow& step : run.steps) write_step(out, cards, run, step);
  out.literal("</ol>");
}

void write_rights(Html& out, const ChildCards& cards) {
  const AboutChild& about = cards.about;
  const auto rights = record::open_rights(about.file.standing);
  if (rights.empty()) return paragraph(out, texts::kStepsNoRights);
  out.literal("<ul class=\"sw-due\">");
  for (const record::Instance* right : rights) {
    const law::Framework& law = *right->framework;
    out.literal("<li><div class=\"sw-when\"><b>");
    out.text(texts::right_until(right->limit, about.file.today)).literal("</b></div>");
    out.literal("<div class=\"sw-what\"><p>").text(right->duty->text.en).literal("</p>");
    out.literal("<span class=\"cls\">").text(law.roles[right->duty->owner].name.en);
    out.literal("</span>");
    write_link(out, about.path("/why/" + right->duty->id), texts::kWhyLink, right->duty->text.en);
    out.literal("</div>");
    if (const auto doing = doing_of(cards.who, about.id(), *right->duty, right->opened_by))
      write_button(out, *doing, right->duty->text.en, "govuk-button--secondary sw-button--small");
    out.literal("</li>");
  }
  out.literal("</ul>");
}

void write_steps_card(Html& out, const ChildCards& cards) {
  for (const ProcessRun& run : record::processes_of(cards.about.file.standing)) {
    if (run.state != ProcessRun::State::Running) continue;
    open_card(out, run.process->name.en);
    out.literal("<ul class=\"sw-due\">");
    for (const StepNow& step : run.steps)
      if (step.is == Is::Now) write_now(out, cards, step);
    out.literal("</ul>");
    out.literal("<p class=\"govuk-body\"><a class=\"govuk-link\"");
    out.href(steps_path(cards.about.id()) + "#" + run.process->id).literal(">");
    out.text(texts::kStepsAll).literal("<span class=\"govuk-visually-hidden\">: ");
    out.text(run.process->name.en).literal("</span></a></p>");
    close_card(out);
  }
}

}  // namespace stepwell::web::pages
