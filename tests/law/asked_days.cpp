#include "tests/law/asked_days.h"

namespace stepwell::law {

using base::Day;
namespace json = boost::json;

namespace {

/// Whether it is one of the school that is owed anew when what answers it is too old.
bool is_by_age(const Duty& duty) {
  return duty.standing && duty.limits.empty();
}

/// Whether there is a day after which it is late, or over, or later than meant.
bool has_last_day(const Duty& duty) {
  if (is_by_age(duty)) return duty.standing->max_age_months.has_value();
  return duty.cohort || !duty.limits.empty() || !duty.aims.empty();
}

/// The key of an instance that has that day. Reading: where there is a limit, an aim beside it is
/// only a guide.
std::string_view key_of(const Duty& duty) {
  return duty.cohort || !duty.limits.empty() ? "limit" : "aim";
}

std::string text_of(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::optional<Day> day_of(const json::object& object, std::string_view key) {
  return base::parse_day(text_of(object, key));
}

}  // namespace

void AskedDays::add(std::string_view example) {
  const json::value scenario = json::parse(example);
  const std::vector<Asked> all = asked_in(scenario);
  SaidDays said;
  for (const Asked& asked : all)
    if (const auto last = last_day_said(asked)) said[asked.duty->id].insert(*last);
  for (const Asked& asked : all)
    for (const Day last : last_days(asked, said)) note(asked, last);
}

std::vector<AskedDays::Asked> AskedDays::asked_in(const json::value& scenario) const {
  std::vector<Asked> all;
  for (const json::value& one : scenario.at("expect").as_array()) {
    const json::object& expectation = one.as_object();
    for (const char* list : {"duties", "school_duties"}) {
      const json::value* instances = expectation.if_contains(list);
      if (instances == nullptr) continue;
      for (const json::value& instance : instances->as_array()) {
        const Duty* duty = law_.find_duty(text_of(instance.as_object(), "duty"));
        const auto on = day_of(expectation, "on");
        if (duty != nullptr && on && has_last_day(*duty))
          all.push_back({*on, duty, &instance.as_object()});
      }
    }
  }
  return all;
}

/// Of a duty of the school by age it is the day before the one on which it is found open again.
std::optional<Day> AskedDays::last_day_said(const Asked& asked) {
  if (!is_by_age(*asked.duty)) return day_of(*asked.instance, key_of(*asked.duty));
  const auto opened = day_of(*asked.instance, "opened_on");
  return opened == asked.on ? std::optional(asked.on - 1) : std::nullopt;
}

/// The one that it says; or, if it leaves it out, those that the same example says elsewhere.
std::set<Day> AskedDays::last_days(const Asked& asked, const SaidDays& said) {
  if (const auto own = last_day_said(asked)) return {*own};
  const bool has_none = !is_by_age(*asked.duty) && asked.instance->contains(key_of(*asked.duty));
  const auto elsewhere = said.find(asked.duty->id);
  return has_none || elsewhere == said.end() ? std::set<Day>{} : elsewhere->second;
}

void AskedDays::note(const Asked& asked, Day last) {
  const auto on = day_told(asked);
  if (!on) return;
  Sides& sides = sides_[asked.duty->id][last];
  if ((*on == last || *on == last - 1) && is_in_time(asked)) sides.until = true;
  if (*on == last + 1 && is_past(asked)) sides.after = true;
}

/// What was done tells of the day on which it was done; everything else of the day asked about.
std::optional<Day> AskedDays::day_told(const Asked& asked) {
  const std::string state = text_of(*asked.instance, "state");
  const bool is_done = state == "met" || state == "met_late";
  return is_done && !is_by_age(*asked.duty) ? day_of(*asked.instance, "closed_on") : asked.on;
}

/// A right is never overdue, so that it need not say so.
bool AskedDays::is_in_time(const Asked& asked) {
  const std::string state = text_of(*asked.instance, "state");
  if (state != "open") return state == "met";
  const json::value* overdue = asked.instance->if_contains("overdue");
  if (overdue == nullptr) return asked.duty->kind == DutyKind::Right;
  return overdue->is_bool() && !overdue->as_bool();
}

/// An open duty says whether it is overdue: where the day does not bind it is only later than
/// meant.
bool AskedDays::is_past(const Asked& asked) {
  const std::string state = text_of(*asked.instance, "state");
  if (state != "open" || is_by_age(*asked.duty)) return !state.empty();
  return asked.duty->kind != DutyKind::Right && asked.instance->contains("overdue");
}

std::vector<std::string> AskedDays::not_asked() const {
  std::vector<std::string> all;
  for (const Duty& duty : law_.duties) {
    if (!has_last_day(duty)) continue;
    if (const std::string missing = missing_of(duty); !missing.empty())
      all.push_back(duty.id + ": " + missing);
  }
  return all;
}

/// Of the last days that fell while this version was the law; nothing, if one has both sides.
std::string AskedDays::missing_of(const Duty& version) const {
  Sides any;
  if (const auto days = sides_.find(version.id); days != sides_.end())
    for (const auto& [last, sides] : days->second) {
      if (version.rule->on(last) != &version) continue;
      if (sides.until && sides.after) return {};
      any.until = any.until || sides.until;
      any.after = any.after || sides.after;
    }
  if (any.until && any.after) return "the last day and the day after it, not those of two";
  if (any.until) return "the day after";
  return any.after ? "the last day" : "the last day and the day after";
}

}  // namespace stepwell::law
