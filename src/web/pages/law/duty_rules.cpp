#include "web/pages/law/duty_rules.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "web/components/summary_list.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/law/clock_words.h"
#include "web/pages/law/folded_rule.h"
#include "web/pages/law/sources.h"
#include "web/texts/law.h"
#include "web/texts/rules.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using law::Duty;

/// The rows of one rule.
class RuleRows {
 public:
  explicit RuleRows(const LawReading& reading)
      : reading_(reading), law_(reading.law), words_(reading.library, reading.law) {}

  using Lines = std::vector<std::string>;

  std::vector<components::SummaryRow> of(const Duty& duty) const {
    std::vector<components::SummaryRow> rows;
    add_words(rows, texts::kLawWho, {&law_.roles[duty.owner].name});
    if (duty.others) {
      add_words(rows, texts::kLawOthers, {&law_.roles[duty.others->owner].name});
      add(rows, texts::kLawOthersFrom, patterns_of(duty.others->from));
      add(rows, texts::kLawOthersUntil, patterns_of(duty.others->until));
    }
    add(rows, texts::kLawStrict, {texts::strength_means(duty.strength, duty.kind)});
    add_words(rows, texts::kLawOnlyIn, stages_of(duty.in_stages));
    add(rows, texts::kLawBegins, openings_of(duty));
    add(rows, texts::kLawByWhen, days_of(duty));
    add(rows, texts::kLawDone, patterns_of(duty.closes));
    add(rows, texts::kLawAgain, patterns_of(duty.restarts));
    add(rows, texts::kLawEnds, ends_of(duty));
    add_words(rows, texts::kLawMayBeExcused, excuses_of(duty));
    return rows;
  }

  /// By when, in short: the last days, or what is aimed at where there are none, and every number
  /// that a school says instead.
  Lines when(const Duty& duty) const {
    Lines lines = limits_of(duty);
    if (duty.standing) lines.insert(lines.begin(), openings_of(duty).front());
    if (lines.empty() && !duty.aims.empty())
      lines.push_back(clock_words(law_, words_, duty.aims.front(), texts::ClockOf::Aim));
    if (lines.empty()) lines.emplace_back(duty.cohort ? texts::kLawWindow : texts::kLawNoNumber);
    for (const law::Clock& clock : duty.aims) add_changes(lines, clock);
    return lines;
  }

 private:
  void add(std::vector<components::SummaryRow>& rows, texts::Text name, const Lines& lines) const {
    if (lines.empty()) return;
    Html value;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) value.literal("<br>");
      write_label(value, lines[i], reading_.language);
    }
    rows.push_back({.key = {.content = label_in(name, reading_.language)},
                    .value = {.content = std::move(value)}});
  }

  /// Words of the law itself, in the language that was asked for.
  void add_words(std::vector<components::SummaryRow>& rows, texts::Text name,
                 const std::vector<const law::Text*>& lines) const {
    if (lines.empty()) return;
    Html value;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) value.literal("<br>");
      write_words(value, *lines[i], reading_.language);
    }
    rows.push_back({.key = {.content = label_in(name, reading_.language)},
                    .value = {.content = std::move(value)}});
  }

  std::vector<const law::Text*> stages_of(law::StageSet stages) const {
    std::vector<const law::Text*> lines;
    for (std::size_t i = 0; i < law_.stages.size(); ++i)
      if (stages.contains(i)) lines.push_back(&law_.stages[i].name);
    return lines;
  }

  Lines patterns_of(const std::vector<law::Pattern>& patterns) const {
    Lines lines;
    for (const law::Pattern& pattern : patterns) lines.push_back(words_.pattern(pattern));
    return lines;
  }

  Lines openings_of(const Duty& duty) const {
    if (duty.standing && !duty.closes.empty()) return {texts::kLawEachHolder};
    if (duty.standing) return {texts::kLawAlways};
    Lines lines = patterns_of(duty.opens);
    for (const int age : duty.opens_at_ages) lines.push_back(capital_first(texts::at_age(age)));
    if (duty.parts_of_year > 0) lines.push_back(capital_first(texts::in_parts(duty.parts_of_year)));
    if (duty.cohort) lines.push_back(capital_first(texts::kLawWithCohort));
    return lines;
  }

  Lines ends_of(const Duty& duty) const {
    Lines lines = patterns_of(duty.ends);
    if (duty.ends_at_age) lines.push_back(capital_first(texts::at_age(*duty.ends_at_age)));
    return lines;
  }

  /// What schools of this visitor say instead of that number.
  void add_changes(Lines& lines, const law::Clock& clock) const {
    for (const SchoolLaw& school : reading_.schools) {
      if (school.practice == nullptr) continue;
      if (const auto* change = school.practice->find(clock.practice))
        lines.push_back(texts::changed_by(
            school.school, texts::clock_amount(change->amount, clock.unit), change->on));
    }
  }

  Lines limits_of(const Duty& duty) const {
    Lines lines;
    for (const law::Clock& clock : duty.limits) {
      lines.push_back(clock_words(law_, words_, clock, limit_of(duty)));
      add_changes(lines, clock);
    }
    if (duty.limits.size() > 1) lines.emplace_back(texts::combined(duty.combine));
    return lines;
  }

  Lines days_of(const Duty& duty) const {
    Lines lines = limits_of(duty);
    if (lines.empty() && !duty.standing && !duty.cohort) lines.emplace_back(texts::kLawNoNumber);
    for (const law::Clock& clock : duty.aims) {
      lines.push_back(clock_words(law_, words_, clock, texts::ClockOf::Aim));
      add_changes(lines, clock);
    }
    return lines;
  }

  std::vector<const law::Text*> excuses_of(const Duty& duty) const {
    std::vector<const law::Text*> lines;
    for (const std::size_t index : duty.excuses) lines.push_back(&law_.exceptions[index].text);
    return lines;
  }

  const LawReading& reading_;
  const law::Framework& law_;
  PackWords words_;
};

/// "SENCO. Last day: 6 months from the day on which it began."; with what a school says instead.
Html line_of(const LawReading& reading, const RuleRows& rows, const Duty& duty) {
  Html line;
  write_plain_words(line, reading.law.roles[duty.owner].name, reading.language);
  line.literal(". ");
  for (const std::string& words : rows.when(duty))
    line.add(label_in(words, reading.language)).literal(" ");
  reading.local.write_tag(line, law::kDuty, law::version_id(duty));
  return line;
}

void write_rule(Html& out, const LawReading& reading, const RuleRows& rows, const Duty& duty) {
  FoldedRule rule{.name = {}, .line = line_of(reading, rows, duty), .anchor = rule_anchor(duty)};
  write_words(rule.name, duty.text, reading.language);
  write_days(rule.seen, reading, duty.effective);
  reading.local.write_mark(rule.rest, law::kDuty, law::version_id(duty));
  if (!duty.why.en.empty()) {
    rule.rest.literal("<p class=\"govuk-body\">");
    write_plain_words(rule.rest, duty.why, reading.language);
    rule.rest.literal("</p>");
  }
  components::write(rule.rest, components::SummaryList{.rows = rows.of(duty)});
  write_short_sources(rule.rest, reading.law, duty.cites, reading.language);
  write_folded(out, rule);
}

template <class Is>
void write_part(Html& out, const LawReading& reading, html::Literal id, texts::Text title, Is is) {
  const auto& duties = reading.law.duties;
  if (std::none_of(duties.begin(), duties.end(), is)) return;
  const RuleRows rows(reading);
  out.literal("<section><h2 class=\"govuk-heading-m\" id=\"").literal(id).literal("\">");
  out.add(label_in(title, reading.language)).literal("</h2>");
  for (const Duty& duty : duties)
    if (is(duty)) write_rule(out, reading, rows, duty);
  out.literal("</section>");
}

}  // namespace

std::string rule_anchor(const Duty& duty) {
  const base::Day first = duty.effective.first;
  return "rule-" + duty.id + (first == law::Effective::kBeginning ? "" : "-from-" + first.iso());
}

void write_duty_rules(Html& out, const LawReading& reading) {
  write_part(out, reading, "owed", texts::kLawOwed,
             [](const Duty& duty) { return duty.kind == law::DutyKind::Duty && !duty.standing; });
  write_part(out, reading, "school", texts::kLawSchool,
             [](const Duty& duty) { return duty.standing.has_value(); });
  write_part(out, reading, "rights", texts::kLawRights,
             [](const Duty& duty) { return duty.kind == law::DutyKind::Right; });
  write_part(out, reading, "watches", texts::kLawWatches,
             [](const Duty& duty) { return duty.kind == law::DutyKind::Watch; });
}

}  // namespace stepwell::web::pages
