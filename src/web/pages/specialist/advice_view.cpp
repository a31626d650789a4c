// Reading one piece of advice, and the way from it to another stage and to the next plan.
#include <algorithm>

#include "app/help/plan_advice.h"
#include "app/plan/plan_history.h"
#include "http/percent.h"
#include "web/components/button.h"
#include "web/error_pages.h"
#include "web/pages/entry/options.h"
#include "web/pages/move/moves_by_year.h"
#include "web/pages/plan/plan_place.h"
#include "web/pages/specialist/advice_page.h"
#include "web/pages/specialist/specialist_parts.h"
#include "web/texts/post.h"
#include "web/texts/specialist.h"

namespace stepwell::web::pages {
namespace {

using app::ReceivedAdvice;
using html::Html;
using http::Response;
using people::Action;

Html file_link(const AboutChild& about, const ReceivedAdvice& advice) {
  if (!advice.file || !about.may(Action::SeeFile)) return {};
  return link_to(about, "/files/" + std::to_string(advice.entry), advice.file->name);
}

void write_facts(Html& out, const AboutChild& about, const ReceivedAdvice& advice) {
  const bool is_hidden = advice.is_kept_back && !about.may(Action::SeeKeptBack);
  Facts facts;
  facts.add(texts::kRowTitle, advice.title);
  facts.add(texts::kRowCame, texts::day(advice.on));
  facts.add(texts::kRowSays, advice.text);
  facts.add(texts::kRowFile, file_link(about, advice));
  facts.add(texts::kRowHeldBy, advice.held_by);
  facts.add(texts::kRowReaders, is_hidden             ? texts::report_hidden(&about.law())
                                : advice.is_kept_back ? texts::only_kept_back(&about.law())
                                                      : std::string(texts::kEverybodyWho));
  if (advice.asked > 0 && about.may(Action::RecordEntry))
    facts.add(
        texts::kRowAnswers,
        link_to(about, "/specialists/asked/" + std::to_string(advice.asked), texts::kWhatWasAsked));
  facts.write(out);
}

void write_strategies(Html& out, const ReceivedAdvice& advice) {
  heading(out, texts::kStrategiesTitle);
  if (advice.strategies.empty()) return paragraph(out, texts::kNoStrategies);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const std::string& line : advice.strategies) out.literal("<li>").text(line).literal("</li>");
  out.literal("</ul>");
}

/// Whether the law lets a move depend on somebody from outside: advice is a step towards it.
bool is_with_specialists(const law::Move& move) {
  static const auto kAsked = law::find_kind("advice_requested");
  return std::any_of(move.needs.begin(), move.needs.end(), [](const law::Need& need) {
    return std::any_of(need.any_of.begin(), need.any_of.end(),
                       [](const law::Pattern& pattern) { return pattern.has_kind(*kAsked); });
  });
}

struct Step {
  texts::Text what;
  std::string words, note, href, button;
};

void write_step(Html& out, const Step& step, texts::Text dress) {
  out.literal("<li><div class=\"sw-when\"><b>").text(step.what).literal("</b></div>");
  out.literal("<div class=\"sw-what\"><p>").text(step.words).literal("</p>");
  if (!step.note.empty()) out.literal("<span class=\"cls\">").text(step.note).literal("</span>");
  if (!step.href.empty()) {
    out.literal("<p class=\"sw-apart\">");
    components::write(
        out,
        components::Button{.content = step.button, .href = html::Url(step.href), .classes = dress});
    out.literal("</p>");
  }
  out.literal("</div></li>");
}

std::vector<Step> moves_of(const AboutChild& about) {
  std::vector<Step> steps;
  if (!about.may(Action::MoveStage)) return steps;
  const auto& law = about.law();
  for (const record::PossibleMove& possible : moves_by_year(about).fitting) {
    const law::Move& move = *possible.move;
    if (!is_with_specialists(move)) continue;
    const std::string to = http::percent_encode(law.stages[move.to].id);
    steps.push_back({texts::kStepMove, law.stages[move.to].means.en,
                     possible.missing.empty() ? texts::kIsReady : texts::kStepNeeds,
                     about.path("/move?to=" + to), move.text.en});
  }
  return steps;
}

/// The plan of the present stage in which advice has a place: one that is in use or being written,
/// before one that could be.
const law::Document* plan_for(const AboutChild& about) {
  const record::Standing& standing = about.file.standing;
  const law::Document* first = nullptr;
  for (const law::Document& document : about.law().documents) {
    if (!document.plan || !app::takes_advice(document)) continue;
    if (!document.stages.contains(standing.stage)) continue;
    const bool is_used = std::find(standing.in_force.begin(), standing.in_force.end(), &document) !=
                         standing.in_force.end();
    if (is_used || about.context.drafts.find({about.id(), document.id})) return &document;
    if (first == nullptr) first = &document;
  }
  return first;
}

std::optional<Step> plan_step_of(const AboutChild& about, const ReceivedAdvice& advice) {
  const law::Document* plan = plan_for(about);
  if (plan == nullptr || !about.may(Action::DraftPlan)) return std::nullopt;
  const std::string& name = plan->short_name.en.empty() ? plan->name.en : plan->short_name.en;
  const bool is_begun = about.context.drafts.find({about.id(), plan->id}).has_value();
  return Step{
      texts::kStepPlan,
      texts::plan_step(plan->name.en),
      {},
      plan_path(about.id(), *plan, is_begun ? "/edit" : "/begin"),
      is_begun ? texts::go_on_with(name) : texts::write_next(name, advice.strategies.size())};
}

void write_next_steps(Html& out, const AboutChild& about, const ReceivedAdvice& advice) {
  const auto moves = moves_of(about);
  const auto plan = plan_step_of(about, advice);
  if (moves.empty() && !plan) return;
  heading(out, texts::kWhatComesTitle);
  out.literal("<ul class=\"sw-due\">");
  for (const Step& step : moves) write_step(out, step, "");
  if (plan) write_step(out, *plan, moves.empty() ? "" : "govuk-button--secondary");
  out.literal("</ul>");
}

}  // namespace

Response show_advice(const AboutChild& about) {
  const app::Specialists there = specialists_of(about);
  const ReceivedAdvice* advice = there.find_received(read_position(about.parameters["position"]));
  if (advice == nullptr) return not_found_page(about.context, about.request);
  Page page = specialist_page(about, service_name(about, advice->service));
  if (about.request.query.first("done")) page.notice = Notice{texts::kAdviceRecorded};
  write_facts(page.main, about, *advice);
  write_strategies(page.main, *advice);
  write_next_steps(page.main, about, *advice);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
