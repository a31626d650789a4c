#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <stdexcept>

#include "record/answers.h"
#include "record/judge.h"
#include "record/scenario.h"

namespace stepwell::record {

namespace json = boost::json;
using base::Day;

namespace {

/// Compares one expectation with the answer, and says what differs.
class Expectation {
 public:
  Expectation(const Scenario& scenario, const json::object& expected,
              std::vector<std::string>& differences)
      : scenario_(scenario), expected_(expected), differences_(differences) {}

  void check() {
    question_.on = *base::parse_day(std::string_view(expected_.at("on").as_string()));
    if (const json::value* at = expected_.if_contains("as_known_at")) read_known_at(*at);
    for (const auto& member : expected_)
      if (!is_key(member.key()))
        differ("no such key to expect: \"" + std::string(member.key()) + "\"");
    const auto standing = stand(scenario_.record, scenario_.circumstances, question_);
    if (!standing) return differ(describe(standing.error()));
    answer_ = to_json(*standing);
    check_plain("framework");
    check_plain("stage");
    check_plain("since");
    check_in_force();
    check_duties("duties", answer_.at("duties").as_array());
    check_no_duties(answer_.at("duties").as_array());
    check_moves();
    check_processes(*standing);
    check_rights(*standing);
    check_refusals();
    check_school();
  }

 private:
  static bool is_key(std::string_view key) {
    static constexpr std::string_view kKeys[] = {"on",
                                                 "as_known_at",
                                                 "framework",
                                                 "stage",
                                                 "since",
                                                 "duties",
                                                 "no_duties",
                                                 "moves",
                                                 "refuse",
                                                 "in_force",
                                                 "exactly",
                                                 "school_duties",
                                                 "no_school_duties",
                                                 "processes",
                                                 "rights"};
    return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
  }

  void differ(const std::string& what) {
    differences_.push_back("on " + question_.on.iso() + ": " + what);
  }

  void read_known_at(const json::value& value) {
    const std::string_view text =
        value.is_string() ? std::string_view(value.as_string()) : std::string_view();
    question_.known_at = base::parse_instant(text);
    if (const auto day = base::parse_day(text)) question_.known_at = base::end_of_london_day(*day);
    if (!question_.known_at) differ("as_known_at: expected a day or a time");
  }

  static std::string shown(const json::value* value) {
    return value == nullptr || value->is_null() ? "nothing" : json::serialize(*value);
  }

  void check_plain(std::string_view key) {
    const json::value* wanted = expected_.if_contains(key);
    if (wanted == nullptr) return;
    const json::value* found = answer_.if_contains(key);
    if (!same(*wanted, found))
      differ(std::string(key) + " is " + shown(found) + ", expected " + shown(wanted));
  }

  static bool same(const json::value& wanted, const json::value* found) {
    if (wanted.is_null()) return found == nullptr || found->is_null();
    if (found == nullptr) return false;
    if (wanted.is_number() && found->is_number())
      return wanted.to_number<double>() == found->to_number<double>();
    return wanted == *found;
  }

  /// Only the keys given are compared; `cannot_compute: true` means that it is.
  static bool matches(const json::object& wanted, const json::object& found) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& member) {
      const json::value* value = found.if_contains(member.key());
      if (member.key() == "cannot_compute" && member.value().is_bool())
        return member.value().as_bool() == (value != nullptr);
      return same(member.value(), value);
    });
  }

  static std::string duty_of(const json::object& object) {
    const json::value* duty = object.if_contains("duty");
    return duty != nullptr && duty->is_string() ? std::string(duty->as_string()) : std::string();
  }

  static std::string instances_of(const std::string& duty, const json::array& answers) {
    std::string shown_instances;
    for (const json::value& answer : answers)
      if (duty_of(answer.as_object()) == duty) shown_instances += " " + json::serialize(answer);
    return shown_instances.empty() ? " none" : shown_instances;
  }

  const json::array* list_of(std::string_view key) {
    const json::value* list = expected_.if_contains(key);
    if (list == nullptr) return nullptr;
    if (list->is_array()) return &list->as_array();
    differ(std::string(key) + ": expected a list");
    return nullptr;
  }

  void check_duties(std::string_view key, const json::array& answers) {
    const json::array* wanted = list_of(key);
    if (wanted == nullptr) return;
    std::set<std::string> named;
    for (const json::value& one : *wanted) {
      if (!one.is_object()) {
        differ(std::string(key) + ": expected objects");
        continue;
      }
      named.insert(duty_of(one.as_object()));
      const bool found = std::any_of(
          answers.begin(), answers.end(),
          [&](const json::value& answer) { return matches(one.as_object(), answer.as_object()); });
      if (!found)
        differ("no instance is " + json::serialize(one) +
               "; there are:" + instances_of(duty_of(one.as_object()), answers));
    }
    const json::value* exactly = expected_.if_contains("exactly");
    if (exactly == nullptr || !exactly->is_bool() || !exactly->as_bool()) return;
    for (const std::string& duty : named) check_exactly(duty, *wanted, answers);
  }

  void check_exactly(const std::string& duty, const json::array& wanted,
                     const json::array& answers) {
    const auto is_of_duty = [&](const json::value& value) {
      return value.is_object() && duty_of(value.as_object()) == duty;
    };
    const auto listed = std::count_if(wanted.begin(), wanted.end(), is_of_duty);
    const auto found = std::count_if(answers.begin(), answers.end(), is_of_duty);
    const bool each_listed =
        std::all_of(answers.begin(), answers.end(), [&](const json::value& answer) {
          return !is_of_duty(answer) ||
                 std::any_of(wanted.begin(), wanted.end(), [&](const json::value& one) {
                   return is_of_duty(one) && matches(one.as_object(), answer.as_object());
                 });
        });
    if (listed != found || !each_listed)
      differ("the instances of " + duty +
             " are not exactly those listed; there are:" + instances_of(duty, answers));
  }

  void check_no_duties(const json::array& answers) {
    const json::array* none = list_of("no_duties");
    if (none == nullptr) return;
    for (const json::value& duty : *none)
      for (const json::value& answer : answers)
        if (answer.at("duty") == duty && answer.at("state") != "lapsed")
          differ("expected no " + json::serialize(duty) + "; there is " + json::serialize(answer));
  }

  void check_in_force() {
    const json::array* wanted = list_of("in_force");
    if (wanted == nullptr) return;
    const auto set_of = [](const json::array& list) {
      std::set<std::string> names;
      for (const json::value& value : list) names.insert(json::serialize(value));
      return names;
    };
    const json::array& found = answer_.at("in_force").as_array();
    if (set_of(*wanted) != set_of(found))
      differ("in force is " + json::serialize(found) + ", expected " + json::serialize(*wanted));
  }

  void check_moves() {
    const json::array* wanted = list_of("moves");
    if (wanted == nullptr) return;
    for (const json::value& move : *wanted) check_move(move);
  }

  void check_move(const json::value& wanted) {
    const json::array& moves = answer_.at("moves").as_array();
    const json::value& to = wanted.at("to");
    const auto found = std::find_if(moves.begin(), moves.end(),
                                    [&](const json::value& m) { return m.at("to") == to; });
    if (found == moves.end()) return differ("no move leads to " + json::serialize(to));
    const json::value* missing = wanted.as_object().if_contains("missing");
    if (missing == nullptr) return;
    const json::array& really = found->at("missing").as_array();
    const bool open = missing->as_array().empty() && !really.empty();
    const bool all = std::all_of(
        missing->as_array().begin(), missing->as_array().end(), [&](const json::value& need) {
          return std::find(really.begin(), really.end(), need) != really.end();
        });
    if (open || !all)
      differ("the move to " + json::serialize(to) + " misses " + json::serialize(really) +
             ", expected " + json::serialize(*missing));
  }

  void check_processes(const Standing& standing) {
    const json::array* wanted = list_of("processes");
    if (wanted == nullptr) return;
    json::array told;
    for (const ProcessRun& run : processes_of(standing))
      told.push_back(to_json(run, *standing.framework));
    for (const json::value& one : *wanted) check_process(one.as_object(), told);
  }

  void check_process(const json::object& wanted, const json::array& told) {
    const json::value& process = wanted.at("process");
    const auto found = std::find_if(told.begin(), told.end(), [&](const json::value& run) {
      return run.at("process") == process;
    });
    if (found == told.end()) return differ("no process is told: " + json::serialize(process));
    for (const auto& member : wanted) {
      const json::value* is = found->as_object().if_contains(member.key());
      const bool holds = member.key() == "now"
                             ? each_matches(member.value().as_array(), is->as_array())
                             : same(member.value(), is);
      if (!holds)
        differ("of the process " + json::serialize(process) + ", " + std::string(member.key()) +
               " is " + shown(is) + ", expected " + shown(&member.value()));
    }
  }

  void check_rights(const Standing& standing) {
    const json::array* wanted = list_of("rights");
    if (wanted == nullptr) return;
    json::array open;
    for (const Instance* right : open_rights(standing)) open.push_back(to_json(*right));
    if (!each_matches(*wanted, open))
      differ("the open rights are " + json::serialize(open) + ", expected " +
             json::serialize(*wanted));
  }

  /// These and no others, in this order.
  static bool each_matches(const json::array& wanted, const json::array& found) {
    return std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(),
                      [](const json::value& one, const json::value& is) {
                        return matches(one.as_object(), is.as_object());
                      });
  }

  void check_refusals() {
    const json::array* wanted = list_of("refuse");
    if (wanted == nullptr) return;
    for (const json::value& one : *wanted) {
      const std::string expected(one.at("because").as_string());
      const std::string found = judged(one.at("entry"));
      if (found != expected)
        differ("the entry " + json::serialize(one.at("entry")) + " is refused because of " + found +
               ", expected " + expected);
    }
  }

  std::string judged(const json::value& value) {
    const auto position = static_cast<Position>(scenario_.record.size() + 1);
    const auto entry =
        read_entry(value, position, scenario_.library->vocabulary(), Reading::Strict);
    if (!entry) return std::string(name_of(Refusal::Because::Invalid));
    const auto allowed = judge(*entry, scenario_.record, scenario_.circumstances);
    return allowed ? "nothing" : std::string(name_of(allowed.error().because));
  }

  void check_school() {
    if (!expected_.contains("school_duties") && !expected_.contains("no_school_duties")) return;
    const School& school = scenario_.circumstances.schools.front();
    json::array answers;
    for (const SchoolDuty& duty :
         school_duties(scenario_.school_record, *school.framework, school.setting, question_))
      answers.push_back(to_json(duty));
    check_duties("school_duties", answers);
    const json::array* none = list_of("no_school_duties");
    if (none == nullptr) return;
    for (const json::value& duty : *none)
      for (const json::value& answer : answers)
        if (answer.at("duty") == duty && answer.at("state") == "open")
          differ("expected no " + json::serialize(duty) + " open; there is " +
                 json::serialize(answer));
  }

  const Scenario& scenario_;
  const json::object& expected_;
  std::vector<std::string>& differences_;
  Question question_;
  json::object answer_;
};

}  // namespace

namespace {

/// A part of an expectation has not the form that it must have: the JSON library says so in three
/// ways.
std::string not_of_the_form(const json::value& expectation) {
  return "an expectation is not of the form that it should be: " + json::serialize(expectation);
}

}  // namespace

std::vector<std::string> differences(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const json::value& one : scenario.expect) {
    try {
      Expectation(scenario, one.as_object(), all).check();
    } catch (const boost::system::system_error&) {
      all.push_back(not_of_the_form(one));
    } catch (const std::invalid_argument&) {
      all.push_back(not_of_the_form(one));
    } catch (const std::out_of_range&) {
      all.push_back(not_of_the_form(one));
    }
  }
  return all;
}

}  // namespace stepwell::record
