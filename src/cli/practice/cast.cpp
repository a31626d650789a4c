#include "cli/practice/cast.h"

#include <algorithm>
#include <numeric>

#include "base/fault.h"
#include "base/text.h"

namespace stepwell::cli {

using base::Day;

namespace {

constexpr int kWeek = 7;
/// Between two rolls of dice that have nothing to do with each other.
constexpr std::uint64_t kHistoriesSeed = 1'000'003, kExtrasSeed = 2'000'003,
                        kTakeOverSeed = 3'000'017;

std::uint64_t seed_of(const SchoolScript& script, std::size_t child) {
  return script.seed * 7919 + child;
}

int ladder_place(const SchoolScript& script, const std::string& year) {
  for (std::size_t i = 0; i < script.ladder.size(); ++i)
    if (script.ladder[i].year == year) return static_cast<int>(i);
  throw base::Fault(script.file + ": the ladder has no year " + year);
}

bool has_status(const CastChild& child, const std::vector<std::string>& statuses) {
  return std::find(statuses.begin(), statuses.end(), child.pupil.status.text) != statuses.end();
}

std::vector<std::size_t> in_chance_order(const std::vector<CastChild>& children, Dice& dice) {
  std::vector<std::size_t> order(children.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  dice.shuffle(order);
  return order;
}

}  // namespace

std::string cast_key(const std::string& forename, const std::string& surname, Day born) {
  return base::folded_name(forename) + "|" + base::folded_name(surname) + "|" + born.iso();
}

int CastChild::year_on(Day day, const SchoolScript& script, const StoryDays& days) const {
  // A child who has left is in the list as in the first year of the story; the file has the others
  // as in the last school year that has begun.
  const Day known = leaves ? days.first() : days.until();
  return ladder_place(script, pupil.year_group) - (school_year(known) - school_year(day));
}

std::string CastChild::class_on(Day day, const SchoolScript& script, const StoryDays& days) const {
  const int now = ladder_place(script, pupil.year_group);
  const int then = year_on(day, script, days);
  const std::string& begins = script.ladder[static_cast<std::size_t>(now)].class_begins;
  if (then < 0 || then >= static_cast<int>(script.ladder.size()) ||
      !pupil.class_name.starts_with(begins))
    return pupil.class_name;
  return script.ladder[static_cast<std::size_t>(then)].class_begins +
         pupil.class_name.substr(begins.size());
}

Cast::Cast(const SchoolScript& script, const StoryDays& days, const app::LawWords& words,
           const law::Framework& framework)
    : script_(script), days_(days), words_(words), framework_(framework) {}

std::vector<Day> Cast::roll_days() const {
  std::vector<Day> all;
  for (int year = school_year(days_.first()); year <= school_year(days_.last()); ++year) {
    const Day day = days_.at_or_after(Day(year, 8, 20));
    if (day <= days_.until()) all.push_back(day);
  }
  return all;
}

void Cast::set_comes(CastChild& child) const {
  const auto all = roll_days();
  const auto first = std::find_if(all.begin(), all.end(),
                                  [&](Day day) { return child.year_on(day, script_, days_) >= 0; });
  child.comes = first == all.end() ? all.back() : *first;
}

void Cast::read_needs(CastChild& child, Dice& dice) const {
  std::vector<ChildNeed> needs;
  for (const app::RollNeed& cell : child.pupil.needs) {
    for (const app::NeedMeaning& need : words_.needs(cell.word.text, framework_)) {
      const std::string code = need.code == nullptr ? need.word : need.code->id;
      const auto kind = script_.need_kinds.find(code);
      if (kind == script_.need_kinds.end()) continue;
      needs.push_back({need.code == nullptr ? std::string() : code, kind->second,
                       cell.rank.value_or(static_cast<int>(needs.size()) + 1)});
    }
  }
  std::stable_sort(needs.begin(), needs.end(),
                   [](const ChildNeed& a, const ChildNeed& b) { return a.rank < b.rank; });
  if (needs.empty()) {
    auto kind = script_.need_kinds.begin();
    std::advance(kind, static_cast<int>(dice.below(script_.need_kinds.size())));
    needs.push_back({{}, kind->second, 1});
  }
  child.needs = std::move(needs);
}

/// What the file says came last; the script says what was before it.
void Cast::set_steps(CastChild& child, Dice& dice) const {
  const auto status = script_.statuses.find(child.pupil.status.text);
  if (status == script_.statuses.end() || status->second.cycle.empty()) return;
  Day day = days_.first();
  if (child.pupil.since.day)
    day = *child.pupil.since.day;
  else if (static_cast<int>(dice.below(100)) < script_.since_before)
    day = days_.first() - kWeek * dice.within(script_.since_weeks);
  else
    day = days_.last() - kWeek * dice.within(script_.since_weeks_within);
  child.steps.push_back({status->first, day});
  if (status->second.before)
    child.steps.insert(child.steps.begin(),
                       {status->second.before->status,
                        day.plus_months(-dice.within(status->second.before->months))});
}

/// Every step needs room for what leads to it; a step that came before the child came is what the
/// child brings.
void Cast::keep_order(CastChild& child) const {
  auto& steps = child.steps;
  while (steps.size() > 1 && steps[1].day <= child.comes) steps.erase(steps.begin());
  Day earliest = child.comes;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].day <= child.comes) continue;
    const auto status = script_.statuses.find(steps[i].status);
    const int room = status == script_.statuses.end() ? 0 : status->second.room_days;
    steps[i].day = days_.at_or_before(std::max(steps[i].day, earliest + room));
    earliest = steps[i].day;
  }
}

void Cast::add_histories(std::vector<CastChild>& children, Dice& dice) const {
  for (const HistoryScript& history : script_.histories) {
    int left = history.who.count;
    for (const std::size_t i : in_chance_order(children, dice)) {
      CastChild& child = children[i];
      if (left == 0) break;
      if (!has_status(child, history.who.statuses) || child.comes != days_.first() ||
          child.steps.size() > 1 || child.leaves)
        continue;
      child.steps.clear();
      for (const HistoryScript::Step& step : history.steps)
        child.steps.push_back({step.status == "=" ? child.pupil.status.text : step.status,
                               days_.at(dice.within(step.hundredths))});
      keep_order(child);
      set_brought(child, dice);
      --left;
    }
  }
}

void Cast::add_extras(std::vector<CastChild>& children, Dice& dice) const {
  for (const ExtraScript& extra : script_.extras) {
    int left = extra.who.count;
    for (const std::size_t i : in_chance_order(children, dice)) {
      CastChild& child = children[i];
      if (left == 0) break;
      if (!has_status(child, extra.who.statuses) || !child.extras.empty() || child.leaves ||
          child.steps.size() > 1)
        continue;
      const Day day =
          days_.near(extra.who.days_ago ? days_.last() - dice.within(*extra.who.days_ago)
                                        : days_.at(dice.within(extra.who.hundredths.value())));
      if (day < child.comes + kWeek || (!child.steps.empty() && day < child.steps.front().day))
        continue;
      child.extras.emplace_back(extra.scene, day);
      --left;
    }
  }
}

void Cast::add_leavers(std::vector<CastChild>& children, Dice& dice) const {
  for (const LeaverScript& leaver : script_.leavers) {
    CastChild child;
    app::RollPupil& pupil = child.pupil;
    pupil.surname = leaver.surname;
    pupil.forename = leaver.forename;
    pupil.sex = leaver.sex;
    pupil.born = leaver.born;
    pupil.upn.text = leaver.upn;
    pupil.admission_number.text = leaver.admission_number;
    pupil.year_group = leaver.year;
    pupil.class_name = leaver.class_name;
    pupil.status.text = leaver.status;
    if (!leaver.need.empty()) pupil.needs.push_back({{leaver.need, 0, {}}, 1});
    // Rows of the file have the numbers below.
    pupil.rows = {app::kMostRollRows + static_cast<int>(children.size())};
    child.key = cast_key(leaver.forename, leaver.surname, leaver.born);
    child.comes = days_.first();
    child.leaves = days_.at_or_before(days_.at(leaver.hundredths));
    read_needs(child, dice);
    if (script_.statuses.contains(leaver.status))
      child.steps.push_back({leaver.status, days_.first() - dice.within({60, 500})});
    set_brought(child, dice);
    children.push_back(std::move(child));
  }
}

std::vector<CastChild> Cast::children(const app::Roll& now) {
  std::vector<CastChild> children;
  for (const app::RollPupil& pupil : now.pupils) {
    Dice dice(seed_of(script_, children.size()));
    CastChild child;
    child.pupil = pupil;
    child.key = cast_key(pupil.forename, pupil.surname, pupil.born);
    set_comes(child);
    read_needs(child, dice);
    set_steps(child, dice);
    keep_order(child);
    set_brought(child, dice);
    children.push_back(std::move(child));
  }
  Dice histories(script_.seed + kHistoriesSeed), extras(script_.seed + kExtrasSeed);
  add_histories(children, histories);
  add_leavers(children, histories);
  add_extras(children, extras);
  return children;
}

/// What a child brings was made on the day of the status, and may have been looked at since.
void Cast::set_brought(CastChild& child, Dice& dice) const {
  if (child.steps.empty() || child.comes < child.steps.front().day) return;
  const auto status = script_.statuses.find(child.steps.front().status);
  if (status == script_.statuses.end()) return;
  const bool is_last = child.comes == roll_days().back();
  if (dice.happens(is_last ? status->second.unknown_last : status->second.unknown))
    child.brings = CastChild::Brings::NoDays;
  if (!status->second.reviewed_before) return;
  child.reviewed =
      std::max(child.steps.front().day, child.comes - dice.within(*status->second.reviewed_before));
}

void Cast::take_over(app::RollPupil& pupil, const CastChild& child, Day day, Dice& dice) const {
  const StatusScript& status = script_.statuses.at(pupil.status.text);
  if (child.brings == CastChild::Brings::NoDays) return;
  if (status.plan_before)
    pupil.plan_on.day = std::max(day - dice.within(*status.plan_before), *pupil.since.day);
  if (child.reviewed) {
    pupil.plan_on.day = pupil.since.day;
    if (*pupil.plan_on.day < *child.reviewed) pupil.last_review_on.day = child.reviewed;
  }
  if (status.plan_before) pupil.next_review_on.day = child.first_look;
}

app::Roll Cast::roll_on(Day day, const app::Roll& now, const std::vector<CastChild>& children) {
  app::Roll roll;
  roll.understood = now.understood;
  for (const app::RollField field : {app::RollField::StatusSince, app::RollField::PlanOn,
                                     app::RollField::LastReview, app::RollField::NextReview})
    if (!roll.has(field)) roll.understood.columns.push_back({std::string(name_of(field)), field});
  for (std::size_t i = 0; i < children.size(); ++i) {
    const CastChild& child = children[i];
    const int year = child.year_on(day, script_, days_);
    if (year < 0 || day < child.comes || (child.leaves && *child.leaves <= day)) continue;
    Dice dice(seed_of(script_, i) + kTakeOverSeed);
    app::RollPupil pupil = child.pupil;
    pupil.year_group = script_.ladder.at(static_cast<std::size_t>(year)).year;
    pupil.class_name = child.class_on(day, script_, days_);
    pupil.status.text.clear();
    pupil.since = pupil.plan_on = pupil.last_review_on = pupil.next_review_on = {};
    for (const StatusStep& step : child.steps)
      if (step.day <= day) {
        pupil.status.text = step.status;
        pupil.since.day = step.day;
      }
    if (pupil.status.text.empty() || child.steps.empty())
      pupil.needs.clear();
    else if (child.comes == day)
      take_over(pupil, child, day, dice);
    roll.pupils.push_back(std::move(pupil));
  }
  return roll;
}

}  // namespace stepwell::cli
