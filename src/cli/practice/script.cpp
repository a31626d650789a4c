#include "cli/practice/script.h"

#include <boost/json.hpp>

#include "base/fault.h"

namespace stepwell::cli {

namespace json = boost::json;

namespace {

std::string text_in(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? std::string() : std::string(value->as_string());
}

int number_in(const json::object& object, std::string_view name, int otherwise) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? otherwise : value->to_number<int>();
}

double share_in(const json::object& object, std::string_view name, double otherwise) {
  const auto* value = object.if_contains(name);
  return value == nullptr ? otherwise : value->to_number<double>();
}

/// A number, or its least and its greatest.
Span span_of(const json::value& value) {
  if (!value.is_array()) return {value.to_number<int>(), value.to_number<int>()};
  return {value.as_array().at(0).to_number<int>(), value.as_array().at(1).to_number<int>()};
}
std::optional<Span> span_in(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr) return std::nullopt;
  return span_of(*value);
}

/// The values of a list that may be missing.
const json::array& list_in(const json::object& object, std::string_view name) {
  static const json::array kNone;
  const auto* value = object.if_contains(name);
  return value == nullptr ? kNone : value->as_array();
}
const json::object& object_in(const json::object& object, std::string_view name) {
  static const json::object kNone;
  const auto* value = object.if_contains(name);
  return value == nullptr ? kNone : value->as_object();
}

std::vector<std::string> words_in(const json::object& object, std::string_view name) {
  std::vector<std::string> words;
  for (const json::value& word : list_in(object, name)) words.emplace_back(word.as_string());
  return words;
}

base::Day day_in(const json::object& object, std::string_view name) {
  const auto day = base::parse_day(text_in(object, name));
  if (!day) throw base::Fault("no such day: " + text_in(object, name));
  return *day;
}

ActScript act_of(const json::object& object) {
  ActScript act;
  act.name = text_in(object, "name");
  act.by = text_in(object, "by");
  act.at = span_in(object, "at").value_or(Span{});
  act.chance = share_in(object, "chance", 1);
  act.entries = list_in(object, "entries");
  return act;
}

Scene scene_of(const json::array& acts) {
  Scene scene;
  for (const json::value& act : acts) scene.push_back(act_of(act.as_object()));
  return scene;
}

CycleScript cycle_of(const json::object& object) {
  CycleScript cycle;
  cycle.every =
      text_in(object, "every") == "year" ? CycleScript::Every::Year : CycleScript::Every::Term;
  cycle.slot = span_in(object, "slot").value_or(cycle.slot);
  cycle.least_days = number_in(object, "least_days", cycle.least_days);
  cycle.first_days = span_in(object, "first_days").value_or(Span{});
  cycle.every_days = number_in(object, "every_days", 0);
  cycle.first = scene_of(list_in(object, "first"));
  cycle.each = scene_of(list_in(object, "each"));
  for (const json::value& value : list_in(object, "between")) {
    const json::object& between = value.as_object();
    cycle.between.push_back({share_in(between, "at", 0.5), scene_of(list_in(between, "acts"))});
  }
  return cycle;
}

StatusScript status_of(const json::object& object) {
  StatusScript status;
  for (const auto& [before, scene] : object_in(object, "arrive"))
    status.arrive.emplace(before, scene.as_string());
  status.cycle = text_in(object, "cycle");
  if (object.contains("before")) {
    const json::object& before = object_in(object, "before");
    status.before = {text_in(before, "status"), span_in(before, "months").value_or(Span{12, 12})};
  }
  status.room_days = number_in(object, "room_days", 0);
  status.plan_before = span_in(object, "plan_before");
  status.reviewed_before = span_in(object, "reviewed_before");
  status.unknown = share_in(object, "unknown", 0);
  status.unknown_last = share_in(object, "unknown_last", 0);
  return status;
}

Choosing choosing_of(const json::object& object) {
  Choosing who;
  who.statuses = words_in(object, "of");
  who.count = number_in(object, "count", 1);
  who.hundredths = span_in(object, "hundredths");
  who.days_ago = span_in(object, "days_ago");
  return who;
}

HistoryScript history_of(const json::object& object) {
  HistoryScript history{choosing_of(object), {}};
  for (const json::value& value : list_in(object, "steps")) {
    const json::object& step = value.as_object();
    history.steps.push_back({text_in(step, "status"), span_of(step.at("hundredths"))});
  }
  return history;
}

LeftOpenScript left_open_of(const json::object& object) {
  LeftOpenScript open{choosing_of(object), LeftOpenScript::What::Missed,
                      words_in(object, "without"), LeftOpenScript::When::Always};
  const std::string when = text_in(object, "when");
  if (when == "holidays") open.when = LeftOpenScript::When::Holidays;
  if (when == "long holidays") open.when = LeftOpenScript::When::LongHolidays;
  const std::string what = text_in(object, "what");
  if (what == "last") open.what = LeftOpenScript::What::Last;
  if (what == "without") open.what = LeftOpenScript::What::Without;
  if (what == "placed") open.what = LeftOpenScript::What::Placed;
  return open;
}

StaffScript staff_of(const json::object& object) {
  return {text_in(object, "key"), text_in(object, "name"), text_in(object, "post"),
          words_in(object, "classes"), text_in(object, "sign_in_name")};
}

LeaverScript leaver_of(const json::object& object) {
  return {text_in(object, "surname"),
          text_in(object, "forename"),
          text_in(object, "sex"),
          text_in(object, "upn"),
          text_in(object, "admission_number"),
          day_in(object, "born"),
          text_in(object, "year"),
          text_in(object, "class"),
          text_in(object, "status"),
          text_in(object, "need"),
          number_in(object, "hundredths", 100)};
}

YearlyScript yearly_of(const json::object& object) {
  return {static_cast<unsigned>(number_in(object, "month", 9)),
          span_in(object, "days").value_or(Span{1, 1}), words_in(object, "of"),
          act_of(object.at("act").as_object())};
}

void read_people(const json::object& object, SchoolScript& script) {
  script.administrator = staff_of(object.at("administrator").as_object());
  for (const json::value& value : list_in(object, "staff"))
    script.staff.push_back(staff_of(value.as_object()));
  for (const json::value& value : list_in(object, "changes")) {
    const json::object& change = value.as_object();
    script.changes.push_back({number_in(change, "hundredths", 50), text_in(change, "from"),
                              text_in(change, "to"), text_in(change, "reason")});
  }
}

void read_story(const json::object& object, SchoolScript& script) {
  for (const auto& [name, status] : object_in(object, "statuses"))
    script.statuses.emplace(name, status_of(status.as_object()));
  for (const auto& [name, scene] : object_in(object, "scenes"))
    script.scenes.emplace(name, scene_of(scene.as_array()));
  for (const auto& [name, cycle] : object_in(object, "cycles"))
    script.cycles.emplace(name, cycle_of(cycle.as_object()));
  for (const json::value& value : list_in(object, "histories"))
    script.histories.push_back(history_of(value.as_object()));
  for (const json::value& value : list_in(object, "extras"))
    script.extras.push_back({choosing_of(value.as_object()), text_in(value.as_object(), "scene")});
  for (const json::value& value : list_in(object, "left_open"))
    script.left_open.push_back(left_open_of(value.as_object()));
  for (const json::value& value : list_in(object, "leavers"))
    script.leavers.push_back(leaver_of(value.as_object()));
  script.most_soon = number_in(object, "most_soon", script.most_soon);
  script.soon_days = number_in(object, "soon_days", script.soon_days);
  script.least_soon = number_in(object, "least_soon", script.least_soon);
  script.unknown_scene = text_in(object, "unknown_scene");
  script.leaver_scene = text_in(object, "leaver_scene");
  for (const json::value& value : list_in(object, "school_acts"))
    script.school_acts.push_back(yearly_of(value.as_object()));
  for (const json::value& value : list_in(object, "yearly"))
    script.yearly.push_back(yearly_of(value.as_object()));
}

SchoolScript school_of(const json::object& object) {
  SchoolScript script;
  const json::object& school = object.at("school").as_object();
  script.form = {text_in(school, "name"), text_in(school, "framework"), text_in(school, "setting"),
                 text_in(school, "nation")};
  script.roll = text_in(object, "roll");
  if (object.contains("day")) script.day = day_in(object, "day");
  script.years = number_in(object, "years", 2);
  script.seed = static_cast<std::uint64_t>(number_in(object, "seed", 1));
  for (const json::value& value : list_in(object, "ladder")) {
    const json::object& year = value.as_object();
    script.ladder.push_back({text_in(year, "year"), text_in(year, "class_begins")});
  }
  for (const json::value& value : list_in(object, "terms"))
    script.terms.push_back(value.as_object());
  script.since_before = number_in(object, "since_before", 50);
  script.since_weeks = span_in(object, "since_weeks").value_or(Span{4, 100});
  script.since_weeks_within = span_in(object, "since_weeks_within").value_or(Span{10, 90});
  for (const auto& [code, value] : object_in(object, "needs")) {
    script.need_kinds.emplace(code, text_in(value.as_object(), "kind"));
    script.need_words.emplace(code, value.as_object());
  }
  read_people(object, script);
  read_story(object, script);
  return script;
}

TextsScript texts_of(const json::object& object) {
  TextsScript texts;
  texts.password = text_in(object, "password");
  for (const auto& [kind, action] : object_in(object, "actions"))
    texts.actions.emplace(kind, action.as_string());
  texts.kinds = object_in(object, "kinds");
  texts.any = object_in(object, "any");
  texts.titles = words_in(object, "titles");
  return texts;
}

/// A script is a file that people write: whatever is wrong with it names the file.
template <class Read>
auto read_script(const std::string& file, std::string_view text, Read read) {
  try {
    return read(json::parse(text).as_object());
  } catch (const std::exception& error) {
    throw base::Fault(file + ": " + error.what());
  }
}

}  // namespace

SchoolScript read_school_script(const std::string& file, std::string_view text) {
  SchoolScript script = read_script(file, text, school_of);
  script.file = file;
  return script;
}

TextsScript read_texts_script(const std::string& file, std::string_view text) {
  return read_script(file, text, texts_of);
}

}  // namespace stepwell::cli
