#include "web/pages/plan/issue_received.h"

#include <algorithm>
#include <boost/json.hpp>

#include "record/moves.h"
#include "web/pages/entry/evidence_file.h"
#include "web/pages/entry/fields.h"
#include "web/pages/entry/letter_days.h"
#include "web/texts/entry.h"
#include "web/texts/steps.h"

namespace stepwell::web::pages {
namespace {

namespace json = boost::json;
using html::Html;

constexpr std::string_view kKind = "document_issued";
constexpr const char* kMoves = "moves";
constexpr std::string_view kStays = "stay";
/// What is asked here of the fields of the entry.
constexpr std::string_view kAsked[] = {"by", "dated", "arrived_on"};

const law::FieldSpec& field(std::string_view name) {
  const auto fields = law::spec(law::kinds::document_issued).fields;
  return *std::find_if(fields.begin(), fields.end(),
                       [name](const law::FieldSpec& each) { return each.name == name; });
}

bool waits_for(const law::Move& move, const law::Document& document) {
  return std::any_of(move.needs.begin(), move.needs.end(), [&](const law::Need& need) {
    return std::any_of(need.any_of.begin(), need.any_of.end(), [&](const law::Pattern& pattern) {
      if (!pattern.has_kind(law::kinds::document_issued) || pattern.qualifier_count() == 0)
        return false;
      const auto& words = pattern.words(0);
      return std::find(words.begin(), words.end(), document.word) != words.end();
    });
  });
}

/// The stages to which the child moves with the document.
std::vector<const law::Stage*> stages_with(const AboutPlan& plan) {
  std::vector<const law::Stage*> stages;
  if (!plan.about.may(people::Action::MoveStage)) return stages;
  for (const record::PossibleMove& possible : record::possible_moves(plan.about.file.standing))
    if (waits_for(*possible.move, plan.document) &&
        !app::is_ours(plan.about.law(), plan.document, possible.move->to))
      stages.push_back(&plan.about.law().stages[possible.move->to]);
  return stages;
}

}  // namespace

std::string maker_of(const AboutPlan& plan) {
  const law::Framework& law = plan.about.law();
  const auto is_others = [&](std::size_t role) {
    return law.roles[role].of != law::Role::Of::School;
  };
  if (is_others(plan.document.maintained_by)) return law.roles[plan.document.maintained_by].name.en;
  const std::size_t lead = law.stages[plan.about.file.standing.stage].lead;
  return is_others(lead) ? law.roles[lead].name.en : std::string();
}

void preset_received(const AboutPlan& plan, Typed& typed) {
  const law::Framework& law = plan.about.law();
  if (const std::string maker = maker_of(plan); !maker.empty()) typed.form.add({"by", maker});
  const std::string state(plan.about.request.query.first("state").value_or(""));
  if (law.has_choice("document_state", state)) typed.form.add({"state", state});
}

void ask_received(Html& out, const AboutPlan& plan, const Typed& typed) {
  for (const std::string_view name : kAsked) ask_field(out, plan.about, typed, kKind, field(name));
  ask_file(out, typed);
}

json::object read_received(const AboutPlan& plan, Typed& typed) {
  json::object entry{{"kind", kKind}};
  for (const std::string_view name : kAsked)
    read_field(plan.about, typed, kKind, field(name), entry);
  read_file(plan.about, typed, entry);
  check_letter_days(plan.about, typed, entry);
  entry.erase("kind");
  return entry;
}

void ask_move(Html& out, const AboutPlan& plan, const Typed& typed) {
  const auto stages = stages_with(plan);
  if (stages.empty()) return;
  std::vector<components::ChoiceItem> items;
  for (const law::Stage* stage : stages)
    items.push_back(
        components::Choice{.content = texts::issue_moves_to(stage->name.en), .value = stage->id});
  items.push_back(components::Choice{.content = texts::kIssueStays, .value = std::string(kStays)});
  ask_one(out, typed, {.name = kMoves, .legend = texts::kIssueMoves, .items = std::move(items)});
}

std::optional<json::object> read_move(const AboutPlan& plan, Typed& typed,
                                      const app::IssueForm& form) {
  const auto stages = stages_with(plan);
  const std::string chosen = typed.value(kMoves);
  if (stages.empty() || chosen == kStays) return std::nullopt;
  const auto stage = std::find_if(stages.begin(), stages.end(),
                                  [&](const law::Stage* each) { return each->id == chosen; });
  if (stage == stages.end()) {
    typed.problems.add(kMoves, texts::kIssueMovesMissing);
    return std::nullopt;
  }
  if (!form.state.empty() && form.state != law::kStateFinal) {
    typed.problems.add(kMoves, texts::kIssueMovesOnlyFinal);
    return std::nullopt;
  }
  return json::object{{"on", form.on.iso()},
                      {"kind", "stage_moved"},
                      {"to", (*stage)->id},
                      {"decided_by", typed.value("by")},
                      {"reason", texts::issue_move_reason(plan.document.name.en)}};
}

}  // namespace stepwell::web::pages
