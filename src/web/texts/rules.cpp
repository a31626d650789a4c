#include "web/texts/rules.h"

#include <fmt/format.h>

#include "base/check.h"

namespace stepwell::web::texts {
namespace {

using law::Clock;
using Sees = law::Look::Sees;

Text unit_of(Clock::Unit unit) {
  switch (unit) {
    case Clock::Unit::Day: return "days";
    case Clock::Unit::Week: return "weeks";
    case Clock::Unit::Month: return "months";
    case Clock::Unit::SchoolDay: return "school days";
    case Clock::Unit::Term: return "terms";
  }
  throw base::Mistake("a unit that is none of the enumerators");
}

Text unit_of(Sees sees) {
  switch (sees) {
    case Sees::TargetUnmet: return "reviews";
    case Sees::StageUnchanged: return "terms";
    case Sees::PlanUnopened: return "school days";
  }
  throw base::Mistake("what is seen is none of the enumerators");
}

Text one_of(Sees sees) {
  switch (sees) {
    case Sees::TargetUnmet: return "review";
    case Sees::StageUnchanged: return "term";
    case Sees::PlanUnopened: return "school day";
  }
  throw base::Mistake("what is seen is none of the enumerators");
}

bool is_bound(const law::PracticeRule& rule) {
  return rule.duty != nullptr && rule.duty->strength == law::Strength::Must;
}

}  // namespace

std::string rule_name(std::string_view words, const law::PracticeRule& rule) {
  if (rule.duty == nullptr) return std::string(words);
  const bool is_limit = rule.of == law::PracticeRule::Of::Limit;
  std::string name =
      fmt::format("{}: {}", words, is_limit ? "the last day" : "the day that is meant");
  if (rule.duty->effective.first != law::Effective::kBeginning)
    name += fmt::format(" (law from {})", day(rule.duty->effective.first));
  return name;
}

std::string rule_hint(std::string_view proposed, const law::PracticeRule& rule) {
  std::string text = fmt::format("Proposed. {}", proposed);
  if (is_bound(rule))
    return text + fmt::format(" No more than {}, because it has to be done.", rule.most);
  return text + fmt::format(" From {} to {}.", rule.fewest, rule.most);
}

Text rule_unit(const law::PracticeRule& rule) {
  return rule.look != nullptr ? unit_of(rule.look->sees) : unit_of(rule.clock->unit);
}

std::string changed_since(base::Day on) {
  return fmt::format("Your school’s own number since {}.", day(on));
}

std::string rule_wrong(const law::PracticeRule& rule, std::string_view what) {
  return fmt::format("Enter a whole number from {} to {} for: {}", rule.fewest, rule.most, what);
}

std::string look_amount(Sees sees, int amount) {
  return fmt::format("{} {}", amount, amount == 1 ? one_of(sees) : unit_of(sees));
}

std::string look_rule(const law::Look& look) {
  return fmt::format("Looked for after {}.", look_amount(look.sees, look.amount));
}

std::string changed_by(std::string_view school, std::string_view amount, base::Day on) {
  return fmt::format("{} says {} instead, since {}.", school, amount, day(on));
}

}  // namespace stepwell::web::texts
