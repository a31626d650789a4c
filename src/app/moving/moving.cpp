#include "app/moving/moving.h"

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <utility>

#include "app/lists/child_view.h"
#include "app/records/topic_entry.h"
#include "record/body.h"

namespace stepwell::app {

namespace json = boost::json;
using record::Instance;
using record::State;

namespace {

bool is_in_force(const law::Framework* law, base::Day on) {
  const bool is_law = law != nullptr && law->status != law::Framework::Status::Proposal;
  return is_law && law->from <= on && !(law->to && *law->to < on);
}

/// The duty by which the law asks for the move; nothing, if it has none.
const law::Duty* duty_of(const MovePlace& place) {
  const auto& transfer = place.law->transfer;
  return transfer ? place.law->find_duty(transfer->duty, place.today) : nullptr;
}

bool is_same(const Instance& one, const Instance& other) {
  return one.duty->id == other.duty->id && one.opened_by == other.opened_by &&
         one.opening.on == other.opening.on;
}

const Instance* same_in(const std::vector<Instance>& instances, const Instance& wanted) {
  const auto found = std::find_if(instances.begin(), instances.end(),
                                  [&](const Instance& each) { return is_same(each, wanted); });
  return found == instances.end() ? nullptr : &*found;
}

void sort_instances(MoveMeans& means, const record::Standing& before, record::Position by) {
  for (const Instance& instance : means.after.instances) {
    const Instance* was = same_in(before.instances, instance);
    const bool was_open = was != nullptr && was->state == State::Open;
    if (instance.state == State::Open) {
      (was_open ? means.goes_on : means.opens).push_back(&instance);
    } else if (was_open && instance.closed_by == by) {
      (instance.state == State::Lapsed ? means.lapses : means.met).push_back(&instance);
    }
  }
}

void sort_documents(MoveMeans& means, const record::Standing& before) {
  const auto& now = means.after.in_force;
  for (const law::Document* document : before.in_force) {
    const bool stays = std::any_of(now.begin(), now.end(), [&](const law::Document* each) {
      return each->word == document->word;
    });
    (stays ? means.stays : means.ends).push_back(document);
  }
}

record::Refusal cannot_be_told(std::string_view what) {
  return {record::Refusal::Because::Invalid,
          {},
          {{record::EntryProblem::What::NotAllowed, "to", std::string(what)}}};
}

}  // namespace

std::string LawWay::id() const {
  return to->id + "/" + (notice == nullptr ? std::string() : notice->id);
}

std::size_t LawWay::stage() const {
  return notice == nullptr ? 0 : to->find_stage(notice->stage).value_or(0);
}

MovePlace place_of(const ChildFile& file) {
  MovePlace place{&file.framework(), file.standing.stage, file.details.born, file.school->framework,
                  file.today};
  const law::Duty* duty = duty_of(place);
  place.with_others = duty != nullptr && record::is_with_others(*duty, file.standing.happenings);
  return place;
}

std::optional<MovePlace> place_of(const ChildRow& row, const DueLine* asked,
                                  const law::Library& library, const law::Framework* school_law,
                                  base::Day today) {
  const law::Framework* law = library.find(row.framework, school_law);
  if (law == nullptr) return std::nullopt;
  MovePlace place{law, law->find_stage(row.stage).value_or(0), row.born, school_law, today};
  const law::Duty* duty = duty_of(place);
  place.with_others = asked != nullptr && duty != nullptr && duty->others &&
                      asked->owner == law->roles[duty->others->owner].id;
  return place;
}

std::vector<LawWay> ways_of(const MovePlace& place, const law::Library& library) {
  std::vector<LawWay> ways;
  if (const auto way = way_of_newcomer(place, library)) ways.push_back(*way);
  const law::Framework* school = place.school_law;
  const auto& transfer = place.law->transfer;
  if (transfer)
    if (const law::Framework* to = library.find(transfer->to, school); is_in_force(to, place.today))
      for (const law::Transfer::Notice* notice : transfer->notices_at(place.stage))
        ways.push_back({to, notice, nullptr});
  // Within one nation only the law itself says how children come from one to the other.
  if (is_in_force(school, place.today) && school->nation != place.law->nation)
    ways.push_back({school, nullptr, nullptr});
  return ways;
}

bool leads_on_now(const std::vector<DueRow>& rows, const law::Library& library,
                  const law::Framework* school_law, base::Day today) {
  std::set<std::pair<std::string_view, std::string_view>> asked;
  return std::any_of(rows.begin(), rows.end(), [&](const DueRow& row) {
    if (row.task || !asked.emplace(row.line.framework, row.stage).second) return false;
    const law::Framework* law = library.find(row.line.framework, school_law);
    // What is left of an earlier law is a line of a law in which the child stands no more.
    const auto stage = law == nullptr ? std::nullopt : law->find_stage(row.stage);
    return stage && !ways_of({law, *stage, std::nullopt, school_law, today}, library).empty();
  });
}

std::optional<LawToCome> law_to_come(const std::vector<const law::Framework*>& laws,
                                     const law::Library& library, base::Day today) {
  std::optional<LawToCome> first;
  for (const law::Framework* law : laws) {
    if (law == nullptr || !law->transfer) continue;
    const law::Framework* to = library.find(law->transfer->to);
    if (to == nullptr || to->status == law::Framework::Status::Proposal) continue;
    if (today < to->from && (!first || to->from < first->from)) first = LawToCome{to, to->from};
  }
  return first;
}

std::optional<LawWay> way_of_newcomer(const MovePlace& place, const law::Library& library) {
  const auto& transfer = place.law->transfer;
  if (!transfer) return std::nullopt;
  const auto* newcomer = transfer->newcomer(place.born, place.stage, place.today);
  const law::Framework* to = library.find(transfer->to, place.school_law);
  if (newcomer == nullptr || !is_in_force(to, place.today)) return std::nullopt;
  return LawWay{to, nullptr, newcomer};
}

const Instance* move_asked(const ChildFile& file) {
  for (const Instance& instance : file.standing.instances)
    if (instance.state == State::Open && instance.duty->cohort &&
        instance.framework == file.standing.framework)
      return &instance;
  return nullptr;
}

const law::Transfer::Cohort* cohort_of(const MovePlace& place) {
  const auto& transfer = place.law->transfer;
  if (!transfer || !place.born) return nullptr;
  return transfer->cohort(*place.born, place.stage);
}

// Reading: the duty to move the child says who gives the notice, at each stage and where others owe
// it; without such a duty the notice itself does. At a stage where the duty is not the school's,
// whoever leads that stage gives it.
const law::Role* giver_of(const MovePlace& place, const LawWay& way) {
  if (way.notice == nullptr) return nullptr;
  const law::Framework& law = *place.law;
  const law::Duty* duty = duty_of(place);
  if (duty == nullptr) return law.find_role(way.notice->given_by);
  if (place.with_others) return &law.roles[duty->others->owner];
  const bool is_ours = duty->kind_in(place.stage) == law::DutyKind::Duty;
  return &law.roles[is_ours ? duty->owner : law.stages[place.stage].lead];
}

bool is_given_by_school(const MovePlace& place, const LawWay& way) {
  if (way.notice == nullptr) return false;
  if (const law::Duty* duty = duty_of(place))
    return !place.with_others && duty->kind_in(place.stage) == law::DutyKind::Duty;
  const law::Role* giver = place.law->find_role(way.notice->given_by);
  return giver != nullptr && giver->of == law::Role::Of::School;
}

const law::Letter* letter_of(const MovePlace& place, const LawWay& way) {
  if (!is_given_by_school(place, way)) return nullptr;
  for (const law::Letter& letter : place.law->letters) {
    if (kind_of_topic(letter.records) != law::kinds::framework_moved) continue;
    const json::object records = entry_of_topic(letter.records);
    if (record::text_in(records, "to") == way.to->id &&
        record::text_in(records, "notice") == way.notice->id)
      return &letter;
  }
  return nullptr;
}

json::object move_entry(const LawWay& way, base::Day on) {
  json::object entry{{"on", on.iso()}, {"kind", "framework_moved"}, {"to", way.to->id}};
  if (way.notice != nullptr) entry["notice"] = way.notice->id;
  return entry;
}

base::Result<MoveMeans, record::Refusal> what_move_means(const ChildFile& file,
                                                         const law::Library& library,
                                                         const json::object& entry) {
  const record::Position position = file.version() + 1;
  auto read = record::read_entry(entry, position, library.vocabulary());
  if (!read)
    return base::refuse(record::Refusal{record::Refusal::Because::Invalid, {}, read.error()});
  const auto circumstances = circumstances_of(file.entries, *file.school, library, file.today);
  if (auto allowed = record::judge(*read, file.entries, circumstances); !allowed)
    return base::refuse(std::move(allowed.error()));
  std::vector<record::Entry> entries = file.entries;
  entries.push_back(std::move(*read));
  auto after = record::stand(entries, circumstances, {file.today, std::nullopt});
  if (!after) return base::refuse(cannot_be_told(describe(after.error())));
  MoveMeans means;
  means.after = std::move(*after);
  sort_instances(means, file.standing, position);
  sort_documents(means, file.standing);
  return means;
}

}  // namespace stepwell::app
