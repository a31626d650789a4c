#include "web/pages/child/why_page.h"

#include <algorithm>

#include "app/school/day_trace.h"
#include "http/percent.h"
#include "record/why.h"
#include "web/components/button.h"
#include "web/components/summary_list.h"
#include "web/error_pages.h"
#include "web/pages/child/child_cards.h"
#include "web/pages/child/story.h"
#include "web/pages/law/duty_rules.h"
#include "web/pages/law/law_forms.h"
#include "web/pages/law/sources.h"
#include "web/pages/today/missing_day.h"
#include "web/texts/child.h"
#include "web/texts/today.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using law::Clock;
using record::Instance;
using record::Reason;

/// The rule with the law that has it: the one under which it opened; where it never did, the
/// child's own as it is today, or an earlier one.
struct Rule {
  const law::Framework* law = nullptr;
  const law::Duty* duty = nullptr;
  law::DutyKind kind = law::DutyKind::Duty;
  std::size_t owner = 0;  ///< a role
};

/// Two laws may have rules of one id.
Rule rule_of(const AboutChild& about, const std::string& id, const Instance* instance) {
  if (instance != nullptr)
    return {instance->framework, instance->duty, instance->kind, instance->owner};
  const base::Day today = about.file.today;
  if (const law::Duty* duty = about.law().find_duty(id, today))
    return {&about.law(), duty, about.file.standing.kind_of(*duty), duty->owner};
  for (const auto& law : about.context.library.frameworks())
    if (const law::Duty* duty = law->find_duty(id, today))
      return {law.get(), duty, duty->kind, duty->owner};
  return {};
}

/// What other dates of the school did to the last days of one rule.
class Traces {
 public:
  Traces(const AboutChild& about, const std::string& duty)
      : standing_(about.file.standing),
        names_(record::names_of(standing_)),
        all_(app::day_traces(about.context.records, about.id(), standing_, duty)) {}
  /// A sentence for each time, of an instance of the record's standing.
  std::vector<std::string> of(const Instance& instance) const {
    std::vector<std::string> sentences;
    const auto found =
        all_.find(names_[static_cast<std::size_t>(&instance - standing_.instances.data())]);
    if (found == all_.end()) return sentences;
    for (const app::DayTrace& trace : found->second)
      sentences.push_back(texts::moved_by_dates(trace));
    return sentences;
  }

 private:
  const record::Standing& standing_;
  std::vector<record::OpeningName> names_;
  app::DayTraces all_;
};

components::SummaryRow fact(texts::Text name, std::string_view value) {
  return {.key = {.content = name}, .value = {.content = value}};
}

void write_rule(Html& out, const AboutChild& about, const Rule& rule) {
  const law::Duty& duty = *rule.duty;
  const bool is_right = rule.kind == law::DutyKind::Right;
  std::vector<components::SummaryRow> rows;
  if (!duty.why.en.empty()) rows.push_back(fact(texts::kWhyReason, duty.why.en));
  rows.push_back(fact(is_right ? texts::kWhyRightOwner : texts::kWhyOwner,
                      rule.law->roles[rule.owner].name.en));
  rows.push_back(fact(texts::kWhyStrength, texts::strength_means(duty.strength, rule.kind)));
  if (rule.law != &about.law()) rows.push_back(fact(texts::kWhyLaw, rule.law->name.en));
  components::write(out, components::SummaryList{.rows = std::move(rows)});
}

void write_opening(Html& out, const ChildCards& cards, const Instance& instance) {
  heading(out, texts::kWhyStarted);
  const record::Entry* entry = cards.about.file.entry(instance.opened_by);
  if (entry != nullptr) {
    paragraph(out, texts::on_day(entry->on,
                                 story_sentence(*entry, cards.words, contacts_for(cards.who))));
    link_line(out, cards.about.path("/entries/" + std::to_string(entry->position)),
              std::string(texts::kWhyOpenEntry) + ": " + texts::entry_number(entry->position));
  } else {
    paragraph(out, texts::kWhyCalendar);
  }
  paragraph(out, instance.opening.on ? texts::began_on(*instance.opening.on)
                                     : std::string(texts::kWhyNotKnownDay));
}

void write_steps(Html& out, const ChildCards& cards, const Reason& reason) {
  heading(out, texts::kWhyReckoned);
  if (reason.instance->duty->limits.empty() && !reason.instance->duty->cohort)
    paragraph(out, texts::kWhyNoNumber);
  out.literal("<div class=\"sw-why\"><ol>");
  for (const record::ClockStep& step : reason.steps) {
    const Clock& clock = *step.clock;
    const std::string starts =
        clock.start_at ? small_first(cards.words.pattern(*clock.start_at)) : "";
    const std::string extends =
        clock.extend ? small_first(cards.words.pattern(clock.extend->when)) : "";
    out.literal("<li>").text(texts::clock_step(step, starts, extends)).literal("</li>");
  }
  if (const std::string days = texts::days_of(*reason.instance); !days.empty())
    out.literal("<li><b>").text(days).literal("</b></li>");
  out.literal("</ol></div>");
}

void write_missing(Html& out, const ChildCards& cards, const Instance& instance) {
  const AboutChild& about = cards.about;
  const MissingDay missing(about.context, about.person(), about.id().school);
  out.literal("<p class=\"govuk-body\">");
  missing.write(out, about.id().child, describe(*instance.cannot_compute),
                instance.framework->roles[instance.duty->owner].name.en);
  out.literal("</p>");
}

void write_state(Html& out, const ChildCards& cards, const Instance& instance) {
  heading(out, texts::kWhyState);
  paragraph(out, texts::state_of(instance, cards.about.file.today));
  if (instance.cannot_compute) write_missing(out, cards, instance);
  if (instance.excused != nullptr) paragraph(out, texts::excused_by(instance.excused->text.en));
  const auto doing = instance.state == record::State::Open
                         ? doing_of(cards.who, cards.about.id(), *instance.duty, instance.opened_by)
                         : std::nullopt;
  if (doing)
    components::write(out,
                      components::Button{.content = doing->words, .href = html::Url(doing->href)});
}

void write_patterns(Html& out, const PackWords& words, texts::Text title,
                    const std::vector<law::Pattern>& patterns) {
  if (patterns.empty()) return;
  heading(out, title);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const law::Pattern& pattern : patterns)
    out.literal("<li>").text(words.pattern(pattern)).literal("</li>");
  out.literal("</ul>");
}

bool counts_terms(const law::Duty& duty) {
  const auto counts = [](const Clock& clock) { return clock.counts_terms(); };
  return std::any_of(duty.limits.begin(), duty.limits.end(), counts) ||
         std::any_of(duty.aims.begin(), duty.aims.end(), counts);
}

void write_changes(Html& out, const PackWords& words, const law::Duty& duty,
                   const Instance* instance) {
  heading(out, texts::kWhyChanges);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  const auto line = [&](std::string_view text) { out.literal("<li>").text(text).literal("</li>"); };
  if (instance != nullptr && instance->opened_by > 0) line(texts::kWhyIfStruck);
  if (!duty.in_stages.empty()) line(texts::kWhyIfStage);
  if (counts_terms(duty)) line(texts::kWhyIfTerms);
  for (const Clock& clock : duty.limits)
    if (clock.extend)
      line(texts::would_extend(*clock.extend, clock.unit,
                               small_first(words.pattern(clock.extend->when))));
  out.literal("</ul>");
}

void write_exceptions(Html& out, const ChildCards& cards, const Rule& rule,
                      const Instance* instance) {
  if (rule.duty->excuses.empty()) return;
  heading(out, texts::kWhyExceptions);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const std::size_t index : rule.duty->excuses)
    out.literal("<li>").text(rule.law->exceptions[index].text.en).literal("</li>");
  out.literal("</ul>");
  paragraph(out, texts::kWhyExceptionMeans);
  const bool is_open = instance != nullptr && instance->state == record::State::Open;
  if (!is_open || !cards.may(people::Action::RecordEntry)) return;
  const std::string duty = http::percent_encode(rule.duty->id);
  link_line(out, cards.about.path("/exception?first=" + duty), texts::kWhyClaim);
}

void write_reason(Html& out, const ChildCards& cards, const Reason& reason, const Rule& rule,
                  const Traces& traces) {
  if (reason.instance->framework != rule.law)
    paragraph(out, texts::under_law(reason.instance->framework->name.en));
  write_opening(out, cards, *reason.instance);
  write_steps(out, cards, reason);
  for (const std::string& moved : traces.of(*reason.instance)) paragraph(out, moved);
  write_state(out, cards, *reason.instance);
}

void write_earlier(Html& out, const ChildCards& cards, const std::vector<Reason>& closed,
                   const Traces& traces) {
  if (closed.empty()) return;
  heading(out, texts::kWhyEarlier);
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (auto reason = closed.rbegin(); reason != closed.rend(); ++reason) {
    const Instance& instance = *reason->instance;
    out.literal("<li>");
    out.text(texts::earlier_time(instance, texts::state_of(instance, cards.about.file.today)));
    for (const std::string& moved : traces.of(instance)) out.literal("<br>").text(moved);
    out.literal("</li>");
  }
  out.literal("</ul>");
}

/// Everything that is open is explained; without that the last that was.
std::vector<Reason> take_shown(std::vector<Reason>& reasons) {
  const auto is_closed = [](const Reason& reason) {
    return reason.instance->state != record::State::Open;
  };
  const auto open = std::stable_partition(reasons.begin(), reasons.end(), is_closed);
  std::vector<Reason> shown(open, reasons.end());
  reasons.erase(open, reasons.end());
  if (shown.empty() && !reasons.empty()) {
    shown.push_back(reasons.back());
    reasons.pop_back();
  }
  return shown;
}

}  // namespace

http::Response show_why(const AboutChild& about) {
  const std::string& id = about.parameters["duty"];
  std::vector<Reason> reasons = record::reasons_for(about.file.standing, id);
  const std::vector<Reason> shown = take_shown(reasons);
  const Instance* instance = shown.empty() ? nullptr : shown.back().instance;
  const Rule rule = rule_of(about, id, instance);
  if (rule.duty == nullptr) return not_found_page(about.context, about.request);
  const ChildCards cards = cards_for(about);
  const Traces traces(about, id);
  Page page{.title = texts::why_title(rule.duty->text.en),
            .visitor = about.visitor(),
            .back = about.path(),
            .lead = texts::why_lead(about.file.name(), texts::long_day(about.file.today))};
  write_rule(page.main, about, rule);
  if (shown.empty()) paragraph(page.main, texts::kWhyNever);
  for (const Reason& reason : shown) write_reason(page.main, cards, reason, rule, traces);
  write_patterns(page.main, cards.words, texts::kWhyCloses, rule.duty->closes);
  write_patterns(page.main, cards.words, texts::kWhyRestarts, rule.duty->restarts);
  write_patterns(page.main, cards.words, texts::kWhyEnds, rule.duty->ends);
  if (rule.duty->ends_at_age) paragraph(page.main, texts::why_ends_at_age(*rule.duty->ends_at_age));
  write_changes(page.main, cards.words, *rule.duty, instance);
  write_exceptions(page.main, cards, rule, instance);
  write_earlier(page.main, cards, reasons, traces);
  heading(page.main, texts::kWhySources);
  write_sources(page.main, *rule.law, rule.duty->cites);
  link_line(page.main, law_address(*rule.law) + "#" + rule_anchor(*rule.duty), texts::kWhyInLaw);
  return respond(about.context, about.request, page);
}

}  // namespace stepwell::web::pages
