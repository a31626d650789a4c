#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "app/records/records.h"
#include "app/school/day_trace.h"
#include "cli/asked_day.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/missing_words.h"
#include "cli/pupils.h"
#include "record/answers.h"
#include "record/scenario.h"
#include "record/why.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;

/// The answer, and what it points into; or nothing, and the reason has been written.
struct Answered {
  std::shared_ptr<const law::Library> library;
  std::optional<record::Scenario> scenario;
  std::shared_ptr<const calendar::SchoolCalendar> calendar;
  record::Standing standing;
  app::DayTraces traces = {};  ///< of the duty that is asked about
};

/// `otherwise` is the day, if none was said.
std::optional<record::Question> question_of(const Asking& asking,
                                            const std::optional<base::Day>& otherwise,
                                            std::ostream& err) {
  record::Question question;
  const auto on = asking.on ? read_on(asking.on, err) : otherwise;
  if (!asking.on && !on) err << "--on: say the day that you ask about\n";
  if (!on) return std::nullopt;
  question.on = *on;
  if (!asking.known_at) return question;
  question.known_at = base::parse_instant(*asking.known_at);
  if (const auto day = base::parse_day(*asking.known_at))
    question.known_at = base::end_of_london_day(*day);
  if (question.known_at) return question;
  err << "--known-at: no such time: \"" << *asking.known_at
      << "\"; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ\n";
  return std::nullopt;
}

std::optional<Answered> answer_scenario(const Surroundings& surroundings, const Asking& asking,
                                        const std::string& text,
                                        std::shared_ptr<const law::Library> library) {
  auto scenario = record::read_scenario(text, library);
  if (!scenario) {
    for (const std::string& problem : scenario.error())
      surroundings.err << asking.who << ": " << problem << '\n';
    return std::nullopt;
  }
  const auto question = question_of(asking, record::last_day_asked(*scenario), surroundings.err);
  if (!question) return std::nullopt;
  auto standing = record::stand(scenario->record, scenario->circumstances, *question);
  if (standing)
    return Answered{std::move(library), std::move(*scenario), nullptr, std::move(*standing)};
  surroundings.err << describe(standing.error()) << '\n';
  return std::nullopt;
}

std::optional<Answered> answer_stored(const Surroundings& surroundings, const Asking& asking,
                                      std::shared_ptr<const law::Library> library,
                                      const std::string& duty) {
  if (!surroundings.parts.open_store) {
    surroundings.err << "no such scenario file: " << asking.who << '\n';
    return std::nullopt;
  }
  const auto store = surroundings.parts.open_store(surroundings.records);
  const auto id = find_pupil(*store, asking.who, surroundings.err);
  if (!id) return std::nullopt;
  const app::Records records(*store, library, *surroundings.parts.clock);
  const auto question = question_of(asking, records.today(id->school), surroundings.err);
  if (!question) return std::nullopt;
  auto standing = records.standing(*id, *question);
  if (!standing) {
    surroundings.err << describe(standing.error()) << '\n';
    return std::nullopt;
  }
  auto traces = app::day_traces(records, *id, standing->standing, duty, question->known_at);
  return Answered{std::move(library), std::nullopt, std::move(standing->calendar),
                  std::move(standing->standing), std::move(traces)};
}

/// With the traces of that duty, if one is named.
std::optional<Answered> answer(const Surroundings& surroundings, const Asking& asking, int& status,
                               const std::string& duty = {}) {
  status = 1;
  const auto library = load_library(surroundings.frameworks, surroundings.err);
  if (!library) return std::nullopt;
  const auto text = read_file(asking.who, record::kLargestScenario);
  auto answered = text ? answer_scenario(surroundings, asking, *text, library)
                       : answer_stored(surroundings, asking, library, duty);
  status = answered ? 0 : 2;
  return answered;
}

void write_instance(const record::Instance& instance, std::ostream& out) {
  out << "  " << instance.duty->id << ": " << record::name_of(instance.state);
  if (instance.limit) out << ", limit " << instance.limit->iso();
  if (instance.aim) out << ", aim " << instance.aim->iso();
  if (instance.closed_on) out << ", closed on " << instance.closed_on->iso();
  if (instance.cannot_compute) out << ", " << cannot_without(*instance.cannot_compute);
  if (instance.excused != nullptr) out << ", excused (" << instance.excused->id << ")";
  if (instance.overdue) out << ", OVERDUE";
  out << "  " << instance.duty->text.en << '\n';
}

void write_standing(const record::Standing& standing, std::ostream& out) {
  out << standing.on.iso() << ": " << standing.present_stage().name.en;
  if (standing.since) out << " since " << standing.since->iso();
  out << " (" << standing.framework->name.en << ")\n";
  for (const law::Document* document : standing.in_force)
    out << "in force: " << document->name.en << '\n';
  for (const record::Instance& instance : standing.instances) write_instance(instance, out);
  for (const record::PossibleMove& possible : record::possible_moves(standing)) {
    out << "may move to " << standing.framework->stages[possible.move->to].name.en;
    for (std::size_t i = 0; i < possible.missing.size(); ++i)
      out << (i == 0 ? ", when there is: " : "; ") << possible.missing[i]->text.en;
    out << '\n';
  }
}

std::string limit_words(const record::LastDay& day) {
  return fmt::format("{} ({})", day.limit ? day.limit->iso() : "not to be worked out",
                     record::name_of(day.state));
}

/// What other dates of the school did to that instance's limit, a line each.
std::vector<std::string> trace_lines(const Answered& answered, const record::Instance& instance) {
  std::vector<std::string> lines;
  const auto names = record::names_of(answered.standing);
  const auto index = static_cast<std::size_t>(&instance - answered.standing.instances.data());
  const auto found = answered.traces.find(names[index]);
  if (found == answered.traces.end()) return lines;
  for (const app::DayTrace& trace : found->second)
    lines.push_back(fmt::format("until {}, when {} recorded, the limit was {}; then {}",
                                trace.recorded.iso(), trace.closed ? "a closure was" : "terms were",
                                limit_words(trace.before), limit_words(trace.after)));
  return lines;
}

std::vector<std::string> why_lines(const Answered& answered, const record::Reason& reason) {
  std::vector<std::string> lines = record::explain(reason, answered.standing);
  for (std::string& line : trace_lines(answered, *reason.instance))
    lines.push_back(std::move(line));
  return lines;
}

}  // namespace

int show_standing(const Surroundings& surroundings, const Asking& asking) {
  int status = 0;
  const auto answered = answer(surroundings, asking, status);
  if (!answered) return status;
  if (asking.form == Form::Json)
    surroundings.out << json::serialize(record::to_json(answered->standing)) << '\n';
  else
    write_standing(answered->standing, surroundings.out);
  return 0;
}

int show_why(const Surroundings& surroundings, const Asking& asking, const std::string& duty) {
  int status = 0;
  const auto answered = answer(surroundings, asking, status, duty);
  if (!answered) return status;
  const auto reasons = record::reasons_for(answered->standing, duty);
  if (reasons.empty()) {
    const bool known = answered->standing.framework->find_duty(duty) != nullptr;
    surroundings.err << (known ? "nothing has opened " : "no such duty: ") << duty << '\n';
    return known ? 1 : 2;
  }
  json::array all;
  for (const record::Reason& reason : reasons) {
    json::object one = record::to_json(*reason.instance);
    json::array& lines = one["why"].emplace_array();
    for (const std::string& line : why_lines(*answered, reason)) {
      lines.emplace_back(line);
      if (asking.form == Form::Text) surroundings.out << line << '\n';
    }
    if (asking.form == Form::Text) surroundings.out << '\n';
    all.push_back(std::move(one));
  }
  if (asking.form == Form::Json) surroundings.out << json::serialize(all) << '\n';
  return 0;
}

}  // namespace stepwell::cli
