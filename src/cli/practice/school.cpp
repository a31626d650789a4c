#include "cli/practice/school.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "app/help/help_map.h"
#include "base/check.h"
#include "base/fault.h"
#include "cli/practice/agreed.h"
#include "cli/practice/delivery.h"
#include "cli/practice/givers.h"

namespace stepwell::cli {

namespace json = boost::json;
using base::Day;

namespace {

constexpr int kMorning = 7 * 60 + 50;
constexpr const char* kOtherwise = "otherwise";

/// Why something that the script asks for was not recorded, without a word about a child.
std::string why(const record::Refusal& refusal) {
  std::string text(record::name_of(refusal.because));
  for (const law::Need* need : refusal.missing) text += "; needs " + need->any_of.front().text();
  for (const record::EntryProblem& problem : refusal.problems) text += "; " + describe(problem);
  return text;
}

people::Action action_named(const std::string& name) {
  for (const people::Action action : people::all_actions())
    if (people::name_of(action) == name) return action;
  throw base::Fault("no such action: " + name);
}

/// Puts the positions of entries that were named in the place of their names, and the ids of people
/// in the place of their keys.
void resolve(json::value& value, const std::map<std::string, int>& labels,
             const std::map<std::string, std::string>& people) {
  if (value.is_array()) {
    for (json::value& each : value.get_array()) resolve(each, labels, people);
  } else if (auto* object = value.if_object()) {
    if (const auto* label = object->if_contains("$at")) {
      const auto found = labels.find(std::string(label->as_string()));
      if (found == labels.end())
        throw base::Fault("no entry has the name " + std::string(label->as_string()));
      value = found->second;
      return;
    }
    if (const auto* key = object->if_contains("$person")) {
      value = people.at(std::string(key->as_string()));
      return;
    }
    for (auto& [name, inner] : *object) resolve(inner, labels, people);
  }
}

}  // namespace

base::Instant StoryClock::now() const {
  // Late enough in the day that it is the same day in London.
  return {today_.sys_days().time_since_epoch().count() * std::int64_t{86'400} + minute_ * 60};
}

PracticeSchool::PracticeSchool(const PracticeTools& tools, const SchoolScript& script,
                               const TextsScript& texts, Day last, Day today, std::string roll)
    : tools_(tools),
      script_(script),
      texts_(texts),
      last_(last),
      file_(std::move(roll)),
      clock_(today),
      records_(tools.store, tools.library, clock_),
      book_(tools.store, records_, tools.accounts),
      casework_(tools.store, records_, tools.lists, book_),
      staff_(tools.accounts, tools.store, records_, book_, tools.randomness, clock_),
      practice_(records_, book_),
      enrolment_(tools.accounts, book_, tools.passwords, tools.randomness, clock_) {}

app::StaffRequest PracticeSchool::request(const std::string& what) {
  return {administrator_, school_, what + " " + std::to_string(++forms_)};
}

void PracticeSchool::set_up(Day first) {
  app::SetUp set_up(tools_.accounts, records_, tools_.passwords, tools_.randomness, clock_);
  const StaffScript& admin = script_.administrator;
  const auto made = set_up.set_up_practice(
      script_.form, {admin.name, {}, admin.sign_in_name, texts_.password}, first);
  if (!made)
    throw base::Fault(script_.file + ": the school cannot be set up: " +
                      std::string(made.error().front().field()));
  school_ = made_.school = made->school;
  administrator_ = people_[admin.key] = made_.administrator = made->person;
  day_ = first;
  made_.people.push_back({admin.sign_in_name, admin.name, admin.post});
}

void PracticeSchool::set_terms() {
  app::Wish wish{"terms of " + school_, administrator_, {{{school_, {}}, {}}}, {}};
  for (json::object terms : script_.terms) {
    terms["kind"] = "terms_set";
    terms["on"] = day_.iso();
    wish.records.front().entries.push_back(std::move(terms));
  }
  if (!book_.may(people::Action::ManageTerms, administrator_, school_) || !records_.record(wish))
    throw base::Fault(script_.file + ": the terms cannot be recorded");
}

void PracticeSchool::make_account(const StaffScript& member) {
  if (member.sign_in_name.empty()) return;
  const auto made = enrolment_.make_practice_account(people_.at(member.key), member.name,
                                                     member.sign_in_name, texts_.password);
  if (!made)
    throw base::Fault(script_.file + ": no account for " + member.sign_in_name + ": " +
                      std::string(made.error().front().field()));
  made_.people.push_back({member.sign_in_name, member.name, member.post});
}

void PracticeSchool::add_member(const StaffScript& member, Day day) {
  const auto person = staff_.add(request("add"), {member.name, {}, {}});
  if (!person) throw base::Fault(script_.file + ": cannot be on the staff: " + member.key);
  people_[member.key] = *person;
  const auto kind = people::find_post_kind(member.post);
  if (!kind) throw base::Fault(script_.file + ": no such post: " + member.post);
  std::vector<std::string> classes = member.classes;
  // Who has no class of a class teacher's post comes in somebody's place.
  const bool for_school = *kind == people::PostKind::Senco || *kind == people::PostKind::Head;
  if (classes.empty() && for_school) classes.emplace_back();
  for (const std::string& class_name : classes) {
    const auto given =
        staff_.give_post(request("give"), {*person, {*kind, class_name, {}}, day, {}});
    if (!given) throw base::Fault(script_.file + ": cannot have the post: " + member.key);
  }
}

void PracticeSchool::add_staff(Day day) {
  std::set<std::string> later;
  for (const ChangeScript& change : script_.changes) later.insert(change.to);
  for (const StaffScript& member : script_.staff)
    if (!later.contains(member.key)) add_member(member, day);
  for (const StaffScript& member : script_.staff)
    if (!later.contains(member.key)) make_account(member);
}

void PracticeSchool::change_staff(const ChangeScript& change, Day day) {
  const StaffScript& to = plan_->member(change.to);
  const auto person = staff_.add(request("add"), {to.name, {}, {}});
  if (!person) throw base::Fault(script_.file + ": cannot be on the staff: " + to.key);
  people_[to.key] = *person;
  const StaffScript& from = plan_->member(change.from);
  const auto kind = people::find_post_kind(from.post);
  app::HandOver hand_over{people_.at(from.key), *person, {}, day, change.reason};
  for (const std::string& class_name : from.classes)
    hand_over.posts.push_back({*kind, class_name, {}});
  if (from.classes.empty()) hand_over.posts.push_back({*kind, {}, {}});
  if (!staff_.hand_over(request("hand over"), hand_over))
    throw base::Fault(script_.file + ": cannot hand over: " + from.key);
  make_account(to);
}

void PracticeSchool::move_to(Day day) {
  if (day <= day_) return;
  clock_.set_minute(kMorning);
  const auto moved =
      practice_.move_on(administrator_, school_, "day " + day.iso() + " of " + school_, day);
  base::check(moved.has_value(), "the day of a story goes forward");
  day_ = day;
}

void PracticeSchool::import(const app::Roll& roll, Day day, std::string_view file) {
  move_to(day);
  app::ImportWish wish;
  wish.school = school_;
  wish.person = administrator_;
  wish.file = file;
  wish.form = "roll of " + day.iso() + " of " + school_;
  wish.mode = app::ImportWish::Mode::Record;
  const auto done = app::ImportPupils(tools_.store, records_, tools_.randomness).run(roll, wish);
  if (!done) throw base::Fault(script_.file + ": the roll cannot be imported");
  made_.to_settle = 0;
  for (const app::RollProblem& problem : done->problems) {
    if (problem.code == app::RollProblem::Code::ToSettle) ++made_.to_settle;
    if (problem.code == app::RollProblem::Code::Refused) ++made_.refused;
  }
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < children_.size(); ++i) places.emplace(children_[i].key, i);
  for (const std::string& id : tools_.store.children(school_)) {
    const auto kept = tools_.store.view({school_, id});
    if (!kept || !kept->view.born) continue;
    const auto place =
        places.find(cast_key(kept->view.forename, kept->view.surname, *kept->view.born));
    if (place == places.end()) continue;
    kept_[place->second].id = id;
    kept_[place->second].entries = kept->made_with.version;
  }
}

void PracticeSchool::record(const Told& told) {
  Kept& kept = kept_[told.child];
  if (kept.id.empty()) throw base::Fault(script_.file + ": a child of the story was not imported");
  clock_.set_minute(told.minute);
  const std::string& person = people_.at(told.by);
  const app::RecordId child{school_, kept.id};
  std::vector<json::object> entries;
  people::Action action = people::Action::SeeChild;
  for (const json::value& value : told.entries) {
    json::value entry = value;
    resolve(entry, kept.labels, people_);
    json::object& object = entry.as_object();
    if (!object.contains("on")) object["on"] = told.on.iso();
    ++kept.entries;
    if (const auto* label = object.if_contains("label")) {
      kept.labels[std::string(label->as_string())] = kept.entries;
      object.erase("label");
    }
    const std::string kind(object.at("kind").as_string());
    const auto found = texts_.actions.find(kind);
    action =
        action_named(found == texts_.actions.end() ? texts_.actions.at(kOtherwise) : found->second);
    if (!casework_.may(action, person, child))
      throw base::Fault(script_.file + ": " + told.by + " may not record " + kind + " on " +
                        told.on.iso());
    entries.push_back(std::move(object));
  }
  const std::size_t count = entries.size();
  const auto done = casework_.record(
      {person, "story " + std::to_string(++forms_) + " of " + school_, child}, action, entries);
  if (!done)
    throw base::Fault(script_.file + ": refused on " + told.on.iso() + ": " +
                      json::serialize(entries.at(done.error().entry)).substr(0, 300) + ": " +
                      why(done.error().refusal));
  made_.entries += count;
}

void PracticeSchool::record_for_school(Day day, const ActScript& act) {
  move_to(day);
  clock_.set_minute(kMorning + 60);
  const std::string& person = people_.at(plan_->holder(act.by, {}, day));
  app::Wish wish{
      "school " + std::to_string(++forms_) + " of " + school_, person, {{{school_, {}}, {}}}, {}};
  for (const json::value& value : act.entries) {
    json::object entry = value.as_object();
    entry["on"] = day.iso();
    wish.records.front().entries.push_back(std::move(entry));
  }
  const auto done =
      book_.may(people::Action::RecordSchoolDuty, person, school_)
          ? records_.record(wish)
          : base::Result<app::Done, app::NotRecorded>(base::refuse(app::NotRecorded{}));
  if (!done) throw base::Fault(script_.file + ": refused of the school on " + day.iso());
}

/// The hours of those who give help, and what an hour costs.
void PracticeSchool::set_help_settings() {
  app::Wish wish{"help of " + school_, administrator_, {{{school_, {}}, {}}}, {}};
  const auto say = [&](const std::string& setting, std::string_view value) {
    wish.records.front().entries.push_back(
        {{"on", day_.iso()}, {"kind", "setting_changed"}, {"setting", setting}, {"value", value}});
  };
  for (const auto& [post, rate] : texts_.any.at("hourly_rates").as_object())
    say(app::rate_setting(std::string_view(post)), rate.as_string());
  for (const people::Post& post : records_.school(school_)->posts)
    if (post.kind == people::PostKind::Assistant && post.held_on(day_) &&
        hours_said_.insert(post.person).second)
      say(app::hours_setting(post.person), texts_.any.at("help_hours").as_string());
  const bool may = book_.may(people::Action::ManageSchool, administrator_, school_);
  if (!may || !records_.record(wish))
    throw base::Fault(script_.file + ": the hours of help cannot be recorded");
}

void PracticeSchool::tell(const std::vector<Told>& told) {
  // What happens at the school itself comes first on its day.
  std::multimap<Day, std::function<void()>> events;
  const auto now_read = tools_.reader.read(file_, {}, days_->last());
  base::check(now_read.has_value(), "the roll was read before");
  const auto rolls = cast_->roll_days();
  for (const Day day : rolls)
    events.emplace(
        day, [&, day] { import(cast_->roll_on(day, *now_read, children_), day, script_.roll); });
  for (const ChangeScript& change : script_.changes)
    events.emplace(plan_->day_of(change), [&] {
      move_to(plan_->day_of(change));
      change_staff(change, plan_->day_of(change));
    });
  for (const YearlyScript& yearly : script_.school_acts)
    for (int year = school_year(days_->first()); year <= school_year(days_->last()); ++year) {
      const Day day = days_->at_or_after(Day(yearly.month < 8 ? year + 1 : year, yearly.month,
                                             static_cast<unsigned>(yearly.days.low)));
      if (days_->first() <= day && day <= days_->until())
        events.emplace(day, [&, day] { record_for_school(day, yearly.act); });
    }
  auto event = events.begin();
  for (const Told& each : told) {
    for (; event != events.end() && event->first <= each.on; ++event) event->second();
    move_to(each.on);
    record(each);
  }
  for (; event != events.end(); ++event) event->second();
  import(*now_read, days_->until(), script_.roll);
}

PracticeMade PracticeSchool::make() {
  const int first_year = school_year(last_) - script_.years;
  Day first;
  for (const json::object& terms : script_.terms) {
    const auto day = base::parse_day(
        std::string_view(terms.at("terms").as_array().at(0).at("first").as_string()));
    if (day && school_year(*day) == first_year) first = *day;
  }
  if (first == Day())
    throw base::Fault(script_.file + ": no terms for " + std::to_string(first_year));
  clock_.set_minute(kMorning);
  set_up(first);
  set_terms();
  days_ = std::make_unique<StoryDays>(records_.school(school_)->calendar, first, last_);
  plan_ = std::make_unique<StaffPlan>(script_, *days_);
  add_staff(first);
  const auto now = tools_.reader.read(file_, {}, last_);
  if (!now) throw base::Fault(script_.file + ": " + describe(now.error()));
  const auto at = records_.school(school_);
  const app::LawWords words(*tools_.library, *at->framework, last_);
  cast_ = std::make_unique<Cast>(script_, *days_, words, *at->framework);
  children_ = cast_->children(*now);
  kept_.resize(children_.size());
  std::deque<Tale> tales;
  for (std::size_t i = 0; i < children_.size(); ++i)
    tales.emplace_back(script_, texts_, *days_, *plan_, children_[i], i);
  leave_open(script_, *days_, children_, tales);
  for (const Tale& tale : tales) children_[tale.place()].first_look = tale.first_look();
  std::vector<Told> told;
  for (Tale& tale : tales)
    for (Told& each : tale.tell()) told.push_back(std::move(each));
  std::stable_sort(told.begin(), told.end(),
                   [](const Told& a, const Told& b) { return a.on < b.on; });
  tell_agreed(script_, *days_, *plan_, told);
  name_givers(script_, texts_, *days_, *plan_, children_, told);
  tell_delivery(script_, texts_, *days_, *plan_, children_, told);
  tell(told);
  set_help_settings();
  move_to(last_);
  clock_.set_minute(kMorning);
  casework_.lists(school_);
  return std::move(made_);
}

}  // namespace stepwell::cli
