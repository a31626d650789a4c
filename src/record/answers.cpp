#include "record/answers.h"

#include <boost/json.hpp>

namespace stepwell::record {

namespace json = boost::json;

namespace {

void put(json::object& object, std::string_view key, const std::optional<base::Day>& day) {
  if (day) object[key] = day->iso();
}
void put(json::object& object, std::string_view key, Position position) {
  if (position != 0) object[key] = position;
}
json::array names_of(const std::vector<const law::Need*>& needs) {
  json::array names;
  for (const law::Need* need : needs) names.emplace_back(need->name());
  return names;
}

std::string_view name_of(ProcessRun::State state) {
  switch (state) {
    case ProcessRun::State::NotBegun: return "not_begun";
    case ProcessRun::State::Running: return "running";
    case ProcessRun::State::Over: return "over";
  }
  return {};
}

std::string_view name_of(StepNow::Is is) {
  switch (is) {
    case StepNow::Is::Done: return "done";
    case StepNow::Is::Now: return "now";
    case StepNow::Is::Next: return "next";
    case StepNow::Is::MayCome: return "may_come";
    case StepNow::Is::NotNeeded: return "not_needed";
  }
  return {};
}

json::object now_of(const StepNow& step, const law::Framework& framework) {
  json::object now = step.open() == nullptr ? json::object() : to_json(*step.open());
  now["step"] = step.step->id;
  now["turn"] = framework.roles[step.turn].id;
  return now;
}

}  // namespace

json::object to_json(const Instance& instance) {
  json::object object;
  object["duty"] = instance.duty->id;
  object["kind"] = law::name_of(instance.kind);
  object["state"] = name_of(instance.state);
  put(object, "opened_by", instance.opened_by);
  put(object, "opened_on", instance.opening.on);
  put(object, "limit", instance.limit);
  if (instance.limit) object["limit_confidence"] = law::name_of(instance.limit_confidence);
  put(object, "aim", instance.aim);
  put(object, "closed_by", instance.closed_by);
  put(object, "closed_on", instance.closed_on);
  if (instance.excused != nullptr) object["excused"] = instance.excused->id;
  if (instance.cannot_compute) object["cannot_compute"] = describe(*instance.cannot_compute);
  object["overdue"] = instance.overdue;
  object["before_us"] = instance.before_us;
  return object;
}

json::object to_json(const SchoolDuty& duty) {
  json::object object;
  object["duty"] = duty.duty->id;
  object["state"] = name_of(duty.state);
  put(object, "opened_on", duty.opened_on);
  put(object, "closed_on", duty.closed_on);
  put(object, "closed_by", duty.closed_by);
  if (!duty.person.empty()) object["person"] = duty.person;
  put(object, "limit", duty.limit);
  object["overdue"] = duty.overdue;
  return object;
}

json::object to_json(const PossibleMove& possible, const law::Framework& framework) {
  json::object object;
  object["to"] = framework.stages[possible.move->to].id;
  object["missing"] = names_of(possible.missing);
  object["advised"] = names_of(possible.advised);
  return object;
}

json::object to_json(const ProcessRun& run, const law::Framework& framework) {
  using Is = StepNow::Is;
  json::object object;
  object["process"] = run.process->id;
  object["state"] = name_of(run.state);
  put(object, "begun_by", run.begun_by);
  put(object, "begun_on", run.begun_on);
  put(object, "ended_by", run.ended_by);
  put(object, "ended_on", run.ended_on);
  for (const Is is : {Is::Done, Is::Now, Is::Next, Is::MayCome, Is::NotNeeded}) {
    json::array steps;
    for (const StepNow& step : run.steps)
      if (step.is == is && is == Is::Now)
        steps.push_back(now_of(step, framework));
      else if (step.is == is)
        steps.emplace_back(step.step->id);
    object[name_of(is)] = std::move(steps);
  }
  return object;
}

json::object to_json(const Standing& standing) {
  json::object object;
  object["on"] = standing.on.iso();
  object["framework"] = standing.framework->id;
  object["stage"] = standing.present_stage().id;
  put(object, "since", standing.since);
  json::array documents, duties, moves;
  for (const law::Document* document : standing.in_force) documents.emplace_back(document->id);
  for (const Instance& instance : standing.instances) duties.push_back(to_json(instance));
  for (const PossibleMove& possible : possible_moves(standing))
    moves.push_back(to_json(possible, *standing.framework));
  object["in_force"] = std::move(documents);
  object["duties"] = std::move(duties);
  object["moves"] = std::move(moves);
  return object;
}

}  // namespace stepwell::record
