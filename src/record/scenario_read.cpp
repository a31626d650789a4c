#include <boost/json.hpp>

#include "record/scenario.h"

namespace stepwell::record {

namespace json = boost::json;
using base::Day;

namespace {

class ScenarioReader {
 public:
  explicit ScenarioReader(std::shared_ptr<const law::Library> library) {
    scenario_.library = std::move(library);
  }

  base::Result<Scenario, ScenarioProblems> read(std::string_view text) {
    boost::system::error_code error;
    const json::value parsed = json::parse(text, error);
    if (error || !parsed.is_object()) return base::refuse(ScenarioProblems{"not a JSON object"});
    const json::object& object = parsed.get_object();
    scenario_.name = text_of(object, "scenario").value_or("");
    if (scenario_.name.empty()) problem("scenario", "expected a sentence that names it");
    School school;
    read_framework(object, school);
    read_pupil(object, school);
    read_calendar(object, school);
    scenario_.circumstances.library = scenario_.library.get();
    scenario_.circumstances.schools.push_back(school);
    read_entries(object, "record", scenario_.record);
    read_entries(object, "school_record", scenario_.school_record);
    read_expect(object);
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    return std::move(scenario_);
  }

 private:
  void problem(const std::string& where, const std::string& what) {
    problems_.push_back(where + ": " + what);
  }

  std::optional<std::string> text_of(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return std::string(value->get_string());
    problem(std::string(key), "expected a text");
    return std::nullopt;
  }

  const json::object* object_of(const json::object& object, std::string_view key) {
    const json::value* value = object.if_contains(key);
    if (value == nullptr) return nullptr;
    if (value->is_object()) return &value->get_object();
    problem(std::string(key), "expected an object");
    return nullptr;
  }

  std::optional<Day> day_of(const json::value& value, const std::string& where) {
    if (value.is_string())
      if (const auto day = base::parse_day(std::string_view(value.get_string()))) return day;
    problem(where, "expected a day, YYYY-MM-DD");
    return std::nullopt;
  }

  void read_framework(const json::object& object, School& school) {
    const auto id = text_of(object, "framework");
    if (!id) return problem("framework", "expected the id of a framework");
    school.framework = scenario_.library->find_named(*id);
    if (school.framework == nullptr) problem("framework", "no such framework: \"" + *id + "\"");
  }

  void read_pupil(const json::object& object, School& school) {
    const json::object* pupil = object_of(object, "pupil");
    if (pupil == nullptr) return;
    if (const json::value* born = pupil->if_contains("born"))
      scenario_.circumstances.born = day_of(*born, "pupil.born");
    school.setting = text_of(*pupil, "setting").value_or("");
    if (school.framework != nullptr && !school.setting.empty() &&
        school.framework->find_setting(school.setting) == nullptr)
      problem("pupil.setting",
              "no such setting in " + school.framework->id + ": \"" + school.setting + "\"");
  }

  std::vector<base::DayRange> ranges_of(const json::object& object, std::string_view key) {
    std::vector<base::DayRange> ranges;
    const json::value* list = object.if_contains(key);
    if (list == nullptr) return ranges;
    const std::string where = "calendar." + std::string(key);
    if (!list->is_array()) {
      problem(where, "expected a list of pairs of days");
      return ranges;
    }
    for (const json::value& pair : list->get_array()) {
      if (!pair.is_array() || pair.get_array().size() != 2) {
        problem(where, "expected pairs of days");
        continue;
      }
      const auto first = day_of(pair.get_array()[0], where),
                 last = day_of(pair.get_array()[1], where);
      if (first && last) ranges.push_back({*first, *last});
    }
    return ranges;
  }

  void read_inset(const json::object& given, calendar::TermDates& dates) {
    const json::value* inset = given.if_contains("inset");
    if (inset == nullptr) return;
    if (!inset->is_array()) return problem("calendar.inset", "expected a list of days");
    for (const json::value& value : inset->get_array())
      if (const auto day = day_of(value, "calendar.inset")) dates.inset.push_back(*day);
  }

  void read_calendar(const json::object& object, School& school) {
    const json::object* given = object_of(object, "calendar");
    if (given == nullptr || school.framework == nullptr) return;
    const std::string nation = text_of(*given, "nation").value_or(school.framework->nation);
    const auto* holidays = scenario_.library->holidays_of(nation);
    if (holidays == nullptr)
      return problem("calendar.nation", "no such nation: \"" + nation + "\"");
    calendar::TermDates dates{ranges_of(*given, "terms"), ranges_of(*given, "closed"), {}};
    read_inset(*given, dates);
    auto made = calendar::SchoolCalendar::create(std::move(dates), *holidays);
    if (!made) return problem("calendar.terms", "terms overlap, or end before they begin");
    scenario_.calendar = std::make_unique<calendar::SchoolCalendar>(std::move(*made));
    school.calendar = scenario_.calendar.get();
  }

  void read_entries(const json::object& object, std::string_view key, std::vector<Entry>& entries) {
    const json::value* list = object.if_contains(key);
    if (list == nullptr) return;
    if (!list->is_array()) return problem(std::string(key), "expected a list of entries");
    for (const json::value& value : list->get_array()) {
      const auto position = static_cast<Position>(entries.size() + 1);
      auto entry = read_entry(value, position, scenario_.library->vocabulary(), Reading::AsWritten);
      if (!entry) {
        for (const EntryProblem& wrong : entry.error())
          problem(std::string(key) + "[" + std::to_string(entries.size()) + "]", describe(wrong));
        entry = Entry{};
      }
      entries.push_back(std::move(*entry));
    }
  }

  void read_expect(const json::object& object) {
    // One that expects nothing, perhaps by a misspelling, must not count as passed.
    const json::value* expect = object.if_contains("expect");
    if (expect == nullptr || !expect->is_array() || expect->get_array().empty())
      return problem("expect", "expected a list of one or more");
    for (const json::value& one : expect->get_array()) {
      const json::value* on = one.is_object() ? one.get_object().if_contains("on") : nullptr;
      if (on == nullptr) {
        problem("expect", "expected objects with the day asked about, on");
        continue;
      }
      day_of(*on, "expect.on");
    }
    scenario_.expect = expect->get_array();
  }

  Scenario scenario_;
  ScenarioProblems problems_;
};

}  // namespace

base::Result<Scenario, ScenarioProblems> read_scenario(
    std::string_view text, std::shared_ptr<const law::Library> library) {
  if (text.size() > kLargestScenario)
    return base::refuse(ScenarioProblems{"larger than a scenario may be"});
  return ScenarioReader(std::move(library)).read(text);
}

std::string scenario_name(std::string_view text) {
  boost::system::error_code error;
  const json::value parsed = json::parse(text, error);
  if (error || !parsed.is_object()) return {};
  const json::value* name = parsed.get_object().if_contains("scenario");
  return name != nullptr && name->is_string() ? std::string(name->get_string()) : std::string();
}

std::optional<Day> last_day_asked(const Scenario& scenario) {
  std::optional<Day> last;
  for (const json::value& one : scenario.expect)
    if (const auto day = base::parse_day(std::string_view(one.at("on").get_string()));
        !last || *last < *day)
      last = day;
  return last;
}

}  // namespace stepwell::record
