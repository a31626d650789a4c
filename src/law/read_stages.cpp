#include "law/folders.h"
#include "law/pack_reader.h"

namespace stepwell::law {

void PackReader::read_stages() {
  TableReader file = open("stages.toml");
  for (TableReader& table : file.tables("stage")) {
    Stage stage;
    stage.id = table.text("id");
    claim_id(table, "stage", stage.id);
    stage.word = vocabulary_.add(stage.id);
    stage.name = words(table, "name", "stage." + stage.id);
    stage.means = maybe_words(table, "means", "stage." + stage.id + ".means");
    stage.lead = role(table, "lead");
    stage.on_register = table.flag("on_register", false);
    stage.census = table.maybe_text("census").value_or("");
    stage.aliases = table.texts("aliases");
    stage.takes = table.texts("takes");  // of laws that may not have been read yet
    stage.years = table.texts("years");
    if (is_overlay(folder_)) stage.within = table.maybe_text("within").value_or("");
    stage.cites = cites(table);
    table.finish();
    framework_->stages.push_back(std::move(stage));
  }
  if (framework_->stages.empty()) file.fault("stage", "one or more stages", "none");
  if (framework_->stages.size() > kMostStages) {
    file.fault("stage", "at most " + std::to_string(kMostStages) + " stages",
               std::to_string(framework_->stages.size()));
    framework_->stages.resize(kMostStages);
  }
  read_moves(file);
  read_cycles(file);
  file.finish();
}

StageSet PackReader::with_parts(std::size_t stage) const {
  StageSet set;
  set.add(stage);
  const auto& stages = framework_->stages;
  if (stage >= stages.size()) return set;  // there is none, which is said already
  for (std::size_t i = 0; i < stages.size(); ++i)
    if (!stages[i].within.empty() && stages[i].within == stages[stage].id) set.add(i);
  return set;
}

void PackReader::read_moves(TableReader& file) {
  for (TableReader& table : file.tables("move")) {
    Move move;
    move.from = stages(table, "from");
    if (move.from.empty()) table.fault("from", "one or more stages", "none");
    move.to = stage(table, "to");
    const std::string welsh =
        "move." + (framework_->stages.empty() ? "" : framework_->stages[move.to].id);
    move.decided_by = role(table, "decided_by");
    move.text = maybe_words(table, "text", welsh);
    for (TableReader& need : table.tables("needs")) move.needs.push_back(read_need(need, welsh));
    std::erase_if(move.needs, [](const Need& need) { return need.any_of.empty(); });
    move.cites = cites(table);
    move.effective = effective(table);
    refuse_takes_open(table, move.effective);
    for (Move& other : framework_->moves) {
      if (other.to != move.to || !other.from.overlaps(move.from)) continue;
      if (other.from == move.from && table.has("effective"))
        end_before(table, other.effective, move.effective);
      else if (other.effective.overlaps(move.effective))
        table.fault("from", "one move between two stages", "another that leads there");
    }
    table.finish();
    framework_->moves.push_back(std::move(move));
  }
}

Need PackReader::read_need(TableReader& table, const std::string& welsh) {
  Need need;
  if (const auto topic = table.maybe_text("topic")) {
    if (auto read = pattern(table, "topic", *topic)) need.any_of.push_back(std::move(*read));
    if (table.has("any_of")) table.fault("any_of", "topic or any_of, not both", "both");
    table.texts("any_of");
  } else {
    need.any_of = patterns(table, "any_of");
    if (need.any_of.empty()) table.fault("topic", "a topic, or any_of with one or more", "neither");
  }
  if (auto since =
          table.has("since") && table.value().find("since")->type == SourceValue::Type::Table
              ? table.maybe_table("since")
              : std::nullopt) {
    need.since = Need::Since::Months;
    need.months = since->number("months");
    if (need.months < 0) since->fault("months", "0 or more", std::to_string(need.months));
    since->finish();
  } else {
    need.since = table.one_of<Need::Since>(
        "since", {{"stage", Need::Since::Stage}, {"ever", Need::Since::Ever}}, Need::Since::Stage);
  }
  need.count = table.maybe_number("count").value_or(1);
  if (need.count < 1) table.fault("count", "1 or more", std::to_string(need.count));
  need.strength = table.one_of<Strength>(
      "strength", {{"must", Strength::Must}, {"should", Strength::Should}}, Strength::Must);
  need.text = maybe_words(table, "text", welsh + "." + (need.any_of.empty() ? "" : need.name()));
  table.finish();
  return need;
}

void PackReader::read_cycles(TableReader& file) {
  for (TableReader& table : file.tables("cycle")) {
    Cycle cycle;
    cycle.id = table.text("id");
    claim_id(table, "cycle", cycle.id);
    cycle.name = words(table, "name", "cycle." + cycle.id);
    cycle.stages = stages(table, "stages");
    for (TableReader& row : table.tables("step")) {
      CycleStep step;
      step.id = row.text("id");
      claim_id(row, "step of " + cycle.id, step.id);
      step.name = words(row, "name", "cycle." + cycle.id + "." + step.id);
      step.means = maybe_words(row, "means", "cycle." + cycle.id + "." + step.id + ".means");
      step.begins = patterns(row, "begins");
      row.finish();
      cycle.steps.push_back(std::move(step));
    }
    cycle.cites = cites(table);
    table.finish();
    framework_->cycles.push_back(std::move(cycle));
  }
}

}  // namespace stepwell::law
