#include "web/pages/law/comparison.h"

#include <algorithm>
#include <array>

#include "law/force.h"
#include "web/form_page.h"
#include "web/pages/child/pack_words.h"
#include "web/pages/law/clock_words.h"
#include "web/pages/law/duty_rules.h"
#include "web/pages/law/law_forms.h"
#include "web/pages/law/law_parts.h"
#include "web/pages/law/sources.h"
#include "web/texts/law.h"
#include "web/texts/why.h"

namespace stepwell::web::pages {
namespace {

using html::Html;
using law::Duty;
using law::Framework;

/// In the order of Comparison::Part.
constexpr std::array<PagePart, 16> kParts = {{
    {"force", texts::kCompareForce},
    {"stages", texts::kLawStages},
    {"moves", texts::kLawMoves},
    {"owed", texts::kLawOwed},
    {"school", texts::kLawSchool},
    {"rights", texts::kLawRights},
    {"watches", texts::kLawWatches},
    {"exceptions", texts::kLawExceptions},
    {"processes", texts::kLawProcesses},
    {"documents", texts::kLawDocuments},
    {"letters", texts::kCompareLetters},
    {"looks", texts::kLawLooks},
    {"lists", texts::kLawLists},
    {"census", texts::kLawCensus},
    {"help", texts::kLawHelp},
    {"words", texts::kCompareWords},
}};

/// The rule of another law that is the same but for its prefix, in the version of the same day.
const Duty* same_rule(const Framework& law, const Duty& duty, const Framework& in) {
  const std::string id = law::plain_id(law, duty);
  for (const Duty& candidate : in.duties)
    if (law::plain_id(in, candidate) == id && candidate.effective.first == duty.effective.first)
      return &candidate;
  return nullptr;
}

/// "limit: 6 weeks from the day it began", a line each.
Html facts_of(const law::RuleChange& change, std::string law::FactChange::*value) {
  Html out;
  for (const law::FactChange& fact : change.facts) {
    if ((fact.*value).empty()) continue;
    if (!out.empty()) out.literal("<br>");
    out.text(capital_first(fact.label)).literal(": ").text(law::brief(fact.*value, fact.telling));
  }
  if (out.empty()) return out;
  Html whole;
  whole.literal("<p class=\"govuk-body\">").add(out).literal("</p>");
  return whole;
}

/// What counts its lines says how many it has.
std::string name_with_lines(const law::RuleChange& change, std::string law::FactChange::*value) {
  const auto lines =
      std::find_if(change.facts.begin(), change.facts.end(),
                   [](const law::FactChange& fact) { return fact.label == law::kCountedLines; });
  const std::string name = capital_first(change.name);
  return lines == change.facts.end() ? name : texts::with_lines(name, (*lines).*value);
}

void write_part(Html& out, texts::Text title) {
  out.literal("<h3 class=\"govuk-heading-s\">").text(title).literal("</h3>");
}

/// A list of what `write_one` writes of each row; nothing if there are none.
template <class Rows, class WriteOne>
Html list_of(const Rows& rows, WriteOne write_one) {
  Html out;
  if (rows.empty()) return out;
  out.literal("<ul class=\"govuk-list govuk-list--bullet\">");
  for (const auto& row : rows) {
    out.literal("<li>");
    write_one(out, row);
    out.literal("</li>");
  }
  out.literal("</ul>");
  return out;
}

}  // namespace

Comparison::Comparison(const law::Library& library, const Framework& one, const Framework& other,
                       Language language, base::Day today)
    : library_(library),
      one_(one),
      other_(other),
      language_(language),
      today_(today),
      changes_(law::differences(one, other, library.vocabulary())) {
  for (const law::RuleChange& change : changes_) {
    if (change.noun != law::kDuty || change.what != law::RuleChange::What::Changed) continue;
    std::string& facts = differ_[change.id];
    for (const law::FactChange& fact : change.facts)
      facts += (facts.empty() ? "" : ", ") + fact.label;
  }
}

void Comparison::write_title(Html& out, Part part) const {
  const PagePart& one = kParts.at(static_cast<std::size_t>(part));
  out.literal("<h2 class=\"govuk-heading-m\"").id(one.anchor).literal(">").text(one.title);
  out.literal("</h2>");
}

void Comparison::write_row(Html& out, const Html& left, const Html& right) const {
  out.literal("<div class=\"sw-two\">");
  for (const auto& [law, cell] : {std::pair(&one_, &left), std::pair(&other_, &right)}) {
    out.literal("<div><p class=\"sw-from\">");
    write_full_name(out, *law, language_);
    out.literal("</p>");
    if (cell->empty()) paragraph(out, texts::kCompareNothing);
    out.add(*cell).literal("</div>");
  }
  out.literal("</div>");
}

void Comparison::write_force(Html& out) const {
  const auto cell_for = [&](const Framework& law) {
    Html cell;
    const law::Force force = law::force_on(law, library_, today_);
    paragraph(cell, texts::status_with_days(capital_first(texts::framework_status(force)), law));
    link_line(cell, law_address(law), texts::kLawOpens);
    return cell;
  };
  write_title(out, Part::Force);
  write_row(out, cell_for(one_), cell_for(other_));
}

void Comparison::write_stages(Html& out) const {
  const auto cell_for = [&](const Framework& law) {
    return list_of(law.stages, [&](Html& row, const law::Stage& stage) {
      write_words(row, stage.name, language_);
      if (stage.on_register) row.text(" (").text(texts::kCompareRegister).text(")");
    });
  };
  write_title(out, Part::Stages);
  write_row(out, cell_for(one_), cell_for(other_));
}

void Comparison::write_moves(Html& out) const {
  const auto cell_for = [&](const Framework& law) {
    return list_of(law.moves, [&](Html& row, const law::Move& move) {
      write_move_title(row, law, move, language_);
      for (const law::Need& need : move.needs) {
        row.literal("<br>").text(need.strength == law::Strength::Must ? texts::kLawMust
                                                                      : texts::kLawShould);
        write_words(row, need.text, language_);
      }
      write_short_sources(row, law, move.cites);
    });
  };
  write_title(out, Part::Moves);
  write_row(out, cell_for(one_), cell_for(other_));
}

void Comparison::write_documents(Html& out) const {
  const auto cell_for = [&](const Framework& law) {
    return list_of(law.documents, [&](Html& row, const law::Document& document) {
      write_words(row, document.name, language_);
      bool is_first = true;
      for (const law::Section& section : document.sections) {
        row.text(is_first ? ": " : "; ");
        is_first = false;
        write_plain_words(row, section.name, language_);
      }
    });
  };
  write_title(out, Part::Documents);
  write_row(out, cell_for(one_), cell_for(other_));
}

Html Comparison::cell_of(const Framework& law, const Duty& duty) const {
  const PackWords words(library_, law);
  Html out;
  out.literal("<h4 class=\"govuk-heading-s\"><a class=\"govuk-link\"");
  out.href(in_language(law_address(law), language_) + "#" + rule_anchor(duty)).literal(">");
  write_plain_words(out, duty.text, language_);
  out.literal("</a></h4><p class=\"govuk-body\">");
  write_words(out, law.roles[duty.owner].name, language_);
  out.literal("<br>").text(texts::strength_means(duty.strength, duty.kind));
  if (const std::string days = texts::in_force(duty.effective, law, today_); !days.empty())
    out.literal("<br>").text(days);
  for (const law::Clock& clock : duty.limits)
    out.literal("<br>").text(clock_words(law, words, clock, limit_of(duty)));
  if (duty.limits.size() > 1) out.literal("<br>").text(texts::combined(duty.combine));
  for (const law::Clock& clock : duty.aims)
    out.literal("<br>").text(clock_words(law, words, clock, texts::ClockOf::Aim));
  if (duty.limits.empty() && duty.aims.empty() && !duty.standing)
    out.literal("<br>").text(texts::kLawNoNumber);
  out.literal("</p>");
  write_short_sources(out, law, duty.cites);
  return out;
}

std::string Comparison::differences_of(const Duty& right) const {
  const auto found = differ_.find(law::version_id(right));
  return found == differ_.end() ? std::string(texts::kCompareAgree)
                                : texts::differs_in(found->second);
}

void Comparison::write_pair(Html& out, const Duty& left, const Duty& right) const {
  write_row(out, cell_of(one_, left), cell_of(other_, right));
  out.literal("<p class=\"sw-from\">").text(differences_of(right)).literal("</p>");
}

void Comparison::write_change(Html& out, const law::RuleChange& change) const {
  out.literal("<h4 class=\"govuk-heading-s\">").text(capital_first(change.name)).literal("</h4>");
  write_row(out, facts_of(change, &law::FactChange::was), facts_of(change, &law::FactChange::now));
}

void Comparison::write_lists(Html& out, Part part,
                             std::initializer_list<std::string_view> nouns) const {
  using What = law::RuleChange::What;
  Html both;
  std::vector<std::string> left, right;
  for (const law::RuleChange& change : changes_) {
    if (std::find(nouns.begin(), nouns.end(), change.noun) == nouns.end()) continue;
    switch (change.what) {
      case What::Changed: write_change(both, change); break;
      case What::Removed: left.push_back(name_with_lines(change, &law::FactChange::was)); break;
      case What::Added: right.push_back(name_with_lines(change, &law::FactChange::now)); break;
    }
  }
  write_title(out, part);
  const bool is_alike = left.empty() && right.empty();
  if (is_alike && both.empty()) paragraph(out, texts::kCompareAgree);
  if (!both.empty()) write_part(out, texts::kCompareRules);
  out.add(both);
  if (is_alike) return;
  const auto cell_for = [](const std::vector<std::string>& names) {
    return list_of(names, [](Html& row, const std::string& name) { row.text(name); });
  };
  write_part(out, texts::kCompareOnly);
  write_row(out, cell_for(left), cell_for(right));
}

template <class Is>
void Comparison::write_rules(Html& out, Part part, Is is) const {
  write_title(out, part);
  Html pairs, left, right;
  for (const Duty& duty : one_.duties) {
    if (!is(duty)) continue;
    if (const Duty* twin = same_rule(one_, duty, other_); twin != nullptr) {
      write_pair(pairs, duty, *twin);
    } else {
      left.add(cell_of(one_, duty));
    }
  }
  for (const Duty& duty : other_.duties) {
    if (!is(duty)) continue;
    if (same_rule(other_, duty, one_) == nullptr) right.add(cell_of(other_, duty));
  }
  if (!pairs.empty()) {
    write_part(out, texts::kCompareRules);
    out.add(pairs);
  }
  write_part(out, texts::kCompareOnly);
  write_row(out, left, right);
}

void Comparison::write_body(Html& out) const {
  write_force(out);
  write_stages(out);
  write_moves(out);
  write_rules(out, Part::Owed,
              [](const Duty& duty) { return duty.kind == law::DutyKind::Duty && !duty.standing; });
  write_rules(out, Part::School, [](const Duty& duty) { return duty.standing.has_value(); });
  write_rules(out, Part::Rights,
              [](const Duty& duty) { return duty.kind == law::DutyKind::Right; });
  write_rules(out, Part::Watches,
              [](const Duty& duty) { return duty.kind == law::DutyKind::Watch; });
  write_lists(out, Part::Exceptions, {"exception"});
  write_lists(out, Part::Processes, {"cycle", "process"});
  write_documents(out);
  write_lists(out, Part::Letters, {"letter"});
  write_lists(out, Part::Looks, {"look"});
  write_lists(out, Part::Lists, {"criteria", "strategies", "checklist"});
  write_lists(out, Part::Census, {"census", "checks"});
  write_lists(out, Part::Help, {"help", "questions"});
  write_lists(out, Part::Words, {"setting", "roles", "choices", "codes", "words"});
}

void Comparison::write(Html& out) const {
  Html body;
  write_body(body);
  write_contents(out, kParts, body, Language::English);
  out.add(body);
}

}  // namespace stepwell::web::pages
