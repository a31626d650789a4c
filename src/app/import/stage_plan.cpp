#include "app/import/stage_plan.h"

#include <algorithm>

#include "base/text.h"

namespace stepwell::app {

using law::Document;
using law::Framework;

namespace {

const Document* issued_by(const std::vector<law::Pattern>& patterns, const Framework& framework) {
  for (const law::Pattern& pattern : patterns)
    if (pattern.has_kind(law::kinds::document_issued) && pattern.qualifier_count() > 0)
      for (const law::Word word : pattern.words(0))
        if (const Document* document = framework.find_document(word)) return document;
  return nullptr;
}

}  // namespace

const Document* plan_of_stage(const Framework& framework, std::size_t stage) {
  for (const law::Move& move : framework.moves) {
    if (move.to != stage) continue;
    for (const law::Need& need : move.needs)
      if (need.strength == law::Strength::Must)
        if (const Document* document = issued_by(need.any_of, framework)) return document;
  }
  const law::Topic entered{law::kinds::stage_moved, 1, {framework.stages[stage].word}};
  for (const law::Duty& duty : framework.duties) {
    if (!duty.at_take_over || !law::any_matches(duty.opens, entered) ||
        !duty.in_stages.applies_in(stage))
      continue;
    if (const Document* document = issued_by(duty.closes, framework)) return document;
  }
  return nullptr;
}

const Document* document_named(std::string_view heading, const Framework& framework,
                               const LawWords& words) {
  const std::string key = word_key(heading);
  const std::string spaced = " " + base::folded_name(heading) + " ";
  const Document* best = nullptr;
  std::size_t longest = 0;
  const auto consider = [&](const Document& document, const std::string& name, bool is_within) {
    if (!is_within || name.size() <= longest) return;
    best = &document;
    longest = name.size();
  };
  for (const Document& document : framework.documents) {
    const std::string name = word_key(document.name.en);
    const std::string short_name = base::folded_name(document.short_name.en);
    consider(document, name, !name.empty() && key.find(name) != key.npos);
    consider(document, short_name,
             !short_name.empty() && spaced.find(" " + short_name + " ") != spaced.npos);
  }
  if (best != nullptr) return best;
  // A heading may name the status instead: the plan is then that of the stage.
  for (std::size_t at = 1; at < spaced.size();) {
    const auto end = spaced.find(' ', at);
    const std::string word = spaced.substr(at, end - at);
    at = end + 1;
    if (word.size() < 3) continue;
    const StatusMeaning meaning = words.status(word);
    if (meaning.what == StatusMeaning::What::Stage && meaning.framework == &framework)
      if (const Document* plan = plan_of_stage(framework, meaning.stage)) return plan;
  }
  return nullptr;
}

bool goes_with(const Document& document, std::size_t stage, const Document* plan) {
  return &document == plan || document.stages.contains(stage);
}

}  // namespace stepwell::app
