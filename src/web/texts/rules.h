// What a school changes of the numbers that are this product's proposal. Knows no page.
#pragma once

#include <string>
#include <string_view>

#include "law/practice.h"
#include "web/texts.h"

namespace stepwell::web::texts {

inline constexpr Text kRulesPart = "Our own numbers";
inline constexpr Text kRulesTitle = "Our own numbers";
inline constexpr Text kRulesLead =
    "These numbers are a proposal, not law. What your school says instead counts at once for what "
    "is due, and stays in the record of the school. What is law cannot be changed here.";
inline constexpr Text kRulesNone = "The law of your school proposes no numbers of its own.";
inline constexpr Text kRulesSave = "Save our numbers";
inline constexpr Text kRulesSaved = "Saved. What is due follows the new numbers from now on.";
inline constexpr Text kRulesSame = "Nothing was changed.";
inline constexpr Text kRulesWhy = "Why";
inline constexpr Text kRulesWhyHint = "Kept with the change, for whoever asks later";

inline constexpr Text kOverlayLabel = "Local arrangements";
inline constexpr Text kOverlayHint =
    "What your authority or your school has agreed beyond the law: its own names, more to do, less "
    "time for it. Never less than the law asks for.";
inline constexpr Text kOverlayNone = "None, the law as it is";
inline constexpr Text kOverlayWrong = "Choose local arrangements from the list";

/// "Arrange the meeting: the last day", of a number whose duty has others.
std::string rule_name(std::string_view words, const law::PracticeRule& rule);
/// "Proposed: 10 school days from the day on which it began. From 1 to 40."
std::string rule_hint(std::string_view proposed, const law::PracticeRule& rule);
/// Behind the box: "school days", "terms".
Text rule_unit(const law::PracticeRule& rule);
std::string changed_since(base::Day day);
/// "Enter a whole number from 1 to 40 for: Answer the concern".
std::string rule_wrong(const law::PracticeRule& rule, std::string_view what);
/// "3 terms".
std::string look_amount(law::Look::Sees sees, int amount);
/// "Looked for after 3 terms."
std::string look_rule(const law::Look& look);
/// "Exton Primary says 15 school days instead, since 3 March 2026."
std::string changed_by(std::string_view school, std::string_view amount, base::Day on);

}  // namespace stepwell::web::texts
