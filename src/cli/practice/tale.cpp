#include "cli/practice/tale.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/check.h"
#include "base/fault.h"

namespace stepwell::cli {

namespace json = boost::json;
using base::Day;
using What = LeftOpenScript::What;

namespace {

/// The hours in which people write at school: before lessons, at noon, after lessons.
constexpr Span kHours[] = {{8 * 60, 8 * 60 + 40}, {12 * 60 + 10, 13 * 60}, {15 * 60 + 20, 17 * 60}};
/// A story is told so far beyond its last day that the next time of everything is known.
constexpr int kBeyond = 400;
/// Before another status begins, nothing of the old one comes round again.
constexpr int kQuietBefore = 20;
constexpr int kWeek = 7;
/// Who came so many days before the end without days may still be without.
constexpr int kTimeToFindOut = 120;
constexpr std::uint64_t kTaleSeed = 4'000'037;

std::vector<std::string> kinds_of(const CastChild& child) {
  std::vector<std::string> kinds;
  for (const ChildNeed& need : child.needs)
    if (std::find(kinds.begin(), kinds.end(), need.kind) == kinds.end()) kinds.push_back(need.kind);
  return kinds;
}

/// "3 March 2027"
std::string spoken(Day day) {
  constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
  return fmt::format("{} {} {}", day.day(), kMonths[day.month() - 1], day.year());
}

}  // namespace

Tale::Tale(const SchoolScript& script, const TextsScript& texts, const StoryDays& days,
           const StaffPlan& staff, const CastChild& child, std::size_t place)
    : script_(script),
      texts_(texts),
      days_(days),
      staff_(staff),
      child_(child),
      place_(place),
      kinds_(kinds_of(child)),
      dice_(script.seed * 7919 + place + kTaleSeed),
      filling_(texts, dice_, kinds_),
      targets_(texts, filling_, dice_, kinds_) {
  const std::string& known = child.pupil.known_as;
  filling_.set("name", known.empty() ? child.pupil.forename : known);
  filling_.set("full_name", child.pupil.forename + " " + child.pupil.surname);
  filling_.set("parent",
               texts.titles.at(dice_.below(texts.titles.size())) + " " + child.pupil.surname);
  filling_.set("school", script.form.name);
  set_phases();
}

const CycleScript* Tale::cycle_of(const Phase& phase) const {
  const auto status = script_.statuses.find(phase.status);
  if (status == script_.statuses.end() || status->second.cycle.empty()) return nullptr;
  return &script_.cycles.at(status->second.cycle);
}

void Tale::set_phases() {
  const Day over = child_.leaves.value_or(days_.last() + kBeyond);
  for (std::size_t i = 0; i < child_.steps.size(); ++i) {
    const StatusStep& step = child_.steps[i];
    Phase phase;
    phase.status = step.status;
    phase.before = i == 0 ? std::string() : child_.steps[i - 1].status;
    phase.came = step.day <= child_.comes;
    phase.begin = phase.came ? child_.comes : step.day;
    phase.end = i + 1 < child_.steps.size() ? child_.steps[i + 1].day : over;
    phase.cut = phase.end;
    set_times(phase);
    phases_.push_back(std::move(phase));
  }
  // What the file says of the last plan and the next review is what happened.
  if (phases_.empty() || child_.leaves) return;
  if (is_to_find_out()) {
    std::erase_if(phases_.back().times, [&](Day day) { return day <= days_.until(); });
    return;
  }
  for (const app::RollDay* day : {&child_.pupil.plan_on, &child_.pupil.next_review_on})
    if (day->day && cycle_of(phases_.back()) != nullptr) place_time(phases_.back(), *day->day);
}

void Tale::set_times(Phase& phase) {
  const CycleScript* cycle = cycle_of(phase);
  if (cycle == nullptr) return;
  const Day from = phase.begin + (phase.came ? kQuietBefore : cycle->least_days + kQuietBefore);
  if (cycle->every == CycleScript::Every::Year)
    return set_yearly_times(phase, *cycle,
                            phase.came ? child_.reviewed.value_or(phase.begin) : phase.begin);
  const int slot = dice_.within(cycle->slot);
  for (const base::DayRange& term : days_.calendar().terms()) {
    const int moved = std::clamp(slot + dice_.within({-3, 3}), 2, 97);
    const Day day = days_.near(term.first + (term.last - term.first) * moved / 100);
    if (from <= day && day < std::min(phase.end, days_.last() + kBeyond) - kQuietBefore)
      phase.times.push_back(day);
  }
}

void Tale::set_yearly_times(Phase& phase, const CycleScript& cycle, Day from) {
  Day day = from + dice_.within(cycle.first_days);
  while (day < phase.begin + cycle.least_days) day = day + cycle.every_days;
  for (; day < std::min(phase.end, days_.last() + kBeyond); day = day + cycle.every_days)
    phase.times.push_back(days_.near(day));
}

/// A day at which the times of a cycle are fixed; the others give way.
void Tale::place_time(Phase& phase, Day day) {
  const CycleScript& cycle = *cycle_of(phase);
  day = days_.near(day);
  if (cycle.every == CycleScript::Every::Year) {
    std::vector<Day> times;
    for (Day other = day; phase.begin + cycle.least_days <= other; other = other - cycle.every_days)
      times.insert(times.begin(), days_.near(other));
    times.push_back(days_.near(day + cycle.every_days));
    phase.times = std::move(times);
    return;
  }
  if (day < phase.begin + kWeek) return;
  const bool is_last = days_.until() < day;
  std::erase_if(phase.times, [&](Day other) {
    const int apart = other < day ? day - other : other - day;
    return apart < cycle.least_days || (is_last && days_.until() < other && other < day);
  });
  phase.times.push_back(day);
  std::sort(phase.times.begin(), phase.times.end());
}

const std::vector<Day>& Tale::times() const {
  static const std::vector<Day> kNone;
  return phases_.empty() ? kNone : phases_.back().times;
}

/// Nothing is known of what the child brought, and nothing has come since.
bool Tale::is_to_find_out() const {
  return child_.brings == CastChild::Brings::NoDays && !script_.unknown_scene.empty() &&
         days_.until() < child_.comes + kTimeToFindOut && !child_.leaves;
}

std::optional<Day> Tale::first_look() const {
  if (phases_.empty() || !phases_.front().came || phases_.front().times.empty())
    return std::nullopt;
  return phases_.front().times.front();
}

void Tale::leave_open(const LeftOpenScript& script, Day day) {
  base::check(!phases_.empty(), "only who has a status leaves something open");
  Phase& phase = phases_.back();
  left_open_ = true;
  if (script.what == What::Placed) {
    std::erase_if(phase.times, [&](Day other) { return days_.until() < other; });
    place_time(phase, day);
  }
  day = days_.near(day);
  if (script.what == What::Missed) phase.cut = day;
  if (script.what == What::Last) phase.cut = day + 1;
  phase.without[day].insert(script.without.begin(), script.without.end());
}

Day Tale::next_time(const Phase& phase, Day after) const {
  const auto found = std::upper_bound(phase.times.begin(), phase.times.end(), after + kWeek);
  return found == phase.times.end() ? days_.near(after + 84) : *found;
}

const std::string& Tale::status_on(Day day) const {
  static const std::string kNone;
  const std::string* status = &kNone;
  for (const StatusStep& step : child_.steps)
    if (step.day <= day) status = &step.status;
  return *status;
}

void Tale::set_words(Day on, const std::string& by, const Phase* phase) {
  const std::string class_name = child_.class_on(on, script_, days_);
  filling_.set_year(child_.year_on(on, script_, days_));
  for (const char* post : {"senco", "head", "class_teacher", "assistant"})
    filling_.set(post, staff_.member(staff_.holder(post, class_name, on)).name);
  filling_.set("by", staff_.member(by).name);
  filling_.set("class", class_name);
  filling_.set("on", on.iso());
  filling_.set("spoken", spoken(on));
  const Day next = phase == nullptr ? days_.near(on + 84) : next_time(*phase, on);
  filling_.set("next", next.iso());
  filling_.set("next_spoken", spoken(next));
  for (const int far : {7, 14, 21, 28, 35, 42, 70})
    filling_.set(fmt::format("in_{}_days", far), days_.near(on + far).iso());
  filling_.set(
      "decision",
      std::string(texts_.any.at(targets_.went_well() ? "went_well" : "went_badly").as_string()));
}

void Tale::set_rows(double share) {
  std::vector<NamedWords> needs, coded;
  for (const ChildNeed& need : child_.needs) {
    NamedWords row{{"n.code", need.code}, {"n.rank", std::to_string(needs.size() + 1)}};
    row.insert_or_assign("n.id", fmt::format("{:03}ndrow", needs.size() + 1));
    for (const char* bank : {"needs", "found", "outcomes"})
      row.insert_or_assign(fmt::format("n.{}", bank),
                           filling_.fill_text(filling_.pick(bank, need.kind)));
    for (const auto& [code, words] : script_.need_words)
      if (words.at("kind").as_string() == need.kind && (need.code.empty() || code == need.code))
        for (const auto& [name, value] : words)
          row.insert_or_assign("n." + std::string(name), std::string(value.as_string()));
    if (!need.code.empty()) coded.push_back(row);
    needs.push_back(std::move(row));
  }
  filling_.set("has_codes", coded.empty() ? "" : "1");
  filling_.set_rows("needs", std::move(needs));
  filling_.set_rows("codes", std::move(coded));
  filling_.set_rows("outcomes", targets_.rows(share));
  filling_.set_rows("targets", targets_.rows(share));
}

/// Two words steer the plan: `$plan` begins one with so many targets, `$renew` makes the next.
json::array Tale::fill_entries(const ActScript& act, Day on, const Phase* phase, double share) {
  json::array filled;
  for (const json::value& value : act.entries) {
    const json::object& entry = value.as_object();
    if (const auto* count = entry.if_contains("$plan")) {
      targets_.begin(count->is_array() ? dice_.within({count->as_array().at(0).to_number<int>(),
                                                       count->as_array().at(1).to_number<int>()})
                                       : count->to_number<int>());
      planned_ = on;
    } else if (entry.contains("$renew")) {
      targets_.renew();
      planned_ = on;
    }
    if (entry.contains("$plan") || entry.contains("$renew")) {
      share = 0;
      set_rows(share);
      set_words(on, act.by, phase);
      continue;
    }
    const auto* chance = entry.if_contains("chance");
    if (chance != nullptr && !entry.contains("$each") &&
        !dice_.happens(chance->to_number<double>()))
      continue;
    json::object plain = entry;
    if (!entry.contains("$each")) plain.erase("chance");
    json::value made = filling_.fill(json::array{std::move(plain)});
    for (json::value& each : made.as_array()) filled.push_back(std::move(each));
  }
  return filled;
}

void Tale::tell_act(const ActScript& act, Day on, const Phase* phase, double share) {
  if (!dice_.happens(act.chance)) return;
  const Day over = child_.leaves.value_or(days_.last());
  if (days_.until() < on || on < child_.comes) return;
  if (child_.leaves && over < on && phase != nullptr) return;
  const std::string by = staff_.holder(act.by, child_.class_on(on, script_, days_), on);
  ActScript signed_act = act;
  signed_act.by = by;
  set_words(on, by, phase);
  set_rows(share);
  json::array entries = fill_entries(signed_act, on, phase, share);
  if (entries.empty()) return;
  const int minute = dice_.within(kHours[dice_.below(std::size(kHours))]);
  told_.push_back({on, minute, place_, by, std::move(entries)});
}

/// The acts of a scene come one after the other, whatever chance says.
void Tale::tell_scene(const Scene& scene, Day anchor, const Phase* phase,
                      const std::set<std::string>& without, double share) {
  Day earliest = child_.comes;
  for (const ActScript& act : scene) {
    if (!act.name.empty() && without.contains(act.name)) continue;
    const Day on = std::max(earliest, days_.away(anchor, dice_.within(act.at)));
    tell_act(act, days_.at_or_after(on), phase, share);
    earliest = on;
  }
}

void Tale::tell_between(const Phase& phase, const CycleScript& cycle, Day from, Day to) {
  for (const CycleScript::Between& between : cycle.between) {
    const Day on = days_.near(from + static_cast<int>((to - from) * between.at));
    if (phase.end <= on || phase.cut <= on ||
        (targets_.empty() && cycle.every == CycleScript::Every::Term))
      continue;
    tell_scene(between.acts, on, &phase, {}, between.at);
  }
}

void Tale::tell_times(const Phase& phase, const CycleScript& cycle) {
  bool is_first = phase.came && !cycle.first.empty();
  Day before = std::max(planned_, phase.begin);
  for (const Day day : phase.times) {
    if (phase.cut <= day) break;
    tell_between(phase, cycle, before, day);
    const auto open = phase.without.find(day);
    const std::set<std::string> none;
    tell_scene(is_first ? cycle.first : cycle.each, day, &phase,
               open == phase.without.end() ? none : open->second);
    is_first = false;
    before = day;
    if (days_.until() < day) return;
  }
  tell_between(phase, cycle, before, next_time(phase, before));
}

void Tale::tell_phase(const Phase& phase) {
  if (!phase.came) {
    const StatusScript& status = script_.statuses.at(phase.status);
    auto scene = status.arrive.find(phase.before);
    if (scene == status.arrive.end()) scene = status.arrive.find("");
    if (scene == status.arrive.end())
      throw base::Fault(script_.file + ": no scene leads to status " + phase.status);
    tell_scene(script_.scenes.at(scene->second), phase.begin, &phase);
  }
  if (const CycleScript* cycle = cycle_of(phase)) tell_times(phase, *cycle);
}

void Tale::tell_yearly() {
  for (const YearlyScript& yearly : script_.yearly) {
    for (int year = school_year(days_.first()); year <= school_year(days_.last()); ++year) {
      const Day on = days_.near(Day(yearly.month < 8 ? year + 1 : year, yearly.month,
                                    static_cast<unsigned>(dice_.within(yearly.days))));
      if (std::find(yearly.statuses.begin(), yearly.statuses.end(), status_on(on)) !=
              yearly.statuses.end() &&
          child_.comes < on && !(child_.leaves && *child_.leaves < on))
        tell_act(yearly.act, on, nullptr, 1);
    }
  }
}

std::vector<Told> Tale::tell() {
  told_.clear();
  for (const Phase& phase : phases_) tell_phase(phase);
  for (const auto& [scene, day] : child_.extras)
    tell_scene(script_.scenes.at(scene), day, phases_.empty() ? nullptr : &phases_.back());
  if (is_to_find_out())
    tell_scene(script_.scenes.at(script_.unknown_scene), child_.comes, &phases_.back());
  tell_yearly();
  if (child_.leaves) tell_scene(script_.scenes.at(script_.leaver_scene), *child_.leaves, nullptr);
  std::stable_sort(told_.begin(), told_.end(),
                   [](const Told& a, const Told& b) { return a.on < b.on; });
  return std::move(told_);
}

}  // namespace stepwell::cli
